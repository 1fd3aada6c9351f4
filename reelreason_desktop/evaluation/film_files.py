"""Films with texts from whatever files there are: CSV tables (also zipped), the program's JSONL, `id2info.json`.

Tables are read by the names of their columns: those of `movielens_movies_tmdb.csv`, of TMDB-5000, and the plain
`title, year, genres, overview, keywords, cast, directors, runtime, imdb_id, tmdb_id`. What a file does not know stays
empty, and a later file fills what an earlier one left open.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Final, TextIO
from zipfile import BadZipFile, ZipFile

from reelreason_desktop.catalogue.bundled import FilmFiles
from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.names import FilmName, keys, read_name
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.vocabulary import Maturity
from reelreason_desktop.evaluation.items import EvaluationError, read_items

_HINT: Final = (
    "Give a table of films with titles and overviews (CSV, also zipped), a JSONL of films or an id2info.json."
)
_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("tmdb_title", "title", "name"),
    "year": ("tmdb_release_date", "release_date", "year"),
    "genres": ("tmdb_genres", "genres"),
    "overview": ("tmdb_overview", "overview", "plot"),
    "keywords": ("tmdb_keywords", "keywords"),
    "cast": ("tmdb_top_cast", "cast", "stars"),
    "directors": ("tmdb_director", "directors", "director"),
    "runtime_min": ("tmdb_runtime", "runtime", "runtime_min"),
    "imdb_id": ("imdb_id", "tconst"),
    "tmdb_id": ("tmdb_id", "id"),
}
_LISTED_AS: Final = "title"
"""Tables made from a list of rated films repeat its title here, with the year."""
_NOT_CONTENT: Final = frozenset({"duringcreditsstinger", "aftercreditsstinger"})
_MOST_CAST: Final = 6
_MOST_KEYWORDS: Final = 14
_MOST_YEARS_APART: Final = 1
_UNKNOWN_YEAR: Final = 2000
_MIDDLING_FAME: Final = 3
_FILLED: Final = frozenset({"genres", "directors", "cast", "overview", "keywords", "tones", "runtime_min", "imdb_id"})

Name = tuple[str, int]
"""A key of `catalogue.names.keys`, and a year."""


@dataclass(frozen=True, slots=True)
class FilmText:
    """A film as files describe it, and the names it is found under; what they do not tell is neutral in `film`."""

    film: Film
    names: tuple[Name, ...]

    def filled(self, other: FilmText) -> FilmText:
        """This film, with whatever is empty here taken from `other`."""
        empty = {
            f.name: getattr(other.film, f.name)
            for f in fields(Film)
            if f.name in _FILLED and not getattr(self.film, f.name)
        }
        return FilmText(replace(self.film, **empty), tuple(dict.fromkeys((*self.names, *other.names))))


def read_film_files(paths: Sequence[Path], imdb_of_tmdb: Mapping[int, str]) -> tuple[FilmText, ...]:
    """The films of all files, each once, in the order in which they first appear.

    Tables and JSONL list films; an `id2info.json` only fills in people and plots of films that they list.

    Args:
        paths: the files; earlier ones win.
        imdb_of_tmdb: IMDb ids of films that the tables know by TMDB number, as link tables have them.

    Raises:
        EvaluationError: a file is missing or malformed, or there is no film in any.
    """
    merged = _Merged()
    for path in paths:
        if path.suffix.lower() != ".json":
            for one in _read(path):
                imdb = one.film.imdb_id or imdb_of_tmdb.get(one.film.tmdb_id or 0)
                merged.add(replace(one, film=replace(one.film, imdb_id=imdb)))
    for path in paths:
        if path.suffix.lower() == ".json":
            merged.fill(FilmText(film, ()) for film in read_items(path).films if film.imdb_id)
    if not merged.texts:
        raise EvaluationError("There are no films to recommend from.", _HINT)
    return tuple(
        replace(text, film=replace(text.film, id=f"film-{row}", keywords=text.film.keywords[:_MOST_KEYWORDS]))
        for row, text in enumerate(merged.texts)
    )


class _Merged:
    """Films found so far, by every id and name they are known by."""

    def __init__(self) -> None:
        self.texts: list[FilmText] = []
        self._rows: dict[object, int] = {}

    def add(self, one: FilmText) -> None:
        """A film of a table: fills one that is known, or is new."""
        row = self._row(one)
        if row is None:
            row = len(self.texts)
            self.texts.append(one)
        else:
            self.texts[row] = self.texts[row].filled(one)
        for key in (*_ids(self.texts[row].film), *self.texts[row].names):
            self._rows.setdefault(key, row)

    def fill(self, others: Iterable[FilmText]) -> None:
        """Fills films that are known; the others are left out."""
        for one in others:
            row = self._row(one)
            if row is not None:
                self.texts[row] = self.texts[row].filled(one)

    def _row(self, one: FilmText) -> int | None:
        row = next((self._rows[key] for key in _ids(one.film) if key in self._rows), None)
        if row is None:
            row = next((self._rows[name] for name in one.names if name in self._rows), None)
            if row is not None and one.film.tmdb_id and self.texts[row].film.tmdb_id:
                return None  # two numbers are two films, whatever they are called
        return row


def _ids(film: Film) -> Iterator[object]:
    if film.imdb_id:
        yield film.imdb_id
    if film.tmdb_id:
        yield film.tmdb_id


def _read(path: Path) -> Iterator[FilmText]:
    try:
        if path.is_dir() or path.suffix.lower() == ".jsonl":
            ours = FilmFiles.read(path) if path.is_dir() else FilmFiles(path, {path.name: path.read_text("utf-8")})
            yield from (FilmText(film, names_of(film)) for film in ours.films())
            return
        with _opened(path) as file:
            reader = csv.DictReader(file)
            columns = _columns(reader.fieldnames or (), path)
            for row in reader:
                text = _of_row({name: row.get(column) or "" for name, column in columns.items()}, row)
                if text is not None:
                    yield text
    except (OSError, UnicodeDecodeError, csv.Error, BadZipFile) as error:
        raise EvaluationError(f"The films in {path} cannot be read.", _HINT, str(error)) from error


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """A table, or the one table inside an archive."""
    if path.suffix.lower() != ".zip":
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield file
        return
    with ZipFile(path) as archive:
        inside = [name for name in archive.namelist() if name.lower().endswith(".csv")]
        if len(inside) != 1:
            raise EvaluationError(f"{path.name} holds {len(inside)} tables instead of one.", _HINT)
        with archive.open(inside[0]) as raw:
            yield io.TextIOWrapper(raw, encoding="utf-8-sig", newline="")


def _columns(header: Sequence[str], path: Path) -> dict[str, str]:
    found = {name: next((c for c in candidates if c in header), None) for name, candidates in _COLUMNS.items()}
    if found["title"] is None or found["overview"] is None:
        raise EvaluationError(f"{path.name} has no column for titles or none for overviews.", _HINT)
    return {name: column for name, column in found.items() if column is not None}


def _of_row(told: Mapping[str, str], row: Mapping[str, str | None]) -> FilmText | None:
    """`told`: cells by the names of `_COLUMNS`; `row`: the same by the names in the file."""
    written = row.get(_LISTED_AS) or ""
    listed, title = read_name(written), told["title"].strip()
    own = listed if title in ("", written.strip()) else FilmName(title)
    if not own.title:
        return None
    dated = told.get("year", "")[:4]
    year = int(dated) if dated.isdecimal() else listed.year
    if year is not None and listed.year is not None and abs(year - listed.year) > _MOST_YEARS_APART:
        # The text of another film of that name was joined to this row: only what the list itself says holds.
        genres = own_genres((row.get("genres") or "").split("|"))
        return FilmText(_film(listed.title, listed.year, {}, genres), _names(listed))
    film = _film(own.title, year, told, own_genres(_words(told.get("genres", ""))))
    return FilmText(film, tuple(dict.fromkeys((*_names(replace(own, year=year)), *_names(listed)))))


def _film(title: str, year: int | None, told: Mapping[str, str], genres: tuple[str, ...]) -> Film:
    minutes = told.get("runtime_min", "").split(".")[0]
    tmdb = told.get("tmdb_id", "")
    return Film(
        id="",
        title=title,
        year=year or _UNKNOWN_YEAR,
        runtime_min=int(minutes) if minutes.isdecimal() else 0,
        genres=genres,
        directors=_words(told.get("directors", "")),
        cast=_words(told.get("cast", ""))[:_MOST_CAST],
        overview=told.get("overview", "").strip(),
        keywords=tuple(w for w in map(str.lower, _words(told.get("keywords", ""))) if w not in _NOT_CONTENT),
        tones=(),
        maturity=Maturity.NR,
        min_age=0,
        content_notes=(),
        languages=(),
        countries=(),
        fame=_MIDDLING_FAME,
        imdb_id=told.get("imdb_id") or None,
        tmdb_id=int(tmdb) if tmdb.isdecimal() else None,
    )


def names_of(film: Film) -> tuple[Name, ...]:
    """The names that a film of a catalogue is found under."""
    akas = (film.original_title,) if film.original_title else ()
    return _names(FilmName(film.title, akas, film.year))


def _names(name: FilmName) -> tuple[Name, ...]:
    year = name.year
    return () if year is None else tuple((key, year) for title in name.all for key in keys(title))


def _words(written: str) -> tuple[str, ...]:
    """The entries of a cell: a JSON list of names or of objects with names, or words parted by bars or commas."""
    if written.startswith("["):
        try:
            entries = json.loads(written)
        except ValueError:
            return ()
        names = [str(e.get("name", "")) if isinstance(e, dict) else str(e) for e in entries]
    else:
        names = written.split("|") if "|" in written else written.split(",")
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
