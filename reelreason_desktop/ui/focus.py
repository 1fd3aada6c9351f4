"""Where the keyboard goes: to a pane, through its parts, and past what nobody sees."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget

from reelreason_desktop.ui.key_table import BUTTON


def pass_focus(pane: QWidget, part: QWidget) -> None:
    """Hands the focus of a pane on to one of its parts, instead of a part that was named before.

    A focus proxy would do so too, but Qt then takes the pane for one control, whose parts Tab never leaves.
    """
    passer = next((child for child in pane.children() if isinstance(child, _Passer)), None) or _Passer(pane)
    passer.part = part


def tab_through(*parts: QWidget) -> None:
    """Has Tab go through parts of one window in this order, and through what is in each in the order it was made.

    Left alone, Qt goes by the order in which all widgets were made, which is seldom the order in which they are seen.
    """
    stops = dict.fromkeys(stop for part in parts for stop in _stops(part))
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def let_enter_press(window: QWidget) -> None:
    """Has Enter press whichever button of a window has the focus, as Space does.

    By itself Qt has Enter press buttons of dialogs only, and those of other windows on some desktops.
    """
    _EnterPresses(window)


def pass_by_outside(tabs: QTabBar) -> None:
    """Lets Tab pass by these tabs while they lie outside their window: where Qt puts those of docks that are hidden."""
    _InsideOnly(tabs)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """A part and what is in it, as far as Tab stops there."""
    for widget in (part, *part.findChildren(QWidget)):
        in_sight = widget.window() is part.window()  # the list of a combo box is a window of its own
        if in_sight and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget


class _EnterPresses(QObject):
    """Watches the keys that come through to a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._asked: QWidget | None = None
        """What had the focus when the key went down: a field may hand the focus to a button when Enter ends it."""
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Presses the button instead of letting the key go."""
        if not isinstance(event, QKeyEvent):
            return False
        focus = QApplication.focusWidget()
        if event.type() is QEvent.Type.ShortcutOverride:
            self._asked = focus
        elif event.type() is QEvent.Type.KeyPress and isinstance(focus, QAbstractButton):
            pressed = focus is self._asked and BUTTON.name_of(event) == "press" and not event.isAutoRepeat()
            if pressed:
                focus.click()
            return pressed
        return False


class _InsideOnly(QObject):
    """Watches tabs."""

    def __init__(self, tabs: QTabBar) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._policy = tabs.focusPolicy()
        tabs.installEventFilter(self)

    def eventFilter(self, tabs: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Looks where they are now."""
        window = self._tabs.parentWidget()
        if tabs is self._tabs and window is not None and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            inside = window.rect().intersects(self._tabs.geometry())
            self._tabs.setFocusPolicy(self._policy if inside else Qt.FocusPolicy.NoFocus)
        return False


class _Passer(QObject):
    """Watches a pane."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self.part = pane
        pane.installEventFilter(self)

    def eventFilter(self, pane: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Passes the focus on as soon as the pane has it."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and self.part is not pane:
            self.part.setFocus(event.reason())
        return False
