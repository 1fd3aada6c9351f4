"""Numbers and durations as people write them."""

from __future__ import annotations

import re
from typing import Final

_COUNT_WORDS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_WORDS: Final = {word: n for n, word in enumerate(re.findall(r"\w+", _COUNT_WORDS))} | {
    "a": 1,
    "an": 1,
    "couple of": 2,
    "couple": 2,
    "few": 3,
    "eighteen": 18,
    "twenty": 20,
    "thirty": 30,
}
NUMBER: Final = r"(?:\d{1,4}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_SAID_IN_HOURS_FROM: Final = 101
_HOURS: Final = r"(?:-?\s*(?:hours?|hrs?|h))"
_MINUTES: Final = r"(?:-?\s*(?:minutes?|mins?|m))"
DURATION: Final = (
    rf"(?:(?:an|one) hour and a half|hour and a half|half an hour|half (?:a )?hour|{NUMBER} and a half{_HOURS}"
    rf"|\d+[.,]\d+{_HOURS}|\d\s*h\s*\d{{1,2}}(?:\s*m(?:in(?:utes?)?)?)?|"
    rf"{NUMBER}{_HOURS}(?: (?:and )?(?:{NUMBER}{_MINUTES}|[1-5]\d(?!\d| *(?:%|stars?|years?))))?"
    rf"|{NUMBER}{_MINUTES}|(?:an )?hour)\b"
)
"""Pattern of a duration; `minutes` reads what it matched."""


def number(words: str) -> int:
    """The whole number that `NUMBER` matched."""
    return int(words) if words.isdigit() else _WORDS[words]


def minutes(words: str) -> int:
    """The length in minutes of what `DURATION` matched."""
    if "half an" in words or words.startswith("half"):
        return 30
    if "hour and a half" in words:
        return 90
    if match := re.match(rf"({NUMBER}) and a half", words):
        return number(match[1]) * 60 + 30
    if match := re.match(r"(\d+)[.,](\d+)", words):
        return round(float(f"{match[1]}.{match[2]}") * 60)
    if match := re.match(r"(\d)\s*h\s*(\d{1,2})", words):
        return int(match[1]) * 60 + int(match[2])
    if match := re.match(rf"({NUMBER}){_HOURS}(?: (?:and )?({NUMBER})(?:{_MINUTES})?)?$", words):
        return number(match[1]) * 60 + (number(match[2]) if match[2] else 0)
    if match := re.match(rf"({NUMBER}){_MINUTES}", words):
        return number(match[1])
    return 60


def in_hours(length: int) -> str:
    """`2 h`, `1 h 45` or `90 min`."""
    hours, rest = divmod(length, 60)
    if length < _SAID_IN_HOURS_FROM and length != 60:
        return f"{length} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"
