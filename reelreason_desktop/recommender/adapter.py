"""A likeness learned from dialogues, which corrects what plain cosines get wrong.

What a person told (liked films, messages, genres) and every film are mapped into one small space, where the product of
two points is added to the score. The map is linear in what was told, so its part of a score splits by source exactly.
Fitted by `evaluation.adapter_fitting` to the vectors of one encoder; it says nothing about those of another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelreason_desktop.recommender.arrays import Floats, Rows, centred, unit

_FIELD_WEIGHTS: Final = (1.0, 0.5, 0.7, 0.5)
"""Of the vectors of text, plot, people and era."""
_GENRE_WEIGHT: Final = 0.7
_YEAR_WEIGHT: Final = 0.5
_YEAR_CENTRES: Final = np.arange(1930, 2020, 10, dtype=np.float32)
_YEAR_WIDTH: Final = 8.0


@dataclass(frozen=True, slots=True)
class Adapter:
    """The maps into the small space of r numbers.

    Attributes:
        model: id of the encoder whose vectors it was fitted to.
        candidates, liked: float32 (w, r), for the `profile` of a film that may be picked, and of one that is liked.
        messages: float32 (dim, r), for a message without the mean of neutral ones.
        genres: float32 (genres, r), for each genre that is wished for.
    """

    model: str
    candidates: Floats
    liked: Floats
    messages: Floats
    genres: Floats


@dataclass(frozen=True, slots=True)
class Adapted:
    """An adapter, applied to the films of a catalogue.

    Attributes:
        adapter: which one.
        candidates, liked: float32 (n, r), the films as candidates and as liked ones.
    """

    adapter: Adapter
    candidates: Floats
    liked: Floats

    def only(self, rows: Rows) -> Adapted:
        """The same for some of the films."""
        return replace(self, candidates=self.candidates[rows], liked=self.liked[rows])

    def to_film(self, row: int) -> Floats:
        """float32 (n,): what liking the film at `row` says for every film."""
        said: Floats = self.candidates @ self.liked[row]
        return said

    def to_message(self, vector: Floats) -> Floats:
        """float32 (n,): what a message, float32 (dim,), says for every film."""
        said: Floats = self.candidates @ (vector @ self.adapter.messages)
        return said

    def to_genre(self, place: int) -> Floats:
        """float32 (n,): what a wish for a genre, by its place in the vocabulary, says for every film."""
        said: Floats = self.candidates @ self.adapter.genres[place]
        return said


def profile_parts(fields: tuple[Floats, ...], genres: Floats, years: Floats) -> Iterator[Floats]:
    """What an adapter knows of films, part by part, so that the whole need not be held: float32 (n, part) each.

    Args:
        fields: centred vectors of text, plot, people and era, float32 (n, dim) each.
        genres: float32 (n, genres), multi-hot rows of length 1.
        years: float32 (n,).
    """
    for weight, vectors in zip(_FIELD_WEIGHTS, fields, strict=True):
        part = unit(vectors)
        part *= np.float32(weight)  # in place: of a large catalogue each copy is a tenth of all memory
        yield part
        del part
    yield np.float32(_GENRE_WEIGHT) * centred(genres)
    bumps = np.exp(-(((years[:, None] - _YEAR_CENTRES) / _YEAR_WIDTH) ** 2)).astype(np.float32)
    yield np.float32(_YEAR_WEIGHT) * centred(bumps)


def profiles(fields: tuple[Floats, ...], genres: Floats, years: Floats) -> Floats:
    """The parts side by side, L2-normalised: float32 (n, w)."""
    return unit(np.concatenate(list(profile_parts(fields, genres, years)), axis=1))


def adapt(adapter: Adapter, fields: tuple[Floats, ...], genres: Floats, years: Floats) -> Adapted:
    """Applies an adapter to films: `profiles(…) @ adapter.candidates` and `… @ adapter.liked`, a part at a time.

    Raises:
        ValueError: the adapter was made for vectors of another length.
    """
    width, rank = adapter.candidates.shape
    present = sum(vectors.shape[1] for vectors in fields) + genres.shape[1] + len(_YEAR_CENTRES)
    if present != width:
        raise ValueError(f"the adapter takes {width} numbers a film, these have {present}")
    sums = np.zeros((len(years), 2 * rank), dtype=np.float32)
    squares = np.zeros(len(years), dtype=np.float32)
    maps = np.concatenate([adapter.candidates, adapter.liked], axis=1)
    start = 0
    for part in profile_parts(fields, genres, years):
        end = start + part.shape[1]
        sums += part @ maps[start:end]
        squares += np.einsum("ij,ij->i", part, part)
        start = end
        del part  # before the next one is made
    sums /= np.maximum(np.sqrt(squares), 1e-8)[:, None]
    return Adapted(adapter, np.ascontiguousarray(sums[:, :rank]), np.ascontiguousarray(sums[:, rank:]))
