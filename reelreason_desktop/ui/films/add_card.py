"""What is about to be added: which kind of data it is, under which name, and for tables what each column holds."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from reelreason_desktop.services.collection.reading_in import ToAdd
from reelreason_desktop.services.collection.recognising import TABLE, Recognised
from reelreason_desktop.services.collection.tables import FIELDS, NEEDED, TableColumns
from reelreason_desktop.ui.films.wording import field_name
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.card import Card
from reelreason_desktop.ui.widgets.parts import button, empty, words

_ACROSS: Final = 38
"""Room for one field and its column, in average characters."""
_MOST_ACROSS: Final = 3


class AddCard(Card):
    """Asks before anything is read.

    Signals:
        agreed: a `ToAdd`.
        columns_wanted: the path of a table whose columns are to be looked at.
        left: the person does not want it.
    """

    agreed = Signal(object)
    columns_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._theme = theme
        self._found: Recognised | None = None
        self._table: TableColumns | None = None
        self.setAccessibleName(self.tr("Add to the catalogue"))
        self.title, self.terms = words("title"), words("muted")
        self.kind, self.name = QComboBox(self), QLineEdit(self)
        self.fields: dict[str, QComboBox] = {}
        self.leave_button, self.add_button = button(self.tr("&Leave it")), button(self.tr("&Add"), "primary")
        self._columns, self._grid = QWidget(self), QGridLayout()
        self._build()
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.leave_button.clicked.connect(self._leave)
        self.add_button.clicked.connect(self._agree)
        self.hide()

    def ask(self, found: Recognised) -> None:
        """Shows what a path may be."""
        self._found, self._table = found, None
        self.title.setText(self.tr("Add {file}").format(file=found.path.name))
        self.kind.blockSignals(True)
        self.kind.clear()
        for kind in found.kinds:
            title = self.tr("A table of your own") if kind.name == TABLE else kind.title
            self.kind.addItem(title, kind.name)
        self.kind.blockSignals(False)
        self._show_kind()
        self.show()
        self.add_button.setFocus()

    def show_columns(self, table: TableColumns) -> None:
        """Offers the columns of a table; usual names are taken already."""
        if self._found is None or table.path != self._found.path:
            return
        self._table = table
        empty(self._grid)
        self.fields = {}
        across = max(1, min(_MOST_ACROSS, self.width() // (_ACROSS * self.fontMetrics().averageCharWidth())))
        for number, field in enumerate(FIELDS):
            choice = self._choice(field, table)
            row, column = divmod(number, across)
            label = QLabel(field_name(field), self)
            label.setBuddy(choice)
            self._grid.addWidget(label, row, 2 * column)
            self._grid.addWidget(choice, row, 2 * column + 1)
        for column in range(_MOST_ACROSS):
            self._grid.setColumnStretch(2 * column + 1, int(column < across))
        self._columns.show()
        self._check()

    @property
    def wanted(self) -> ToAdd | None:
        """What was chosen; None while a table has no column of titles."""
        if self._found is None:
            return None
        kind, columns = str(self.kind.currentData()), {}
        if kind == TABLE:
            columns = {field: str(choice.currentData() or "") for field, choice in self.fields.items()}
            if not columns.get(NEEDED):
                return None
        return ToAdd(kind, self._found.path, self.name.text().strip(), columns)

    def _choice(self, field: str, table: TableColumns) -> QComboBox:
        choice = QComboBox(self)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(10)
        choice.setAccessibleName(field_name(field))
        choice.addItem(self.tr("no column"), "")
        for column in table.columns:
            choice.addItem(column, column)
            sample = " · ".join(table.samples.get(column, ()))[:200]
            choice.setItemData(choice.count() - 1, sample, Qt.ItemDataRole.ToolTipRole)
        choice.setCurrentIndex(max(0, choice.findData(table.chosen.get(field, ""))))
        choice.currentIndexChanged.connect(self._check)
        self.fields[field] = choice
        return choice

    def _show_kind(self) -> None:
        if self._found is None or self.kind.currentIndex() < 0:
            return
        kind = self._found.kinds[self.kind.currentIndex()]
        self.terms.setText(self.tr("Terms: {terms}").format(terms=say(kind.terms)))
        self.terms.setVisible(kind.name != TABLE)  # nobody sets terms for their own
        self.name.setPlaceholderText(ToAdd(kind.name, self._found.path).called)
        is_table = kind.name == TABLE
        self._columns.setVisible(is_table and self._table is not None)
        if is_table and self._table is None:
            self.columns_wanted.emit(self._found.path)
        self._check()

    def _check(self) -> None:
        wanted = self.wanted
        self.add_button.setEnabled(wanted is not None)
        missing = self.kind.currentData() == TABLE and bool(self.fields) and wanted is None
        self.hint.setText(self.tr("Say which column holds the titles.") if missing else self._sample())

    def _sample(self) -> str:
        """The first film as it would be read."""
        if self._table is None or self.kind.currentData() != TABLE:
            return ""
        said = [
            f"{field_name(field)}: {self._table.samples[column][0]}"
            for field, choice in self.fields.items()
            if (column := choice.currentData()) and self._table.samples.get(column)
        ]
        return self.tr("The first film: {facts}").format(facts=" · ".join(said)) if said else ""

    def _agree(self) -> None:
        wanted = self.wanted
        if wanted is not None:
            self.hide()
            self.agreed.emit(wanted)

    def _leave(self) -> None:
        self._found = None
        self.hide()
        self.left.emit()

    def _label_width(self) -> int:
        """Room for what stands before the fields of the first column, in pixels."""
        names = [*map(field_name, FIELDS), self.tr("It holds"), self.tr("Keep it as")]
        return max(map(self.fontMetrics().horizontalAdvance, names))

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        form = QGridLayout()  # with the columns below it on one line
        form.setHorizontalSpacing(spacing.m)
        form.setColumnStretch(2, 1)
        self.name.setMinimumWidth(_ACROSS * self.fontMetrics().averageCharWidth())
        for row, (text, field) in enumerate(((self.tr("It holds"), self.kind), (self.tr("Keep it as"), self.name))):
            label = QLabel(text, self)
            label.setBuddy(field)
            form.addWidget(label, row, 0)
            form.addWidget(field, row, 1)
        for grid in (form, self._grid):
            grid.setColumnMinimumWidth(0, self._label_width())
        self.kind.setAccessibleName(self.tr("What it holds"))
        self.name.setAccessibleName(self.tr("Name it is kept under"))
        self._grid.setHorizontalSpacing(spacing.m)
        self._grid.setVerticalSpacing(spacing.xs)
        self._columns.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns.hide()
        self.hint = words("caption")
        foot = QHBoxLayout()
        foot.setSpacing(spacing.s)
        foot.addStretch(1)
        foot.addWidget(self.leave_button)
        foot.addWidget(self.add_button)
        self.rows.addWidget(self.title)
        self.rows.addLayout(form)
        self.rows.addWidget(self._columns)
        self.rows.addWidget(self.terms)
        self.rows.addWidget(self.hint)
        self.rows.addLayout(foot)
