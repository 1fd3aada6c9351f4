"""Ratings in words: "Heat 5 stars", "Titanic: 3/10", "four and a half stars for Alien"."""

from __future__ import annotations

import re
from typing import Final

from reelreason_desktop.conversation.text import Span
from reelreason_desktop.domain.reading import Sentiment

_WORDS: Final = {
    "half a": 0.5, "half": 0.5, "zero": 0.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0,
    "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0,
}  # fmt: skip
_COUNT: Final = rf"\d{{1,3}}(?:[.,]\d{{1,2}})?|{'|'.join(_WORDS)}"
_HALF: Final = r" and a half|\s?½| 1/2"
_BEST: Final = r"(?:5|10|100|five|ten)\b"
_RATING: Final = (
    rf"(?:(?P<stars>{_COUNT})(?P<stars_half>{_HALF})?\s*-?\s*stars?\b(?:\s*(?:/|out of)\s*(?P<stars_best>{_BEST}))?"
    rf"|(?P<points>{_COUNT})(?P<points_half>{_HALF})?\s*(?:/|out of)\s*(?P<points_best>{_BEST})(?:\s*stars?\b)?"
    r"|(?P<drawn>[★⭐]{1,5})(?P<drawn_half>½)?)"
)
_AFTER: Final = re.compile(
    r"\s*(?:[:,–=-]|\()?\s*(?:(?:is|was|gets?|got|deserves|earns|it|that|i|i'd|would|give|gave|rate|rated|an?|solid|"
    rf"easy|at|only|just|maybe|about|around|say) ){{0,5}}{_RATING}"
)
_BEFORE: Final = re.compile(rf"{_RATING}\s+(?:for|to)\s+(?:the (?:film|movie) )?$")
_REACH: Final = 40
_SCALE: Final = 5.0
_LEAST: Final = 0.5
_GOOD, _BAD = 3.5, 2.5


def stars_beside(text: str, span: Span) -> tuple[float, Span] | None:
    """Half stars, 0.5 to 5, that stand beside a title, and where; None without.

    Args:
        text: the message in lower case with titles covered by `x`.
        span: where the title stands.
    """
    match = _AFTER.match(text, span[1]) or _BEFORE.search(text, max(0, span[0] - _REACH), span[0])
    if match is None:
        return None
    way = next(way for way in ("stars", "points", "drawn") if match[way])
    count = len(match["drawn"]) if way == "drawn" else _number(match[way])
    count += 0.5 if match[f"{way}_half"] else 0.0
    best = match.groupdict().get(f"{way}_best")
    scale = _number(best) if best else _SCALE if count <= _SCALE else 2 * _SCALE
    stars = count / scale * _SCALE
    if stars > _SCALE:
        return None
    return max(_LEAST, round(stars * 2) / 2), match.span()


def _number(words: str) -> float:
    return _WORDS[words] if words in _WORDS else float(words.replace(",", "."))


def feeling_of(stars: float) -> Sentiment:
    """What so many stars say."""
    if stars >= _GOOD:
        return Sentiment.LIKED
    return Sentiment.DISLIKED if stars <= _BAD else Sentiment.NEUTRAL
