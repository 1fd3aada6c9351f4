"""Which films a place means, and the act that follows from pointing at it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from helpers.films import make_film
from helpers.library import MODEL_ID, shipped_library
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.steering import (
    MOST_FILMS,
    films_at,
    films_within,
    name_of,
    region_of_each,
    representatives,
    steer,
)
from reelreason_desktop.store.profile_store import ProfileStore

PLACES = np.random.default_rng(3).uniform(-1, 1, (400, 2)).astype(np.float32)
SQUARE = np.array([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]], dtype=np.float32)
coordinate = st.floats(-1, 1, width=32)


@given(coordinate, coordinate)
def test_a_place_means_films_around_it_nearest_first(x: float, y: float) -> None:
    rows = films_at(PLACES, x, y)
    away = np.hypot(*(PLACES - [x, y]).T)
    assert len(set(rows.tolist())) == MOST_FILMS
    assert (np.diff(away[rows]) >= 0).all()
    assert away[rows].max() <= np.sort(away)[4 * MOST_FILMS]


def test_a_film_in_a_crowd_comes_before_a_stray_one() -> None:
    crowd = np.random.default_rng(1).normal((0.1, 0.0), 0.01, (30, 2))
    stray = np.array([[-0.095, 0.0]])
    places = np.vstack([stray, crowd, np.full((9, 2), 5.0)]).astype(np.float32)
    assert 0 not in films_at(places, 0.0, 0.0)


@pytest.mark.parametrize("count", [0, 1, 5])
def test_small_maps_have_places_too(count: int) -> None:
    assert len(films_at(PLACES[:count], 0.0, 0.0)) == count
    assert len(films_at(np.zeros((count, 2), dtype=np.float32), 0.0, 0.0)) == count


def test_an_outline_holds_what_lies_inside() -> None:
    inside = np.flatnonzero(np.abs(PLACES).max(axis=1) < 0.5)
    assert films_within(PLACES, SQUARE).tolist() == inside.tolist()
    assert films_within(PLACES, SQUARE[::-1]).tolist() == inside.tolist()


def test_a_dent_in_the_outline_is_outside() -> None:
    shape = np.array([[0, 0], [4, 0], [4, 4], [2, 1], [0, 4]], dtype=np.float32)
    points = np.array([[1, 1], [2, 2], [3, 1], [2, 0.5], [5, 5]], dtype=np.float32)
    assert films_within(points, shape).tolist() == [0, 2, 3]


def test_two_points_hold_nothing() -> None:
    assert films_within(PLACES, SQUARE[:2]).size == 0


def test_many_films_are_represented_from_the_middle_to_the_edge() -> None:
    rows = films_within(PLACES, SQUARE)
    few = representatives(PLACES, rows)
    away = np.hypot(*(PLACES[few] - np.median(PLACES[rows], axis=0)).T)
    assert len(set(few.tolist())) == MOST_FILMS < len(rows)
    assert (np.diff(away) >= 0).all()
    assert away[-1] > 0.5
    assert sorted(representatives(PLACES, rows[:5]).tolist()) == sorted(rows[:5].tolist())
    assert representatives(PLACES, rows[:0]).size == 0


def test_a_place_is_called_after_its_region_and_what_its_films_share() -> None:
    kept = make_film(keywords=("heist", "night"))
    films = [kept, kept, make_film(keywords=("heist", "sea"))]
    places = np.array([[0, 0], [0.1, 0], [0, 0.1]], dtype=np.float32)
    regions = [("Dark crime", 0.0, 0.0), ("Warm comedies", 0.9, 0.9)]
    belongs = region_of_each(places, regions)
    name = name_of(films, np.arange(3), belongs, regions)
    assert (name.region, name.keywords) == ("Dark crime", ("heist", "night"))
    assert name_of(films, np.arange(0), belongs, regions).region == ""
    assert name_of(films, np.arange(3), np.zeros(0, dtype=np.intp), ()).region == ""


@pytest.fixture
def session() -> Iterator[Session]:
    with ProfileStore.in_memory() as store:
        yield Session(store, shipped_library(), name="Ada", model_id=MODEL_ID)


def test_steering_moves_taste_and_picks_and_undo_takes_it_back(session: Session) -> None:
    library = shipped_library()
    before = session.rate("heat-1995", 5.0)
    region = next(r for r in library.film_map.regions if "family" in r.name)
    rows = films_at(library.film_map.coordinates, region.x, region.y)
    after = steer(session, [library.films[row].id for row in rows.tolist()], towards=True)

    def away(view: object) -> float:
        point = view.taste_point  # type: ignore[attr-defined]
        return float(np.hypot(point.x - region.x, point.y - region.y))

    assert away(after) < away(before) / 2
    assert after.signals[0].kind is SignalKind.STEERED
    assert after.undo_label == "move on the map"
    top = after.ranking.picks[0]
    place = next(e for e in top.because if e.kind is EvidenceKind.PLACE)
    assert place.label in top.explanation
    assert sum(e.contribution for e in top.because) == pytest.approx(top.score, abs=1e-4)
    undone = session.undo()
    assert undone.taste_point == before.taste_point
    assert [p.film_id for p in undone.ranking.picks] == [p.film_id for p in before.ranking.picks]


def test_at_most_twelve_films_are_kept_and_none_is_refused(session: Session) -> None:
    ids = [film.id for film in shipped_library().films[:20]]
    view = steer(session, ids, towards=False)
    assert (view.signals[0].text or "").split(",") == ids[:MOST_FILMS]
    assert view.signals[0].value == -1.0
    with pytest.raises(KnownError):
        steer(session, [], towards=True)
