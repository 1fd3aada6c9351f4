"""Films to add, as many as wanted: facts of the shipped films mixed anew, each with words of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from reelreason_desktop.domain.films import Film

_SEED: Final = 7
_FIRST_ID: Final = 90_000_000


def write_rows(file: Path, shipped: Sequence[Film], n: int) -> None:
    """Writes a table of `n` films in JSON lines. No two have the same title, and none is one that ships."""
    with file.open("w", encoding="utf-8") as lines:
        for row in _rows(shipped, n):
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def _rows(shipped: Sequence[Film], n: int) -> Iterator[dict[str, object]]:
    rng = np.random.default_rng(_SEED)
    words = sorted({word for film in shipped for word in film.title.split() if word.isalpha()})
    for number in range(n):
        facts, people, plot = (shipped[row] for row in rng.integers(len(shipped), size=3).tolist())
        first, second = (words[row] for row in rng.integers(len(words), size=2).tolist())
        yield {
            "title": f"{first} {second} {number}",
            "year": facts.year,
            "imdb_id": f"tt{_FIRST_ID + number}",
            "genres": "|".join(facts.genres),
            "runtime_min": facts.runtime_min,
            "directors": "|".join(people.directors),
            "cast": "|".join(people.cast),
            "keywords": "|".join((*plot.keywords[:8], *facts.keywords[:4])),
            "overview": f"{plot.overview} {first} comes back for number {number}.",
            "certificate": facts.maturity.value,
            "countries": "|".join(facts.countries),
            "languages": "|".join(facts.languages),
        }
