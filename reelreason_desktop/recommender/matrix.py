"""The catalogue as arrays: one row a film, in catalogue order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.vocabulary import GENRES, TONES
from reelreason_desktop.recommender.adapter import Adapted, Adapter, adapt
from reelreason_desktop.recommender.arrays import Floats, Rows, centred, unit
from reelreason_desktop.recommender.keywords import KeywordIndex
from reelreason_desktop.recommender.memo import ArrayMemo

_MEMO_BYTES = 224 * 1024 * 1024
"""Taken as far as needed: each rated film takes 84 kB among those that ship. Where they do not fit, every click
computes all of them anew: after 1,500 ratings that is a second instead of half a one."""


class FilmField(StrEnum):
    """Which text about a film a vector was made from. `catalogue.texts` writes these texts."""

    TEXT = "text"  # one natural paragraph: title, year, genres, people, overview
    PLOT = "plot"  # the overview alone
    PEOPLE = "people"
    ERA = "era"  # "1990s Crime Drama movie"


@dataclass(frozen=True)
class RawVectors(Mapping[FilmField, Floats]):
    """Vectors as the encoder made them.

    Only those of the whole text are kept beside the centred ones: nothing that runs often needs the others, and of
    60,000 films they are 270 MB.

    `text`: float32 (n, dim); `centred`: see `FilmMatrix`; `means`: float32 (dim,) per field, what they were centred by.
    """

    text: Floats
    centred: Mapping[FilmField, Floats]
    means: Mapping[FilmField, Floats]

    def of(self, rows: Rows, centred_: Mapping[FilmField, Floats]) -> RawVectors:
        """Those of some films, whose centred vectors are there already."""
        return RawVectors(self.text[rows], centred_, self.means)

    def __getitem__(self, film_field: FilmField) -> Floats:
        if film_field is FilmField.TEXT:
            return self.text
        return self.centred[film_field] + self.means[film_field]

    def __iter__(self) -> Iterator[FilmField]:
        return iter(self.centred)

    def __len__(self) -> int:
        return len(self.centred)


@dataclass(frozen=True)
class FilmMatrix:
    """Vectors and facts of all films.

    Attributes:
        films: the catalogue, row order of every array here.
        rows: film id to row.
        raw: per field, float32 (n, dim), L2-normalised; made anew at every asking, but for those of the whole text.
        centred: per field, float32 (n, dim), the vectors minus the catalogue mean. Centring alone triples hit rates,
            because all film texts share a large common direction.
        text_unit: float32 (n, dim), the centred text vectors L2-normalised again, for similarities.
        message_mean: float32 (dim,), mean vector of neutral messages, subtracted from what people say.
        genres, tones: float32 (n, vocabulary), L2-normalised multi-hot rows.
        keywords: which films have which keywords.
        years, fame: float32 (n,).
        adapted: the films seen through a learned likeness; None where none was fitted to these vectors.
        memo: likenesses that were computed already, see `likeness`.
    """

    films: tuple[Film, ...]
    rows: Mapping[str, int]
    raw: RawVectors
    centred: Mapping[FilmField, Floats]
    text_unit: Floats
    message_mean: Floats
    genres: Floats
    tones: Floats
    keywords: KeywordIndex
    years: Floats
    fame: Floats
    adapted: Adapted | None = None
    memo: ArrayMemo = field(default_factory=lambda: ArrayMemo(_MEMO_BYTES), repr=False, compare=False)

    @classmethod
    def build(
        cls,
        films: Sequence[Film],
        vectors: Mapping[FilmField, Floats],
        message_mean: Floats,
        adapter: Adapter | None = None,
    ) -> FilmMatrix:
        """Arranges films and their vectors.

        Args:
            films: n films.
            vectors: for every `FilmField`, float32 (n, dim), L2-normalised, in the order of `films`; each is asked for
                once.
            message_mean: float32 (dim,).
            adapter: fitted to vectors of the same encoder, if there is one.

        Raises:
            ValueError: a field is missing, or shapes disagree.
        """
        shape = (len(films), message_mean.shape[0])
        within: dict[FilmField, Floats] = {}
        means: dict[FilmField, Floats] = {}
        for film_field in FilmField:  # one after the other, so that no two wide matrices are held that are not needed
            made = vectors.get(film_field)
            if made is None or made.shape != shape:
                raise ValueError(f"field {film_field} needs vectors of shape {shape}")
            within[film_field], means[film_field] = centred(made), made.mean(axis=0)
            if film_field is FilmField.TEXT:
                text = made
        genres = _multi_hot([film.genres for film in films], GENRES)
        years = np.array([film.year for film in films], dtype=np.float32)
        fields = tuple(within[film_field] for film_field in FilmField)
        return cls(
            films=tuple(films),
            rows={film.id: row for row, film in enumerate(films)},
            raw=RawVectors(text, within, means),
            centred=within,
            text_unit=unit(within[FilmField.TEXT]),
            message_mean=message_mean,
            genres=genres,
            tones=_multi_hot([film.tones for film in films], TONES),
            keywords=KeywordIndex.build(films),
            years=years,
            fame=np.array([film.fame for film in films], dtype=np.float32),
            adapted=None if adapter is None else adapt(adapter, fields, genres, years),
        )

    def only(self, rows: Rows) -> FilmMatrix:
        """The matrix of some of the films. `rows`: ascending.

        What was measured over the whole catalogue (means, rarity of keywords) stays, so that leaving films out never
        changes the order of the others.
        """
        films = tuple(self.films[row] for row in rows.tolist())
        within = {field_: matrix[rows] for field_, matrix in self.centred.items()}
        return FilmMatrix(
            films=films,
            rows={film.id: row for row, film in enumerate(films)},
            raw=self.raw.of(rows, within),
            centred=within,
            text_unit=self.text_unit[rows],
            message_mean=self.message_mean,
            genres=self.genres[rows],
            tones=self.tones[rows],
            keywords=self.keywords.only(rows),
            years=self.years[rows],
            fame=self.fame[rows],
            adapted=None if self.adapted is None else self.adapted.only(rows),
        )

    def __len__(self) -> int:
        return len(self.films)

    @cached_property
    def rows_of_people(self) -> Mapping[str, Rows]:
        """Name, case folded, to the rows of the films that person directed or played in."""
        listed: dict[str, list[int]] = {}
        for row, film in enumerate(self.films):
            for person in film.people:
                listed.setdefault(person.casefold(), []).append(row)
        return {person: np.array(rows, dtype=np.intp) for person, rows in listed.items()}

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
