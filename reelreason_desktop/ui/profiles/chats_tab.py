"""The tab with the chats of the open profile: searching, naming, the bin, and taking one along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.services.chats import MAX_TITLE, ChatEntry
from reelreason_desktop.ui.glyphs import Glyph, glyph_icon, set_glyph
from reelreason_desktop.ui.profiles.chat_list import ChatList, ChatListModel
from reelreason_desktop.ui.profiles.wording import chat_title
from reelreason_desktop.ui.theme.theme import ThemeProvider

_TYPING_MS = 150
_SEARCH_WIDTH = 320


class ChatsTab(QFrame):
    """Emits what is wanted; `show_entries` brings what there is.

    Signals:
        search_changed: words to search for.
        open_wanted, delete_wanted, restore_wanted, erase_wanted, export_wanted: id of a chat.
        renamed: (id, title); an empty title takes the name away.
    """

    search_changed = Signal(str)
    open_wanted = Signal(int)
    delete_wanted = Signal(int)
    restore_wanted = Signal(int)
    erase_wanted = Signal(int)
    export_wanted = Signal(int)
    renamed = Signal(int, str)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: tuple[ChatEntry, ...] = ()
        self._renaming: int | None = None
        self.setProperty("layer", "surface")
        self.model = ChatListModel(self)
        self.list = ChatList(theme, self.model, self)
        self.search = QLineEdit(self)
        self.bin = QCheckBox(self.tr("Show the &bin"), self)
        self.open_button = QPushButton(self.tr("&Open"), self)
        self.rename_button = QPushButton(self.tr("Re&name"), self)
        self.export_button = QPushButton(self.tr("Save as &Markdown…"), self)
        self.delete_button = QPushButton(self)
        self.erase_button = QPushButton(self.tr("&Erase for good"), self)
        self.erase_button.setProperty("variant", "danger")
        self.erase_button.setToolTip(self.tr("Its words go; what they told about your taste stays in the ledger"))
        self.title = QLineEdit(self)
        self.nothing = QLabel(self)
        self._pages = QStackedWidget(self)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._build()
        self._connect()
        self._restyle()
        self._follow_selection()

    @property
    def query(self) -> str:
        """The words searched for."""
        return self.search.text().strip()

    def show_entries(self, entries: Sequence[ChatEntry]) -> None:
        """Shows the chats that were found; those in the bin only when the bin is looked into."""
        self._entries = tuple(entries)
        present = self.list.present()
        wanted = self.bin.isChecked()
        self.model.show_entries([entry for entry in entries if (entry.deleted_at is not None) == wanted])
        self.list.choose(None if present is None else present.id)
        self._show_page()
        self._follow_selection()

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        self.search.setPlaceholderText(self.tr("Search what was said"))
        self.search.setAccessibleName(self.tr("Search chats"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self._glass = self.search.addAction(glyph_icon("search", "#808080"), QLineEdit.ActionPosition.LeadingPosition)
        self.title.setMaxLength(MAX_TITLE)
        self.title.setAccessibleName(self.tr("Name of the chat"))
        self.title.setPlaceholderText(self.tr("Name of the chat"))
        self.title.hide()
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("role", "muted")
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.nothing)
        head, acts = QHBoxLayout(), QHBoxLayout()
        for row in (head, acts):
            row.setSpacing(spacing.s)
            row.setContentsMargins(spacing.m, spacing.m, spacing.m, spacing.m)
        head.addWidget(self.search, 1)
        head.addStretch(1)
        head.addWidget(self.bin)
        for button in (self.open_button, self.rename_button, self.export_button):
            acts.addWidget(button)
        acts.addWidget(self.title, 1)
        acts.addStretch(1)
        acts.addWidget(self.delete_button)
        acts.addSpacing(spacing.l)  # away from what can be taken back at any time
        acts.addWidget(self.erase_button)
        self.open_button.setProperty("variant", "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        layout.addLayout(acts)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda: self._typing.start())
        self._typing.timeout.connect(lambda: self.search_changed.emit(self.query))
        self.bin.toggled.connect(lambda: self.show_entries(self._entries))
        self.list.opened.connect(self._open)
        self.list.rename_wanted.connect(lambda _: self._start_renaming())
        self.list.bin_wanted.connect(lambda _: self._bin())
        self.list.selected.connect(self._follow_selection)
        self.open_button.clicked.connect(self._open_present)
        self.rename_button.clicked.connect(self._start_renaming)
        self.export_button.clicked.connect(self._export)
        self.delete_button.clicked.connect(self._bin)
        self.erase_button.clicked.connect(self._erase)
        self.title.editingFinished.connect(self._finish_renaming)
        self._theme.changed.connect(self._restyle)

    def _open(self, chat_id: int) -> None:
        """A chat in the bin is taken out first."""
        entry = next((entry for entry in self._entries if entry.id == chat_id), None)
        if entry is not None and entry.deleted_at is not None:
            self.restore_wanted.emit(chat_id)
        else:
            self.open_wanted.emit(chat_id)

    def _open_present(self) -> None:
        entry = self.list.present()
        if entry is not None:
            self._open(entry.id)

    def _export(self) -> None:
        entry = self.list.present()
        if entry is not None:
            self.export_wanted.emit(entry.id)

    def _bin(self) -> None:
        entry = self.list.present()
        if entry is not None:
            (self.delete_wanted if entry.deleted_at is None else self.restore_wanted).emit(entry.id)

    def _erase(self) -> None:
        entry = self.list.present()
        if entry is not None and entry.deleted_at is not None:
            self.erase_wanted.emit(entry.id)

    def _start_renaming(self) -> None:
        entry = self.list.present()
        if entry is None or entry.deleted_at is not None:
            return
        self._renaming = entry.id
        self.title.setText(entry.title)
        self.title.show()
        self.rename_button.hide()
        self.title.selectAll()
        self.title.setFocus()

    def _finish_renaming(self) -> None:
        """Enter, or going elsewhere, keeps the name."""
        chat_id, self._renaming = self._renaming, None
        had_focus = self.title.hasFocus()
        self.title.hide()
        self.rename_button.show()
        if had_focus:
            self.list.setFocus()
        entry = next((entry for entry in self._entries if entry.id == chat_id), None)
        title = self.title.text().strip()
        if entry is not None and title != entry.title:
            self.renamed.emit(entry.id, title)

    def _follow_selection(self) -> None:
        entry = self.list.present()
        in_bin = self.bin.isChecked()
        acts = (self.open_button, self.rename_button, self.export_button, self.delete_button, self.erase_button)
        for button in acts:
            button.setEnabled(entry is not None)
        self.erase_button.setVisible(in_bin)
        self.open_button.setVisible(not in_bin)
        self.rename_button.setVisible(not in_bin and self._renaming is None)
        self.delete_button.setText(self.tr("&Restore") if in_bin else self.tr("&Delete"))
        set_glyph(self.delete_button, "undo" if in_bin else "bin", self._theme.tokens.text_muted)
        name = "" if entry is None else chat_title(entry)
        for button in (self.delete_button, self.erase_button):
            button.setAccessibleDescription(name)

    def _show_page(self) -> None:
        found = self.model.rowCount() > 0
        if self.query:
            self.nothing.setText(self.tr("No chat contains “{words}”.").format(words=self.query))
        elif self.bin.isChecked():
            self.nothing.setText(self.tr("The bin is empty. Deleted chats can be brought back from here."))
        else:
            self.nothing.setText(self.tr("No chats yet. What you say on the Talk page is kept here, to read on later."))
        self._pages.setCurrentWidget(self.list if found else self.nothing)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._glass.setIcon(glyph_icon("search", tokens.text_muted))
        glyphs: tuple[tuple[QPushButton, Glyph, str], ...] = (
            (self.open_button, "speech", tokens.accent_text),
            (self.rename_button, "pencil", tokens.text_muted),
            (self.export_button, "download", tokens.text_muted),
            (self.erase_button, "bin", tokens.negative),
        )
        for button, glyph, colour in glyphs:
            set_glyph(button, glyph, colour)
        self._follow_selection()
