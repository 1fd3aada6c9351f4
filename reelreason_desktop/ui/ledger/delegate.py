"""Paints ledger rows: the sentence, its date, the weight slider, and the two buttons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reelreason_desktop.domain.signals import Signal
from reelreason_desktop.ui.figures import short
from reelreason_desktop.ui.glyphs import Glyph, glyph_pixmap
from reelreason_desktop.ui.ledger.model import DATE_ROLE, SIGNAL_ROLE
from reelreason_desktop.ui.ledger.row_layout import RowLayout
from reelreason_desktop.ui.ledger.wording import GLYPHS, STARS, WEIGHTLESS
from reelreason_desktop.ui.theme.theme import ThemeProvider

_HANDLE = 6.0
_BUTTON_GLYPH = 16
_WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_SHORTER = (1.0, 0.9, 0.75, 0.6, 0.5)
"""Parts of all the room that a sentence is shortened to until its lines, which end at words, fit."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Drag:
    """A weight being changed with the mouse, shown before it counts."""

    signal_id: int
    weight: float


class LedgerDelegate(QStyledItemDelegate):
    """Draws signals. `drag` overrides the weight of the row under the mouse; `hovered` is a point in the view."""

    def __init__(self, theme: ThemeProvider, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.drag: Drag | None = None
        self.hovered: QPointF | None = None

    def layout_of(self, option_rect: object) -> RowLayout:
        """Where the parts of a row in this rectangle are."""
        return RowLayout.of(option_rect, self._line_height())  # type: ignore[arg-type]  # missing in the stubs

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """All rows are equally high."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        return QSize(0, RowLayout.height(self._line_height(), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws one signal."""
        signal: Signal = index.data(SIGNAL_ROLE)
        rect, state = option.rect, option.state
        parts = self.layout_of(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, QRectF(rect), state)
        self._paint_glyph(painter, parts.icon, GLYPHS[signal.kind], self._accent(signal))
        self._paint_words(painter, parts, index)
        if signal.kind not in WEIGHTLESS:
            self._paint_slider(painter, parts, self._weight(signal), self._accent(signal))
        self._paint_button(painter, parts.mute, "speaker-off" if signal.muted else "speaker")
        self._paint_button(painter, parts.delete, "bin")
        painter.restore()

    def _line_height(self) -> float:
        return QFontMetricsF(self._theme.font("body")).height()

    def _weight(self, signal: Signal) -> float:
        dragged = self.drag is not None and self.drag.signal_id == signal.id
        return self.drag.weight if dragged and self.drag else signal.weight

    def _accent(self, signal: Signal) -> str:
        """Muted rows lose their colour, but stay readable."""
        return self._theme.tokens.outline if signal.muted else self._theme.tokens.accent

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        tokens = self._theme.tokens
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour(tokens.accent_soft))
        painter.setPen(self._theme.colour(tokens.line))
        below = rect.bottom() - 0.5
        painter.drawLine(QPointF(rect.left() + 12, below), QPointF(rect.right() - 12, below))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour(tokens.focus), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), tokens.radii.control, tokens.radii.control)

    def _paint_words(self, painter: QPainter, parts: RowLayout, index: _Index) -> None:
        tokens = self._theme.tokens
        signal: Signal = index.data(SIGNAL_ROLE)
        body = self._theme.font("body")
        painter.setFont(body)
        painter.setPen(self._theme.colour(tokens.text_muted if signal.muted else tokens.text))
        painter.drawText(parts.text, _WRAPPED, _fitted(index.data(), QFontMetricsF(body), parts.text))
        caption = self._theme.font("caption")
        painter.setFont(caption)
        painter.setPen(self._theme.colour(tokens.text_muted))
        date = f"{index.data(DATE_ROLE)}{' · ' + QCoreApplication.translate('Ledger', 'muted') if signal.muted else ''}"
        date = QFontMetricsF(caption).elidedText(date, Qt.TextElideMode.ElideRight, parts.date.width())
        painter.drawText(parts.date, Qt.AlignmentFlag.AlignVCenter, date)

    def _paint_slider(self, painter: QPainter, parts: RowLayout, weight: float, colour: str) -> None:
        tokens = self._theme.tokens
        middle, handle = parts.slider.center().y(), parts.handle_x(weight)
        painter.setPen(self._round_pen(tokens.outline))
        painter.drawLine(QPointF(parts.slider.left(), middle), QPointF(parts.slider.right(), middle))
        painter.setPen(self._round_pen(colour))
        painter.drawLine(QPointF(parts.slider.left(), middle), QPointF(handle, middle))
        painter.setPen(QPen(self._theme.colour(colour), 2))
        painter.setBrush(self._theme.colour(tokens.surface_raised))
        painter.drawEllipse(QPointF(handle, middle), _HANDLE, _HANDLE)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.colour(tokens.text if weight != 1 else tokens.text_muted))
        painter.drawText(parts.weight, Qt.AlignmentFlag.AlignCenter, f"{short(weight)}×")

    def _round_pen(self, colour: str) -> QPen:
        return QPen(self._theme.colour(colour), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)

    def _paint_button(self, painter: QPainter, rect: QRectF, glyph: Glyph) -> None:
        tokens = self._theme.tokens
        hovered = self.hovered is not None and rect.contains(self.hovered)
        if hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(tokens.line))
            painter.drawRoundedRect(rect, tokens.radii.control, tokens.radii.control)
        side = self._theme.tokens.scaled(_BUTTON_GLYPH)
        inner = QRectF(0, 0, side, side)
        inner.moveCenter(rect.center())
        self._paint_glyph(painter, inner, glyph, tokens.text if hovered else tokens.text_muted)

    def _paint_glyph(self, painter: QPainter, rect: QRectF, glyph: Glyph, colour: str) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.topLeft(), glyph_pixmap(glyph, colour, round(rect.width()), ratio))


def elided(text: str, metrics: QFontMetricsF, width: float) -> str:
    """A sentence that fits; the stars at its end stay."""
    words = text.rstrip(STARS).rstrip()
    stars = text[len(words) :]
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width - metrics.horizontalAdvance(stars)) + stars


def _fitted(text: str, metrics: QFontMetricsF, room: QRectF) -> str:
    """A sentence that fits the lines of `room`."""
    lines = max(1, round(room.height() / metrics.height()))
    if lines == 1:
        return elided(text, metrics, room.width())
    tried = (elided(text, metrics, part * lines * room.width()) for part in _SHORTER)
    high = room.height() + 1
    wrap = int(_WRAPPED)
    return next((words for words in tried if metrics.boundingRect(room, wrap, words).height() <= high), "…")
