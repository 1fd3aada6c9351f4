"""Soft wishes: tones and moods."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses, Mode, Negation
from reelreason_desktop.conversation.synonyms import FILM_NOUN, MOODS, TONE_PHRASES, compiled
from reelreason_desktop.conversation.text import Scanner, singular
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.vocabulary import TONES

_TONES: Final = compiled(TONE_PHRASES)
_MOODS: Final = {phrase: re.compile(rf"\b(?:{phrase})\b(?! of\b)") for phrase in MOODS}
_MOOD_STRENGTH: Final = 0.5
_COMPARATIVES: Final = {
    "darker": "dark",
    "scarier": "scary",
    "funnier": "funny",
    "sillier": "silly",
    "bleaker": "bleak",
}


def read_mood(scanner: Scanner, clauses: Clauses) -> tuple[str | None, list[Wish]]:
    """How the person feels, and what usually helps; the words are eaten so that "sad day" asks for nothing sad."""
    for phrase, pattern in _MOODS.items():
        for match in scanner.take(pattern):
            if not clauses.negated(match.start()) or phrase.startswith("curious"):
                mood, tones = MOODS[phrase]
                return mood, [Wish(WishKind.TONE, tone, _MOOD_STRENGTH) for tone in tones]
    return None, []


def read_tones(scanner: Scanner, clauses: Clauses) -> Iterator[Constraint | Wish]:
    """Tone wishes, and limits where a tone is ruled out by name; what is read is eaten."""
    for phrase, pattern in _TONES.items():
        for match in scanner.take(pattern):
            position = match.start()
            if clauses.indifferent(position):
                continue
            negation = clauses.negation(position)
            if negation is not None:
                yield from _unwanted(TONE_PHRASES[phrase], match.group(), negation, clauses.mode(position))
            elif clauses.mode(position) is not Mode.OTHER or _speaks_of_films(clauses, position):
                yield from (Wish(WishKind.TONE, tone) for tone in TONE_PHRASES[phrase])


def _unwanted(tones: tuple[str, ...], words: str, negation: Negation, mode: Mode) -> Iterator[Constraint | Wish]:
    if tones == ("scary",):
        yield Constraint(ConstraintKind.TONE, "not scary", values=tones, exclude=True)
        yield Constraint(ConstraintKind.GENRE, "no horror", values=("Horror",), exclude=True)
        return
    name = _COMPARATIVES.get(words, singular(words))
    if name in TONES and not negation.mild and mode is not Mode.TASTE:
        yield Constraint(ConstraintKind.TONE, f"not {name}", values=(name,), exclude=True)
        return
    yield from (Wish(WishKind.TONE, tone, -1.0) for tone in tones)


def _speaks_of_films(clauses: Clauses, position: int) -> bool:
    return bool(re.search(rf"\b{FILM_NOUN}\b", clauses.lower[slice(*clauses.around(position))]))
