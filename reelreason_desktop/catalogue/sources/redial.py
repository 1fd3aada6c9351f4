"""ReDial in its original form: one dialogue a line, films as `@123` with their names beside."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input
from reelreason_desktop.catalogue.sources.rows import clean, json_lines, key_of, title_of
from reelreason_desktop.domain.records import FilmRecord, Records, UtteranceRecord

_MENTION: Final = re.compile(r"@(\d+)")


def _dialogue(data: dict[str, Any]) -> Records:
    dialogue = key_of(str(data["conversationId"]))
    named = data["movieMentions"] or {}  # a dialogue without films has a list here
    films = {key_of(str(key)): title_of(str(name)) for key, name in named.items() if name}
    seeker = data["initiatorWorkerId"]
    said = tuple(
        _utterance(dialogue, turn, message, films, by_seeker=message["senderWorkerId"] == seeker)
        for turn, message in enumerate(data["messages"])
    )
    return (*(_film(key, written) for key, written in films.items()), *said)


def _film(key: str, written: str) -> FilmRecord:
    name = read_name(written)
    return FilmRecord(key, name.title, name.year, akas=name.akas, mention=True)


def _utterance(
    dialogue: str, turn: int, message: dict[str, Any], films: dict[str, str], *, by_seeker: bool
) -> UtteranceRecord:
    written = str(message["text"])
    keys = tuple(dict.fromkeys(key for key in _MENTION.findall(written) if key in films))
    text = clean(_MENTION.sub(lambda match: films.get(match[1], match[0]), written))
    return UtteranceRecord(dialogue, turn, "seeker" if by_seeker else "recommender", text, keys)


def _read(source: Input) -> Rows:
    return json_lines(source, _dialogue)


def _parts(path: Path) -> tuple[Part, ...]:
    found = find(path, ("train_data.jsonl", "test_data.jsonl"))
    return tuple(Part(name, place, _read) for name, place in found.items())


SOURCE: Final = Source(
    "redial",
    "ReDial",
    "CC BY 4.0; cite Li and others (2018).",
    "https://redialdata.github.io/website/",
    _parts,
)
