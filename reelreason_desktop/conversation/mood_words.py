"""What is said about a mood: always that it is an impression, and that it counts little."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reelreason_desktop.conversation.drafts import joined
from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.domain.picks import Evidence

_SUITED: Final[Mapping[Mood, str]] = {
    Mood.SAD: "gentle",
    Mood.CHEERFUL: "light-hearted",
    Mood.TENSE: "calming",
    Mood.ANGRY: "funny and rousing",
    Mood.TIRED: "easy",
    Mood.LOVING: "romantic",
    Mood.CURIOUS: "unusual",
}
_CHOICES: Final[Mapping[Mood, str]] = {
    Mood.SAD: " Say “something uplifting” or “a good cry” if you know which you need.",
}
"""Where people want opposite things of one mood, they are asked."""
_NAMED: Final = 2


def noticed(mood: Mood) -> str:
    """What a reply says: `You sound sad, so gentle films count a little more.`."""
    return f"You sound {mood}, so {_SUITED[mood]} films count a little more.{_CHOICES.get(mood, '')}"


def main_reason(source: Evidence) -> str:
    """A mood as the first reason for a pick."""
    if not source.themes:
        return f"You sound {source.label}, and it comes close to what may suit that."
    return f"You sound {source.label}, so it counts a little that this is {_tones(source)}."


def second_reason(source: Evidence) -> str:
    """A mood as a further reason."""
    if not source.themes:
        return f"It also comes close to what may suit you while you sound {source.label}."
    return f"It is {_tones(source)}, which counts a little while you sound {source.label}."


def short_reason(source: Evidence) -> str:
    """A mood as the strongest reason, in a few words."""
    return f"{_tones(source)}, as you sound {source.label}" if source.themes else "close to what may suit your mood"


def against(source: Evidence) -> str:
    """A mood that speaks against a pick."""
    return f"It made the list even though you sound {source.label}, which speaks against it a little."


def _tones(source: Evidence) -> str:
    return joined(source.themes[:_NAMED])
