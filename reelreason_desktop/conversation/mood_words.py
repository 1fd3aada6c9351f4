"""What is said about a mood: always that it is an impression, and that it counts little."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.domain.phrases import Reason, Reply, series, spaced
from reelreason_desktop.domain.picks import Evidence

_NOTICED: Final[Mapping[Mood, Reply]] = {
    Mood.SAD: Reply("You sound sad, so gentle films count a little more."),
    Mood.CHEERFUL: Reply("You sound cheerful, so light-hearted films count a little more."),
    Mood.TENSE: Reply("You sound tense, so calming films count a little more."),
    Mood.ANGRY: Reply("You sound angry, so funny and rousing films count a little more."),
    Mood.TIRED: Reply("You sound tired, so easy films count a little more."),
    Mood.LOVING: Reply("You sound in love, so romantic films count a little more."),
    Mood.CURIOUS: Reply("You sound curious, so unusual films count a little more."),
}
_WHICH: Final[Mapping[Mood, Reply]] = {
    Mood.SAD: Reply("Say “something uplifting” or “a good cry” if you know which you need."),
}
"""Where people want opposite things of one mood, they are asked."""
_NAMED: Final = 2


def noticed(mood: Mood, *, wished: bool = False) -> str:
    """What a reply says: `You sound sad, so gentle films count a little more.`.

    `wished`: whether the person also said what they want of a film, so that nobody needs to ask.
    """
    if wished or mood not in _WHICH:
        return _NOTICED[mood]
    return spaced([_NOTICED[mood], _WHICH[mood]])


def main_reason(source: Evidence) -> str:
    """A mood as the first reason for a pick."""
    if not source.themes:
        return Reason("You sound {}, and it comes close to what may suit that.", source.label)
    return Reason("You sound {}, so it counts a little that this is {}.", source.label, _tones(source))


def second_reason(source: Evidence) -> str:
    """A mood as a further reason."""
    if not source.themes:
        return Reason("It also comes close to what may suit you while you sound {}.", source.label)
    return Reason("It is {}, which counts a little while you sound {}.", _tones(source), source.label)


def short_reason(source: Evidence) -> str:
    """A mood as the strongest reason, in a few words."""
    if not source.themes:
        return Reason("close to what may suit your mood")
    return Reason("{}, as you sound {}", _tones(source), source.label)


def against(source: Evidence) -> str:
    """A mood that speaks against a pick."""
    return Reason("It made the list even though you sound {}, which speaks against it a little.", source.label)


def _tones(source: Evidence) -> str:
    return series(source.themes[:_NAMED])
