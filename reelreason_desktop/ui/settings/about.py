"""About: the version, and the licence of everything in the program."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QIcon, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop import __version__
from reelreason_desktop.services.licences import Component, ComponentKind, Licences, load_licences
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.settings.painting import paint_row
from reelreason_desktop.ui.settings.section import SectionView
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.parts import words

COMPONENT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ICON: Final = 48
_ROW_LINES: Final = 2.6

_Index = QModelIndex | QPersistentModelIndex


class AboutSection(SectionView):
    """Version and licences. They are read when the section is first opened."""

    def __init__(self, desk: Desk) -> None:
        tr = partial(QCoreApplication.translate, "AboutSection")
        super().__init__(desk, tr("About ReelReason"))
        self._licences: Licences | None = None
        self.model = ComponentModel(self)
        self.list = QListView(self)
        self.text = QPlainTextEdit(self)
        self._build()
        desk.theme.changed.connect(self.list.doItemsLayout)

    def opened(self) -> None:
        """Reads the licences once."""
        if self._licences is None:
            self.desk.operations.start(partial(load_licences, self.desk.paths)).success(self._show).run()

    def _show(self, licences: Licences) -> None:
        self._licences = licences
        self.model.show_components(licences.components)
        self.list.setCurrentIndex(self.model.index(0))

    def _choose(self, index: _Index) -> None:
        component: Component | None = index.data(COMPONENT_ROLE)
        if component is not None and self._licences is not None:
            self.text.setPlainText(self._licences.text_of(component))
            self.text.setAccessibleName(self.tr("Licence of {name}").format(name=component.name))

    def _build(self) -> None:
        spacing = self.desk.theme.tokens.spacing
        icon = QLabel(self)
        icon.setPixmap(QIcon(str(self.desk.paths.resources / "icon.svg")).pixmap(QSize(_ICON, _ICON)))
        column = QVBoxLayout()
        column.setSpacing(2)
        version = words("strong", self.tr("Version {version}").format(version=__version__))
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        told = self.tr(
            "Films with computed reasons, on your own computer. Program and films are under the Apache License 2.0; "
            "the films were described for this program. The encoder is all-MiniLM-L6-v2, Apache License 2.0."
        )
        for label in (version, words("muted", told)):
            column.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(spacing.m)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(column, 1)
        self.body.addLayout(head)
        self.body.addWidget(words("title", self.tr("Licences")))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ComponentDelegate(self.desk.theme, self))
        self.list.setAccessibleName(self.tr("Parts of the program"))
        self.list.setUniformItemSizes(True)
        self.text.setReadOnly(True)
        self.text.setProperty("role", "fineprint")
        self.text.setAccessibleName(self.tr("Licence"))
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row = QHBoxLayout()
        row.setSpacing(spacing.m)
        row.addWidget(self.list, 2)
        row.addWidget(self.text, 3)
        self.body.addLayout(row, 1)
        self.first = self.list
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now))


class ComponentModel(QAbstractListModel):
    """The parts of the program, our own first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._components: tuple[Component, ...] = ()

    def show_components(self, components: tuple[Component, ...]) -> None:
        """Shows others."""
        self.beginResetModel()
        self._components = components
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._components)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The component, its name, and both lines for a screen reader."""
        if not index.isValid():
            return None
        component = self._components[index.row()]
        if role == COMPONENT_ROLE:
            return component
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return component.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{component.name}, {caption(component)}"
        return None


class ComponentDelegate(QStyledItemDelegate):
    """A name, and below it what it is and its licence."""

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """All rows are equally high."""
        return QSize(0, round(QFontMetricsF(self._theme.font("body")).height() * _ROW_LINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws two lines."""
        component: Component = index.data(COMPONENT_ROLE)
        paint_row(painter, self._theme, option, component.name, caption(component))


def caption(component: Component) -> str:
    """`1.2.3 · MIT`."""
    kinds = {
        ComponentKind.PROGRAM: __version__,
        ComponentKind.FILMS: QCoreApplication.translate("AboutSection", "data"),
        ComponentKind.ENCODER: QCoreApplication.translate("AboutSection", "model"),
    }
    return f"{kinds.get(component.kind, component.version)} · {component.licence}"
