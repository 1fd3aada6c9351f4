"""Recommendation dialogues: who said what, which films were named, and what the recommender answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Utterance:
    """One speaker's words until the other one answers. `films`: rows of the films named in it, in order."""

    by_seeker: bool
    text: str
    films: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A place where the recommender named films: everything said before, and the films.

    `answers`: rows, each of them one case to find.
    """

    dialogue: str
    number: int
    said: tuple[Utterance, ...]
    answers: tuple[int, ...]

    @property
    def mentioned(self) -> tuple[int, ...]:
        """Rows of the films named so far by either side, in order of first mention."""
        return tuple(dict.fromkeys(film for utterance in self.said for film in utterance.films))


@dataclass(frozen=True, slots=True)
class Dialogue:
    """All turns of one conversation. `films`: rows of every film named anywhere in it."""

    id: str
    turns: tuple[Turn, ...]
    films: frozenset[int]


def by_dialogue(turns: Iterable[Turn]) -> tuple[Dialogue, ...]:
    """Groups turns by their dialogue, in order of first appearance."""
    grouped: dict[str, list[Turn]] = {}
    for turn in turns:
        grouped.setdefault(turn.dialogue, []).append(turn)
    return tuple(dialogue(id_, held) for id_, held in grouped.items())


def dialogue(id_: str, turns: Sequence[Turn]) -> Dialogue:
    """One dialogue from its turns."""
    named = {film for turn in turns for film in (*turn.mentioned, *turn.answers)}
    return Dialogue(id_, tuple(turns), frozenset(named))
