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
