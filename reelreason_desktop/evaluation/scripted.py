"""Scripted conversations: what a person says and clicks, and what must be true of the picks that follow.

One JSON object a line, see docs/evaluation.md. Conversations are played on the real session with the bundled films, one
guest a conversation, and judged after the last step.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from reelreason_desktop.domain.errors import KnownError

_HINT = "The format is described in docs/evaluation.md."


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FilmName(_Part):
    """A film by title and year of the catalogue."""

    title: str
    year: int


class Rated(FilmName):
    """A film and its stars."""

    stars: float = Field(ge=0, le=5)


class Step(_Part):
    """One act. Exactly one field is set. `remove_chip`: the label or the key of a chip."""

    say: str | None = None
    rate: Rated | None = None
    seen: FilmName | None = None
    reject: FilmName | None = None
    undo: Annotated[bool | None, Field(description="true")] = None
    remove_chip: str | None = None

    @model_validator(mode="after")
    def _is_one_act(self) -> Self:
        if len(self.model_fields_set) != 1:
            raise ValueError("a step is one of say, rate, seen, reject, undo, remove_chip")
        return self


class Range(_Part):
    """Inclusive ends; a missing one is open."""

    min: int | None = None
    max: int | None = None

    def admits(self, value: int) -> bool:
        """Whether a value lies within."""
        return (self.min is None or value >= self.min) and (self.max is None or value <= self.max)


class Words(_Part):
    """At least one of `any`, none of `none`; empty lists ask for nothing. Case does not matter."""

    any: tuple[str, ...] = ()
    none: tuple[str, ...] = ()

    def admits(self, values: tuple[str, ...]) -> bool:
        """Whether a film's words do."""
        present = {value.casefold() for value in values}
        wanted, unwanted = {word.casefold() for word in self.any}, {word.casefold() for word in self.none}
        return (not wanted or bool(wanted & present)) and not unwanted & present


class Traits(_Part):
    """What is asked of a film; all of it must hold."""

    year: Range | None = None
    runtime_min: Range | None = None
    min_age: Range | None = None
    genres: Words | None = None
    tones: Words | None = None
    keywords: Words | None = None
    people: Words | None = None
    directors: Words | None = None
    languages: Words | None = None
    countries: Words | None = None
    content_notes: Words | None = None


class Share(Traits):
    """Traits that at least this fraction of the picks must have."""

    at_least: float = Field(gt=0, le=1)


class Expectation(_Part):
    """What must be true after the last step.

    `n`: how many picks; 0 means that nothing fits and that the reply says so. `some_of`: at least one of these is
    picked. `because_of`: each of these films speaks for at least one pick.
    """

    n: int | None = Field(default=None, ge=0, le=20)
    all: Traits = Traits()
    share: tuple[Share, ...] = ()
    none_of: tuple[FilmName, ...] = ()
    some_of: tuple[FilmName, ...] = ()
    because_of: tuple[FilmName, ...] = ()


class Conversation(_Part):
    """One case."""

    name: str
    steps: tuple[Step, ...] = Field(min_length=1)
    expect: Expectation


def read_conversations(file: Path) -> tuple[Conversation, ...]:
    """The conversations of a file.

    Raises:
        KnownError: it cannot be read, holds none, repeats a name, or a line is no conversation; the line is named.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError(f"{file.name} cannot be read.", "Choose a file of conversations.", str(error)) from error
    conversations = tuple(_parsed(file, lines))
    names = [conversation.name for conversation in conversations]
    if not names:
        raise KnownError(f"{file.name} holds no conversations.", _HINT)
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise KnownError(f"{file.name} has two conversations called “{twice}”.", "Give each a name of its own.")
    return conversations


def _parsed(file: Path, lines: list[str]) -> Iterator[Conversation]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                data: object = json.loads(line)
                yield Conversation.model_validate(data)
            except ValidationError as error:
                first = error.errors()[0]
                place = ".".join(str(part) for part in first["loc"])
                raise KnownError(f"{file.name}, line {number}: {place}: {first['msg']}.", _HINT) from error
            except (ValueError, RecursionError) as error:
                raise KnownError(f"{file.name}, line {number} is not JSON.", _HINT, str(error)) from error


def asked(traits: Traits) -> Mapping[str, Range | Words]:
    """The traits that are asked for, by the name of the film's field."""
    held = {name: getattr(traits, name) for name in Traits.model_fields}
    return {name: value for name, value in held.items() if value is not None}
