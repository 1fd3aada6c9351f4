"""CCPE-M: dialogues about preferences, as the original JSON or as a flat table."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input, SourceError
from reelreason_desktop.catalogue.sources.inspired import speaker_of
from reelreason_desktop.catalogue.sources.rows import Fields, clean, key_of, made_of, place_of, table, whole_json
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.records import Records, UtteranceRecord

_COLUMNS: Final = ("dialog_id", "utterance_index", "speaker", "text")


def _flat(row: Fields) -> Records:
    speaker = speaker_of(row["speaker"])
    return (UtteranceRecord(key_of(row["dialog_id"]), place_of(row["utterance_index"]), speaker, clean(row["text"])),)


def _dialogue(data: dict[str, Any]) -> Records:
    """Annotated spans name films without a year; a bare name decides nothing, so none is linked."""
    dialogue = key_of(data["conversationId"])
    return tuple(
        UtteranceRecord(dialogue, place_of(one["index"]), speaker_of(one["speaker"]), clean(one["text"]))
        for one in data["utterances"]
    )


def _read_table(source: Input) -> Rows:
    return table(source, _COLUMNS, _flat)


def _read_json(source: Input) -> Rows:
    data = whole_json(source)
    if not isinstance(data, list):
        raise SourceError(Notice("{} holds no dialogues.", source.place.name), "It should be a list of dialogues.")
    return made_of(iter(data), _dialogue)


def _parts(path: Path) -> tuple[Part, ...]:
    found = find(path, ("data.json", "ccpe*.csv"))
    if "data.json" in found:  # the table is made from it
        return (Part("data.json", found["data.json"], _read_json),)
    return tuple(Part(place.name, place, _read_table) for place in found.values())


SOURCE: Final = Source(
    "ccpe",
    "CCPE-M",
    "CC BY 4.0; cite Radlinski and others (2019).",
    "https://github.com/google-research-datasets/ccpe",
    _parts,
)
