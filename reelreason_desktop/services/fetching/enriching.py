"""Filling gaps with facts of TMDB: for the eye and for search, never for vectors, weights or picks."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.catalogue.names import all_keys
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.net.tmdb import BadAnswerError, Found, Tmdb, TmdbFilm
from reelreason_desktop.services.fetching.kept import FIELDS, drop_expired, facts_file, films_to_ask, poster_cache
from reelreason_desktop.services.fetching.tmdb_key import read_key
from reelreason_desktop.services.fetching.web import web_for
from reelreason_desktop.services.requests_made import RequestsMade
from reelreason_desktop.store.tmdb_facts import open_tmdb_facts

_NEAR: Final = 1
"""Years that two sources may differ by on one film."""
_logger = logging.getLogger(__name__)


class NoKeyError(KnownError):
    """There is no key to ask TMDB with."""


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


def enrich(
    paths: Paths,
    tmdb: Tmdb,
    films: Iterable[Film],
    *,
    limit: int | None = None,
    posters: bool = False,
    report: Callable[[Enriching], object] = lambda _: None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Enriched:
    """Asks TMDB about films of which something is missing, those it was not asked about yet (`kept.films_to_ask`).

    Each film is kept as soon as it came, so that what was asked for is never lost.

    Args:
        paths: where facts are kept.
        tmdb: whom to ask.
        films: the catalogue; films that ship lack nothing and are left alone.
        limit: how many films at most.
        posters: fetch their posters, too.
        report: told before each film.
        now: the clock.

    Raises:
        KeyRefusedError, NetError, Cancelled: see `Tmdb`.
    """
    known = unknown = 0
    with open_tmdb_facts(facts_file(paths)) as kept:
        expired = drop_expired(paths, now())
        wanted = films_to_ask(films, kept.asked(now()), posters=posters)[:limit]
        for number, film in enumerate(wanted):
            report(Enriching(number, len(wanted), film.title))
            found = look_up(tmdb, film)
            kept.keep(film.id, {} if found is None else _facts(found), now())
            if posters and found is not None and found.poster is not None:
                _try_poster(paths, tmdb, found.poster)
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
        hint = Notice("Give it one of yours: on the Films page, or with `reelreason tmdb key`.")
        raise NoKeyError("There is no key for TMDB.", hint)
    return Tmdb(web_for(made), key, stopped)


def poster(paths: Paths, tmdb: Tmdb, path: str) -> Path:
    """The image of a film, asked for once and then kept for a while."""
    cache = poster_cache(paths)
    return cache.find(path) or cache.keep(path, tmdb.poster(path))


def _try_poster(paths: Paths, tmdb: Tmdb, path: str) -> None:
    """A film without its picture is still worth having."""
    try:
        poster(paths, tmdb, path)
    except BadAnswerError as error:
        _logger.warning("A poster was left out: %s", error.message)


def _facts(found: TmdbFilm) -> dict[str, Any]:
    facts: dict[str, Any] = {name: value for name in FIELDS if (value := getattr(found.record, name))}
    facts["tmdb_id"] = int(found.record.key)
    return facts | ({"poster": found.poster} if found.poster else {})


def _same(hit: Found, film: Film) -> bool:
    near = hit.year is not None and abs(hit.year - film.year) <= _NEAR
    names = tuple(name for name in (film.title, film.original_title) if name)
    theirs = tuple(name for name in (hit.title, hit.original_title) if name)
    return near and bool(set(all_keys(names)) & set(all_keys(theirs)))
