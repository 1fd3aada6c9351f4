"""Franchises and fame: "no Marvel", "not another sequel", "hidden gems"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses, Mode
from reelreason_desktop.conversation.text import Scanner, fold, overlaps, tokenize
from reelreason_desktop.conversation.title_hits import TitleHit
from reelreason_desktop.conversation.words import FUNCTION_WORDS, ORDINARY_WORDS
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind

_SEQUELS: Final = re.compile(r"\b(?:sequels?|franchises?|reboots?|prequels?|spin-?offs?)\b")
_OBSCURE: Final = re.compile(
    r"\b(?:hidden gems?|lesser[- ]known|little[- ]known|obscure|underrated|under the radar|overlooked|"
    r"not (?:too |so )?(?:mainstream|well[- ]known|famous)|"
    r"i(?:'ve| have) never heard of|off the beaten (?:track|path)|niche)\b"
)
_FAMOUS: Final = re.compile(
    r"\b(?:well[- ]known|famous|popular|mainstream|blockbusters?|big hits?|everyone (?:has seen|knows))\b"
)
_OBSCURE_UP_TO, _FAMOUS_FROM = 3, 4
_SHORTEST_NAME: Final = 4
_COMPARISON_BEFORE: Final = re.compile(r"\b(?:like|as|than|similar to)\s+(?:the\s+)?$")


def unwanted_franchises(
    text: str, clauses: Clauses, hits: Sequence[TitleHit], collections: Collection[str]
) -> Iterator[Constraint]:
    """Franchises that were ruled out by name ("no Star Wars", "the Alice stories, not for me")."""
    for hit in hits:
        compared = _COMPARISON_BEFORE.search(clauses.lower[max(0, hit.start - 16) : hit.start])
        if hit.franchise and clauses.negated(hit.start) and (hit.whole or not compared):
            yield _without(hit.franchise, (hit.franchise,))
    spans = [hit.span for hit in hits]
    for token in tokenize(text):
        word = token.folded
        if len(word) < _SHORTEST_NAME or word in FUNCTION_WORDS or not clauses.negated(token.start):
            continue
        ordinary = word in ORDINARY_WORDS
        names = tuple(name for name in collections if _is_called(name, word, whole=ordinary))
        if ordinary and not token.text[0].isupper():
            continue  # "no cars" is about cars
        if names and not overlaps((token.start, token.end), spans):
            yield _without(names[0], names)


def read_sequels(scanner: Scanner, clauses: Clauses, collections: Collection[str]) -> Iterator[Constraint]:
    """Reads "no sequels": the catalogue knows franchises, so films of franchises are left out."""
    for match in scanner.take(_SEQUELS):
        if clauses.negated(match.start()) and collections:
            yield Constraint(
                ConstraintKind.COLLECTION, "no franchises", values=tuple(sorted(collections)), exclude=True
            )


def read_fame(scanner: Scanner, clauses: Clauses) -> Iterator[Constraint]:
    """How widely known the films may be."""
    obscure = Constraint(ConstraintKind.FAME, "lesser known", maximum=_OBSCURE_UP_TO)
    famous = Constraint(ConstraintKind.FAME, "well known", minimum=_FAMOUS_FROM)
    for pattern, limit, other in ((_OBSCURE, obscure, famous), (_FAMOUS, famous, obscure)):
        for match in scanner.take(pattern):
            negated = clauses.negated(match.start()) and not match.group().startswith("not")
            if negated or clauses.mode(match.start()) is Mode.REQUEST:
                yield other if negated else limit


def _is_called(name: str, word: str, whole: bool) -> bool:
    words = [fold(part) for part in name.split()]
    return words == [word] if whole else words[0] == word


def _without(label: str, names: tuple[str, ...]) -> Constraint:
    return Constraint(ConstraintKind.COLLECTION, f"no {label}", values=names, exclude=True)
