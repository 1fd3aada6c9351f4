"""Pairs that may be one film, for a person to decide."""

from __future__ import annotations

from dataclasses import dataclass

from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.store.db import Database


@dataclass(frozen=True, slots=True)
class Review:
    """`link_id` may mean `film_id`. `own_film_id`: what it stands for meanwhile, None for a mention."""

    id: int
    link_id: int
    film_id: int
    own_film_id: int | None
    source: str
    key: str
    facts: str
    score: float
    why: str


_SQL = (
    "SELECT reviews.id, link_id, reviews.film_id, links.film_id, sources.name, links.key, facts, reviews.score, why"
    " FROM reviews JOIN links ON links.id = link_id JOIN sources ON sources.id = source_id"
)


def add_review(db: Database, link_id: int, film_id: int, score: float, why: str) -> None:
    """Asks whether a link means a film, unless that was asked before."""
    sql = "INSERT INTO reviews (link_id, film_id, score, why, state) VALUES (?, ?, ?, ?, 'open') ON CONFLICT DO NOTHING"
    db.run(sql, (link_id, film_id, score, why))


def open_reviews(db: Database, limit: int = -1) -> tuple[Review, ...]:
    """What is to be decided, surest first. `limit`: how many at most; -1 for all."""
    sql = f"{_SQL} WHERE state = 'open' ORDER BY reviews.score DESC, reviews.id LIMIT ?"
    return db.read(lambda row: Review(*row), sql, (limit,))


def open_review(db: Database, review_id: int) -> Review:
    """One of them.

    Raises:
        NotFoundError: there is none, or it was decided.
    """
    found = db.read(lambda row: Review(*row), f"{_SQL} WHERE state = 'open' AND reviews.id = ?", (review_id,))
    if not found:
        raise NotFoundError(
            Notice("There is nothing to decide under the number {}.", review_id), "List what there is first."
        )
    return found[0]


def decide_review(db: Database, review: Review, state: str) -> None:
    """Keeps a decision. Once one film is accepted, the other questions about the same link are answered too."""
    db.run("UPDATE reviews SET state = ? WHERE id = ?", (state, review.id))
    if state == "accepted":
        db.run("UPDATE reviews SET state = 'rejected' WHERE link_id = ? AND state = 'open'", (review.link_id,))


def count_open(db: Database, source_id: int | None = None) -> int:
    """How many are to be decided, of one source or of all."""
    joined = "SELECT count(*) FROM reviews JOIN links ON links.id = link_id"
    sql = f"{joined} WHERE state = 'open' AND ifnull(?1, source_id) = source_id"
    return int(db.rows(sql, (source_id,))[0][0])
