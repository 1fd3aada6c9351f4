"""The dialogues of one run: what is measured on, what may be learned from, and the vectors of both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from reelreason_desktop.catalogue.texts import NEUTRAL_MESSAGES, field_texts
from reelreason_desktop.evaluation.dialogues import Dialogue
from reelreason_desktop.evaluation.evidence import Witness, spoken_texts
from reelreason_desktop.evaluation.items import EvaluationError, Items, read_items
from reelreason_desktop.evaluation.redial import read_dialogues
from reelreason_desktop.evaluation.vector_cache import VectorCache
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.weights import shipped_adapter

Report = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""

_NO_ANSWERS: Final = "None of the recommender's answers is among the films."


@dataclass(frozen=True, slots=True)
class RedialData:
    """Dialogues by part. `shared`: how many training dialogues were dropped because they are measured on."""

    items: Items
    test: tuple[Dialogue, ...]
    train: tuple[Dialogue, ...]
    shared: int


def read_data(data: Path, items_file: Path, train_files: Sequence[Path]) -> RedialData:
    """Reads all files. A training dialogue that is also measured on, or was read before, is left out.

    Raises:
        EvaluationError: a file is missing or malformed, or there is nothing to measure.
    """
    items = read_items(items_file)
    test = read_dialogues(data, items)
    if not any(turn.answers for one in test for turn in one.turns):
        raise EvaluationError(_NO_ANSWERS, "Give the id2info.json that belongs to these dialogues with --items.")
    measured = {one.id for one in test}
    train: dict[str, Dialogue] = {}
    shared: set[str] = set()
    for file in train_files:
        for one in read_dialogues(file, items):
            if one.id in measured:
                shared.add(one.id)
            else:
                train.setdefault(one.id, one)
    return RedialData(items, test, tuple(train.values()), len(shared))


def encode_data(data: RedialData, vectors: VectorCache, report: Report) -> tuple[FilmMatrix, Witness]:
    """The films as the product's matrix, and whatever turns dialogues into evidence."""
    films = data.items.films

    def encoded(what: str, texts: Sequence[str]) -> Floats:
        return vectors.vectors(texts, lambda done, all_: report(f"encoding {what}", done, all_))

    fields = {field: encoded(f"films: {field}", field_texts(films, field)) for field in FilmField}
    texts = spoken_texts((*data.test, *data.train), data.items)
    said = encoded("messages", texts)
    neutral = encoded("neutral messages", NEUTRAL_MESSAGES)
    mean = np.asarray(neutral.mean(axis=0), dtype=np.float32)
    matrix = FilmMatrix.build(films, fields, mean, shipped_adapter(vectors.model_id))
    return matrix, Witness(data.items, dict(zip(texts, said, strict=True)))
