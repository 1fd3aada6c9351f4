"""The names that people use for a film: its title, its original title, parts of either, its franchise."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from reelreason_desktop.conversation.text import ARTICLES, folded_words, title_key, tokenize
from reelreason_desktop.conversation.words import FUNCTION_WORDS
from reelreason_desktop.domain.films import Film

_SEGMENT_BREAK: Final = re.compile(r"\s+or:\s+|\s*:\s+|\s+[–—-]\s+|(?<=\.)\s+(?=the\b)")
_MOVED_ARTICLE: Final = re.compile(r"^(.+), (The|A|An)$")
_BRACKETS: Final = re.compile(r"\s*[\[(][^)\]]*[)\]]")
_BRACKETED_NAME: Final = re.compile(r"[\[(](?:a\.?k\.?a\.?\s+)?([^)\]\d][^)\]]*)[)\]]")
_COLLECTION_SUFFIX: Final = re.compile(r"\s+(?:Trilogy|Collection|Saga|Series|Franchise)$")
_SINGLE_LETTER_NUMBER: Final = re.compile(r"(?:(?<=Episode )|(?<=Part )|(?<=Rocky ))(I|V|X)\b")
_SINGLE_LETTERS: Final = {"I": "1", "V": "5", "X": "10"}
_WELL_KNOWN: Final = 4
_SHORTEST_RARE_WORD: Final = 5
_SHORTEST_INITIALISM: Final = 4


class AliasKind(IntEnum):
    """How directly a name stands for a film; lower is more direct."""

    TITLE = 0
    ORIGINAL = 1
    SEGMENT = 2  # the title without its subtitle, or the subtitle
    COLLECTION = 3  # the franchise
    PARTIAL = 4  # "Shawshank"


@dataclass(frozen=True, slots=True)
class Alias:
    """One name of one film. `article`: whether the name starts with one."""

    film: Film
    name: str
    kind: AliasKind
    article: bool
    key: str


def aliases(films: Sequence[Film], ordinary: Collection[str]) -> Iterator[Alias]:
    """All names of all films.

    Args:
        films: the catalogue.
        ordinary: folded everyday words; they never become a short name on their own.
    """
    for film in films:
        for name, kind in _names(film, ordinary):
            for spelling in {name: None, _SINGLE_LETTER_NUMBER.sub(lambda m: _SINGLE_LETTERS[m[1]], name): None}:
                alias = _alias(film, spelling, kind)
                if alias.key:
                    yield alias
    yield from _partial_names(films, ordinary)


def _alias(film: Film, name: str, kind: AliasKind) -> Alias:
    folded = folded_words(name)
    article = len(folded) > 1 and folded[0] in ARTICLES
    return Alias(film, name, kind, article, title_key(folded))


def _names(film: Film, ordinary: Collection[str]) -> Iterator[tuple[str, AliasKind]]:
    for title, kind in ((film.title, AliasKind.TITLE), (film.original_title, AliasKind.ORIGINAL)):
        if title:
            full = _MOVED_ARTICLE.sub(r"\2 \1", _BRACKETS.sub("", title) or title)
            yield full, kind
            if "½" in full:
                yield full.replace("½", " 1/2"), kind
            yield from ((name, AliasKind.ORIGINAL) for name in _BRACKETED_NAME.findall(title))
            common = FUNCTION_WORDS if film.fame >= _WELL_KNOWN else ordinary
            yield from ((name, AliasKind.SEGMENT) for name in _segments(full, common))
    if film.collection:
        name = _COLLECTION_SUFFIX.sub("", film.collection.name)
        yield name, AliasKind.COLLECTION
        yield from ((short, AliasKind.COLLECTION) for short in _initialism(name, ordinary))
        yield from ((rest, AliasKind.SEGMENT) for rest in _after_franchise(film.title, name))
    if film.fame >= _WELL_KNOWN:
        yield from ((short, AliasKind.PARTIAL) for short in _initialism(film.title, ordinary))


def _segments(title: str, ordinary: Collection[str]) -> Iterator[str]:
    parts = [part for part in _SEGMENT_BREAK.split(title) if part]
    if len(parts) < 2:
        return
    first, last = parts[0], parts[-1]
    first_words = folded_words(first)
    if len(first_words) > 1 or not set(first_words) <= set(ordinary):
        yield first
    last_content = _content(last)
    if len(last_content) > 1:
        yield last
    yield f"{first} {last}"
    if len(parts) > 2:
        yield f"{first} {parts[1]}"
    if last_content:
        yield f"{first} {last_content[0]}"


def _after_franchise(title: str, collection: str) -> Iterator[str]:
    """`Prisoner of Azkaban` for a title that starts with the franchise's name."""
    match = re.match(re.escape(collection) + r"(?: and)?(?: the)? (.+)$", title, re.IGNORECASE)
    if match and len(_content(match[1])) > 1:
        yield match[1]


def _initialism(name: str, ordinary: Collection[str]) -> Iterator[str]:
    words = folded_words(name)
    letters = "".join(word[0] for word in (words[1:] if words and words[0] in ARTICLES else words))
    if len(letters) >= _SHORTEST_INITIALISM and letters.isalpha() and letters not in ordinary:
        yield letters


def _partial_names(films: Sequence[Film], ordinary: Collection[str]) -> Iterator[Alias]:
    """Short names of well-known films that can mean no other film of the catalogue."""
    in_titles = Counter(word for film in films for word in set(folded_words(film.title)))
    names = {name for film in films for name in (*film.directors, *film.cast, *film.keywords)}
    taken = {word for name in names for word in folded_words(name)}
    proposals: defaultdict[str, list[tuple[Film, str]]] = defaultdict(list)
    for film in films:
        if film.fame >= _WELL_KNOWN:
            for name in _shortened(film.title):
                proposals[name.lower()].append((film, name))
            for token in tokenize(film.title)[1:] if len(tokenize(film.title)) > 1 else ():
                rare = in_titles[token.folded] == 1 and token.folded not in taken and token.folded not in ordinary
                if rare and len(token.folded) >= _SHORTEST_RARE_WORD and token.folded.isalpha():
                    proposals[token.folded].append((film, token.text))
    for owners in proposals.values():
        if len(owners) == 1:
            yield _alias(*owners[0], AliasKind.PARTIAL)


def _shortened(title: str) -> Iterator[str]:
    """First two and last two telling words of a title of at least three."""
    tokens = tokenize(title)
    telling = [i for i, token in enumerate(tokens) if token.folded not in FUNCTION_WORDS]
    if len(telling) < 3:
        return
    first = title[tokens[telling[0]].start : tokens[telling[1]].end]
    yield first
    if first.endswith(("'s", "’s")):
        yield first[:-2]  # "Ferris Bueller"
    if telling[-1] - telling[-2] == 1:
        yield title[tokens[telling[-2]].start : tokens[telling[-1]].end]


def _content(name: str) -> list[str]:
    return [token.text for token in tokenize(name) if token.folded not in FUNCTION_WORDS]
