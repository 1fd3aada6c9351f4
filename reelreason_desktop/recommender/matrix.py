"""The catalogue as arrays: one row a film, in catalogue order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.vocabulary import GENRES, TONES
from reelreason_desktop.recommender.arrays import Floats, centred, unit


class FilmField(StrEnum):
    """Which text about a film a vector was made from. `catalogue.texts` writes these texts."""

    TEXT = "text"  # one natural paragraph: title, year, genres, people, overview
    PLOT = "plot"  # the overview alone
    PEOPLE = "people"
    ERA = "era"  # "1990s Crime Drama movie"


@dataclass(frozen=True)
class FilmMatrix:
    """Vectors and facts of all films.

    Attributes:
        films: the catalogue, row order of every array here.
        rows: film id to row.
        raw: per field, float32 (n, dim), L2-normalised.
        centred: the same minus the catalogue mean. Centring alone triples hit rates, because all film
            texts share a large common direction.
        text_unit: float32 (n, dim), the centred text vectors L2-normalised again, for similarities.
        message_mean: float32 (dim,), mean vector of neutral messages, subtracted from what people say.
        genres, tones: float32 (n, vocabulary), L2-normalised multi-hot rows.
        keywords: float32 (n, n_keywords), rows weighted by inverse document frequency, L2-normalised.
        keyword_columns: keyword to column of `keywords`.
        years, fame: float32 (n,).
    """

    films: tuple[Film, ...]
    rows: Mapping[str, int]
    raw: Mapping[FilmField, Floats]
    centred: Mapping[FilmField, Floats]
    text_unit: Floats
    message_mean: Floats
    genres: Floats
    tones: Floats
    keywords: Floats
    keyword_columns: Mapping[str, int]
    years: Floats
    fame: Floats

    @classmethod
    def build(cls, films: Sequence[Film], vectors: Mapping[FilmField, Floats], message_mean: Floats) -> FilmMatrix:
        """Arranges films and their vectors.

        Args:
            films: n films.
            vectors: for every `FilmField`, float32 (n, dim), L2-normalised, in the order of `films`.
            message_mean: float32 (dim,).

        Raises:
            ValueError: a field is missing, or shapes disagree.
        """
        shape = (len(films), message_mean.shape[0])
        for field in FilmField:
            if field not in vectors or vectors[field].shape != shape:
                raise ValueError(f"field {field} needs vectors of shape {shape}")
        keywords, columns = _keyword_matrix(films)
        return cls(
            films=tuple(films),
            rows={film.id: row for row, film in enumerate(films)},
            raw=dict(vectors),
            centred={field: centred(matrix) for field, matrix in vectors.items()},
            text_unit=unit(centred(vectors[FilmField.TEXT])),
            message_mean=message_mean,
            genres=_multi_hot([film.genres for film in films], GENRES),
            tones=_multi_hot([film.tones for film in films], TONES),
            keywords=keywords,
            keyword_columns=columns,
            years=np.array([film.year for film in films], dtype=np.float32),
            fame=np.array([film.fame for film in films], dtype=np.float32),
        )

    def __len__(self) -> int:
        return len(self.films)

    @property
    def dim(self) -> int:
        """Length of one vector."""
        return int(self.message_mean.shape[0])


def _multi_hot(words: Iterable[tuple[str, ...]], vocabulary: tuple[str, ...]) -> Floats:
    columns = {word: column for column, word in enumerate(vocabulary)}
    rows = list(words)
    matrix = np.zeros((len(rows), len(vocabulary)), dtype=np.float32)
    for row, present in enumerate(rows):
        matrix[row, [columns[word] for word in present]] = 1.0
    return unit(matrix)


def _keyword_matrix(films: Sequence[Film]) -> tuple[Floats, dict[str, int]]:
    """Keywords that only one film has connect nothing, but a person may still wish for them: all are kept."""
    frequency = Counter(keyword for film in films for keyword in film.keywords)
    columns = {keyword: column for column, keyword in enumerate(sorted(frequency))}
    matrix = np.zeros((len(films), len(columns)), dtype=np.float32)
    for row, film in enumerate(films):
        for keyword in film.keywords:
            matrix[row, columns[keyword]] = np.log((1 + len(films)) / frequency[keyword])
    return unit(matrix), columns
