"""Taking a decision about a doubtful pair back: what it changed is noted before, and put back exactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.grown.reviews import Review


@dataclass(frozen=True, slots=True)
class Before:
    """How things were. `films`: ids of the entries concerned; the others are whole rows of their tables."""

    films: tuple[int, ...]
    links: tuple[tuple[Any, ...], ...]
    reviews: tuple[tuple[Any, ...], ...]
    names: tuple[tuple[Any, ...], ...]


def note_before(db: Database, review: Review) -> Before:
    """What a decision about a question may change."""
    films = tuple(film for film in (review.film_id, review.own_film_id) if film is not None)
    marks = ", ".join("?" * len(films))
    links = db.rows(
        f"SELECT id, film_id, how, score FROM links WHERE film_id IN ({marks}) OR id = ?",  # noqa: S608 - question marks only
        (*films, review.link_id),
    )
    reviews = db.rows(
        f"SELECT id, link_id, film_id, score, why, state FROM reviews WHERE film_id IN ({marks}) OR link_id = ?",  # noqa: S608 - the same
        (*films, review.link_id),
    )
    names = db.rows(f"SELECT name, film_id FROM film_names WHERE film_id IN ({marks})", films)  # noqa: S608 - the same
    return Before(films, tuple(links), tuple(reviews), tuple(names))


def put_back(db: Database, before: Before) -> None:
    """Makes it as it was. Inside a transaction.

    Raises:
        NotFoundError: one of the films went with its source meanwhile.
    """
    there = {row[0] for row in db.rows("SELECT id FROM links")}
    if any(link[0] not in there for link in before.links):
        raise NotFoundError("A source of these films was removed meanwhile.", "There is nothing left to take back.")
    db.run_many("INSERT OR IGNORE INTO films (id) VALUES (?)", [(film,) for film in before.films])
    db.run_many(
        "UPDATE links SET film_id = ?, how = ?, score = ? WHERE id = ?",
        [(film, how, score, link) for link, film, how, score in before.links],
    )
    db.run_many("DELETE FROM reviews WHERE id = ?", [(row[0],) for row in before.reviews])
    db.run_many("INSERT INTO reviews VALUES (?, ?, ?, ?, ?, ?)", before.reviews)
    db.run_many("INSERT OR REPLACE INTO film_names (name, film_id) VALUES (?, ?)", before.names)
