"""What the program would tell a language model in a real turn, on its way between processes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from reelreason_desktop.inference.llm.prompts import FilmCard


@dataclass(frozen=True, slots=True)
class BriefTurn:
    """One turn of a conversation.

    Attributes:
        message: what was said.
        person: lines of what was known of the person then.
        candidates: the films that are to be rated.
        picks: the films whose reasons are to be worded, with their evidence.
        facts: what a reply may be made of.
    """

    message: str
    person: tuple[str, ...]
    candidates: tuple[FilmCard, ...]
    picks: tuple[FilmCard, ...]
    facts: tuple[str, ...]

    @property
    def texts(self) -> list[str]:
        """All that is said in it."""
        cards = (*self.candidates, *self.picks)
        told = [text for card in cards for text in (card.label, card.facts, *card.evidence)]
        return [self.message, *self.person, *self.facts, *told]


def pack_turns(turns: Sequence[BriefTurn]) -> list[dict[str, Any]]:
    """As JSON takes it."""
    return [asdict(turn) for turn in turns]


def unpack_turns(packed: Sequence[Mapping[str, Any]]) -> tuple[BriefTurn, ...]:
    """What `pack_turns` packed."""
    return tuple(
        BriefTurn(
            message=turn["message"],
            person=tuple(turn["person"]),
            candidates=_cards(turn["candidates"]),
            picks=_cards(turn["picks"]),
            facts=tuple(turn["facts"]),
        )
        for turn in packed
    )


def _cards(packed: Sequence[Mapping[str, Any]]) -> tuple[FilmCard, ...]:
    return tuple(FilmCard(card["key"], card["label"], card["facts"], tuple(card["evidence"])) for card in packed)
