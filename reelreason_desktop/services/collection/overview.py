"""The grown catalogue at a glance, and taking a source out of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reelreason_desktop.catalogue.sources.shipped import NAME as SHIPPED
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.services.encoders import encoder_id
from reelreason_desktop.services.growing.adding import sync_shipped
from reelreason_desktop.services.growing.catalogue import SourceSummary, Summary, remove_source, summary
from reelreason_desktop.services.growing.serving import Served, served
from reelreason_desktop.store.grown.grown_store import open_grown

__all__ = ["SHIPPED", "Overview", "Removed", "SourceSummary", "overview", "remove"]


@dataclass(frozen=True, slots=True)
class Overview:
    """`summary` is None while nothing was added; `served`: how far what can be picked lags behind it."""

    summary: Summary | None
    served: Served

    @property
    def added(self) -> tuple[SourceSummary, ...]:
        """The sources that a person added."""
        sources = self.summary.sources if self.summary is not None else ()
        return tuple(one for one in sources if one.source.name != SHIPPED)


@dataclass(frozen=True, slots=True)
class Removed:
    """A source that was taken out. `films`: entries that only it described; `path`: where its files were."""

    name: str
    kind: str
    films: int
    path: Path

    @property
    def can_come_back(self) -> bool:
        """Whether its files are still there, so that it can be read again."""
        return self.path.exists()


def overview(paths: Paths) -> Overview:
    """Counts everything; seconds for a catalogue of a hundred thousand films.

    Raises:
        StoreError: the catalogue cannot be read.
    """
    state = served(paths, encoder_id(paths)[0])
    if not paths.catalogue.is_file():
        return Overview(None, state)
    with open_grown(paths.catalogue) as db:
        return Overview(summary(db), state)


def remove(paths: Paths, name: str) -> Removed:
    """Takes away everything that a source brought.

    Raises:
        NotFoundError: there is no such source.
        KnownError: it is the films of the program itself.
        StoreError: the catalogue cannot be written.
    """
    if not paths.catalogue.is_file():
        raise NotFoundError("No source was added yet.")
    with open_grown(paths.catalogue) as db:
        sync_shipped(db, paths.bundled / "films")
        found = next((one.source for one in summary(db).sources if one.source.name == name), None)
        films = remove_source(db, name)
    if found is None:
        raise NotFoundError(Notice("No source is called {}.", name))
    return Removed(name, found.kind, films, Path(found.path))
