"""Finds directors and actors that a message names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz, process

from reelreason_desktop.conversation.name_lists import (
    CLEARLY_MORE_FILMS,
    STUDIOS,
    directing_siblings,
    famous_first_names,
)
from reelreason_desktop.conversation.text import (
    Span,
    Taken,
    Token,
    fold,
    folded_words,
    lower_in_place,
    tokenize,
    without_possessive,
)
from reelreason_desktop.conversation.words import FUNCTION_WORDS, NATIONALITIES, NOT_TITLES, ORDINARY_WORDS
from reelreason_desktop.domain.films import Film

_LONGEST_NAME: Final = 5
_SIMILAR_ENOUGH: Final = 90.0
_MANY_FILMS: Final = 5
_SOME_FILMS: Final = 3
_SHORTEST_MISTYPED: Final = 6
_CUE_BEFORE: Final = re.compile(
    r"\b(?:with|by|from|starring|stars?|featuring|directed by|director|actor|actress|fans? of|never|not|without|"
    r"except|love|"
    r"loved|loves|like|likes|"
    r"liked|or|adore|enjoy|hate|hates|dislike|stand|prefer|more|another|some|any|an?|no|big|huge|(?:work|films?|"
    r"movies?) of|anything|tired of)\s+$"
)
_STRONG_CUE_BEFORE: Final = re.compile(
    r"\b(?:with|by|starring|directed by|actor|actress|director|stand|fans? of|(?:enough|tired|sick|bored) of)\s+"
    r"(?:both |either |also )?$"
)
_IN_COMPANY: Final = re.compile(r"\b(?:watch(?:ing|ed)?|see(?:ing|n)?|saw)\b[^.!?]*$")
_CUE_AFTER: Final = re.compile(
    r"(?:'s)?\s+(?:fans?\b|films?\b|movies?\b|flicks?\b|is\b|was\b|directed|acting|comed|thriller|"
    r"action|horror|drama|romance|western|marathon|or\b|and\b|please\b)"
)
_NAMING_CUE_BEFORE: Final = re.compile(
    r"\b(?:by|starring|directed by|actor|actress|director|stand|fans? of|(?:films?|movies?|work) (?:of|with))\s+$"
)
_ENDS_NAME: Final = re.compile(
    r"(?:'s)?\s*(?:[,.;!?)]|$|(?:in|fans?|films?|movies?|flicks?|or|and|but|please|pls|from|that|who|is|tonight|as|"
    r"where|when|being|at|playing|doing|would|again|though|tho)\b)"
)
_OPENS_MESSAGE: Final = re.compile(r"^\W*(?:(?:ok|okay|maybe|hm+|so|then|or|and|just|well|oh|some|more)\b\W*)*$")
_CLOSES_PART: Final = re.compile(
    r"(?:'s)?\s*(?:$|[.,;!?]|(?:but|minus|without|except|then|maybe|perhaps|from|before|"
    r"after)\b)"
)
_CREDITED: Final = re.compile(
    r"\b(?:an?|any|another|some|early|late|classic|old|new) (?P<name>[A-Z]\w+) (?:films?|movies?|flicks?|pictures?)\b"
)
"""A film by its director's surname: "a Hitchcock film" is no film called Hitchcock."""
_NAME_BEFORE: Final = re.compile(r"\w,? ([A-Z][\w'’]+) $")
_ITEM_BEFORE: Final = re.compile(r"[,:]\s+$")
_ITEM_AFTER: Final = re.compile(r"\s*(?:[,.;!?]|$)")
_NAME_AFTER: Final = re.compile(r" ([A-Z][\w'’]+)")
_PARTICLES: Final = frozenset({"de", "del", "van", "von", "di"})
"""Of surnames of two words, which nobody has for a first name."""
_THE_BEFORE: Final = re.compile(r"\b(?:the|by|from) $")
_SIBLINGS: Final = frozenset({"brothers", "bros", "siblings", "sisters"})
_FAN_AFTER: Final = re.compile(r"(?:'s)?\s+(?:fans?|films?|movies?|flicks?)\b")


@dataclass(frozen=True, slots=True)
class PersonHit:
    """A place in the message that names a person; `name` is the catalogue's spelling.

    `others`: people any of whom will do as well, where the words name a group, and `called` is what it is called.
    """

    name: str
    surface: str
    start: int
    end: int
    others: tuple[str, ...] = ()
    called: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody who is meant."""
        return self.name, *self.others

    @property
    def span(self) -> Span:
        """Where the name stands."""
        return self.start, self.end


class PeopleIndex:
    """Everybody who directed or played in a film of the catalogue."""

    def __init__(self, films: Sequence[Film], is_plain: Callable[[Iterable[str]], bool] = lambda _: False) -> None:
        self._is_plain = is_plain
        films_of = Counter(person for film in films for person in film.people)
        directed = Counter(name for film in films for name in film.directors)
        self._directors = frozenset(directed)
        self._masters = frozenset(name for name, count in directed.items() if count >= _MANY_FILMS)
        self._by_key: dict[str, str] = {}
        surnames: defaultdict[str, list[str]] = defaultdict(list)
        self._by_first: defaultdict[str, list[str]] = defaultdict(list)
        self._key_of: dict[str, str] = {}
        self._first_names: set[str] = set()
        for name, _ in films_of.most_common():
            words = folded_words(name)
            if words:
                self._by_key.setdefault("".join(words), name)
                self._key_of[" ".join(words)] = name
                self._by_first[words[0][0]].append(" ".join(words))
            if len(words) > 1:
                surnames[words[-1]].append(name)
                self._first_names.add(words[0])
            if len(words) > 2 and words[-2] in _PARTICLES:
                surnames["".join(words[-2:])].append(name)
        self._siblings = directing_siblings(films)
        self._studios = {
            word: known for word, (_, names) in STUDIOS.items() if (known := tuple(n for n in names if n in directed))
        }
        heroes = {word for film in films if film.collection for word in folded_words(film.collection.name)}
        self._by_surname = {
            surname: names[0]
            for surname, names in surnames.items()
            if surname not in heroes  # "a Bond film" is not one with Ward Bond
            if len(names) == 1
            or films_of[names[0]] >= CLEARLY_MORE_FILMS * films_of[names[1]]
            or (
                directed[names[0]] >= _SOME_FILMS  # Ingmar, not Ingrid
                and films_of[names[0]] >= 2 * films_of[names[1]]
                and not any(directed[name] for name in names[1:])
            )
        }
        given: defaultdict[str, list[str]] = defaultdict(list)
        for name in films_of:
            given[folded_words(name)[0] if " " in name else ""].append(name)
        self._by_given = {  # "Keanu"; of names that several have, a friend may be meant
            first: name
            for first, (name, *others) in given.items()
            if not others and films_of[name] >= _MANY_FILMS and first not in ORDINARY_WORDS and first not in surnames
        }
        self._well_known = frozenset(name for name, count in films_of.items() if count >= _MANY_FILMS)
        self._well_known_surnames = [s for s, name in self._by_surname.items() if films_of[name] >= _MANY_FILMS]
        self._by_first_name = famous_first_names(films_of, self._key_of)
        for name in films_of:
            words = folded_words(name)
            surname = "".join(words[-2:])
            if len(words) > 2 and words[-2] in _PARTICLES and self._by_surname.get(surname) == name:
                self._by_key.setdefault(surname, name)  # two words are as telling as a full name

    def full_names(self, text: str) -> list[PersonHit]:
        """People named in full, spelled exactly. Single names ("Cher") need a capital letter."""
        tokens = tokenize(text)
        hits: list[PersonHit] = []
        i = 0
        while i < len(tokens):
            for j in range(min(len(tokens), i + _LONGEST_NAME), i, -1):
                words = [token.folded for token in tokens[i : j - 1]] + [without_possessive(tokens[j - 1])]
                name = self._by_key.get("".join(words))
                single = j - i == 1
                plain = single and (words[0] in ORDINARY_WORDS or not tokens[i].text[0].isupper() or len(words[0]) < 3)
                if name and not plain and _close_together(text, tokens[i:j]):
                    hits.append(_hit(name, text, tokens[i:j]))
                    i = j - 1
                    break
            i += 1
        return hits

    def credited(self, text: str) -> list[Span]:
        """Where a surname means a director, although a film has it for a title."""
        matches = ((match["name"], match.span("name")) for match in _CREDITED.finditer(text))
        asked = [span for name, span in matches if self._by_surname.get(fold(name)) in self._directors]
        named = [(token.start, token.end) for token in tokenize(text) if self._is_master(text, token)]
        return [*asked, *named]

    def _is_master(self, text: str, token: Token) -> bool:
        """Whether a bare surname means a director of many films rather than a film about them ("Hitchcock")."""
        stated = text[token.end :].lstrip().startswith("(") or text[: token.start].endswith(('"', "“", "'", "‘"))
        capitals = token.capitalised or (text.lower() == text and token.folded not in ORDINARY_WORDS)
        return capitals and not stated and self._by_surname.get(token.folded) in self._masters

    def find(self, text: str, known: Sequence[PersonHit], avoid: Iterable[Span]) -> list[PersonHit]:
        """Full names, mistyped names and telling surnames, in order.

        Args:
            text: the message.
            known: what `full_names` found and no longer title contains.
            avoid: spans of film titles.
        """
        lower, tokens = lower_in_place(text), tokenize(text)
        taken = Taken(len(text), [*avoid, *(hit.span for hit in known)])
        hits = list(known)
        for first, second in pairwise(tokens):
            if not taken.overlaps((first.start, second.end)) and (name := self._mistyped(text, lower, first, second)):
                hits.append(_hit(name, text, [first, second]))
                taken.add(hits[-1].span)
        for family, brothers in pairwise(tokens):
            names = self._siblings.get(family.folded, ())
            if names and brothers.folded in _SIBLINGS and not taken.overlaps((family.start, brothers.end)):
                hits += [_hit(names[0], text, [family]), _hit(names[1], text, [brothers])]
                taken.add((family.start, brothers.end))
        for token in tokens:
            span = token.start, token.end
            if not taken.overlaps(span) and (group := self._group(lower, token)) is not None:
                called, names = group
                hits.append(PersonHit(names[0], text[slice(*span)], *span, names[1:], called))
                taken.add(span)
            if not taken.overlaps(span) and (
                name := self._by_cued_surname(lower, token, text.lower() == text, _name_beside(text, token))
                or self._by_cued_first_name(text, lower, token)
                or self._by_mistyped_surname(lower, token)
            ):
                hits.append(_hit(name, text, [token]))
        return sorted(hits, key=lambda hit: hit.start)

    def _group(self, lower: str, token: Token) -> tuple[str, tuple[str, ...]] | None:
        """Directors who are named together: "the Coens", "a Ghibli film"."""
        if token.folded in self._studios:
            return STUDIOS[token.folded][0], self._studios[token.folded]
        family = self._siblings.get(token.folded.removesuffix("s"), ())
        if family and token.folded.endswith("s") and _THE_BEFORE.search(lower[max(0, token.start - 8) : token.start]):
            return f"the {family[0].split()[-1]}s", family
        return None

    def _mistyped(self, text: str, lower: str, first: Token, second: Token) -> str | None:
        """Reads "jim carry" as Jim Carrey: the whole name must be alike, and the place must ask for a name."""
        if len(first.folded) < 3 or len(second.folded) < 3 or not _close_together(text, [first, second]):
            return None
        if (first.folded in FUNCTION_WORDS and not first.text[0].isupper()) or second.folded in FUNCTION_WORDS:
            return None
        capitals = first.text[0].isupper() and second.text[0].isupper()
        cued = _CUE_BEFORE.search(lower[max(0, first.start - 20) : first.start]) or _CUE_AFTER.match(lower, second.end)
        first_known = first.folded in self._first_names and not {first.folded, second.folded} & ORDINARY_WORDS
        if not capitals and not cued and not first_known:
            return None
        spelled = f"{first.folded} {without_possessive(second)}"
        choices = self._by_first.get(spelled[0], [])
        best = process.extractOne(spelled, choices, scorer=fuzz.ratio, score_cutoff=_SIMILAR_ENOUGH)
        return self._key_of[best[0]] if best else None

    def _by_cued_surname(self, lower: str, token: Token, no_capitals: bool, beside: str) -> str | None:
        name = self._by_surname.get(without_possessive(token)) or self._by_surname.get(token.folded)
        if name is None and not beside and token.text[0].isupper():
            before = lower[max(0, token.start - 40) : token.start]
            asked = _STRONG_CUE_BEFORE.search(before) and not _IN_COMPANY.search(before)
            return self._by_given.get(token.folded) if asked else None  # "with Keanu"
        if (
            name is None
            or len(token.folded) < 3
            or token.folded in FUNCTION_WORDS
            or token.folded in NATIONALITIES | NOT_TITLES
        ):
            return None
        before, capital = lower[max(0, token.start - 20) : token.start], token.text[0].isupper()
        if capital and beside and not folded_words(name)[0].startswith(beside):
            return None  # part of a longer name: "Midnight Harbour", but "Leo DiCaprio"
        surname_end = token.end - (2 if lower[: token.end].endswith("'s") else 0)
        strong = _STRONG_CUE_BEFORE.search(before) or _FAN_AFTER.match(lower, surname_end)
        alone = _OPENS_MESSAGE.search(lower, 0, token.start) and _CLOSES_PART.match(lower, token.end)
        if alone and name in self._masters:
            return name  # "Hitchcock" and nothing else, "Miyazaki but not Totoro"
        if not capital and no_capitals and name in self._masters and token.folded not in ORDINARY_WORDS:
            return name  # "hitchcock or kubrick"
        if not capital:
            well_known, plain = name in self._well_known, self._is_plain([token.folded])
            named = strong and (well_known or not plain)  # "a time loop film" names nobody
            cued = well_known and not plain and _CUE_BEFORE.search(before)  # "without stallone"
            return name if (named or cued) and fold(token.text) not in ORDINARY_WORDS else None
        listed = _ITEM_BEFORE.search(before) and _ITEM_AFTER.match(lower, token.end)
        if listed and fold(token.text) not in ORDINARY_WORDS:
            return name  # "my taste: Tarkovsky, Bergman, Ozu"
        return name if strong or _CUE_BEFORE.search(before) or _CUE_AFTER.match(lower, surname_end) else None

    def _by_cued_first_name(self, text: str, lower: str, token: Token) -> str | None:
        """Reads "anything with Denzel": a first name alone, where the place asks for a person."""
        name = self._by_first_name.get(without_possessive(token))
        if name is None or _NAME_AFTER.match(text, token.end) or _NAME_BEFORE.search(text, 0, token.start):
            return None
        before = lower[max(0, token.start - 20) : token.start]
        capital_cued = token.text[0].isupper() and _CUE_BEFORE.search(before)
        surname_end = token.end - (2 if lower[: token.end].endswith("'s") else 0)
        cued = capital_cued or _STRONG_CUE_BEFORE.search(before) or _FAN_AFTER.match(lower, surname_end)
        return name if cued and _ENDS_NAME.match(lower, surname_end) else None

    def _by_mistyped_surname(self, lower: str, token: Token) -> str | None:
        """Reads "by tarrantino": a surname of somebody with many films, a letter wrong, where a name must stand."""
        word = without_possessive(token)
        cued = _NAMING_CUE_BEFORE.search(lower[max(0, token.start - 20) : token.start])
        if len(word) < _SHORTEST_MISTYPED or not cued or word in ORDINARY_WORDS | NATIONALITIES:
            return None
        best = process.extractOne(word, self._well_known_surnames, scorer=fuzz.ratio, score_cutoff=_SIMILAR_ENOUGH)
        return self._by_surname[best[0]] if best else None


def _name_beside(text: str, token: Token) -> str:
    """The capitalised word, folded, that stands directly before, unless it opens a sentence, or else behind."""
    before, after = _NAME_BEFORE.search(text, 0, token.start), _NAME_AFTER.match(text, token.end)
    beside = [fold(match[1]) for match in (before, after) if match]
    return next((word for word in beside if word not in FUNCTION_WORDS), "")


def _close_together(text: str, tokens: Sequence[Token]) -> bool:
    return all(text[a.end : b.start].strip(" .-") == "" for a, b in pairwise(tokens))


def _hit(name: str, text: str, tokens: Sequence[Token]) -> PersonHit:
    return PersonHit(name, text[tokens[0].start : tokens[-1].end], tokens[0].start, tokens[-1].end)
