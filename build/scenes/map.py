"""The map as a question: a selection, the causes of a pick, a moment beside now, the list beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from screenshots import Shoot, until

if TYPE_CHECKING:
    from reelreason_desktop.ui.taste_map.pane import TasteMapPane

SCENES = {
    "720p": ("map-lasso", "map-causes", "map-moments", "map-list", "map-steered"),
    "1080p": ("map-moments", "map-list", "map-steered"),
}


def play(shoot: Shoot) -> None:
    """Asks the map what it can be asked."""
    window = shoot.window
    window.open_page("talk")
    window.raise_dock("map")
    pane = window.docks["map"].widget()
    until(lambda: pane.width() > 0)
    _lasso(pane)
    shoot.picture("map-lasso")
    pane.questions.clear()
    picks = window.view.ranking.picks if window.view else ()
    rows = {film.id: row for row, film in enumerate(window.films.values())}
    pane.questions.follow(rows[picks[0].film_id])
    shoot.picture("map-causes")
    pane.questions.clear()
    window.actions_by_name["map_then"].trigger()
    until(pane.moments.isVisible)
    shoot.picture("map-moments")
    pane.toolbar.moments.click()
    pane.show_twin(shown=True)
    shoot.picture("map-list")
    pane.show_twin(shown=False)
    before = len(window.view.signals) if window.view else 0
    pane.questions.select_region(pane.canvas.arranged.regions[0].text)
    pane.questions.answer("more")
    until(lambda: window.view is not None and len(window.view.signals) > before)
    pane.canvas.reset()
    shoot.picture("map-steered")
    window.acts.undo()  # later scenes begin where this one did
    window.operations.wait_until_idle()


def _lasso(pane: TasteMapPane) -> None:
    """Draws around a part of the map, as a hand would."""
    pane.toolbar.lasso.click()
    width, height = pane.canvas.width(), pane.canvas.height()
    corners = ((0.2, 0.3), (0.4, 0.22), (0.56, 0.36), (0.5, 0.55), (0.28, 0.58))
    spots = [QPoint(round(x * width), round(y * height)) for x, y in corners]
    QTest.mousePress(pane.canvas, Qt.MouseButton.LeftButton, pos=spots[0])
    for spot in spots[1:]:
        QTest.mouseMove(pane.canvas, spot)
    QTest.mouseRelease(pane.canvas, Qt.MouseButton.LeftButton, pos=spots[-1])
