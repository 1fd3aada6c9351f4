"""GoEmotions: short texts with emotions, between tabs, as the filtered splits or with one row a rater."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.sources.base import Part, Rows, Source, find
from reelreason_desktop.catalogue.sources.input import Input
from reelreason_desktop.catalogue.sources.rows import Fields, clean, fields, key_of, table
from reelreason_desktop.domain.records import EmotionRecord, Records

EMOTIONS: Final = (
    "admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion", "curiosity", "desire",
    "disappointment", "disapproval", "disgust", "embarrassment", "excitement", "fear", "gratitude", "grief", "joy",
    "love", "nervousness", "optimism", "pride", "realization", "relief", "remorse", "sadness", "surprise", "neutral",
)  # fmt: skip


def _text(values: Sequence[str]) -> Records:
    text, numbers, key = values
    places = [int(number) for number in numbers.split(",")]
    if not all(0 <= place < len(EMOTIONS) for place in places):
        raise ValueError(f"the emotions {numbers[:40]} are not known")
    return (EmotionRecord(key_of(key), clean(text), tuple(EMOTIONS[place] for place in places)),)


def _rated(row: Fields) -> Records:
    """One rater's row; the text's author is not kept."""
    emotions = tuple(emotion for emotion in EMOTIONS if row[emotion] == "1")
    return (EmotionRecord(f"{key_of(row['id'])}/{key_of(row['rater_id'])}", clean(row["text"]), emotions),)


def _read_split(source: Input) -> Rows:
    return fields(source, "\t", 3, _text)


def _parts(path: Path) -> tuple[Part, ...]:
    splits, full = ("train.tsv", "dev.tsv", "test.tsv"), "goemotions_*.csv"
    if path.is_dir() and (raters := sorted(path.glob(full))):
        return tuple(part for file in raters for part in _parts(file))
    read_full = partial(table, columns=("text", "id", "rater_id", *EMOTIONS), make=_rated)
    found = find(path, (*splits, full))
    return tuple(
        Part(place.name, place, read_full if pattern == full else _read_split) for pattern, place in found.items()
    )


SOURCE: Final = Source(
    "goemotions",
    "GoEmotions",
    "Apache-2.0; texts from Reddit; cite Demszky and others (2020).",
    "https://github.com/google-research/google-research/tree/master/goemotions",
    _parts,
)
