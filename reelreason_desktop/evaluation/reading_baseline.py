"""A reading by keywords alone: whatever a message names counts as wanted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from reelreason_desktop.conversation.synonyms import CONTENT_PHRASES, GENRE_PHRASES, compiled
from reelreason_desktop.conversation.text import folded_words
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import Intent
from reelreason_desktop.domain.vocabulary import TONES
from reelreason_desktop.evaluation.reading_fields import Read

_LONGEST: Final = 8
_ORDINARY_BELOW: Final = 4
"""Titles and keywords of one shorter word ("up", "it") are left alone."""
_DECADE: Final = re.compile(r"\b(?:19|20)?(\d)0'?s\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_GENRES: Final = compiled(GENRE_PHRASES)
_CONTENT: Final = compiled(CONTENT_PHRASES)


class KeywordReading:
    """The baseline over one catalogue. `films`: the catalogue."""

    def __init__(self, films: Sequence[Film]) -> None:
        by_fame = sorted(films, key=lambda film: film.fame)  # of one name, the best known film wins
        self._titles = {tuple(folded_words(film.title)): film.id for film in by_fame}
        self._people = {tuple(folded_words(name)): name for film in films for name in film.people}
        self._keywords = {tuple(folded_words(word)): word for film in films for word in film.keywords}
        self._languages = {name.casefold(): name for film in films for name in film.languages}
        self._countries = {name.casefold(): name for film in films for name in film.countries}

    def read(self, text: str) -> Read:
        """Every name and word of the vocabularies, without regard to what is said about it."""
        lower, words = text.casefold(), folded_words(text)
        return {
            "intent": (Intent.ASK.value,),
            "titles": tuple(f"+{film_id}" for film_id in _found(words, self._titles)),
            "people": tuple(f"+{name}" for name in _found(words, self._people) if " " in name),
            "years": tuple(_years(lower)),
            "content": tuple(CONTENT_PHRASES[p][0] for p, pattern in _CONTENT.items() if pattern.search(lower)),
            "genres": tuple(f"+{g}" for p, pattern in _GENRES.items() if pattern.search(lower) for g in _of(p)),
            "tones": tuple(f"+{tone}" for tone in TONES if tone in lower.split()),
            "themes": tuple(f"+{word}" for word in _found(words, self._keywords)),
            "languages": tuple(f"+{name}" for low, name in self._languages.items() if low in words),
            "countries": tuple(f"+{name}" for low, name in self._countries.items() if low in words),
        }


def _of(phrase: str) -> Iterable[str]:
    return GENRE_PHRASES[phrase]


def _found(words: Sequence[str], names: Mapping[tuple[str, ...], str]) -> Iterator[str]:
    """The longest names in a text, from left to right."""
    i = 0
    while i < len(words):
        for length in range(min(_LONGEST, len(words) - i), 0, -1):
            run = tuple(words[i : i + length])
            if run in names and (length > 1 or len(run[0]) >= _ORDINARY_BELOW):
                yield names[run]
                i += length - 1
                break
        i += 1


def _years(lower: str) -> Iterator[str]:
    for match in _DECADE.finditer(lower):
        start = (2000 if match[1] in "012" else 1900) + int(match[1]) * 10
        yield f"{start}..{start + 9}"
    yield from (f"{match.group()}..{match.group()}" for match in _YEAR.finditer(lower))
