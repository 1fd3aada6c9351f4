"""Noticing that a widget has been painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls back once, after a paint event has been dealt with and its pixels have reached the window.

    Args:
        widget: whose paint events count.
        then: is called back.
        worth: whether there is something to see yet; paints before do not count.
    """

    def __init__(self, widget: QWidget, then: Callable[[], object], worth: Callable[[], bool] = lambda: True) -> None:
        super().__init__(widget)
        self._then = then
        self._worth = worth
        self._seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Lets every event pass."""
        if event.type() is QEvent.Type.Paint and not self._seen and self._worth():
            self._seen = True
            QTimer.singleShot(0, self._then)
        return False
