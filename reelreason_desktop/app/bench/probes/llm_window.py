"""The event loop of the whole program while a language model works behind an answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QEventLoop, QTimer

from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.telling import serve
from reelreason_desktop.app.bench.probes.watching import longest_stall_ms
from reelreason_desktop.app.window import WindowProgram, make_application
from reelreason_desktop.services.writing import WritingState
from reelreason_desktop.ui.models.feature import ModelFeature

_SETTLED_MS: Final = 5_000
"""After the model is loaded, until the pages are made ahead."""
_WIDTH, _HEIGHT = 1280, 720
_LOOK_MS: Final = 100
_OPENED: Final = (WritingState.READY, WritingState.FAILED)


def run(paths: Mapping[str, str], texts: Sequence[str]) -> None:
    """Measures longest stalls in ms.

    `turn`: from a message until the model has read, rated and worded; `idle`: doing nothing for as long as that took.

    Args:
        paths: the model in use is on their shelf.
        texts: what is said, a turn each. It is said as a guest, of whom nothing is kept.
    """
    app = make_application()
    program = WindowProgram(app, unpack(paths), None)
    program.window.resize(_WIDTH, _HEIGHT)
    _until(program.window.map_shown.connect, program.open)
    feature: Any = program.window.findChild(ModelFeature)
    _poll(lambda: feature.writing.status.state in _OPENED)
    if feature.writing.status.state is WritingState.FAILED:
        raise RuntimeError(f"the model was not loaded: {feature.writing.status.error}")
    said = iter(texts)
    took_ms = _SETTLED_MS

    def turn() -> float:
        nonlocal took_ms
        worked: list[str] = []

        def say(done: Callable[[], None]) -> None:
            def going_on(words: str | None) -> None:
                if words is not None:
                    worked.append(words)
                elif worked:
                    feature.second.going_on.disconnect(going_on)
                    done()

            feature.second.going_on.connect(going_on)
            program.window.turn.send(next(said))

        started = time.monotonic()
        stall_ms = longest_stall_ms(say)
        took_ms = round((time.monotonic() - started) * 1_000.0)
        return stall_ms

    longest_stall_ms(lambda _: None, _SETTLED_MS)
    serve({"turn": turn, "idle": lambda: longest_stall_ms(lambda _: None, took_ms)})
    program.window.close()
    program.close()


def _until(connect: Callable[[Callable[[], None]], object], act: Callable[[], object]) -> None:
    """Runs the event loop until a signal comes."""
    loop = QEventLoop()
    connect(loop.quit)
    act()
    loop.exec()


def _poll(condition: Callable[[], bool]) -> None:
    """Runs the event loop until `condition` holds."""
    loop = QEventLoop()
    timer = QTimer(interval=_LOOK_MS)

    def look() -> None:
        if condition():
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
