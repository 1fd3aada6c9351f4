"""Subjects: keywords of the catalogue that a message names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.modes import Mode
from reelreason_desktop.conversation.origins import NAMES
from reelreason_desktop.conversation.synonyms import (
    CONTENT_PHRASES,
    FILM_NOUN,
    GENRE_PHRASES,
    KEYWORD_SYNONYMS,
    TONE_PHRASES,
    UMBRELLAS,
)
from reelreason_desktop.conversation.text import Scanner, Token, folded_words, singular, tokenize, word_set
from reelreason_desktop.conversation.words import META_WORDS, NATIONALITIES
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import Wish, WishKind

_LONGEST: Final = 5
_DECADE: Final = re.compile(r"(?:19|20)\d0s")
_SET_IN_DECADE: Final = re.compile(
    r"\b(?:set|takes? place|happen(?:s|ing)?) (?:in|during) the '?(?P<decade>(?:19|20)?\d0)'?s\b"
)
_NEEDS_CONTEXT: Final = word_set(
    """
    time times plan plans hundred family friend friends night day home work school weekend date kid child children
    city life job party summer team art memory future world dream dreams identity magic food fate faith death murder
    guilt boss star girl girls boy boys man men woman women people person hand hands baby babies laughter heart
    book books hope sleep parent parents acting voice voices choice choices waiting language languages singing
    swearing girlfriend boyfriend office plan couple couples god gods theater theatre brother sister
    dad mom mother father son daughter wife husband house game song songs writer
    color style money teenager teenagers marriage wedding holiday tv television
    """
)
_SUBJECT_BEFORE: Final = re.compile(
    r"\b(?:about|with|involv(?:es|ing)|featuring|themes? of|soft spot for|loves?|likes?|adore|set (?:in|on|"
    r"at)|around|no|without|"
    r"deal(?:s|ing) with|revolv(?:es|ing) around|centered on|more|into|hate)(?: an?| the| some| good| great)*\s+$"
)
_SUBJECT_AFTER: Final = re.compile(rf"\s+(?:{FILM_NOUN}|stuff|themes?|plots?|in (?:movies|films))\b")
_ORIGIN_BEFORE: Final = re.compile(
    r"\b(?:from|made in)\s+(?:the )?(?:(?:\w+ )?\w+\s*(?:,|/|\bor\b|\band\b)\s*(?:the )?){0,3}$"
)
_CLEARLY_COMMONER: Final = 5
_RARE: Final = 5
"""Films up to which a phrase with a nationality in it ("british humour") is left to the reader of origins."""
_SET_BEFORE: Final = re.compile(r"\b(?:in|about|around|visit(?:s|ing)?|to) (?:the )?$")
_LENGTH: Final = re.compile(r"\d+ (?:seconds|minutes|hours)")
_IN_COLOUR: Final = re.compile(r"\b(?:in|with) colou?r\b|\bcolou?r (?:films?|movies?|ones?|only)\b|\bcolou?red ones?\b")
_FEMALE: Final = re.compile(
    r"\bfemale(?= (?!directors?|filmmakers?|friend|lead\b|protagonist|audience|writers?)[a-z]{3,})"
)
"""Of somebody in the film: "a female spy"; the noun is read by itself."""
_HEROINE: Final = "strong heroine"
_BLACK_AND_WHITE: Final = "black and white"
_GENRES_OF_SUBJECTS: Final = {"music": "Music", "sport": "Sport"}
_NO_SUBJECTS: Final = frozenset({"1st time", "coming out", "1st date"})
"""Keywords that are nearly always said of something else: "for the first time"."""
_SET_AFTER: Final = re.compile(r"\s+(?:in|at|on|during|around)\b")
_LIST_BEFORE: Final = re.compile(r"(?:^|,)\s*$")
_LIST_AFTER: Final = re.compile(r"\s*,")
"""A plural alone between commas is a subject: "sisters, bittersweet, by Greta Gerwig"."""
_CONTENT: Final = re.compile("|".join(CONTENT_PHRASES))
_A_GENRE_OR_TONE: Final = re.compile("|".join((*GENRE_PHRASES, *TONE_PHRASES, r"silent (?:films?|era)")))


class KeywordIndex:
    """Every keyword of the catalogue, found in both numbers of its nouns."""

    def __init__(self, films: Sequence[Film]) -> None:
        used = Counter(keyword for film in films for keyword in film.keywords)
        self._variants: defaultdict[str, list[str]] = defaultdict(list)
        for keyword, _ in used.most_common():
            words = folded_words(keyword)
            if words and not _A_GENRE_OR_TONE.fullmatch(keyword):
                self._variants[_key(words)].append(keyword)
        for said, keyword in KEYWORD_SYNONYMS.items():
            own = self._variants.get(_key(folded_words(said)), [])
            if keyword in used and used[keyword] >= _CLEARLY_COMMONER * sum(used[word] for word in own):
                self._variants[_key(folded_words(said))] = [keyword, *own]
        self._used = used

    def read_phrases(self, scanner: Scanner, clauses: Clauses) -> Iterator[Constraint | Wish]:
        """Keywords of several words, and "set in the 1970s". To be read before genres: "world war ii" is no genre."""
        for match in scanner.take(_SET_IN_DECADE):
            digits = match["decade"]
            decade = digits if len(digits) == 4 else f"19{digits}"
            if decade in self._variants:
                yield from self._meaning(decade, match.start(), clauses)
        if _HEROINE in self._used and any(not clauses.negated(m.start()) for m in scanner.take(_FEMALE)):
            yield Wish(WishKind.KEYWORD, _HEROINE)
        if _BLACK_AND_WHITE in self._variants:
            for match in scanner.take(_IN_COLOUR):
                if not clauses.negated(match.start()):
                    values = tuple(self._variants[_BLACK_AND_WHITE])
                    yield Constraint(ConstraintKind.KEYWORD, "no black and white", values=values, exclude=True)
        yield from self._read(scanner, clauses, range(_LONGEST, 1, -1))

    def read_words(self, scanner: Scanner, clauses: Clauses) -> Iterator[Constraint | Wish]:
        """Keywords of one word. To be read last."""
        yield from self._read(scanner, clauses, range(1, 0, -1))

    def _read(self, scanner: Scanner, clauses: Clauses, lengths: range) -> Iterator[Constraint | Wish]:
        tokens = tokenize(scanner.rest)
        taken = [False] * len(tokens)
        for length in lengths:
            for i in range(len(tokens) - length + 1):
                words = tokens[i : i + length]
                key = _key([token.folded for token in words])
                if any(taken[i : i + length]) or key not in self._variants or not _adjoin(scanner.rest, words):
                    continue
                if self._is_subject(scanner, clauses, words):
                    taken[i : i + length] = [True] * length
                    scanner.eat((words[0].start, words[-1].end))
                    yield from self._meaning(key, words[0].start, clauses)

    def _is_subject(self, scanner: Scanner, clauses: Clauses, words: Sequence[Token]) -> bool:
        start, end = words[0].start, words[-1].end
        if clauses.indifferent(start) or (clauses.negated(start) and _CONTENT.fullmatch(scanner.rest, start, end)):
            return False  # "no animal cruelty" is a limit on what is seen
        before, after = scanner.rest[max(0, start - 40) : start], scanner.rest[end : end + 20]
        listed = bool(_LIST_BEFORE.search(before) and _LIST_AFTER.match(after)) and words[-1].folded.endswith("s")
        if words[-1].folded == "set" and _SET_AFTER.match(after):
            return False  # "a film set in Paris" is not about a film set
        if len(words) > 1 and (_ORIGIN_BEFORE.search(before) or " ".join(t.folded for t in words) in _NO_SUBJECTS):
            return False
        said = " ".join(token.folded for token in words)
        if len(words) > 1 and said.title() in NAMES and not _SET_BEFORE.search(before):
            return False  # "hong kong action" is made there
        if len(words) > 1 and (self._is_an_origin(words) or _LENGTH.fullmatch(scanner.rest, start, end)):
            return False
        named = listed or bool(_SUBJECT_BEFORE.search(before) or _SUBJECT_AFTER.match(after))
        if len(words) == 1:
            word = words[0].folded
            if word in META_WORDS or word.isdigit() or _DECADE.fullmatch(word):
                return False
            if word in _NEEDS_CONTEXT or singular(word) in _NEEDS_CONTEXT:
                return named
        clause = clauses.lower[slice(*clauses.around(start))]
        mode = clauses.mode(start)
        told = len(words) == 1 and mode is Mode.TASTE and not re.search(r"(?:\band|\bor|,|&)\s+$", before)
        if named or clauses.negated(start):
            return True
        return mode is Mode.REQUEST or (not told and (mode is Mode.TASTE or bool(re.search(FILM_NOUN, clause))))

    def _is_an_origin(self, words: Sequence[Token]) -> bool:
        """Whether few films have the phrase as a subject, and many are of the nationality in it."""
        nationality = any(token.folded in NATIONALITIES for token in words)
        return nationality and self._used[self._variants[_key([t.folded for t in words])][0]] < _RARE

    def _meaning(self, key: str, position: int, clauses: Clauses) -> Iterator[Constraint | Wish]:
        variants = self._variants[key]
        negation = clauses.negation(position)
        if negation is None:
            genre = _GENRES_OF_SUBJECTS.get(key)  # "a documentary about music"
            yield Wish(WishKind.KEYWORD, variants[0]) if genre is None else Wish(WishKind.GENRE, genre)
        elif negation.mild:
            yield Wish(WishKind.KEYWORD, variants[0], -1.0)
        else:
            held = (*self._wider(key), *(word for word in UMBRELLAS.get(key, ()) if word in self._variants))
            more = [word for one in held for word in self._variants[one]]
            values = tuple(dict.fromkeys((*variants, *more)))
            yield Constraint(ConstraintKind.KEYWORD, f"no {variants[0]}", values=values, exclude=True)

    def _wider(self, key: str) -> list[str]:
        """Keywords that contain another one: "no vietnam" means the vietnam war too."""
        return [held for held in self._variants if held != key and f" {key} " in f" {held} "]


def _key(words: Sequence[str]) -> str:
    return " ".join(singular(word) for word in words)


def _adjoin(text: str, words: Sequence[Token]) -> bool:
    return all(text[a.end : b.start] in {" ", "-"} for a, b in pairwise(words))
