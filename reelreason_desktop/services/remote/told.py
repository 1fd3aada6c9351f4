"""What is sent, found out from the code that builds requests: marks go in, and those that come out are the fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reelreason_desktop.domain.vocabulary import GENRES, TONES
from reelreason_desktop.inference.llm import prompts
from reelreason_desktop.inference.llm.prompts import FilmCard
from reelreason_desktop.services.person_lines import PersonLine
from reelreason_desktop.services.remote.payload import (
    Body,
    fill_question,
    score_question,
    vectors_question,
    write_question,
)

MODEL: Final = "⟦model⟧"


class Field(StrEnum):
    """Everything that can be sent. The value stands for it in an example."""

    MESSAGE = "⟦your message⟧"
    FILM = "⟦title (year)⟧"
    FACTS = "⟦genres, people and length of the film⟧"
    REASON = "⟦computed reason⟧"
    REPLY_FACT = "⟦a picked film and its computed reason⟧"
    TASTE_FACT = "⟦a sentence of your taste page⟧"
    LOVED = "⟦films that you loved⟧"
    DISLIKED = "⟦films that you disliked⟧"
    LIMITS = "⟦your limits⟧"
    MORE = "⟦genres and tones you want more of⟧"
    LESS = "⟦genres and tones you want less of⟧"
    SAID = "⟦your last messages⟧"
    EARLIER = "⟦your earlier messages, once⟧"


_PERSON: Final = {
    PersonLine.LOVES: Field.LOVED,
    PersonLine.DISLIKES: Field.DISLIKED,
    PersonLine.LIMITS: Field.LIMITS,
    PersonLine.MORE: Field.MORE,
    PersonLine.LESS: Field.LESS,
    PersonLine.SAID: Field.SAID,
}
PERSON: Final = tuple(_PERSON.values())
"""What is known of a person; jobs send all of it or nothing."""
_LINES: Final = tuple(f"{line}: {_PERSON[line]}" for line in PersonLine)
_CARD: Final = FilmCard("film", Field.FILM, Field.FACTS, (Field.REASON,))


@dataclass(frozen=True, slots=True)
class Told:
    """What one job sends. `name`: of the job; `fields`: in the order in which they stand; `example`: the whole body."""

    name: str
    fields: tuple[Field, ...]
    example: Body


def what_is_sent(model: str = MODEL) -> tuple[Told, ...]:
    """Every kind of request there is, built as it is for a person, with marks in place of what is theirs."""

    def read() -> Body:
        prompt, blanks = prompts.read(Field.MESSAGE, GENRES, TONES)
        return fill_question(model, prompt, blanks).body

    def rate() -> Body:
        return score_question(model, *prompts.rate(_LINES, [_CARD])).body

    def explain() -> Body:
        return write_question(model, *prompts.explain(_LINES, [_CARD]), 80, 2).body

    def reply() -> Body:
        return write_question(model, *prompts.reply(_LINES, Field.MESSAGE, [Field.REPLY_FACT]), 120, 3).body

    def summarise() -> Body:
        return write_question(model, *prompts.summarise([Field.TASTE_FACT]), 200, 4).body

    def encode() -> Body:
        return vectors_question(model, [Field.MESSAGE, Field.EARLIER])

    def judge() -> Body:
        return score_question(model, *prompts.judge(_LINES, _CARD, Field.REASON)).body

    jobs: Sequence[tuple[str, Callable[[], Body]]] = (
        ("read", read), ("rate", rate), ("explain", explain), ("reply", reply), ("summarise", summarise),
        ("encode", encode), ("judge", judge),
    )  # fmt: skip
    return tuple(_told(name, build()) for name, build in jobs)


def fields_sent() -> tuple[Field, ...]:
    """All fields of all jobs, each once."""
    return tuple(dict.fromkeys(field for told in what_is_sent() for field in told.fields))


def _told(name: str, body: Body) -> Told:
    text = json.dumps(body, ensure_ascii=False)
    places = sorted((text.find(field), field) for field in Field if field in text)
    return Told(name, tuple(field for _, field in places), body)
