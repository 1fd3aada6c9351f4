"""The palette itself: a field and a list, over the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.key_table import PALETTE
from reelreason_desktop.ui.palette.delegate import PaletteDelegate
from reelreason_desktop.ui.palette.items import Item
from reelreason_desktop.ui.palette.model import ITEM_ROLE, PaletteModel
from reelreason_desktop.ui.theme.theme import ThemeProvider

_SHOWN_ROWS: Final = 8
_LETTERS_WIDE: Final = 92
_TOP: Final = 56
_MARGIN: Final = 24
_PATIENCE_MS: Final = 500
_STAY: Final = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Palette(QFrame):
    """Top-centre over `host` until something is chosen, Esc, or the keyboard goes elsewhere.

    Signals:
        typed: what stands in the field now.
        chosen: the `Item` that was chosen; the palette is closed by then.
    """

    typed = Signal(str)
    chosen = Signal(object)

    def __init__(self, theme: ThemeProvider, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._before: QWidget | None = None
        self.setProperty("layer", "overlay")
        self.setAccessibleName(self.tr("Command palette"))
        self.field = QLineEdit(self)
        self.model = PaletteModel(self)
        self.delegate = PaletteDelegate(theme, self)
        self.list = QListView(self)
        self.note = QLabel(self)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.note.setText(self.tr("Searching films and people…")))
        self._build()
        self.field.textChanged.connect(self.typed)
        self.list.clicked.connect(self._choose)
        theme.changed.connect(self._restyle)
        host.installEventFilter(self)
        self.field.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Shows the palette, empty, and gives it the keyboard. Opening it again closes it."""
        if self.isVisible():
            self.close()
            return
        self._before = QApplication.focusWidget()
        self.field.clear()
        self.typed.emit("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> bool:
        """Hides it; the keyboard goes back to where it was."""
        had_focus, before = self.field.hasFocus(), self._before
        self._before = None
        self._patience.stop()
        self.hide()
        if had_focus and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def wait(self) -> None:
        """More may be found; it is said when that takes longer."""
        if not self._patience.isActive():
            self._patience.start()

    def show_items(self, items: Sequence[Item], *, complete: bool) -> None:
        """Shows what was found. The chosen row stays chosen while the person is on it.

        Args:
            items: best first.
            complete: whether nothing more is looked for; the number is announced then.
        """
        before = self.list.currentIndex()
        kept = before.data(ITEM_ROLE).key if before.isValid() and before.row() > 0 else None
        self.model.show_items(items)
        keys = [item.key for item in items]
        row = keys.index(kept) if kept in keys else 0
        self.list.setCurrentIndex(self.model.index(row, 0))
        self._place()
        if complete:
            self._patience.stop()
            self._tell(len(items))

    def _tell(self, hits: int) -> None:
        typed = self.field.text().strip()
        if hits:
            said = self.tr("%n hit(s)", None, hits)
        else:
            said = self.tr("Nothing is called “{words}”. Try fewer letters.").format(words=typed)
        self.note.setText(said)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        self.field.setPlaceholderText(self.tr("Search acts, pages, settings, films and people"))
        self.field.setAccessibleName(self.tr("Search everything"))
        self.field.setAccessibleDescription(self.tr("Up and Down choose a hit, Enter does it, Escape closes"))
        self._glass = self.field.addAction(
            glyph_icon("search", self._theme.tokens.text_muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Hits"))
        self.note.setProperty("role", "caption")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.s, spacing.s, spacing.s, spacing.s)
        layout.setSpacing(spacing.s)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        layout.addWidget(self.note)
        self.note.setContentsMargins(spacing.s, 0, spacing.s, 0)

    def _place(self) -> None:
        letter = QFontMetricsF(self._theme.font("body")).averageCharWidth()
        width = round(min(letter * _LETTERS_WIDE, self._host.width() - 2 * _MARGIN))
        row = self.delegate.row_height
        rows = min(_SHOWN_ROWS, len(self.model.items))
        spacing = self._theme.tokens.spacing
        around = self.field.sizeHint().height() + self.note.heightForWidth(width - 4 * spacing.s) + 4 * spacing.s + 2
        room = self._host.height() - _TOP - _MARGIN - around
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(max(row, min(rows * row, room - room % row)))
        height = around + (self.list.height() if rows else -spacing.s)
        self.setGeometry((self._host.width() - width) // 2, _TOP, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follows the host's size; keys of the field that are the palette's; closes when the keyboard leaves."""
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        elif watched is self.field and isinstance(event, QKeyEvent):
            return self._key(event)
        elif watched is self.field and isinstance(event, QFocusEvent) and event.lostFocus():
            self._left(event.reason())
        return super().eventFilter(watched, event)

    def _left(self, reason: Qt.FocusReason) -> None:
        if reason not in _STAY and self.isVisible():
            self.close()

    def _key(self, event: QKeyEvent) -> bool:
        """True for a key that the field must not see."""
        act = PALETTE.name_of(event)
        if not act:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self._act(act)
        return True

    def _act(self, act: str) -> None:
        page = max(1, self.list.height() // self.delegate.row_height - 1)
        steps = {"previous": -1, "next": 1, "page_up": -page, "page_down": page}
        if act == "choose":
            self._choose(self.list.currentIndex())
        elif act == "close":
            self.close()
        else:
            self._step(steps[act])

    def _step(self, by: int) -> None:
        """Up from the first row leads to the last one, and back; pages stop at the ends."""
        rows = self.model.rowCount()
        if not rows:
            return
        row = self.list.currentIndex().row() + by
        row = row % rows if abs(by) == 1 else min(rows - 1, max(0, row))
        index = self.model.index(row, 0)
        self.list.setCurrentIndex(index)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, spoken))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            item = index.data(ITEM_ROLE)
            self.close()
            self.chosen.emit(item)

    def _restyle(self) -> None:
        self._glass.setIcon(glyph_icon("search", self._theme.tokens.text_muted))
        self.list.scheduleDelayedItemsLayout()
        if self.isVisible():
            self._place()
