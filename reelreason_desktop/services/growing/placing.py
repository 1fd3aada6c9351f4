"""Finding a place for what a source says of a film: the entry that it belongs to, or one of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from reelreason_desktop.catalogue.matching import Outcome, Verdict, decide
from reelreason_desktop.catalogue.names import all_keys
from reelreason_desktop.domain.records import FilmIds, FilmRecord, KnownFilm, PlotRecord
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.grown.facts import FIELDS, from_json, ids_of, to_json
from reelreason_desktop.store.grown.links import (
    Link,
    add_link,
    films_with_ids,
    films_with_keys,
    find_link,
    join_films,
    new_film,
    point_link,
    replace_facts,
)
from reelreason_desktop.store.grown.reviews import add_review

_ASKED: Final = 3
"""How many films a person is shown for one description at most."""


class Placed(StrEnum):
    """What became of a description; the values name the counts of a report."""

    NEW = "films_new"
    MERGED = "films_merged"
    REVIEW = "films_to_review"
    CHANGED = "films_changed"
    SAME = "films_unchanged"
    LINKED = "mentions_linked"
    UNKNOWN = "mentions_unknown"


@dataclass(frozen=True, slots=True)
class DatabaseShelf:
    """The films of the grown catalogue, for the matcher."""

    db: Database

    def with_ids(self, ids: FilmIds) -> Iterable[KnownFilm]:
        """Films that share an id with these."""
        return films_with_ids(self.db, ids)

    def with_keys(self, title_keys: Sequence[str]) -> Iterable[KnownFilm]:
        """Films of which a name has one of these keys."""
        return films_with_keys(self.db, title_keys)


def place_film(db: Database, source_id: int, source: str, record: FilmRecord) -> Placed:
    """Links a record to the film it describes, the same one as before when it was placed before."""
    link = find_link(db, source_id, record.key)
    if record.mention:
        return _place_mention(db, source_id, record, link)
    if link is None:
        return _place_new(db, source_id, source, record)
    known = from_json(link.facts)
    if record.overview is None and "overview" in known:  # from a file of plots that is read after this one
        record = replace(record, overview=known["overview"])
    if record.guessed_ids and not ids_of(known).pairs():  # they were not believed the first time
        record = replace(record, ids=FilmIds())
    if to_json(record) == link.facts:
        return Placed.SAME
    replace_facts(db, link.id, record, _keys(record))
    return Placed.CHANGED


def place_plot(db: Database, source_id: int, record: PlotRecord) -> bool:
    """Adds a plot to what the source said; False when it never described that film."""
    link = find_link(db, source_id, record.key)
    if link is None:
        return False
    known = from_json(link.facts)
    if known.get("overview") != record.overview:
        facts = {name: known[name] for name in FIELDS if name in known} | {"overview": record.overview}
        whole = FilmRecord(record.key, ids=ids_of(known), **facts)
        replace_facts(db, link.id, whole, _keys(whole))
    return True


def _place_new(db: Database, source_id: int, source: str, record: FilmRecord) -> Placed:
    verdict = decide(record, DatabaseShelf(db), source)
    match verdict.outcome:
        case Outcome.MERGE:
            best = verdict.best
            for other in verdict.same:
                join_films(db, best.film.id, other.id)
            add_link(db, source_id, record, best.film.id, "; ".join(best.why), best.score, _keys(record))
            return Placed.MERGED
        case Outcome.REVIEW:
            if record.guessed_ids:
                record = replace(record, ids=FilmIds())
            link_id = add_link(db, source_id, record, new_film(db), "to review", verdict.best.score, _keys(record))
            _ask(db, link_id, verdict)
            return Placed.REVIEW
        case Outcome.NEW:
            add_link(db, source_id, record, new_film(db), "new", 1.0, _keys(record))
            return Placed.NEW


def _place_mention(db: Database, source_id: int, record: FilmRecord, link: Link | None) -> Placed:
    """A name in a dialogue is linked when the film is certain. Films that came later are found the next time."""
    if link is not None and link.film_id is not None:
        return Placed.LINKED
    verdict = decide(record, DatabaseShelf(db))
    link_id = link.id if link is not None else add_link(db, source_id, record, None, "mention", 0.0, ())
    match verdict.outcome:
        case Outcome.MERGE:
            point_link(db, link_id, verdict.best.film.id, "; ".join(verdict.best.why), verdict.best.score)
            return Placed.LINKED
        case Outcome.REVIEW:
            _ask(db, link_id, verdict)
    return Placed.UNKNOWN


def _ask(db: Database, link_id: int, verdict: Verdict) -> None:
    for proposal in verdict.proposals[:_ASKED]:
        add_review(db, link_id, proposal.film.id, proposal.score, "; ".join(proposal.why))


def _keys(record: FilmRecord) -> tuple[str, ...]:
    names = (record.title, *((record.original_title,) if record.original_title else ()), *record.akas)
    return all_keys(names, weak=True)
