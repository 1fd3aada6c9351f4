"""Where the keyboard goes when a pane gets it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


def pass_focus(pane: QWidget, part: QWidget) -> None:
    """Hands the focus of a pane on to one of its parts, instead of a part that was named before.

    A focus proxy would do so too, but Qt then takes the pane for one control, whose parts Tab never leaves.
    """
    passer = next((child for child in pane.children() if isinstance(child, _Passer)), None) or _Passer(pane)
    passer.part = part


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
