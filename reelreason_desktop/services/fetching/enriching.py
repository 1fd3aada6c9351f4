"""Filling gaps with facts of TMDB: for the eye and for search, never for vectors, weights or picks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.catalogue.names import all_keys
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.net.tmdb import Found, Tmdb, TmdbFilm
from reelreason_desktop.services.fetching.posters import PosterCache
from reelreason_desktop.services.fetching.tmdb_key import read_key
from reelreason_desktop.services.fetching.web import web_for
from reelreason_desktop.services.requests_made import RequestsMade
from reelreason_desktop.store.tmdb_facts import KEPT_FOR, TmdbCount, TmdbFact, open_tmdb_facts

KEPT_DAYS: Final = KEPT_FOR.days
ATTRIBUTION: Final = (
    "This program uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB."
)
"""Shown wherever its facts are; the wording is TMDB's."""
TERMS: Final = (
    "TMDB's terms: your own key, personal use, nothing kept longer than six months, nothing passed on, nothing of it"
    " used to train or to compute picks. Titles and ids of the films you enrich are sent to api.themoviedb.org."
)
HOME: Final = "https://www.themoviedb.org/api-terms-of-use"
_FIELDS: Final = (
    "original_title", "runtime_min", "genres", "directors", "cast", "keywords", "countries", "languages", "overview",
    "certificate",
)  # fmt: skip
_NEAR: Final = 1
"""Years that two sources may differ by on one film."""


@dataclass(frozen=True, slots=True)
class Enriching:
    """How far it is."""

    done: int
    total: int
    title: str


@dataclass(frozen=True, slots=True)
class Enriched:
    """What came of it: `known` films got facts, TMDB has nothing certain of `unknown` ones."""

    known: int
    unknown: int
    expired: int


def facts_file(paths: Paths) -> Path:
    """Where facts are kept; everything below that folder can be fetched again."""
    return paths.cache / "tmdb" / "facts.sqlite"


def poster_cache(paths: Paths) -> PosterCache:
    """Where posters are kept."""
    return PosterCache(paths.cache / "tmdb" / "posters")


def enrich(
    paths: Paths,
    tmdb: Tmdb,
    films: Iterable[Film],
    *,
    limit: int | None = None,
    report: Callable[[Enriching], object] = lambda _: None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Enriched:
    """Asks TMDB about films of which something is missing, those it was not asked about yet.

    Each film is kept as soon as it came, so that what was asked for is never lost.

    Args:
        paths: where facts are kept.
        tmdb: whom to ask.
        films: the catalogue; films that ship lack nothing and are left alone.
        limit: how many films at most.
        report: told before each film.
        now: the clock.

    Raises:
        KeyRefusedError, NetError, Cancelled: see `Tmdb`.
    """
    known = unknown = 0
    with open_tmdb_facts(facts_file(paths)) as kept:
        expired = kept.drop_expired(now())
        poster_cache(paths).drop_older(now() - KEPT_FOR)
        asked = kept.asked(now())
        wanted = [film for film in films if film.unknown and film.id not in asked][:limit]
        for number, film in enumerate(wanted):
            report(Enriching(number, len(wanted), film.title))
            found = look_up(tmdb, film)
            kept.keep(film.id, {} if found is None else _facts(found), now())
            known, unknown = known + (found is not None), unknown + (found is None)
    return Enriched(known, unknown, expired)


def look_up(tmdb: Tmdb, film: Film) -> TmdbFilm | None:
    """The film at TMDB, by its ids or else by title and year. None when that is not certain: nothing is guessed."""
    if film.tmdb_id is not None:
        return tmdb.film(film.tmdb_id)
    if film.imdb_id is not None:
        hits = tmdb.find(film.imdb_id)
    else:
        hits = tuple(hit for hit in tmdb.search(film.title, film.year) if _same(hit, film))
    return tmdb.film(hits[0].id) if len(hits) == 1 else None


def tmdb_for(made: RequestsMade, stopped: Callable[[], bool] = lambda: False) -> Tmdb:
    """TMDB, asked with the key of the keyring.

    Raises:
        KnownError: there is no key, or no keyring.
    """
    key = read_key()
    if key is None:
        raise KnownError("There is no key for TMDB.", "Give it one of yours: `reelreason tmdb key`.")
    return Tmdb(web_for(made), key, stopped)


def known_facts(paths: Paths, film_id: str, now: datetime | None = None) -> dict[str, TmdbFact]:
    """What TMDB said of a film, by field; nothing while nothing was ever asked for. Show `ATTRIBUTION` beside it."""
    file = facts_file(paths)
    if not file.is_file():
        return {}
    with open_tmdb_facts(file) as kept:
        return kept.of(film_id, now or datetime.now(UTC))


def poster(paths: Paths, tmdb: Tmdb, path: str) -> Path:
    """The image of a film, asked for once and then kept for a while."""
    cache = poster_cache(paths)
    return cache.find(path) or cache.keep(path, tmdb.poster(path))


def held(paths: Paths) -> TmdbCount:
    """How much of TMDB there is."""
    if not facts_file(paths).is_file():
        return TmdbCount(0, 0, None)
    with open_tmdb_facts(facts_file(paths)) as kept:
        return kept.count()


def forget_facts(paths: Paths) -> int:
    """Erases all that TMDB said and its posters; returns of how many films that was."""
    films = held(paths).films
    file = facts_file(paths)
    for each in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
        each.unlink(missing_ok=True)
    poster_cache(paths).clear()
    return films


def _facts(found: TmdbFilm) -> dict[str, Any]:
    facts: dict[str, Any] = {name: value for name in _FIELDS if (value := getattr(found.record, name))}
    facts["tmdb_id"] = int(found.record.key)
    return facts | ({"poster": found.poster} if found.poster else {})


def _same(hit: Found, film: Film) -> bool:
    near = hit.year is not None and abs(hit.year - film.year) <= _NEAR
    names = tuple(name for name in (film.title, film.original_title) if name)
    theirs = tuple(name for name in (hit.title, hit.original_title) if name)
    return near and bool(set(all_keys(names)) & set(all_keys(theirs)))
