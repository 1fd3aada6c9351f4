"""Keys that mean something in one part of the window: how a declaration is handled, and how it is written.

`key_table` declares them. Who handles keys asks its group what an event means (`KeyGroup.name_of`), or has the group
make shortcuts (`KeyGroup.bind`). The page of shortcuts shows the same declarations, so it cannot say anything else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Handlers = Mapping[str, Callable[..., object]]
_ENTER: Final = {"Return": "Enter", "Shift+Return": "Shift+Enter"}
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_FEW: Final = 3
"""Up to so many keys of one act are written out; a longer row as the first to the last."""


@dataclass(frozen=True, slots=True)
class KeyAct:
    """One thing that keys do.

    Attributes:
        name: how code calls it.
        says: what it does, in English; `key_table` marks it for translation.
        keys: portable names of its keys, `Shift+1`.
        values: what a handler is called with, one for each key; none where all keys mean the same.
    """

    name: str
    says: str
    keys: tuple[str, ...]
    values: tuple[float, ...] = ()


@dataclass(frozen=True)
class KeyGroup:
    """The keys of one part of the window. `title`: where they count, in English."""

    title: str
    acts: tuple[KeyAct, ...]

    def name_of(self, event: QKeyEvent) -> str:
        """Name of the act that a key event stands for; empty for none."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = [_written(event, modifiers)]
        if not QKeySequence(event.key()).toString().isalnum():  # `+` needs Shift on some keyboards, on others not
            pressed.append(_written(event, modifiers & ~_SHIFT))
        return next((self._names[key] for key in pressed if key in self._names), "")

    def claims(self, event: QEvent) -> bool:
        """Whether an event asks who has a key of this group (a `ShortcutOverride`): it is accepted then.

        To be called from a widget's `event`: the key press that follows comes to the widget instead of going to a
        shortcut of the window.
        """
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
            return False
        claimed = bool(self.name_of(event))
        if claimed:
            event.accept()
        return claimed

    @cached_property
    def _names(self) -> dict[str, str]:
        return {QKeySequence(key).toString(): act.name for act in self.acts for key in act.keys}

    def bind(
        self,
        widget: QWidget,
        handlers: Handlers,
        context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetShortcut,
    ) -> list[QShortcut]:
        """Makes shortcuts of all acts. Qt then finds Shift+digit on every keyboard.

        Args:
            widget: has the keys.
            handlers: one for each act, by name; called with the key's value where it has one.
            context: where the focus must be.

        Raises:
            ValueError: an act without a handler, or a handler without an act.
        """
        names = {act.name for act in self.acts}
        if names != handlers.keys():
            raise ValueError(f"{self.title}: handlers and acts differ in {sorted(names ^ handlers.keys())}")
        shortcuts = []
        for act in self.acts:
            for place, key in enumerate(act.keys):
                handler = handlers[act.name]
                shortcut = QShortcut(QKeySequence(key), widget)
                shortcut.setContext(context)
                shortcut.activated.connect(partial(handler, act.values[place]) if act.values else partial(handler))
                shortcuts.append(shortcut)
        return shortcuts


def written(keys: Sequence[str]) -> str:
    """Keys as they are printed on a keyboard, in the language of the window: `J`, `1 to 5`, `Delete or Backspace`."""
    names = [key_in_words(key) for key in keys if not key.endswith("Enter")]
    if len(names) > _FEW:
        frame = QCoreApplication.translate("Keys", "{first} to {last}")
        return frame.format(first=names[0], last=names[-1])
    frame = QCoreApplication.translate("Keys", "{one} or {other}")
    shown = names[0]
    for name in names[1:]:
        shown = frame.format(one=shown, other=name)
    return shown


def key_in_words(key: str) -> str:
    """One key as it is printed on a keyboard. `key`: its portable name."""
    return QKeySequence(_ENTER.get(key, key)).toString(QKeySequence.SequenceFormat.NativeText)


def _written(event: QKeyEvent, modifiers: Qt.KeyboardModifier) -> str:
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString()
