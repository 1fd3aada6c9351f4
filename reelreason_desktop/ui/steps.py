"""Long work that must be done on the GUI thread, cut into steps between which the event loop turns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_DONE: Final = object()


class Steps(QObject):
    """Takes one step a turn of the event loop: input, painting and timers come in between.

    A step that raises ends the work; the exception goes where exceptions of the event loop go.

    Signals:
        finished: the last step was taken.
    """

    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._take_one)

    @property
    def is_under_way(self) -> bool:
        """Whether steps are left to take."""
        return self._timer.isActive()

    def start(self, steps: Iterator[object]) -> None:
        """Begins with work whose parts end where `steps` yields; what is left of earlier work is dropped."""
        self._steps = steps
        self._timer.start()

    def finish(self) -> None:
        """Takes all steps that are left, now."""
        if self._timer.isActive():
            self._timer.stop()
            for _ in self._steps:
                pass
            self.finished.emit()

    def stop(self) -> None:
        """Takes no more steps."""
        self._timer.stop()
        self._steps = iter(())

    def _take_one(self) -> None:
        if next(self._steps, _DONE) is _DONE:
            self.finished.emit()
        else:
            self._timer.start()
