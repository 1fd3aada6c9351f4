"""What the grown catalogue holds, and decisions about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reelreason_desktop.catalogue.sources.shipped import NAME as SHIPPED
from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.grown.facts import from_json
from reelreason_desktop.store.grown.figures import (
    SourceFigures,
    count_films,
    coverage,
    merged_duplicates,
    source_figures,
)
from reelreason_desktop.store.grown.links import drop_empty_films, join_films, known_films, point_link
from reelreason_desktop.store.grown.reviews import count_open, decide_review, open_review, open_reviews
from reelreason_desktop.store.grown.sources import StoredSource, all_sources, delete_source, find_source


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """One source, what it holds, and how many of its films are to be reviewed."""

    source: StoredSource
    figures: SourceFigures
    to_review: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole catalogue. `coverage`: field to films of which it is known; `rows`: of everything, in all sources."""

    films: int
    duplicates_merged: int
    to_review: int
    rows: int
    coverage: Mapping[str, int]
    sources: tuple[SourceSummary, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Whether what `source` calls `title` (`year`) is the film `other` (`other_year`)."""

    number: int
    source: str
    title: str
    year: int | None
    other: str
    other_year: int | None
    score: float
    why: str


def summary(db: Database) -> Summary:
    """Counts everything."""
    sources = tuple(
        SourceSummary(source, source_figures(db, source.id), count_open(db, source.id)) for source in all_sources(db)
    )
    figures = [one.figures for one in sources]
    rows = sum(f.films + f.mentions + f.ratings + f.tags + f.utterances + f.emotions for f in figures)
    return Summary(count_films(db), merged_duplicates(db), count_open(db), rows, coverage(db), sources)


def questions(db: Database, limit: int) -> tuple[Question, ...]:
    """What a person has to decide, surest first."""
    found = []
    for review in open_reviews(db, limit):
        facts = from_json(review.facts)
        (other,) = known_films(db, [review.film_id])
        found.append(
            Question(
                review.id,
                review.source,
                facts["title"],
                facts.get("year"),
                other.names[0],
                min(other.years, default=None),
                review.score,
                review.why,
            )
        )
    return tuple(found)


def open_questions(db: Database) -> int:
    """How many there are."""
    return count_open(db)


def accept(db: Database, number: int) -> None:
    """Yes, they are one film: the two entries become one, or the mention is linked.

    Raises:
        NotFoundError: there is no such question.
    """
    with db.transaction():
        review = open_review(db, number)
        decide_review(db, review, "accepted")
        if review.own_film_id is None:
            point_link(db, review.link_id, review.film_id, "accepted by a person", 1.0)
        else:
            join_films(db, review.film_id, review.own_film_id)


def reject(db: Database, number: int) -> None:
    """No, they are two films. It is not asked again.

    Raises:
        NotFoundError: there is no such question.
    """
    with db.transaction():
        decide_review(db, open_review(db, number), "rejected")


def remove_source(db: Database, name: str) -> int:
    """Takes away everything a source brought, and returns how many films went with it.

    Raises:
        NotFoundError: no source has that name.
        KnownError: it is the films of the program itself.
    """
    if name == SHIPPED:
        raise KnownError("The films that ship with the program cannot be removed.")
    with db.transaction():
        source = find_source(db, name)
        if source is None:
            there = ", ".join(one.name for one in all_sources(db) if one.name != SHIPPED) or "none yet"
            raise NotFoundError(Notice("No source is called {}.", name), Notice("Sources in the catalogue: {}.", there))
        delete_source(db, source.id)
        return drop_empty_films(db)
