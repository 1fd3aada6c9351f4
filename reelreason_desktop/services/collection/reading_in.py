"""Reading a file or folder into the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reelreason_desktop.catalogue.sources.registry import source_named
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.collection.recognising import TABLE
from reelreason_desktop.services.growing.adding import Added, Progress, add_source, sync_shipped
from reelreason_desktop.store.grown.grown_store import open_grown

__all__ = ["Added", "Progress", "ToAdd", "read_in"]


@dataclass(frozen=True, slots=True)
class ToAdd:
    """What a person agreed to. `columns`: field to column, of tables only; an empty column: none holds it."""

    kind: str
    path: Path
    name: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def called(self) -> str:
        """The name it is kept under: by default the importer's, for a table the file's."""
        return self.name or (self.path.name.split(".")[0] if self.kind == TABLE else self.kind)


def read_in(
    paths: Paths,
    wanted: ToAdd,
    *,
    report: Callable[[Progress], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Added:
    """Reads it; what is there already stays as it is. Stopped or killed, the same call goes on from there.

    Raises:
        SourceError, Cancelled, StoreError: see `add_source`.
    """
    source = source_named(wanted.kind, wanted.columns)
    with open_grown(paths.catalogue) as db:
        sync_shipped(db, paths.bundled / "films")
        return add_source(db, source, wanted.path, name=wanted.called, report=report, stopped=stopped)
