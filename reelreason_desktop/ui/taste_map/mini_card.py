"""The small card beside the cursor that says which film is under it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reelreason_desktop.ui.taste_map.brushwork import see_through
from reelreason_desktop.ui.taste_map.shapes import FAMILY_SHAPES
from reelreason_desktop.ui.theme.families import GenreFamily
from reelreason_desktop.ui.theme.theme import ThemeProvider

_WIDEST = 260.0
_PAD = 12.0
_GAP = 3.0
_SHAPE = 12.0
_INDENT = _SHAPE + 7
"""Of the title, beside the shape of its genre family."""
_SHADOW = 6
_FROM_CURSOR = 16.0


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card says. `relation` = what the person has to do with the film, empty if nothing."""

    title: str
    facts: tuple[str, ...]
    relation: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """From top to bottom."""
        return (self.title, *self.facts, *([self.relation] if self.relation else []))


class MiniCard(QWidget):
    """Title, facts and what the person has to do with the film. Never takes the mouse, never leaves its parent."""

    def __init__(self, theme: ThemeProvider, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self._text = CardText("", ())
        self._family: GenreFamily | None = None
        self.hide()

    @property
    def text(self) -> str:
        """All that the card says, one line each."""
        return "\n".join(self._text.lines)

    def tell(self, text: CardText, family: GenreFamily, spot: tuple[float, float]) -> None:
        """Shows a film beside a pixel of the parent, on whichever side there is room."""
        self._text, self._family = text, family
        size = self._measure()
        self.resize(round(size.width()) + 2 * _SHADOW, round(size.height()) + 2 * _SHADOW)
        self.move(self._beside(*spot))
        self.update()
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        self._paint_frame(painter, frame)
        left, top = frame.left() + _PAD, frame.top() + _PAD
        for index, (text, font, ink) in enumerate(self._rows()):
            metrics = QFontMetricsF(font)
            indent = _INDENT if index == 0 else 0.0
            if index == 0:
                self._paint_shape(painter, QPointF(left + _SHAPE / 2, top + metrics.height() / 2))
            painter.setFont(font)
            painter.setPen(self._theme.colour(ink))
            room = frame.right() - _PAD - left - indent
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 1)
            painter.drawText(QPointF(left + indent, top + metrics.ascent()), shown)
            top += metrics.height() + _GAP
        painter.end()

    def _paint_frame(self, painter: QPainter, frame: QRectF) -> None:
        tokens = self._theme.tokens
        radius = float(tokens.radii.card)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in range(_SHADOW, 0, -1):
            shade = QColor(0, 0, 0)
            shade.setAlphaF(0.05 if tokens.dark else 0.022)
            painter.setBrush(shade)
            grown = frame.adjusted(-spread, -spread + 2, spread, spread)
            painter.drawRoundedRect(grown, radius + spread, radius + spread)
        painter.setPen(QPen(see_through(tokens.outline, 0.6), 1))
        painter.setBrush(QColor(tokens.surface_raised))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_shape(self, painter: QPainter, centre: QPointF) -> None:
        if self._family is None:
            return
        painter.save()
        painter.translate(centre)
        painter.scale(_SHAPE, _SHAPE)
        painter.fillPath(FAMILY_SHAPES[self._family.key], QColor(self._theme.tokens.families[self._family.key]))
        painter.restore()

    def _rows(self) -> list[tuple[str, QFont, str]]:
        """Text, font and colour of each line."""
        tokens, caption = self._theme.tokens, self._theme.font("caption")
        rows = [(self._text.title, self._theme.font("strong"), tokens.text)]
        rows += [(line, caption, tokens.text_muted) for line in self._text.facts]
        if self._text.relation:
            rows.append((self._text.relation, caption, tokens.accent))
        return rows

    def _measure(self) -> QSizeF:
        width, height = 0.0, 2 * _PAD - _GAP
        for index, (text, font, _) in enumerate(self._rows()):
            metrics = QFontMetricsF(font)
            width = max(width, metrics.horizontalAdvance(text) + (_INDENT if index == 0 else 0.0))
            height += metrics.height() + _GAP
        room = self._parent.width() - 2 * (_SHADOW + 2)
        return QSizeF(min(width + 2 * _PAD, _WIDEST, room), height)

    def _beside(self, left: float, top: float) -> QPoint:
        """Below and right of the cursor, else on the other side, and in any case inside the parent."""
        room = self._parent.rect()
        x, y = left + _FROM_CURSOR - _SHADOW, top + _FROM_CURSOR - _SHADOW
        if x + self.width() > room.width():
            x = left - _FROM_CURSOR + _SHADOW - self.width()
        if y + self.height() > room.height():
            y = top - _FROM_CURSOR + _SHADOW - self.height()
        x = max(0.0, min(x, room.width() - self.width()))
        y = max(0.0, min(y, room.height() - self.height()))
        return QPoint(int(x), int(y))
