"""Limits applied to a whole catalogue say what they say of each film."""

import pytest
from helpers.catalogue import make_films
from helpers.signals import about, liked, rated
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Collection
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.recommender.admission import Admission

FILMS = make_films()
for part, row in enumerate((4, 8, 12), start=1):
    object.__setattr__(FILMS[row], "collection", Collection("Trilogy", part))
ADMISSION = Admission(FILMS)

RANGES = {
    ConstraintKind.YEAR: (1955, 2025),
    ConstraintKind.RUNTIME: (60, 200),
    ConstraintKind.MIN_AGE: (0, 18),
    ConstraintKind.FAME: (0, 6),
}
WORDS = {
    ConstraintKind.GENRE: ("Comedy", "horror", "Western"),
    ConstraintKind.TONE: ("warm", "SCARY"),
    ConstraintKind.KEYWORD: ("wedding", "motif 3", "nothing"),
    ConstraintKind.CONTENT: ("violence", "gore"),
    ConstraintKind.PERSON: ("director 3", "Actor 7", "Nobody"),
    ConstraintKind.DIRECTOR: ("director 3", "Actor 7"),
    ConstraintKind.CAST: ("director 3", "Actor 7"),
    ConstraintKind.LANGUAGE: ("English", "French"),
    ConstraintKind.COUNTRY: ("united kingdom",),
    ConstraintKind.COLLECTION: ("trilogy", "Tetralogy"),
}


@st.composite
def constraints(draw):
    kind = draw(st.sampled_from(list(ConstraintKind)))
    exclude = draw(st.booleans())
    if kind in RANGES:
        bound = st.none() | st.integers(*RANGES[kind])
        return Constraint(kind, "limit", exclude=exclude, minimum=draw(bound), maximum=draw(bound))
    values = draw(st.lists(st.sampled_from(WORDS[kind]), min_size=1, max_size=2, unique=True))
    return Constraint(kind, "limit", tuple(values), exclude=exclude)


@given(constraint=constraints())
def test_a_limit_says_the_same_of_all_films_as_of_each(constraint):
    assert ADMISSION.satisfying(constraint).tolist() == [constraint.admits(film) for film in FILMS]


@given(limits=st.lists(constraints(), max_size=3))
def test_every_film_is_admitted_or_counted_once(limits):
    rows, hidden = ADMISSION.admit((rated(1, FILMS[0].id, 4.0), liked(2, FILMS[1].id)), limits)
    assert len(rows) + sum(hidden.values()) == len(FILMS)
    assert all(count > 0 for count in hidden.values())
    assert all(limit.admits(FILMS[row]) for limit in limits for row in rows)
    assert not {0, 1} & set(rows.tolist())


def test_the_first_reason_counts():
    limit = Constraint(ConstraintKind.GENRE, "no comedy", ("Comedy",), exclude=True)
    _, hidden = ADMISSION.admit((liked(1, FILMS[0].id),), (limit,))
    assert hidden == {"no comedy": 9, "already discussed": 1}


@pytest.mark.parametrize(("seen", "open_part"), [((), 4), ((4,), 8), ((4, 8), 12), ((8,), 4)])
def test_a_series_is_offered_from_its_first_unseen_part(seen, open_part):
    signals = tuple(about(SignalKind.SEEN, number, FILMS[row].id) for number, row in enumerate(seen, 1))
    rows, _ = ADMISSION.admit(signals, ())
    assert {4, 8, 12} & set(rows.tolist()) == {open_part}


PARTS = (4, 8, 12)


@pytest.mark.parametrize(
    ("rows", "offered"),
    [((3, 8), {4}), ((4, 8), {4, 8}), ((8, 12), {8, 12}), ((4, 12), {4})],
)
def test_later_parts_wait_unless_the_limits_leave_hardly_anything_else(rows, offered):
    first, last = (FILMS[row].year for row in rows)
    admitted, hidden = ADMISSION.admit((), (Constraint(ConstraintKind.YEAR, "years", minimum=first, maximum=last),))
    assert set(PARTS) & set(admitted.tolist()) == offered
    waiting = sum(rows[0] <= part <= rows[1] for part in PARTS) - len(offered)
    assert hidden.get("later in a series", 0) == waiting


def test_a_series_asked_for_by_name_begins_with_one_part():
    rows, _ = ADMISSION.admit((), (Constraint(ConstraintKind.COLLECTION, "Trilogy", ("Trilogy",)),))
    assert rows.tolist() == [4]


def test_a_part_that_may_compete_is_told_to_be_free():
    """The page of a film says what the ranking does."""
    limit = Constraint(ConstraintKind.COLLECTION, "Trilogy", ("Trilogy",))
    years = Constraint(ConstraintKind.YEAR, "one", minimum=FILMS[12].year, maximum=FILMS[12].year)
    for limits in ((limit,), (limit, years), (years,)):
        rows, _ = ADMISSION.admit((), limits)
        for row in PARTS:
            assert (row in rows) == (ADMISSION.obstacles(FILMS[row], (), limits) == ())


def test_what_is_ruled_out_must_not_be_among_the_other_languages_and_countries_either():
    film = make_films()[0]
    object.__setattr__(film, "countries", ("United Kingdom", "United States"))
    object.__setattr__(film, "languages", ("French", "English"))
    for kind, main, other in (
        (ConstraintKind.COUNTRY, "United Kingdom", "United States"),
        (ConstraintKind.LANGUAGE, "French", "English"),
    ):
        assert Constraint(kind, "", (main,)).admits(film)
        assert not Constraint(kind, "", (other,)).admits(film)  # a co-producer makes no film American
        for word in (main, other):
            limit = Constraint(kind, "", (word,), exclude=True)
            assert not limit.admits(film)
            assert not Admission([film]).satisfying(limit)[0]
