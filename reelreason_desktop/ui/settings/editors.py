"""A widget for every kind of setting: one registry, and the settings page follows the declarations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QWidget

from reelreason_desktop.config.options import Number, OneOf, Option, Scale, Switch
from reelreason_desktop.ui.settings.stepper import Stepper
from reelreason_desktop.ui.settings.switch import SwitchButton
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say

OptionT = TypeVar("OptionT", bound=Option[Any])

_MOST_SEGMENTS: Final = 3


@dataclass(frozen=True)
class Editor:
    """A widget that changes a setting.

    Attributes:
        widget: takes the focus, itself or by proxy.
        show: shows a value without choosing it.
    """

    widget: QWidget
    show: Callable[[Any], object]


Make = Callable[[Any, ThemeProvider, Callable[[Any], object]], Editor]
"""From a setting, the theme, and what is called with every value that is chosen."""


def make_editor(option: Option[Any], theme: ThemeProvider, choose: Callable[[Any], object]) -> Editor:
    """The editor of a setting. Raises KeyError for a kind that has none."""
    return EDITORS[type(option)](option, theme, choose)


def said(text: str) -> str:
    """A text of a declaration in the language of the window."""
    return say(text)


def in_words(option: Option[Any], value: object) -> str:
    """A value as the editors show it."""
    if isinstance(option, OneOf):
        return said(dict(option.choices)[str(value)])
    if isinstance(option, Scale):
        return f"{value:.0%}"
    if isinstance(option, Number):
        return f"{value} {option.unit}".strip()
    return said("On") if value else said("Off")


def _switch(option: Switch, theme: ThemeProvider, choose: Callable[[bool], object]) -> Editor:
    button = SwitchButton(theme)
    button.setAccessibleName(said(option.title))
    button.clicked.connect(choose)
    return Editor(button, button.setChecked)


def _one_of(option: OneOf, _theme: ThemeProvider, choose: Callable[[str], object]) -> Editor:
    few = len(option.choices) <= _MOST_SEGMENTS
    return _segments(option, choose) if few else _list(option, choose)


def _segments(option: OneOf, choose: Callable[[str], object]) -> Editor:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    group = QButtonGroup(holder)
    buttons: dict[str, QPushButton] = {}
    for value, title in option.choices:
        button = buttons[value] = QPushButton(said(title), holder)
        button.setCheckable(True)
        button.setAccessibleName(f"{said(option.title)}: {said(title)}")
        button.clicked.connect(lambda _=False, value=value: choose(value))
        group.addButton(button)
        row.addWidget(button)

    def show(value: str) -> None:
        buttons[value].setChecked(True)
        holder.setFocusProxy(buttons[value])

    return Editor(holder, show)


def _list(option: OneOf, choose: Callable[[str], object]) -> Editor:
    combo = _CalmCombo()
    combo.setAccessibleName(said(option.title))
    for value, title in option.choices:
        combo.addItem(said(title), value)
    combo.activated.connect(lambda _: choose(combo.currentData()))
    return Editor(combo, lambda value: combo.setCurrentIndex(combo.findData(value)))


def _scale(option: Scale, _theme: ThemeProvider, choose: Callable[[float], object]) -> Editor:
    last = len(option.steps) - 1
    stepper = Stepper(0, last, lambda step: in_words(option, option.steps[step]), said(option.title))
    stepper.changed.connect(lambda step: choose(option.steps[step]))
    return Editor(stepper, lambda value: stepper.show_value(option.steps.index(value)))


def _number(option: Number, _theme: ThemeProvider, choose: Callable[[int], object]) -> Editor:
    stepper = Stepper(option.minimum, option.maximum, lambda value: in_words(option, value), said(option.title))
    stepper.changed.connect(choose)
    return Editor(stepper, stepper.show_value)


class _CalmCombo(QComboBox):
    """Leaves the wheel to the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Changes nothing."""
        event.ignore()


EDITORS: Final[dict[type[Option[Any]], Make]] = {Switch: _switch, OneOf: _one_of, Scale: _scale, Number: _number}
