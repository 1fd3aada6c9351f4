"""Which signals the ledger shows, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from reelreason_desktop.domain.picks import Ranking
from reelreason_desktop.ui.ledger.groups import GROUP_OF, Group
from reelreason_desktop.ui.ledger.model import EFFECT_ROLE, SIGNAL_ROLE

_Index = QModelIndex | QPersistentModelIndex


class Order(StrEnum):
    """The order of the ledger."""

    NEWEST = "newest"
    STRONGEST = "strongest"  # by what they contribute to the present picks


def effects(ranking: Ranking) -> dict[int, float]:
    """Signal id to its part in the picks, 0 to 1: the mean of its absolute shares in their scores."""
    parts: dict[int, float] = {}
    for pick in ranking.picks:
        for evidence in pick.because:
            if evidence.signal_id is not None:
                share = abs(evidence.share) / len(ranking.picks)
                parts[evidence.signal_id] = parts.get(evidence.signal_id, 0.0) + share
    return parts


class Sieve(QSortFilterProxyModel):
    """Keeps the rows that fit the words, the groups and the wish to see muted ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: frozenset[Group] = frozenset()
        self._shows_muted = True
        self._order = Order.NEWEST
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.sort(0)

    @property
    def groups(self) -> frozenset[Group]:
        """The chosen groups; none means all."""
        return self._groups

    def choose(self, groups: Iterable[Group]) -> None:
        """Shows these groups only; none means all."""
        self._groups = frozenset(groups)
        self.invalidate()

    def show_muted(self, shown: bool) -> None:
        """Shows or hides muted signals."""
        self._shows_muted = shown
        self.invalidate()

    def order_by(self, order: Order) -> None:
        """Sorts by time or by effect."""
        self._order = order
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:  # noqa: N802
        """Whether a row is shown."""
        signal = self.sourceModel().index(row, 0, parent).data(SIGNAL_ROLE)
        if signal.muted and not self._shows_muted:
            return False
        if self._groups and GROUP_OF[signal.kind] not in self._groups:
            return False
        return super().filterAcceptsRow(row, parent)

    def lessThan(self, left: _Index, right: _Index) -> bool:  # noqa: N802
        """Newest, or strongest, comes first; the newer one of two that are equally strong."""
        if self._order is Order.STRONGEST:
            mine, other = left.data(EFFECT_ROLE), right.data(EFFECT_ROLE)
            if mine != other:
                return bool(mine > other)
        return bool(left.data(SIGNAL_ROLE).id > right.data(SIGNAL_ROLE).id)
