"""What a language model read in a message, joined with what the rules read. The rules win wherever both speak."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from reelreason_desktop.domain.constraints import ConstraintKind
from reelreason_desktop.domain.reading import Intent, Reading, Wish, WishKind
from reelreason_desktop.domain.vocabulary import GENRES, TONES

STRENGTH: Final = 0.5
"""Of a wish that only the model read; the rules' own have 1."""
_OPEN_INTENTS: Final = frozenset({Intent.TELL_TASTE, Intent.ASK, Intent.REFINE})
_KINDS: Final[Mapping[ConstraintKind, WishKind]] = {
    ConstraintKind.GENRE: WishKind.GENRE,
    ConstraintKind.TONE: WishKind.TONE,
}


@dataclass(frozen=True, slots=True)
class ModelReading:
    """Words of the catalogue that a message asks for more or less of, as the model understood it."""

    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()


def joined(rules: Reading, model: ModelReading) -> Reading:
    """The rules' reading with the wishes that only the model saw.

    Limits, titles, commands and the intent stay as the rules read them; a model can neither set a limit nor lift one,
    and it is not asked about messages that give an order. A word that the rules read anything about is theirs, and so
    is a word that the model put on both lists.
    """
    if rules.intent not in _OPEN_INTENTS or rules.command is not None:
        return rules
    taken = _taken(rules)
    both = set(model.more) & set(model.less)
    found = [*_wishes(model.more, STRENGTH), *_wishes(model.less, -STRENGTH)]
    added = tuple(wish for wish in found if (wish.kind, wish.value) not in taken and wish.value not in both)
    return replace(rules, wishes=(*rules.wishes, *added)) if added else rules


def _taken(rules: Reading) -> set[tuple[WishKind, str]]:
    wishes = {(wish.kind, wish.value) for wish in rules.wishes}
    limits = {(_KINDS[c.kind], value) for c in rules.constraints if c.kind in _KINDS for value in c.values}
    retracted = {
        (kind, retraction.value)
        for retraction in rules.retractions
        for kind in (WishKind.GENRE, WishKind.TONE)
        if retraction.kind.value == kind.value
    }
    return wishes | limits | retracted


def _wishes(words: Iterable[str], strength: float) -> list[Wish]:
    wishes = []
    for word in words:
        if word in GENRES:
            wishes.append(Wish(WishKind.GENRE, word, strength))
        elif word in TONES:
            wishes.append(Wish(WishKind.TONE, word, strength))
    return wishes
