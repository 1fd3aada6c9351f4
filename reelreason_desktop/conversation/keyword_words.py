"""How keywords of the catalogue are said in a sentence: what a film is about, where it is set, how it is made.

A keyword is a label. "They share new york" and "here too it is about based on a novel" are not English, so labels that
are no subjects have words of their own here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from reelreason_desktop.domain.phrases import Keyword, Reason, Verbatim, Word


class KeywordUse(StrEnum):
    """The sentence that a keyword fits into."""

    SUBJECT = "subject"  # both turn on …
    SETTING = "setting"  # both are set in …
    FORM = "form"  # both are …


FORMS: Final[Mapping[str, str]] = {
    "based on a children's book": "based on a children’s book",
    "based on a game": "based on a game",
    "based on a manga": "based on a manga",
    "based on a myth": "based on a myth",
    "based on a novel": "based on a novel",
    "based on a picture book": "based on a picture book",
    "based on a play": "based on a play",
    "based on a short story": "based on a short story",
    "based on a stage musical": "based on a stage musical",
    "based on a tv series": "based on a TV series",
    "based on a video game": "based on a video game",
    "based on an album": "based on an album",
    "based on manga": "based on a manga",
    "based on shakespeare": "based on Shakespeare",
    "based on toys": "based on toys",
    "black and white": "in black and white",
    "claymation": "made of clay",
    "comic book": "based on a comic book",
    "computer animation": "computer-animated",
    "film noir": "noir",
    "gothic": "gothic",
    "hand-drawn": "hand-drawn",
    "hand-drawn animation": "hand-drawn",
    "low budget": "made on a low budget",
    "neo-noir": "neo-noir",
    "no dialogue": "without dialogue",
    "non-linear": "told out of order",
    "nonlinear": "told out of order",
    "nonlinear story": "told out of order",
    "one day": "set in a single day",
    "one location": "set in a single place",
    "one night": "set in a single night",
    "real time": "told in real time",
    "silent film": "silent",
    "single location": "set in a single place",
    "stop motion": "made in stop motion",
    "true story": "based on a true story",
}
"""What a film is, in words that follow "it is" and "something"."""

_PLACES: Final[Mapping[str, str]] = {
    **{
        name.casefold(): name
        for name in (
            "Afghanistan", "Africa", "Alaska", "Antarctica", "Argentina", "Atlanta", "Australia", "Berlin", "Boston",
            "Brazil", "Britain", "Brooklyn", "Buenos Aires", "California", "Canada", "Chicago", "Chile", "China",
            "Colombia", "Cuba", "Denmark", "Detroit", "Egypt", "England", "Europe", "Florida", "France", "Germany",
            "Greece", "Harlem", "Hawaii", "Hollywood", "Hong Kong", "Iceland", "India", "Iowa", "Iran", "Ireland",
            "Istanbul", "Italy", "Japan", "Jerusalem", "Kansas", "Las Vegas", "London", "Long Island", "Los Angeles",
            "Louisiana", "Madrid", "Maine", "Memphis", "Mexico", "Mexico City", "Miami", "Minnesota", "Mississippi",
            "Montana", "Morocco", "Moscow", "Mumbai", "New England", "New Jersey", "New Mexico", "New Orleans",
            "New York", "New Zealand", "North Carolina", "North Korea", "Ohio", "Oregon", "Paris", "Pennsylvania",
            "Philadelphia", "Pittsburgh", "Poland", "Rio de Janeiro", "Rome", "Russia", "San Francisco", "Scotland",
            "Seattle", "Senegal", "Seoul", "Sicily", "South Africa", "South Korea", "Spain", "Sweden", "Tehran",
            "Texas", "Thailand", "Tokyo", "Transylvania", "Turkey", "Venice", "Vienna", "Washington",
        )
    },
    "american south": "the American South",
    "american west": "the American West",
    "ancient egypt": "ancient Egypt",
    "ancient greece": "ancient Greece",
    "ancient rome": "ancient Rome",
    "feudal japan": "feudal Japan",
    "french riviera": "the French Riviera",
    "himalayas": "the Himalayas",
    "old west": "the Old West",
    "post-war italy": "post-war Italy",
    "post-war japan": "post-war Japan",
    "soviet union": "the Soviet Union",
    "victorian london": "Victorian London",
    "washington state": "Washington State",
}  # fmt: skip
_DECADE: Final = re.compile(r"(1[89]|20)\d0s")


def use_of(keyword: str) -> KeywordUse:
    """Which sentence a keyword fits into."""
    if keyword in FORMS:
        return KeywordUse.FORM
    return KeywordUse.SETTING if keyword in _PLACES or _DECADE.fullmatch(keyword) else KeywordUse.SUBJECT


def spoken(keyword: str) -> str:
    """A keyword as a part of a sentence: `New York`, `the 1960s`, `based on a true story`, `revenge`."""
    if keyword in FORMS:
        return Word(FORMS[keyword])
    if keyword in _PLACES:
        return Verbatim(_PLACES[keyword])
    if _DECADE.fullmatch(keyword):
        return Reason("the {}s", Verbatim(keyword.removesuffix("s")))
    return Keyword(keyword)


def spoken_of(keywords: Iterable[str], use: KeywordUse) -> list[str]:
    """Those of the keywords that fit into one kind of sentence, spoken, each once."""
    return list(dict.fromkeys(spoken(keyword) for keyword in keywords if use_of(keyword) is use))
