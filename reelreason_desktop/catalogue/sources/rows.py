"""From lines to rows: tables, fields between fixed signs, JSON lines. Bad rows become problems."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from reelreason_desktop.catalogue.names import tidy
from reelreason_desktop.catalogue.sources.input import Input, SourceError, TruncatedError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.records import Problem, Records

Fields: TypeAlias = Mapping[str, str]
_MAX_FIELD: Final = 1_000_000
_MAX_TEXT: Final = 100_000
_MAX_TITLE: Final = 400
_FIRST_YEAR, _LAST_YEAR = 1870, 2100
_ONLY_A_YEAR: Final = re.compile(r"\(\d{4}\)")


def table(
    source: Input,
    columns: Sequence[str],
    make: Callable[[Fields], Records],
    *,
    delimiter: str = ",",
    quoted: bool = True,
    header: Sequence[str] | None = None,
) -> Iterator[Records]:
    """Rows of a table with named columns.

    Args:
        source: the file.
        columns: those that must be there.
        make: turns a row into records; a ValueError is the row's problem.
        delimiter: between fields.
        quoted: whether quotes hold fields together.
        header: the names, where the file has no first line that says them.

    Raises:
        SourceError: the first line lacks a column.
    """
    reader = _csv(source, delimiter, quoted=quoted)
    names = list(header) if header else _header(source, reader, columns)

    def one(values: list[str]) -> Records:
        if not values:
            return ()
        if len(values) != len(names):
            raise ValueError(f"{len(values)} fields instead of {len(names)}")
        return make(dict(zip(names, values, strict=True)))

    yield from _made(reader, one)


def fields(source: Input, separator: str, count: int, make: Callable[[Sequence[str]], Records]) -> Iterator[Records]:
    """Rows of `count` fields between separators, one a line, without quotes. Empty lines say nothing."""

    def one(line: str) -> Records:
        text = line.rstrip("\r\n")
        if not text:
            return ()
        values = text.split(separator)
        if len(values) != count:
            raise ValueError(f"{len(values)} fields instead of {count}")
        return make(values)

    yield from _made(source.lines(), one)


def json_lines(source: Input, make: Callable[[dict[str, Any]], Records]) -> Iterator[Records]:
    """Rows that are one JSON object a line."""

    def one(line: str) -> Records:
        if not line.strip():
            return ()
        data = json.loads(line)
        if not isinstance(data, dict):
            raise ValueError("no JSON object")
        return make(data)

    yield from _made(source.lines(), one)


def whole_json(source: Input) -> Any:  # noqa: ANN401 - whatever the file says; callers check it
    """The one JSON value of a file.

    Raises:
        SourceError: it is none.
    """
    try:
        return json.loads(source.whole())
    except (ValueError, RecursionError) as error:
        raise SourceError(Notice("{} is not JSON.", source.place.name), "Download it again.", str(error)) from error


def made_of(items: Iterator[Any], make: Callable[[Any], Records]) -> Iterator[Records]:
    """Records of items that were read before, with the same care."""
    return _made(items, make)


def _made(rows: Iterator[Any], make: Callable[[Any], Records]) -> Iterator[Records]:
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield (Problem(f"not a row: {error}"),)
            continue
        except TruncatedError as error:
            yield (Problem(str(error)),)
            return
        try:
            yield make(row)
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
            # Data from anywhere may have any shape: whatever does not fit is told with its row and left out.
            yield (Problem(_worded(error)),)


def _worded(error: Exception) -> str:
    return f"{error.args[0]} is missing" if isinstance(error, KeyError) else str(error)[:200] or "not understood"


def _csv(source: Input, delimiter: str, *, quoted: bool) -> Iterator[list[str]]:
    csv.field_size_limit(_MAX_FIELD)  # the module keeps one limit for the whole program
    return csv.reader(source.lines(), delimiter=delimiter, quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE)


def _header(source: Input, reader: Iterator[list[str]], columns: Sequence[str]) -> list[str]:
    try:
        plain = [tidy(name) for name in next(reader, [])]
    except (csv.Error, TruncatedError) as error:
        raise SourceError(
            Notice("{} has no readable first line.", source.place.name), "Download it again.", str(error)
        ) from error
    missing = [column for column in columns if column not in plain]
    if missing:
        shown = ", ".join(plain)[:120] or "nothing"
        message = Notice("{} has no column {}; its first line says: {}.", source.place.name, missing[0], shown)
        raise SourceError(message, "Check that it is the right file, with the right sign between its fields.")
    return plain


def clean(value: str | None, *, limit: int = _MAX_TEXT) -> str:
    """A text as people read it; empty where a source writes that it has none.

    Raises:
        ValueError: it is far too long to be meant.
    """
    text = tidy(value or "")
    if len(text) > limit:
        raise ValueError(f"a text of {len(text):,} characters")
    return "" if text in ("\\N", "N/A", "NA", "nan", "None", "null") else text


def title_of(value: str | None) -> str:
    """A title.

    Raises:
        ValueError: there is none, or it is far too long, or it holds signs that no title has.
    """
    text = clean(value, limit=_MAX_TITLE)
    if not text or _ONLY_A_YEAR.fullmatch(text):
        raise ValueError("no title")
    if any(ord(sign) < 32 or sign == "\ufffd" for sign in text):
        raise ValueError("the title is not readable text")
    return text


def key_of(value: str | None) -> str:
    """An id of the source's own.

    Raises:
        ValueError: there is none.
    """
    text = clean(value, limit=_MAX_TITLE)
    if not text:
        raise ValueError("no id")
    return text


def number(value: str | float | None) -> int | None:
    """A whole positive number (`81`, `81.0`, `81 min`); None where there is none."""
    text = clean(str(value)) if value is not None else ""
    digits = text.split()[0].split(".")[0].replace(",", "") if text else ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 and int(digits) else None


def year_of(value: str | float | None) -> int | None:
    """The year of `1995`, `1995-10-30` or `1995–1997`; None where there is none."""
    text = clean(str(value)) if value is not None else ""
    year = int(text[:4]) if text[:4].isascii() and text[:4].isdigit() and len(text) >= 4 else 0
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None


def listed(value: str | None, separator: str) -> tuple[str, ...]:
    """The parts of a list in one field, without empty ones and repeats."""
    return tuple(dict.fromkeys(part for raw in clean(value).split(separator) if (part := raw.strip())))


def imdb_id(value: str | None) -> str | None:
    """`tt0113277` for `tt0113277`, `0113277` or `113277`; None where there is none."""
    text = clean(value).removeprefix("tt").split(".")[0]
    return f"tt{int(text):07d}" if text.isascii() and text.isdigit() and 0 < int(text) < 10**9 else None


def plain_id(value: str | None) -> str | None:
    """`862` for `862` or `862.0`; None where there is none."""
    found = number(value)
    return str(found) if found is not None else None


def place_of(value: str | int) -> int:
    """The place of something in a row of things, from 0.

    Raises:
        ValueError: it is none.
    """
    place = int(value)
    if not 0 <= place < 10**9:
        raise ValueError(f"{str(value)[:20]} is no place")
    return place


def seconds(value: str) -> int:
    """A time as seconds since 1970.

    Raises:
        ValueError: it is none.
    """
    at = int(value)
    if not 0 <= at < 2**40:
        raise ValueError(f"{value} is no time")
    return at
