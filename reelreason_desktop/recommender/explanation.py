"""Evidence for one pick, from the contributions that made its score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.domain.picks import Evidence, EvidenceKind
from reelreason_desktop.recommender.arrays import Floats, Rows
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.mood import tones_for
from reelreason_desktop.recommender.places import seen_from
from reelreason_desktop.recommender.scoring import Contribution, Scored

_FEWEST_TO_COMPARE: Final = 2


@dataclass(frozen=True, slots=True)
class SharedTraits:
    """What two films have in common, in the catalogue's words."""

    people: tuple[str, ...]
    themes: tuple[str, ...]


def shared_traits(a: Film, b: Film) -> SharedTraits:
    """People, then keywords followed by genres, that both films really have."""
    people_of_b = b.people
    people = tuple(person for person in a.people if person in people_of_b)
    keywords = tuple(word for word in a.keywords if word in b.keywords)
    genres = tuple(genre for genre in a.genres if genre in b.genres)
    return SharedTraits(people, keywords + genres)


def averages(scored: Scored, competing: Rows) -> Floats:
    """float32 (sources,): what each source gives the films that compete, on average.

    A reason says why this film and not the others that could have been picked: among comedies only, a wish for comedies
    speaks for none. Where a film has no competitor it is compared with the catalogue, whose average is 0.
    """
    if len(competing) < _FEWEST_TO_COMPARE:
        return np.zeros(len(scored.contributions), dtype=np.float32)
    return np.array([one.values[competing].mean() for one in scored.contributions], dtype=np.float32)


def itemise(matrix: FilmMatrix, scored: Scored, row: int, average: Floats | None = None) -> tuple[Evidence, ...]:
    """All evidence for the film at `row`, largest contribution first. It sums to the film's score.

    Args:
        matrix: the films.
        scored: all of them.
        row: the film.
        average: float32 (sources,), what contributions are relative to, see `averages`; by default the catalogue.
    """
    given = np.zeros(len(scored.contributions), dtype=np.float32) if average is None else average
    amounts = [float(one.values[row] - usual) for one, usual in zip(scored.contributions, given, strict=True)]
    weight = sum(abs(amount) for amount in amounts) or 1.0
    evidence = [
        _evidence(matrix, contribution, amount, amount / weight, matrix.films[row])
        for contribution, amount in zip(scored.contributions, amounts, strict=True)
    ]
    return tuple(sorted(evidence, key=lambda e: e.contribution, reverse=True))


def _evidence(matrix: FilmMatrix, source: Contribution, amount: float, share: float, film: Film) -> Evidence:
    traits = SharedTraits((), ())
    if source.kind is EvidenceKind.FILM and source.film_id is not None:
        traits = shared_traits(matrix.films[matrix.rows[source.film_id]], film)
    elif source.kind is EvidenceKind.MOOD:
        traits = SharedTraits((), tones_for(film, Mood(source.label)))
    label = seen_from(source.label, film) if source.kind is EvidenceKind.PLACE else source.label
    return Evidence(
        kind=source.kind,
        label=label,
        contribution=amount,
        share=share,
        signal_id=source.signal_id,
        film_id=source.film_id,
        people=traits.people,
        themes=traits.themes,
        unwanted=source.unwanted,
    )
