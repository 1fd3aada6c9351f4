"""Which picks on screen a message points at, and what it says about them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.domain.reading import FeedbackKind, ReadingContext

_ORDINALS: Final = (
    {"first": 0, "1st": 0, "one": 0, "1": 0, "top": 0, "second": 1, "2nd": 1, "two": 1, "2": 1}
    | {"third": 2, "3rd": 2, "three": 2, "3": 2, "fourth": 3, "4th": 3, "four": 3, "4": 3}
    | {"fifth": 4, "5th": 4, "five": 4, "5": 4}
)
_NOUN: Final = r"(?:one|ones|pick|film|movie|suggestion|recommendation|option|choice|card)"
_AFTERWARDS: Final = (
    rf"(?=\s*(?:$|[^\w\s]|{_NOUN}\b|looks?|sounds?|seems?|is|was|isn't|wasn't|to|and|or|already|please|"
    r"for|on|with|because|but|too|"
    r"again|instead|now|tonight|yesterday|bored|more|though|have|has)(?!\w))"
)
_ORDINAL: Final = re.compile(
    r"\b(?:the|that|your|pick|film|movie|number|option|no\.?)\s*#?(?P<a>first|second|third|fourth|"
    rf"fifth|[1-5](?:st|nd|rd|th)|top)\b{_AFTERWARDS}"
    rf"|(?:\b(?:number|pick|option|no\.)\s*|#)(?P<b>[1-5]|one|two|three|four|five)\b"
    r"|^\W*(?:why |not |and |about )?(?:the )?(?P<c>first|second|third|fourth|fifth|[1-5](?:st|nd|rd|"
    rf"th))\b{_AFTERWARDS}"
    rf"|\b(?:seen|watched|skip|add|save|remove|drop|like|love|not)\s+(?P<e>[1-5])\b{_AFTERWARDS}"
    rf"|\b(?:and|or|,)\s*(?:the )?(?P<d>first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)?)\b{_AFTERWARDS}"
)
_LAST: Final = re.compile(
    rf"\b(?:the|that|your) (?:last|final|bottom)\b(?! (?:night|week|year|time|movie i|film i)){_AFTERWARDS}"
)
_SEVERAL: Final = re.compile(
    r"\b(?:the )?(?P<end>first|last|top) (?P<n>two|three|four|2|3|4)\b(?! (?:hours|years|decades|"
    r"months|weeks|movies i|films i))"
)
_ALL: Final = re.compile(
    r"\b(?:all (?:of )?(?:these|them|those|five)|any of (?:these|them|those)|none of (?:these|them|"
    r"those)|these|those|all (?:two|three|four|five)|both of (?:these|them)|them all|all seen|seen all(?=\W*$))\b"
)
_THAT: Final = re.compile(
    rf"(?:(?<!like )|(?<=n't like )|(?<=dont like )|(?<=not like )|(?<=i like ))\b(?:that|"
    rf"this)(?: {_NOUN})?{_AFTERWARDS}|(?<!like )\bit\b(?!'s (?:a|been|my|\w+ing\b|late|early|"
    rf"cold|hot|dark|\w+day\b))"
)

_WATCHLIST: Final = re.compile(
    r"\b(?:add|put|save|bookmark|keep|store)\b.*\b(?:list|watchlist|later)\b|\bwatch-?list\b|\bbookmark\b|"
    r"\bsave (?:this|that|it)\b|"
    r"\bfor later\b|\bi'll (?:watch|take|try|go with)\b|"
    r"\b(?:want|like|going) to (?:see|watch) (?:that|the|it|this|number|#)|\bremind me\b|\bput .* on my list\b"
)
_SEEN: Final = re.compile(
    r"(?<!haven't )(?<!not )(?<!never )(?<!havent )\b(?:seen|watched|saw)\b(?! (?:anything|"
    r"something))|\bknow (?:it|that one|this one|them) already\b"
)
_UNSEEN: Final = re.compile(
    r"\b(?:haven't|havent|have not|hasn't|never|not|didn't|want to) (?:\w+ )?(?:seen|see|watched|saw|watch)\b"
)
_REJECT: Final = re.compile(
    r"\bnot (?:the|that|this|it|these|those|any of|number|#|interested|for me|my (?:thing|style))\b|"
    r"\b(?:don't|do not|dont|didn't) (?:\w+ )?(?:want|like|love|enjoy|fancy|care for|show|feel|appeal)\b|"
    r"\b(?:skip|remove|drop|hate|hated|dislike|pass on|get rid of|no to|less like|except|anything but|"
    r"forget|lose|ditch)\b|\b(?:none of)\b|"
    r"\b(?:looks?|sounds?|seems?|is|was|are|were|looked) (?:\w+ )?(?:boring|terrible|bad|awful|dull|stupid|meh|lame|"
    r"weird|too \w+)\b|\b(?:not interested|no thanks?|nope|nah|pass|meh)\b|\bnot (?:really )?(?:for me|my)\b"
)
_LIKE: Final = re.compile(
    r"(?:\b(?:looks?|sounds?|seems?|is|was|are|were)|'s) (?:\w+ ){0,3}(?:great|good|perfect|interesting|fun|nice|"
    r"amazing|lovely|promising|cool|awesome|fantastic|right|brilliant|excellent|favou?rites?|classic)\b|"
    r"\b(?:i|we|really) (?:like|love|liked|loved|enjoyed)\b|^\W*(?:liked|loved|enjoyed)\b|\b(?:great|good|nice|"
    r"excellent|"
    r"perfect) (?:pick|choice|one|suggestion|idea|movie|film)\b|\byes to\b|^\W*perfect\W*$|\b(?:more|"
    r"something) (?:like|similar to)\b|"
    r"\b(?:i|we) (?:love|like) (?:that|this|the|it)\b"
)


_CHOSEN: Final = re.compile(
    r"\W*(?:(?:oh+|ooh+|ok|okay|yes|yeah|maybe|hm+)\W+)?(?:the )?(?:number )?\w+(?: one| pick| film|"
    r" movie)?(?: please)?\W*"
)
"""Nothing but a pick: "the first one please"."""
_BARE_VERDICT: Final = re.compile(
    r"\W*(?:(?:oh|yes|yeah|no|ok|okay|hm+|ah|wow)\W+)?(?:(?:it |this |that )?(?:looks|sounds|seems) (?:\w+ )?\w+|"
    r"perfect|(?:that's |it's |this is )?(?:an? )?(?:great|good|nice|excellent|lovely|terrible|bad|awful) (?:pick|"
    r"choice|one|movie|film|idea|suggestion)|"
    r"pass|meh|boring|not interested|(?:not|isn't) (?:really )?(?:for me|my (?:thing|style|cup of tea))|"
    r"(?:loved|liked|hated|enjoyed)|(?:nah|nope)\W+not (?:for me|my thing)|(?:already |yep |yes )?(?:seen|watched))\W*"
)
"""Said under a single pick, these are about it."""


_LONGEST_VERDICT: Final = 6
"""Words of a message about films that are on no screen; longer ones speak of something else."""


@dataclass(frozen=True, slots=True)
class Pointing:
    """0-based positions, and whether they were named rather than guessed from "it" or "that"."""

    positions: tuple[int, ...]
    explicit: bool
    demonstrative: bool


def point(lower: str, context: ReadingContext, named: Collection[str]) -> Pointing:
    """Reads ordinals, numbers, "these", "it", and titles of standing picks.

    Args:
        lower: the message in lower case, titles covered.
        context: with the picks on screen.
        named: ids of films that the message names.
    """
    n = len(context.picks)
    found = {_ORDINALS[word] for match in _ORDINAL.finditer(lower) for word in match.groupdict().values() if word}
    if match := _SEVERAL.search(lower):
        count = _ORDINALS[match["n"]] + 1
        found |= set(range(n - count, n)) if match["end"] == "last" else set(range(count))
    elif _LAST.search(lower):
        found.add(n - 1)
    found |= {i for i, pick in enumerate(context.picks) if pick.film_id in named}
    ordinal = bool(found) or bool(_LAST.search(lower))
    inside = tuple(sorted(i for i in found if 0 <= i < n))
    if ordinal:
        return Pointing(inside, explicit=True, demonstrative=False)
    if named:
        return Pointing((), explicit=False, demonstrative=False)  # "it" is then the film just named
    if _ALL.search(lower):
        return Pointing(tuple(range(n)), explicit=True, demonstrative=True)
    demonstrative = bool(_THAT.search(lower)) or is_verdict(lower, context)
    return Pointing((0,) if demonstrative and n else (), explicit=False, demonstrative=demonstrative)


def is_verdict(lower: str, context: ReadingContext) -> bool:
    """Whether a message is nothing but a verdict, and there is one film on screen that it can be about."""
    return len(context.picks) == 1 and _BARE_VERDICT.fullmatch(lower) is not None


def read_feedback(lower: str, pointing: Pointing) -> FeedbackKind | None:
    """What is said about the picks pointed at; None when nothing is pointed at or said."""
    if (
        not pointing.explicit
        and not pointing.demonstrative
        and not re.search(r"\balready (?:seen|watched)\b|\bseen (?:it|that)\b", lower)
    ):
        return None
    if not pointing.positions:  # nothing on screen is meant; only "not that one" and "seen it" still say something
        if len(lower.split()) > _LONGEST_VERDICT:
            return None
        seen = bool(_SEEN.search(lower)) and not _UNSEEN.search(lower)
        return FeedbackKind.SEEN if seen else FeedbackKind.REJECT if _REJECT.search(lower) else None
    if _WATCHLIST.search(lower):
        return FeedbackKind.WATCHLIST
    if _SEEN.search(lower) and not _UNSEEN.search(lower):
        return FeedbackKind.SEEN
    if _REJECT.search(lower):
        return FeedbackKind.REJECT
    chosen = pointing.explicit and _CHOSEN.fullmatch(lower)
    return FeedbackKind.LIKE if chosen or _LIKE.search(lower) else None
