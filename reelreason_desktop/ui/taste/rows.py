"""People and themes that come back, each with small posters of the films behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.taste_shares import Trait
from reelreason_desktop.ui.taste import wording
from reelreason_desktop.ui.taste.chart import Chart
from reelreason_desktop.ui.taste.item import Item
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.poster_view import Posters

_GAP: Final = 8
_POSTERS: Final = 4
_NARROW: Final = 300


class FilmRows(Chart):
    """One row an item: its name, how many films, and the first of them as posters."""

    def __init__(self, theme: ThemeProvider, name: str, posters: Posters, films: Mapping[str, Film]) -> None:
        super().__init__(theme, name)
        self._posters = posters
        self._films = films

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as its rows."""
        return QSize(280, self._row_height * len(self.items))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Names are cut, then posters are left out."""
        return QSize(160, self.sizeHint().height())

    def item_at(self, point: QPointF) -> int:
        """The row at a point."""
        row = int(point.y() // self._row_height)
        return row if 0 <= row < len(self.items) and self.rect().contains(point.toPoint()) else -1

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """All rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in range(len(self.items)):
            self._paint_row(painter, row)
        painter.end()

    @property
    def _row_height(self) -> int:
        words = self.line_height("strong") + self.line_height("caption")
        return round(max(words, 36.0)) + _GAP

    @property
    def _poster_size(self) -> QSize:
        height = self._row_height - _GAP
        return QSize(height * 2 // 3, height)

    def _paint_row(self, painter: QPainter, row: int) -> None:
        tokens, theme, item = self.theme.tokens, self.theme, self.items[row]
        top = row * self._row_height
        whole = QRectF(1, top + 1, self.width() - 2, self._row_height - 2)
        if row == self.lit:
            painter.setPen(QPen(theme.colour(tokens.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(tokens.accent_soft))
            painter.drawRoundedRect(whole, tokens.radii.control, tokens.radii.control)
        left = self._paint_posters(painter, item, top)
        room = left - 2 * _GAP
        strong, caption = theme.font("strong"), theme.font("caption")
        middle = top + (self._row_height - self.line_height("strong") - self.line_height("caption")) / 2
        for font, colour, text in ((strong, tokens.text, item.label), (caption, tokens.text_muted, item.amount)):
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(_GAP, middle + metrics.ascent()), shown)
            middle += metrics.height()

    def _paint_posters(self, painter: QPainter, item: Item, top: int) -> float:
        """Right-aligned. Answers with where they begin."""
        size = self._poster_size
        films = [self._films[film_id] for film_id in item.film_ids if film_id in self._films]
        films = films[: _POSTERS if self.width() >= _NARROW else 2]
        left = float(self.width() - _GAP / 2)
        for film in reversed(films):
            left -= size.width() + 3
            place = QRectF(left, top + _GAP / 2, size.width(), size.height())
            poster = self._posters.poster(film, size, self)
            if poster is not None:
                painter.drawPixmap(place.topLeft(), poster)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.theme.colour(self.theme.tokens.line))
                painter.drawRoundedRect(place, 2, 2)
        return left


def row_items(traits: Sequence[Trait], most: int) -> list[Item]:
    """The first people or themes."""
    return [_row(trait) for trait in traits[:most]]


def _row(trait: Trait) -> Item:
    count = wording.films(len(trait.film_ids))
    sentence = wording.translate("Taste", "{name}: {count}. {compared}.").format(
        name=wording.upper_first(say(trait.name)), count=count, compared=wording.compared(trait)
    )
    amount = wording.translate("Taste", "{count} · {share} of what you like").format(
        count=count, share=wording.percent(trait.share)
    )
    return Item(trait.name, say(trait.name), trait.share, trait.usual, amount, sentence, trait.film_ids)
