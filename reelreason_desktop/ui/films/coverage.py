"""Of how many films each field is known: bars, painted as one thing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reelreason_desktop.ui.figures import percent
from reelreason_desktop.ui.films.wording import field_name
from reelreason_desktop.ui.theme.theme import ThemeProvider

_BAR: Final = 6
_LINE: Final = 1.65
_NAME: Final = 0.44
_NEVER_SHOWN: Final = frozenset({"akas", "title"})


class Coverage(QWidget):
    """Shows shares by field, the best known first. Read out as one sentence."""

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shares: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What is known of the films"))
        theme.changed.connect(self.updateGeometry)

    def show_coverage(self, counts: Mapping[str, int], films: int) -> None:
        """Shows another catalogue. `counts`: films of which a field is known."""
        shares = ((field, count / max(1, films)) for field, count in counts.items() if field not in _NEVER_SHOWN)
        self._shares = tuple(sorted(shares, key=lambda one: -one[1]))
        self.setAccessibleDescription(", ".join(f"{field_name(name)} {percent(share)}" for name, share in self._shares))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """A line a field."""
        return QSize(220, round(self._high() * len(self._shares)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Names give way."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Name, bar, share."""
        tokens, colour = self._theme.tokens, self._theme.colour
        font = self._theme.font("caption")
        metrics = QFontMetricsF(font)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        number = metrics.horizontalAdvance(percent(1.0)) + tokens.spacing.s
        name = self.width() * _NAME
        bar = max(0.0, self.width() - name - number)
        for row, (field, share) in enumerate(self._shares):
            top, high = row * self._high(), self._high()
            painter.setPen(colour(tokens.text))
            shown = metrics.elidedText(field_name(field), Qt.TextElideMode.ElideRight, name - tokens.spacing.s)
            painter.drawText(QRectF(0, top, name, high), Qt.AlignmentFlag.AlignVCenter, shown)
            painter.setPen(colour(tokens.text_muted))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(name + bar, top, number, high), right, percent(share))
            painter.setPen(Qt.PenStyle.NoPen)
            for colours, width in ((tokens.line, bar), (tokens.accent, bar * share)):
                painter.setBrush(colour(colours))
                painter.drawRoundedRect(QRectF(name, top + (high - _BAR) / 2, width, _BAR), _BAR / 2, _BAR / 2)
        painter.end()

    def _high(self) -> float:
        return QFontMetricsF(self._theme.font("caption")).height() * _LINE
