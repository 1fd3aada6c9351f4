"""Examples that a language model can be fine-tuned with to rate films as this program asks it to.

One JSON object a line, in the chat format that common trainers read: what the program would say as system and person,
and what the model is to answer. The prompts are those of the program itself, so that a model trained on them meets at
home what it has learned. Each person's answers are hidden from the lines about that person.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.config.whole_file import whole_file
from reelreason_desktop.conversation.wording import facts
from reelreason_desktop.domain.films import Film
from reelreason_desktop.evaluation.items import EvaluationError
from reelreason_desktop.evaluation.rating_cases import evidence_of
from reelreason_desktop.evaluation.rating_data import Rater
from reelreason_desktop.evaluation.star_fitting import has_enough, parted
from reelreason_desktop.inference.llm.messages import POINTS
from reelreason_desktop.inference.llm.prompts import FilmCard, rate
from reelreason_desktop.services.person_lines import film_lines

TRAIN, VALID = "train.jsonl", "valid.jsonl"
_VALID_BYTES: Final = 26
"""A tenth of the people, by the first byte of the SHA-256 of their id, is kept apart to stop training by."""


@dataclass(frozen=True, slots=True)
class Written:
    """What lies where: examples in each file, and the people they are about."""

    folder: Path
    train: int
    valid: int
    people: int


def export_finetune(folder: Path, raters: Sequence[Rater], films: Sequence[Film], most: int) -> Written:
    """Writes both files; whole or not at all, and the same from the same ratings.

    Args:
        folder: made where it is missing.
        raters: whose ratings; people with too few are left out.
        films: of the catalogue, in the order of the ratings' rows.
        most: examples a person.

    Raises:
        EvaluationError: nobody has rated enough, or the files cannot be written.
    """
    enough = [rater for rater in raters if has_enough(rater)]
    if not enough:
        raise EvaluationError("Nobody has rated enough to make examples of.", "Give a rating set with --data.")
    parts = {TRAIN: [r for r in enough if not _is_valid(r)], VALID: [r for r in enough if _is_valid(r)]}
    counts: dict[str, int] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, people in parts.items():
            counts[name] = _write(folder / name, (one for rater in people for one in examples(rater, films, most)))
    except OSError as error:
        hint = "Choose a folder that may be written to, with room for some megabytes."
        raise EvaluationError(f"The examples cannot be written to {folder}.", hint, str(error)) from error
    return Written(folder, counts[TRAIN], counts[VALID], len(enough))


def examples(rater: Rater, films: Sequence[Film], most: int) -> Iterator[dict[str, Any]]:
    """What a model is asked about one person, and the points that the person gave, `most` times at most."""
    known, hidden = parted(rater)
    by_id = {films[row].id: films[row] for row in known.rows.tolist()}
    person = film_lines(evidence_of(known, films).signals, by_id)
    told = list(zip(hidden.rows.tolist(), hidden.stars.tolist(), strict=True))[:most]
    for row, stars in told:
        film = films[row]
        prompt, (item,) = rate(person, [FilmCard(film.id, film.label, facts(film))])
        said = (
            ("system", prompt.system),
            ("user", f"{prompt.shared}{item.text}"),
            ("assistant", f"{item.lead} {_points(stars)}"),
        )
        yield {"messages": [{"role": role, "content": text} for role, text in said]}


def _points(stars: float) -> int:
    """Half stars are rounded up: the model answers in whole points."""
    return min(max(math.floor(stars + 0.5), 1), POINTS)


def _is_valid(rater: Rater) -> bool:
    return hashlib.sha256(rater.id.encode()).digest()[0] < _VALID_BYTES


def _write(file: Path, lines: Iterable[dict[str, Any]]) -> int:
    count = 0
    with whole_file(file) as part, part.open("w", encoding="utf-8", newline="\n") as out:
        for count, line in enumerate(lines, 1):  # noqa: B007 - the last number is the count
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    return count
