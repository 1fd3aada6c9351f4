"""Whether two descriptions mean one film: by ids first, else by title, year and whatever else both say.

Nothing is guessed. A score of `ACCEPT` or more joins two films by itself; from `PROPOSE` on a person is asked; below,
they are two films.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from rapidfuzz.distance import JaroWinkler

from reelreason_desktop.catalogue.names import all_keys, keys, ownerless, segment_keys, strict_key
from reelreason_desktop.domain.records import FilmIds, FilmRecord, KnownFilm

ACCEPT: Final = 0.95
PROPOSE: Final = 0.75
_MARGIN: Final = 0.03
"""How far the best film must be ahead of the next one to be taken without asking."""


_TELLING_LETTERS: Final = 14
"""From this length on, a title is unlikely to be given twice within two years."""


class Outcome(StrEnum):
    """What becomes of a described film."""

    MERGE = "merge"
    REVIEW = "review"
    NEW = "new"


class Shelf(Protocol):
    """Where the matcher looks films up."""

    def with_ids(self, ids: FilmIds) -> Iterable[KnownFilm]:
        """Films that share an id with these."""

    def with_keys(self, title_keys: Sequence[str]) -> Iterable[KnownFilm]:
        """Films of which a name has one of these keys."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A film that may be the one described. `why`: what decided, in a person's words."""

    film: KnownFilm
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome, with the films that were considered, best first.

    `same`: further entries that are this film as well, because its ids are theirs. They were apart for want of ids.
    """

    outcome: Outcome
    proposals: tuple[Proposal, ...] = ()
    same: tuple[KnownFilm, ...] = ()

    @property
    def best(self) -> Proposal:
        """The film to merge with, or to ask about. Only when there is one."""
        return self.proposals[0]


def decide(record: FilmRecord, shelf: Shelf, source: str = "") -> Verdict:
    """Finds the film that a record describes.

    Args:
        record: titles in reading order, as `names.read_name` gives them.
        shelf: the catalogue.
        source: who says it. Two films of one source are never joined by their titles: it lists them apart.
    """
    by_id = [_by_id(record, film) for film in shelf.with_ids(record.ids)]
    sure = sorted((p for p in by_id if p.score >= ACCEPT), key=lambda proposal: proposal.film.id)
    if sure and not _clash([proposal.film for proposal in sure]):
        first, *others = sure
        return Verdict(Outcome.MERGE, (first,), tuple(other.film for other in others))
    if by_id:  # ids that point to several films, or to one that is called something else
        return _ranked([_doubted(p, "its ids point to several films") if len(by_id) > 1 else p for p in by_id])
    names = (record.title, *((record.original_title,) if record.original_title else ()), *record.akas)
    proposals = []
    for film in shelf.with_keys(all_keys(names, weak=True)):
        proposal = compare(record, film)
        if source and source in film.sources:
            proposal = _doubted(proposal, "its source lists both")
        proposals.append(proposal)
    return _ranked(proposals)


def _ranked(proposals: list[Proposal]) -> Verdict:
    kept = sorted((p for p in proposals if p.score >= PROPOSE), key=lambda p: (-p.score, p.film.id))
    if not kept:
        return Verdict(Outcome.NEW)
    ahead = len(kept) == 1 or kept[0].score - kept[1].score >= _MARGIN
    outcome = Outcome.MERGE if kept[0].score >= ACCEPT and ahead else Outcome.REVIEW
    return Verdict(outcome, tuple(kept))


def _doubted(proposal: Proposal, why: str) -> Proposal:
    return Proposal(proposal.film, min(proposal.score, ACCEPT - 0.01), (*proposal.why, why))


def _by_id(record: FilmRecord, film: KnownFilm) -> Proposal:
    shared = [scheme for scheme, value in record.ids.pairs() if any(getattr(i, scheme) == value for i in film.ids)]
    why = tuple(f"same {scheme} id" for scheme in shared)
    if _conflicting_ids(record, film):
        return Proposal(film, 0.9, (*why, "another id differs"))
    name = _name(record, film)[0]
    if name < 0.9 and (record.guessed_ids or _year_distance(record, film) > 1):
        return Proposal(film, 0.8, (*why, "the title differs"))
    return Proposal(film, 1.0, why)


def _clash(films: Sequence[KnownFilm]) -> bool:
    """Whether ids of one kind differ among films."""
    for scheme in ("imdb", "tmdb", "movielens"):
        values = [{value for ids in film.ids if (value := getattr(ids, scheme)) is not None} for film in films]
        known = [found for found in values if found]
        if any(found.isdisjoint(known[0]) for found in known[1:]):
            return True
    return False


def _conflicting_ids(record: FilmRecord, film: KnownFilm) -> bool:
    for scheme, value in record.ids.pairs():
        known = {other for ids in film.ids if (other := getattr(ids, scheme)) is not None}
        if known and value not in known:
            return True
    return False


def compare(record: FilmRecord, film: KnownFilm) -> Proposal:
    """Scores a record against one film by everything but shared ids. 0 where an id of the same kind differs."""
    if _conflicting_ids(record, film):
        return Proposal(film, 0.0, ("another id",))
    score, *why = 0.0, *()
    judges: tuple[Callable[[FilmRecord, KnownFilm], tuple[float, str]], ...] = (_name, _year, _runtime, _genre, _people)
    for judge in judges:
        points, reason = judge(record, film)
        score += points
        why += [reason] if reason else []
    return Proposal(film, round(max(0.0, min(1.0, score)), 4), tuple(why))


def _name(record: FilmRecord, film: KnownFilm) -> tuple[float, str]:
    """How alike the closest two names are, from 0 to 1."""
    mine = (record.title, *((record.original_title,) if record.original_title else ()), *record.akas)
    strict = {strict_key(name) for name in film.names}
    if strict_key(record.title) in strict:
        return 1.0, "same title"
    if any(strict_key(name) in strict for name in mine[1:]):
        return 0.985, "same title under another name"
    loose = {key for name in film.names for key in keys(name)}
    if any(key in loose for name in mine for key in keys(name)):
        return 0.985, "same title but for an article or a numeral"
    if _ownerless(mine) & loose or _ownerless(film.names) & {key for name in mine for key in keys(name)}:
        return 0.94, "same title but for its owner's name"
    parts = {key for name in film.names for key in segment_keys(name)}
    mine_loose = {key for name in mine for key in keys(name)}
    if mine_loose & parts or loose & {key for name in mine for key in segment_keys(name)}:
        return 0.88, "one title is part of the other"
    alike = max(JaroWinkler.similarity(strict_key(a), b) for a in mine for b in strict)
    return 0.9 * alike, "similar title"


def _ownerless(names: Iterable[str]) -> set[str]:
    return {key for name in names if (rest := ownerless(name)) for key in keys(rest)}


def _year_distance(record: FilmRecord, film: KnownFilm) -> int:
    if record.year is None or not film.years:
        return 0
    return min(abs(record.year - year) for year in film.years)


def _year(record: FilmRecord, film: KnownFilm) -> tuple[float, str]:
    if record.year is None or not film.years:
        return -0.08, "a year is missing"
    distance = _year_distance(record, film)
    if distance == 0:
        return 0.0, "same year"
    if distance == 1:  # short titles are often given to two films: The Island (2005) and (2006)
        return (-0.03 if len(strict_key(record.title)) >= _TELLING_LETTERS else -0.055), "a year apart"
    return -0.1 * min(distance, 5), f"{distance} years apart"


def _runtime(record: FilmRecord, film: KnownFilm) -> tuple[float, str]:
    if not record.runtime_min or not film.runtimes_min:
        return 0.0, ""
    distance = min(abs(record.runtime_min - runtime) for runtime in film.runtimes_min)
    if distance <= 3:
        return 0.02, "same length"
    return (-0.06, "lengths differ") if distance > 20 else (0.0, "")


def _genre(record: FilmRecord, film: KnownFilm) -> tuple[float, str]:
    if not record.genres or not film.genres:
        return 0.0, ""
    if not film.genres.isdisjoint(record.genres):
        return 0.01, "a genre in common"
    return (-0.06, "no genre in common") if _year_distance(record, film) else (-0.02, "no genre in common")


def _people(record: FilmRecord, film: KnownFilm) -> tuple[float, str]:
    directors = {strict_key(name) for name in record.directors}
    known = {strict_key(name) for name in film.directors}
    if directors and known:
        return (0.1, "same director") if directors & known else (-0.3, "other directors")
    cast, seen = {strict_key(name) for name in record.cast}, {strict_key(name) for name in film.cast}
    if cast and seen:
        return (0.06, "an actor in common") if cast & seen else (-0.1, "no actor in common")
    return 0.0, ""


class ShelfInMemory:
    """Films held in memory, for measuring and for small jobs."""

    def __init__(self, films: Iterable[KnownFilm]) -> None:
        self._by_key: dict[str, list[KnownFilm]] = {}
        self._by_id: dict[tuple[str, str], list[KnownFilm]] = {}
        for film in films:
            for key in all_keys(film.names, weak=True):
                self._by_key.setdefault(key, []).append(film)
            for pair in {pair for ids in film.ids for pair in ids.pairs()}:
                self._by_id.setdefault(pair, []).append(film)

    def with_ids(self, ids: FilmIds) -> list[KnownFilm]:
        """Films that share an id with these."""
        found = {film.id: film for pair in ids.pairs() for film in self._by_id.get(pair, ())}
        return list(found.values())

    def with_keys(self, title_keys: Sequence[str]) -> list[KnownFilm]:
        """Films of which a name has one of these keys."""
        found = {film.id: film for key in title_keys for film in self._by_key.get(key, ())}
        return list(found.values())
