"""What a whole message amounts to, once all its parts are read: contradictions out, one mention a film."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from reelreason_desktop.conversation.corrections import subject_of_wish, subjects_of_limit
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.reading import Reading, Retraction, Sentiment, TitleMention, Wish, WishKind

_WANTED_BY_NAME: Final = frozenset(
    {
        ConstraintKind.GENRE,
        ConstraintKind.PERSON,
        ConstraintKind.DIRECTOR,
        ConstraintKind.CAST,
        ConstraintKind.COUNTRY,
        ConstraintKind.LANGUAGE,
        ConstraintKind.COLLECTION,
    }
)
_CHILDRENS_AGE: Final = 10
_OR: Final = re.compile(r"^\W*(?:or|and maybe|or maybe)\b")
_INSTEAD: Final = re.compile(
    r"\binstead\b(?! of)|\brather\b(?! than)|^\W*(?:(?:hm+|oh|wait|ok|okay|well|actually|sorry)\W+)*"
    r"(?:actually,? no|no,? actually|no wait|wait no|on second thoughts?|scratch that|changed my mind)\b"
)


def wants_by_name(constraints: Iterable[Constraint]) -> bool:
    """Whether a genre, person, origin or franchise is asked for."""
    return any(c.kind in _WANTED_BY_NAME and not c.exclude for c in constraints)


def once_each(mentions: Sequence[TitleMention]) -> tuple[TitleMention, ...]:
    """One mention a film: the last that says what was felt, else the first."""
    kept: dict[str, TitleMention] = {}
    for mention in mentions:
        if mention.film_id not in kept or mention.sentiment is not Sentiment.NEUTRAL:
            kept[mention.film_id] = mention
    return tuple(sorted(kept.values(), key=lambda mention: mention.start))


def for_children(found: Iterable[Constraint | Wish]) -> list[Wish]:
    """A film that a child may see is not yet one for children: "for my 6-year-old" wishes for family films too."""
    ages = [thing for thing in found if isinstance(thing, Constraint) and thing.kind is ConstraintKind.MIN_AGE]
    young = any(a.label.startswith("fit") and a.maximum is not None and a.maximum <= _CHILDRENS_AGE for a in ages)
    return [Wish(WishKind.GENRE, "Family")] if young else []


def replaced(
    lower: str, found: Iterable[Constraint | Wish], standing: Iterable[Constraint], said: Iterable[Reading] = ()
) -> tuple[Retraction, ...]:
    """What gives way to something else of its kind: after a horror film, "a romantic comedy instead"."""
    if not _INSTEAD.search(lower):
        return ()
    asked = [thing for thing in found if isinstance(thing, Wish) or not thing.exclude]
    new = {subject for thing in asked for subject in _subjects(thing)}
    kinds = {subject.kind for subject in new}
    old = [subject for limit in standing if not limit.exclude for subject in subjects_of_limit(limit)]
    tones = (wish for reading in said for wish in reading.wishes if wish.kind is WishKind.TONE and wish.strength > 0)
    old += [subject_of_wish(wish) for wish in tones]
    return tuple(dict.fromkeys(subject for subject in old if subject.kind in kinds and subject not in new))


def joined(
    lower: str, found: Sequence[Constraint | Wish], standing: Iterable[Constraint]
) -> tuple[list[Constraint | Wish], tuple[Retraction, ...]]:
    """A message that opens with "or" adds to what stands: after Pacino, "or De Niro" lets either do.

    Returns: what was found, joined with what stood, and what of that is given up for it.
    """
    if not _OR.match(lower):
        return list(found), ()
    wanted = {limit.kind: limit for limit in standing if limit.values and not limit.exclude}
    together: list[Constraint | Wish] = []
    given_up: list[Retraction] = []
    for thing in found:
        old = wanted.get(thing.kind) if isinstance(thing, Constraint) and thing.values and not thing.exclude else None
        if old is None or not isinstance(thing, Constraint) or not subjects_of_limit(old):
            together.append(thing)
            continue
        values = tuple(dict.fromkeys((*old.values, *thing.values)))
        role = next((word for word in ("by ", "with ") if thing.label.startswith(word)), "")
        together.append(replace(thing, values=values, label=f"{role}{' or '.join(values)}"))
        given_up += subjects_of_limit(old)
    return together, tuple(given_up)


def _subjects(thing: Constraint | Wish) -> tuple[Retraction, ...]:
    return (subject_of_wish(thing),) if isinstance(thing, Wish) else subjects_of_limit(thing)


def only_excludes(reading: Reading) -> bool:
    """Whether a message rules things out and asks for none."""
    if reading.constraints:
        return all(constraint.exclude or constraint.label.startswith("no ") for constraint in reading.constraints)
    return bool(reading.wishes) and all(wish.strength < 0 for wish in reading.wishes)


def consistent(constraints: Sequence[Constraint]) -> tuple[Constraint, ...]:
    """Without exclusions of what the same message asks for: "horror, but not too scary" keeps horror."""
    asked = [c for c in constraints if not c.exclude and c.values]

    def contradicts(limit: Constraint) -> bool:
        """Whether it leaves nothing of what is asked for; "European but not French" leaves the others."""
        return any(one.kind is limit.kind and set(one.values) <= set(limit.values) for one in asked)

    return tuple(c for c in constraints if not (c.exclude and c.values and contradicts(c)))
