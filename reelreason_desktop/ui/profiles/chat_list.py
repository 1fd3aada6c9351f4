"""The list of chats: model, rows and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reelreason_desktop.services.chats import ChatEntry
from reelreason_desktop.ui.key_table import CHATS
from reelreason_desktop.ui.profiles.rows import paint_ground
from reelreason_desktop.ui.profiles.wording import chat_title, moment, snippet, spoken_chat, tr
from reelreason_desktop.ui.theme.theme import FontRole, ThemeProvider

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole + 1
MOMENT_ROLE: Final = Qt.ItemDataRole.UserRole + 2

_PAD: Final = 12
_GAP: Final = 8

_Index = QModelIndex | QPersistentModelIndex


def local_now() -> datetime:
    """The present time in the person's timezone."""
    return datetime.now().astimezone()


class ChatListModel(QAbstractListModel):
    """Chats, the newest message first."""

    def __init__(self, parent: QObject | None = None, *, now: Callable[[], datetime] = local_now) -> None:
        super().__init__(parent)
        self._now = now
        self._entries: tuple[ChatEntry, ...] = ()

    @property
    def entries(self) -> Sequence[ChatEntry]:
        """What is shown."""
        return self._entries

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """How many chats there are."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, spoken row, entry, or when something was said last."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return chat_title(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_chat(entry, self._now())
        if role == MOMENT_ROLE:
            return moment(entry.last_at, self._now())
        return entry if role == ENTRY_ROLE else None

    def show_entries(self, entries: Sequence[ChatEntry]) -> None:
        """Shows other chats. The same ones in the same order keep selection and focus."""
        new = tuple(entries)
        if [entry.id for entry in new] == [entry.id for entry in self._entries]:
            self._entries = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._entries = new
        self.endResetModel()


class ChatDelegate(QStyledItemDelegate):
    """Draws one chat: title and moment, a line of what was said below."""

    def __init__(self, theme: ThemeProvider, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """All rows are equally high."""
        return QSize(0, round(self._height("strong") + self._height("caption") + 2 * _PAD + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws one row."""
        entry: ChatEntry = index.data(ENTRY_ROLE)
        row = QRectF(option.rect)
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, self._theme, row, option.state)
        area = row.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        height = self._height("strong")
        above = QRectF(area.left(), area.top(), area.width(), height)
        when = tr("Open now") if entry.is_current else index.data(MOMENT_ROLE)
        colour = tokens.positive if entry.is_current else tokens.text_muted
        taken = self._write(painter, above, when, "caption", colour, Qt.AlignmentFlag.AlignRight)
        above.setRight(above.right() - taken - _GAP)
        self._write(painter, above, chat_title(entry), "strong", tokens.text)
        below = QRectF(area.left(), area.top() + height + 2, area.width(), self._height("caption"))
        self._write(painter, below, snippet(entry) or tr("Nothing was said yet"), "caption", tokens.text_muted)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        role: FontRole,
        colour: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> float:
        """Writes what fits of one line, and returns its width."""
        font = self._theme.font(role)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, shown)
        return metrics.horizontalAdvance(shown)

    def _height(self, role: FontRole) -> float:
        return QFontMetricsF(self._theme.font(role)).height()


class ChatList(QListView):
    """Chats to choose from. Enter opens one, F2 renames it, Delete puts it into the bin or takes it out.

    Signals:
        opened, rename_wanted, bin_wanted: id of a chat.
        selected: there is another present chat, or none.
    """

    opened = Signal(int)
    rename_wanted = Signal(int)
    bin_wanted = Signal(int)
    selected = Signal()

    def __init__(self, theme: ThemeProvider, model: ChatListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(ChatDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Chats"))
        self.setAccessibleDescription(tr("Enter opens a chat, F2 renames it, Delete puts it into the bin"))
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self.selected)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def present(self) -> ChatEntry | None:
        """The chat that the keys and buttons are about."""
        index = self.currentIndex()
        return index.data(ENTRY_ROLE) if index.isValid() else None

    def choose(self, chat_id: int | None) -> None:
        """Makes a chat the present one, the first when it is not there."""
        model = self.model()
        rows = {index.data(ENTRY_ROLE).id: index for index in (model.index(r, 0) for r in range(model.rowCount()))}
        if rows:
            self.setCurrentIndex(rows.get(chat_id or 0, model.index(0, 0)))

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        """Buttons follow."""
        super().currentChanged(current, previous)
        self.selected.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Acts on the present chat."""
        entry = self.present()
        acts = {"open": self.opened, "rename": self.rename_wanted, "bin": self.bin_wanted}
        signal = acts.get(CHATS.name_of(event))
        if entry is None or signal is None:
            super().keyPressEvent(event)
        else:
            signal.emit(entry.id)

    def _open(self) -> None:
        entry = self.present()
        if entry is not None:
            self.opened.emit(entry.id)
