"""Tables of exports: CSV in the encodings that occur, one row after the other."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice

MAX_ROWS: Final = 200_000
"""More than anybody has watched."""
_MAX_CELL: Final = 100_000
_ENCODINGS: Final = ("utf-8-sig", "utf-16", "cp1252", "latin-1")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row. `number` counts from 1 below the header; `cells`: by column, folded to lower case."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """A cell; empty where the row or the table has none."""
        return self.cells.get(column, "").strip()


def decoded(data: bytes, *, whole: bool = True) -> str:
    """Text of a file whose encoding nobody says. UTF-16 only where its mark is there.

    `whole`: false for the beginning of a file, which may end within a character.
    """
    for encoding in _ENCODINGS:
        if encoding == "utf-16" and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            continue
        try:
            return codecs.getincrementaldecoder(encoding)().decode(data, final=whole)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")  # knows every byte


def columns_of(head: bytes) -> frozenset[str]:
    """The columns of a table of which only the first bytes were read; empty for what is no table."""
    return frozenset(header(decoded(head, whole=False)))


def header(text: str) -> tuple[str, ...]:
    """The columns of a table, in lower case; empty for what is no table."""
    try:
        first = next(_reader(text[:20_000]), [])
    except csv.Error:
        return ()
    return tuple(cell.strip().casefold() for cell in first)


def table_rows(text: str, name: str) -> Iterator[TableRow]:
    """The rows of a table below its header; empty lines are left out.

    Raises:
        KnownError: the table has far too many rows, or is no CSV.
    """
    columns = header(text)
    reader = _reader(text)
    try:
        next(reader, None)
        for number, cells in enumerate(reader, start=1):
            if number > MAX_ROWS:
                raise KnownError(
                    Notice("{} has more than {:,} rows.", name, MAX_ROWS), "No personal export is that long."
                )
            if any(len(cell) > _MAX_CELL for cell in cells):
                raise KnownError(
                    Notice("{} holds a text of more than {:,} characters.", name, _MAX_CELL), "Download it again."
                )
            if any(cell.strip() for cell in cells):
                yield TableRow(number, dict(zip(columns, cells, strict=False)))
    except csv.Error as error:
        raise KnownError(
            Notice("{} is not a readable CSV table.", name), "Download the export again.", str(error)
        ) from error


def _reader(text: str) -> Iterator[list[str]]:
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
