"""People of rating sets and dialogues as vectors, for evaluation and as examples. Picks never use them.

`rating`: the mean text vector of the films that somebody liked (four stars and more, at least three of them); of a
dialogue, of the films that its seeker named. `text`: the vector of all that somebody said. `vectors`: `alpha * rating +
(1 - alpha) * text`, L2-normalised; of people with only one of the two, that one.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import numpy as np

from reelreason_desktop.catalogue.sources.shipped import NAME as SHIPPED
from reelreason_desktop.domain.errors import CatalogueError, KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.recommender.arrays import Floats, Rows, unit
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.services.growing.encoding import Encoded, Submit, encode_texts, missing_texts
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.grown.film_names import names_of_films
from reelreason_desktop.store.grown.people import Person, people_who_rated, people_who_spoke
from reelreason_desktop.store.grown.text_vectors import HalfFloats, TextVectors, text_key

LIKED_STARS: Final = 4.0
LEAST_LIKED: Final = 3
_MOST_CHARS: Final = 4_000
_AT_ONCE: Final = 1_000


@dataclass(frozen=True)
class Users:
    """Vectors of people.

    Attributes:
        ids: `source:user` each.
        liked: ids of the films that each liked or named, as far as they have vectors; `rating` is their mean.
        rating: float16 (n, dim), zeros without films.
        text: float16 (n, dim), L2-normalised, zeros without words.
        vectors: float16 (n, dim), the mix, L2-normalised.
        alpha: share of `rating` in the mix.
        model_id: whose vectors.
    """

    ids: tuple[str, ...]
    liked: tuple[tuple[str, ...], ...]
    rating: HalfFloats
    text: HalfFloats
    vectors: HalfFloats
    alpha: float
    model_id: str

    @property
    def by_source(self) -> Mapping[str, int]:
        """How many there are of each source."""
        return Counter(id_.partition(":")[0] for id_ in self.ids)

    @property
    def films(self) -> Rows:
        """Intp (n,), of how many films `rating` is the mean."""
        return np.array([len(films) for films in self.liked], dtype=np.intp)


def build_users(
    db: Database,
    matrix: FilmMatrix,
    kept: TextVectors,
    submit: Submit,
    *,
    model_id: str,
    alpha: float = 0.5,
    report: Callable[[int], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Users:
    """Vectors of everybody in the added sources of whom enough is known. Memory grows with the result only.

    Args:
        db: the grown catalogue.
        matrix: films with vectors; others count as unknown.
        kept: where vectors of people's words are kept between runs.
        submit: asks the encoder.
        model_id: whose vectors they are.
        alpha: share of the films in the mix, 0 to 1.
        report: told how many people are done.
        stopped: asked several times a second.

    Raises:
        Cancelled: `stopped` said so; words that were encoded stay.
        KnownError: nobody is known well enough, or `alpha` is no share.
    """
    if not 0.0 <= alpha <= 1.0:
        raise KnownError(Notice("{:g} is no share.", alpha), "Use a number from 0 to 1.")
    rows = _rows_of_films(db, matrix)
    parts: list[tuple[list[str], list[tuple[str, ...]], HalfFloats, HalfFloats]] = []
    done = 0
    for people in _chunks(_known_well(db, rows)):
        texts = [person.text[:_MOST_CHARS].strip() for person in people]
        encode_texts(missing_texts(texts, kept), submit, kept, Encoded(), stopped=stopped)
        liked = [[rows[film] for film in person.films if film in rows] for person in people]
        ids, named = [person.id for person in people], [tuple(matrix.films[row].id for row in films) for films in liked]
        parts.append((ids, named, _mean_vectors(matrix, liked), _text_vectors(texts, kept)))
        done += len(people)
        report(done)
    if not parts:
        hint = Notice("Add ratings or dialogues with `reelreason catalogue add`.")
        raise KnownError("Nobody in the added sources is known well enough.", hint)
    rating, text = np.concatenate([part[2] for part in parts]), np.concatenate([part[3] for part in parts])
    return Users(
        ids=tuple(id_ for part in parts for id_ in part[0]),
        liked=tuple(films for part in parts for films in part[1]),
        rating=rating,
        text=text,
        vectors=_mixed(rating, text, alpha),
        alpha=alpha,
        model_id=model_id,
    )


def save_users(file: Path, users: Users) -> None:
    """Writes the matrices with the ids of their rows; the file is there whole or not at all.

    Raises:
        CatalogueError: it cannot be written.
    """
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as opened:
            np.savez(
                opened,
                ids=np.array(users.ids),
                films=users.films,
                liked=np.array([film for films in users.liked for film in films], dtype=np.str_),
                rating=users.rating,
                text=users.text,
                vectors=users.vectors,
                alpha=np.array(users.alpha),
                model_id=np.array(users.model_id),
            )
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise CatalogueError(
            Notice("{} cannot be written.", file), "Check free space and rights.", str(error)
        ) from error


def load_users(file: Path) -> Users:
    """What `save_users` wrote.

    Raises:
        CatalogueError: it cannot be read.
    """
    try:
        with file.open("rb") as opened, np.load(opened, allow_pickle=False) as stored:
            ids, liked = tuple(stored["ids"].tolist()), iter(stored["liked"].tolist())
            named = tuple(tuple(islice(liked, count)) for count in stored["films"].tolist())
            matrices = {name: stored[name] for name in ("rating", "text", "vectors")}
            users = Users(ids, named, alpha=float(stored["alpha"]), model_id=str(stored["model_id"]), **matrices)
        if any(len(part) != len(ids) for part in (named, *matrices.values())):
            raise ValueError("its parts are of different lengths")
        return users
    except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile) as error:
        hint = Notice("Make it again with `reelreason users build`.")
        if isinstance(error, FileNotFoundError):
            hint = Notice("Make it with `reelreason users build`.")
        raise CatalogueError(Notice("{} holds no people.", file), hint, str(error)) from error


def _known_well(db: Database, rows: Mapping[int, int]) -> Iterator[Person]:
    for person in people_who_rated(db, LIKED_STARS):
        if sum(film in rows for film in person.films) >= LEAST_LIKED:
            yield person
    for person in people_who_spoke(db):
        if person.text.strip() or any(film in rows for film in person.films):
            yield person


def _rows_of_films(db: Database, matrix: FilmMatrix) -> Mapping[int, int]:
    """Film of the catalogue to its row; those that ship are found through their links."""
    shipped = (
        "SELECT film_id, key FROM links JOIN sources ON sources.id = source_id WHERE name = ? AND film_id IS NOT NULL"
    )
    names = {**names_of_films(db), **dict(db.rows(shipped, (SHIPPED,)))}
    return {film_id: matrix.rows[name] for film_id, name in names.items() if name in matrix.rows}


def _mean_vectors(matrix: FilmMatrix, liked: Iterable[list[int]]) -> HalfFloats:
    films = matrix.raw[FilmField.TEXT]
    nothing = np.zeros(matrix.dim, dtype=np.float32)
    return np.array([films[rows].mean(axis=0) if rows else nothing for rows in liked], dtype=np.float16)


def _text_vectors(texts: list[str], kept: TextVectors) -> HalfFloats:
    found = np.zeros((len(texts), kept.dim), dtype=np.float16)
    said = [place for place, text in enumerate(texts) if text]
    found[said] = kept.get([text_key(texts[place]) for place in said])
    return found


def _mixed(rating: HalfFloats, text: HalfFloats, alpha: float) -> HalfFloats:
    """Some thousands at a time, so that nothing wide is held for all."""
    mixed = np.empty_like(rating)
    for start in range(0, len(rating), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        films: Floats = rating[some].astype(np.float32)
        words: Floats = text[some].astype(np.float32)
        has_films, has_words = films.any(axis=1, keepdims=True), words.any(axis=1, keepdims=True)
        share = np.where(has_films & has_words, alpha, has_films.astype(np.float32))
        mixed[some] = unit(np.asarray(share * films + (1.0 - share) * words, dtype=np.float32)).astype(np.float16)
    return mixed


def _chunks(people: Iterator[Person]) -> Iterator[list[Person]]:
    while some := list(islice(people, _AT_ONCE)):
        yield some
