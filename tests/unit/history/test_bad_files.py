"""Exports that are damaged, hostile or far too large."""

from __future__ import annotations

import random
import tracemalloc
import zipfile
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from helpers.exports import IMDB, LETTERBOXD, MOVIELENS, TRAKT, zip_bytes, zipped

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.history import files
from reelreason_desktop.history.files import HEAD_BYTES, open_export
from reelreason_desktop.history.reading import read_history

MIB = 1024 * 1024
HEAD = "Date,Name,Year,Letterboxd URI,Rating\n"


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = zipped({"ratings.csv": HEAD.encode() + b" " * (files.MAX_FILE_BYTES + 1)}, tmp_path / "bomb.zip")
    assert bomb.stat().st_size < MIB
    tracemalloc.start()
    with pytest.raises(KnownError, match="too large"):
        read_history(bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 3 * files.MAX_FILE_BYTES


def test_many_large_files_are_too_much_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_TOTAL_BYTES", 100)
    export = open_export(zipped({"a.csv": "x" * 80, "b.csv": "y" * 80}, tmp_path / "x.zip"))
    assert len(export.read("a.csv")) == 80
    with pytest.raises(KnownError, match="too large"):
        export.read("b.csv")


def test_names_that_climb_out_are_not_there(tmp_path: Path) -> None:
    hostile = zipped(
        {"../ratings.csv": HEAD, "/etc/ratings.csv": HEAD, "a/../../b.csv": HEAD, "ok.csv": HEAD}, tmp_path / "x.zip"
    )
    assert open_export(hostile).names == ("ok.csv",)
    assert list(tmp_path.rglob("*.csv")) == [], "nothing is unpacked to the disk"


def test_a_zip_that_ends_early(tmp_path: Path) -> None:
    whole = zip_bytes(LETTERBOXD)
    (tmp_path / "cut.zip").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(KnownError):
        read_history(tmp_path / "cut.zip")


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    data = bytearray(zip_bytes({"ratings.csv": HEAD}))
    data[6] |= 1  # the flag in the local header
    data[data.rindex(b"PK\x01\x02") + 8] |= 1  # and in the directory
    (tmp_path / "locked.zip").write_bytes(data)
    with pytest.raises(KnownError, match="cannot be unpacked"):
        read_history(tmp_path / "locked.zip")


def test_a_damaged_member(tmp_path: Path) -> None:
    file = tmp_path / "x.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("ratings.csv", HEAD + "2024-01-01,Heat,1995,x,4\n")
    file.write_bytes(file.read_bytes().replace(b"Heat", b"Meat"))
    with pytest.raises(KnownError, match="cannot be unpacked"):
        read_history(file)


@pytest.mark.parametrize("content", ["{}", "[1, null, []]", "[", '[{"movie": {"title": 5}}]', "[" * 100_000])
def test_odd_json_of_trakt(tmp_path: Path, content: str) -> None:
    file = zipped({"ratings-movies.json": content}, tmp_path / "trakt.zip")
    with suppress(KnownError):
        assert read_history(file).rows == ()


def test_fifty_thousand_rows(tmp_path: Path) -> None:
    rows = "".join(
        f"2024-01-01,Film {n},{1950 + n % 70},https://example.org/{n},{n % 10 / 2 + 0.5}\n" for n in range(50_000)
    )
    history = read_history(zipped({"ratings.csv": HEAD + rows}, tmp_path / "x.zip"))
    assert len(history.rows) == 50_000


def test_no_endless_tables(tmp_path: Path) -> None:
    (tmp_path / "ratings.csv").write_text(HEAD + "2024-01-01,Heat,1995,x,4\n" * 200_001, encoding="utf-8")
    with pytest.raises(KnownError, match="rows"):
        read_history(tmp_path / "ratings.csv")


def test_a_cell_beyond_all_measure(tmp_path: Path) -> None:
    (tmp_path / "ratings.csv").write_text(HEAD + f'2024-01-01,"{"x" * 200_000}",1995,x,4\n', encoding="utf-8")
    with pytest.raises(KnownError, match=r"characters|CSV"):
        read_history(tmp_path / "ratings.csv")


MUTANTS = 2_500
"""Of each of four kinds: 10,000 damaged files in every run."""
MOST_MEMORY = 64 * 1024 * 1024
"""By which the process may grow over all of a kind."""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("letterboxd.zip", zip_bytes(LETTERBOXD)),
        ("ratings.csv", IMDB.encode()),
        ("trakt.zip", zip_bytes(TRAKT)),
        ("movielens.csv", MOVIELENS.encode()),
    ],
)
def test_mutants_are_read_or_refused(tmp_path: Path, name: str, data: bytes) -> None:
    chance = random.Random(7)
    file, held = tmp_path / name, psutil.Process()
    read = before = 0
    for _ in range(MUTANTS):
        file.write_bytes(mutated(data, chance))
        with suppress(KnownError):
            read_history(file)
            read += 1
        before = before or held.memory_info().rss
    assert read > 0
    assert held.memory_info().rss - before < MOST_MEMORY


def mutated(data: bytes, chance: random.Random) -> bytes:
    """One to four changes: bytes flipped, parts cut, doubled or moved."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at, length = chance.randrange(len(changed) or 1), chance.randint(1, 40)
        match chance.randrange(5):
            case 0:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = changed[at : at + length] * chance.randint(1, 3)
            case 3:
                changed[at:at] = chance.choice([b",", b"\n", b'"', b"\0", "\u202e".encode(), b"99999999999", b"-1"])
            case _:
                changed = changed[: max(1, at)]
    return bytes(changed)


@pytest.mark.parametrize("shift", range(2))
def test_a_table_is_known_by_a_beginning_that_ends_within_a_character(tmp_path: Path, shift: int) -> None:
    begin = "Const,Your Rating,Title\ntt0113277,9,Heat\ntt0118845,9," + "x" * shift
    file = tmp_path / "ratings.csv"
    file.write_bytes((begin + "é" * HEAD_BYTES).encode("utf-8-sig"))
    assert [row.title[:4] for row in read_history(file).rows] == ["Heat", "x" * shift + "é" * (4 - shift)]
