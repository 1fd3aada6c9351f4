"""Hard limits a person stated. Executed in code, on every surface; never left to a model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reelreason_desktop.domain.films import Film


class ConstraintKind(StrEnum):
    """The film field a constraint looks at."""

    YEAR = "year"
    RUNTIME = "runtime_min"
    MIN_AGE = "min_age"
    GENRE = "genres"
    TONE = "tones"
    KEYWORD = "keywords"
    CONTENT = "content_notes"
    PERSON = "people"
    DIRECTOR = "directors"
    CAST = "cast"
    LANGUAGE = "languages"
    COUNTRY = "countries"
    COLLECTION = "collection"
    FAME = "fame"


_RANGES = frozenset({ConstraintKind.YEAR, ConstraintKind.RUNTIME, ConstraintKind.MIN_AGE, ConstraintKind.FAME})


@dataclass(frozen=True, slots=True)
class Constraint:
    """One limit: a closed numeric range, or values of which any must be / none may be present.

    For range kinds `minimum`/`maximum` are inclusive and `values` is empty. For the others `values` holds one
    or more words in the catalogue's spelling. `exclude` turns "any of" into "none of" and "inside" into "outside".
    """

    kind: ConstraintKind
    label: str
    """What the chip says: `1990–1999`, `under 2 h`, `no horror`, `with Tom Hanks`."""
    values: tuple[str, ...] = ()
    exclude: bool = False
    minimum: int | None = None
    maximum: int | None = None

    @property
    def key(self) -> str:
        """Stable identity, used by chips: two constraints with one key mean the same."""
        if self.kind in _RANGES:
            return f"{self.kind}:{'-' if self.exclude else ''}{self.minimum}..{self.maximum}"
        return f"{self.kind}:{'-' if self.exclude else '+'}{'|'.join(sorted(self.values))}"

    def admits(self, film: Film) -> bool:
        """Whether the film satisfies this limit. What nobody stated satisfies none, excluding ones included."""
        if not film.knows(self.kind.value):
            return False
        if self.kind in _RANGES:
            number = int(getattr(film, self.kind.value))
            above = self.minimum is None or number >= self.minimum
            below = self.maximum is None or number <= self.maximum
            return (above and below) != self.exclude
        present = {value.casefold() for value in values_of(film, self.kind, every=self.exclude)}
        hit = any(value.casefold() in present for value in self.values)
        return hit != self.exclude


def values_of(film: Film, kind: ConstraintKind, every: bool = False) -> Iterable[str]:
    """The words of a film that a constraint of a kind without range looks at.

    `every`: also languages and countries that are not the main one; what is ruled out must not be among them either.
    """
    if kind is ConstraintKind.COLLECTION:
        return (film.collection.name,) if film.collection else ()
    if kind is ConstraintKind.LANGUAGE and not every:
        return film.languages[:1]  # the main one: a film "in French" is not one with a scene in Paris
    if kind is ConstraintKind.COUNTRY and not every:
        return film.countries[:1]  # the first one: co-producers make no film African or Danish
    values: tuple[str, ...] = getattr(film, kind.value)
    return values
