"""What a session view puts on the map, and the same in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from helpers.films import make_film
from helpers.picks import make_pick, make_view

from reelreason_desktop.domain.picks import Evidence, EvidenceKind
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.services.views import MapPoint
from reelreason_desktop.ui.taste_map.atlas import Atlas
from reelreason_desktop.ui.taste_map.describe import describe, empty_hint, facts, joined, relation
from reelreason_desktop.ui.taste_map.marks import FilmMark, Marks, PickMark, Stance, Thread, marks_of

FILMS = [make_film(title=title, id=title.lower(), fame=3) for title in ("Heat", "Zodiac", "Seven", "Ronin", "Alien")]
ROWS = {film.id: row for row, film in enumerate(FILMS)}
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def _said(kind: SignalKind, film_id: str, *, muted: bool = False) -> Signal:
    return Signal(1, kind, NOW, film_id=film_id, muted=muted)


def _cause(film_id: str | None, share: float, kind: EvidenceKind = EvidenceKind.FILM) -> Evidence:
    return Evidence(kind, "x", share, share, film_id=film_id)


@pytest.mark.parametrize(
    ("stars", "stance"),
    [(5.0, Stance.LIKED), (3.5, Stance.LIKED), (3.0, Stance.MIXED), (2.0, Stance.DISLIKED), (0.5, Stance.DISLIKED)],
)
def test_stars_decide_the_stance(stars: float, stance: Stance) -> None:
    marks = marks_of(make_view(ratings={"heat": stars}), ROWS)

    assert marks.films == (FilmMark(0, stance, stars),)


def test_stars_say_more_than_words_and_words_more_than_rejection() -> None:
    view = replace(
        make_view(ratings={"heat": 1.0}),
        signals=(_said(SignalKind.LIKED, "heat"), _said(SignalKind.LIKED, "zodiac")),
        rejected=frozenset({"zodiac", "seven"}),
    )

    stances = {mark.row: mark.stance for mark in marks_of(view, ROWS).films}
    assert stances == {0: Stance.DISLIKED, 1: Stance.LIKED, 2: Stance.DISLIKED}


def test_the_latest_word_counts_and_muted_ones_do_not() -> None:
    newest_first = (
        _said(SignalKind.DISLIKED, "heat", muted=True),
        _said(SignalKind.LIKED, "heat"),
        _said(SignalKind.DISLIKED, "heat"),
        _said(SignalKind.DISLIKED, "seven", muted=True),
    )

    marks = marks_of(replace(make_view(), signals=newest_first), ROWS)
    assert marks.films == (FilmMark(0, Stance.LIKED),)


def test_threads_run_from_films_that_caused_a_pick() -> None:
    causes = (
        _cause("heat", 0.5),
        _cause("zodiac", 0.079),
        _cause("seven", -0.4),
        _cause(None, 0.9, EvidenceKind.MESSAGE),
        _cause("not on the map", 0.6),
    )
    pick = replace(make_pick(FILMS[3]), because=causes)

    marks = marks_of(make_view([pick]), ROWS)
    assert marks.picks == (PickMark(3, 1),)
    assert marks.threads == (Thread(0, 3, 0.5),)


def test_films_that_are_not_on_the_map_are_left_out() -> None:
    view = make_view([make_pick(make_film(title="Unknown"))], ratings={"gone": 4.0})

    assert marks_of(view, ROWS) == Marks()


def _atlas() -> Atlas:
    places = np.array([[0, 0], [0.1, 0], [0, 0.1], [0.9, 0.9], [-0.9, -0.9]], dtype=np.float32)
    regions = [("Dark crime", 0.0, 0.05), ("Eerie horror", -0.8, -0.8)]
    return Atlas([film.title for film in FILMS], places, regions, np.arange(5))


def test_the_description_says_where_the_taste_lies_and_what_is_picked() -> None:
    marks = Marks(picks=(PickMark(3, 1),), taste=MapPoint(0.01, 0.02))

    text = describe(marks, _atlas(), FILMS)
    assert text == "Your taste lies in Dark crime, near Heat, Seven and Zodiac. Picks: 1 Ronin (1995)."


def test_a_taste_between_two_regions_is_said_to_be_between_them() -> None:
    assert "between" in describe(Marks(taste=MapPoint(-0.42, -0.38)), _atlas(), FILMS)


def test_well_known_films_serve_as_landmarks() -> None:
    famous = [replace(film, fame=5 if film.id in ("ronin", "alien", "seven") else 1) for film in FILMS]

    assert "near Seven, Ronin and Alien" in describe(Marks(taste=MapPoint(0.1, 0.1)), _atlas(), famous)


def test_without_taste_the_description_says_how_to_get_one() -> None:
    assert describe(Marks(), _atlas(), FILMS) == empty_hint()


def test_without_regions_the_description_names_films() -> None:
    atlas = replace(_atlas(), regions=[])

    assert describe(Marks(taste=MapPoint(0, 0)), atlas, FILMS).startswith("Your taste lies near Heat")


def test_a_card_says_what_the_film_is_and_what_it_is_to_the_person() -> None:
    assert facts(FILMS[0]) == ("1995 · Crime, Drama", "Directed by Ada Reyes")
    assert relation(PickMark(0, 2), None) == "Pick 2"
    assert relation(PickMark(0, 2), FilmMark(0, Stance.LIKED, 4.5)) == "Pick 2 · ★ 4½ of 5 from you"
    assert relation(None, FilmMark(0, Stance.DISLIKED)) == "You disliked it"
    assert relation(None, None) == ""


def test_joined_reads_as_a_sentence() -> None:
    assert [joined(w) for w in (["a"], ["a", "b"], ["a", "b", "c"], [])] == ["a", "a and b", "a, b and c", ""]
