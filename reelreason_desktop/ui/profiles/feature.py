"""Plugs profiles into the window: the page, the avatar, the menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QTimer

from reelreason_desktop.ui.frame import Page
from reelreason_desktop.ui.menus import MenuItem

if TYPE_CHECKING:
    from reelreason_desktop.services.session import Session
    from reelreason_desktop.ui.main_window import Furniture, MainWindow
    from reelreason_desktop.ui.profiles.page import ProfilesPage

PAGE = "profiles"


def install(window: MainWindow, furniture: Furniture) -> None:
    """Adds what there is about profiles; nothing where a window shows one session only."""
    if furniture.profiles is None:
        return
    # What is behind profiles is loaded with the films; this module is imported before the first paint.
    from reelreason_desktop.ui.profiles.controller import ProfileController  # noqa: PLC0415
    from reelreason_desktop.ui.profiles.switcher import ProfileSwitcher  # noqa: PLC0415

    session = cast("Session", furniture.session)  # beside `profiles` there is always a real one
    controller = ProfileController(window, furniture.profiles, session)
    switcher = ProfileSwitcher(window, controller)
    title = QCoreApplication.translate("Profiles", "&Profiles")
    window.add_page(Page(PAGE, title, "people", controller.make_page, (), "Ctrl+5"))
    switcher.fill_menu(_items(window))
    window.add_items("&File", controller.exports.entries())
    window.profiles_changed.connect(controller.refresh)
    window.page_changed.connect(lambda name: controller.refresh() if name == PAGE else None)
    QTimer.singleShot(0, controller, controller.refresh)


def _items(window: MainWindow) -> list[MenuItem]:
    tr = partial(QCoreApplication.translate, "Profiles")
    return [
        MenuItem("watch_together", tr("&Watch together…"), lambda: _open(window).open_together()),
        MenuItem("chats", tr("&Chats…"), lambda: _open(window).open_chats(), ("Ctrl+H",)),
        MenuItem("manage_profiles", tr("&Manage profiles…"), lambda: _open(window).open_people()),
    ]


def _open(window: MainWindow) -> ProfilesPage:
    return cast("ProfilesPage", window.open_page(PAGE))
