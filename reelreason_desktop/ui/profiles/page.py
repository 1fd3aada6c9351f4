"""The page about people: everybody's profile, the chats of the open one, and films for two."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QTabWidget, QVBoxLayout, QWidget

from reelreason_desktop.services.profiles import Overview
from reelreason_desktop.ui.focus import pass_focus
from reelreason_desktop.ui.profiles.chats_tab import ChatsTab
from reelreason_desktop.ui.profiles.people_tab import PeopleTab
from reelreason_desktop.ui.profiles.together_tab import TogetherTab
from reelreason_desktop.ui.theme.theme import ThemeProvider


class ProfilesPage(QFrame):
    """Three tabs. Emits `tab_opened(widget)` when another one is looked at."""

    tab_opened = Signal(object)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("layer", "surface")
        spacing = theme.tokens.spacing
        self.people = PeopleTab(theme, self)
        self.chats = ChatsTab(theme, self)
        self.together = TogetherTab(theme, self)
        heading = QLabel(self.tr("Profiles"), self)
        heading.setProperty("role", "display")
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.people, self.tr("Peop&le"))
        self.tabs.addTab(self.chats, self.tr("C&hats"))
        self.tabs.addTab(self.together, self.tr("Watch to&gether"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.xl, spacing.l, spacing.xl, spacing.l)
        layout.setSpacing(spacing.s)
        layout.addWidget(heading)
        layout.addWidget(self.tabs, 1)
        pass_focus(self, self.people.list)
        self.tabs.currentChanged.connect(lambda _: self.tab_opened.emit(self.tabs.currentWidget()))

    def show_overview(self, overview: Overview, open_name: str) -> None:
        """Brings the lists of people up to date."""
        self.people.show_overview(overview, open_name)
        self.together.show_people(overview.cards, open_name)

    def open_people(self) -> None:
        """Looks at everybody's profile."""
        self.tabs.setCurrentWidget(self.people)
        self.people.list.setFocus()

    def open_chats(self) -> None:
        """Looks at the chats of the open profile."""
        self.tabs.setCurrentWidget(self.chats)
        self.chats.search.setFocus()

    def open_together(self) -> None:
        """Looks for films for two."""
        self.tabs.setCurrentWidget(self.together)
        self.together.second.setFocus()
