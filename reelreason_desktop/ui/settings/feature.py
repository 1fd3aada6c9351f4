"""Plugs the settings page into the window: a page at the foot of the rail, and entries of the Help menu."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.ui.frame import Page
from reelreason_desktop.ui.menus import MenuItem

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import Furniture, MainWindow
    from reelreason_desktop.ui.remote.desk import RemoteDesk
    from reelreason_desktop.ui.settings.page import SettingsPage

PAGE: Final = "settings"
_KEYS: Final = "Ctrl+,"
_logger = logging.getLogger(__name__)


def install(window: MainWindow, furniture: Furniture) -> None:
    """Adds the page "settings", and ways to its sections."""
    tr = partial(QCoreApplication.translate, "SettingsPage")
    window.add_items("&Edit", (None,))
    make = partial(_make, window, furniture)
    window.add_page(Page(PAGE, tr("&Settings"), "gear", make, (), _KEYS, menu="&Edit", at_foot=True))
    window.add_items(
        "&Help",
        (
            MenuItem("where_is_my_data", tr("Where is my &data"), partial(open_section, window, "data")),
            MenuItem("remote_model", tr("&Remote model"), partial(open_section, window, "remote")),
            MenuItem("language_model", tr("Language &model"), partial(open_section, window, "language_model")),
            MenuItem("log", tr("&Log"), partial(open_section, window, "log")),
            MenuItem("diagnostics", tr("D&iagnostics"), partial(open_section, window, "diagnostics")),
            None,
            MenuItem("about", tr("&About ReelReason"), partial(open_section, window, "about")),
        ),
    )
    window.operations.failed.connect(_note)


def open_section(window: MainWindow, name: str) -> None:
    """Opens the page at one of its sections."""
    cast("SettingsPage", window.open_page(PAGE)).open_section(name)


def _make(window: MainWindow, furniture: Furniture) -> SettingsPage:
    from reelreason_desktop.ui.settings.desk import Desk  # noqa: PLC0415 - made when the page is first opened
    from reelreason_desktop.ui.settings.page import SettingsPage  # noqa: PLC0415
    from reelreason_desktop.ui.settings.sections import all_sections  # noqa: PLC0415

    def encoder() -> str:
        return window.bridge.state.label if window.bridge.state is not None else "not started"

    def timings() -> Mapping[str, float]:
        return window.view.timings_ms if window.view is not None else {}

    desk = Desk(
        theme=window.theme,
        preferences=window.preferences,
        operations=window.operations,
        toast=window.toast,
        paths=furniture.paths,
        encoder=encoder,
        timings=timings,
        failed=window.operations.failed.emit,
        profiles_changed=window.profiles_changed.emit,
        at_close=window.closed.connect,
        remote=_remote(window, furniture),
        guard=lambda act: window.guard(act),  # the features after this one may still set it
    )
    return SettingsPage(desk, all_sections(), window)


def _remote(window: MainWindow, furniture: Furniture) -> RemoteDesk | None:
    from reelreason_desktop.ui.remote.desk import RemoteDesk  # noqa: PLC0415 - as for the page

    if furniture.remote is None or furniture.writing is None:
        return None
    return RemoteDesk(window, furniture.remote, furniture.writing, furniture.requests)


def _note(error: BaseException) -> None:
    """Failures that the window shows are in the log too; of a bug, with its traceback."""
    if isinstance(error, KnownError):
        _logger.warning("%s (%s) %s", error.message, type(error).__name__, error.detail)
    else:
        _logger.error("A bug.", exc_info=error)
