"""What every source says about every film, feature by feature, before any weight.

The recipe weighs these numbers, `reelreason eval` fits the weights to dialogues, and both see the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.reading import WishKind
from reelreason_desktop.domain.vocabulary import GENRES
from reelreason_desktop.recommender.arrays import NO_ROWS, Floats, Rows
from reelreason_desktop.recommender.habit import NEUTRAL_FAME, fame_habit, trust_in_habits
from reelreason_desktop.recommender.likeness import (
    VECTOR_TRAITS,
    Trait,
    learned_likeness,
    likeness_to_films,
    likeness_to_messages,
)
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.mood import answering
from reelreason_desktop.recommender.places import PlaceSource, place_sources
from reelreason_desktop.recommender.scoring import Evidenced, HeldWish
from reelreason_desktop.recommender.taste import (
    FilmSource,
    MessageSource,
    TasteParameters,
    film_sources,
    message_sources,
)
from reelreason_desktop.recommender.tones import agreement


class Feature(StrEnum):
    """Named like the weights of `CompactWeights`."""

    FILM_PLOT = "film_plot"
    FILM_PEOPLE = "film_people"
    FILM_ERA = "film_era"
    FILM_GENRES = "film_genres"
    FILM_TONES = "film_tones"
    FILM_KEYWORDS = "film_keywords"
    FILM_YEAR_GAP = "film_year_gap"
    FILM_SAME_YEARS = "film_same_years"
    FILM_NEAREST = "film_nearest"
    MESSAGE_TEXT = "message_text"
    MESSAGE_ERA = "message_era"
    WISH_GENRE = "wish_genre"
    WISH_TONE = "wish_tone"
    WISH_KEYWORD = "wish_keyword"
    WISH_PERSON = "wish_person"
    LEARNED = "learned"  # see `adapter`; of films, messages and wishes for genres
    MOOD = "mood"
    PRIOR = "prior"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a part of a score comes from."""

    kind: EvidenceKind
    label: str
    signal_id: int | None = None
    film_id: str | None = None
    unwanted: bool = False


@dataclass(frozen=True, slots=True)
class Featured:
    """A few features of one source; a source may have several such parts.

    `scales`: float32 (k,), the source's share of each feature; `values`: float32 (k, n), do not write into it.
    The source adds `Σ weight · scale · value` over its features to the score of each of the n films.
    """

    source: Source
    features: tuple[Feature, ...]
    scales: Floats
    values: Floats


_FITTED_ALPHA: Final = 0.7
"""The film-to-text balance at which fitted weights apply unchanged."""
_SMALLEST_BLEND: Final = 0.2
"""Sources that cancel out leave a short blend; dividing by less than this would only magnify noise."""

_ONLY_DISLIKED: Final = 0.15
"""Share of the pull that liked films have: what is least like a bad film is no good film for that."""

_FILM_FEATURES: Final = (
    Feature.FILM_PLOT, Feature.FILM_PEOPLE, Feature.FILM_ERA, Feature.FILM_GENRES, Feature.FILM_TONES,
    Feature.FILM_KEYWORDS, Feature.FILM_YEAR_GAP, Feature.FILM_SAME_YEARS,
)  # fmt: skip
"""In the order of `Trait`; the last trait feeds `FILM_NEAREST` instead."""
_MESSAGE_FEATURES: Final = (Feature.MESSAGE_TEXT, Feature.MESSAGE_ERA)


def features_of(matrix: FilmMatrix, evidence: Evidenced, taste: TasteParameters) -> Iterator[Featured]:
    """All features of all sources, parts of one source one after the other, without the prior."""
    films = _known_films(matrix, evidence, taste)
    if films:
        yield from _of_films(matrix, films, taste)
    for place in place_sources(evidence.signals, matrix):
        yield _of_place(matrix, place)
    messages = message_sources(evidence.signals, evidence.message_vectors, taste)
    if messages:
        yield from _of_messages(matrix, messages, taste)
    for held in evidence.wishes:
        yield from _of_wish(matrix, held)
    for felt in evidence.moods:
        source = Source(EvidenceKind.MOOD, felt.mood.value, felt.signal_id)
        yield _single(source, Feature.MOOD, felt.weight, answering(matrix, felt.mood))


def prior_of(matrix: FilmMatrix, evidence: Evidenced, taste: TasteParameters, dial: float) -> Iterator[Featured]:
    """How far each film's fame is from a middling one: as far as the dial says, and as the loved films add to that."""
    fame = matrix.fame - np.float32(NEUTRAL_FAME)
    yield _single(Source(EvidenceKind.PRIOR, "well known"), Feature.PRIOR, dial, fame)
    films = _known_films(matrix, evidence, taste)
    for film, added in zip(films, fame_habit(matrix, films, dial).tolist(), strict=True):
        if added:
            yield _single(_source_of(matrix, film), Feature.PRIOR, dial * added, fame)


def _source_of(matrix: FilmMatrix, film: FilmSource) -> Source:
    title = matrix.films[matrix.rows[film.film_id]].called
    return Source(EvidenceKind.FILM, title, film.signal_id, film.film_id, unwanted=film.weight < 0)


def _known_films(matrix: FilmMatrix, evidence: Evidenced, taste: TasteParameters) -> tuple[FilmSource, ...]:
    return tuple(s for s in film_sources(evidence.signals, taste) if s.film_id in matrix.rows)


def _of_films(matrix: FilmMatrix, films: Sequence[FilmSource], taste: TasteParameters) -> Iterator[Featured]:
    rows = np.array([matrix.rows[film.film_id] for film in films])
    weights = np.array([film.weight for film in films], dtype=np.float32)
    shares = weights / np.abs(weights).sum() * np.float32(taste.alpha / _FITTED_ALPHA)
    alike = likeness_to_films(matrix, rows)
    scaling = _scaling(matrix, rows, shares, trust_in_habits(films))
    if not (weights > 0).any():
        shares *= np.float32(_ONLY_DISLIKED)
    nearest = _nearest(alike, weights)
    learned = learned_likeness(matrix, rows)
    for place, film in enumerate(films):
        source = _source_of(matrix, film)
        yield Featured(source, _FILM_FEATURES, shares[place] * scaling, alike[place][: len(_FILM_FEATURES)])
        if place in nearest:
            yield _single(source, Feature.FILM_NEAREST, 1.0, nearest[place])
        if learned:
            yield _single(source, Feature.LEARNED, float(shares[place]), learned[place])


def _of_place(matrix: FilmMatrix, place: PlaceSource) -> Featured:
    """The mean likeness to the films of a place, with the weights of films and a share of its own."""
    alike = np.mean([one[: len(_FILM_FEATURES)] for one in likeness_to_films(matrix, place.rows)], axis=0)
    evenly = np.full(len(place.rows), 1.0 / len(place.rows), dtype=np.float32)
    scales = np.float32(place.weight) * _scaling(matrix, place.rows, evenly, trust=0.0)
    return Featured(Source(EvidenceKind.PLACE, place.label, place.signal_id), _FILM_FEATURES, scales, alike)


def _scaling(matrix: FilmMatrix, rows: Rows, shares: Floats, trust: float) -> Floats:
    """float32 (len(_FILM_FEATURES),): factors that all source films have in common. `trust`: in their years."""
    scaling = np.ones(len(_FILM_FEATURES), dtype=np.float32)
    for trait in (Trait.PLOT, Trait.PEOPLE, Trait.ERA):
        # Dividing by the norm of the blend is the cosine with the blended vector, split by source.
        blend = shares @ matrix.centred[VECTOR_TRAITS[trait]][rows]
        scaling[trait] = 1.0 / max(float(np.linalg.norm(blend)), _SMALLEST_BLEND)
    scaling[Trait.DECADES_APART] = -1.0
    scaling[Trait.SAME_YEARS] = trust
    return scaling


def _nearest(alike: Sequence[Floats], weights: Floats) -> dict[int, Floats]:
    """Credits each candidate to its most similar liked film, so that one strong match is not averaged away.

    Place of the liked film to float32 (n,): the similarity where it is the most similar one, 0 elsewhere.
    """
    liked = np.flatnonzero(weights > 0)
    if not liked.size:
        return {}
    similarity = np.stack([min(weights[i], 1.0) * alike[i][Trait.TEXT] for i in liked.tolist()])
    best = similarity.max(axis=0)
    open_ = np.ones(len(best), dtype=np.bool_)
    for of_one in similarity:  # several passes along the memory take a quarter of the time of an argmax across it
        won = open_ & (of_one == best)
        open_ &= ~won  # films that are equally near count once, for the first
        of_one *= won
    return dict(zip(liked.tolist(), similarity, strict=True))


def _of_messages(matrix: FilmMatrix, messages: Sequence[MessageSource], taste: TasteParameters) -> Iterator[Featured]:
    vectors = [message.vector - matrix.message_mean for message in messages]
    weights = np.array([message.weight for message in messages], dtype=np.float32)
    norm = max(float(np.linalg.norm(weights @ np.stack(vectors))), _SMALLEST_BLEND)
    shares = weights * np.float32((1.0 - taste.alpha) / (1.0 - _FITTED_ALPHA) / norm)
    alikes = likeness_to_messages(matrix, vectors)
    for message, vector, share, alike in zip(messages, vectors, shares, alikes, strict=True):
        source = Source(EvidenceKind.MESSAGE, message.text, message.signal_id)
        yield Featured(source, _MESSAGE_FEATURES, np.full(len(_MESSAGE_FEATURES), share, dtype=np.float32), alike)
        if matrix.adapted is not None:
            yield _single(source, Feature.LEARNED, float(share), matrix.adapted.to_message(vector))


def _of_wish(matrix: FilmMatrix, held: HeldWish) -> Iterator[Featured]:
    wish = held.wish
    match wish.kind:
        case WishKind.GENRE:
            kind, feature, present = EvidenceKind.GENRE, Feature.WISH_GENRE, _column(matrix.genres, GENRES, wish.value)
        case WishKind.TONE:
            kind, feature, present = EvidenceKind.TONE, Feature.WISH_TONE, agreement(matrix, wish.value)
        case WishKind.KEYWORD:
            rows = matrix.keywords.having(wish.value)
            kind, feature, present = EvidenceKind.KEYWORD, Feature.WISH_KEYWORD, _marked(len(matrix), rows)
        case WishKind.PERSON:
            rows = matrix.rows_of_people.get(wish.value.casefold(), NO_ROWS)
            kind, feature, present = EvidenceKind.PERSON, Feature.WISH_PERSON, _marked(len(matrix), rows)
    source = Source(kind, wish.value, held.signal_id, unwanted=wish.strength < 0)
    yield _single(source, feature, held.weight * wish.strength, present)
    if matrix.adapted is not None and wish.kind is WishKind.GENRE and wish.value in GENRES:
        learned = matrix.adapted.to_genre(GENRES.index(wish.value))
        yield _single(source, Feature.LEARNED, held.weight * wish.strength, learned)


def _single(source: Source, feature: Feature, scale: float, values: Floats) -> Featured:
    return Featured(source, (feature,), np.array([scale], dtype=np.float32), values[None])


def _column(matrix: Floats, vocabulary: tuple[str, ...], word: str) -> Floats:
    if word not in vocabulary:
        return np.zeros(len(matrix), dtype=np.float32)
    column: Floats = matrix[:, vocabulary.index(word)]
    return column


def _marked(n: int, rows: Rows) -> Floats:
    """float32 (n,): 1 at `rows`, 0 elsewhere."""
    marked = np.zeros(n, dtype=np.float32)
    marked[rows] = 1.0
    return marked
