"""What stands in for an encoder that reads the films: it goes on when the test says so."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled
from reelreason_desktop.services.encoders import embedder_shelf
from reelreason_desktop.services.growing.building import BuildProgress, Step
from reelreason_desktop.services.preparing import Prepared

HALF = BuildProgress(Step.ENCODING, 1_000, 2_000, 25.0, 40.0)


@dataclass
class Reader:
    """Reads half, then waits to be stopped or let go. `error`: what comes of it; `names`: who read."""

    error: Exception | None = None
    names: list[str] = field(default_factory=list)
    go: threading.Event = field(default_factory=threading.Event)

    def __call__(
        self, paths: Paths, name: str, report: Callable[[BuildProgress], None], stopped: Callable[[], bool]
    ) -> Prepared:
        self.names.append(name)
        report(HALF)
        while not self.go.wait(0.005):
            if stopped():
                raise Cancelled
        if self.error is not None:
            raise self.error
        if name in {known.name for known in embedder_shelf(paths).embedders}:
            embedder_shelf(paths).use(name)
        return Prepared(12, 48, None)
