"""What of a language model's words may be shown, and what stands in for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.domain.vocabulary import GENRES, TONES
from reelreason_desktop.inference.llm.claims import faults, sentences
from reelreason_desktop.inference.llm.prompts import FilmCard

_VOCABULARY: Final = (*GENRES, *TONES)


@dataclass(frozen=True, slots=True)
class Worded:
    """A text to show. `by_model`: whether all of it is the model's; `refused`: its sentences that were not shown."""

    key: str
    text: str
    by_model: bool
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Computed:
    """A film whose reason was computed. `text`: the reason in the program's words, shown where the model fails."""

    card: FilmCard
    text: str


def worded(key: str, text: str, told: Sequence[str], computed: str) -> Worded:
    """A text of the model, sentence by sentence.

    The first sentence that says more than `told`, or is not finished, gives way to the computed text; later ones of
    that kind are left out.
    """
    kept: list[str] = []
    refused: list[str] = []
    for sentence in sentences(text):
        if not faults(sentence, told, _VOCABULARY):
            kept.append(sentence)
            continue
        if not refused:
            kept.append(computed)
        refused.append(sentence)
    return Worded(key, " ".join(kept) or computed, by_model=bool(kept) and not refused, refused=tuple(refused))
