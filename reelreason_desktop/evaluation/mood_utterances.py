"""Utterances with the mood that they tell, or none: how well the program tells feelings from film talk.

One JSON object a line: `text`; `mood`, a value of `Mood` or null; `talk`, optional: true for thanks and laughter, false
for a taste without a title, which must never be taken for small talk.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, ValidationError

from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.domain.reading import Reading
from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate
from reelreason_desktop.evaluation.vector_cache import Progress, VectorCache
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.mood import MoodModel
from reelreason_desktop.services.moods import MoodListener, read_moods, taste_vectors
from reelreason_desktop.services.read_message import ReadMessage

HALVES: Final = ("tune", "report")
PROGRAM: Final = "words, then classifier"
"""What the program does."""
_SEED: Final = 0


class Utterance(BaseModel):
    """One line of the file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    mood: Mood | None
    talk: bool | None = None

    @property
    def half(self) -> str:
        """`tune` or `report`, by the text alone: rules may only be changed for mistakes in the first."""
        return HALVES[hashlib.sha256(self.text.encode()).digest()[-1] % 2]


@dataclass(frozen=True, slots=True)
class Told:
    """What was read from one utterance. `silent`: its vector counts as no taste."""

    utterance: Utterance
    mood: Mood | None
    silent: bool


@dataclass(frozen=True, slots=True)
class MoodFigures:
    """One way of reading on one half.

    `precision` and `recall` are over utterances with a mood, `alarms` is how many of the `without` others got one.
    """

    half: str
    way: str
    with_mood: int
    without: int
    precision: Estimate
    recall: Estimate
    alarms: int
    mistakes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TalkFigures:
    """How many of `thanks` were taken for small talk, and how many of `tastes` were, which is a loss."""

    half: str
    thanks: int
    found: int
    tastes: int
    lost: int


def read_utterances(file: Path) -> tuple[Utterance, ...]:
    """Reads the file.

    Raises:
        EvaluationError: it cannot be read, or a line is not in the format.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{file.name} cannot be read.", "Give a JSONL file.", str(error)) from error
    utterances = []
    for number, line in enumerate(lines, 1):
        try:
            utterances.append(Utterance.model_validate_json(line))
        except ValidationError as error:
            hint = "The format is described in docs/evaluation.md."
            raise EvaluationError(f"Line {number} of {file.name} is no utterance.", hint, str(error)) from error
    return tuple(utterances)


def read_all(
    utterances: Sequence[Utterance], reader: Reader, cache: VectorCache, model: MoodModel, progress: Progress
) -> dict[str, tuple[Told, ...]]:
    """What each way of reading makes of each utterance, by the name of the way.

    Args:
        utterances: each is a conversation of its own.
        reader: of the program's films.
        cache: for the vectors.
        model: the classifier.
        progress: of the encoding.
    """
    read = [reader.read(utterance.text) for utterance in utterances]
    texts = [(one.embed_text, one.feeling, one.text) for one in read]
    vectors = cache.vectors([text for three in texts for text in three], progress).reshape(len(read), 3, -1)
    alone = [replace(one, mood=None, embed_text=one.feeling) for one in read]
    bare = [replace(one, mood=None, feeling=one.text, embed_text=one.text) for one in read]
    ways = {
        "words": (read, vectors[:, 0], None),
        "classifier": (alone, vectors[:, 1], model),
        "classifier, no rules": (bare, vectors[:, 2], model),
        PROGRAM: (read, vectors[:, 0], model),
    }
    return {way: _told(utterances, *how) for way, how in ways.items()}


def _told(
    utterances: Sequence[Utterance], readings: Sequence[Reading], vectors: Floats, model: MoodModel | None
) -> tuple[Told, ...]:
    messages = [ReadMessage(i, 1, reading) for i, reading in enumerate(readings)]
    held = {i: vector for i, vector in enumerate(vectors) if vector.any()}
    listener = MoodListener(model)
    moods = read_moods(messages, held, listener)
    taste = taste_vectors(messages, held, listener)
    return tuple(Told(one, moods.get(i), i not in taste) for i, one in enumerate(utterances))


def figures(told: Mapping[str, Sequence[Told]]) -> Iterator[MoodFigures]:
    """Every way of reading on each half."""
    for half in HALVES:
        for way, all_told in told.items():
            mine = [one for one in all_told if one.utterance.half == half and one.utterance.talk is None]
            truth = np.array([str(one.utterance.mood or "") for one in mine])
            read = np.array([str(one.mood or "") for one in mine])
            wrong = [one for one in mine if one.mood is not one.utterance.mood]
            mistakes = tuple(f"{w.utterance.text}: {w.mood or '-'} for {w.utterance.mood or '-'}" for w in wrong)
            alarms = int(((truth == "") & (read != "")).sum())
            there = int((truth != "").sum())
            yield MoodFigures(half, way, there, len(mine) - there, *_rates(truth, read), alarms, mistakes)


def talk_figures(told: Mapping[str, Sequence[Told]]) -> Iterator[TalkFigures]:
    """Thanks that count as no taste, and tastes that were lost, in the program on each half."""
    for half in HALVES:
        mine = [one for one in told[PROGRAM] if one.utterance.half == half]
        thanks = [one.silent for one in mine if one.utterance.talk is True]
        tastes = [one.silent for one in mine if one.utterance.talk is False]
        yield TalkFigures(half, len(thanks), sum(thanks), len(tastes), sum(tastes))


def _rates(truth: NDArray[np.str_], read: NDArray[np.str_]) -> tuple[Estimate, Estimate]:
    """Precision and recall with 95 % intervals, utterances drawn with replacement."""
    hits, named, there = (truth == read) & (truth != ""), read != "", truth != ""
    rng = np.random.default_rng(_SEED)
    rows = rng.integers(0, len(truth), (RESAMPLES, len(truth))) if len(truth) else np.zeros((1, 0), dtype=np.intp)

    def estimate(of: NDArray[np.bool_]) -> Estimate:
        drawn = hits[rows].sum(axis=1) / np.maximum(of[rows].sum(axis=1), 1)
        low, high = np.percentile(drawn, [2.5, 97.5])
        return Estimate(float(hits.sum()) / max(float(of.sum()), 1.0), float(low), float(high))

    return estimate(named), estimate(there)
