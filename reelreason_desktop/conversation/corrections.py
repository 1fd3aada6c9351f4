"""Corrections of what was said before: "no, I meant the 1995 one", "forget what I said about horror"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from reelreason_desktop.conversation.swaps import PEOPLE, Swapped, Swapper
from reelreason_desktop.conversation.text import cover
from reelreason_desktop.conversation.titles import TitleIndex
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import Reading, Retraction, SubjectKind, Wish, WishKind

_SUBJECT_OF_LIMIT: Final = {
    ConstraintKind.GENRE: SubjectKind.GENRE,
    ConstraintKind.TONE: SubjectKind.TONE,
    ConstraintKind.KEYWORD: SubjectKind.KEYWORD,
    **dict.fromkeys(PEOPLE, SubjectKind.PERSON),
}
_SUBJECT_OF_WISH: Final = {
    WishKind.GENRE: SubjectKind.GENRE,
    WishKind.TONE: SubjectKind.TONE,
    WishKind.KEYWORD: SubjectKind.KEYWORD,
    WishKind.PERSON: SubjectKind.PERSON,
}
_KIN: Final = {
    Retraction(SubjectKind.GENRE, genre): Retraction(SubjectKind.TONE, tone)
    for genre, tone in (("Romance", "romantic"), ("Horror", "scary"), ("Comedy", "funny"))
}
"""A genre to the tone that means much the same: "never mind the romance" after "something romantic"."""
_THING_END: Final = (
    r"(?: (?:part|bit|thing|things|stuff|idea|request|wish|requirement|limit|rule))?(?: (?:please|then|again|now))?"
    r"(?=\s*(?:[.,;:!?\n]|\b(?:but|because|instead|and (?:give|show|find|make|let)|i|let's)\b|$))"
)
_FORGET: Final = re.compile(
    r"(?<!never )(?<!not )(?<!can't )(?<!cannot )(?<!won't )(?<!don't )"
    r"\b(?:(?P<explicit>(?:forget|ignore|disregard|never ?mind|i take back|take back|strike|scratch)(?: about)? "
    r"(?:everything |all )?(?:what )?i (?:just )?(?:said|wrote|told you|asked|mentioned)"
    r"(?: \w+)?? (?:about|on|against|for))"
    r"|(?:forget|ignore|disregard|never ?mind|scratch|strike|drop|leave out|i take back)(?: about)?)"
    rf"(?: (?:the|that|this|my|all the))? (?P<what>[^.,;:!?\n]+?){_THING_END}",
    re.IGNORECASE,
)
_AFTER_ALL: Final = re.compile(
    r"(?:^|[.,;!?\n]\s*|\b(?:actually|well|ok|okay|and|but) )"
    r"(?P<what>[^.,;!?\n]+?) (?:is|are|would be|'s) (?:ok|okay|fine|alright|all right|good|allowed)(?: with me|"
    r" for me)?"
    r" (?:after all|again|now|then|actually)\b",
    re.IGNORECASE,
)
_ALLOWED: Final = re.compile(
    r"(?:^|[.,;!?\n]\s*|\b(?:actually|well|ok|okay|and|but) )(?P<what>[^.,;!?\n]+?) "
    r"(?:is|are|'s) (?:ok|okay|fine|alright|all right|allowed)(?=\s*(?:$|[.,;!?\n]|but\b|and\b|though\b|if\b))",
    re.IGNORECASE,
)
"""A thing that was ruled out and is not any more: "fine, Nicolas Cage is allowed"."""

_LIFTED: Final = tuple(
    (
        kind,
        re.compile(rf"\b(?:no {what} limit|any {what}|(?:the )?{what} (?:doesn't|does not) matter)\b", re.IGNORECASE),
    )
    for kind, what in (
        (ConstraintKind.RUNTIME, "(?:time|length|runtime)"),
        (ConstraintKind.YEAR, "(?:year|decade|era)"),
        (ConstraintKind.LANGUAGE, "language"),
        (ConstraintKind.COUNTRY, "country"),
        (ConstraintKind.MIN_AGE, "(?:age|rating)"),
    )
)
"""Kinds of limits to the words that lift them: "actually no time limit"."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a message changes about earlier ones.

    Attributes:
        swapped: what takes the place of something said earlier, if anything does.
        retractions: what no longer counts.
        clears: kinds of limits that no longer count.
        rest: the message with the correction blanked.
    """

    rest: str
    swapped: Swapped = field(default_factory=Swapped)
    retractions: tuple[Retraction, ...] = ()
    clears: tuple[str, ...] = ()


class Corrections:
    """Finds corrections in messages about the films of one catalogue.

    Args:
        films: by id.
        titles: of the same films.
        read: reads a piece of text on its own.
    """

    def __init__(self, films: Mapping[str, Film], titles: TitleIndex, read: Callable[[str], Reading]) -> None:
        self._read = read
        self._swapper = Swapper(films, titles, read)

    def find(self, body: str, said: Sequence[Reading]) -> Correction | None:
        """The correction in a message, or None.

        Args:
            body: the message.
            said: earlier messages, the newest last.
        """
        swap = self._swapper.find(body, said)
        if swap is not None:
            return Correction(cover(body, [swap.span], " "), swap, swap.retractions)
        ways = (*self._forgotten(body, said), *self._allowed(body, said), *_lifted(body, said))
        found = [one for one in ways if one is not None]
        if not found:
            return None
        retractions = tuple(dict.fromkeys(r for one in found for r in one.retractions))
        clears = tuple(dict.fromkeys(kind for one in found for kind in one.clears))
        blanks = [i for one in found for i, c in enumerate(one.rest) if c == " " and body[i] != " "]
        return Correction(cover(body, [(i, i + 1) for i in blanks], " "), Swapped(), retractions, clears)

    def _forgotten(self, body: str, said: Sequence[Reading]) -> Iterator[Correction | None]:
        for match in _FORGET.finditer(body):
            plain = self._taken_back(body, match, self._read(match["what"]), said)
            denied = plain or self._taken_back(body, match, self._read(f"no {match['what']}"), said)
            yield denied

    def _allowed(self, body: str, said: Sequence[Reading]) -> Iterator[Correction | None]:
        for match in _AFTER_ALL.finditer(body):
            yield self._taken_back(body, match, self._read(f"no {match['what']}"), said)
        refused = [_refusals(one) for one in said]
        for match in _ALLOWED.finditer(body):
            yield self._taken_back(body, match, self._read(f"no {match['what']}"), refused)

    def _taken_back(
        self, body: str, match: re.Match[str], named: Reading, said: Sequence[Reading]
    ) -> Correction | None:
        """What of the things named was said before; all of them where the words leave no doubt."""
        subjects, kinds = set(subjects_of(named)), _limited(named)
        before = {subject for one in said for subject in subjects_of(one)}
        subjects |= {_KIN[subject] for subject in subjects - before if subject in _KIN} & before
        kinds_before = {kind for one in said for kind in _limited(one)}
        kept = [subject for subject in sorted(subjects, key=lambda s: (s.kind, s.value)) if subject in before]
        clears = [kind for kind in kinds if kind in kinds_before]
        if not kept and not clears and match.re is _FORGET and match["explicit"]:
            kept, clears = sorted(subjects, key=lambda s: (s.kind, s.value)), list(kinds)
        if not kept and not clears:
            return None
        return Correction(cover(body, [match.span()], " "), Swapped(), tuple(kept), tuple(clears))


def _refusals(reading: Reading) -> Reading:
    """A reading with nothing but what it rules out."""
    return replace(
        reading,
        titles=(),
        constraints=tuple(limit for limit in reading.constraints if limit.exclude),
        wishes=tuple(wish for wish in reading.wishes if wish.strength < 0),
    )


def _lifted(body: str, said: Sequence[Reading]) -> Iterator[Correction]:
    kinds_before = {kind for one in said for kind in _limited(one)}
    for kind, words in _LIFTED:
        match = words.search(body) if kind.value in kinds_before else None
        if match is not None:
            yield Correction(cover(body, [match.span()], " "), clears=(kind.value,))


def corrected(reading: Reading, text: str, correction: Correction) -> Reading:
    """The reading of the rest of a message together with its correction. `text`: the message as typed."""
    swapped = correction.swapped
    return replace(
        reading,
        text=text,
        titles=(*swapped.titles, *reading.titles),
        constraints=(*swapped.constraints, *reading.constraints),
        wishes=(*swapped.wishes, *reading.wishes),
        retractions=correction.retractions,
        clears=tuple(dict.fromkeys((*reading.clears, *correction.clears))),
    )


def subjects_of(reading: Reading) -> Iterator[Retraction]:
    """Everything a reading is about that can be taken back by name."""
    yield from (Retraction(SubjectKind.FILM, mention.film_id) for mention in reading.titles)
    for limit in reading.constraints:
        yield from subjects_of_limit(limit)
    yield from (subject_of_wish(wish) for wish in reading.wishes)


def subjects_of_limit(limit: Constraint) -> tuple[Retraction, ...]:
    """What a limit is about: nothing for ranges and origins, which are lifted as a kind."""
    kind = _SUBJECT_OF_LIMIT.get(limit.kind)
    return () if kind is None else tuple(Retraction(kind, value) for value in limit.values)


def subject_of_wish(wish: Wish) -> Retraction:
    """What a wish is about."""
    return Retraction(_SUBJECT_OF_WISH[wish.kind], wish.value)


def _limited(reading: Reading) -> tuple[str, ...]:
    """Kinds of limits that are lifted as a whole: years, lengths, ages, content, origins, fame, franchises."""
    kinds = (limit.kind for limit in reading.constraints if limit.kind not in _SUBJECT_OF_LIMIT)
    return tuple(dict.fromkeys(kind.value for kind in kinds))
