"""A switch: a check box that looks like what it does."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from reelreason_desktop.ui.theme.theme import ThemeProvider

_RING = 4
_RATIO = 1.8
_KNOB = 0.68


class SwitchButton(QCheckBox):
    """A pill with a knob that stands right when it is on, and the word for it."""

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """The pill, a gap and the longer word."""
        metrics = self.fontMetrics()
        word = max(metrics.horizontalAdvance(text) for text in (self.tr("On"), self.tr("Off")))
        high = self._high()
        return QSize(round(high * _RATIO) + word + self._theme.tokens.spacing.s + 2 * _RING, high + 2 * _RING)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It cannot be smaller."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: N802
        """All of it can be clicked."""
        return self.rect().contains(pos)  # type: ignore[call-overload, no-any-return]  # a point

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draws pill, knob, word and focus ring."""
        tokens, colour = self._theme.tokens, self._theme.colour
        on, high = self.isChecked(), self._high()
        pill = QRectF(_RING, (self.height() - high) / 2, high * _RATIO, high)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(tokens.accent if on else tokens.outline), 1.5))
        painter.setBrush(colour(tokens.accent if on else tokens.surface_raised))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        radius = high * _KNOB / 2
        x = pill.right() - high / 2 if on else pill.left() + high / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tokens.accent_text if on else tokens.outline))
        painter.drawEllipse(QPointF(x, pill.center().y()), radius, radius)
        painter.setPen(colour(tokens.text))
        room = QRectF(self.rect()).adjusted(pill.right() + tokens.spacing.s, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.tr("On") if on else self.tr("Off"))
        if self.hasFocus():
            painter.setPen(QPen(colour(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = pill.adjusted(-3, -3, 3, 3)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.end()

    def _high(self) -> int:
        return max(18, round(self.fontMetrics().height() * 1.1))
