"""The signals in force as a list model."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import Signal
from reelreason_desktop.ui.ledger.wording import below, sentence, spoken

SIGNAL_ROLE = Qt.ItemDataRole.UserRole + 1
DATE_ROLE = Qt.ItemDataRole.UserRole + 2
EFFECT_ROLE = Qt.ItemDataRole.UserRole + 3

_Index = QModelIndex | QPersistentModelIndex


def local_now() -> datetime:
    """The present time in the person's timezone."""
    return datetime.now().astimezone()


class LedgerModel(QAbstractListModel):
    """Signals, newest first. `show_signals` changes only what differs."""

    def __init__(
        self, films: Mapping[str, Film], parent: QObject | None = None, *, now: Callable[[], datetime] = local_now
    ) -> None:
        super().__init__(parent)
        self._films = films
        self._now = now
        self._signals: list[Signal] = []
        self._effects: Mapping[int, float] = {}

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """How many signals are in force."""
        return 0 if parent is not None and parent.isValid() else len(self._signals)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence, the spoken row, date and effect in words, the effect, or the signal."""
        if not index.isValid():
            return None
        signal = self._signals[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return sentence(signal, self._films)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(signal, self._films, self._now())
        if role == DATE_ROLE:
            return below(signal, self._now(), self._effects.get(signal.id, 0.0))
        if role == EFFECT_ROLE:
            return self._effects.get(signal.id, 0.0)
        return signal if role == SIGNAL_ROLE else None

    def show_signals(self, signals: Sequence[Signal], effects: Mapping[int, float] | None = None) -> None:
        """Shows other signals; rows in front and at the end that stay are left alone.

        Args:
            signals: newest first.
            effects: signal id to its part in the picks, 0 to 1.
        """
        self._change(list(signals))
        if effects is not None and effects != self._effects:
            self._effects = dict(effects)
            if self._signals:
                self.dataChanged.emit(self.index(0), self.index(len(self._signals) - 1))

    def _change(self, new: list[Signal]) -> None:
        old = self._signals
        if old == new:
            return
        if [signal.id for signal in old] == [signal.id for signal in new]:
            self._update(new)
            return
        start = _common(old, new)
        end = _common(old[start:][::-1], new[start:][::-1])
        self._replace(start, len(old) - end, new[start : len(new) - end])

    def _update(self, new: list[Signal]) -> None:
        changed = [row for row, (before, after) in enumerate(zip(self._signals, new, strict=True)) if before != after]
        self._signals = new
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))

    def _replace(self, start: int, stop: int, added: Sequence[Signal]) -> None:
        if stop > start:
            self.beginRemoveRows(QModelIndex(), start, stop - 1)
            del self._signals[start:stop]
            self.endRemoveRows()
        if added:
            self.beginInsertRows(QModelIndex(), start, start + len(added) - 1)
            self._signals[start:start] = added
            self.endInsertRows()


def _common(old: Sequence[Signal], new: Sequence[Signal]) -> int:
    """How many signals at the front are equal."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((row for row, (before, after) in pairs if before != after), min(len(old), len(new)))
