"""Anybody's table of films, and of ratings when it has users and stars: CSV, TSV or JSON lines."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.names import read_name, tidy
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.columns import choose
from reelreason_desktop.catalogue.sources.input import Input, Place, SourceError, TruncatedError
from reelreason_desktop.catalogue.sources.movielens_1m import stars_of
from reelreason_desktop.catalogue.sources.rows import (
    Fields,
    clean,
    imdb_id,
    json_lines,
    listed,
    number,
    plain_id,
    seconds,
    table,
    title_of,
    year_of,
)  # fmt: skip
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.records import FilmIds, FilmRecord, RatingRecord, Records

_JSON: Final = (".jsonl", ".ndjson", ".json")
_SIGNS: Final = ",\t;|"
_LIST_SIGNS: Final = "|;,"
_SAMPLE_LINES: Final = 5


def table_source(columns: Mapping[str, str] | None = None) -> Source:
    """A source for one table. `columns`: field to column, as far as a person said (see `columns.NAMES`)."""
    return Source("table", "Table of films (CSV, TSV, JSON lines)", "Yours.", "", partial(_parts, columns or {}))


def chosen_columns(path: Path, columns: Mapping[str, str]) -> dict[str, str]:
    """Field to column as the table will be read, to be shown before anything is.

    Raises:
        SourceError: there is no table, or no column holds titles.
    """
    place = _place(path)
    return choose(_header(place), columns, place.name)


def read_sample(path: Path, rows: int) -> tuple[tuple[str, ...], list[dict[str, str]]]:
    """The columns of a table, and its first rows as column to text.

    Raises:
        SourceError: there is no table.
    """
    place = _place(path)
    columns = _header(place)
    read: list[dict[str, str]] = []

    def note(row: Mapping[str, Any]) -> Records:
        read.append({column: _flat(row.get(column)) for column in columns})
        return ()

    with Input(place) as source:
        all_rows = json_lines(source, note) if _is_json(place) else table(source, (), note, delimiter=_sign(place))
        for _ in islice(all_rows, rows):
            pass
    return tuple(columns), read


def _parts(columns: Mapping[str, str], path: Path) -> tuple[Part, ...]:
    place = _place(path)
    chosen = chosen_columns(path, columns)
    if _is_json(place):
        return (Part(place.name, place, partial(json_lines, make=partial(_from_json, chosen))),)
    return (Part(place.name, place, partial(_read_table, chosen, _sign(place))),)


def _place(path: Path) -> Place:
    if path.is_dir():
        raise SourceError(Notice("{} is a folder.", path), "Give the file of the table.")
    return next(iter(find(path, ("*",)).values()))


def _is_json(place: Place) -> bool:
    return place.name.lower().removesuffix(".gz").endswith(_JSON)


def _first_lines(place: Place) -> list[str]:
    try:
        with Input(place) as source:
            return list(islice(source.lines(), _SAMPLE_LINES))
    except TruncatedError as error:
        raise SourceError(Notice("{} cannot be read.", place.name), "Download it again.", str(error)) from error


def _sign(place: Place) -> str:
    """The sign between fields: the one its first line has most of."""
    first = next(iter(_first_lines(place)), "")
    return max(_SIGNS, key=first.count)


def _header(place: Place) -> list[str]:
    if _is_json(place):
        names: dict[str, None] = {}

        def note(data: dict[str, Any]) -> Records:
            names.update(dict.fromkeys(data))
            return ()

        with Input(place) as source:
            for _ in islice(json_lines(source, note), _SAMPLE_LINES):
                pass
        return list(names)
    lines = _first_lines(place)
    try:
        return [tidy(name) for name in next(csv.reader(lines, delimiter=_sign(place)), [])]
    except csv.Error as error:
        raise SourceError(
            Notice("{} is no table.", place.name), "Give a CSV, TSV or JSON lines file.", str(error)
        ) from error


def _read_table(chosen: Mapping[str, str], sign: str, source: Input) -> Rows:
    def one(row: Fields) -> Records:
        return _records({name: row[column] for name, column in chosen.items()})

    return table(source, tuple(chosen.values()), one, delimiter=sign)


def _from_json(chosen: Mapping[str, str], data: dict[str, Any]) -> Records:
    return _records({name: _flat(data.get(column)) for name, column in chosen.items()})


def _flat(value: object) -> str:
    if isinstance(value, list):
        return "|".join(str(part) for part in value)
    return "" if value is None else str(value)


def _records(row: Fields) -> Records:
    name = read_name(title_of(row["title"]))
    year = year_of(row.get("year")) or name.year
    ids = FilmIds(imdb_id(row.get("imdb_id")), plain_id(row.get("tmdb_id")), plain_id(row.get("movielens_id")))
    pair = next(iter(ids.pairs()), None)
    key = clean(row.get("key")) or (":".join(pair) if pair else f"{name.title} ({year or 'no year'})")
    film = FilmRecord(
        key,
        name.title,
        year,
        ids,
        original_title=clean(row.get("original_title")) or None,
        akas=name.akas,
        runtime_min=number(row.get("runtime_min")),
        genres=own_genres(_list(row.get("genres"))),
        directors=_list(row.get("directors")),
        cast=_list(row.get("cast")),
        keywords=_list(row.get("keywords")),
        countries=_list(row.get("countries")),
        languages=_list(row.get("languages")),
        overview=clean(row.get("overview")) or None,
        certificate=clean(row.get("certificate")) or None,
    )
    user, stars = clean(row.get("user")), clean(row.get("stars"))
    if not (user and stars):
        return (film,)
    at = clean(row.get("timestamp"))
    return film, RatingRecord(user, key, stars_of(stars), seconds(at) if at else None)


def _list(value: str | None) -> tuple[str, ...]:
    """A list between `|`, `;` or `,`: the first of these that occurs."""
    text = clean(value)
    return listed(text, next((sign for sign in _LIST_SIGNS if sign in text), _LIST_SIGNS[0]))
