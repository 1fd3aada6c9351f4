"""Series by the names that people give them: "a Bond film", "the Marvel movies", "anything but DC stuff"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from reelreason_desktop.conversation.title_hits import TitleHit
from reelreason_desktop.conversation.words import ORDINARY_WORDS
from reelreason_desktop.domain.films import Film

_NICKNAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "bond": ("James Bond",),
    "007": ("James Bond",),
    "marvel": ("Marvel Cinematic Universe",),
    "mcu": ("Marvel Cinematic Universe",),
    "dc": ("DC Extended Universe", "Batman", "Superman", "The Dark Knight Trilogy"),
    "dceu": ("DC Extended Universe",),
    "batman": ("Batman", "The Dark Knight Trilogy"),
    "dark knight": ("The Dark Knight Trilogy",),
    "superman": ("Superman",),
    "spiderman": ("Spider-Man", "Spider-Verse"),
    "spider-man": ("Spider-Man", "Spider-Verse"),
    "spidey": ("Spider-Man", "Spider-Verse"),
    "potter": ("Harry Potter",),
    "indy": ("Indiana Jones",),
    "trek": ("Star Trek",),
    "jurassic": ("Jurassic Park",),
    "mission impossible": ("Mission: Impossible",),
    "fast and furious": ("Fast & Furious",),
    "fast & furious": ("Fast & Furious",),
    "wallace and gromit": ("Wallace & Gromit",),
    "cornetto": ("Three Flavours Cornetto",),
    "linklater before": ("Before",),
    "minions": ("Despicable Me",),
}
"""What people call a series, to what the catalogue calls it; several where the word means all of them."""
_NAME_SUFFIX: Final = re.compile(r"^the | (?:trilogy|collection|saga|series)$", re.IGNORECASE)
_SERIES_NOUN: Final = (
    r"(?:movies?|films?|flicks?|pictures?|franchise|saga|series|trilogy|universe|instal?ments?|stuff|ones?)"
)
_BARE: Final = frozenset({"007", "mcu", "dceu"})
"""Names that mean nothing else, so that no noun need follow."""


class SeriesNames:
    """Names of the series of a catalogue."""

    def __init__(self, films: Sequence[Film]) -> None:
        self._members: defaultdict[str, list[Film]] = defaultdict(list)
        for film in films:
            if film.collection:
                self._members[film.collection.name].append(film)
        for members in self._members.values():
            members.sort(key=lambda film: (film.collection.order if film.collection else 0, film.year))
        self.called = self._names(films)
        """What people call a series, in lower case, to its names in the catalogue."""
        names = "|".join(re.escape(name) for name in sorted(self.called, key=len, reverse=True))
        bare = "|".join(_BARE & self.called.keys())
        self._pattern = re.compile(
            rf"(?<![\w-])(?:(?P<name>{names or '(?!)'})(?:'s)?(?=[ -]{_SERIES_NOUN}\b)|"
            rf"(?<=all )(?:the )?(?P<all>{names or '(?!)'})|(?P<bare>{bare or '(?!)'}))(?!\w)"
        )

    def find(self, lower: str) -> Iterator[TitleHit]:
        """Series in a message in lower case, each with all of its films."""
        for match in self._pattern.finditer(lower):
            group = match.lastgroup or "name"
            series, span = self.called[match[group]], match.span(group)
            ids = tuple(film.id for name in series for film in self._members[name])
            yield TitleHit(ids, lower[slice(*span)], *span, 1.0, span, series[0], whole=True, series=series)

    def _names(self, films: Sequence[Film]) -> dict[str, tuple[str, ...]]:
        keywords = Counter(keyword for film in films for keyword in film.keywords)
        called = {
            nick: known
            for nick, series in _NICKNAMES.items()
            if (known := tuple(name for name in series if name in self._members))
        }
        for name, members in self._members.items():
            short = _NAME_SUFFIX.sub("", name).casefold()
            common = " " not in short and (short in ORDINARY_WORDS or keywords[short] > len(members))
            if len(members) > 1 and not common:
                called.setdefault(short, (name,))
        return called
