"""Soft wishes: tones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses, Negation
from reelreason_desktop.conversation.modes import Mode
from reelreason_desktop.conversation.synonyms import FILM_NOUN, TONE_PHRASES, compiled
from reelreason_desktop.conversation.text import Scanner, singular
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.vocabulary import TONES

_TONES: Final = compiled(TONE_PHRASES)
_COMPARATIVES: Final = {
    "darker": "dark",
    "scarier": "scary",
    "funnier": "funny",
    "sillier": "silly",
    "bleaker": "bleak",
}
_EASILY_SCARED: Final = re.compile(
    r"\b(?:(?:is|am|'m|are|'re|gets?|very|so)? ?(?:easily|quickly) (?:scared|frightened|spooked)|"
    r"(?:scares?|frightens?|spooks?) easily|(?:am|'m|is|'s|are|'re|such|a|total) (?:a )?(?:big |total |huge )?"
    r"(?:scaredy[- ]?cat|wimp|chicken when it comes to \w+)|gets? nightmares|afraid of the dark)\b"
)
_SERIOUS: Final = re.compile(
    r"\b(?:more |really |something )?serious(?!ly| roles?| parts?| actors?)(?: (?:films?|movies?|stuff|drama))?\b"
)
_LESS: Final = -0.5
"""Of "less cheesy", which names a fault of films that are wanted otherwise."""
_NOT_SCARY: Final = (
    Constraint(ConstraintKind.TONE, "not scary", values=("scary",), exclude=True),
    Constraint(ConstraintKind.GENRE, "no horror", values=("Horror",), exclude=True),
)


def read_tones(scanner: Scanner, clauses: Clauses) -> Iterator[Constraint | Wish]:
    """Tone wishes, and limits where a tone is ruled out by name; what is read is eaten."""
    for _ in scanner.take(_EASILY_SCARED):
        yield from _NOT_SCARY
    for match in scanner.take(_SERIOUS):
        if clauses.negated(match.start()):
            yield Wish(WishKind.TONE, "funny")
        elif clauses.mode(match.start()) is not Mode.OTHER or _speaks_of_films(clauses, match.start()):
            yield Wish(WishKind.GENRE, "Drama")
            yield from (Wish(WishKind.TONE, tone, -1.0) for tone in ("funny", "silly"))
    for phrase, pattern in _TONES.items():
        for match in scanner.take(pattern):
            position = match.start()
            if clauses.indifferent(position) or clauses.describes_film(position):
                continue
            negation = clauses.negation(position)
            if negation is not None:
                yield from _unwanted(TONE_PHRASES[phrase], match.group(), negation, clauses.mode(position))
            elif clauses.mode(position) is not Mode.OTHER or _speaks_of_films(clauses, position):
                yield from (Wish(WishKind.TONE, tone) for tone in TONE_PHRASES[phrase])


def _unwanted(tones: tuple[str, ...], words: str, negation: Negation, mode: Mode) -> Iterator[Constraint | Wish]:
    if tones == ("scary",):
        yield from _NOT_SCARY
        return
    name = _COMPARATIVES.get(words, singular(words))
    if name in TONES and not negation.mild and mode is not Mode.TASTE:
        yield Constraint(ConstraintKind.TONE, f"not {name}", values=(name,), exclude=True)
        return
    strength = _LESS if negation.mild else -1.0
    yield from (Wish(WishKind.TONE, tone, strength) for tone in tones)


def _speaks_of_films(clauses: Clauses, position: int) -> bool:
    return bool(re.search(rf"\b(?:{FILM_NOUN}|stuff)\b", clauses.lower[slice(*clauses.around(position))]))
