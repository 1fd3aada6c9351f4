"""The frame of the window: rail, pages, docks and menus, and what of them is remembered. It knows nothing of films.

A page fills the middle and names the docks that belong to it; each page remembers how its docks lay. Pages are made
when they are first opened, so that they cost nothing before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QByteArray, QChildEvent, QCoreApplication, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.ui.curtain import Curtain
from reelreason_desktop.ui.dock_layout import DockLayout
from reelreason_desktop.ui.focus import let_enter_press, pass_by_outside
from reelreason_desktop.ui.glyphs import Glyph
from reelreason_desktop.ui.menus import Entry, MenuItem, add_entries
from reelreason_desktop.ui.rail import Rail
from reelreason_desktop.ui.steps import Steps
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import mark
from reelreason_desktop.ui.widgets.page_stack import PageStack

_DEFAULT_SIZE = (1280, 720)
_TITLE_BAR = 40
"""Height that a desktop takes for the title bar of a window, in pixels, at most."""
_PAUSE_MS = 400
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
        under: page of the rail that one not listed belongs to; empty when to none.
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
    under: str = ""
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
        self._dock_layout = DockLayout(self, settings)
        self.docks = self._dock_layout.docks
        self.actions_by_name: dict[str, QAction] = {}
        self._pages: dict[str, Page] = {}
        self._made: dict[str, QWidget] = {}
        self._page = ""
        self._menus: dict[str, QMenu] = {}
        self._curtain, self._steps = Curtain(), Steps(self)
        theme.dress(self)
        let_enter_press(self)
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
        self.theme.dress(above_pages)
        middle, column = QWidget(self), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = _NoRoomWhenEmpty()
        above.setContentsMargins(*(self.theme.tokens.spacing.s,) * 3, 0)
        above.addWidget(above_pages)
        column.addLayout(above)
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
        self.theme.undress(widget)  # it may have lain on the window itself
        dock = self._dock_layout.add(name, title, widget, area)
        self.theme.dress(dock)
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

    def appearing(self) -> Iterator[None]:
        """`show` in steps: what can be seen gets its style and is painted part by part."""
        parts = [self.menuBar(), self.rail, self.statusBar(), *self.docks.values(), self._made[self._page]]
        for part in parts:
            part.ensurePolished()
            part.setUpdatesEnabled(False)
            yield
        self.show()
        yield
        for part in parts:
            part.setUpdatesEnabled(True)
            part.repaint()
            yield

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
            self._page = name
            self._dock_layout.turn_to(name, self._pages[name].docks)  # first: docks of two pages would widen the window
            self._stack.setCurrentWidget(widget)
            self._dock_layout.restore()
            self.rail.mark(name if self._pages[name].listed else self._pages[name].under)
            self._paint_by_parts(widget)
            self.page_changed.emit(name)
        widget.setFocus()
        return widget

    def _paint_by_parts(self, page: QWidget) -> None:
        self._curtain.close((page, *self.docks.values()))
        self._steps.start(self._curtain.opening())

    def page_widget(self, name: str) -> QWidget:
        """The widget of a page, made when it is first asked for."""
        if name not in self._made:
            self._make_page(name)
        self.theme.dress(self._made[name])
        return self._made[name]

    def make_pages_ahead(self) -> None:
        """Makes the pages of the rail one by one, with pauses, so that opening one does not wait for that."""
        waiting = [name for name, page in self._pages.items() if page.listed and name not in self._made]
        if waiting:
            self._make_page(waiting[0])
            QTimer.singleShot(0, self, partial(self.page_widget, waiting[0]))  # it is dressed in a turn of its own
            QTimer.singleShot(_PAUSE_MS, self, self.make_pages_ahead)
        else:
            self.pages_made.emit()

    def _make_page(self, name: str) -> None:
        widget = self._made[name] = self._pages[name].make()
        self._stack.addWidget(widget)

    def raise_dock(self, name: str) -> None:
        """Shows a dock on top of its side and gives it the focus."""
        if self.docks[name].visibleRegion().isEmpty():
            self.docks[name].show()
            self._paint_by_parts(self._made[self._page])
        self.docks[name].raise_()
        widget = self.docks[name].widget()
        if widget is not None:
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)  # so that it is seen where it is now

    def reset_layout(self) -> None:
        """The docks of the open page as they are at first."""
        self._dock_layout.reset()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            self._dock_layout.follow_focus(now)

    def childEvent(self, event: QChildEvent) -> None:  # noqa: N802 - Qt's name
        """Dresses what lies on the window itself: bars, what floats, dialogs, and the tabs that Qt gives to docks."""
        super().childEvent(event)
        child = event.child() if event.polished() else None
        if isinstance(child, QWidget) and child is not self.centralWidget():  # parts of its own are in that one
            self.theme.dress(child)
        if isinstance(child, QTabBar):
            pass_by_outside(child)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lets the side panes follow."""
        super().resizeEvent(event)
        before, now = event.oldSize().width(), event.size().width()
        if self._page and before > 0 and before != now:
            self._dock_layout.follow_width(before, now)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remembers the layout and lets the program end."""
        self.settings.setValue("geometry", self.saveGeometry())
        self._dock_layout.keep()
        if self._page:
            self.settings.setValue("page", self._page)
        self.settings.sync()
        super().closeEvent(event)
        self.closed.emit()


class _NoRoomWhenEmpty(QVBoxLayout):
    """A column whose margins too go while all in it is hidden: Qt keeps those of a layout inside a layout."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What it wants, or nothing."""
        return QSize() if self.isEmpty() else super().sizeHint()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """What it needs, or nothing."""
        return QSize() if self.isEmpty() else super().minimumSize()


def fills_screen(available: QSize) -> bool:
    """Whether the window opens maximised at first: on a screen as wide as the window but, with a title bar, too low.

    Args:
        available: what the desktop leaves to windows.
    """
    width, height = _DEFAULT_SIZE
    return available.width() >= width and available.height() < height + _TITLE_BAR
