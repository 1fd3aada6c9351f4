"""Widgets of which one is shown at a time."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout, QWidget


class PageStack(QWidget):
    """Shows one of its widgets, and asks for the room of that one only.

    A QStackedWidget asks for the room of its largest widget: one wide page would widen a window for good.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = _OneAtATime(self)

    def addWidget(self, widget: QWidget) -> int:  # noqa: N802 - named as QStackedWidget names it
        """One more widget; returns its index."""
        return self._layout.addWidget(widget)

    def currentWidget(self) -> QWidget | None:  # noqa: N802
        """What is shown."""
        return self._layout.currentWidget()

    def currentIndex(self) -> int:  # noqa: N802
        """Index of what is shown."""
        return self._layout.currentIndex()

    def setCurrentWidget(self, widget: QWidget) -> None:  # noqa: N802
        """Shows another widget."""
        self._layout.setCurrentWidget(widget)
        self._ask_anew()

    def setCurrentIndex(self, index: int) -> None:  # noqa: N802
        """Shows another widget."""
        self._layout.setCurrentIndex(index)
        self._ask_anew()

    def _ask_anew(self) -> None:
        self._layout.invalidate()
        self.updateGeometry()


class _OneAtATime(QStackedLayout):
    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Of the widget that is shown."""
        widget = self.currentWidget()
        return QSize() if widget is None else widget.minimumSizeHint().expandedTo(widget.minimumSize())
