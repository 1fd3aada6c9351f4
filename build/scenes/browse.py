"""The Browse page: all films, filters, a search with a typing error, films like one, rating ten."""

from typing import Any

from PySide6.QtCore import QEventLoop, QTimer

from reelreason_desktop.services.facets import Facet

SCENES = {
    "720p": ("browse", "browse-filtered", "browse-nothing", "browse-round"),
    "1080p": ("browse", "browse-like", "browse-list"),
}


def play(shoot: Any) -> None:
    """Goes through the page as a person would."""
    window = shoot.window
    pane = window.open_page("browse")
    _rest()
    shoot.picture("browse")
    pane.filters.set_choices({Facet.GENRE: frozenset({"Animation"}), Facet.AGE: frozenset({"8"})})
    _rest()
    pane.shelf.setFocus()
    pane.shelf.select_film("bambi-1942")
    window.open_film("bambi-1942")
    pane.shelf.setFocus()
    _rest()
    shoot.picture("browse-filtered")
    pane.filters.set_choices({Facet.GENRE: frozenset({"Western"}), Facet.COUNTRY: frozenset({"Iran"})})
    _rest()
    shoot.picture("browse-nothing")
    pane.show_like("heat-1995")
    _rest()
    shoot.picture("browse-like")
    pane.search("")
    pane.list_button.setChecked(True)
    _rest()
    shoot.picture("browse-list")
    pane.list_button.setChecked(False)
    window.actions_by_name["rate_ten"].trigger()
    _rest()
    shoot.picture("browse-round")
    pane.round.buttons["end"].click()
    window.open_page("talk")


def _rest(ms: int = 900) -> None:
    """Until posters are drawn."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
