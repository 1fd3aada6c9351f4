"""The filters: one drop-down a side with counts, and what is chosen as removable chips."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.services.facets import Choices, Counts, Facet
from reelreason_desktop.services.views import Chip, ChipKind
from reelreason_desktop.ui.browse.wording import facet_name, value_name
from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.key_table import FILTER
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.chip_bar import ChipBar
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout

_SEARCHABLE_FROM: Final = 14
_POPUP_WIDTH: Final = 240
_POPUP_ROOM: Final = 48
"""For margins and scroll bar beside the widest value."""
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
        self._popup: ValuePopup | None = None
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setProperty("variant", "chip")
        self.setCheckable(True)
        self.clicked.connect(self._open)
        self._name()

    @property
    def counts(self) -> Mapping[str, int]:
        """How many films each value would show."""
        return self._counts

    def show_counts(self, counts: Mapping[str, int], chosen: frozenset[str]) -> None:
        """What each value would show, and which are chosen."""
        self._counts, self._chosen = counts, chosen
        if self._popup is not None:
            self._popup.show_counts(counts)
        self._name()

    def _name(self) -> None:
        name = facet_name(self.facet)
        self.setText(f"{name} · {len(self._chosen)} ▾" if self._chosen else f"{name} ▾")
        self.setAccessibleName(self.tr("Filter: {side}").format(side=name))
        self.setChecked(bool(self._chosen))

    def make_popup(self) -> ValuePopup:
        """The list of values, not shown yet; what is ticked there is told by `chosen`."""
        popup = self._popup = ValuePopup(self.facet, self._counts, self._chosen, self)
        popup.chosen.connect(lambda values: self.chosen.emit(self.facet, values))
        popup.closed.connect(self._forget)
        return popup

    def _open(self) -> None:
        self.setChecked(bool(self._chosen))  # being clicked does not choose anything yet
        popup = self.make_popup()
        below = self.mapToGlobal(QPoint(0, self.height() + 2))
        room = self.screen().availableGeometry()
        left = min(below.x(), room.right() - popup.width())
        popup.move(left, max(room.top(), min(below.y(), room.bottom() - popup.sizeHint().height())))
        popup.show()
        popup.start()

    def _forget(self) -> None:
        self._popup = None


class ValuePopup(QFrame):
    """The values of one side to tick; long lists can be searched. Closes on Escape or a click elsewhere.

    Signals:
        chosen: a frozenset of the values ticked now.
        closed: it is gone.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, facet: Facet, counts: Mapping[str, int], chosen: frozenset[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("layer", "raised")
        self._facet = facet
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find"))
        self.field.setVisible(len(counts) >= _SEARCHABLE_FROM)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._toggle_first)
        self.list = QListWidget(self)
        self.list.setAccessibleName(facet_name(facet))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        for value, count in counts.items():
            if count or value in chosen:
                item = QListWidgetItem(self.list)
                item.setData(_VALUE, value)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if value in chosen else Qt.CheckState.Unchecked)
        self.show_counts(counts)
        self.list.itemChanged.connect(self._changed)
        self.list.itemActivated.connect(self._toggle)
        self.setFixedWidth(max(_POPUP_WIDTH, self.list.sizeHintForColumn(0) + _POPUP_ROOM))
        rows = min(self.list.count(), 12)
        self.list.setFixedHeight(min(_POPUP_HEIGHT, max(1, rows) * (self.list.sizeHintForRow(0) + 2) + 8))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many films each value would show by now."""
        blocker = QSignalBlocker(self.list)  # nobody ticked anything
        for item in self._items():
            value = item.data(_VALUE)
            item.setText(f"{value_name(self._facet, value)}  ({whole(counts.get(value, 0))})")
        blocker.unblock()

    def start(self) -> None:
        """The keyboard goes to the search field, or to the list where there is none."""
        (self.field if self.field.isVisible() else self.list).setFocus()
        if self.list.count():
            self.list.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes; Down leads from the search field to what it found."""
        act = FILTER.name_of(event)
        if act == "close":
            self.close()
        elif act == "down" and self.field.hasFocus() and (first := self._first()) is not None:
            self.list.setFocus()
            self.list.setCurrentItem(first)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tells."""
        super().closeEvent(event)
        self.closed.emit()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        for item in self._items():
            item.setHidden(text.casefold() not in item.text().casefold())

    def _first(self) -> QListWidgetItem | None:
        return next((item for item in self._items() if not item.isHidden()), None)

    def _toggle_first(self) -> None:
        """What the search found is ticked, and the next thing can be searched for."""
        item = self._first()
        if item is not None and self.field.text():
            self._toggle(item)
            self.field.selectAll()

    def _toggle(self, item: QListWidgetItem) -> None:
        checked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)

    def _changed(self, _item: QListWidgetItem) -> None:
        ticked = frozenset(item.data(_VALUE) for item in self._items() if item.checkState() is Qt.CheckState.Checked)
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
        self.clear = QPushButton(self.tr("Clear filters"), self)
        self.clear.setProperty("variant", "link")
        self.clear.clicked.connect(lambda: self.set_choices({}))
        self._chosen = QWidget(self)
        chosen = QHBoxLayout(self._chosen)
        chosen.setContentsMargins(0, 0, 0, 0)
        chosen.addWidget(self.chips, 1)
        chosen.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTop)
        row = QWidget(self)
        flow = FlowLayout(row, theme.tokens.spacing.xs)
        for button in self.buttons.values():
            flow.addWidget(button)
            button.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.spacing.xs)
        column.addWidget(row)
        column.addWidget(self._chosen)
        self._chosen.hide()

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

    def drop(self, facet: Facet) -> None:
        """Takes back everything chosen on one side."""
        self._choose(facet, frozenset())

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
        self._chosen.setVisible(bool(chips))
