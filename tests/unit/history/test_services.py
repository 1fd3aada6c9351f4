"""The exports of each service, as rows."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from helpers.exports import (
    IMDB,
    IMDB_OLDER,
    IMDB_OLDEST,
    IMDB_WATCHLIST,
    LETTERBOXD,
    MOVIELENS,
    TRAKT,
    TRAKT_OLDER,
    zipped,
)

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.history.files import ExportFiles
from reelreason_desktop.history.reading import read_history
from reelreason_desktop.history.rows import History, Mark


def said(history: History) -> list[tuple[str, str, float | None]]:
    return [(row.mark.value, row.title, row.stars) for row in history.rows]


LETTERBOXD_SAYS = [
    ("seen", "Heat", None),
    ("seen", "Paddington 2", None),
    ("seen", "A Film Nobody Made", None),
    ("rated", "Heat", 4.0),
    ("seen", "Collateral", None),
    ("rated", "Heat", 4.5),
    ("rated", "WALL·E", 5.0),
    ("liked", "Heat", None),
    ("watchlist", "Alien", None),
    ("watchlist", "Heat", None),
]


@pytest.mark.parametrize("folder", ["", "letterboxd-someone-2024-05-05-10-00-utc/"])
def test_letterboxd(tmp_path: Path, folder: str) -> None:
    history = read_history(zipped(LETTERBOXD, tmp_path / "letterboxd.zip", folder))
    assert history.service == "Letterboxd"
    assert said(history) == LETTERBOXD_SAYS
    assert history.skipped == {"rows without a title": 1}
    diary = history.rows[3]
    assert diary.at == datetime(2023, 4, 30, 12, tzinfo=UTC), "the day it was watched, not the day it was written down"
    assert diary.place == "diary.csv, row 1"
    assert diary.year == 1995


def test_letterboxd_as_a_folder(tmp_path: Path) -> None:
    for name, text in LETTERBOXD.items():
        file = tmp_path / "export" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\ufeff" + text, encoding="utf-8")
    assert said(read_history(tmp_path / "export")) == LETTERBOXD_SAYS


@pytest.mark.parametrize(
    ("name", "table", "first"),
    [
        ("ratings.csv", "ratings.csv", ("rated", "Heat", 4.5)),
        ("my ratings (1).csv", "ratings.csv", ("rated", "Heat", 4.5)),
        ("watchlist (2).csv", "watchlist.csv", ("watchlist", "Alien", None)),
        ("watched.csv", "watched.csv", ("seen", "Heat", None)),
    ],
)
def test_one_table_of_letterboxd(tmp_path: Path, name: str, table: str, first: object) -> None:
    file = tmp_path / name
    file.write_text(LETTERBOXD[table], encoding="utf-8")
    assert said(read_history(file))[0] == first


def test_nobody_opens_the_private_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    real = ExportFiles._bytes

    def spy(self: ExportFiles, name: str, most: int) -> bytes:
        opened.append(name)
        return real(self, name, most)

    monkeypatch.setattr(ExportFiles, "_bytes", spy)
    read_history(zipped(LETTERBOXD, tmp_path / "letterboxd.zip"))
    read_history(zipped(TRAKT, tmp_path / "trakt.zip"))
    assert "ratings.csv" in opened
    assert not {"profile.csv", "user-profile.json"} & set(opened)
    assert not [name for name in opened if name.startswith(("deleted/", "orphaned/"))]


@pytest.mark.parametrize(("text", "stars"), [(IMDB, 4.5), (IMDB_OLDER, 4.0), (IMDB_OLDEST, 3.5)])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_three_generations_of_imdb(tmp_path: Path, text: str, stars: float, encoding: str) -> None:
    file = tmp_path / "ratings.csv"
    file.write_bytes(text.encode(encoding))
    history = read_history(file)
    heat = history.rows[0]
    assert history.service == "IMDb"
    assert (heat.mark, heat.title, heat.stars, heat.imdb_id) == (Mark.RATED, "Heat", stars, "tt0113277")
    assert (heat.year, heat.runtime_min, heat.directors) == (1995, 170, ("Michael Mann",))
    assert heat.at is not None


def test_imdb_series_are_no_films_and_unrated_films_were_seen(tmp_path: Path) -> None:
    (tmp_path / "ratings.csv").write_text(IMDB, encoding="utf-8")
    history = read_history(tmp_path / "ratings.csv")
    assert said(history) == [("rated", "Heat", 4.5), ("seen", "Alien", None)]
    assert history.skipped == {"series, episodes and games": 1}


def test_an_imdb_watchlist_holds_ratings_too(tmp_path: Path) -> None:
    (tmp_path / "watchlist.csv").write_text(IMDB_WATCHLIST, encoding="utf-8")
    assert said(read_history(tmp_path / "watchlist.csv")) == [("watchlist", "Alien", None), ("rated", "Heat", 4.5)]


def test_trakt(tmp_path: Path) -> None:
    history = read_history(zipped(TRAKT, tmp_path / "trakt.zip"))
    assert history.service == "Trakt"
    assert said(history) == [
        ("seen", "Heat", None),
        ("seen", "Heat", None),
        ("rated", "Heat", 4.0),
        ("liked", "Heat", None),
        ("watchlist", "Alien", None),
    ]
    assert history.skipped == {"series and episodes": 1}
    assert history.rows[2].tmdb_id == 949
    assert history.rows[2].at == datetime(2024, 5, 2, 10, tzinfo=UTC)


def test_the_older_layout_of_trakt(tmp_path: Path) -> None:
    history = read_history(zipped(TRAKT_OLDER, tmp_path / "trakt.zip"))
    assert said(history) == [("seen", "Heat", None), ("rated", "Heat", 4.0), ("watchlist", "Alien", None)]


def test_numbered_parts_of_trakt_come_in_their_order(tmp_path: Path) -> None:
    parts = {f"watched-history-{n}.json": TRAKT["watched-history-1.json"] for n in (10, 9, 2)}
    history = read_history(zipped(parts, tmp_path / "trakt.zip"))
    assert [row.place.split(",")[0] for row in history.rows] == [f"watched-history-{n}.json" for n in (2, 9, 10)]


def test_movielens(tmp_path: Path) -> None:
    (tmp_path / "movielens-ratings.csv").write_text(MOVIELENS, encoding="utf-8")
    history = read_history(tmp_path / "movielens-ratings.csv")
    assert history.service == "MovieLens"
    assert said(history) == [("rated", "Heat (1995)", 4.5), ("seen", "Alien (1979)", None)]
    assert history.rows[0].imdb_id == "tt0113277"


def test_a_table_of_films(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(
        "Title,Year,imdbID,Rating10,WatchedDate\nHeat,1995,tt0113277,9,2024-05-01\n'=Alien,1979,,,\n,1990,,8,\n"
    )
    history = read_history(tmp_path / "mine.csv")
    assert said(history) == [("rated", "Heat", 4.5), ("seen", "=Alien", None)]
    assert (history.rows[0].imdb_id, history.rows[0].year) == ("tt0113277", 1995)
    assert history.rows[0].at == datetime(2024, 5, 1, 12, tzinfo=UTC)
    assert history.skipped == {"rows without a title": 1}


def test_standings_of_our_own_table(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(
        'title,year,stars,standing\nHeat,1995,4.5,"rated, seen, liked"\nSaw,2004,,not for me\nUp,2009,,\n'
    )
    assert said(read_history(tmp_path / "mine.csv")) == [
        ("rated", "Heat", 4.5), ("liked", "Heat", None), ("not for me", "Saw", None), ("seen", "Up", None),
    ]  # fmt: skip


def test_a_list_of_films_that_says_nothing_of_them_is_no_history(tmp_path: Path) -> None:
    (tmp_path / "movies.csv").write_text("title,year,genres\nHeat,1995,Crime\n")
    with pytest.raises(KnownError, match="no export"):
        read_history(tmp_path / "movies.csv")


EMPTY_ZIP = b"PK\x05\x06" + b"\0" * 18


@pytest.mark.parametrize("content", [b"", b"hello", b"a,b\n1,2\n", b"[]", b"\x00\xff\xfe\x00" * 50, b'"', EMPTY_ZIP])
@pytest.mark.parametrize("name", ["x.csv", "x.zip", "x.json", "ratings.csv"])
def test_files_of_nobody_are_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(KnownError, match="no export"):
        read_history(tmp_path / name)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="there is no such file"):
        read_history(tmp_path / "nothing.zip")
