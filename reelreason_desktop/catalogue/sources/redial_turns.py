"""ReDial as it is used to compare recommenders: films with plots in one JSON file, one recommender turn a line."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.catalogue.genre_names import own_genres
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input, SourceError
from reelreason_desktop.catalogue.sources.inspired import mentions
from reelreason_desktop.catalogue.sources.rows import clean, imdb_id, json_lines, key_of, made_of, title_of, whole_json
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.records import FilmIds, FilmRecord, Records, UtteranceRecord


def _film(entry: tuple[str, dict[str, Any]]) -> Records:
    """Keyed by name, as the turns name it."""
    written = title_of(entry[1]["name"])
    info, name = entry[1], read_name(written)
    return (
        FilmRecord(
            written,
            name.title,
            name.year,
            FilmIds(imdb=imdb_id(info.get("imdb_id"))),
            akas=name.akas,
            genres=own_genres(info.get("genre") or ()),
            directors=_people(info, "director"),
            cast=_people(info, "star"),
            overview=clean(info.get("plot")) or None,
            guessed_ids=True,
        ),
    )


def _people(info: dict[str, Any], role: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clean(person) for person in info.get(role) or ()))


def _turn(with_films: bool, data: dict[str, Any]) -> Records:
    """What was said before, by both in turns and last by the seeker, and the recommender's answer."""
    dialogue = key_of(str(data["dialog_id"]))
    context = [clean(text) for text in data["context"]]
    said = []
    for turn, text in enumerate(context):
        by_seeker = (len(context) - 1 - turn) % 2 == 0
        said.append(UtteranceRecord(dialogue, turn, "seeker" if by_seeker else "recommender", text))
    named = tuple(title_of(name) for name in data["rec"])
    said.append(UtteranceRecord(dialogue, len(context), "recommender", clean(data["resp"]), named))
    known = () if with_films else mentions(named)
    return (*known, *(one for one in said if one.text))


def _read_films(source: Input) -> Rows:
    data = whole_json(source)
    if not isinstance(data, dict):
        raise SourceError(Notice("{} holds no films.", source.place.name), "It should be an object of id to film.")
    seen: set[str] = set()

    def first_of_its_name(entry: tuple[str, dict[str, Any]]) -> Records:
        records = _film(entry)
        new = [film for film in records if isinstance(film, FilmRecord) and film.key not in seen]
        seen.update(film.key for film in new)
        return tuple(new)

    return made_of(iter(data.items()), first_of_its_name)


def _parts(path: Path) -> tuple[Part, ...]:
    turns = ("train.jsonl", "valid.jsonl", "test.jsonl")
    found = find(path, ("id2info.json", *turns))
    parts = [Part("id2info.json", found["id2info.json"], _read_films)] if "id2info.json" in found else []
    read = partial(_turn, bool(parts))
    return (*parts, *(Part(name, found[name], partial(json_lines, make=read)) for name in turns if name in found))


SOURCE: Final = Source(
    "redial-turns",
    "ReDial, one recommender turn a line",
    "CC BY 4.0; cite Li and others (2018).",
    "https://redialdata.github.io/website/",
    _parts,
)
