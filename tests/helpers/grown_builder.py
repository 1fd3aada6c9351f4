"""A child that builds a grown catalogue with a slow encoder, tells each block that is kept, and waits to be killed."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from helpers.growing import CountingEncoder, build

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.services.growing import encoding

_SECONDS_A_BLOCK = 0.004


class SlowEncoder(CountingEncoder):
    """Takes a moment, as models do."""

    def __call__(self, texts: Sequence[str]) -> Future[Floats]:
        time.sleep(_SECONDS_A_BLOCK)
        return super().__call__(texts)


if __name__ == "__main__":
    bundled, data = sys.argv[1:]
    encoding.BLOCK = 8  # type: ignore[misc]
    paths = replace(Paths.default(), bundled=Path(bundled), data=Path(data))
    build(paths, SlowEncoder(), report=lambda now: print(now.step.name, now.done, flush=True))
    print("DONE 0", flush=True)
