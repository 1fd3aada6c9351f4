"""The first minute with a new profile: twelve films that tell tastes apart, vibes in plain words, sentences to begin.

The films are chosen by sequential experimental design: the next film is the one whose rating would leave least
uncertainty about how much the person likes all the others (Yu, Bi & Tresp 2006, "Active learning via transductive
experimental design").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.signals import EditKind, NewEdit, NewSignal, SignalKind
from reelreason_desktop.recommender.arrays import Floats, Rows
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.views import SessionView

FILMS: Final = 12
ENOUGH: Final = 3
"""Answers from which on the picks mean something."""
EXAMPLES: Final[tuple[str, ...]] = (
    "My favourite movies are Inception, Goodfellas and WALL-E",
    "Something quiet and Japanese for a rainy evening",
    "A funny film for my 8-year-old, under 100 minutes",
)
_KNOWN_TO_ALL: Final = 5
_WELL_KNOWN: Final = 4
_NOT_ENGLISH: Final = 3
_PER_DECADE: Final = 3
_NOISE: Final = 0.5
"""Variance of a rating about the taste behind it, in units of the mean variance of a film."""
_MOST_CONSIDERED: Final = 4_000
"""Of a larger catalogue the best known films stand for all: nobody is asked about the others anyway."""


@dataclass(frozen=True, slots=True)
class Vibe:
    """A kind of evening that can be asked for with one click. `wishes`: what it means to the recommender."""

    key: str
    name: str
    wishes: tuple[Wish, ...]

    @property
    def signals(self) -> tuple[NewSignal, ...]:
        """One act for the ledger."""
        return tuple(
            NewSignal(SignalKind.WISHED, text=f"{wish.kind}:{wish.value}", value=wish.strength) for wish in self.wishes
        )


def _vibe(
    key: str,
    name: str,
    genres: Sequence[str] = (),
    tones: Sequence[str] = (),
    keywords: Sequence[str] = (),
    less: Sequence[str] = (),
) -> Vibe:
    wishes = [Wish(WishKind.GENRE, word) for word in genres]
    wishes += [Wish(WishKind.TONE, word) for word in tones]
    wishes += [Wish(WishKind.KEYWORD, word) for word in keywords]
    wishes += [Wish(WishKind.TONE, word, -0.5) for word in less]
    return Vibe(key, name, tuple(wishes))


VIBES: Final[tuple[Vibe, ...]] = (
    _vibe("cosy", "Cosy and funny", ("Comedy",), ("warm", "funny"), less=("bleak",)),
    _vibe("tense", "Edge of the seat", ("Thriller",), ("suspenseful",)),
    _vibe("slow", "Beautiful and slow", tones=("meditative", "tender")),
    _vibe("love", "A good cry over love", ("Romance",), ("bittersweet", "romantic")),
    _vibe("mind", "Bends the mind", ("Science Fiction",), ("mind-bending", "cerebral")),
    _vibe("adventure", "A big adventure", ("Adventure",), ("epic", "exhilarating")),
    _vibe("family", "For all ages", ("Family", "Animation"), ("playful",)),
    _vibe("dark", "Dark and honest", ("Crime", "Drama"), ("gritty", "dark")),
    _vibe("fright", "Properly scary", ("Horror",), ("scary", "eerie")),
    _vibe("dry", "Dry and clever", ("Comedy",), ("witty", "deadpan"), less=("silly",)),
    _vibe("true", "True stories", ("Biography", "Documentary"), keywords=("true story",)),
    _vibe("up", "Leaves you singing", ("Music", "Musical"), ("uplifting", "rousing")),
)


def films_to_rate(library: Library, known: Collection[str], n: int = FILMS) -> tuple[str, ...]:
    """Ids of up to `n` well-known films whose ratings tell most about the taste; the same for the same arguments.

    At most a quarter of them are from one decade, and a quarter are not in English, as far as the library has them.

    Args:
        library: the films.
        known: ids of films that were answered already. What they tell is not asked again.
        n: how many.
    """
    considered = _considered(library, known)
    films = [library.films[row] for row in considered.tolist()]
    places = {film.id: place for place, film in enumerate(films)}
    features = _features(library, considered)
    for film_id in known:
        if film_id in places:
            features = _told(features, places[film_id])
    chosen: list[Film] = []
    pool = [film for film in films if film.id not in known]
    while len(chosen) < min(n, len(pool)):
        open_places = np.array([places[film.id] for film in _allowed(pool, chosen, n)])
        best = int(open_places[np.argmax(_gain(features, open_places))])
        chosen.append(films[best])
        features = _told(features, best)
    chosen.sort(key=lambda film: (-film.fame, film.title))
    return tuple(film.id for film in chosen)


def answers(view: SessionView) -> int:
    """How much a profile has been told: ratings, films named, vibes and messages; a message counts as enough."""
    kinds = Counter(signal.kind for signal in view.signals if not signal.muted)
    clicked = kinds[SignalKind.RATED] + kinds[SignalKind.LIKED] + kinds[SignalKind.WATCHLIST]
    return clicked + len(chosen_vibes(view)) + ENOUGH * kinds[SignalKind.SAID]


def chosen_vibes(view: SessionView) -> frozenset[str]:
    """Keys of the vibes all of whose wishes are in force."""
    held = _held(view)
    return frozenset(v.key for v in VIBES if all(held.get(s.text or "") == s.value for s in v.signals))


def drop_vibe(view: SessionView, vibe: Vibe) -> tuple[NewEdit, ...]:
    """The edits that take a vibe back, as one act; wishes that another chosen vibe shares stay."""
    others = [v for v in VIBES if v.key in chosen_vibes(view) and v.key != vibe.key]
    shared = {signal.text for other in others for signal in other.signals}
    mine = {signal.text for signal in vibe.signals} - shared
    return tuple(
        NewEdit(EditKind.DELETE, target=s.id) for s in view.signals if s.kind is SignalKind.WISHED and s.text in mine
    )


def is_new(view: SessionView) -> bool:
    """Whether nothing was said or clicked yet."""
    return not view.signals and not view.messages


def _held(view: SessionView) -> Mapping[str, float]:
    return {s.text: s.value or 0.0 for s in view.signals if s.kind is SignalKind.WISHED and s.text and not s.muted}


def _considered(library: Library, known: Collection[str]) -> Rows:
    """Rows of the films that count here, ascending: all of them, or the best known and those that are `known`."""
    matrix = library.recommender.matrix
    if len(matrix) <= _MOST_CONSIDERED:
        return np.arange(len(matrix))
    famous = np.argsort(-matrix.fame, kind="stable")[:_MOST_CONSIDERED]
    answered = [matrix.rows[film_id] for film_id in known if film_id in matrix.rows]
    return np.union1d(famous, np.array(answered, dtype=np.intp))


def _features(library: Library, considered: Rows) -> Floats:
    """float32 (len(considered), dim): what films are about and how they feel, around the mean film."""
    matrix = library.recommender.matrix
    parts = [matrix.text_unit[considered], matrix.genres[considered], 0.5 * matrix.tones[considered]]
    features = np.hstack(parts).astype(np.float32)
    features -= features.mean(axis=0)
    return np.asarray(features / np.sqrt(np.mean(np.sum(features**2, axis=1))), dtype=np.float32)


def _gain(features: Floats, rows: np.ndarray[tuple[int], np.dtype[np.intp]]) -> Floats:
    """float32 (len(rows),): by how much a rating of each film would lower the summed variance of all films."""
    covariances = features @ features[rows].T
    return np.asarray((covariances**2).sum(axis=0) / (np.diag(covariances[rows]) + _NOISE), dtype=np.float32)


def _told(features: Floats, row: int) -> Floats:
    """What is still unknown once the film at `row` is rated: features whose products are the covariances left."""
    asked = features[row]
    length = float(asked @ asked)
    if length == 0:
        return features
    kept = 1 - np.sqrt(_NOISE / (length + _NOISE))
    return np.asarray(features - kept * np.outer(features @ asked, asked) / length, dtype=np.float32)


def _allowed(pool: Sequence[Film], chosen: Sequence[Film], n: int) -> Sequence[Film]:
    """The films that may come next: the best known that keep the mixture, then whatever is left."""
    decades = Counter(film.decade for film in chosen)
    taken = {film.id for film in chosen}
    left = [film for film in pool if film.id not in taken]
    fresh = [film for film in left if decades[film.decade] < _PER_DECADE]
    owed = _NOT_ENGLISH - sum("English" not in film.languages for film in chosen)
    foreign = [film for film in fresh if "English" not in film.languages]
    if owed >= n - len(chosen):
        fresh = foreign or fresh
    for fame in (_KNOWN_TO_ALL, _WELL_KNOWN):
        famous = [film for film in fresh if film.fame >= fame]
        if famous:
            return famous
    return fresh or left
