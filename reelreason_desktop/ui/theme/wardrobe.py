"""Which widgets wear the style sheet, and changing it without holding up the event loop.

A style sheet of the application is slow to change: Qt then polishes every widget once for each of its ancestors. So
each part of a window (a page, a dock, the menu bar, a dialog) wears the sheet by itself, and the parts are changed one
by one. Nothing is painted until all of them wear the new one, so that nobody works with half a theme.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from reelreason_desktop.ui.curtain import Curtain
from reelreason_desktop.ui.steps import Steps

_BETWEEN_DOCKS: Final = """
QMainWindow::separator { background: palette(window); width: 6px; height: 6px; }
QMainWindow::separator:hover { background: palette(highlight); }
"""
"""Main windows wear this one for good: another sheet on a window would reach all that is in it."""


class Wardrobe(QObject):
    """Holds the sheet in force and who wears it. A widget that is deleted leaves by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = ""
        self._wearers: dict[int, QWidget] = {}
        self._curtain = Curtain()
        self._steps = Steps(self)

    def dress(self, widget: QWidget) -> None:
        """Has a widget, with all that is in it, wear the sheet in force from now on."""
        key = id(widget)
        if self._wearers.get(key) is not widget:
            self._wearers[key] = widget
            widget.destroyed.connect(partial(_forget, weakref.ref(self), key))
            _put_on(widget, self.sheet)

    def undress(self, widget: QWidget) -> None:
        """Has a widget wear what the part wears that it is put into."""
        if self._wearers.pop(id(widget), None) is not None:
            widget.setStyleSheet("")

    def leave(self, key: int) -> None:
        """A widget is gone. `key`: its `id`."""
        self._wearers.pop(key, None)

    def change(self, sheet: str, announce: Callable[[], object], *, gradually: bool) -> None:
        """Has everybody wear another sheet.

        Args:
            sheet: the sheet.
            announce: called when everybody wears it, before anything is painted.
            gradually: lets the event loop turn after each part; else it is done when this returns.
        """
        self.sheet = sheet
        if gradually:
            self._curtain.close(part for part in self._wearers.values() if not isinstance(part, QMainWindow))
        self._steps.start(self._change(announce))
        if not gradually:
            self._steps.finish()

    def _change(self, announce: Callable[[], object]) -> Iterator[None]:
        for key in list(self._wearers):
            widget = self._wearers.get(key)
            if widget is not None:  # it may have gone meanwhile
                _put_on(widget, self.sheet)
                yield
        announce()
        yield
        yield from self._curtain.opening()


def _put_on(widget: QWidget, sheet: str) -> None:
    if not isinstance(widget, QMainWindow):
        if sheet:
            widget.setStyleSheet(sheet)
    elif widget.styleSheet():
        widget.style().polish(widget)  # the colours are the palette's, which Qt reads here
    else:
        widget.setStyleSheet(_BETWEEN_DOCKS)


def _forget(wardrobe: weakref.ref[Wardrobe], key: int, _widget: QObject | None = None) -> None:
    """Weakly: a connection that kept the wardrobe would keep all widgets in it."""
    kept = wardrobe()
    if kept is not None:
        kept.leave(key)
