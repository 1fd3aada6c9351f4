"""A film's page, the account of a score, and the questions after a pick was watched."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget
from screenshots import Shoot, settle

from reelreason_desktop.ui.main_window import MainWindow

SCENES = {
    "720p": ("film", "film-more", "film-held-back", "why-answers", "why-levers", "feedback"),
    "1080p": ("film", "why-answers", "feedback"),
}
_FILM, _LATER_PART = "heat-1995", "the-godfather-part-ii-1974"


def play(shoot: Shoot) -> None:
    """Reads about a film, answers a reason, and says what became of a pick."""
    window = shoot.window
    page, why = (window.docks[name].widget() for name in ("film", "why"))
    window.open_page("talk")
    window.open_film(_FILM)
    shoot.picture("film")
    _to_the_end(page)
    shoot.picture("film-more")
    window.open_film(_LATER_PART)
    shoot.picture("film-held-back")
    window.explain(window.view.ranking.picks[1].film_id)
    _rest(window)
    for row in why.rows[:2]:
        row.open()
    shoot.picture("why-answers")
    why.answered.emit("less", why.rows[0].entry.evidence)
    _rest(window)
    _to_the_end(why)
    shoot.picture("why-levers")
    watched = window.view.ranking.picks[0].film_id
    window.acts.rate(watched, 4.0)
    _rest(window)
    window.open_film(watched)
    _rest(window)
    shoot.picture("feedback")
    for _ in range(2):  # the rating and the answer to the reason: later scenes begin where this one did
        window.acts.undo()
    _rest(window)


def _rest(window: MainWindow) -> None:
    settle(50)
    window.operations.wait_until_idle()
    settle(200)


def _to_the_end(pane: QWidget) -> None:
    settle(300)
    bar = pane.findChild(QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
