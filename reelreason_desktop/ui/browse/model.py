"""The films of a query as cells of a grid. Cards are made when they are asked for, so 60,000 cost as little as 60."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.cards.model import CARD_ROLE, FILM_ID_ROLE, CardData
from reelreason_desktop.ui.cards.wording import spoken

_Index = QModelIndex | QPersistentModelIndex


class ShelfModel(QAbstractTableModel):
    """Films from left to right, then down. The last row may be short; its missing cells hold nothing."""

    def __init__(self, films: Mapping[str, Film], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._films = films
        self._ids: Sequence[str] = ()
        self._places: dict[str, int] | None = None
        self._columns = 1
        self._view: SessionView | None = None

    @property
    def film_ids(self) -> Sequence[str]:
        """All films, in order."""
        return self._ids

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Rows of the grid."""
        return 0 if parent is not None and parent.isValid() else -(-len(self._ids) // self._columns)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """Films a row."""
        return 0 if parent is not None and parent.isValid() else self._columns

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The card under CARD_ROLE, its words under the text roles."""
        film = self._film_at(index)
        if film is None:
            return None
        if role == CARD_ROLE:
            return self._card(film)
        if role == FILM_ID_ROLE:
            return film.id
        if role == Qt.ItemDataRole.DisplayRole:
            return film.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            card = self._card(film)
            return spoken(film, None, card.rating, card.states)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Cells without a film cannot be selected."""
        return super().flags(index) if self._film_at(index) is not None else Qt.ItemFlag.NoItemFlags

    def index_of(self, film_id: str) -> QModelIndex:
        """The cell of a film; an invalid index when it is not there."""
        if self._places is None:
            self._places = {known: place for place, known in enumerate(self._ids)}
        place = self._places.get(film_id)
        return QModelIndex() if place is None else self.index(*divmod(place, self._columns))

    def set_films(self, film_ids: Sequence[str]) -> bool:
        """Shows other films. Ids that are not in the catalogue are left out. False when they are the same as before."""
        ids = tuple(film_id for film_id in film_ids if film_id in self._films)
        if ids == self._ids:
            return False
        self.beginResetModel()
        self._ids = ids
        self._places = None
        self.endResetModel()
        return True

    def set_columns(self, columns: int) -> None:
        """How many films stand in a row, at least one."""
        if max(1, columns) != self._columns:
            self.beginResetModel()
            self._columns = max(1, columns)
            self.endResetModel()

    def set_view(self, view: SessionView) -> None:
        """What the person did with the films; selection and scroll position stay."""
        self._view = view
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self._columns - 1))

    def _film_at(self, index: _Index) -> Film | None:
        if not index.isValid():
            return None
        place = index.row() * self._columns + index.column()
        return self._films[self._ids[place]] if place < len(self._ids) else None

    def _card(self, film: Film) -> CardData:
        view = self._view
        if view is None:
            return CardData(film)
        return CardData(
            film,
            rating=view.ratings.get(film.id),
            seen=film.id in view.seen,
            on_watchlist=film.id in view.watchlist,
            rejected=film.id in view.rejected,
        )
