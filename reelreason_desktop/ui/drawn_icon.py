"""Icons that are drawn when they are seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QStyleOption

Draw = Callable[[QSize, float], QPixmap]
"""Draws at a size in device-independent pixels and a device pixel ratio."""


class DrawnIcon(QIconEngine):
    """Draws at the size and density that is wanted, and not before: most icons of a window are never seen.

    An icon of ready pixmaps needs one of each size for each density, for buttons on pages that nobody opens.
    """

    def __init__(self, draw: Draw) -> None:
        super().__init__()
        self._draw = draw

    def clone(self) -> QIconEngine:  # for icons that are changed, which no drawn one is: Qt's classes share them
        return DrawnIcon(self._draw)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, painter.device().devicePixelRatioF()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802
        self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float
    ) -> QPixmap:
        pixmap = self._draw(size, scale)
        if mode is QIcon.Mode.Normal:
            return pixmap
        option = QStyleOption()
        option.palette = QApplication.palette()
        return QApplication.style().generatedIconPixmap(mode, pixmap, option)
