"""The whole window on a grown catalogue: how soon it is there, and what a step of scrolling through all films costs."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from reelreason_desktop.app.bench.memory import peak_mb
from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.cards import ShownShelf
from reelreason_desktop.app.bench.probes.telling import tell
from reelreason_desktop.app.window import WindowProgram, make_application
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.runtime import EncoderSink, Runtime
from reelreason_desktop.ui.theme.theme import ThemeProvider

_SCROLLS: Final = 5
_QUIET_S: Final = 0.5
_NOTHING_S: Final = 0.005


def run(paths: Mapping[str, str], films: int) -> None:
    """Tells `step`, `seconds` and `peak_mb` of every step, the empty step last. `films`: of the whole catalogue."""
    started = time.monotonic()
    app = make_application()
    opened: list[Runtime] = []

    def open_runtime(folders: Paths, sink: EncoderSink | None) -> Runtime:
        opened.append(Runtime.open(folders, sink, warm_up=True))
        return opened[0]

    program = WindowProgram(app, unpack(paths), None, open_runtime)
    loop = QEventLoop()
    program.window.furnished.connect(lambda: tell(step="window with cards", **_since(started)))
    program.window.map_shown.connect(loop.quit)
    program.open()
    loop.exec()
    tell(step="map of all films", **_since(started))
    catalogue = opened[0].library.by_id
    if len(catalogue) < films:
        raise RuntimeError(f"{len(catalogue)} films are shown instead of {films}")
    _ = opened[0].library.reader  # it is made behind the window, and scrolling meanwhile would measure that
    _settle(app)
    tell(step="everything behind it", **_since(started))
    theme = ThemeProvider()
    theme.apply(app)
    shelf = ShownShelf(app, theme, catalogue, tuple(catalogue))
    tell(step="first paint of a shelf of all", seconds=shelf.appear() / 1_000, peak_mb=peak_mb())
    scrolls = sorted(shelf.scroll() for _ in range(_SCROLLS))
    tell(step="scroll by a step", seconds=scrolls[_SCROLLS // 2] / 1_000, peak_mb=peak_mb())
    program.window.close()
    program.close()
    tell(step="")


def _settle(app: QApplication) -> None:
    """Lets the window do what it put off, until it has done nothing for a while."""
    busy = time.monotonic()
    while time.monotonic() - busy < _QUIET_S:
        before = time.monotonic()
        app.processEvents()
        if time.monotonic() - before > _NOTHING_S:
            busy = time.monotonic()
        time.sleep(_NOTHING_S)


def _since(started: float) -> dict[str, float]:
    return {"seconds": time.monotonic() - started, "peak_mb": peak_mb()}
