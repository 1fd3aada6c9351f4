"""The page of shortcuts, plugged into the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from reelreason_desktop.ui.frame import Page
from reelreason_desktop.ui.menus import MenuItem

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import Furniture, MainWindow

PAGE = "shortcuts"


def install(window: MainWindow, _furniture: Furniture) -> None:
    """Adds the page, which is not on the rail, and its entry in the Help menu."""
    translate = QCoreApplication.translate
    title = translate("Shortcuts", "&Keyboard shortcuts")
    window.add_page(Page(PAGE, title, "grid", partial(_make, window), (), "", listed=False))
    window.add_items("&Help", (MenuItem(PAGE, title, partial(window.open_page, PAGE), ("F1", "Ctrl+?")),))


def _make(window: MainWindow) -> QWidget:
    from reelreason_desktop.ui.shortcuts.page import ShortcutsPage  # noqa: PLC0415 - made when it is first opened

    return ShortcutsPage(window.theme, window.menuBar(), window)
