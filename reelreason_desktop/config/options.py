"""Kinds of settings: what values one takes, and how a value is read from a file or a command line."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Generic, TypeVar

T = TypeVar("T")

_YES: Final = ("true", "yes", "on", "1")
_NO: Final = ("false", "no", "off", "0")


class Section(StrEnum):
    """Where settings stand together."""

    LOOKS = "looks"
    WINDOW = "window"
    MODEL = "model"


@dataclass(frozen=True, kw_only=True)
class Option(ABC, Generic[T]):
    """One setting.

    Attributes:
        key: its name in the file and on the command line.
        section: where it is shown.
        title: what it is called, two or three words.
        help: what it does, one sentence.
        default: the value of who never chose.
        needs_restart: whether a change counts from the next start only.
    """

    key: str
    section: Section
    title: str
    help: str
    default: T
    needs_restart: bool = False

    @abstractmethod
    def accepts(self, value: object) -> bool:
        """Whether a value, as it stands in a JSON file, is one of this setting."""

    @abstractmethod
    def parse(self, text: str) -> T:
        """A value as people type it. Raises ValueError that says what is possible."""

    def written(self, value: T) -> str:
        """A value as `parse` reads it."""
        return str(value)

    @property
    @abstractmethod
    def possible(self) -> str:
        """The values there are, in words: `system, light, dark`."""


@dataclass(frozen=True, kw_only=True)
class Switch(Option[bool]):
    """On or off."""

    def accepts(self, value: object) -> bool:
        """A truth value."""
        return isinstance(value, bool)

    def parse(self, text: str) -> bool:
        """Several words for yes and no."""
        word = text.strip().casefold()
        if word not in _YES + _NO:
            raise ValueError(self.possible)
        return word in _YES

    def written(self, value: bool) -> str:
        """`on` or `off`."""
        return "on" if value else "off"

    @property
    def possible(self) -> str:
        """Both."""
        return "on, off"


@dataclass(frozen=True, kw_only=True)
class OneOf(Option[str]):
    """One of some words. `choices`: (value, what it is called)."""

    choices: tuple[tuple[str, str], ...]

    @property
    def values(self) -> tuple[str, ...]:
        """The words."""
        return tuple(value for value, _ in self.choices)

    def accepts(self, value: object) -> bool:
        """One of the words."""
        return isinstance(value, str) and value in self.values

    def parse(self, text: str) -> str:
        """One of the words, in any case."""
        word = text.strip().casefold()
        if word not in self.values:
            raise ValueError(self.possible)
        return word

    @property
    def possible(self) -> str:
        """All words."""
        return ", ".join(self.values)


@dataclass(frozen=True, kw_only=True)
class Scale(Option[float]):
    """A factor in fixed steps, shown as a percentage. `steps`: ascending."""

    steps: tuple[float, ...]

    def accepts(self, value: object) -> bool:
        """One of the steps."""
        return isinstance(value, int | float) and not isinstance(value, bool) and value in self.steps

    def parse(self, text: str) -> float:
        """`1.5` or `150%`."""
        try:
            value = float(text.strip().removesuffix("%")) / (100 if text.strip().endswith("%") else 1)
        except ValueError:
            raise ValueError(self.possible) from None
        if value not in self.steps:
            raise ValueError(self.possible)
        return value

    def written(self, value: float) -> str:
        """`1.15`."""
        return f"{value:g}"

    def step(self, value: float, by: int) -> float:
        """The step `by` places further, the last one where there is none."""
        place = self.steps.index(value) + by
        return self.steps[max(0, min(place, len(self.steps) - 1))]

    @property
    def possible(self) -> str:
        """All steps."""
        return ", ".join(f"{step:g}" for step in self.steps)


@dataclass(frozen=True, kw_only=True)
class Number(Option[int]):
    """A whole number from `minimum` to `maximum`, both included. `unit`: what is counted, `s`."""

    minimum: int
    maximum: int
    unit: str = ""

    def accepts(self, value: object) -> bool:
        """A number in the range."""
        return isinstance(value, int) and not isinstance(value, bool) and self.minimum <= value <= self.maximum

    def parse(self, text: str) -> int:
        """Digits."""
        try:
            value = int(text)
        except ValueError:
            raise ValueError(self.possible) from None
        if not self.accepts(value):
            raise ValueError(self.possible)
        return value

    @property
    def possible(self) -> str:
        """The range."""
        return f"{self.minimum} to {self.maximum}"
