"""What an explanation claims, read back from its words and held against the ledger and the films themselves.

The sentences are written elsewhere from computed evidence. Nothing of that evidence is used here: a claim counts as
supported only when what the person told and what the catalogue says bear it out. A sentence that cannot be read is
unsupported too, so a new way to say something must be taught to `claim_patterns`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final

from reelreason_desktop.domain.films import Film
from reelreason_desktop.evaluation.claim_patterns import FRAGMENTS, SENTENCES, Check
from reelreason_desktop.evaluation.told import Told

_ORDINAL: Final = r"[\d,]+(?:st|nd|rd|th)"


def unsupported(text: str, film: Film, told: Told) -> tuple[str, ...]:
    """The sentences of an explanation that ledger and catalogue do not bear out."""
    return tuple(sentence for sentence in _sentences(text, film, told) if not _is_true(sentence, film, told))


def holds(fragment: str, film: Film, told: Told) -> bool:
    """Whether ledger and catalogue bear out a reason of a few words."""
    return _is_true(fragment, film, told, FRAGMENTS)


def count_claims(text: str, film: Film, told: Told) -> int:
    """How many sentences an explanation has."""
    return len(list(_sentences(text, film, told)))


def _sentences(text: str, film: Film, told: Told) -> Iterator[str]:
    """Splits at full stops, but not inside quotations, titles such as `Dr. Strangelove`, or names."""
    protected = text
    for name in sorted((*told.known, *film.people), key=len, reverse=True):
        protected = protected.replace(name, name.replace(".", "\0"))
    protected = re.sub(r"“[^”]*”", lambda match: match[0].replace(".", "\0"), protected)
    for sentence in re.findall(r"[^.]+(?:\.|$)", protected):
        if sentence.strip():
            yield sentence.replace("\0", ".").strip()


def _is_true(sentence: str, film: Film, told: Told, patterns: Sequence[tuple[str, Check]] = SENTENCES) -> bool:
    titles = "|".join(re.escape(title) for title in sorted(told.known, key=len, reverse=True)) or r"\0"
    for pattern, check in patterns:
        places = count()
        placed = pattern.replace("PLACE", _ORDINAL)
        named = re.sub("FILM", lambda _: f"(?P<film{next(places)}>{titles})", placed)  # noqa: B023 - used at once
        match = re.fullmatch(named, sentence)
        if match is not None:
            return check(match, film, told)
    return False
