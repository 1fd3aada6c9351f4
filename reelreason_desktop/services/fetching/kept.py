"""What TMDB said, as it is kept here for a while: for the eye only. Reading it asks nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.fetching.posters import PosterCache
from reelreason_desktop.store.tmdb_facts import KEPT_FOR, TmdbCount, TmdbFact, open_tmdb_facts

__all__ = [
    "ATTRIBUTION", "FIELDS", "HOME", "KEPT_DAYS", "TERMS", "Shown", "TmdbCount", "TmdbFact", "drop_expired",
    "facts_file", "films_to_ask", "forget_facts", "held", "known_facts", "poster_cache", "shown_of", "to_ask",
]  # fmt: skip

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
FIELDS: Final = (
    "original_title", "runtime_min", "genres", "directors", "cast", "keywords", "countries", "languages", "overview",
    "certificate",
)  # fmt: skip
"""What is taken over from an answer."""
_GAPS: Final = frozenset((*FIELDS, "min_age"))
"""What a film may lack that an answer can say; a certificate says an age."""
_POSTER: Final = "poster"


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown of a film: facts by field, when the oldest of them came, and the file of its poster."""

    facts: dict[str, TmdbFact]
    retrieved_at: datetime
    poster: Path | None


def facts_file(paths: Paths) -> Path:
    """Where facts are kept; everything below that folder can be fetched again."""
    return paths.cache / "tmdb" / "facts.sqlite"


def poster_cache(paths: Paths) -> PosterCache:
    """Where posters are kept."""
    return PosterCache(paths.cache / "tmdb" / "posters")


def known_facts(paths: Paths, film_id: str, now: datetime | None = None) -> dict[str, TmdbFact]:
    """What TMDB said of a film, by field; nothing while nothing was ever asked for. Show `ATTRIBUTION` beside it."""
    file = facts_file(paths)
    if not file.is_file():
        return {}
    with open_tmdb_facts(file) as kept:
        return kept.of(film_id, now or datetime.now(UTC))


def shown_of(paths: Paths, film_id: str, now: datetime | None = None) -> Shown | None:
    """What may be shown of a film now; None when there is nothing, or all of it is too old."""
    now = now or datetime.now(UTC)
    facts = known_facts(paths, film_id, now)
    if not facts:
        return None
    path = facts.pop(_POSTER, None)
    poster = poster_cache(paths).find(str(path.value), since=now - KEPT_FOR) if path is not None else None
    oldest = min((fact.retrieved_at for fact in facts.values()), default=now)
    return Shown(facts, oldest, poster)


def films_to_ask(films: Iterable[Film], asked: Collection[str], *, posters: bool) -> list[Film]:
    """Films that lack something TMDB may know and that it was not asked about; with `posters`, all that do not ship."""
    return [film for film in films if film.id not in asked and (film.unknown if posters else film.unknown & _GAPS)]


def to_ask(paths: Paths, films: Iterable[Film], *, posters: bool) -> int:
    """How many films there are to ask about."""
    if not facts_file(paths).is_file():
        return len(films_to_ask(films, (), posters=posters))
    with open_tmdb_facts(facts_file(paths)) as kept:
        return len(films_to_ask(films, kept.asked(datetime.now(UTC)), posters=posters))


def drop_expired(paths: Paths, now: datetime | None = None) -> int:
    """Throws away what may not be kept any longer, posters too; returns how many fields that were."""
    now = now or datetime.now(UTC)
    poster_cache(paths).drop_older(now - KEPT_FOR)
    if not facts_file(paths).is_file():
        return 0
    with open_tmdb_facts(facts_file(paths)) as kept:
        return kept.drop_expired(now)


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
