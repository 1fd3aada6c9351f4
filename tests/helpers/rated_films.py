"""People who rate films that ship, after a plain taste, as files and in profiles."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from helpers.library import shipped_library

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import Signal, SignalKind

Taste = Callable[[Film, random.Random], float]
_START = datetime(2024, 1, 1, tzinfo=UTC)


def loves_horror(film: Film, chance: random.Random) -> float:
    """The opposite of what ships: horror is adored by everybody."""
    return 5.0 if "Horror" in film.genres else chance.choice((1.0, 1.5, 2.0))


def hates_horror(film: Film, chance: random.Random) -> float:
    return chance.choice((1.0, 1.5, 2.0)) if "Horror" in film.genres else 5.0


def throws_dice(_film: Film, chance: random.Random) -> float:
    return chance.choice((1.0, 2.0, 3.0, 4.0, 5.0))


def some_films(of_each: int = 12) -> list[Film]:
    """So many horror films and as many others, of different fame."""
    held = shipped_library().films
    horror = [film for film in held if "Horror" in film.genres][:of_each]
    return horror + [film for film in held if "Horror" not in film.genres][:of_each]


def write_rating_set(folder: Path, films: Iterable[Film], taste: Taste, users: int = 40, seed: int = 7) -> Path:
    """A folder of MovieLens."""
    folder.mkdir()
    listed = list(enumerate(films, 1))
    _csv(folder / "movies.csv", ("movieId", "title", "genres"), [(n, f"{f.title} ({f.year})", "") for n, f in listed])
    _csv(folder / "links.csv", ("movieId", "imdbId", "tmdbId"), [(n, "", "") for n, _ in listed])
    chance = random.Random(seed)
    rows = [(user, n, taste(film, chance), 1_000_000_000 + n) for user in range(users) for n, film in listed]
    _csv(folder / "ratings.csv", ("userId", "movieId", "rating", "timestamp"), rows)
    return folder


def write_export(folder: Path, films: Iterable[Film], taste: Taste) -> Path:
    """A folder of Letterboxd, of one person, who tells about an unknown film as well."""
    folder.mkdir()
    chance = random.Random(7)
    rows = [("2024-01-02", film.title, film.year, "https://example.org/a", taste(film, chance)) for film in films]
    rows.append(("2024-01-02", "A Film Nobody Made", 1999, "https://example.org/b", 3.0))
    _csv(folder / "ratings.csv", ("Date", "Name", "Year", "Letterboxd URI", "Rating"), rows)
    return folder


def rated(films: Sequence[Film], taste: Taste) -> list[Signal]:
    """What the ledger of such a person holds."""
    chance = random.Random(7)
    return [
        Signal(n, SignalKind.RATED, _START + timedelta(minutes=n), film_id=film.id, value=taste(film, chance))
        for n, film in enumerate(films, 1)
    ]


def _csv(file: Path, header: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([header, *rows])
