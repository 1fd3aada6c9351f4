"""How a person may feel, as far as it changes which films come to mind."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Mood(StrEnum):
    """What the program may notice. The values complete the sentence "you sound ..."."""

    SAD = "sad"
    CHEERFUL = "cheerful"
    TENSE = "tense"
    ANGRY = "angry"
    TIRED = "tired"
    LOVING = "in love"
    CURIOUS = "curious"


_BY_NAME: Final = {mood.value: mood for mood in Mood}


def mood_named(name: str | None) -> Mood | None:
    """The mood of that name; None for a name that this version does not know."""
    return None if name is None else _BY_NAME.get(name)
