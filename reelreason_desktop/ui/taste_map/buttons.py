"""The round buttons that float over the map."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from reelreason_desktop.ui.taste_map.brushwork import see_through
from reelreason_desktop.ui.theme.theme import ThemeProvider

SIDE = 32


class Glyph(StrEnum):
    """What a button shows."""

    PLUS = "plus"
    MINUS = "minus"
    WHOLE = "whole"
    TITLES = "titles"


class MapButton(QAbstractButton):
    """A button of the map, drawn from tokens so that it follows the theme. `help_text` is tooltip and spoken name."""

    def __init__(self, theme: ThemeProvider, glyph: Glyph, help_text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._glyph = glyph
        self.setToolTip(help_text)
        self.setAccessibleName(help_text)
        self.setFixedSize(SIDE, SIDE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(SIDE, SIDE)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  Qt's name
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.focus), 2) if self.hasFocus() else QPen(see_through(tokens.outline, 0.55), 1))
        painter.setBrush(QColor(tokens.accent_soft if self.underMouse() else tokens.surface_raised))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        painter.translate(SIDE / 2, SIDE / 2)
        off = self.isCheckable() and not self.isChecked()
        ink = QColor(tokens.text_muted if off else tokens.text)
        pen = QPen(ink, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        outline = _outline(self._glyph)
        if off:
            _line(outline, -7, 7, 7, -7)
        painter.strokePath(outline, pen)
        painter.end()


def _outline(glyph: Glyph) -> QPainterPath:
    """A glyph around the origin, about 12 pixels wide."""
    path = QPainterPath()
    if glyph in (Glyph.PLUS, Glyph.MINUS):
        _line(path, -5.5, 0, 5.5, 0)
    if glyph is Glyph.PLUS:
        _line(path, 0, -5.5, 0, 5.5)
    if glyph is Glyph.WHOLE:  # the corners of a frame
        for across in (-1, 1):
            for down in (-1, 1):
                path.moveTo(QPointF(across * 6, down * 2.5))
                path.lineTo(QPointF(across * 6, down * 6))
                path.lineTo(QPointF(across * 2.5, down * 6))
    if glyph is Glyph.TITLES:  # a point with lines of text beside it
        path.addEllipse(QPointF(-5, -3.5), 1.4, 1.4)
        _line(path, -1, -3.5, 6, -3.5)
        path.addEllipse(QPointF(-5, 3.5), 1.4, 1.4)
        _line(path, -1, 3.5, 4, 3.5)
    return path


def _line(path: QPainterPath, x0: float, y0: float, x1: float, y1: float) -> None:
    path.moveTo(QPointF(x0, y0))
    path.lineTo(QPointF(x1, y1))
