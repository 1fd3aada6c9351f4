"""Utterances with what must be read from each, and nothing else: the file of `eval reading`.

One JSON object a line, see docs/evaluation.md. A field that `expect` leaves out must stay empty. In lists of words,
`a|b` accepts either, and a closing `?` marks what may be read or not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.reading import Command, FeedbackKind, Intent, Sentiment

HALVES: Final = ("tune", "report")
_HINT: Final = "The format is described in docs/evaluation.md."


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _listed(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


def _ends(value: object) -> object:
    return [value, value] if isinstance(value, int) else value


End = Annotated[tuple[int, int], BeforeValidator(_ends)]
"""One number, or the first and last of those that are as good: `"recent"` names no year."""


class FilmName(_Part):
    """A film by title and year of the catalogue."""

    title: str
    year: int


class ExpectedFilms(_Part):
    """A film that is named, or all of a series. Several years or sentiments: any of them will do."""

    title: str | None = None
    year: Annotated[tuple[int, ...], BeforeValidator(_listed)] = ()
    series: str | None = None
    sentiment: Annotated[tuple[Sentiment, ...], BeforeValidator(_listed)]
    seen: bool = True
    optional: bool = False


class ExpectedPerson(_Part):
    """A person. `sentiment`: `wanted` is a limit, `liked` a taste, `disliked` rules films out.

    `name` may join several of whom one is enough by ` or `. `role` only where it was said: `director` or `actor`.
    """

    name: str
    sentiment: Annotated[tuple[str, ...], BeforeValidator(_listed)]
    role: str | None = None
    optional: bool = False


class ExpectedRange(_Part):
    """A range of years, minutes or ages, inclusive; `outside` is what it leaves out."""

    min: End | None = None
    max: End | None = None
    outside: bool = False
    optional: bool = False


class ExpectedWords(_Part):
    """Words of one vocabulary.

    Attributes:
        wanted: as limits; for tones and themes, which are never limits when wanted, as wishes.
        liked: as taste.
        unwanted: ruled out.
        less: wanted less.
    """

    wanted: tuple[str, ...] = ()
    liked: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    less: tuple[str, ...] = ()


class ExpectedFeedback(_Part):
    """What is said about picks on screen, by their places from 0."""

    kind: Annotated[tuple[FeedbackKind, ...], BeforeValidator(_listed)]
    picks: tuple[int, ...]
    optional: bool = False


class Expectation(_Part):
    """Everything that must be read."""

    intent: Annotated[tuple[Intent, ...], BeforeValidator(_listed)] = Field(min_length=1)
    titles: tuple[ExpectedFilms, ...] = ()
    unknown_titles: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    people: tuple[ExpectedPerson, ...] = ()
    years: tuple[ExpectedRange, ...] = ()
    runtime: tuple[ExpectedRange, ...] = ()
    audience: tuple[ExpectedRange, ...] = ()
    content: tuple[str, ...] = ()
    genres: ExpectedWords = ExpectedWords()
    tones: ExpectedWords = ExpectedWords()
    themes: ExpectedWords = ExpectedWords()
    languages: ExpectedWords = ExpectedWords()
    countries: ExpectedWords = ExpectedWords()
    series: ExpectedWords = ExpectedWords()
    sequels: bool | None = None
    fame: tuple[str, ...] = ()
    lifted: tuple[str, ...] = ()
    takes_back: tuple[str, ...] = ()
    feedback: ExpectedFeedback | None = None
    command: Command | None = None


class ReadingCase(_Part):
    """One utterance. `before`: messages of the same chat; `picks`: films on screen."""

    text: str
    before: tuple[str, ...] = ()
    picks: tuple[FilmName, ...] = ()
    expect: Expectation

    @property
    def half(self) -> str:
        """`tune` or `report`, by the words alone: the reader may only be changed for mistakes in the first."""
        said = "\n".join((*self.before, self.text))
        return HALVES[hashlib.sha256(said.encode()).digest()[-1] % 2]


def read_cases(file: Path) -> tuple[ReadingCase, ...]:
    """The utterances of a file.

    Raises:
        KnownError: it cannot be read, holds none, repeats one, or a line is no utterance; the line is named.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError(f"{file.name} cannot be read.", "Choose a file of utterances.", str(error)) from error
    cases = tuple(_parsed(file, lines))
    if not cases:
        raise KnownError(f"{file.name} holds no utterances.", _HINT)
    seen: set[tuple[object, ...]] = set()
    for case in cases:
        said = (case.text, case.before, case.picks)
        if said in seen:
            raise KnownError(f"{file.name} has “{case.text}” twice.", "Say each thing once.")
        seen.add(said)
    return cases


def _parsed(file: Path, lines: Iterable[str]) -> Iterator[ReadingCase]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield ReadingCase.model_validate_json(line)
            except ValidationError as error:
                first = error.errors()[0]
                place = ".".join(str(part) for part in first["loc"]) or "line"
                raise KnownError(f"{file.name}, line {number}: {place}: {first['msg']}.", _HINT) from error
