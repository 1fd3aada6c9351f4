"""Growing a catalogue: films are made up, added and built, with a stand-in for the encoder."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from reelreason_desktop.app.bench.grown_rows import write_rows
from reelreason_desktop.app.bench.memory import peak_mb
from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.telling import tell
from reelreason_desktop.catalogue.sources.registry import source_named
from reelreason_desktop.inference.encoder import ChildEncoder
from reelreason_desktop.inference.models import builtin_model
from reelreason_desktop.inference.protocol import Backend
from reelreason_desktop.services.growing.adding import add_source, sync_shipped
from reelreason_desktop.services.growing.serving import build_catalogue
from reelreason_desktop.services.loading import load_shipped
from reelreason_desktop.store.grown.grown_store import open_grown

_FILE: Final = "made-up.jsonl"


def run(paths: Mapping[str, str], films: int) -> None:
    """Tells `step`, `seconds` and `peak_mb` of every step, the empty step last. `films`: how many are added."""
    folders = unpack(paths)
    file = Path(folders.data) / _FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    model = builtin_model(folders.cache)
    with _step("make up films"):
        shipped, _ = load_shipped(folders, model.id)
        write_rows(file, shipped, films)
    with _step("add them"), open_grown(folders.catalogue) as db:
        sync_shipped(db, folders.bundled / "films")
        add_source(db, source_named("table"), file)
    with ExitStack() as stack:
        encoder = stack.enter_context(ChildEncoder(model, folders.cache, backend=Backend.FAKE))
        built = build_catalogue(folders, encoder=encoder)
    for step, seconds in built.seconds.items():
        tell(step=step.value, seconds=seconds, peak_mb=peak_mb())
    tell(step="")


@contextmanager
def _step(name: str) -> Iterator[None]:
    started = time.monotonic()
    yield
    tell(step=name, seconds=time.monotonic() - started, peak_mb=peak_mb())
