"""Exports of other services as people download them, small and made up."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

LETTERBOXD = {
    "profile.csv": "Date Joined,Username,Given Name\n2020-01-01,secret-name,Secret\n",
    "watched.csv": "Date,Name,Year,Letterboxd URI\n"
    "2024-01-02,Heat,1995,https://example.org/a\n"
    "2024-01-03,Paddington 2,2017,https://example.org/b\n"
    "2024-01-04,A Film Nobody Made,1999,https://example.org/c\n",
    "diary.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
    "2023-05-01,Heat,1995,https://example.org/d,4,,,2023-04-30\n"
    "2023-06-01,Collateral,2004,https://example.org/e,,Yes,,2023-05-31\n",
    "ratings.csv": "Date,Name,Year,Letterboxd URI,Rating\n"
    "2024-01-02,Heat,1995,https://example.org/a,4.5\n"
    "2024-02-02,WALL·E,2008,https://example.org/f,5\n"
    "2024-02-03,,2008,https://example.org/g,5\n",
    "likes/films.csv": "Date,Name,Year,Letterboxd URI\n2024-01-02,Heat,1995,https://example.org/a\n",
    "watchlist.csv": "Date,Name,Year,Letterboxd URI\n"
    "2024-03-01,Alien,1979,https://example.org/h\n"
    "2024-03-01,Heat,1995,https://example.org/a\n",
    "reviews.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
    '2024-01-02,Heat,1995,https://example.org/a,4.5,,"Two lines\nof <b>praise</b>",,2024-01-01\n',
    "deleted/ratings.csv": "Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,Alien,1979,https://example.org/h,1\n",
    "orphaned/watchlist.csv": "Date,Name,Year,Letterboxd URI\n2020-01-01,Fargo,1996,https://example.org/i\n",
}

IMDB = (
    "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,"
    "Release Date,Directors\n"
    'tt0113277,9,2024-07-01,Heat,Heat,https://example.org/1,Movie,8.3,170,1995,"A, B",1,1995-12-15,Michael Mann\n'
    "tt0903747,10,2024-07-02,Breaking Bad,Breaking Bad,https://example.org/2,TV Series,9.5,45,2008–2013,Crime,1,2008,\n"
    "tt0078748,,2024-07-03,Alien,Alien,https://example.org/3,movie,8.5,117,1979,Horror,1,1979-05-25,Ridley Scott\n"
)
IMDB_OLDER = (
    '"Const","Your Rating","Date Rated","Title","URL","Title Type","IMDb Rating","Runtime (mins)","Year","Genres",'
    '"Num Votes","Release Date","Directors"\n'
    '"tt0113277","8","2019-07-01","Heat","https://example.org/1","movie","8.2","170","1995","Crime","1","1995-12-15",'
    '"Michael Mann"\n'
)
IMDB_OLDEST = (
    '"position","const","created","modified","description","Title","Title type","Directors","You rated","IMDb Rating",'
    '"Runtime (mins)","Year","Genres","Num. Votes","Release Date (month/day/year)","URL"\n'
    '"1","tt0113277","Sat Jan 12 00:00:00 2013","","","Heat","Feature Film","Michael Mann","7","8.2","170","1995",'
    '"crime","1","1995-12-15","https://example.org/1"\n'
)
IMDB_WATCHLIST = (
    "Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,"
    "Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated\n"
    "1,tt0078748,2024-01-01,2024-01-01,,Alien,Alien,https://example.org/3,Film,8.5,117,1979,Horror,1,1979-05-25,"
    "Ridley Scott,,\n"
    "2,tt0113277,2024-01-01,2024-01-01,,Heat,Heat,https://example.org/1,Film,8.3,170,1995,Crime,1,1995-12-15,"
    "Michael Mann,9,2024-02-02\n"
)

_HEAT = {"title": "Heat", "year": 1995, "ids": {"trakt": 1, "slug": "heat-1995", "imdb": "tt0113277", "tmdb": 949}}
_ALIEN = {"title": "Alien", "year": 1979, "ids": {"trakt": 2, "slug": "alien-1979", "imdb": "tt0078748", "tmdb": 348}}
_SHOW = {"type": "show", "rating": 9, "show": {"title": "A Series", "year": 2010}}
_SEEN = {"id": 7, "watched_at": "2024-05-01T20:00:00.000Z", "action": "watch", "type": "movie", "movie": _HEAT}
_PLAYS = {"plays": 2, "last_watched_at": "2024-05-01T20:00:00.000Z", "movie": _HEAT}
_RATED = {"rated_at": "2024-05-02T10:00:00.000Z", "rating": 8, "type": "movie", "movie": _HEAT}
_LISTED = {"rank": 1, "listed_at": "2024-05-03T10:00:00.000Z", "type": "movie", "movie": _ALIEN}
TRAKT = {
    "user-profile.json": json.dumps({"username": "secret-name"}),
    "ratings-movies.json": json.dumps([_RATED, _SHOW]),
    "watched-movies.json": json.dumps([_PLAYS]),
    "watched-history-1.json": json.dumps([_SEEN]),
    "lists-watchlist.json": json.dumps([_LISTED]),
    "lists-favorites.json": json.dumps([{**_LISTED, "movie": _HEAT}]),
}
TRAKT_OLDER = {
    "someone/ratings/ratings-movies.json": json.dumps([_RATED]),
    "someone/watched/watched-movies.json": json.dumps([_PLAYS]),
    "someone/lists/watchlist.json": json.dumps([_LISTED]),
}

MOVIELENS = (
    "movie_id,imdb_id,tmdb_id,rating,average_rating,title\n"
    "6,0113277,949,4.5,3.9,Heat (1995)\n"
    '1214,0078748,348,-1.0,4.0,"Alien (1979)"\n'
)


def zipped(files: Mapping[str, str | bytes], file: Path, folder: str = "") -> Path:
    """Writes a zip, its files below `folder`."""
    file.write_bytes(zip_bytes(files, folder))
    return file


def zip_bytes(files: Mapping[str, str | bytes], folder: str = "") -> bytes:
    """A zip in memory."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"{folder}{name}", content)
    return buffer.getvalue()
