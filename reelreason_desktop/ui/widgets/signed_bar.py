"""Bars that grow from a common zero, to either side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reelreason_desktop.ui.theme.theme import ThemeProvider

_HEIGHT: Final = 10


@dataclass(frozen=True, slots=True)
class BarScale:
    """The common scale of all bars: where 0 stands (0 left to 1 right), and the share that fills the width."""

    zero: float
    span: float

    @classmethod
    def of(cls, shares: Sequence[float]) -> BarScale:
        """Fits the longest bar to either side."""
        most, least = max([0.0, *shares]), min([0.0, *shares])
        span = most - least or 1.0
        return cls(-least / span, span)


class SignedBar(QWidget):
    """A bar from zero: right and solid speaks for the film, left and hatched against it."""

    def __init__(self, theme: ThemeProvider, share: float, scale: BarScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = share
        self._scale = scale
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def share(self) -> float:
        """What it shows, -1 to 1."""
        return self._share

    def sizeHint(self) -> QSize:  # noqa: N802
        """A thin strip."""
        return QSize(80, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Track, zero line, bar."""
        tokens, theme = self._theme.tokens, self._theme
        painter = QPainter(self)
        zero, height = self.width() * self._scale.zero, float(_HEIGHT)
        painter.fillRect(QRectF(0, height / 2 - 0.5, self.width(), 1), theme.colour(tokens.line))
        bar = QRectF(zero, 1, self._share / self._scale.span * self.width(), height - 2).normalized()
        if self._share >= 0:
            painter.fillRect(bar, theme.colour(tokens.accent))
        else:
            painter.fillRect(bar, QBrush(theme.colour(tokens.negative), Qt.BrushStyle.BDiagPattern))
            painter.setPen(theme.colour(tokens.negative))
            painter.drawRect(bar)
        painter.fillRect(QRectF(zero - 0.5, 0, 1, height), theme.colour(tokens.text_muted))
        painter.end()
