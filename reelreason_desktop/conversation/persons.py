"""What a message wants of the people it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.modes import Mode
from reelreason_desktop.conversation.people import PersonHit
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.reading import Reading, Wish, WishKind

_LIKENESS_BEFORE: Final = re.compile(
    r"\b(?:like|style of|similar to|vein of|reminds me of|spirit of)\s+(?:an? |the )?$"
)
_LIKENESS_AFTER: Final = re.compile(r"(?:'s)?[- ]?(?:styled?|esque|ish|type|like|vibes?|inspired|flavou?red|feel)\b")
_CREDIT_BEFORE: Final = re.compile(r"\b(?:with|by|starring|featuring|directed by|from)\s+$")
_DIRECTED_BEFORE: Final = re.compile(r"\b(?:by|from|directed by|director|directing)\s+$")
_DIRECTED_AFTER: Final = re.compile(r"(?:'s)?\s+(?:directed(?! by)|made|shot|as (?:a )?director)\b")
_ACTED_BEFORE: Final = re.compile(r"\b(?:starring|acted by|played by|actor|actress)\s+$")
_ACTED_AFTER: Final = re.compile(
    r"\s+(?:as (?:an? )?(?:actor|actress|lead)|acts|acting|stars|plays|in (?:the lead|it|front))\b"
)
_TOGETHER: Final = re.compile(r"\b(?:with|featuring|cameo by)\s+$")
_SEEN_ALL: Final = re.compile(
    r"(?<!n't )(?<!not )\b(?:seen|watched|know) (?:(?:nearly |almost |pretty much )?(?:all|everything)|every)\b"
)
_SEEN_ALL_OF_THEM: Final = re.compile(
    r"[^!?]{0,60}\b(?:seen|watched) (?:nearly |almost |pretty much |literally )?(?:everything|all(?: of (?:it|them))?)"
    r"(?: (?:of )?(?:he|she|they|his|her|their)\b| that (?:he|she|they)\b|\s*(?:$|[.,!?]))"
)
_MORE: Final = re.compile(r"\b(?:else|next|now|other|similar|recommend|suggest|want|need|looking for)\b")
_MOST_PRAISED: Final = 2
"""Of a group; a wish for each of a studio's directors would drown what else was said."""
_THEIRS: Final = re.compile(
    r"\b(?:films?|movies?|ones?|stuff|something|anything|another|more|one|that|which|work)(?: else)?"
    r"(?: that| which)?,? (?:(?:she|he|they)(?: (?:has|have|also))* (?:directed|made|did|shot|wrote)|"
    r"(?P<acted>(?:she|he|they)(?:'s| is|'re| are| was| were)? (?:in|starred in|played in|acted in|stars in)))\b"
    r"|\b(?:by|from) (?:him|her|them)\b"
)
"""People by a pronoun: "something she directed", "similar but not by him"."""
_NOT_ONLY: Final = re.compile(r"\bnot (?:just|only) (?:\w+ )?$")
_PEOPLE: Final = frozenset({ConstraintKind.PERSON, ConstraintKind.DIRECTOR, ConstraintKind.CAST})
_OR: Final = re.compile(r"\s*(?:,|/|\bor\b|,\s*or\b)\s*")


def read_people(
    lower: str,
    clauses: Clauses,
    hits: Sequence[PersonHit],
    directors: AbstractSet[str],
    authors: AbstractSet[str] = frozenset(),
) -> Iterator[Constraint | Wish]:
    """Limits for people who were asked for or ruled out, wishes for people who were praised.

    Args:
        lower: the message in lower case.
        clauses: of the same message, names covered.
        hits: people in order of appearance.
        directors: everybody who directed a film; a film "by" one of them is one they directed.
        authors: those who are known for it; "Tarantino, please" asks for a film that he directed.
    """
    asked: list[PersonHit] = []
    likened: int | None = None
    for hit in hits:
        before = lower[max(0, hit.start - 24) : hit.start]
        like = _LIKENESS_BEFORE.search(before) or _LIKENESS_AFTER.match(lower, hit.end) or hit.start - 1 == likened
        likened = hit.end if like else None  # of siblings, both: "like a Coen brothers film"
        if clauses.indifferent(hit.start):
            continue
        if clauses.negated(hit.start) or _has_seen_all(clauses, hit) or _SEEN_ALL_OF_THEM.match(lower, hit.end):
            kind = ConstraintKind.DIRECTOR if hit.called else _role(lower, [hit], hit.name in directors)
            yield Constraint(kind, f"without {hit.called or hit.name}", values=hit.names, exclude=True)
        elif like or not _is_request(clauses, hit, before):
            yield from (Wish(WishKind.PERSON, name) for name in hit.names[:_MOST_PRAISED])
        else:
            asked.append(hit)
    for group in _alternatives(lower, asked):
        names = tuple(dict.fromkeys(name for hit in group for name in hit.names))
        kind = _role(lower, group, directors >= set(names))
        if kind is ConstraintKind.PERSON and authors >= set(names) and not _TOGETHER.search(lower[: group[0].start]):
            kind = ConstraintKind.DIRECTOR
        if any(hit.called for hit in group) and directors >= set(names):
            kind = ConstraintKind.DIRECTOR
        by = bool(kind is ConstraintKind.DIRECTOR or _DIRECTED_BEFORE.search(lower[: group[0].start]))
        called = dict.fromkeys(hit.called or hit.name for hit in group)
        yield Constraint(kind, f"{'by' if by else 'with'} {' or '.join(called)}", values=names)


def read_pronouns(
    lower: str,
    clauses: Clauses,
    hits: Sequence[PersonHit],
    said: Sequence[Reading],
    directors: AbstractSet[str],
) -> Iterator[Constraint]:
    """What is asked for by "something she directed", "not by him": of whoever was named last, here or before."""
    match = _THEIRS.search(lower)
    if match is None or _NOT_ONLY.search(lower, 0, match.start()):
        return
    before = [hit.name for hit in hits if hit.end <= match.start()]
    earlier = [
        name
        for reading in said
        for name in (
            *(wish.value for wish in reading.wishes if wish.kind is WishKind.PERSON),
            *(name for limit in reading.constraints if limit.kind in _PEOPLE for name in limit.values),
        )
    ]
    name = next(reversed(before), None) or next(reversed(earlier), None)
    if name is None:
        return
    directed = name in directors and not match["acted"]
    kind = ConstraintKind.DIRECTOR if directed else ConstraintKind.PERSON
    exclude = clauses.negated(match.end() - 1)
    word = "without" if exclude else "by" if directed else "with"
    yield Constraint(kind, f"{word} {name}", values=(name,), exclude=exclude)


def _has_seen_all(clauses: Clauses, hit: PersonHit) -> bool:
    """Whether nobody's films are left for who asks: "I've seen all the Nolan films, what else?"."""
    told = _SEEN_ALL.search(clauses.lower[slice(*clauses.around(hit.start))])
    return bool(told and _MORE.search(clauses.lower))


def _role(lower: str, group: Sequence[PersonHit], directors: bool) -> ConstraintKind:
    """Whether the words ask for somebody as director or as actor; only of directors it makes a difference."""
    before, after = lower[max(0, group[0].start - 24) : group[0].start], lower[group[-1].end : group[-1].end + 30]
    if not directors:
        return ConstraintKind.PERSON
    if _DIRECTED_BEFORE.search(before) or _DIRECTED_AFTER.match(after):
        return ConstraintKind.DIRECTOR
    return ConstraintKind.CAST if _ACTED_BEFORE.search(before) or _ACTED_AFTER.match(after) else ConstraintKind.PERSON


def _is_request(clauses: Clauses, hit: PersonHit, before: str) -> bool:
    mode = clauses.mode(hit.start)
    told = re.search(r"\b(?:seen|watched|saw)\b", clauses.lower[slice(*clauses.around(hit.start))])
    return mode is Mode.REQUEST or (mode is Mode.OTHER and not told and bool(_CREDIT_BEFORE.search(before)))


def _alternatives(lower: str, hits: Sequence[PersonHit]) -> Iterator[list[PersonHit]]:
    """People any of whom will do: "A or B", "A, B or C". A list without an "or" asks for all of them."""
    run: list[PersonHit] = []
    for hit in hits:
        if run and not (lower[run[-1].end : hit.start] == " " or _OR.fullmatch(lower, run[-1].end, hit.start)):
            yield from _split_run(lower, run)
            run = []
        run.append(hit)
    yield from _split_run(lower, run)


def _split_run(lower: str, run: Sequence[PersonHit]) -> Iterator[list[PersonHit]]:
    gaps = [lower[a.end : b.start] for a, b in pairwise(run)]
    if any(re.search(r"\bor\b|/", gap) for gap in gaps):
        yield list(run)
        return
    group: list[PersonHit] = []
    for hit, gap in zip(run, ["", *gaps], strict=False):
        if group and gap != " ":
            yield group
            group = []
        group.append(hit)
    if group:
        yield group
