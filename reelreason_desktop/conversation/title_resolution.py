"""Decides which film or films a name stands for: years, sequels, remakes, franchises."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from reelreason_desktop.conversation.aliases import Alias, AliasKind
from reelreason_desktop.conversation.text import Span, fold, folded_words, title_key
from reelreason_desktop.conversation.title_context import NEWEST_BEFORE, OLDEST_BEFORE, TitleContext
from reelreason_desktop.conversation.title_hits import Candidate, TitleHit
from reelreason_desktop.domain.films import Film

_CLEARLY_BETTER_KNOWN: Final = 2
_YEAR: Final = r"((?:18|19|20)\d\d)"
_YEAR_AFTER: Final = re.compile(rf"[\"”'’»]?(?:\s*[(\[]\s*{_YEAR}\s*[)\]]|,?\s+(?:from|of)?\s*{_YEAR}\b(?!s))")
_YEAR_IN_BRACKETS: Final = re.compile(rf"[\"”'’»]?\s*[(\[]\s*{_YEAR}\s*[)\]]")
_YEAR_BEFORE: Final = re.compile(rf"\b{_YEAR}(?:'s)?(?: (?:version|film|movie)(?: of)?)?\s+(?:the\s+)?[\"“]?$")
_REACH: Final = 30
"""How many characters before a title a year may begin."""
SERIES_AFTER: Final = re.compile(r"\s+(?:movies|films|series|franchise|trilogy|saga|stories|ones|flicks|sequels)\b")
_ONE_BEFORE: Final = re.compile(r"\b(?:an?|another|some|any|one more)\s+$")
_FILM_AFTER: Final = re.compile(r"\s+(?:movie|film|flick)\b")
_ALL_BEFORE: Final = re.compile(r"\b(?:all|every|any)(?: of)?(?: the)?\s+$")
_SEQUEL_AFTER: Final = re.compile(
    r"\s+(?:part\s+|vol(?:ume)?\.?\s+|chapter\s+)?(\d{1,2}|[ivIV]{2,4}|two|three|four|five|six)\b"
    r"(?!\s*(?:/|times?|stars?|out of|hours?|hrs?|nights?|years?|days?|weeks?|months?|min|of|or more|or \d|more|%))"
)


def year_beside(context: TitleContext, candidate: Candidate) -> tuple[int, Span] | None:
    """A year next to the title that fits one of its films, and the span of both."""
    start, end = candidate.span
    years = {alias.film.year for alias in candidate.owners}
    after = _YEAR_AFTER.match(context.text, end)
    if after and any(abs(int(after[1] or after[2]) - year) <= 1 for year in years):
        return int(after[1] or after[2]), (start, after.end())
    offset = max(0, start - _REACH)
    before = _YEAR_BEFORE.search(context.lower[offset:start])
    if before and int(before[1]) in years:
        return int(before[1]), (before.start() + offset, end)
    return None


def states_year(context: TitleContext, span: Span) -> bool:
    """Whether a year in brackets follows, as only titles have it."""
    return _YEAR_IN_BRACKETS.match(context.text, span[1]) is not None


class TitleResolver:
    """Knows the franchises of a catalogue."""

    def __init__(self, films: Sequence[Film]) -> None:
        self._members: defaultdict[str, list[Film]] = defaultdict(list)
        for film in films:
            if film.collection:
                self._members[film.collection.name].append(film)
        for members in self._members.values():
            members.sort(key=_release)
        self._keys = {name: title_key(folded_words(name)) for name in self._members}

    @property
    def collections(self) -> Iterable[str]:
        """Names of all franchises."""
        return self._members.keys()

    def resolve(self, context: TitleContext, candidate: Candidate) -> TitleHit | str:
        """The film or films that a candidate stands for, or the name of one that the catalogue does not have."""
        start, end = candidate.span
        beside = year_beside(context, candidate)
        stated = _YEAR_IN_BRACKETS.match(context.text, end)
        if stated and beside is None:
            return context.text[
                context.name_start(start) : stated.end()
            ]  # another film, of the same name or a longer one
        sequel = _SEQUEL_AFTER.match(context.text, end) if beside is None and candidate.score == 1.0 else None
        if sequel:
            return self._numbered(context, candidate, sequel)
        if beside is None and SERIES_AFTER.match(context.lower, end):
            of_series = tuple(alias for alias in candidate.owners if alias.film.collection)
            candidate = replace(candidate, owners=of_series or candidate.owners)
        films = self.narrow(context, candidate, beside[0] if beside else None)
        hit = TitleHit(
            film_ids=tuple(film.id for film in films),
            surface=context.text[start:end],
            start=start,
            end=end,
            score=candidate.score,
            covered=beside[1] if beside else (start, end),
            franchise=self._franchise(candidate),
            ambiguous=len(films) > 1,
        )
        return self._widened(context, hit, films)

    def narrow(self, context: TitleContext, candidate: Candidate, year: int | None) -> list[Film]:
        """One film, or all that fit equally well.

        A year decides, then "the new" or "the original"; parts of one franchise mean its first film, "Heat" is not "The
        Heat", and a film that everyone knows beats an obscure one of the same name.
        """
        if year is not None:
            owners = [alias.film for alias in candidate.owners]
            exact = [film for film in owners if film.year == year]
            return (exact or [film for film in owners if abs(film.year - year) <= 1])[:1]
        films = list(dict.fromkeys(a.film for a in candidate.owners if a.kind == candidate.best_kind))
        series = [a.film for a in candidate.owners if self._names_series(a)]
        if series and max(film.fame for film in series) > max(film.fame for film in films):
            return [min(series, key=_release)]  # "Lord of the Rings" is not the little-known film of 1978
        if len(films) == 1:
            return films
        before = context.lower[max(0, candidate.span[0] - _REACH) : candidate.span[0]]
        if NEWEST_BEFORE.search(before):
            return [max(films, key=lambda film: film.year)]
        if OLDEST_BEFORE.search(before):
            return [min(films, key=lambda film: film.year)]
        collections = {film.collection.name if film.collection else "" for film in films}
        if len(collections) == 1 and "" not in collections and candidate.best_kind > AliasKind.ORIGINAL:
            return [min(films, key=_release)]
        films = _spelled_so(candidate) or films
        if len(films) == 1:
            return films
        films.sort(key=lambda film: -film.fame)
        one_film_under_two_ids = len({film.year for film in films}) == 1
        if one_film_under_two_ids or films[0].fame - films[1].fame >= _CLEARLY_BETTER_KNOWN:
            return films[:1]
        return films

    def _names_series(self, alias: Alias) -> bool:
        """Whether a name is that of a franchise, or of a part that is called like it."""
        collection = alias.film.collection
        same = collection is not None and self._keys[collection.name] == alias.key
        return alias.kind is AliasKind.COLLECTION or (alias.kind is AliasKind.SEGMENT and same)

    def _numbered(self, context: TitleContext, candidate: Candidate, sequel: re.Match[str]) -> TitleHit | str:
        """The n-th film of a franchise: "Saw 3"."""
        start, end, number = candidate.span[0], sequel.end(1), fold(sequel[1])
        surface = context.text[start:end]
        for alias in candidate.owners:
            collection = alias.film.collection
            if collection and number.isdigit() and self._keys[collection.name] == alias.key:
                for film in self._members[collection.name]:
                    if film.collection and film.collection.order == int(number):
                        return TitleHit((film.id,), surface, start, end, 1.0, (start, end))
        return surface

    def _franchise(self, candidate: Candidate) -> str | None:
        for alias in candidate.owners:
            collection = alias.film.collection
            if collection and (alias.kind is AliasKind.COLLECTION or alias.key == self._keys[collection.name]):
                return collection.name
        return None

    def _widened(self, context: TitleContext, hit: TitleHit, films: Sequence[Film]) -> TitleHit:
        """All films of the franchise for a plural: "the Saw movies"."""
        collection = films[0].collection
        if collection is None or (hit.ambiguous and hit.franchise is None):
            return hit
        before = context.lower[max(0, hit.start - 16) : hit.start]
        one_of_it = hit.franchise and _ONE_BEFORE.search(before) and _FILM_AFTER.match(context.lower, hit.end)
        every = _ALL_BEFORE.search(context.lower[max(0, hit.start - 16) : hit.start]) and hit.franchise
        if not every and not SERIES_AFTER.match(context.lower, hit.end) and not one_of_it:
            return hit
        ids = tuple(film.id for film in self._members[collection.name])
        return replace(hit, film_ids=ids, franchise=collection.name, whole=True, ambiguous=False)


def _spelled_so(candidate: Candidate) -> list[Film]:
    """The films whose name has an article exactly when the message has one."""
    has_article = len(candidate.words) < len(candidate.tokens)
    best = [alias for alias in candidate.owners if alias.kind == candidate.best_kind]
    return list(dict.fromkeys(alias.film for alias in best if alias.article == has_article))


def _release(film: Film) -> tuple[int, int]:
    return (film.collection.order if film.collection else 0, film.year)
