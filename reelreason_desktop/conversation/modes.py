"""What a clause does with the subjects it names: asks for them, tells a taste, or neither."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from reelreason_desktop.conversation.text import sloppy

_TASTE_CUE: Final = re.compile(
    sloppy(
        r"\b(?:i|we|i've|she|he|my \w+|always|both|also|really|absolutely)(?: \w+){0,2}? "
        r"(?:love|loved|loves|like|liked|likes|enjoy|enjoyed|adore|adored|grew up|hate|hated|prefer|dislike|tend to)\b"
        r"|^\s*(?:love|loved|like|liked|adore|enjoy|enjoyed|hate|hated|dislike|despise|detest|loathe|never (?:liked|"
        r"cared)"
        r"|(?:can't|cannot|couldn't) stand|(?:don't|dont|do not|didn't) (?:really )?(?:like|enjoy|care for)"
        r"|not (?:really |much |that |too |so )?(?:into|keen on|fond of))\b"
        r"|\bi find\b|\bthe (?:best|greatest|funniest|scariest|worst) (?:[\w-]+ ){1,4}(?:ever|of all time)\b"
        r"|\b(?:he|she|my \w+)(?: \w+)? watches\b|\b(?:usually|mostly|mainly|normally) (?:watch|go for)\b"
        r"|\b(?:soft spot|weakness|thing) for\b|\b(?:fan of|fans of|fan|fav(?:ou?rite|e)?s?|obsessed with|"
        r"sucker for|my taste|into|crazy about|big on)\b"
        r"|\bmakes? me (?:happy|laugh|smile)\b|\bmeans? a lot\b|\bcan't get enough\b"
    )
)
IMPERATIVE: Final = (
    r"(?:^|[,.;!])\W*(?:(?:please|now|just|so|ok(?:ay)?|can you|could you),? )*"
    r"(?=(?:cheer|scare|thrill|surprise|move|distract|excite|shock|make|keep|blow|restore|lift|break|melt|warm|wreck|"
    r"destroy) (?:me|us|my)\b)"
)
"""What a film is to do with the person: "scare me", "blow my mind"."""

_REQUEST_CUE: Final = re.compile(
    r"\b(?:show|give|gimme|hit me (?:up )?with|throw me|hook me up|in need of|craving|"
    r"(?<!i )find|recommend|suggest|want|wants|wanna|need|looking for|look for|search|"
    r"mood for|in the mood|some?thing|smth|close to|wouldn't mind|would be (?:good|great|nice|perfect|lovely)|"
    r"anything|any|'d like|would like|'d love|would love|i'd prefer|let's|lets|can (?:you|we)|could (?:you|we)|got|"
    r"what should|what can|needs|must be|has to be|i'm after|i mean|i meant|(?:decide|torn|choose) between|"
    r"please|make it|make them|(?:i|we) (?:can|could) (?:watch|see|enjoy)|to watch|how about|"
    r"what about|feel like|feeling like|tonight|ideas?|recommendations?|suggestions?|options?|pick|"
    r"what(?: was|'s| is| are| were) (?:good|great|the best|(?:the |some )?(?:\w+ ){0,3}(?:movies|films))|"
    r"date night|(?<!not )for (?:me|us)(?=\s*(?:$|[.,!?])))\b"
    rf"|{IMPERATIVE}"
)
_WOULD_LIKE: Final = re.compile(
    r"(?:'d|would|i'll) (?:really |also |rather )?(?:like|love|prefer|enjoy)|like to (?:see|watch)|feel(?:ing)? like"
)
_STATEMENT: Final = re.compile(
    r"\b(?:i|i'm|i've|(?<!makes )(?<!make )me|we|he|she|they|my|our|it|it's|was|were)\b"
    r"|^\s*(?:just |already |recently |i )?(?:saw|seen|watched)\b"
    r"|^\s*(?!what|which|who|where|how|when|any)(?:the )?(?:[\w-]+ ){1,5}(?<!that )(?:is|are|makes?|tend)\b"
)
_BENEFICIARY: Final = re.compile(
    r"\b(?:(?:for|with|than|to) (?:me|us|my|our|him|he|she|her|them|they|it)|before i was born)\b"
)
"""People whom a wish only mentions: "a horror film for my brother" tells nothing."""


class Mode(Enum):
    """What a clause does with the subjects it names."""

    REQUEST = "request"
    TASTE = "taste"
    OTHER = "other"


def mode_cues(lower: str, start: int, end: int) -> list[tuple[int, Mode]]:
    """Where cues of the clause at `start` to `end` end, and what they make of the words near them."""
    clause = _WOULD_LIKE.sub(lambda m: " want".ljust(len(m.group())), lower[start:end])
    cues = [(start + m.end(), Mode.TASTE) for m in _TASTE_CUE.finditer(clause)]
    return cues + [(start + m.end(), Mode.REQUEST) for m in _REQUEST_CUE.finditer(clause)]


def is_statement(clause: str) -> bool:
    """Whether a clause without any cue tells something."""
    return bool(_STATEMENT.search(_BENEFICIARY.sub("", clause)))
