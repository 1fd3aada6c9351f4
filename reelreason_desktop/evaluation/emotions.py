"""Texts with the emotions that people found in them, in the format of GoEmotions (Demszky et al., 2020)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.evaluation.items import EvaluationError

SPLITS: Final = ("train", "dev", "test")
_NAMES: Final = "emotions.txt"


@dataclass(frozen=True, slots=True)
class Split:
    """n texts. `labels`: (n, k), which of the k emotions each shows."""

    texts: tuple[str, ...]
    labels: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Emotions:
    """k emotion names, and the splits by name."""

    names: tuple[str, ...]
    splits: dict[str, Split]

    def any_of(self, split: str, emotions: Sequence[str]) -> NDArray[np.bool_]:
        """(n,): whether a text shows one of these emotions."""
        columns = [self.names.index(emotion) for emotion in emotions]
        return np.asarray(self.splits[split].labels[:, columns].any(axis=1))


def read_emotions(folder: Path) -> Emotions:
    """Reads `emotions.txt` (a name a line) and `train.tsv`, `dev.tsv`, `test.tsv` (text, label numbers, comment id).

    Raises:
        EvaluationError: a file is missing or a line is not in that format.
    """
    names = tuple(name for name in _lines(folder / _NAMES) if name)
    return Emotions(names, {split: _read_split(folder / f"{split}.tsv", len(names)) for split in SPLITS})


def _read_split(path: Path, k: int) -> Split:
    lines = _lines(path)
    texts, labels = [], np.zeros((len(lines), k), dtype=np.bool_)
    for place, line in enumerate(lines):
        text, *more = line.split("\t")
        numbers = more[0].split(",") if more else []
        if not numbers or not all(n.isdecimal() and int(n) < k for n in numbers):
            hint = "Each line holds a text, a tab, and numbers of emotions joined by commas."
            raise EvaluationError(f"Line {place + 1} of {path.name} has no emotions.", hint)
        texts.append(text)
        labels[place, [int(n) for n in numbers]] = True
    return Split(tuple(texts), labels)


def _lines(path: Path) -> list[str]:
    """Lines end with a line feed alone: some texts hold other separators."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        hint = f"--data takes a folder with {_NAMES}, {', '.join(f'{split}.tsv' for split in SPLITS)}."
        raise EvaluationError(f"{path.name} cannot be read.", hint, str(error)) from error
    return text.removesuffix("\n").split("\n")
