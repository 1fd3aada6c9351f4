"""Values as exports write them: ratings, years, dates. What cannot be read is None, never an error."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime
from typing import Final

_YEAR: Final = re.compile(r"\d{4}")
_FIRST_FILM, _LAST_FILM = 1870, 2100
_IMDB: Final = re.compile(r"tt\d{5,10}(?!\d)")
_MOST_DIGITS: Final = 10
_DAYS: Final = ("%Y-%m-%d", "%Y/%m/%d", "%d/%m/%Y", "%d.%m.%Y", "%a %b %d %H:%M:%S %Y")


def stars(value: object, out_of: int) -> float | None:
    """A rating as 0.5 to 5 stars in half steps; None when there is none, which some services write as 0.

    Args:
        value: a number, or digits with a point or a comma.
        out_of: the best rating on the service's scale.
    """
    number = _number(value)
    if number is None or not 0 < number <= out_of:
        return None
    return max(0.5, math.floor(number * 10 / out_of + 0.5) / 2)


def year(value: object) -> int | None:
    """The first year in a text such as `2013–2023`."""
    match = _YEAR.search(str(value))
    return int(match[0]) if match and _FIRST_FILM <= int(match[0]) <= _LAST_FILM else None


def imdb_id(value: object) -> str | None:
    """`tt0113277`, alone or in an address; digits alone get what is missing."""
    text = str(value).strip()
    if len(text) <= _MOST_DIGITS and text.isascii() and text.isdigit() and int(text):
        text = f"tt{int(text):07}"
    match = _IMDB.search(text)
    return match[0] if match else None


def whole(value: object) -> int | None:
    """A positive whole number."""
    number = _number(value)
    return int(number) if number is not None and 0 < number < 1e9 and number == int(number) else None


def moment(value: object) -> datetime | None:
    """A day or a time, in UTC; without a time of day it is noon, which is the same day nearly everywhere."""
    text = str(value).strip()
    if not text or len(text) > 40:
        return None
    for read in (datetime.fromisoformat, *(lambda t, f=form: datetime.strptime(t, f) for form in _DAYS)):
        try:
            found = read(text)
        except ValueError:
            continue
        return _in_utc(found, has_time=":" in text)
    return None


def _in_utc(found: datetime, *, has_time: bool) -> datetime | None:
    if not has_time:
        found = found.replace(hour=12)
    try:
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except OverflowError:  # the year 1, an hour before it began
        return None


def _number(value: object) -> float | None:
    if isinstance(value, bool):
        return None
    try:
        number = float(str(value).strip().replace(",", "."))
    except ValueError:
        return None
    return number if math.isfinite(number) else None
