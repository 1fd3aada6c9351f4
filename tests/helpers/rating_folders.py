"""A tiny world of ratings as files, in each of the formats that are read."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

TITLES = (
    ("1", "Toy Trouble (1995)", "Animation|Children|Comedy", "0000001", "11"),
    ("2", "Long Night, The (1994)", "Crime|Thriller", "0000002", "12"),
    ("3", "Voyage, Far Away (1999)", "Sci-Fi", "0000003", "13"),
    ("4", "Amélie's Garden (2001)", "Comedy|Romance", "0000004", ""),
    ("5", "Old War (1962)", "War|Drama", "0000005", "15"),
    ("6", "Second Night (1996)", "Crime|Drama", "0000006", "16"),
    ("7", "Nobody Wrote This (1990)", "(no genres listed)", "0000007", ""),
)
OVERVIEWS = {
    "11": "Toys quarrel while nobody looks.",
    "12": "A detective follows a thief through one night.",
    "13": "A crew leaves the planet for good.",
    "14": "A shy woman plants a garden for strangers.",
    "15": "Two soldiers wait for a battle.",
    "16": "The thief returns for another night.",
}
_DAY = 86_400
_GENRES_OF_100K = (
    "unknown", "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary", "Drama", "Fantasy",
    "Film-Noir", "Horror", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western",
)  # fmt: skip


def ratings_of(users: int = 12) -> list[tuple[str, str, float, int]]:
    """User, film, stars, seconds: everybody rates the first six films, odd users love crime, even ones comedy."""
    told = []
    for user in range(1, users + 1):
        for place, (film, _, genres, *_) in enumerate(TITLES[:6]):
            loves = "Crime" in genres if user % 2 else "Comedy" in genres
            stars = 5.0 if loves else 4.0 if (user + place) % 3 else 2.5
            told.append((str(user), film, stars, 1_000_000_000 + (user * 10 + place) * _DAY))
    return told


def write_latest(folder: Path, users: int = 12) -> Path:
    """MovieLens latest: CSV with links and tags."""
    folder.mkdir()
    _csv(folder / "movies.csv", ("movieId", "title", "genres"), [row[:3] for row in TITLES])
    _csv(folder / "links.csv", ("movieId", "imdbId", "tmdbId"), [(row[0], row[3], row[4]) for row in TITLES])
    _csv(folder / "ratings.csv", ("userId", "movieId", "rating", "timestamp"), ratings_of(users))
    _csv(folder / "tags.csv", ("userId", "movieId", "tag", "timestamp"), [("1", "2", " noir ", 1_000_000_000)])
    return folder


def write_1m(folder: Path) -> Path:
    """MovieLens 1M: `::`, Latin-1, whole stars."""
    folder.mkdir()
    _lines(folder / "movies.dat", ["::".join(row[:3]) for row in TITLES], "latin-1")
    _lines(folder / "ratings.dat", [f"{u}::{f}::{int(s)}::{at}" for u, f, s, at in ratings_of()], "latin-1")
    return folder


def write_100k(folder: Path) -> Path:
    """MovieLens 100K: bars and tabs, one flag a genre, no ids of others."""
    folder.mkdir()
    listed = [
        "|".join((id_, title, "01-Jan-1995", "", "http://example.invalid", *_flags(of.split("|"))))
        for id_, title, of, *_ in TITLES
    ]
    _lines(folder / "u.item", [*listed, "|".join(("8", "unknown", "", "", "", *_flags(["unknown"])))], "latin-1")
    _lines(folder / "u.data", [f"{u}\t{f}\t{int(s)}\t{at}" for u, f, s, at in ratings_of()], "latin-1")
    return folder


def write_movietweetings(folder: Path) -> Path:
    """MovieTweetings: IMDb numbers, 0 to 10, UTF-8."""
    folder.mkdir()
    imdb = {row[0]: row[3] for row in TITLES}
    _lines(folder / "movies.dat", [f"{imdb[row[0]]}::{row[1]}::{row[2]}" for row in TITLES], "utf-8")
    _lines(folder / "ratings.dat", [f"{u}::{imdb[f]}::{int(s * 2)}::{at}" for u, f, s, at in ratings_of()], "utf-8")
    return folder


def write_films(path: Path) -> Path:
    """A table like that of MovieLens 1M with TMDB texts; the text of the fourth film has no number of its own."""
    header = (
        "movieId", "title", "genres", "year", "tmdb_id", "tmdb_title", "tmdb_release_date", "tmdb_overview",
        "tmdb_runtime", "tmdb_genres", "tmdb_top_cast", "tmdb_keywords",
    )  # fmt: skip
    rows = []
    for place, (id_, title, genres, _, tmdb) in enumerate(TITLES[:6]):
        name, year = title.rstrip(")").split(" (")
        own = name.split(", The")[0] if name.endswith(", The") else name
        number = tmdb or "14"
        rows.append(
            (id_, title, genres, year, tmdb, own, f"{year}-05-01", OVERVIEWS[number], "95", genres.replace("|", ", "),
             f"Star {place}, Extra {place % 2}", f"theme {place}, night")
        )  # fmt: skip
    _csv(path, header, rows)
    return path


def write_zipped_films(path: Path) -> Path:
    """A table like TMDB-5000, inside an archive and a folder of that name."""
    header = ("id", "title", "release_date", "overview", "genres", "keywords", "runtime")
    genres = json.dumps([{"id": 1, "name": "Drama"}])
    table = path.with_name("inside.csv")
    _csv(table, header, [("99", "New Film", "2010-01-01", "Something new.", genres, "[]", "100")])
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("films.csv/films.csv", table.read_bytes())
    return path


def _flags(genres: list[str]) -> list[str]:
    return ["01"[genre in genres] for genre in _GENRES_OF_100K]


def _csv(path: Path, header: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])


def _lines(path: Path, lines: list[str], encoding: str) -> None:
    path.write_text("\n".join(lines) + "\n", encoding=encoding, newline="\n")
