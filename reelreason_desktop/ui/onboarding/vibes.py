"""Twelve kinds of evening to switch on and off."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reelreason_desktop.services.onboarding import VIBES, Vibe
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say

_COLUMNS: Final = 3


class VibeGrid(QScrollArea):
    """The vibes. Emits `toggled(vibe)`; it shows what `show_chosen` says."""

    toggled = Signal(object)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget(self)
        grid = self._grid = QGridLayout(inside)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setSpacing(theme.tokens.spacing.m)
        self.buttons: dict[str, QPushButton] = {}
        for vibe in VIBES:
            button = self.buttons[vibe.key] = VibeButton(theme, vibe, inside)
            button.clicked.connect(partial(self._clicked, vibe))
        grid.setRowStretch(len(VIBES), 1)
        self._columns = 0
        self._place(_COLUMNS)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_chosen(self, keys: Collection[str]) -> None:
        """Shows which vibes are in force."""
        for key, button in self.buttons.items():
            button.setChecked(key in keys)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """As many columns as leave every word whole."""
        super().resizeEvent(event)
        widest = max(button.minimumSizeHint().width() for button in self.buttons.values())
        self._place(min(_COLUMNS, max(1, self.viewport().width() // (widest + self._grid.spacing()))))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, place // columns, place % columns)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _clicked(self, vibe: Vibe, _checked: bool = False) -> None:
        self.toggled.emit(vibe)


class VibeButton(QPushButton):
    """A vibe: its name, and under it what it means."""

    def __init__(self, theme: ThemeProvider, vibe: Vibe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        name = say(vibe.name)
        meaning = ", ".join(_word(wish.value, wish.strength) for wish in vibe.wishes)
        self.setAccessibleName(name)
        self.setAccessibleDescription(meaning)
        self._labels = [_label(name, "strong", self), _label(meaning, "caption", self)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)  # higher where words wrap
        layout = QVBoxLayout(self)
        spacing = theme.tokens.spacing
        layout.setContentsMargins(spacing.l, spacing.m, spacing.l, spacing.m)
        layout.setSpacing(spacing.xs)
        for label in self._labels:
            layout.addWidget(label)
        layout.addStretch(1)  # in a row with a taller one the two lines stay together

    def sizeHint(self) -> QSize:  # noqa: N802
        """As the labels want it."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The words may wrap, each stays whole."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()


def _word(value: str, strength: float) -> str:
    if strength < 0:
        return QCoreApplication.translate("Vibe", "not {word}").format(word=say(value.lower()))
    return say(value.lower())


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
