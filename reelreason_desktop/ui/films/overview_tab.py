"""What the catalogue holds, and adding to it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QHeaderView, QTableView, QWidget

from reelreason_desktop.services.collection.overview import Overview
from reelreason_desktop.services.growing.serving import Freshness
from reelreason_desktop.ui.films import wording
from reelreason_desktop.ui.films.add_card import AddCard
from reelreason_desktop.ui.films.coverage import Coverage
from reelreason_desktop.ui.films.parts import ScrollingTab
from reelreason_desktop.ui.films.source_model import Column, SourceModel
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.card import Card
from reelreason_desktop.ui.widgets.parts import button, in_flow, words

_TO_BUILD: Final = frozenset({Freshness.UNBUILT, Freshness.STALE, Freshness.UNUSABLE})
_BESIDE: Final = 110
"""From this width on, in average characters, sources and coverage stand side by side."""
_ROWS: Final = (3, 12)
"""The table has room for so many rows, at least and at most."""


class OverviewTab(ScrollingTab):
    """Shows an `Overview`.

    Signals:
        file_wanted, folder_wanted, offers_wanted: ways to more films.
        build_wanted, restart_wanted: let what was added count.
        remove_wanted: name of a source.
    """

    file_wanted = Signal()
    folder_wanted = Signal()
    offers_wanted = Signal()
    build_wanted = Signal()
    restart_wanted = Signal()
    remove_wanted = Signal(str)

    def __init__(self, theme: ThemeProvider, in_window: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._in_window = in_window
        self._is_busy = False
        self._overview: Overview | None = None
        self.model = SourceModel(self)
        self.table = QTableView(self)
        self.headline, self.details, self.state = words("title"), words("muted"), words("")
        self.coverage = Coverage(theme)
        self.add_card = AddCard(theme)
        self.file_button = button(self.tr("A&dd a file…"))
        self.folder_button = button(self.tr("Add a f&older…"))
        self.offers_button = button(self.tr("&Get a data set"))
        self.build_button = button(self.tr("R&ead them in"), "primary")
        self.restart_button = button(self.tr("Sho&w them now"), "primary")
        self.remove_button = button(self.tr("&Remove source"), "danger")
        self.drop_hint = words("caption", self.tr("You can also drop a file or folder onto this page."))
        self._build()
        self._connect()
        self._restyle()

    @property
    def chosen(self) -> str:
        """Name of the source that is chosen in the table; empty for none."""
        row = self.table.currentIndex().row()
        return self.model.source(row).source.name if self.model.can_go(row) else ""

    def show_overview(self, overview: Overview, *, shown: bool, can_reload: bool) -> None:
        """Brings everything up to date.

        Args:
            overview: what there is.
            shown: this window has what was built last.
            can_reload: the window can take in films without a restart of the program.
        """
        self._overview = overview
        self.headline.setText(wording.headline(overview, self._in_window))
        self.details.setText(wording.details(overview))
        self.state.setText(wording.state(overview, shown=shown))
        freshness = overview.served.freshness
        self.state.setVisible(freshness is not Freshness.NOTHING)
        self.build_button.setVisible(freshness in _TO_BUILD)
        self.restart_button.setVisible(freshness is Freshness.CURRENT and not shown and can_reload)
        found = overview.summary
        self.model.show_sources(found.sources if found is not None else ())
        self._lists.setVisible(found is not None)
        if found is not None:
            self.coverage.show_coverage(found.coverage, found.films)
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(self.model.rowCount() - 1, 0))
        self._fit_table()
        self._enable()

    def set_busy(self, *, busy: bool) -> None:
        """While something is being done, nothing else can be begun."""
        self._is_busy = busy
        self._enable()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """One column or two."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        ways = QBoxLayout.Direction
        wide = self.width() >= _BESIDE * self.fontMetrics().averageCharWidth()
        self._beside.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def _enable(self) -> None:
        for each in (self.file_button, self.folder_button, self.build_button, self.restart_button):
            each.setEnabled(not self._is_busy)
        self.add_card.setEnabled(not self._is_busy)
        self.remove_button.setEnabled(not self._is_busy)
        self.remove_button.setVisible(bool(self.chosen))

    def _build(self) -> None:
        spacing = self.theme.tokens.spacing
        card = Card(self.theme)
        for widget in (self.headline, self.details, self.state):
            card.rows.addWidget(widget)
        acts = (self.build_button, self.restart_button, self.file_button, self.folder_button, self.offers_button)
        card.rows.addWidget(in_flow(acts, spacing.s))
        card.rows.addWidget(self.drop_hint)
        self.body.addWidget(card)
        self.body.addWidget(self.add_card)
        self._lists = QWidget()
        row = self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._lists)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing.m)
        sources, known = Card(self.theme, self.tr("Sources")), Card(self.theme, self.tr("What is known of the films"))
        sources.rows.addWidget(self.table)
        sources.rows.addWidget(in_flow((self.remove_button,), spacing.s))
        sources.rows.addStretch(1)
        known.rows.addWidget(self.coverage)
        known.rows.addStretch(1)
        row.addWidget(sources, 3)
        row.addWidget(known, 2)
        self.body.addWidget(self._lists)
        self._lists.hide()
        for hidden in (self.state, self.build_button, self.restart_button):
            hidden.hide()
        self._build_table()

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Sources"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setStyleSheet("QTableView, QHeaderView, QHeaderView::section { background: transparent; }")  # on a card
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 8)
        header.setHighlightSections(False)

    def _connect(self) -> None:
        self.file_button.clicked.connect(self.file_wanted)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.offers_button.clicked.connect(self.offers_wanted)
        self.build_button.clicked.connect(self.build_wanted)
        self.restart_button.clicked.connect(self.restart_wanted)
        self.remove_button.clicked.connect(lambda: self.remove_wanted.emit(self.chosen) if self.chosen else None)
        self.table.selectionModel().currentChanged.connect(self._changed)
        self.theme.changed.connect(self._restyle)

    def _changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._enable()

    def _fit_table(self) -> None:
        """As high as its rows, so that the tab scrolls and not the table."""
        least, most = _ROWS
        rows = min(most, max(least, self.model.rowCount()))
        high = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(high * rows + self.table.horizontalHeader().sizeHint().height() + 4)

    def _restyle(self) -> None:
        tokens = self.theme.tokens
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * tokens.spacing.s)
        self._fit_table()
