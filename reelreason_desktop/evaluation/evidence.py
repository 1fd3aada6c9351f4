"""A ReDial turn as the evidence the recommender scores from.

Every film named so far counts as loved (five stars), whoever named it: the data does not say what the seeker thought
of it at that moment. Genres and people that a message asks for are wishes here, never limits: the answers are what a
crowd worker typed next, and many break the limits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.evaluation.dialogues import Dialogue, Turn, Utterance
from reelreason_desktop.evaluation.items import Items
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.scoring import Evidenced, HeldWish

_LEAST_WORDS: Final = 4
"""Shorter messages ("hi", "yes I did") say nothing about taste."""
_WISH_DECAY: Final = 0.8
_LOVED_STARS: Final = 5.0
_AT: Final = datetime(2018, 1, 1, tzinfo=UTC)
_WISHED: Final[Mapping[ConstraintKind, WishKind]] = {
    ConstraintKind.GENRE: WishKind.GENRE,
    ConstraintKind.PERSON: WishKind.PERSON,
    ConstraintKind.DIRECTOR: WishKind.PERSON,
    ConstraintKind.CAST: WishKind.PERSON,
}


def spoken(utterance: Utterance, items: Items) -> str:
    """The words of an utterance with each film name as "it", so that titles cannot echo; empty for small talk."""
    text = utterance.text
    for name in sorted((items.names[film] for film in utterance.films), key=len, reverse=True):
        text = text.replace(name, "it")
    return text if len(utterance.text.split()) >= _LEAST_WORDS else ""


def spoken_texts(dialogues: Sequence[Dialogue], items: Items) -> list[str]:
    """Every text whose vector `Witness` needs, without repeats."""
    texts = (spoken(said, items) for one in dialogues for turn in one.turns for said in turn.said if said.by_seeker)
    return list(dict.fromkeys(text for text in texts if text))


class Witness:
    """Turns dialogues into evidence.

    Args:
        items: the films.
        vectors: text to float32 (dim,), for every text of `spoken_texts`.
    """

    def __init__(self, items: Items, vectors: Mapping[str, Floats]) -> None:
        self._items = items
        self._vectors = vectors
        self._reader = Reader(items.films)
        self._read: dict[str, tuple[Wish, ...]] = {}

    def evidence(self, turn: Turn) -> Evidenced:
        """What was said and named before the answer of this turn. Signals are newest first."""
        signals: list[Signal] = []
        vectors: dict[int, Floats] = {}
        wishes: list[HeldWish] = []
        for utterance in turn.said:
            if utterance.by_seeker and utterance.text.strip():
                number = len(signals) + 1
                signals.append(Signal(number, SignalKind.SAID, _AT, text=utterance.text))
                text = spoken(utterance, self._items)
                if text:
                    vectors[number] = self._vectors[text]
                wishes = [HeldWish(held.wish, held.signal_id, held.weight * _WISH_DECAY) for held in wishes]
                wishes += [HeldWish(wish, number, 1.0) for wish in self._wishes(utterance.text)]
            for film in utterance.films:
                named = self._items.films[film].id
                signals.append(Signal(len(signals) + 1, SignalKind.RATED, _AT, film_id=named, value=_LOVED_STARS))
        return Evidenced(tuple(reversed(signals)), vectors, tuple(wishes))

    def _wishes(self, text: str) -> tuple[Wish, ...]:
        if text not in self._read:
            reading = self._reader.read(text)
            limits = (wish for limit in reading.constraints for wish in _wishes_of(limit))
            found = (*(wish for wish in reading.wishes if wish.kind in _WISHED.values()), *limits)
            self._read[text] = tuple({wish.key: wish for wish in found}.values())
        return self._read[text]


def _wishes_of(limit: Constraint) -> Iterator[Wish]:
    kind = _WISHED.get(limit.kind)
    if kind is not None:
        yield from (Wish(kind, value, -1.0 if limit.exclude else 1.0) for value in limit.values)
