"""Films for two: what both would enjoy, with each person's own reason.

Every film gets each person's score as a z-score among the films that both may see, so that neither counts for more by
liking things strongly. The joint score is half the mean of the two (the most joy in all) and half the smaller one
("least misery", O'Connor et al., PolyLens, 2001), and a film that one of the two would like less than an average film
is only taken when nothing else is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelreason_desktop.domain.constraints import Constraint
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Pick
from reelreason_desktop.recommender.arrays import Floats, Rows
from reelreason_desktop.recommender.diversity import choose_varied
from reelreason_desktop.services.age_limit import limit_of
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.recipes import RecipeName, recipe_named
from reelreason_desktop.services.snapshot import Snapshots, State
from reelreason_desktop.store.contents import Contents
from reelreason_desktop.store.names import same_name
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.store.profiles import ProfileFolder

N_TOGETHER: Final = 5
_LEAST_MISERY: Final = 0.5
"""Weight of the less happy person's score; the rest goes to the mean of both."""
_FLOOR: Final = 0.0
"""z-score that a pick should reach for both: an average film among those both may see."""
_CANDIDATES: Final = 20
_VARIETY: Final = 0.25


@dataclass(frozen=True, slots=True)
class Opinion:
    """How one of the two would like a film.

    `pick`: with the person's own predicted rating, reasons and rank, None while nothing is known about their taste;
    `liking`: the z-score among the films in question.
    """

    name: str
    pick: Pick | None
    liking: float


@dataclass(frozen=True, slots=True)
class JointPick:
    """A film for both. `opinions`: in the order in which the two were named."""

    film: Film
    score: float
    opinions: tuple[Opinion, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """The answer for two.

    Attributes:
        names: of the profiles.
        picks: best first.
        limits: labels of what was asked for in either person's present chat; all of it holds.
        max_age: the stricter age limit of the two; None without any.
        admitted: how many films were left to choose from.
    """

    names: tuple[str, ...]
    picks: tuple[JointPick, ...]
    limits: tuple[str, ...]
    max_age: int | None
    admitted: int


@dataclass(frozen=True)
class _Person:
    name: str
    snapshots: Snapshots
    state: State
    total: Floats


def watch_together(
    profiles: ProfileFolder, library: Library, names: Sequence[str], model_id: str, n: int = N_TOGETHER
) -> Together:
    """Picks films for several people. The profiles are copied first, so that none of them is changed.

    Args:
        profiles: where they are.
        library: the films that whoever asks may see. What a person loved counts as far as it is in there, even when
            another's age limit keeps it from being picked.
        names: of at least two profiles.
        model_id: whose message vectors count.
        n: how many films.

    Raises:
        NotFoundError: there is no such profile.
        KnownError: a name is there twice.
    """
    if len(names) < 2 or any(same_name(a, b) for place, a in enumerate(names) for b in names[:place]):
        raise KnownError("Watching together takes two different profiles.", "Choose another one.")
    read = [_read(profiles, name) for name in names]
    limited = library.limited(min((age for _, age in read if age is not None), default=None))
    with ExitStack() as copies:
        people = [
            _person(name, library, copies.enter_context(ProfileStore.in_memory()), contents, model_id)
            for name, (contents, _) in zip(names, read, strict=True)
        ]
        limits = _limits(people)
        rows = _admitted(library, limited, people, limits)
        picks = _pick(library, people, rows, n)
    return Together(tuple(names), picks, tuple(limit.label for limit in limits), limited.max_age, len(rows))


def _read(profiles: ProfileFolder, name: str) -> tuple[Contents, int | None]:
    with profiles.open(name, create=False) as store:
        limit = limit_of(store)
        return store.contents(), None if limit is None else limit.max_age


def _person(name: str, library: Library, copy: ProfileStore, contents: Contents, model_id: str) -> _Person:
    copy.fill(contents)
    snapshots = Snapshots(copy, library, recipe_named(RecipeName.COMPACT), model_id, name)
    state = snapshots.state()
    return _Person(name, snapshots, state, library.recommender.scores(state.recipe, state.evidence).total)


def _limits(people: Sequence[_Person]) -> tuple[Constraint, ...]:
    """What anybody asked for, once."""
    return tuple({limit.key: limit for person in people for limit in person.state.standing.constraints}.values())


def _admitted(library: Library, limited: Library, people: Sequence[_Person], limits: Sequence[Constraint]) -> Rows:
    """Rows of `library` that may compete for everybody. The strictest age limit holds for all."""
    rows: Rows = np.array([row for row, film in enumerate(library.films) if film.id in limited.by_id], dtype=np.intp)
    for person in people:
        allowed, _ = library.recommender.admitted(person.state.signals, limits)
        rows = np.intersect1d(rows, allowed, assume_unique=True)
    return rows


def _pick(library: Library, people: Sequence[_Person], rows: Rows, n: int) -> tuple[JointPick, ...]:
    liking = np.stack([_standardised(person.total, rows) for person in people])
    least, mean = liking.min(axis=0), liking.mean(axis=0)
    joint = np.asarray(_LEAST_MISERY * least + (1.0 - _LEAST_MISERY) * mean, dtype=np.float32)
    order = rows[np.argsort(-joint[rows], kind="stable")]
    good, rest = order[least[order] >= _FLOOR], order[least[order] < _FLOOR]
    best = (good if len(good) >= n else np.concatenate([good, rest]))[:_CANDIDATES].tolist()
    chosen = choose_varied(library.recommender.matrix, best, joint[best], n, _VARIETY)
    return tuple(
        JointPick(library.films[row], float(joint[row]), _opinions(people, library.films[row], liking[:, row]))
        for row in sorted(chosen, key=lambda row: -joint[row])
    )


def _standardised(total: Floats, rows: Rows) -> Floats:
    """float32 (n_films,): z-scores by mean and spread of the films at `rows`; zeros where nothing is preferred."""
    spread = float(total[rows].std()) if rows.size else 0.0
    return np.asarray((total - total[rows].mean()) / spread, dtype=np.float32) if spread > 0 else np.zeros_like(total)


def _opinions(people: Sequence[_Person], film: Film, liking: Floats) -> tuple[Opinion, ...]:
    opinions = []
    for person, score in zip(people, liking.tolist(), strict=True):
        judgement = person.snapshots.judge(person.state, film.id)
        opinions.append(Opinion(person.name, None if judgement is None else judgement.pick, round(score, 3)))
    return tuple(opinions)
