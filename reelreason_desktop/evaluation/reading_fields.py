"""What a reading holds, field by field, as words that can be compared with what was expected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import Intent, Reading, Retraction, Sentiment, SubjectKind, Wish, WishKind
from reelreason_desktop.evaluation.reading_cases import End, Expectation, ExpectedFilms, ExpectedRange, ExpectedWords

_SILENT: Final = frozenset({Intent.WHY, Intent.LOOKUP, Intent.COMMAND, Intent.SMALL_TALK})
_NAMED_AT_MOST: Final = 3
"""A limit with more values ("European films") goes by its label."""
_RANGE: Final = re.compile(r"(!?)(\d*)\.\.(\d*)")
_SAID: Final[Mapping[Sentiment, str]] = {Sentiment.LIKED: "+", Sentiment.DISLIKED: "-", Sentiment.NEUTRAL: "="}
_SUBJECTS: Final[Mapping[SubjectKind, str]] = {SubjectKind.KEYWORD: "theme"}


@dataclass(frozen=True, slots=True)
class Expected:
    """One thing that must be read, or may be (`optional`). `label` is how mistakes call it."""

    label: str
    admits: Callable[[str], bool]
    optional: bool = False


Read: TypeAlias = dict[str, tuple[str, ...]]
"""Field to the words that were read."""


class FieldReader:
    """Turns readings and expectations over one catalogue into comparable words. `films`: the catalogue."""

    def __init__(self, films: Iterable[Film]) -> None:
        self._films = {film.id: film for film in films}
        self._by_name = {(film.title, film.year): film.id for film in self._films.values()}
        self._series: dict[str, list[str]] = {}
        for film in self._films.values():
            if film.collection:
                self._series.setdefault(film.collection.name, []).append(film.id)

    def film_id(self, title: str, year: int) -> str:
        """The id of a film, or its name where the catalogue has no such film."""
        return self._by_name.get((title, year), f"{title} ({year})")

    def read(self, reading: Reading) -> Read:
        """What was read, by field; fields in which nothing was read are empty."""
        limits, wishes = reading.constraints, reading.wishes
        return {
            "intent": (reading.intent.value,),
            "titles": tuple(self._by_series(_SAID[m.sentiment] + m.film_id for m in reading.titles)),
            "unseen": tuple(
                self._by_series(m.film_id for m in reading.titles if not m.seen and reading.intent not in _SILENT)
            ),
            "unknown titles": tuple(name.casefold() for name in reading.unknown_titles),
            "ambiguous": tuple(one.surface.casefold() for one in reading.ambiguous),
            "people": tuple(_people(limits, wishes)),
            "roles": tuple(_roles(limits)),
            "years": _ranges(limits, ConstraintKind.YEAR),
            "runtime": _ranges(limits, ConstraintKind.RUNTIME),
            "audience": _ranges(limits, ConstraintKind.MIN_AGE),
            "content": tuple(c.label.removeprefix("no ") for c in limits if c.kind is ConstraintKind.CONTENT),
            "genres": tuple(_words(limits, wishes, ConstraintKind.GENRE, WishKind.GENRE)),
            "tones": tuple(_softened(_words(limits, wishes, ConstraintKind.TONE, WishKind.TONE))),
            "themes": tuple(_softened(_words(limits, wishes, ConstraintKind.KEYWORD, WishKind.KEYWORD))),
            "languages": tuple(_words(limits, (), ConstraintKind.LANGUAGE)),
            "countries": tuple(_words(limits, (), ConstraintKind.COUNTRY)),
            "series": tuple(_series(limits)),
            "fame": tuple(c.label for c in limits if c.kind is ConstraintKind.FAME),
            "corrections": (*reading.clears, *(self._subject(r) for r in reading.retractions)),
            "feedback": tuple(f"{reading.feedback} {i}" for i in reading.pick_positions) if reading.feedback else (),
            "command": (reading.command.value,) if reading.command else (),
        }

    def expected(self, expect: Expectation) -> dict[str, tuple[Expected, ...]]:
        """What must be read, by field."""
        return {
            "intent": (_one_of([intent.value for intent in expect.intent]),),
            "titles": tuple(self._titles(expect)),
            "unseen": tuple(self._unseen(expect)),
            "unknown titles": tuple(_word("", name.casefold()) for name in expect.unknown_titles),
            "ambiguous": tuple(_word("", name.casefold()) for name in expect.ambiguous),
            "people": tuple(
                _one_of([f"{_sign(s)}{_joined(p.name)}" for s in p.sentiment], p.optional) for p in expect.people
            ),
            "roles": tuple(_one_of([f"{p.name}: {p.role}"]) for p in expect.people if p.role),
            "years": tuple(map(_range, expect.years)),
            "runtime": tuple(map(_range, expect.runtime)),
            "audience": tuple(map(_range, expect.audience)),
            "content": tuple(_word("", name, group=False) for name in expect.content),
            "genres": tuple(_expected_words(expect.genres)),
            "tones": tuple(_expected_words(expect.tones)),
            "themes": tuple(_expected_words(expect.themes)),
            "languages": tuple(_expected_words(expect.languages)),
            "countries": tuple(_expected_words(expect.countries)),
            "series": (*_expected_words(expect.series), *([_one_of(["-all"])] if expect.sequels is False else [])),
            "fame": tuple(_word("", name) for name in expect.fame),
            "corrections": tuple(_word("", said) for said in (*expect.lifted, *expect.takes_back)),
            "feedback": tuple(self._feedback(expect)),
            "command": (_one_of([expect.command.value]),) if expect.command else (),
        }

    def _titles(self, expect: Expectation) -> Iterator[Expected]:
        for told in expect.titles:
            signs = [_SAID[sentiment] for sentiment in told.sentiment]
            yield _one_of([sign + name for sign in signs for name in self._named(told)], told.optional)

    def _unseen(self, expect: Expectation) -> Iterator[Expected]:
        """Questions and the like keep no note of what was seen: where they will do, it may be missing."""
        silent = [intent in _SILENT for intent in expect.intent]
        if not all(silent):
            yield from (_one_of(self._named(t), t.optional or any(silent)) for t in expect.titles if not t.seen)

    def _named(self, told: ExpectedFilms) -> list[str]:
        """What a film or a series is called among the words read; either of several years will do."""
        if told.series is None:
            return [self.film_id(told.title or "", year) for year in told.year]
        members = self._series.get(told.series, [])
        return members if len(members) == 1 else [f"*{told.series}"]

    def _by_series(self, words: Iterable[str]) -> list[str]:
        """Films with their sign; a series that was named as a whole is one word."""
        left = list(dict.fromkeys(words))
        for series, members in self._series.items():
            for sign in {word[:1] for word in left if word[1:] in members} | {""}:
                signed = [sign + member for member in members]
                if len(members) > 1 and set(signed) <= set(left):
                    left = [word for word in left if word not in signed] + [f"{sign}*{series}"]
        return left

    def _feedback(self, expect: Expectation) -> Iterator[Expected]:
        if expect.feedback is not None:
            for pick in expect.feedback.picks:
                yield _one_of([f"{kind} {pick}" for kind in expect.feedback.kind], expect.feedback.optional)

    def _subject(self, retraction: Retraction) -> str:
        kind = _SUBJECTS.get(retraction.kind, retraction.kind.value)
        film = self._films.get(retraction.value)
        return f"{kind}:{film.title} ({film.year})" if film else f"{kind}:{retraction.value}"


def _people(limits: Sequence[Constraint], wishes: Sequence[Wish]) -> Iterator[str]:
    for limit in limits:
        if limit.kind in (ConstraintKind.PERSON, ConstraintKind.DIRECTOR, ConstraintKind.CAST):
            yield ("-" if limit.exclude else "+") + " or ".join(sorted(limit.values))
    yield from (("~" if w.strength > 0 else "-") + w.value for w in wishes if w.kind is WishKind.PERSON)


def _roles(limits: Sequence[Constraint]) -> Iterator[str]:
    named = {ConstraintKind.DIRECTOR: "director", ConstraintKind.CAST: "actor"}
    for limit in limits:
        if limit.kind in named:
            yield from (f"{name}: {named[limit.kind]}" for name in limit.values)


def _ranges(limits: Sequence[Constraint], kind: ConstraintKind) -> tuple[str, ...]:
    return tuple(
        f"{'!' if c.exclude else ''}{'' if c.minimum is None else c.minimum}..{'' if c.maximum is None else c.maximum}"
        for c in limits
        if c.kind is kind
    )


def _words(
    limits: Sequence[Constraint], wishes: Sequence[Wish], kind: ConstraintKind, wish: WishKind | None = None
) -> Iterator[str]:
    for limit in limits:
        if limit.kind is kind:
            by_label = len(limit.values) > _NAMED_AT_MOST or kind is ConstraintKind.KEYWORD
            label = limit.label.removeprefix("not ").removeprefix("no ")
            if limit.exclude:
                yield from ([f"-{label}"] if by_label else [f"-{value}" for value in limit.values])
            else:
                yield f"+{label if by_label else ' or '.join(sorted(limit.values))}"
    yield from (("~" if w.strength > 0 else "<") + w.value for w in wishes if w.kind is wish)


def _softened(words: Iterable[str]) -> Iterator[str]:
    """Tones and themes are wishes when wanted; how firmly they are ruled out is left open."""
    yield from (word.replace("~", "+", 1).replace("<", "-", 1) for word in words)


def _series(limits: Sequence[Constraint]) -> Iterator[str]:
    for limit in limits:
        if limit.kind is ConstraintKind.COLLECTION:
            names = ("all",) if limit.label == "no franchises" else limit.values
            yield from (("-" if limit.exclude else "+") + name for name in names)


def _expected_words(words: ExpectedWords) -> Iterator[Expected]:
    for sign, said in (("+", words.wanted), ("~", words.liked), ("-", words.unwanted), ("<", words.less)):
        yield from (_word(sign, word) for word in said)


def _word(sign: str, word: str, *, group: bool = True) -> Expected:
    """`a|b` accepts either; a closing `?` makes it optional; `*` accepts everything; `group`: "a or b" in any order."""
    bare = word.removesuffix("?")
    if bare == "*":
        return Expected(word, lambda _: True, word != bare)
    choices = bare.split("|")
    return _one_of([sign + (_joined(choice) if group else choice) for choice in choices], word != bare)


def _joined(names: str) -> str:
    return " or ".join(sorted(names.split(" or ")))


def _one_of(choices: Sequence[str], optional: bool = False) -> Expected:
    accepted = {choice.casefold() for choice in choices}
    return Expected(" | ".join(choices), lambda read: read.casefold() in accepted, optional)


def _range(wanted: ExpectedRange) -> Expected:
    sign = "!" if wanted.outside else ""

    def admits(read: str) -> bool:
        match = _RANGE.fullmatch(read)
        return match is not None and match[1] == sign and _fits(wanted.min, match[2]) and _fits(wanted.max, match[3])

    return Expected(f"{sign}{_worded(wanted.min)}..{_worded(wanted.max)}", admits, wanted.optional)


def _fits(end: End | None, read: str) -> bool:
    return not read if end is None else bool(read) and end[0] <= int(read) <= end[1]


def _worded(end: End | None) -> str:
    if end is None:
        return ""
    return str(end[0]) if end[0] == end[1] else f"[{end[0]}-{end[1]}]"


def _sign(sentiment: str) -> str:
    return {"wanted": "+", "liked": "~", "disliked": "-"}[sentiment]
