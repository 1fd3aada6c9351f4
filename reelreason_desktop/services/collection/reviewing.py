"""Pairs that may be one film: one question at a time, with all that is known of both; answers can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reelreason_desktop.catalogue.grown_films import said_together
from reelreason_desktop.catalogue.sources.shipped import NAME as SHIPPED
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.growing.catalogue import accept, reject
from reelreason_desktop.store.grown.decisions import Before, note_before, put_back
from reelreason_desktop.store.grown.facts import from_json
from reelreason_desktop.store.grown.grown_store import open_grown
from reelreason_desktop.store.grown.links import said_of
from reelreason_desktop.store.grown.reviews import Review, count_open, open_review, open_reviews

__all__ = ["SHIPPED", "Answered", "Pair", "Side", "Waiting", "answer", "take_back", "waiting"]

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Side:
    """One film of a pair. `facts`: field to value, with only what is known; `sources`: who said so."""

    title: str
    year: int | None
    sources: tuple[str, ...]
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """Whether two descriptions mean one film. `score`: how likely it is, 0 to 1; `why`: what speaks for it."""

    number: int
    new: Side
    known: Side
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is to be decided: the surest pairs, and how many there are in all."""

    pairs: tuple[Pair, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer and how to take it back."""

    pair: Pair
    same: bool
    before: Before


def waiting(paths: Paths) -> Waiting:
    """The next questions.

    Raises:
        StoreError: the catalogue cannot be read.
    """
    if not paths.catalogue.is_file():
        return Waiting((), 0)
    with open_grown(paths.catalogue) as db:
        reviews = open_reviews(db, _AT_ONCE)
        pairs = tuple(_pair(review, said_of(db, review.film_id)) for review in reviews)
        return Waiting(pairs, count_open(db))


def answer(paths: Paths, pair: Pair, *, same: bool) -> Answered:
    """Keeps an answer.

    Raises:
        NotFoundError: it was decided meanwhile, or a source was removed.
        StoreError: the catalogue cannot be written.
    """
    with open_grown(paths.catalogue) as db, db.transaction():
        before = note_before(db, open_review(db, pair.number))
        (accept if same else reject)(db, pair.number)
        return Answered(pair, same, before)


def take_back(paths: Paths, answered: Answered) -> None:
    """Undoes an answer: both films and the question are there again.

    Raises:
        NotFoundError: a source was removed meanwhile.
        StoreError: the catalogue cannot be written.
    """
    with open_grown(paths.catalogue) as db, db.transaction():
        put_back(db, answered.before)


def _pair(review: Review, known: Sequence[tuple[str, Mapping[str, Any]]]) -> Pair:
    mine = from_json(review.facts)
    new = Side(mine["title"], mine.get("year"), (review.source,), mine)
    facts = said_together([said for _, said in known])
    names = tuple(dict.fromkeys(source for source, _ in known))
    other = Side(facts.get("title", ""), facts.get("year"), names, facts)
    return Pair(review.id, new, other, review.score, review.why)
