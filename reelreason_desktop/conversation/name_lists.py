"""Short names that everybody knows: first names and nicknames of one famous person, families that direct together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from reelreason_desktop.conversation.text import folded_words
from reelreason_desktop.conversation.words import NOT_TITLES, ORDINARY_WORDS
from reelreason_desktop.domain.films import Film

CLEARLY_MORE_FILMS: Final = 3
"""So many times as many films as any namesake has whoever a short name means."""
_FAMOUS_BY_FIRST_NAME: Final = 8
_NICKNAMES: Final = {
    "arnie": "arnold schwarzenegger", "leo": "leonardo dicaprio", "scarjo": "scarlett johansson",
    "rdj": "robert downey jr", "jlaw": "jennifer lawrence", "jlo": "jennifer lopez", "sly": "sylvester stallone",
}  # fmt: skip
"""What people call somebody, to the name in the catalogue; both folded."""


STUDIOS: Final = {
    "ghibli": ("Studio Ghibli", (
        "Hayao Miyazaki", "Isao Takahata", "Hiromasa Yonebayashi", "Gorō Miyazaki", "Yoshifumi Kondō",
        "Hiroyuki Morita",
    )),
    "aardman": ("Aardman", ("Nick Park", "Peter Lord", "Steve Box")),
}  # fmt: skip
"""Studios whose directors make them known, as the catalogue says nothing of studios: folded name to what it is called
and those who direct there."""


def famous_first_names(films_of: Counter[str], key_of: Mapping[str, str]) -> dict[str, str]:
    """First names and nicknames, folded, to the one person whom they mean: "Denzel", "Keanu", "Arnie".

    Args:
        films_of: how many films everybody has.
        key_of: folded full names to the catalogue's spelling.
    """
    namesakes: defaultdict[str, list[str]] = defaultdict(list)
    for name, _ in films_of.most_common():
        words = folded_words(name)
        if len(words) > 1:
            namesakes[words[0]].append(name)
    famous = {
        first: names[0]
        for first, names in namesakes.items()
        if films_of[names[0]] >= _FAMOUS_BY_FIRST_NAME
        and (len(names) == 1 or films_of[names[0]] >= CLEARLY_MORE_FILMS * films_of[names[1]])
        and first not in ORDINARY_WORDS | NOT_TITLES
    }
    return famous | {nick: key_of[full] for nick, full in _NICKNAMES.items() if full in key_of}


def directing_siblings(films: Sequence[Film]) -> dict[str, tuple[str, ...]]:
    """Family name to the two people of that name who direct together: "the Coen brothers"."""
    found: dict[str, tuple[str, ...]] = {}
    for film in films:
        by_family: defaultdict[str, list[str]] = defaultdict(list)
        for name in film.directors:
            by_family[folded_words(name)[-1]].append(name)
        found |= {family: tuple(names) for family, names in by_family.items() if len(names) == 2}
    return found
