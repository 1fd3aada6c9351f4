"""The page: where exports come from, then what one holds, and the button that takes it over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.import_history import Preview, RowState
from reelreason_desktop.ui.glyphs import glyph_pixmap, set_glyph
from reelreason_desktop.ui.imports.model import Column, PreviewModel
from reelreason_desktop.ui.imports.wording import state_meaning, state_name, written
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout

_GLYPH_PX: Final = 40
_MEASURE: Final = 70
"""Width of a text that is pleasant to read, in average characters."""


class ImportPage(QFrame):
    """Emits what is wanted; `show_preview` brings what a file holds.

    Signals:
        file_wanted: a file is to be chosen.
        agreed: the preview, and the chosen film of each row to review by its index.
        left: the person does not want the file's rows, or is done.
    """

    file_wanted = Signal()
    agreed = Signal(object, object)
    left = Signal()

    def __init__(self, theme: ThemeProvider, films: Mapping[str, Film], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._films = films
        self._preview: Preview | None = None
        self.setProperty("layer", "surface")
        self.model = PreviewModel(films, self)
        self.table = QTableView(self)
        self.title, self.meaning, self.skipped = QLabel(self), QLabel(self), QLabel(self)
        self.states = {state: QToolButton(self) for state in RowState}
        self.choose_button = QPushButton(self.tr("&Choose a file…"), self)
        self.other_button = QPushButton(self.tr("Another &file…"), self)
        self.leave_button = QPushButton(self.tr("&Leave it"), self)
        self.agree_button = QPushButton(self)
        self._picture, self._how = QLabel(self), QLabel(_how(), self)
        self._pages = QStackedWidget(self)
        self._build()
        self._connect()
        self._restyle()

    def show_preview(self, preview: Preview, name: str) -> None:
        """Shows what a file holds: first what will be added, or else the first state that has rows."""
        self._preview = preview
        self.title.setText(self.tr("{service}: {file}").format(service=preview.service, file=name))
        counts = preview.counts
        for state, button in self.states.items():
            button.setText(f"{state_name(state)}  {counts[state]:n}")
            button.setEnabled(counts[state] > 0)
        first = next((state for state in RowState if counts[state]), RowState.READY)
        self.states[first].setChecked(True)
        self._show_state(first)
        left_out = sum(preview.skipped.values())
        self.skipped.setText(self.tr("%n row(s) about series or without a title were skipped.", None, left_out))
        self.skipped.setVisible(left_out > 0)
        self._pages.setCurrentIndex(1)
        self._count()
        self.table.setFocus()

    def show_start(self) -> None:
        """Forgets the file, and says again where exports come from."""
        self._preview = None
        self._pages.setCurrentIndex(0)

    def _show_state(self, state: RowState) -> None:
        if self._preview is None:
            return
        self.model.show_rows(self._preview, state)
        self.meaning.setText(state_meaning(state))
        self.table.setAccessibleName(state_name(state))
        self.table.setAccessibleDescription(state_meaning(state))
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _count(self) -> None:
        if self._preview is not None:
            marks = self._preview.counts[RowState.READY] + len(self.model.chosen)
            self.agree_button.setText(self.tr("&Add %n entry(s)", None, marks))
            self.agree_button.setEnabled(marks > 0)

    def _review(self, index: QModelIndex) -> None:
        """Offers the films that a row to review may be about."""
        row = self.model.preview_row(index.row())
        if row.state is not RowState.REVIEW:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(written(row.row))
        for film_id in row.proposals:
            if film_id in self._films:
                action = menu.addAction(self._films[film_id].label)
                action.triggered.connect(lambda _=False, film_id=film_id: self._choose(index.row(), film_id))
        menu.addSeparator()
        menu.addAction(self.tr("None of these")).triggered.connect(lambda: self._choose(index.row(), None))
        corner = self.table.visualRect(self.model.index(index.row(), Column.OUTCOME)).bottomLeft()
        menu.popup(self.table.viewport().mapToGlobal(corner + QPoint(0, 2)))

    def _choose(self, row: int, film_id: str | None) -> None:
        self.model.choose(row, film_id)
        self._count()

    def _agree(self) -> None:
        if self._preview is not None:
            self.agreed.emit(self._preview, dict(self.model.chosen))

    # Building

    def _build(self) -> None:
        self._pages.addWidget(self._start())
        self._pages.addWidget(self._found())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _start(self) -> QWidget:
        page = QWidget(self)
        head, how = QLabel(self.tr("Bring your films along"), page), self._how
        head.setProperty("role", "title")
        how.setTextFormat(Qt.TextFormat.RichText)
        how.setWordWrap(True)
        self.choose_button.setProperty("variant", "primary")
        told, middle, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(page)
        told.setSpacing(self._theme.tokens.spacing.m)
        for widget in (self._picture, head, how, self.choose_button):
            told.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addStretch(1)
        middle.addLayout(told)
        middle.addStretch(1)
        column.addStretch(1)
        column.addLayout(middle)
        column.addStretch(2)
        return page

    def _found(self) -> QWidget:
        page = QWidget(self)
        spacing = self._theme.tokens.spacing
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        for label in (self.meaning, self.skipped):
            label.setProperty("role", "muted")
            label.setWordWrap(True)
        self.agree_button.setProperty("variant", "primary")
        self._build_table()
        chips, foot = QWidget(page), QHBoxLayout()
        flow = FlowLayout(chips, spacing.s)
        group = QButtonGroup(self)
        for chip in self.states.values():
            chip.setProperty("variant", "chip")
            chip.setCheckable(True)
            group.addButton(chip)
            flow.addWidget(chip)
        foot.addWidget(self.skipped)
        foot.addStretch(1)
        for button in (self.other_button, self.leave_button, self.agree_button):
            foot.addWidget(button)
        column = QVBoxLayout(page)
        column.setContentsMargins(spacing.l, spacing.m, spacing.l, spacing.m)
        column.setSpacing(spacing.s)
        for widget in (self.title, chips, self.meaning):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        return page

    def _build_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)

    def _connect(self) -> None:
        for state, button in self.states.items():
            button.clicked.connect(lambda _=False, state=state: self._show_state(state))
        self.table.activated.connect(self._review)
        self.table.clicked.connect(lambda index: self._review(index) if index.column() == Column.OUTCOME else None)
        self.choose_button.clicked.connect(self.file_wanted)
        self.other_button.clicked.connect(self.file_wanted)
        self.leave_button.clicked.connect(self.left)
        self.agree_button.clicked.connect(self._agree)
        self._theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        measure = _MEASURE * self._how.fontMetrics().averageCharWidth()
        self._how.setFixedWidth(measure)
        self._how.setMinimumHeight(self._how.heightForWidth(measure))
        self._picture.setPixmap(glyph_pixmap("download", tokens.text_muted, _GLYPH_PX, self.devicePixelRatioF()))
        set_glyph(self.choose_button, "folder", tokens.accent_text)
        self.model.show_link_colour(self._theme.colour(tokens.accent))
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().height() + 2 * tokens.spacing.s)


def _how() -> str:
    """Where each service gives people their data."""
    tr = QCoreApplication.translate
    ways = (
        ("Letterboxd", tr("Imports", "Settings, Data, Export your data: the zip as it is")),
        ("IMDb", tr("Imports", "Your ratings or your watchlist, Export: the CSV file")),
        ("Trakt", tr("Imports", "Settings, Data, Export: the zip as it is")),
        ("MovieLens", tr("Imports", "Your profile, Export ratings: the CSV file")),
    )
    rows = "".join(f"<tr><td><b>{name}</b>&nbsp;&nbsp;&nbsp;</td><td>{how}</td></tr>" for name, how in ways)
    promise = tr(
        "Imports",
        "Drop the file onto this window, or choose it. You see what it holds before anything is written, one undo "
        "takes all of it back, and nothing leaves this computer.",
    )
    return f"<table cellspacing='0' style='margin-left: -4px' cellpadding='4'>{rows}</table><p>{promise}</p>"
