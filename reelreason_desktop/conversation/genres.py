"""Genres: asked for, told as taste, or unwanted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.modes import Mode
from reelreason_desktop.conversation.synonyms import GENRE_PHRASES, compiled
from reelreason_desktop.conversation.text import Scanner
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.reading import Wish, WishKind

_PATTERNS: Final = compiled(GENRE_PHRASES)
_GENRE_OF: Final = {r"slashers?": "Horror", r"giall[io]": "Horror", r"cyberpunk": "Science Fiction"}
"""Kinds of films that say their genre, and are a theme of their own besides."""
_KINDS: Final = compiled(_GENRE_OF)
_LIVE_ACTION: Final = re.compile(r"\blive[- ]action\b|\breal actors\b|\bactual (?:people|actors)\b")
_EITHER: Final = re.compile(r"[\s,\x00]*(?:/|\bor\b)\s*(?:an? |some |maybe |even )*")
_BOTH_PLURALS: Final = re.compile(r"\s*(?:,|and|&)\s*")
_BETWEEN: Final = re.compile(r"\bbetween (?:an? )?$")
_ANIME: Final = re.compile(r"\banimes?\b")
_ANIMATION: Final = re.compile(r"\b(?:animated|animations?|cartoons?)\b")
_ONLY_TONE: Final = re.compile(r"(?:scary|spooky|creepy) ")


@dataclass(frozen=True, slots=True)
class _Mention:
    genres: tuple[str, ...]
    start: int
    end: int
    text: str


def read_genres(scanner: Scanner, clauses: Clauses) -> Iterator[Constraint | Wish]:
    """Genre limits and wishes of a message; what is read is eaten."""
    for match in scanner.take(_LIVE_ACTION):
        if not clauses.negated(match.start()):
            yield Constraint(ConstraintKind.GENRE, "no animation", values=("Animation",), exclude=True)
    yield from _anime(scanner, clauses)
    kinds = [kind for kind in _kinds(scanner) if not clauses.negated(kind.start)]  # "no slashers" spares other horror
    mentions = sorted((*_mentions(scanner), *kinds), key=lambda m: m.start)
    wanted = [m for m in mentions if not clauses.negated(m.start) and not clauses.indifferent(m.start)]
    asked = [m for m in wanted if clauses.mode(m.start) is Mode.REQUEST]
    for group in _alternatives(scanner, asked):
        yield from _required(group)
    asked_for = {genre for mention in asked for genre in mention.genres}
    for mention in wanted:
        if mention not in asked:
            yield from (Wish(WishKind.GENRE, genre) for genre in mention.genres)
    for mention, behind in zip_longest(mentions, mentions[1:]):
        negation = clauses.negation(mention.start)
        if negation is None or clauses.indifferent(mention.start):
            continue
        if behind is not None and scanner.rest[mention.end : behind.start] == " ":
            continue  # "no sci-fi horror" spares other science fiction
        unwanted = [genre for genre in mention.genres if genre not in asked_for]
        if len(mention.genres) > 1:
            unwanted = unwanted[:1]  # "no rom-coms" spares other comedies
        for genre in unwanted:
            if negation.mild and not _ONLY_TONE.match(mention.text):
                yield Wish(WishKind.GENRE, genre, -1.0)
            else:
                yield Constraint(ConstraintKind.GENRE, f"no {genre.lower()}", values=(genre,), exclude=True)


def _anime(scanner: Scanner, clauses: Clauses) -> Iterator[Constraint | Wish]:
    for match in scanner.take(_ANIME):
        if clauses.negated(match.start()):
            animated = _ANIMATION.finditer(scanner.rest)
            yield _no_anime(any(not clauses.negated(other.start()) for other in animated))
        elif clauses.mode(match.start()) is Mode.REQUEST:
            yield Constraint(ConstraintKind.GENRE, "animation", values=("Animation",))
            yield Constraint(ConstraintKind.LANGUAGE, "in Japanese", values=("Japanese",))
        else:
            yield Wish(WishKind.GENRE, "Animation")


def _no_anime(wants_animation: bool) -> Constraint:
    """No genre says it: of animated films it is those in Japanese, of all others those that are animated."""
    if wants_animation:
        return Constraint(ConstraintKind.LANGUAGE, "no anime", values=("Japanese",), exclude=True)
    return Constraint(ConstraintKind.GENRE, "no anime", values=("Animation",), exclude=True)


def _mentions(scanner: Scanner) -> Iterator[_Mention]:
    for phrase, pattern in _PATTERNS.items():
        for match in scanner.take(pattern):
            yield _Mention(GENRE_PHRASES[phrase], match.start(), match.end(), match.group())


def _kinds(scanner: Scanner) -> Iterator[_Mention]:
    for phrase, pattern in _KINDS.items():
        for match in pattern.finditer(scanner.rest):
            yield _Mention((_GENRE_OF[phrase],), match.start(), match.end(), match.group())


def _alternatives(scanner: Scanner, mentions: Sequence[_Mention]) -> Iterator[list[_Mention]]:
    """Groups joined by "or" (or plurals joined by "and"): any of them will do."""
    group: list[_Mention] = []
    for mention in mentions:
        if group:
            gap = scanner.rest[group[-1].end : mention.start]
            plurals = group[-1].text.endswith("s") and mention.text.endswith("s") and _BOTH_PLURALS.fullmatch(gap)
            between = _BETWEEN.search(scanner.rest, 0, group[0].start) and _BOTH_PLURALS.fullmatch(gap)
            if not _EITHER.fullmatch(gap) and not plurals and not between:
                yield group
                group = []
        group.append(mention)
    if group:
        yield group


def _required(group: Sequence[_Mention]) -> Iterator[Constraint]:
    if len(group) == 1:
        for genre in group[0].genres:
            yield Constraint(ConstraintKind.GENRE, genre.lower(), values=(genre,))
        return
    genres = tuple(dict.fromkeys(genre for mention in group for genre in mention.genres))
    yield Constraint(ConstraintKind.GENRE, " or ".join(genre.lower() for genre in genres), values=genres)
