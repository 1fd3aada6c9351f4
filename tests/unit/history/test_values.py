"""Ratings, years and dates as exports write them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reelreason_desktop.history.values import imdb_id, moment, stars, whole, year


@pytest.mark.parametrize(
    ("value", "out_of", "expected"),
    [
        ("4.5", 5, 4.5), ("4,5", 5, 4.5), (7, 10, 3.5), ("10", 10, 5.0), (1, 10, 0.5), ("0.5", 5, 0.5), ("3.3", 5, 3.5),
        ("0", 10, None), ("", 5, None), ("-1.0", 5, None), ("6", 5, None), ("nan", 5, None), ("inf", 5, None),
        ("four", 5, None), (None, 5, None), (True, 5, None),
    ],
)  # fmt: skip
def test_stars(value: object, out_of: int, expected: float | None) -> None:
    assert stars(value, out_of) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("2013–2023", 2013), (1995, 1995), ("", None), ("0001", None), ("1995.0", 1995), (None, None)],
)
def test_year(value: object, expected: int | None) -> None:
    assert year(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("tt0113277", "tt0113277"), ("0113277", "tt0113277"), (113277, "tt0113277"), ("0", None), ("", None),
        ("https://www.imdb.com/title/tt0113277/", "tt0113277"), ("nm0000134", None), ("²", None),
        ("9" * 5_000, None),
        ("tt" + "1" * 14, None),
    ],
)  # fmt: skip
def test_imdb_id(value: object, expected: str | None) -> None:
    assert imdb_id(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-05-01", datetime(2024, 5, 1, 12, tzinfo=UTC)),
        ("2024-05-01T20:00:00.000Z", datetime(2024, 5, 1, 20, tzinfo=UTC)),
        ("2024-05-01T20:00:00+02:00", datetime(2024, 5, 1, 18, tzinfo=UTC)),
        ("Sat Jan 12 00:00:00 2013", datetime(2013, 1, 12, tzinfo=UTC)),
        ("0001-01-01T00:00:00+10:00", None),
        ("yesterday", None),
        ("", None),
        ("9" * 5000, None),
    ],
)
def test_moment(value: object, expected: datetime | None) -> None:
    assert moment(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [("949", 949), (949.0, 949), ("1.5", None), ("-3", None), ("1e300", None)]
)
def test_whole(value: object, expected: int | None) -> None:
    assert whole(value) == expected
