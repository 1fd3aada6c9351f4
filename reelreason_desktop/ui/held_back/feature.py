"""The line above the picks that counts what is not offered, made to open and to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject

from reelreason_desktop.ui.held_back.popup import HeldBackPopup
from reelreason_desktop.ui.held_back.reasons import Reason, Remedy, reasons

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import Furniture, MainWindow


class _Shelf(Protocol):
    """What is asked of the page "browse"."""

    def show_films(self, film_ids: tuple[str, ...], title: str) -> None:
        """Shows these films. `title`: what they are."""


def install(window: MainWindow, _furniture: Furniture) -> None:
    """Connects the line."""
    desk = HeldBackDesk(window)
    window.cards.hidden_clicked.connect(desk.open)


class HeldBackDesk(QObject):
    """Opens the panel and does what is clicked there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def open(self) -> None:
        """Shows what is held back at present."""
        window = self._window
        if window.view is not None:
            popup = HeldBackPopup(window.theme, reasons(window.view), window)
            popup.answered.connect(self._answer)
            popup.show_below(window.cards.hidden_button)

    def _answer(self, reason: Reason) -> None:
        if reason.remedy is Remedy.LOOK:
            shelf = cast("_Shelf", self._window.open_page("browse"))
            shelf.show_films(reason.film_ids, self.tr("Not offered: {reason}").format(reason=reason.title))
        elif reason.remedy is Remedy.LIFT:
            self._window.acts.remove_chip(reason.chip)
        elif reason.remedy is Remedy.LIMIT:
            self._window.open_page("profiles")
