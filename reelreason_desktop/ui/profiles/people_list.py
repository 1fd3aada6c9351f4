"""The list of profiles: model, rows and keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reelreason_desktop.services.profiles import ProfileCard
from reelreason_desktop.ui.glyphs import glyph_pixmap
from reelreason_desktop.ui.key_table import PEOPLE
from reelreason_desktop.ui.profiles.avatar import avatar_pixmap
from reelreason_desktop.ui.profiles.rows import paint_ground
from reelreason_desktop.ui.profiles.wording import counts, spoken_card, tr
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say_error

CARD_ROLE: Final = Qt.ItemDataRole.UserRole + 1
OPEN_ROLE: Final = Qt.ItemDataRole.UserRole + 2

_AVATAR: Final = 40
_PAD: Final = 12
_GLYPH: Final = 16

_Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractListModel):
    """All profiles, in alphabetical order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[ProfileCard, ...] = ()
        self._open = ""

    @property
    def cards(self) -> Sequence[ProfileCard]:
        """What is shown."""
        return self._cards

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """How many profiles there are."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, spoken row, card, or whether the profile is the one in this window."""
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        is_open = card.name == self._open
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_card(card, is_open=is_open)
        if role == Qt.ItemDataRole.ToolTipRole:
            return say_error(card.trouble)[0] if card.trouble else None
        return {CARD_ROLE: card, OPEN_ROLE: is_open}.get(role)

    def show_cards(self, cards: Sequence[ProfileCard], open_name: str) -> None:
        """Shows other profiles. The same names in the same order keep selection and focus."""
        new = tuple(cards)
        if [card.name for card in new] == [card.name for card in self._cards]:
            self._cards, self._open = new, open_name
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._cards, self._open = new, open_name
        self.endResetModel()

    def row_of(self, name: str) -> int:
        """Row of a profile; -1 when it is not there."""
        return next((row for row, card in enumerate(self._cards) if card.name == name), -1)


class PeopleDelegate(QStyledItemDelegate):
    """Draws one profile: avatar, name, what it holds, and whether it is limited or open."""

    def __init__(self, theme: ThemeProvider, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """All rows are equally high."""
        lines = self._height("strong") + self._height("caption")
        return QSize(0, round(max(lines, self._theme.tokens.scaled(_AVATAR)) + 2 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws one row."""
        card: ProfileCard = index.data(CARD_ROLE)
        row = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, self._theme, row, option.state)
        ratio = painter.device().devicePixelRatioF()
        size = self._theme.tokens.scaled(_AVATAR)
        avatar = QPointF(row.left() + _PAD, row.center().y() - size / 2)
        painter.drawPixmap(avatar, avatar_pixmap(self._theme, card.look, size, ratio))
        right = self._paint_marks(painter, row, card, is_open=bool(index.data(OPEN_ROLE)))
        self._paint_words(painter, row, card, right)
        painter.restore()

    def _paint_marks(self, painter: QPainter, row: QRectF, card: ProfileCard, *, is_open: bool) -> float:
        """Badges at the right edge. Returns where the words have to end."""
        tokens = self._theme.tokens
        right = row.right() - _PAD
        size = tokens.scaled(_GLYPH)
        ratio = painter.device().devicePixelRatioF()
        for shown, glyph, colour in (
            (is_open, "check", tokens.positive),
            (card.limit is not None, "lock", tokens.text_muted),
            (card.trouble is not None, "warning", tokens.warning),
        ):
            if shown:
                right -= size
                place = QPointF(right, row.center().y() - size / 2)
                painter.drawPixmap(place, glyph_pixmap(glyph, colour, size, ratio))
                right -= _PAD / 2
        if card.limit is not None:
            font = self._theme.font("caption")
            words = tr("up to {age}").format(age=card.limit.max_age)
            width = QFontMetricsF(font).horizontalAdvance(words)
            right -= width
            painter.setFont(font)
            painter.setPen(self._theme.colour(tokens.text_muted))
            painter.drawText(QRectF(right, row.top(), width + 1, row.height()), Qt.AlignmentFlag.AlignVCenter, words)
        return right - _PAD / 2

    def _paint_words(self, painter: QPainter, row: QRectF, card: ProfileCard, right: float) -> None:
        tokens = self._theme.tokens
        left = row.left() + 2 * _PAD + tokens.scaled(_AVATAR)
        name, caption = self._height("strong"), self._height("caption")
        top = row.center().y() - (name + caption) / 2
        for text, role, colour, y, height in (
            (card.name, "strong", tokens.text, top, name),
            (counts(card), "caption", tokens.text_muted, top + name, caption),
        ):
            font = self._theme.font(role)  # type: ignore[arg-type]  # literals
            painter.setFont(font)
            painter.setPen(self._theme.colour(colour))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, right - left)
            painter.drawText(QRectF(left, y, right - left, height), Qt.AlignmentFlag.AlignVCenter, shown)

    def _height(self, role: str) -> float:
        return QFontMetricsF(self._theme.font(role)).height()  # type: ignore[arg-type]  # literals


class PeopleList(QListView):
    """Profiles to choose from.

    Signals:
        chosen: name of the profile whose details are wanted.
        opened: name of the profile that Enter or a double click opens.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: ThemeProvider, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(PeopleDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Profiles"))
        self.setAccessibleDescription(tr("Enter opens the profile"))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data()))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def choose(self, name: str) -> None:
        """Selects a profile."""
        model = self.model()
        row = model.row_of(name) if isinstance(model, PeopleModel) else -1
        if row >= 0:
            self.setCurrentIndex(model.index(row, 0))

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        """Another profile is wanted."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.data())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens the profile."""
        if PEOPLE.name_of(event) == "open" and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data())
        else:
            super().keyPressEvent(event)
