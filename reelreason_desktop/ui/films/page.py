"""The page about the catalogue: four tabs, and above them how far the work under way is."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QTabWidget, QVBoxLayout, QWidget

from reelreason_desktop.services.collection.reviewing import Waiting
from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.films.offers_tab import OffersTab
from reelreason_desktop.ui.films.overview_tab import OverviewTab
from reelreason_desktop.ui.films.review_tab import ReviewTab
from reelreason_desktop.ui.films.strip import ProgressStrip
from reelreason_desktop.ui.films.task import Task
from reelreason_desktop.ui.films.tmdb_tab import TmdbTab
from reelreason_desktop.ui.focus import pass_focus
from reelreason_desktop.ui.theme.theme import ThemeProvider

_REVIEW: Final = 2
"""Place of the tab with the questions."""


class FilmsPage(QFrame):
    """Holds the tabs.

    Signals:
        dropped: the path of a file or folder.
        tab_opened: the widget that is looked at now.
    """

    dropped = Signal(object)
    tab_opened = Signal(object)

    def __init__(self, theme: ThemeProvider, task: Task, in_window: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("layer", "surface")
        self.overview = OverviewTab(theme, in_window, self)
        self.offers = OffersTab(theme, self)
        self.review = ReviewTab(theme, self)
        self.tmdb = TmdbTab(theme, self)
        self.strip = ProgressStrip(theme, task, self)
        self.tabs = QTabWidget(self)
        self._build(theme)
        task.started.connect(lambda _: self._set_busy(busy=True))
        task.ended.connect(lambda: self._set_busy(busy=False))

    def show_waiting(self, waiting: Waiting) -> None:
        """Brings the questions and their number up to date."""
        self.review.show_waiting(waiting)
        self.count_questions(waiting.total)

    def count_questions(self, total: int) -> None:
        """The name of the tab says how many there are."""
        plain, counted = self.tr("&Questions"), self.tr("&Questions ({n})")
        self.tabs.setTabText(_REVIEW, counted.format(n=whole(total)) if total else plain)

    def open_tab(self, tab: QWidget) -> None:
        """Goes to one of the tabs."""
        self.tabs.setCurrentWidget(tab)
        tab.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Takes one file or folder."""
        if _one_path(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """The same."""
        path = _one_path(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _set_busy(self, *, busy: bool) -> None:
        self.overview.set_busy(busy=busy)
        self.offers.set_busy(busy=busy)
        self.tmdb.set_busy(busy=busy)

    def _build(self, theme: ThemeProvider) -> None:
        spacing = theme.tokens.spacing
        self.setAcceptDrops(True)
        heading = QLabel(self.tr("Films"), self)
        heading.setProperty("role", "display")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.overview, self.tr("&Catalogue"))
        self.tabs.addTab(self.offers, self.tr("Data &sets"))
        self.tabs.addTab(self.review, self.tr("&Questions"))
        self.tabs.addTab(self.tmdb, "T&MDB")
        self.tabs.currentChanged.connect(lambda _: self.tab_opened.emit(self.tabs.currentWidget()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.xl, spacing.l, spacing.l, spacing.s)
        layout.setSpacing(spacing.s)
        layout.addWidget(heading)
        layout.addWidget(self.strip)
        layout.addWidget(self.tabs, 1)
        pass_focus(self, self.overview.file_button)
        pass_focus(self.overview, self.overview.file_button)
        pass_focus(self.offers, self.offers.list)


def _one_path(event: QDropEvent | QDragEnterEvent) -> Path | None:
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
