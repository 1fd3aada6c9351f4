"""Limits by comparison with a film that is named: "older than Heat", "shorter than Titanic", "the same director"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from reelreason_desktop.conversation.ranges import year_label
from reelreason_desktop.conversation.spoken_numbers import in_hours
from reelreason_desktop.conversation.title_hits import TitleHit
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import Reading

_COMPARED: Final = re.compile(
    r"\b(?:(?P<older>older|earlier)|(?P<newer>newer|later|more (?:recent|modern))|(?P<shorter>shorter)|"
    r"(?P<longer>longer)) than (?:the )?$"
)


_SAME: Final = re.compile(
    r"\b(?:by|from|of|with) (?:the|that) same (?:director|filmmaker|guy|woman|person)s?\b"
    r"|\b(?P<country>same country)\b|\b(?P<language>same language)\b"
)


def read_same(
    lower: str, hits: Sequence[TitleHit], said: Sequence[Reading], films: Mapping[str, Film]
) -> Iterator[Constraint]:
    """Others "by the same director", "same country": as the film that was named last has it, here or before."""
    match = _SAME.search(lower)
    if match is None:
        return
    named = [hit.film_ids[0] for hit in hits if hit.end <= match.start()]
    earlier = [mention.film_id for reading in said for mention in reading.titles]
    film = next((films[film_id] for film_id in reversed([*earlier, *named]) if film_id in films), None)
    if film is None:
        return
    if match["country"] and film.countries:
        yield Constraint(ConstraintKind.COUNTRY, f"from {' or '.join(film.countries)}", values=film.countries)
    elif match["language"] and film.languages:
        yield Constraint(ConstraintKind.LANGUAGE, f"in {film.languages[0]}", values=film.languages[:1])
    elif film.directors:
        yield Constraint(ConstraintKind.DIRECTOR, f"by {' or '.join(film.directors)}", values=film.directors)


def read_compared(lower: str, hits: Sequence[TitleHit], films: Mapping[str, Film]) -> Iterator[Constraint]:
    """Years and lengths that a named film sets the end of.

    Args:
        lower: the message in lower case, titles covered.
        hits: films in order of appearance; of several that a name may mean, the first counts.
        films: by id.
    """
    for hit in hits:
        match = _COMPARED.search(lower, max(0, hit.start - 28), hit.start)
        if match is None:
            continue
        film = films[hit.film_ids[0]]
        if match.lastgroup in {"older", "newer"}:
            first, last = (None, film.year - 1) if match["older"] else (film.year + 1, None)
            yield Constraint(ConstraintKind.YEAR, year_label(first, last), minimum=first, maximum=last)
        elif film.knows("runtime_min"):
            length = film.runtime_min
            label = f"under {in_hours(length)}" if match["shorter"] else f"over {in_hours(length)}"
            low, high = (None, length - 1) if match["shorter"] else (length + 1, None)
            yield Constraint(ConstraintKind.RUNTIME, label, minimum=low, maximum=high)
