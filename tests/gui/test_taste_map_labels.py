"""Titles on a crowded map: none on another, those behind the picks first, and room for another taste."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
from helpers.films import make_film
from helpers.picks import make_pick, make_view
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.picks import Evidence, EvidenceKind
from reelreason_desktop.services.views import MapPoint
from reelreason_desktop.ui.taste_map.pane import TasteMapPane
from reelreason_desktop.ui.taste_map.placing import box_around, contains, overlap
from reelreason_desktop.ui.taste_map.scribbles import GhostFilm, Ghosts, ghost_boxes
from reelreason_desktop.ui.taste_map.survey import Survey
from reelreason_desktop.ui.theme.theme import ThemeProvider

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")
FILMS = [make_film(id=f"f{i}", title=f"A film with the number {i}") for i in range(200)]
PLACES = np.random.default_rng(3).uniform(-1, 1, (200, 2)).astype(np.float32)
REGIONS = (("a region", 0.0, 0.0), ("another region", 0.1, 0.4))


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication) -> TasteMapPane:
    theme = ThemeProvider()
    theme.apply(qapp, "light")
    made = TasteMapPane(theme, Survey.of(FILMS, PLACES, REGIONS), reduced_motion=True)
    qtbot.addWidget(made)
    made.resize(420, 560)
    with qtbot.waitExposed(made):
        made.show()
    return made


def rate(pane: TasteMapPane, count: int) -> None:
    """Shows so many liked films, the last of which leads to the only pick."""
    because = (Evidence(EvidenceKind.FILM, "it", 0.4, 0.6, film_id=f"f{count - 1}"),)
    picks = [replace(make_pick(FILMS[199], rank=1), because=because)]
    ratings = {film.id: 5.0 for film in FILMS[:count]}
    pane.show_view(replace(make_view(picks, ratings=ratings), taste_point=MapPoint(0, 0), trail=(MapPoint(0, 0),)))


@pytest.mark.parametrize("count", [5, 25, 60])
def test_titles_lie_beside_their_films_and_never_on_each_other(pane: TasteMapPane, count: int) -> None:
    rate(pane, count)
    shown = pane.canvas.arranged
    boxes = [label.box for label in shown.film_titles]
    assert boxes
    assert all(overlap(one, other) == 0 for one, other in itertools.combinations(boxes, 2))
    marks = [box_around(film.spot, 8 * film.size) for film in shown.films]
    assert all(overlap(box, mark) == 0 for box in boxes for mark in marks)
    whole = (0.0, 0.0, float(pane.canvas.width()), float(pane.canvas.height()))
    assert all(contains(whole, box) for box in boxes)


def test_of_very_many_films_only_those_behind_the_picks_are_named(pane: TasteMapPane) -> None:
    rate(pane, 150)
    assert {label.text for label in pane.canvas.arranged.film_titles} <= {FILMS[149].title}


def test_names_make_room_for_another_taste(pane: TasteMapPane) -> None:
    rate(pane, 5)
    before = pane.canvas.arranged
    assert [label.text for label in before.regions]

    ghosts = Ghosts("Then", MapPoint(0, 0), (GhostFilm((0.2, 0.3), 1),))
    pane.canvas.haunt(ghosts)
    taken = ghost_boxes(ghosts, pane.canvas.camera, pane.canvas._theme)
    assert len(taken) == 3
    names = (*pane.canvas.arranged.regions, *pane.canvas.arranged.film_titles)
    assert all(overlap(label.box, box) == 0 for label in names for box in taken)
