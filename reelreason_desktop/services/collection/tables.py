"""Somebody's own table: its columns, what they were taken for, and its first rows, before anything is read in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.sources.columns import NAMES, choose
from reelreason_desktop.catalogue.sources.input import SourceError
from reelreason_desktop.catalogue.sources.table import read_sample

FIELDS: Final = tuple(NAMES)
"""What a column may hold, titles first."""
NEEDED: Final = "title"
_ROWS: Final = 3


@dataclass(frozen=True, slots=True)
class TableColumns:
    """A table. `chosen`: field to column, as far as names are usual; `samples`: column to its first values."""

    path: Path
    columns: tuple[str, ...]
    chosen: Mapping[str, str]
    samples: Mapping[str, tuple[str, ...]]


def columns_of(path: Path) -> TableColumns:
    """Looks at the head of a table.

    Raises:
        SourceError: there is none.
    """
    columns, rows = read_sample(path, _ROWS)
    samples = {column: tuple(row[column] for row in rows if row.get(column)) for column in columns}
    try:
        chosen: Mapping[str, str] = choose(columns, {}, path.name)
    except SourceError:  # nothing looks like titles: the person says what does
        chosen = {}
    return TableColumns(path, columns, chosen, samples)
