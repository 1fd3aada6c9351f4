"""The frame of the window: rail, pages, docks and menus, and what of them is remembered. It knows nothing of films.

A page fills the middle and names the docks that belong to it; each page remembers how its docks lay. Pages are made
when they are first opened, so that they cost nothing before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QByteArray, QCoreApplication, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.ui.glyphs import Glyph
from reelreason_desktop.ui.menus import Entry, MenuItem, add_entries
from reelreason_desktop.ui.rail import Rail
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import mark
from reelreason_desktop.ui.widgets.page_stack import PageStack

_LAYOUT_VERSION = 2
_DEFAULT_SIZE = (1280, 720)
_TITLE_BAR = 40
"""Height that a desktop takes for the title bar of a window, in pixels, at most."""
_PAUSE_MS = 400
_SHARES = ((Qt.DockWidgetArea.LeftDockWidgetArea, 0.23, 0.23), (Qt.DockWidgetArea.RightDockWidgetArea, 0.25, 0.29))
"""How much of the window's width the docks of each side take at first: usually, and at most where text is large."""
_ALONE = 0.32
"""The share of a side when the other one is empty."""
_TABS_WIDTH = 40
"""Average characters across that the names of the docks on one side take."""
_MENUS = (
    mark("Menus", "&File"),
    mark("Menus", "&Edit"),
    mark("Menus", "&View"),
    mark("Menus", "F&ilm"),
    mark("Menus", "&Profile"),
    mark("Menus", "&Tools"),
    mark("Menus", "&Help"),
)
"""In this order; one without entries is not shown."""


@dataclass(frozen=True)
class Page:
    """A page of the window.

    Attributes:
        name: how code finds it.
        title: on the rail and in the View menu; with its mnemonic.
        make: makes the widget, once, when the page is first opened.
        docks: names of the docks that belong to it, the one on top of each side last.
        keys: its shortcut.
        listed: whether rail and menu show it; other pages are opened by code alone.
        menu: which menu names it.
        at_foot: whether its button is at the foot of the rail.
    """

    name: str
    title: str
    glyph: Glyph
    make: Callable[[], QWidget]
    docks: tuple[str, ...]
    keys: str
    listed: bool = True
    menu: str = "&View"
    at_foot: bool = False


class Frame(QMainWindow):
    """Holds pages, docks and menus that others add.

    Signals:
        page_changed: name of the page that is open now.
        closed: the window was closed; the program may save and end.
        pages_made: `make_pages_ahead` has nothing more to make.
    """

    page_changed = Signal(str)
    closed = Signal()
    pages_made = Signal()

    def __init__(self, theme: ThemeProvider, settings: QSettings) -> None:
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.docks: dict[str, QDockWidget] = {}
        self.actions_by_name: dict[str, QAction] = {}
        self._pages: dict[str, Page] = {}
        self._made: dict[str, QWidget] = {}
        self._page = ""
        self._is_laid_out = False
        self._menus: dict[str, QMenu] = {}
        self.setWindowTitle("ReelReason")
        self.setCentralWidget(QWidget(self))
        self.resize(*_DEFAULT_SIZE)
        if fills_screen(self.screen().availableSize()):
            self.setWindowState(Qt.WindowState.WindowMaximized)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        geometry = settings.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    # Building

    def build_frame(self, above_pages: QWidget) -> None:
        """Makes rail, page stack and menu bar. `above_pages`: shown over every page."""
        self.rail = Rail(self.theme, self)
        self.rail.chosen.connect(self.open_page)
        self._stack = PageStack(self)
        middle, column = QWidget(self), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(above_pages)
        column.addWidget(self._stack, 1)
        middle.setLayout(column)
        self.setCentralWidget(middle)
        self._place_rail()
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        for title in _MENUS:
            menu = self._menus[title] = self.menuBar().addMenu(QCoreApplication.translate("Menus", title))
            menu.menuAction().setVisible(False)

    def _place_rail(self) -> None:
        """In a tool bar of its own: that is left of the docks, which a central widget is not."""
        bar = self.addToolBar(self.tr("Pages"))
        bar.setObjectName("Pages")
        bar.setMovable(False)
        bar.toggleViewAction().setVisible(False)
        holder = QWidget(bar)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.rail)
        holder.setSizePolicy(holder.sizePolicy().Policy.Preferred, holder.sizePolicy().Policy.Expanding)
        bar.addWidget(holder)
        self.removeToolBar(bar)
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, bar)
        bar.show()

    def add_page(self, page: Page) -> None:
        """One more page: a button on the rail and an entry in a menu."""
        self._pages[page.name] = page
        if not page.listed:
            return
        self.rail.add_page(page.name, page.title.replace("&", ""), page.glyph, page.keys, at_foot=page.at_foot)
        act = partial(self.open_page, page.name)
        self.add_items(page.menu, [MenuItem(f"page:{page.name}", page.title, act, (page.keys,))])

    def add_dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        """A dock, which lies in a tab with the others of its side."""
        beside = [dock for dock in self.docks.values() if self.dockWidgetArea(dock) is area]
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setTitleBarWidget(QWidget(dock))  # the panes have headings of their own
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        if beside:
            self.tabifyDockWidget(beside[-1], dock)
        self.docks[name] = dock
        dock.setVisible(bool(self._page) and name in self._pages[self._page].docks)
        return dock

    def add_items(self, menu: str, entries: Iterable[Entry]) -> None:
        """Adds acts to one of the menus (by its title with mnemonic), and to `actions_by_name`."""
        self.actions_by_name |= add_entries(self, self._menus[menu], entries)
        self._menus[menu].menuAction().setVisible(True)

    def last_page(self) -> str:
        """Name of the page that was open when a window was closed last; empty when there was none."""
        return str(self.settings.value("page", ""))

    def menu(self, title: str) -> QMenu:
        """One of the menus, for what is not an act."""
        return self._menus[title]

    # Pages and docks

    @property
    def page(self) -> str:
        """Name of the open page."""
        return self._page

    def has_page(self, name: str) -> bool:
        """Whether some feature added this page."""
        return name in self._pages

    def open_page(self, name: str) -> QWidget:
        """Goes to a page, with its docks as they lay when it was left, and gives it the focus."""
        widget = self.page_widget(name)
        if name != self._page:
            self._keep_layout()
            self._page = name
            self._hide_docks()  # before the pages change: docks of two pages side by side would widen the window
            self._stack.setCurrentWidget(widget)
            self._restore_layout()
            if self._pages[name].listed:
                self.rail.mark(name)
            self.page_changed.emit(name)
        widget.setFocus()
        return widget

    def page_widget(self, name: str) -> QWidget:
        """The widget of a page, made when it is first asked for."""
        if name not in self._made:
            widget = self._made[name] = self._pages[name].make()
            self._stack.addWidget(widget)
        return self._made[name]

    def make_pages_ahead(self) -> None:
        """Makes the pages of the rail one by one, with pauses, so that opening one does not wait for that."""
        waiting = [name for name, page in self._pages.items() if page.listed and name not in self._made]
        if waiting:
            self.page_widget(waiting[0])
            QTimer.singleShot(_PAUSE_MS, self, self.make_pages_ahead)
        else:
            self.pages_made.emit()

    def raise_dock(self, name: str) -> None:
        """Shows a dock on top of its side and gives it the focus."""
        self.docks[name].show()
        self.docks[name].raise_()
        widget = self.docks[name].widget()
        if widget is not None:
            widget.setFocus()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Tab also comes to docks that lie behind others of their side: those come to the front then."""
        for dock in self.docks.values():
            if now is not None and dock.isVisible() and dock.visibleRegion().isEmpty() and dock.isAncestorOf(now):
                dock.raise_()

    def reset_layout(self) -> None:
        """The docks of the open page as they are at first."""
        self._is_laid_out = True
        mine = self._pages[self._page].docks
        self._hide_docks()
        self._show_docks()
        sides = {self.dockWidgetArea(self.docks[name]) for name in mine}
        wanted = _TABS_WIDTH * self.fontMetrics().averageCharWidth() / max(1, self.width())
        for area, usual, most in _SHARES:
            share = _ALONE if sides == {area} else max(usual, min(most, wanted))
            shown = [self.docks[name] for name in mine if self.dockWidgetArea(self.docks[name]) is area]
            if shown:
                self.resizeDocks([shown[0]], [int(self.width() * share)], Qt.Orientation.Horizontal)
                shown[-1].raise_()

    def _show_docks(self) -> None:
        """Those of the open page."""
        for name in self._pages[self._page].docks:
            self.docks[name].show()

    def _hide_docks(self) -> None:
        """Those of other pages."""
        for name, dock in self.docks.items():
            if name not in self._pages[self._page].docks:
                dock.hide()

    def _keep_layout(self) -> None:
        if self._page and self._is_laid_out:
            self.settings.setValue(f"layout/{self._page}", self.saveState(_LAYOUT_VERSION))

    def _restore_layout(self) -> None:
        state = self.settings.value(f"layout/{self._page}")
        self._is_laid_out = isinstance(state, QByteArray) and self.restoreState(state, _LAYOUT_VERSION)
        if not self._is_laid_out:
            self._show_docks()
            QTimer.singleShot(0, self, self._lay_out)  # sizes hold only once the docks have been laid out

    def _lay_out(self) -> None:
        """Unless another page was opened meanwhile, which has a layout already."""
        if not self._is_laid_out:
            self.reset_layout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lets the side panes grow and shrink with the window; Qt would give everything to the middle."""
        super().resizeEvent(event)
        before, now = event.oldSize().width(), event.size().width()
        if self._page and before > 0 and before != now:
            sides = [dock for dock in self.docks.values() if dock.isVisible() and not dock.visibleRegion().isEmpty()]
            widths = [round(dock.width() * now / before) for dock in sides]
            self.resizeDocks(sides, widths, Qt.Orientation.Horizontal)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remembers the layout and lets the program end."""
        self.settings.setValue("geometry", self.saveGeometry())
        self._keep_layout()
        if self._page:
            self.settings.setValue("page", self._page)
        self.settings.sync()
        super().closeEvent(event)
        self.closed.emit()


def fills_screen(available: QSize) -> bool:
    """Whether the window opens maximised at first: on a screen as wide as the window but, with a title bar, too low.

    Args:
        available: what the desktop leaves to windows.
    """
    width, height = _DEFAULT_SIZE
    return available.width() >= width and available.height() < height + _TITLE_BAR
