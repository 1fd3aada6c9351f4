"""Ratings of one run: who is measured, whom the priors come from, and which films have texts."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.catalogue.names import all_keys
from reelreason_desktop.catalogue.sources.input import SourceError
from reelreason_desktop.catalogue.sources.rating_sets import rating_set_at
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.records import FilmRecord, Problem, RatingRecord
from reelreason_desktop.evaluation.film_files import FilmText, Name, names_of, read_film_files
from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.recommender.arrays import Floats, Rows

_HINT: Final = "Give a folder of MovieLens (latest, 1M, 100K) or MovieTweetings as it was downloaded, or its zip file."
_NEARBY_YEARS: Final = (0, -1, 1)
_LOWEST_STARS: Final = 0.5


@dataclass(frozen=True)
class Rater:
    """One user's ratings of films with texts, oldest first; one rating a film, the last one.

    Attributes:
        id: of the source.
        rows: of the films.
        stars: float32 (n,), 0.5 to 5.
        at: int64 (n,), seconds since 1970.
    """

    id: str
    rows: Rows
    stars: Floats
    at: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the ratings the films' texts reach. `skipped`: rows that could not be read."""

    ratings: int
    ratings_with_text: int
    films_rated: int
    films_with_text: int
    skipped: int

    def and_also(self, other: Coverage) -> Coverage:
        """Of both together; films that both rate count twice."""
        return Coverage(*(sum(pair) for pair in zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True)
class RatingData:
    """`measured`: users figures are about; `train`: other users, whom film-level priors come from."""

    films: tuple[Film, ...]
    measured: tuple[Rater, ...]
    train: tuple[Rater, ...]
    coverage: Coverage
    split: str
    """How the two were parted, for the report."""
    shared: int
    """Users left out of `train` because they are measured."""


@dataclass(frozen=True)
class _Folder:
    path: Path
    films: tuple[FilmRecord, ...]
    ratings: tuple[RatingRecord, ...]
    skipped: int


def is_reported(user: str) -> bool:
    """Whether a user belongs to the half that figures are reported on; the other half is there to choose with."""
    return hashlib.sha256(user.encode()).digest()[0] % 2 == 1


def read_rating_data(data: Path, film_files: Sequence[Path], train: Sequence[Path], users: int | None) -> RatingData:
    """Reads all files.

    Without `train`, the users of `data` are halved by the SHA-256 of their id: one half is measured, the other one
    trains. With it, all users of `data` are measured, and those of `train` with the same id and ratings are dropped.

    Args:
        data: folder with the users to measure on.
        film_files: see `read_film_files`.
        train: folders with users to learn priors from.
        users: measure on so many users at most.

    Raises:
        EvaluationError: a folder is of no known format, or nobody rated any of the films.
    """
    folders = [_read_folder(path) for path in (data, *train)]
    links = [film.ids for folder in folders for film in folder.films]
    imdb_of_tmdb = {int(ids.tmdb): ids.imdb for ids in links if ids.imdb and ids.tmdb and ids.tmdb.isdecimal()}
    texts = read_film_files(film_files, imdb_of_tmdb)
    join = FilmJoin(texts)
    everyone, *others = [tuple(_raters(folder, join)) for folder in folders]
    if train:
        measured, split = everyone, "all users of --data; priors from the users of --train"
        trained, shared = _without(measured, [rater for one in others for rater in one])
    else:
        measured, split = _half(everyone, reported=True), "users of --data halved by SHA-256 of their id"
        trained, shared = _half(everyone, reported=False), 0
    if not measured:
        raise EvaluationError(f"Nobody in {data} rated a film of --films.", "Give film texts that belong to them.")
    return RatingData(
        films=tuple(text.film for text in texts),
        measured=measured[:users],
        train=trained,
        coverage=_coverage(folders[0], join),
        split=split,
        shared=shared,
    )


def read_raters(path: Path, join: FilmJoin) -> tuple[tuple[Rater, ...], Coverage]:
    """Who rated which films of a catalogue in a rating set, and how many of its ratings that reaches.

    Raises:
        EvaluationError: it is of no known format.
    """
    folder = _read_folder(path)
    return tuple(_raters(folder, join)), _coverage(folder, join)


def film_join(films: Sequence[Film]) -> FilmJoin:
    """Finds the films of a catalogue."""
    return FilmJoin([FilmText(film, names_of(film)) for film in films])


class FilmJoin:
    """Finds the row of a listed film: by IMDb id, TMDB number, then title and year, then title and a year beside it."""

    def __init__(self, texts: Sequence[FilmText]) -> None:
        self._by_id: dict[object, int] = {}
        self._by_name: dict[Name, int] = {}
        for row, text in enumerate(texts):
            for id_ in (text.film.imdb_id, text.film.tmdb_id):
                if id_:
                    self._by_id.setdefault(id_, row)
            for name in text.names:
                self._by_name.setdefault(name, row)

    def row(self, film: FilmRecord) -> int | None:
        """None where no text belongs to the film."""
        tmdb = film.ids.tmdb or ""
        for id_ in (film.ids.imdb, int(tmdb) if tmdb.isdecimal() else None):
            if id_ in self._by_id:
                return self._by_id[id_]
        if film.year is None:
            return None
        named = all_keys((film.title, *film.akas))
        tried = ((key, film.year + apart) for apart in _NEARBY_YEARS for key in named)
        return next((self._by_name[name] for name in tried if name in self._by_name), None)

    def rows(self, films: Iterable[FilmRecord]) -> dict[str, int]:
        """Key of the source to row, for films with texts."""
        return {film.key: row for film in films if (row := self.row(film)) is not None}


def _read_folder(path: Path) -> _Folder:
    try:
        source = rating_set_at(path)
    except SourceError as error:
        raise EvaluationError(f"{path} holds no ratings of a known format.", _HINT, error.message) from error
    films: list[FilmRecord] = []
    ratings: list[RatingRecord] = []
    skipped = 0
    for record in source.records(path):
        if isinstance(record, FilmRecord):
            films.append(record)
        elif isinstance(record, RatingRecord):
            ratings.append(record)
        elif isinstance(record, Problem):
            skipped += 1
    return _Folder(path, tuple(films), tuple(ratings), skipped)


def _raters(folder: _Folder, join: FilmJoin) -> Iterator[Rater]:
    rows = join.rows(folder.films)
    told: dict[str, dict[int, RatingRecord]] = defaultdict(dict)
    for rating in sorted(folder.ratings, key=_seconds):
        row = rows.get(rating.key)
        if row is not None:
            told[rating.user].pop(row, None)  # so that a film rated again counts as rated now
            told[rating.user][row] = rating
    for user in sorted(told, key=lambda user: (len(user), user)):
        ratings = told[user].values()
        yield Rater(
            id=user,
            rows=np.array(list(told[user]), dtype=np.intp),
            stars=np.array([max(rating.stars, _LOWEST_STARS) for rating in ratings], dtype=np.float32),
            at=np.array([_seconds(rating) for rating in ratings], dtype=np.int64),
        )


def _seconds(rating: RatingRecord) -> int:
    return rating.at_s or 0


def _half(raters: Sequence[Rater], *, reported: bool) -> tuple[Rater, ...]:
    return tuple(rater for rater in raters if is_reported(rater.id) is reported)


def _without(measured: Sequence[Rater], trained: Sequence[Rater]) -> tuple[tuple[Rater, ...], int]:
    """Those of `trained` who are not among `measured`: the same id alone may be somebody else in another data set."""
    known: Mapping[str, Rater] = {rater.id: rater for rater in measured}
    kept = tuple(one for one in trained if one.id not in known or not _same(one, known[one.id]))
    return kept, len(trained) - len(kept)


def _same(one: Rater, other: Rater) -> bool:
    return bool(np.intersect1d(one.at, other.at).size)


def _coverage(folder: _Folder, join: FilmJoin) -> Coverage:
    rows = join.rows(folder.films)
    rated = {rating.key for rating in folder.ratings}
    return Coverage(
        ratings=len(folder.ratings),
        ratings_with_text=sum(rating.key in rows for rating in folder.ratings),
        films_rated=len(rated),
        films_with_text=sum(film in rows for film in rated),
        skipped=folder.skipped,
    )
