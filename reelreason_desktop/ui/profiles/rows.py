"""What the rows of all lists on this page have in common."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle

from reelreason_desktop.ui.theme.theme import ThemeProvider

_INSET = 12


def paint_ground(painter: QPainter, theme: ThemeProvider, row: QRectF, state: QStyle.StateFlag) -> None:
    """Selection, hairline below, and the focus ring."""
    tokens = theme.tokens
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(row, theme.colour(tokens.accent_soft))
    painter.setPen(theme.colour(tokens.line))
    below = row.bottom() - 0.5
    painter.drawLine(QPointF(row.left() + _INSET, below), QPointF(row.right() - _INSET, below))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(theme.colour(tokens.focus), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(row.adjusted(2, 2, -2, -2), tokens.radii.control, tokens.radii.control)
