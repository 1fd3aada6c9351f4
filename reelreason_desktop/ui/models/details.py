"""One model and what can be done with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop.services.model_library import Kind, ModelRow
from reelreason_desktop.ui.models import wording
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout

USE: Final = "use"
OFF: Final = "off"
VERIFY: Final = "verify"
REMOVE: Final = "remove"
FETCH: Final = "fetch"
ADD: Final = "add"


class Details(QFrame):
    """Emits `wanted(act, ModelRow)`; the acts are the constants of this module."""

    wanted = Signal(str, object)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: ModelRow | None = None
        self._busy = False
        self.setProperty("layer", "raised")
        self.title, self.figures = _label("title"), _label("muted")
        self.trouble, self.place = _label("strong"), _label("caption")
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.licence = QPushButton(self)
        self.licence.setProperty("variant", "link")
        self.accept = QCheckBox(self)
        self.buttons = {
            USE: QPushButton(self.tr("&Use it"), self),
            OFF: QPushButton(self.tr("Switch &off"), self),
            FETCH: QPushButton(self.tr("&Fetch"), self),
            ADD: QPushButton(self.tr("A&dd it"), self),
            VERIFY: QPushButton(self.tr("&Check the file"), self),
            REMOVE: QPushButton(self.tr("&Remove…"), self),
        }
        self._build(theme)
        self.licence.clicked.connect(self._read_licence)
        self.accept.toggled.connect(self._enable)
        for act, button in self.buttons.items():
            button.clicked.connect(lambda _=False, act=act: self.wanted.emit(act, self._row))

    def show_row(self, row: ModelRow) -> None:
        """Shows a model."""
        same = self._row is not None and (self._row.kind, self._row.key) == (row.kind, row.key)
        self._row = row
        if not same:
            self.accept.setChecked(False)
        self.title.setText(row.title)
        self.setAccessibleName(row.title)
        self.figures.setText(wording.figures(row))
        for label, text in ((self.trouble, wording.trouble(row)), (self.place, row.home or row.place)):
            label.setText(text)
            label.setVisible(bool(text))
        offered = row.kind is Kind.OFFER
        self.licence.setText(self.tr("Read the licence ({licence})").format(licence=row.licence))
        self.licence.setToolTip(self.tr("Opens {address} in the browser").format(address=row.licence_url))
        self.licence.setVisible(offered)
        self.accept.setText(self.tr("I accept the licence"))
        self.accept.setVisible(offered)
        going_on = self.tr("&Go on fetching") if row.began else self.tr("&Fetch")
        self.buttons[FETCH].setText(going_on)
        self._enable()

    def set_busy(self, *, busy: bool) -> None:
        """While something is being done, nothing else can be."""
        self._busy = busy
        self._enable()

    def _enable(self) -> None:
        row = self._row
        if row is None:
            return
        shown = {
            Kind.OWN: {OFF if row.used else USE, VERIFY, REMOVE},
            Kind.OFFER: {FETCH},
            Kind.FOUND: {ADD},
        }[row.kind]
        for act, button in self.buttons.items():
            button.setVisible(act in shown)
            button.setEnabled(not self._busy)
        usable = not self._busy and not row.trouble
        self.buttons[USE].setEnabled(usable)
        self.buttons[VERIFY].setEnabled(usable)
        self.buttons[ADD].setEnabled(usable)
        self.buttons[FETCH].setEnabled(usable and self.accept.isChecked())
        self.buttons[OFF].setEnabled(True)

    def _read_licence(self) -> None:
        if self._row is not None and self._row.licence_url:
            QDesktopServices.openUrl(QUrl(self._row.licence_url))

    def _build(self, theme: ThemeProvider) -> None:
        spacing = theme.tokens.spacing
        for act in (USE, FETCH, ADD):
            self.buttons[act].setProperty("variant", "primary")
        self.buttons[REMOVE].setProperty("variant", "danger")
        acts = QWidget(self)
        flow = FlowLayout(acts, spacing.s)
        for button in self.buttons.values():
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(spacing.l, spacing.l, spacing.l, spacing.l)
        column.setSpacing(spacing.s)
        for widget in (self.title, self.figures, self.trouble, self.place):
            column.addWidget(widget)
        column.addWidget(self.licence, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.accept)
        column.addWidget(acts)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
