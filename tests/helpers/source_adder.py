"""A child that adds a source, tells each batch it was promised, and waits to be killed."""

from __future__ import annotations

import sys
from pathlib import Path

from reelreason_desktop.catalogue.sources.registry import source_named
from reelreason_desktop.services.growing import adding
from reelreason_desktop.store.grown.grown_store import open_grown

if __name__ == "__main__":
    catalogue, source, path, batch = sys.argv[1:]
    adding.BATCH_ROWS = int(batch)  # type: ignore[misc]
    with open_grown(Path(catalogue)) as db:
        adding.add_source(db, source_named(source), Path(path), report=lambda now: print(now.rows, flush=True))
