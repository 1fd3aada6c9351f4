"""IMDb's non-commercial TSV files: films with enough votes, their directors and leading actors.

The files list every episode of every series. What is held in memory while `title.basics` streams by belongs to films
with at least `MIN_VOTES` votes only (about 49,000), however long the files are.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.names import tidy
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find, required
from reelreason_desktop.catalogue.sources.input import Input, Place
from reelreason_desktop.catalogue.sources.rows import Fields, clean, imdb_id, listed, number, table, title_of, year_of
from reelreason_desktop.domain.records import FilmIds, FilmRecord, Problem, Records

MIN_VOTES: Final = 1_000
_KINDS: Final = frozenset({"movie", "tvMovie"})
_LEADS: Final = 5
_COLUMNS: Final = (
    "tconst", "titleType", "primaryTitle", "originalTitle", "isAdult", "startYear", "runtimeMinutes", "genres",
)  # fmt: skip
_FILES: Final = ("title.basics.tsv", "title.ratings.tsv", "title.principals.tsv", "name.basics.tsv")


@dataclass(slots=True)
class _Credits:
    """Ids of people by film, then their names by id."""

    directors: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    cast: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, str] = field(default_factory=dict)

    def named(self, people: list[str]) -> tuple[str, ...]:
        return tuple(name for person in people if (name := self.names.get(person)))


def _drain(place: Place, rows: Rows) -> Records:
    """Reads for the side effect alone, and tells in one sentence of the rows that are not readable."""
    bad = [record.what for records in rows for record in records if isinstance(record, Problem)]
    return (Problem(f"{len(bad)} rows of {place.name} are not readable, the first one: {bad[0]}"),) if bad else ()


def _popular(place: Place) -> tuple[set[str], Records]:
    """Ids of titles with enough votes, and what is not readable."""
    found: set[str] = set()

    def one(row: Fields) -> Records:
        if int(row["numVotes"]) >= MIN_VOTES:
            found.add(row["tconst"])
        return ()

    with Input(place) as source:
        return found, _drain(place, table(source, ("tconst", "numVotes"), one, delimiter="\t", quoted=False))


def _credits(principals: Place, names: Place, wanted: set[str]) -> tuple[_Credits, Records]:
    """Who made the `wanted` titles, and what is not readable."""
    staff = _Credits()

    def principal(row: Fields) -> Records:
        if row["tconst"] in wanted:
            if row["category"] == "director":
                staff.directors[row["tconst"]].append(row["nconst"])
            elif row["category"] in ("actor", "actress") and len(staff.cast[row["tconst"]]) < _LEADS:
                staff.cast[row["tconst"]].append(row["nconst"])
        return ()

    with Input(principals) as source:
        rows = table(source, ("tconst", "nconst", "category"), principal, delimiter="\t", quoted=False)
        problems = _drain(principals, rows)
    people = {person for held in (staff.directors, staff.cast) for ids in held.values() for person in ids}

    def person(row: Fields) -> Records:
        if row["nconst"] in people:
            staff.names[row["nconst"]] = clean(row["primaryName"])
        return ()

    with Input(names) as source:
        problems += _drain(names, table(source, ("nconst", "primaryName"), person, delimiter="\t", quoted=False))
    return staff, problems


def _read_films(found: dict[str, Place], source: Input) -> Rows:
    wanted, problems = _popular(found["title.ratings.tsv"])
    staff = _Credits()
    if "title.principals.tsv" in found and "name.basics.tsv" in found:
        staff, more = _credits(found["title.principals.tsv"], found["name.basics.tsv"], wanted)
        problems += more

    def one(row: Fields) -> Records:
        key = row["tconst"]
        if key not in wanted or row["titleType"] not in _KINDS or row["isAdult"] == "1":
            return ()
        imdb = imdb_id(key)
        if imdb is None:
            raise ValueError(f"{key[:20]} is no IMDb id")
        title, original = title_of(row["primaryTitle"]), tidy(row["originalTitle"])
        return (
            FilmRecord(
                imdb,
                title,
                year_of(row["startYear"]),
                FilmIds(imdb=imdb),
                original_title=original if original != title else None,
                runtime_min=number(row["runtimeMinutes"]),
                genres=own_genres(listed(row["genres"], ",")),
                directors=staff.named(staff.directors.get(key, [])),
                cast=staff.named(staff.cast.get(key, [])),
            ),
        )

    # Told last: the rows of the films keep their numbers.
    return chain(table(source, _COLUMNS, one, delimiter="\t", quoted=False), [problems] if problems else [])


def _parts(path: Path) -> tuple[Part, ...]:
    found = find(path, _FILES)
    basics = required(found, "title.basics.tsv", path)
    required(found, "title.ratings.tsv", path)
    return (Part("title.basics.tsv", basics, partial(_read_films, found)),)


SOURCE: Final = Source(
    "imdb",
    "IMDb non-commercial data",
    "Personal and non-commercial use of a local copy; may not be published again.",
    "https://developer.imdb.com/non-commercial-datasets/",
    _parts,
)
