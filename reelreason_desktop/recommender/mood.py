"""How a person feels, read from the vector of what they said, and which films answer that.

One linear score a mood over the sentence vector (logistic regressions, see `reelreason eval mood`), with a threshold
from which it is right often enough to be said aloud. What a mood does to films is data, a line a tone, with its reason.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import numpy as np

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.domain.vocabulary import TONES
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmMatrix
from reelreason_desktop.recommender.tones import agreement

SMALL_TALK: Final = "small talk"
"""The class of thanks: no mood, but no taste either."""
_PACKAGE: Final = "reelreason_desktop.recommender.weights"
_FILE: Final = "mood.json"


@dataclass(frozen=True, slots=True)
class Tone:
    """A tone that a mood calls for (`strength` > 0) or shies away from (< 0), and why."""

    tone: str
    strength: float
    reason: str


ANSWERS: Final[Mapping[Mood, tuple[Tone, ...]]] = {
    Mood.SAD: (
        Tone("warm", 1.0, "company and kindness comfort"),
        Tone("tender", 1.0, "gentleness leaves room for the sorrow"),
        Tone("uplifting", 1.0, "hope lifts"),
        Tone("bittersweet", 1.0, "a good cry helps some: comfort and catharsis count alike until the person chooses"),
        Tone("bleak", -1.0, "hopelessness deepens a low"),
    ),
    Mood.CHEERFUL: (
        Tone("funny", 1.0, "laughter keeps a good mood up"),
        Tone("playful", 1.0, "lightness fits it"),
        Tone("uplifting", 1.0, "so does joy"),
        Tone("bleak", -0.5, "despair would end it"),
    ),
    Mood.TENSE: (
        Tone("warm", 1.0, "safety calms"),
        Tone("playful", 0.7, "lightness distracts"),
        Tone("meditative", 0.7, "a slow rhythm quiets"),
        Tone("scary", -1.0, "fear adds to fear"),
        Tone("suspenseful", -0.7, "so does suspense"),
    ),
    Mood.ANGRY: (
        Tone("funny", 1.0, "laughing lets off steam"),
        Tone("exhilarating", 0.7, "so does speed"),
        Tone("rousing", 0.7, "and seeing a wrong put right"),
        Tone("disturbing", -1.0, "cruelty feeds anger"),
    ),
    Mood.TIRED: (
        Tone("warm", 1.0, "asks little and gives much"),
        Tone("playful", 1.0, "easy to follow"),
        Tone("funny", 0.7, "laughter wakes up"),
        Tone("cerebral", -0.7, "puzzles need a rested head"),
    ),
    Mood.LOVING: (
        Tone("romantic", 1.0, "a love story answers it"),
        Tone("tender", 0.7, "so does affection"),
        Tone("disturbing", -1.0, "cruelty would break it"),
    ),
    Mood.CURIOUS: (
        Tone("cerebral", 1.0, "something to think about"),
        Tone("mind-bending", 1.0, "something never seen"),
        Tone("quirky", 0.7, "another way of looking"),
    ),
}
"""What each mood does to tones. Small on purpose: the weight of the feature shifts ties and overrules nothing."""


@dataclass(frozen=True)
class MoodModel:
    """Linear scores of a sentence vector.

    Attributes:
        encoder: id of the model whose vectors it reads.
        classes: k names: values of `Mood`, and `SMALL_TALK`.
        weights: float32 (k, dim).
        biases: float32 (k,); `weights @ vector + biases` are log odds.
        thresholds: float32 (k,): log odds from which a class is named.
    """

    encoder: str
    classes: tuple[str, ...]
    weights: Floats
    biases: Floats
    thresholds: Floats

    def margins(self, vectors: Floats) -> Floats:
        """float32 (n, k): log odds above each threshold. `vectors`: float32 (n, dim), L2-normalised."""
        return np.asarray(vectors @ self.weights.T + self.biases - self.thresholds, dtype=np.float32)

    def moods(self, vectors: Floats) -> tuple[Mood | None, ...]:
        """The clearest mood of each of n vectors, None where none is clear enough."""
        named = [place for place, name in enumerate(self.classes) if name != SMALL_TALK]
        margins = self.margins(vectors)[:, named]
        best = margins.argmax(axis=1)
        return tuple(
            Mood(self.classes[named[place]]) if margins[row, place] >= 0 else None
            for row, place in enumerate(best.tolist())
        )

    def small_talk(self, vectors: Floats) -> tuple[bool, ...]:
        """Whether each of n vectors is thanks."""
        if SMALL_TALK not in self.classes:
            return (False,) * len(vectors)
        above = self.margins(vectors)[:, self.classes.index(SMALL_TALK)] >= 0
        return tuple(bool(is_talk) for is_talk in above)


@cache
def shipped_mood_model() -> MoodModel:
    """The model of `weights/mood.json`, for vectors of the built-in encoder."""
    held: dict[str, Any] = json.loads(files(_PACKAGE).joinpath(_FILE).read_text(encoding="utf-8"))
    classes: Sequence[dict[str, Any]] = held["classes"]
    return MoodModel(
        encoder=held["encoder"],
        classes=tuple(one["name"] for one in classes),
        weights=np.array([one["weights"] for one in classes], dtype=np.float32),
        biases=np.array([one["bias"] for one in classes], dtype=np.float32),
        thresholds=np.array([one["threshold"] for one in classes], dtype=np.float32),
    )


def mood_model_for(encoder: str) -> MoodModel | None:
    """The shipped model, or None when it cannot read the vectors of that encoder."""
    model = shipped_mood_model()
    return model if model.encoder == encoder else None


def answering(matrix: FilmMatrix, mood: Mood) -> Floats:
    """float32 (n,): how well each film answers a mood.

    The best of the tones it calls for, less the worst of those it shies away from: any one of its tones is enough.
    """
    calls = [t.strength * agreement(matrix, t.tone) for t in ANSWERS[mood] if t.strength > 0]
    shies = [-t.strength * matrix.tones[:, TONES.index(t.tone)] for t in ANSWERS[mood] if t.strength < 0]
    values = np.max(calls, axis=0)
    return np.asarray(values - np.max(shies, axis=0) if shies else values, dtype=np.float32)


def tones_for(film: Film, mood: Mood) -> tuple[str, ...]:
    """The tones of a film that a mood calls for."""
    return tuple(t.tone for t in ANSWERS[mood] if t.strength > 0 and t.tone in film.tones)


def contradicts(mood: Mood, wanted: Sequence[str], unwanted: Sequence[str]) -> bool:
    """Whether tones that were asked for in words go against what a mood calls for. The words win.

    Args:
        mood: that was read.
        wanted: tones asked for. One that the mood does not call for says what the person wants instead.
        unwanted: tones asked to be left out.
    """
    calls = {t.tone for t in ANSWERS[mood] if t.strength > 0}
    return any(tone not in calls for tone in wanted) or any(tone in calls for tone in unwanted)
