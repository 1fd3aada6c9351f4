"""The docks beside the pages: which of them a page shows, how they lie at first, and how a person left them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

_LAYOUT_VERSION: Final = 2
_SHARES: Final = (
    (Qt.DockWidgetArea.LeftDockWidgetArea, 0.23, 0.23),
    (Qt.DockWidgetArea.RightDockWidgetArea, 0.25, 0.29),
)
"""How much of the window's width the docks of each side take at first: usually, and at most where text is large."""
_ALONE: Final = 0.32
"""The share of a side when the other one is empty."""
_TABS_WIDTH: Final = 40
"""Average characters across that the names of the docks on one side take."""


class DockLayout:
    """All docks of a window. Each page remembers how its own lay.

    Attributes:
        docks: by name.
    """

    def __init__(self, window: QMainWindow, settings: QSettings) -> None:
        self._window = window
        self._settings = settings
        self.docks: dict[str, QDockWidget] = {}
        self._page = ""
        self._mine: tuple[str, ...] = ()
        self._is_laid_out = False

    def add(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        """A dock, which lies in a tab with the others of its side."""
        beside = [dock for dock in self.docks.values() if self._window.dockWidgetArea(dock) is area]
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setTitleBarWidget(QWidget(dock))  # the panes have headings of their own
        dock.setWidget(widget)
        self._window.addDockWidget(area, dock)
        if beside:
            self._window.tabifyDockWidget(beside[-1], dock)
        self.docks[name] = dock
        dock.setVisible(name in self._mine)
        return dock

    def turn_to(self, page: str, docks: tuple[str, ...]) -> None:
        """Keeps how the docks of the open page lie, and hides those that do not belong to the next one.

        Args:
            page: name of the next page, whose docks `restore` shows when the page itself is there.
            docks: names of its docks, the one on top of each side last.
        """
        self.keep()
        self._page, self._mine = page, docks
        self._hide_others()

    def restore(self) -> None:
        """Shows the docks of the page as they lay when it was left."""
        state = self._settings.value(f"layout/{self._page}")
        self._is_laid_out = isinstance(state, QByteArray) and self._window.restoreState(state, _LAYOUT_VERSION)
        if not self._is_laid_out:
            self._show_mine()
            QTimer.singleShot(0, self._window, self._lay_out)  # sizes hold only once the docks have been laid out

    def reset(self) -> None:
        """The docks of the open page as they are at first."""
        window = self._window
        self._is_laid_out = True
        self._hide_others()
        self._show_mine()
        sides = {window.dockWidgetArea(self.docks[name]) for name in self._mine}
        wanted = _TABS_WIDTH * window.fontMetrics().averageCharWidth() / max(1, window.width())
        for area, usual, most in _SHARES:
            share = _ALONE if sides == {area} else max(usual, min(most, wanted))
            shown = [self.docks[name] for name in self._mine if window.dockWidgetArea(self.docks[name]) is area]
            if shown:
                window.resizeDocks([shown[0]], [int(window.width() * share)], Qt.Orientation.Horizontal)
                shown[-1].raise_()

    def keep(self) -> None:
        """Remembers how the docks of the open page lie."""
        if self._is_laid_out:
            self._settings.setValue(f"layout/{self._page}", self._window.saveState(_LAYOUT_VERSION))

    def follow_width(self, before: int, now: int) -> None:
        """Lets the side panes grow and shrink with the window, in pixels; Qt would give everything to the middle."""
        sides = [dock for dock in self.docks.values() if dock.isVisible() and not dock.visibleRegion().isEmpty()]
        widths = [round(dock.width() * now / before) for dock in sides]
        self._window.resizeDocks(sides, widths, Qt.Orientation.Horizontal)

    def follow_focus(self, now: QWidget) -> None:
        """Tab also comes to docks that lie behind others of their side: those come to the front then."""
        for dock in self.docks.values():
            if dock.isVisible() and dock.visibleRegion().isEmpty() and dock.isAncestorOf(now):
                dock.raise_()

    def _show_mine(self) -> None:
        for name in self._mine:
            self.docks[name].show()

    def _hide_others(self) -> None:
        for name, dock in self.docks.items():
            if name not in self._mine:
                dock.hide()

    def _lay_out(self) -> None:
        """Unless another page was opened meanwhile, which has a layout already."""
        if not self._is_laid_out:
            self.reset()
