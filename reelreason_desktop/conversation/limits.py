"""All hard limits that a message states, in the order in which they must be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reelreason_desktop.conversation.audience import read_ages, read_content
from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.franchises import read_fame, read_sequels
from reelreason_desktop.conversation.origins import Origins
from reelreason_desktop.conversation.ranges import Comparable
from reelreason_desktop.conversation.runtimes import read_runtimes
from reelreason_desktop.conversation.text import Scanner, Span
from reelreason_desktop.conversation.years import read_years
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import ReadingContext

_FREE: Final = (
    r"(?:any|forget (?:about )?(?:the|that|my)?|never ?mind (?:the|about the)?|ignore (?:the)?|"
    r"drop (?:the)?|remove (?:the)?|lift (?:the)?|no limits? on (?:the )?|no (?:restrictions?|"
    r"preference) (?:on|about|for) (?:the )?|(?:don't|do not) care (?:about|for) (?:the )?|"
    r"regardless of (?:the )?|no matter (?:the|what|which))"
)
_MATTERS_NOT: Final = (
    r"(?:(?:is fine|is ok|is okay|works|will do|goes|doesn't matter|does not matter|is not important|"
    r"isn't important|limit is gone)|don't matter)"
)
_NAMES: Final = {
    ConstraintKind.YEAR: r"(?:years?|decades?|era|release (?:year|date)|time period)",
    ConstraintKind.RUNTIME: r"(?:length|runtime|duration|running time|time|how long(?: it is)?)",
    ConstraintKind.GENRE: r"genres?(?! but| except| other than)",
    ConstraintKind.MIN_AGE: r"(?:ages?|age (?:limit|rating)|certificate|maturity|age restriction)",
    ConstraintKind.CONTENT: r"(?:content|content (?:limit|warning)s?)",
    ConstraintKind.LANGUAGE: r"languages?",
    ConstraintKind.COUNTRY: r"(?:countr(?:y|ies)|origin)",
    ConstraintKind.PERSON: r"(?:actors?|cast|people)",
    ConstraintKind.DIRECTOR: r"directors?",
}
_CLEARS: Final = {
    kind: re.compile(
        rf"\b(?:{_FREE}\s*(?:\w+ )?{name}\b(?: limits?)?(?: {_MATTERS_NOT})?|(?:the )?{name} (?:limit )?{_MATTERS_NOT})"
    )
    for kind, name in _NAMES.items()
}
_CLEAR_ALL: Final = re.compile(
    r"\b(?:(?:forget|drop|remove|clear|lift|ignore) (?:all|everything|all (?:of )?(?:the|my|"
    r"those)) ?(?:limits?|filters?|constraints?|restrictions)?|"
    r"no limits at all|no filters?|anything goes|(?:clear|remove|drop|reset) (?:the |my )?(?:limits|filters|chips))\b"
)
_KIDS_ASLEEP: Final = re.compile(
    r"\b(?:she|he|they|it)(?:'s| is|'re| are) (?:now |finally |all |already |fast )*"
    r"(?:asleep|sleeping|in bed|tucked in)\b|"
    r"\b(?:the |my |our )?(?:kid|child|son|daughter|baby|boy|girl|(?:kid|boy|girl)s|children|little ones?|grand-?kids)"
    r"(?:'s| is| are|'re)? (?:now |finally |all |already )*(?:asleep|sleeping|in bed|gone(?: to bed)?|away|"
    r"out|tucked in)\b"
    r"|\bwithout (?:the|my) (?:kids|children)\b|\bno (?:kids|children) (?:around|tonight|here|this time)\b"
)


class Limits:
    """Reads years, lengths, ages, content, origins and fame. Genres, people and subjects have readers of their own."""

    def __init__(self, films: Sequence[Film], collections: Sequence[str]) -> None:
        self._origins = Origins(films)
        self._collections = tuple(collections)
        self._films = films

    def places(self, lower: str) -> list[Span]:
        """Where a message says from which countries a film may be."""
        return self._origins.places(lower)

    def read_clears(self, scanner: Scanner) -> tuple[str, ...]:
        """Kinds of limits that the message lifts. To be read first: "any year" is no year."""
        if next(scanner.take(_CLEAR_ALL), None):
            return tuple(kind.value for kind in ConstraintKind)
        lifted = [kind for kind, pattern in _CLEARS.items() if any(True for _ in scanner.take(pattern))]
        if any(True for _ in scanner.take(_KIDS_ASLEEP)):
            lifted.append(ConstraintKind.MIN_AGE)
        if ConstraintKind.LANGUAGE in lifted or ConstraintKind.COUNTRY in lifted:
            lifted += [ConstraintKind.LANGUAGE, ConstraintKind.COUNTRY]
        return tuple(dict.fromkeys(kind.value for kind in lifted))

    def read(
        self, scanner: Scanner, clauses: Clauses, base: Sequence[Comparable], context: ReadingContext
    ) -> Iterator[Constraint]:
        """Limits in reading order: ages before years ("8-year-old"), lengths before adjectives.

        Args:
            scanner: the message; what is read is eaten.
            clauses: of the same message.
            base: films that "older", "shorter" and "less violent" compare with.
            context: the year that "recent" counts from, and limits that stand: "shorter" must leave films within them.
        """

        def runtimes() -> list[int]:
            films = self._within(context, ConstraintKind.RUNTIME)
            return [film.runtime_min for film in films if film.knows("runtime_min")]

        def years() -> list[int]:
            return [film.year for film in self._within(context, ConstraintKind.YEAR)]

        yield from read_ages(scanner, clauses, base)
        yield from read_runtimes(scanner, clauses, base, runtimes)
        yield from read_years(scanner, clauses, base, years, context.this_year)
        yield from read_content(scanner, clauses, base)
        yield from self._origins.read(scanner, clauses)
        yield from read_fame(scanner, clauses)
        yield from read_sequels(scanner, clauses, self._collections)

    def _within(self, context: ReadingContext, but: ConstraintKind) -> list[Film]:
        """The films that all limits in force admit, those of one kind aside."""
        limits = [limit for limit in context.constraints if limit.kind is not but]
        return [film for film in self._films if all(limit.admits(film) for limit in limits)]
