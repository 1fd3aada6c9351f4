"""The settings page: sections on the left, the open one on the right, and a search over all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from reelreason_desktop.ui.focus import pass_focus
from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.key_table import SETTINGS_SEARCH
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.settings.nothing import Nothing
from reelreason_desktop.ui.settings.section import Section, SectionView
from reelreason_desktop.ui.settings.section_list import SectionList, SectionModel
from reelreason_desktop.ui.theme.tokens import TypeScale
from reelreason_desktop.ui.widgets.parts import words

_LIST_WIDTH = 232


class SettingsPage(QFrame):
    """Opens one section at a time; each is made when it is first opened."""

    def __init__(self, desk: Desk, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("layer", "surface")
        self._desk = desk
        self._sections = {section.name: section for section in sections}
        self._views: dict[str, SectionView] = {}
        self._open = ""
        self.search = QLineEdit(self)
        self.model = SectionModel(sections, self)
        self.list = SectionList(desk.theme, self.model, self)
        self.nothing = Nothing(desk.theme, "search", "", self.tr("Clear the search"))
        self._stack = QStackedWidget(self)
        self._build()
        self._connect()
        self._restyle()
        self.list.choose(next(iter(self._sections)))

    @property
    def section(self) -> str:
        """Name of the open section."""
        return self._open

    def view(self, name: str) -> SectionView:
        """The widget of a section, made when it is first asked for."""
        if name not in self._views:
            view = self._views[name] = self._sections[name].make(self._desk)
            self._stack.addWidget(view)
        return self._views[name]

    def open_section(self, name: str) -> SectionView:
        """Goes to a section, whatever is searched for, and gives it the focus."""
        self.search.clear()
        self.list.choose(name)
        view = self.view(name)
        view.take_focus(otherwise=self.list)
        return view

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The open section catches up."""
        super().showEvent(event)
        if self._open:
            self.view(self._open).opened()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """The open section rests."""
        super().hideEvent(event)
        if self._open in self._views:
            self._views[self._open].closed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The arrow keys lead from the search into the list, Esc empties it."""
        if watched is self.search and isinstance(event, QKeyEvent):
            act = SETTINGS_SEARCH.name_of(event)
            clears = act == "clear" and bool(self.search.text())
            if event.type() is QEvent.Type.ShortcutOverride and clears:
                event.accept()  # else the window's own Esc would take it
                return True
            if event.type() is QEvent.Type.KeyPress and clears:
                self.search.clear()
                return True
            if event.type() is QEvent.Type.KeyPress and act == "to_list" and self.model.rowCount():
                self.list.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _choose(self, name: str) -> None:
        if name != self._open:
            if self._open:
                self._views[self._open].closed()
            self._open = name
            if self.isVisible():
                self.view(name).opened()
        view = self.view(name)
        view.show_matches(self.search.text())
        self._stack.setCurrentWidget(view)

    def _seek(self, query: str) -> None:
        """Leaves the sections that answer; the open one stays if it does."""
        found = [section for section in self._sections.values() if not query.strip() or section.answers(query)]
        self.model.show_sections(found)
        if not found:
            self.nothing.say(self.tr("No setting answers “{query}”.").format(query=query.strip()))
            self._stack.setCurrentWidget(self.nothing)
            return
        names = [section.name for section in found]
        wanted = self._open if self._open in names else names[0]
        self.list.choose(wanted)
        self._choose(wanted)

    def _build(self) -> None:
        spacing = self._desk.theme.tokens.spacing
        self.search.setPlaceholderText(self.tr("Search settings"))
        self.search.setAccessibleName(self.tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        self._magnifier = self.search.addAction(
            glyph_icon("search", self._desk.theme.tokens.text_muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.installEventFilter(self)
        self._side = QFrame(self)
        self._side.setProperty("layer", "aside")
        column = QVBoxLayout(self._side)
        column.setContentsMargins(spacing.m, spacing.l, spacing.m, spacing.m)
        column.setSpacing(spacing.m)
        column.addWidget(words("title", self.tr("Settings")))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self._stack.addWidget(self.nothing)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side)
        layout.addWidget(self._stack, 1)
        pass_focus(self, self.search)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._seek)
        self.search.returnPressed.connect(self._enter)
        self.nothing.button.clicked.connect(self.search.clear)
        self.nothing.button.clicked.connect(self.search.setFocus)
        self.list.chosen.connect(self._choose)
        self._desk.theme.changed.connect(self._restyle)

    def _enter(self) -> None:
        """From the search to the first thing in the section that was found."""
        view = self._views.get(self._open)
        if view is not None and self.model.rowCount():
            view.take_focus(otherwise=self.list)

    def _restyle(self) -> None:
        """Larger text gets a wider list, by half of what it grew: the section beside it needs room too."""
        tokens = self._desk.theme.tokens
        scale = tokens.type.body / TypeScale().body
        self._side.setFixedWidth(round(_LIST_WIDTH * (1 + scale) / 2))
        self._magnifier.setIcon(glyph_icon("search", tokens.text_muted))
