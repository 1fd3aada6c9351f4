"""One model and what can be done with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop.services.model_rows import Kind, ModelRow, Sort
from reelreason_desktop.ui.models import wording
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout
from reelreason_desktop.ui.widgets.parts import words

USE: Final = "use"
OFF: Final = "off"
VERIFY: Final = "verify"
REMOVE: Final = "remove"
FETCH: Final = "fetch"
ADD: Final = "add"
NOW: Final = "now"


class Details(QFrame):
    """Emits `wanted(act, ModelRow)`; the acts are the constants of this module."""

    wanted = Signal(str, object)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: ModelRow | None = None
        self._busy = self._is_reading = False
        self.can_serve_now = False
        """Whether an encoder that is chosen need not wait for the next start."""
        self.setProperty("layer", "raised")
        self.title, self.figures = words("title"), words("muted")
        self.hint, self.trouble, self.place = words("muted"), words("strong"), words("caption")
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.licence = QPushButton(self)
        self.licence.setProperty("variant", "link")
        self.accept = QCheckBox(self)
        self.buttons = {
            USE: QPushButton(self.tr("&Use it"), self),
            OFF: QPushButton(self.tr("Switch &off"), self),
            NOW: QPushButton(self.tr("Let it serve &now"), self),
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
        same = self._row is not None and self._row.identity == row.identity
        self._row = row
        if not same:
            self.accept.setChecked(False)
        self.title.setText(row.title)
        self.setAccessibleName(row.title)
        self.figures.setText(wording.figures(row))
        said = (self.hint, wording.hint(row)), (self.trouble, wording.trouble(row)), (self.place, row.home or row.place)
        for label, text in said:
            label.setText(text)
            label.setVisible(bool(text))
        offered = row.kind is Kind.OFFER and not row.host
        self.licence.setText(self.tr("Read the licence ({licence})").format(licence=row.licence))
        self.licence.setToolTip(self.tr("Opens {address} in the browser").format(address=row.licence_url))
        self.licence.setVisible(offered)
        self.accept.setText(self.tr("I accept the licence"))
        self.accept.setVisible(offered)
        going_on = self.tr("&Go on fetching") if row.began else self.tr("&Fetch")
        self.buttons[FETCH].setText(going_on)
        begun = row.kind is Kind.OWN and row.began
        self.buttons[USE].setText(self.tr("Go &on reading") if begun else self.tr("&Use it"))
        is_folder = row.sort is Sort.ENCODER
        self.buttons[VERIFY].setText(self.tr("&Check the weights") if is_folder else self.tr("&Check the file"))
        self._enable()

    def set_busy(self, *, busy: bool) -> None:
        """While something is being done, nothing else can be."""
        self._busy = busy
        self._enable()

    def set_reading(self, *, reading: bool) -> None:
        """While an encoder reads the films, encoders stay as they are."""
        self._is_reading = reading
        self._enable()

    def _enable(self) -> None:
        row = self._row
        if row is None:
            return
        shown = _acts(row) - (set() if self.can_serve_now else {NOW})
        for act, button in self.buttons.items():
            button.setVisible(act in shown)
            button.setEnabled(not self._busy)
        usable = not self._busy and not row.trouble
        waits = self._is_reading and row.sort is Sort.ENCODER
        self.buttons[USE].setEnabled(usable and not waits)
        self.buttons[REMOVE].setEnabled(not self._busy and not waits)
        self.buttons[VERIFY].setEnabled(usable)
        self.buttons[ADD].setEnabled(usable)
        self.buttons[FETCH].setEnabled(usable and self.accept.isChecked())
        self.buttons[OFF].setEnabled(True)

    def _read_licence(self) -> None:
        if self._row is not None and self._row.licence_url:
            QDesktopServices.openUrl(QUrl(self._row.licence_url))

    def _build(self, theme: ThemeProvider) -> None:
        spacing = theme.tokens.spacing
        for act in (USE, NOW, FETCH, ADD):
            self.buttons[act].setProperty("variant", "primary")
        self.buttons[REMOVE].setProperty("variant", "danger")
        acts = QWidget(self)
        flow = FlowLayout(acts, spacing.s)
        for button in self.buttons.values():
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(spacing.l, spacing.l, spacing.l, spacing.l)
        column.setSpacing(spacing.s)
        for widget in (self.title, self.figures, self.hint, self.trouble, self.place):
            column.addWidget(widget)
        column.addWidget(self.licence, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.accept)
        column.addWidget(acts)


def _acts(row: ModelRow) -> set[str]:
    """What can be done with a model. The encoder that serves is removed after the next start."""
    if row.kind is Kind.OFFER:
        return {USE} if row.host else {FETCH}
    if row.kind is Kind.FOUND:
        return {ADD}
    if row.sort is Sort.WRITER:
        return {OFF if row.used else USE, VERIFY, REMOVE}
    acts = {VERIFY, USE} if not row.chosen else {VERIFY} if row.used else {VERIFY, NOW}
    if row.host:
        acts -= {VERIFY}  # its weights are elsewhere
    return acts if row.used or row.kind is Kind.BUILTIN else {*acts, REMOVE}
