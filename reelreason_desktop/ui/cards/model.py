"""Films as rows of a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Pick
from reelreason_desktop.ui.cards.wording import spoken

CARD_ROLE: Final = Qt.ItemDataRole.UserRole + 1
FILM_ID_ROLE: Final = Qt.ItemDataRole.UserRole + 2

_MOST_MOVED: Final = 200
"""Above this many rows a reset is cheaper than moving rows one by one."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CardData:
    """What one card shows. `rating` is in stars, 0.5 to 5; `pick` is None outside recommendations."""

    film: Film
    pick: Pick | None = None
    rating: float | None = None
    seen: bool = False
    on_watchlist: bool = False
    rejected: bool = False
    by_model: bool = False
    """Whether the reason is in a language model's words."""

    @property
    def states(self) -> tuple[str, ...]:
        """The marks on the film, in words."""
        translate = QCoreApplication.translate
        marks = (
            (self.seen, translate("Cards", "seen")),
            (self.on_watchlist, translate("Cards", "on your watchlist")),
            (self.rejected, translate("Cards", "not for you")),
        )
        return tuple(word for is_set, word in marks if is_set)


class PickModel(QAbstractListModel):
    """Cards in the order given. Views keep selection and scroll position where the same film stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[CardData] = []

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Number of cards; a card has no children."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The card itself under CARD_ROLE, its words under the text roles."""
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role == FILM_ID_ROLE:
            return card.film.id
        if role == Qt.ItemDataRole.DisplayRole:
            return card.film.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(card.film, card.pick, card.rating, card.states, by_model=card.by_model)
        return None

    @property
    def cards(self) -> tuple[CardData, ...]:
        """All cards, in order."""
        return tuple(self._cards)

    def row_of(self, film_id: str) -> int:
        """The row of a film, or -1."""
        return next((row for row, card in enumerate(self._cards) if card.film.id == film_id), -1)

    def set_cards(self, cards: tuple[CardData, ...]) -> None:
        """Shows these cards with as few changes as possible."""
        if max(len(cards), len(self._cards)) > _MOST_MOVED and not self._same_films(cards):
            self.beginResetModel()
            self._cards = list(cards)
            self.endResetModel()
            return
        self._remove_all_but({card.film.id for card in cards})
        for row, card in enumerate(cards):
            self._bring(card, row)
        self._refresh(cards)

    def _same_films(self, cards: tuple[CardData, ...]) -> bool:
        return [card.film.id for card in cards] == [card.film.id for card in self._cards]

    def _remove_all_but(self, kept: set[str]) -> None:
        for row in reversed(range(len(self._cards))):
            if self._cards[row].film.id not in kept:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._cards[row]
                self.endRemoveRows()

    def _bring(self, card: CardData, row: int) -> None:
        """Makes sure that the card's film is at `row`; rows above are already right."""
        if row < len(self._cards) and self._cards[row].film.id == card.film.id:
            return
        old = self.row_of(card.film.id)
        if old < 0:
            self.beginInsertRows(QModelIndex(), row, row)
            self._cards.insert(row, card)
            self.endInsertRows()
        else:
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), row)
            self._cards.insert(row, self._cards.pop(old))
            self.endMoveRows()

    def _refresh(self, cards: tuple[CardData, ...]) -> None:
        for row, card in enumerate(cards):
            if self._cards[row] != card:
                self._cards[row] = card
                self.dataChanged.emit(self.index(row), self.index(row))
