"""INSPIRED dialogues: a table between tabs; films are named by title and year."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input
from reelreason_desktop.catalogue.sources.rows import Fields, clean, key_of, listed, place_of, table, title_of
from reelreason_desktop.domain.records import FilmRecord, Records, UtteranceRecord

_SPEAKERS: Final = {"SEEKER": "seeker", "RECOMMENDER": "recommender", "USER": "seeker", "ASSISTANT": "recommender"}


def speaker_of(written: str) -> str:
    """`seeker` or `recommender` for what dialogue sets call them.

    Raises:
        ValueError: it is neither.
    """
    found = _SPEAKERS.get(clean(written).upper())
    if found is None:
        raise ValueError(f"the speaker {clean(written)[:40]!r} is not known")
    return found


def mentions(written: Iterable[str]) -> tuple[FilmRecord, ...]:
    """Films that are only named, under the name itself."""
    named = {title: read_name(title) for title in map(title_of, written)}
    return tuple(
        FilmRecord(title, name.title, name.year, akas=name.akas, mention=True) for title, name in named.items()
    )


def _utterance(row: Fields) -> Records:
    films = mentions(listed(row["movies"], ";"))
    said = UtteranceRecord(
        key_of(row["dialog_id"]),
        place_of(row["utt_id"]),
        speaker_of(row["speaker"]),
        clean(row["text"]),
        tuple(film.key for film in films),
    )
    return (*films, said)


def _read(source: Input) -> Rows:
    columns = ("dialog_id", "utt_id", "speaker", "text", "movies")
    return table(source, columns, _utterance, delimiter="\t")


def _parts(path: Path) -> tuple[Part, ...]:
    return tuple(Part(name, place, _read) for name, place in find(path, ("train.tsv", "dev.tsv", "test.tsv")).items())


SOURCE: Final = Source(
    "inspired",
    "INSPIRED dialogues",
    "No licence is stated. Keep it to yourself; cite Hayati and others (2020).",
    "https://github.com/sweetpeach/Inspired",
    _parts,
)
