"""CMU Movie Summary Corpus: metadata and plots between tabs, under Wikipedia ids."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input
from reelreason_desktop.catalogue.sources.rows import clean, fields, key_of, number, title_of, year_of
from reelreason_desktop.domain.records import FilmRecord, PlotRecord, Records

_TEMPLATE: Final = re.compile(r"\{\{[^{}]*\}\}|</?ref[^>]*>|\[\[|\]\]")
_LANGUAGE: Final = re.compile(r"\s+Language$")


def _named(written: str) -> tuple[str, ...]:
    """The values of an object of Freebase ids to names."""
    data = json.loads(written) if written.strip() else {}
    return tuple(dict.fromkeys(clean(str(name)) for name in data.values()))


def _film(values: Sequence[str]) -> Records:
    key, _freebase, written, released, _revenue, runtime, languages, countries, genres = values
    name = read_name(title_of(written))
    return (
        FilmRecord(
            key_of(key),
            name.title,
            year_of(released) or name.year,
            akas=name.akas,
            runtime_min=number(runtime),
            genres=own_genres(_named(genres)),
            languages=tuple(_LANGUAGE.sub("", language) for language in _named(languages)),
            countries=_named(countries),
        ),
    )


def _plot(values: Sequence[str]) -> Records:
    key, written = values
    plot = clean(_TEMPLATE.sub("", written))
    return (PlotRecord(key_of(key), plot),) if plot else ()


def _read_films(source: Input) -> Rows:
    return fields(source, "\t", 9, _film)


def _read_plots(source: Input) -> Rows:
    return fields(source, "\t", 2, _plot)


def _parts(path: Path) -> tuple[Part, ...]:
    found = find(path, ("movie.metadata.tsv", "plot_summaries.txt"))
    readers = {"movie.metadata.tsv": _read_films, "plot_summaries.txt": _read_plots}
    return tuple(Part(name, found[name], read) for name, read in readers.items() if name in found)


SOURCE: Final = Source(
    "cmu",
    "CMU Movie Summary Corpus",
    "CC BY-SA; plots from Wikipedia; cite Bamman, O'Connor and Smith (2013).",
    "https://www.cs.cmu.edu/~ark/personas/",
    _parts,
)
