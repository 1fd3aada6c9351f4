"""Limits on length: "under two hours", "short", "longer"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.modes import Mode
from reelreason_desktop.conversation.ranges import Comparable, Population, above, below, opposite
from reelreason_desktop.conversation.spoken_numbers import DURATION, in_hours, minutes
from reelreason_desktop.conversation.synonyms import FILM_NOUN
from reelreason_desktop.conversation.text import Scanner
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind

_SHORT_MIN: Final = 95
_LONG_MIN: Final = 150
_NOT_LONG_MIN: Final = 120
_ABOUT_MIN: Final = 15
_BETWEEN: Final = re.compile(rf"(?:between )?({DURATION}|\d{{2,3}})\s*(?:and|to|-|–)\s*({DURATION})")
_UNDER: Final = r"(?P<under>(?:in )?under|less than|below|shorter than|fewer than)"
_AT_MOST: Final = r"(?P<most>at most|max(?:imum)?(?: of)?|up to|within|only have|only got|have(?: only| just)?|got)"
_OVER: Final = r"(?P<over>over|more than|longer than|above|exceed(?:s|ing)?)"
_AT_LEAST: Final = r"(?P<least>at least|minimum(?: of)?|a good)"
_SIGN_BEFORE: Final = re.compile(r"([<>]=?|[≤≥]) ?$")
_PLUS: Final = re.compile(r"\b(?P<n>\d+(?:[.,]5)?) ?\+ ?-?(?P<unit>hours?|hrs?|h|minutes?|mins?)\b")
_TIMED: Final = re.compile(
    rf"\b(?:(?:{_UNDER}|{_AT_MOST}|{_OVER}|{_AT_LEAST}|(?P<about>around|about|roughly|"
    rf"approximately)) )?(?:the )?(?P<length>{DURATION})"
    r"(?: (?P<tail>or less|or under|or shorter|max(?:imum)?|tops|at (?:the )?most|or more|or longer|"
    r"or over|at least|plus|and up))?"
)
_UNITLESS: Final = re.compile(
    r"\b(?:no|not) (?:more|longer) than (?P<n>[6-9]\d|1\d\d|2[0-3]\d)\b(?=\s*(?:$|[.,;!?)]|please|pls|and\b|but\b))"
)
"""A number that is nothing but minutes: "no more than 120"."""
_OF_SOMETHING_ELSE: Final = re.compile(
    r"[- ](?:long )?(?:flights?|drives?|rides?|train|bus|trips?|journeys?|layovers?|shifts?|days?|naps?|commutes?|"
    r"walks?|sleep|wait|work|of (?:sleep|work|driving))\b"
)
"""A length that no film has: "a 12 hour flight"."""
_IS_FINE: Final = re.compile(r"\s+(?:is|are|would be) (?:fine|ok|okay|alright|no problem)\b")
_SHORT: Final = re.compile(
    r"\b(?:short(?! (?:on|attention|film noir|term|notice|story|stories))|"
    r"quick (?:watch|one|movie|film)|not much time)\b"
)
_LONG: Final = re.compile(
    rf"\b(?:(?:really |very |too |super |nice |overly )?long(?= (?:\w+ )?{FILM_NOUN}\b)|"
    r"something (?:really )?long|(?:too|so|that|overly|super) long|epic length|three-hour)\b|"
    r"\blong\b(?=\s*(?:$|[.,!?;]))"
)
_SHORTER: Final = re.compile(r"\bshorter\b(?! than)")
_LONGER: Final = re.compile(r"\blonger\b(?! than)")


def read_runtimes(
    scanner: Scanner, clauses: Clauses, base: Sequence[Comparable], population: Population
) -> Iterator[Constraint]:
    """Runtime limits of a message; arguments as for `read_years`, lengths in minutes."""
    for match in scanner.take(_BETWEEN):
        last = minutes(match[2])
        first = int(match[1]) if match[1].isdigit() else minutes(match[1])
        yield _limit(f"{in_hours(first)} – {in_hours(last)}", first, last)
    for match in scanner.take(_PLUS):
        if clauses.mode(match.start()) is not Mode.TASTE:
            shortest = minutes(f"{match['n']} {match['unit']}")
            yield _limit(f"{in_hours(shortest)} or longer", shortest, None)
    for match in scanner.take(_TIMED):
        if _IS_FINE.match(scanner.rest, match.end()) or _OF_SOMETHING_ELSE.match(scanner.rest, match.end()):
            continue
        timed = _signed(match, scanner.rest) or _timed(match)
        negation = clauses.negation(match.end() - 1)
        if timed and not negation and clauses.mode(match.start()) is not Mode.TASTE:
            yield timed
        elif timed and negation:
            yield _turned(timed)
    for match in scanner.take(_UNITLESS):
        yield _limit(f"{in_hours(int(match['n']))} at most", None, int(match["n"]))
    yield from _adjectives(scanner, clauses)
    lengths = [film.runtime_min for film in base if film.runtime_min]  # 0: nobody knows
    for _ in scanner.take(_SHORTER):
        longest = below(lengths, population) if lengths else _SHORT_MIN
        yield _limit(f"{in_hours(longest)} at most", None, longest)
    for match in scanner.take(_LONGER):
        if not clauses.negated(match.end() - 1):
            shortest = above(lengths, population) if lengths else _NOT_LONG_MIN
            yield _limit(f"{in_hours(shortest)} or longer", shortest, None)


def _adjectives(scanner: Scanner, clauses: Clauses) -> Iterator[Constraint]:
    for match in scanner.take(_LONG):
        if clauses.describes_film(match.start()):
            continue
        if clauses.negated(match.end() - 1) or "too long" in match.group():
            yield _limit("2 h at most", None, _NOT_LONG_MIN)
        elif clauses.mode(match.start()) is Mode.REQUEST:
            yield _limit(f"{in_hours(_LONG_MIN)} or longer", _LONG_MIN, None)
    for match in scanner.take(_SHORT):
        if clauses.mode(match.start()) is Mode.REQUEST and not clauses.negated(match.end() - 1):
            yield _limit(f"short: {_SHORT_MIN} min or less", None, _SHORT_MIN)


def _limit(label: str, minimum: int | None, maximum: int | None) -> Constraint:
    return Constraint(ConstraintKind.RUNTIME, label, minimum=minimum, maximum=maximum)


def _signed(match: re.Match[str], text: str) -> Constraint | None:
    """A length with a sign before it: "<= 90 min"."""
    sign = _SIGN_BEFORE.search(text, max(0, match.start() - 3), match.start())
    if sign is None:
        return None
    length, text = minutes(match["length"]), in_hours(minutes(match["length"]))
    limits = {
        "<": _limit(f"under {text}", None, length - 1),
        ">": _limit(f"over {text}", length + 1, None),
        "<=": _limit(f"{text} at most", None, length),
        "≤": _limit(f"{text} at most", None, length),
        ">=": _limit(f"{text} or longer", length, None),
        "≥": _limit(f"{text} or longer", length, None),
    }
    return limits[sign[1]]


def _timed(match: re.Match[str]) -> Constraint | None:
    length, tail = minutes(match["length"]), match["tail"] or ""
    text = in_hours(length)
    if match["under"] or tail in {"or under"}:
        return _limit(f"under {text}", None, length - 1)
    if match["over"] or tail == "or over":
        return _limit(f"over {text}", length + 1, None)
    if match["least"] or tail in {"or more", "or longer", "at least", "plus", "and up"}:
        return _limit(f"{text} or longer", length, None)
    if match["most"] or tail:
        return _limit(f"{text} at most", None, length)
    if match["about"] or re.search(r"\d-?\s*min|-", match["length"]):
        return _limit(f"about {text}", length - _ABOUT_MIN, length + _ABOUT_MIN)
    if length >= _NOT_LONG_MIN:  # "no three-hour epics", "a two hour movie"
        return _limit(f"about {text}", length - _ABOUT_MIN, length + _ABOUT_MIN)
    return None


def _turned(limit: Constraint) -> Constraint:
    if limit.minimum is not None and limit.maximum is not None:  # "no three-hour films": shorter ones are wanted
        return _limit(f"under {in_hours(limit.minimum)}", None, limit.minimum - 1)
    turned = opposite(limit, "")
    edge = turned.maximum if turned.maximum is not None else turned.minimum
    text = in_hours(edge or 0)
    return opposite(limit, f"{text} at most" if turned.maximum is not None else f"{text} or longer")
