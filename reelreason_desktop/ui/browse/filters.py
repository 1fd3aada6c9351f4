"""The filters: one drop-down a side with counts, and what is chosen as removable chips."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from reelreason_desktop.services.facets import Choices, Counts, Facet
from reelreason_desktop.services.views import Chip, ChipKind
from reelreason_desktop.ui.browse.wording import facet_name, value_name
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.chip_bar import ChipBar
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout

_SEARCHABLE_FROM: Final = 14
_POPUP_WIDTH: Final = 240
_POPUP_HEIGHT: Final = 360
_SEPARATOR: Final = "|"
_VALUE: Final = Qt.ItemDataRole.UserRole


class FacetButton(QToolButton):
    """A drop-down of one side's values.

    Signals:
        chosen: the side and its chosen values, a frozenset.
    """

    chosen = Signal(object, object)

    def __init__(self, facet: Facet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facet = facet
        self._counts: Mapping[str, int] = {}
        self._chosen: frozenset[str] = frozenset()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.clicked.connect(self._open)
        self._name()

    def show_counts(self, counts: Mapping[str, int], chosen: frozenset[str]) -> None:
        """What each value would show, and which are chosen."""
        self._counts, self._chosen = counts, chosen
        self._name()

    def _name(self) -> None:
        many = f" ({len(self._chosen)})" if self._chosen else ""
        self.setText(f"{facet_name(self.facet)}{many} ▾")
        self.setAccessibleName(self.tr("Filter: {side}").format(side=facet_name(self.facet)))
        self.setProperty("variant", "" if self._chosen else "quiet")
        self.style().unpolish(self)
        self.style().polish(self)

    def _open(self) -> None:
        popup = ValuePopup(self.facet, self._counts, self._chosen, self)
        popup.chosen.connect(lambda values: self.chosen.emit(self.facet, values))
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        popup.start()


class ValuePopup(QFrame):
    """The values of one side to tick; long lists can be searched. Closes on Escape or a click elsewhere."""

    chosen = Signal(object)

    def __init__(self, facet: Facet, counts: Mapping[str, int], chosen: frozenset[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("layer", "raised")
        self.setFixedWidth(_POPUP_WIDTH)
        self._facet = facet
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find"))
        self.field.setVisible(len(counts) >= _SEARCHABLE_FROM)
        self.field.textChanged.connect(self._narrow)
        self.list = QListWidget(self)
        self.list.setAccessibleName(facet_name(facet))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        for value, count in counts.items():
            if count or value in chosen:
                item = QListWidgetItem(f"{value_name(facet, value)}  ({count:,})", self.list)
                item.setData(_VALUE, value)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if value in chosen else Qt.CheckState.Unchecked)
        self.list.itemChanged.connect(self._changed)
        self.list.itemActivated.connect(self._toggle)
        rows = min(self.list.count(), 12)
        self.list.setFixedHeight(min(_POPUP_HEIGHT, max(1, rows) * (self.list.sizeHintForRow(0) + 2) + 8))

    def start(self) -> None:
        """The keyboard goes to the search field, or to the list where there is none."""
        (self.field if self.field.isVisible() else self.list).setFocus()
        if self.list.count():
            self.list.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _narrow(self, text: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(text.casefold() not in item.text().casefold())

    def _toggle(self, item: QListWidgetItem) -> None:
        checked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)

    def _changed(self, _item: QListWidgetItem) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = frozenset(item.data(_VALUE) for item in items if item.checkState() is Qt.CheckState.Checked)
        self.chosen.emit(ticked)


class FilterBar(QWidget):
    """All drop-downs, and the chosen values as chips.

    Signals:
        changed: the `Choices` as they are now.
    """

    changed = Signal(object)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[Facet, frozenset[str]] = {}
        self.buttons = {facet: FacetButton(facet, self) for facet in Facet}
        self.chips = ChipBar(theme, self)
        self.chips.setAccessibleName(self.tr("Filters in force"))
        self.chips.removed.connect(self._remove)
        row = QWidget(self)
        flow = FlowLayout(row, theme.tokens.spacing.xs)
        for button in self.buttons.values():
            flow.addWidget(button)
            button.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.spacing.xs)
        column.addWidget(row)
        column.addWidget(self.chips)
        self.chips.hide()

    @property
    def choices(self) -> Choices:
        """What is chosen, by side."""
        return self._choices

    def show_counts(self, counts: Counts) -> None:
        """What each value would show."""
        for facet, button in self.buttons.items():
            button.show_counts(counts.get(facet, {}), self._choices.get(facet, frozenset()))

    def set_choices(self, choices: Choices) -> None:
        """Chooses these values and no others, and tells."""
        self._choices = {facet: values for facet, values in choices.items() if values}
        self._show_chips()
        self.changed.emit(self._choices)

    def _choose(self, facet: Facet, values: frozenset[str]) -> None:
        self.set_choices({**self._choices, facet: values})

    def _remove(self, key: str) -> None:
        name, _, value = key.partition(_SEPARATOR)
        facet = Facet(name)
        self._choose(facet, self._choices.get(facet, frozenset()) - {value})

    def _show_chips(self) -> None:
        chips = [
            Chip(f"{facet}{_SEPARATOR}{value}", value_name(facet, value), ChipKind.LIMIT)
            for facet in Facet
            for value in sorted(self._choices.get(facet, frozenset()))
        ]
        self.chips.set_chips(chips)
        self.chips.setVisible(bool(chips))
