"""The panel under the line that counts what is not offered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.focus import let_enter_press
from reelreason_desktop.ui.held_back.reasons import Reason, Remedy
from reelreason_desktop.ui.key_table import HELD_BACK
from reelreason_desktop.ui.theme.theme import ThemeProvider

_MEASURE: Final = 70
"""Width in average characters."""


class HeldBackPopup(QFrame):
    """One line a reason, with its act. Closes on Escape or a click elsewhere. Emits `answered(Reason)`."""

    answered = Signal(object)

    def __init__(self, theme: ThemeProvider, held: Sequence[Reason], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("layer", "overlay")
        let_enter_press(self)
        self.buttons: list[QPushButton] = []
        spacing = theme.tokens.spacing
        films = sum(reason.count for reason in held)
        title = _label("strong", self.tr("%n film(s) are not offered", None, films), self)
        self.setAccessibleName(title.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(spacing.l, spacing.m, spacing.l, spacing.m)
        column.setSpacing(spacing.m)
        column.addWidget(title)
        lines = QGridLayout()
        lines.setHorizontalSpacing(spacing.m)
        lines.setVerticalSpacing(spacing.m)
        lines.setColumnStretch(1, 1)
        for row, reason in enumerate(held):
            self._add(lines, row, reason)
        column.addLayout(lines)
        column.addWidget(_label("caption", self.tr("Browse and search show them all the same."), self))
        self.setFixedWidth(_MEASURE * self.fontMetrics().averageCharWidth())

    def show_below(self, anchor: QWidget) -> None:
        """Under a widget, ending where that ends, within the screen."""
        self.ensurePolished()
        self.resize(self.width(), self.heightForWidth(self.width()))
        corner = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 4))
        room = anchor.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        corner.setY(max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.move(corner)
        self.show()
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes."""
        if HELD_BACK.name_of(event) == "close":
            self.close()
        else:
            super().keyPressEvent(event)

    def _add(self, lines: QGridLayout, row: int, reason: Reason) -> None:
        count = QLabel(whole(reason.count), self)
        count.setProperty("role", "title")
        top = Qt.AlignmentFlag.AlignTop
        lines.addWidget(count, row, 0, top | Qt.AlignmentFlag.AlignRight)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(_label("strong", reason.title[:1].upper() + reason.title[1:], self))
        words.addWidget(_label("muted", reason.words, self))
        lines.addLayout(words, row, 1)
        if reason.remedy is not None:
            button = QPushButton(self._acts()[reason.remedy], self)
            button.setProperty("variant", "link")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.setAccessibleDescription(reason.title)
            button.clicked.connect(partial(self._answer, reason))
            self.buttons.append(button)
            lines.addWidget(button, row, 2, top)

    def _acts(self) -> Mapping[Remedy, str]:
        return {
            Remedy.LOOK: self.tr("Show them"),
            Remedy.LIFT: self.tr("Lift it"),
            Remedy.LIMIT: self.tr("Change it"),
        }

    def _answer(self, reason: Reason, _checked: bool = False) -> None:
        self.close()
        self.answered.emit(reason)


def _label(role: str, text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
