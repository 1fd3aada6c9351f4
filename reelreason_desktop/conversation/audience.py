"""Limits that protect somebody: age, and what nobody should have to see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.modes import Mode
from reelreason_desktop.conversation.ranges import Comparable
from reelreason_desktop.conversation.spoken_numbers import NUMBER, number
from reelreason_desktop.conversation.synonyms import CONTENT_PHRASES, compiled
from reelreason_desktop.conversation.text import Scanner
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind

_TODDLER, _CHILD, _FAMILY, _TWEEN, _TEEN, _GROWN = 4, 8, 10, 11, 13, 13
_OLDEST_CHILD: Final = 17
_KIN: Final = (
    r"(?:kids?|children|child|little (?:boy|girl)|boys?|girls?|they|teens?|teenagers?|sons?|daughters?|"
    r"nieces?|nephews?|grandsons?|granddaughters?|grand-?kids|lads?|lass(?:ie)?|little one)"
)
_SPOKEN_AGE: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)"
_UNDER_AGE: Final = re.compile(
    rf"\b(?:under|below)[- ](?:the age of )?(?P<a>\d{{1,2}})'?s\b|\b{_KIN} (?:under|below|younger than) "
    rf"(?:the age of )?(?P<b>{NUMBER})\b(?! ?(?:min|hours?|h\b))|\b(?:under|below) (?:the age of|age) (?P<c>{NUMBER})\b"
)
_KIDS: Final = (
    r"(?:kids?|children|child|little ones?|youngsters|grand-?(?:kids|children|son|daughter)|son|daughter|"
    r"nieces?|nephews?)"
)
_YEARS_OLD: Final = re.compile(
    rf"\b(?P<a>{NUMBER})(?:(?:,? (?:and|or|&) |-|, )(?P<b>{NUMBER}))?[- ]?(?:year|"
    r"yr)s?[- ]?olds?\b(?!\s+(?:movie|film|scotch|whisk))|\b(?P<h>\d{1,2}) ?y/?o\b"
    rf"|\bages? (?:of )?(?P<c>{NUMBER})\b|\baged (?P<d>{NUMBER})\b"
    r"|\b(?:she|he|son|daughter|kid|child|niece|nephew|i)(?:(?: who)?(?:'s| is)|'m| am) (?:only |"
    rf"turning )?(?P<e>\d{{1,2}})\b(?! (?:min|h|hour|film|movie))"
    rf"|\b{_KIN}(?: who)?(?:'s| is) (?:only |turning )?(?P<i>{_SPOKEN_AGE})\b(?! (?:min|h|hour|film|movie))"
    rf"|\b{_KIN}(?:'re)?(?: (?:with|and) \w+)?,? (?:are |"
    rf"aged? )?\(?(?P<f>\d{{1,2}})(?:\s*(?:and|,|"
    rf"&)\s*(?P<g>\d{{1,2}}))?(?:\)|(?= *(?:$|[,.;!?])))"
)
_TODDLERS: Final = re.compile(r"\b(?:toddlers?|very young|pre-?schoolers?|tiny kids)\b")
_YOUNGER: Final = re.compile(rf"\b(?:younger (?:{_KIDS}|audience|viewers)|for (?:even )?younger)\b")
_TWEENS: Final = re.compile(r"\b(?:tweens?|pre-?teens?)\b")
_TEENS: Final = re.compile(r"\b(?:for|with) (?:\w+ ){0,3}?(?:teens?|teenagers?|teenage \w+)\b|\bolder kids\b")
_CHILDREN: Final = re.compile(
    r"\b(?:(?:for|with|by|ok|okay|fine|safe|appropriate for|suitable for|good for|"
    rf"watch with) (?:\w+ ){{0,3}}?{_KIDS}\b"
    r"|(?:kids?|children)(?:'s|s')?[- ](?:friendly|safe|appropriate|movies?|films?|stuff|flicks?)|"
    rf"child-?friendly|kid-?friendly|too scary for (?:\w+ ){{0,2}}{_KIDS})"
)
_FAMILIES: Final = re.compile(
    r"\b(?:family[- ]?(?:friendly|movies?|films?|night|viewing|fun|entertainment)|(?:for|with) (?:the|"
    r"my|our|a)? ?(?:whole |entire )?family"
    r"|all ages|everyone in the family|suitable for everyone|grandma)\b"
)
_ADULTS: Final = re.compile(
    r"\b(?:for (?:adults|grown[- ]?ups)(?: only)?|grown[- ]?up (?:movie|film)s?|more (?:grown[- ]?up|adult|mature)|"
    r"adults only|"
    r"(?:not|isn't|isnt|aren't) (?:really |meant |made |aimed )*(?:for|at) (?:the |little )?(?:kids|children))\b"
)
_CERTIFICATES: Final = re.compile(
    r"\b(?:(?P<no>no|not|nothing|without)(?: \w+){0,2}? ?(?:rated[- ])?(?P<r>r[- ]rated|rated r|"
    r"r ratings?|r(?= (?:movies|films))|nc-?17|18\+)"
    r"|(?:rated |at most |max(?:imum)? |up to |no more than )?(?P<top>pg-?\s?13|pg|"
    r"g)(?:[- ]rated)?(?P<tail> (?:at most|max(?:imum)?|or (?:lower|less|under|below|milder)|tops|"
    r"rating|movies?|films?|only))"
    r"|(?:rated|at most|max(?:imum)?(?: rating)?(?: of)?|up to|nothing (?:above|over|beyond|past)|"
    r"not (?:above|over)|no more than) (?P<top2>pg-?\s?13|pg|g)\b"
    r"|(?P<top3>pg-?\s?13|\bpg(?=[- ]rated)|\bg(?=[- ]rated)))\b"
)
_CERTIFICATE_AGES: Final = {"pg13": 13, "pg": 10, "g": 7}
_SEEN_WITH: Final = re.compile(r"\b(?:watched|saw|seen|took)\b")
_CLEAN: Final = re.compile(
    r"\b(?:clean(?! up)|family[- ]safe|nothing inappropriate|without anything inappropriate|pg stuff)\b"
)
_CLEAN_NOTES: Final = ("sex", "nudity", "language", "drugs", "gore", "violence")
_ABSOLUTELY: Final = re.compile(r"\b(?:at all|zero|absolutely no|any kind|whatsoever)\b")
_FREE: Final = re.compile(r"[- ]free\b")
_SPARED: Final = re.compile(
    r"\b(?:the|its?|his|her|whose|a|any) (?:dogs?|cats?|horses?|animals?|pets?) (?:that |who )?"
    r"(?P<how>(?:(?:has to|must|should|needs to|will|does|does not|actually) )*"
    r"(?:lives?|survives?|makes? it|is (?:fine|ok|okay|safe|alright)|stays? alive|doesn't get hurt)"
    r"(?! (?:in|with|on|at|next|near|alone)\b))"
)
_CONTENT: Final = compiled(CONTENT_PHRASES)


def read_ages(scanner: Scanner, clauses: Clauses, base: Sequence[Comparable]) -> Iterator[Constraint]:
    """Age limits of a message. `base`: films that "for younger kids" compares with."""
    for match in scanner.take(_CERTIFICATES):
        yield _certificate(match)
    for _ in scanner.take(_ADULTS):
        yield Constraint(ConstraintKind.MIN_AGE, "for grown-ups", minimum=_GROWN)
    for match in scanner.take(_YEARS_OLD):
        ages = [number(words) for words in match.groupdict().values() if words]
        if ages and min(ages) <= _OLDEST_CHILD:
            yield _up_to(min(ages))
    for match in scanner.take(_UNDER_AGE):
        oldest = number(next(words for words in match.groupdict().values() if words)) - 1
        if 0 < oldest <= _OLDEST_CHILD:
            yield _up_to(oldest)
    for _ in scanner.take(_YOUNGER):
        yield _up_to(max(3, min(film.min_age for film in base) - 1) if base else _TODDLER + 2)
    rules = ((_TODDLERS, _TODDLER), (_TWEENS, _TWEEN), (_TEENS, _TEEN), (_CHILDREN, _CHILD), (_FAMILIES, _FAMILY))
    for pattern, age in rules:
        for match in scanner.take(pattern):
            if _is_past(clauses, match.start()):
                continue
            if not clauses.negated(match.start()) or "too scary" in match.group():
                yield _up_to(age)
            elif "movie" in match.group() or "film" in match.group():
                yield Constraint(ConstraintKind.MIN_AGE, "no children's films", minimum=_FAMILY)


def read_content(scanner: Scanner, clauses: Clauses, base: Sequence[Comparable]) -> Iterator[Constraint]:
    """What must not be in the film. `base`: films that "less violent" compares with."""
    for match in scanner.take(_CLEAN):
        if not clauses.negated(match.start()):
            yield _without("clean", _CLEAN_NOTES)
    for match in _SPARED.finditer(scanner.rest):
        scanner.eat(match.span("how"))
        yield _without("no animal death", ("animal death",))
    for phrase, pattern in _CONTENT.items():
        name, notes = CONTENT_PHRASES[phrase]
        for match in pattern.finditer(scanner.rest):
            negation = clauses.negation(match.start())
            inside = clauses.negation(match.end() - 1) if negation is None else None  # "the dog doesn't die"
            negation = negation or inside
            if negation is None and not _FREE.match(scanner.rest, match.end()):
                continue
            scanner.eat(match.span() if inside is None else (inside.start, match.end()))
            start, end = clauses.around(match.start())
            gentle = negation is not None and negation.cue == "less" and _already_mild(base)
            if name == "violence" and (gentle or _ABSOLUTELY.search(clauses.lower, start, end)):
                notes = (*notes, "mild violence")
            yield _without(f"no {name}", notes)


def _is_past(clauses: Clauses, position: int) -> bool:
    """Whether the words only tell with whom a film was seen."""
    start, end = clauses.around(position)
    return clauses.mode(position) is not Mode.REQUEST and bool(_SEEN_WITH.search(clauses.lower, start, end))


def _already_mild(base: Sequence[Comparable]) -> bool:
    return bool(base) and not any({"violence", "gore"} & set(film.content_notes) for film in base)


def _certificate(match: re.Match[str]) -> Constraint:
    rating = match["top"] or match["top2"] or match["top3"]
    if rating is None:
        return Constraint(ConstraintKind.MIN_AGE, "no R (up to age 13)", maximum=_CERTIFICATE_AGES["pg13"])
    age = _CERTIFICATE_AGES[re.sub(r"\W", "", rating)]
    return Constraint(
        ConstraintKind.MIN_AGE, f"{rating.upper().replace(' ', '-')} at most (up to age {age})", maximum=age
    )


def _up_to(age: int) -> Constraint:
    return Constraint(ConstraintKind.MIN_AGE, f"fit for age {age}", maximum=age)


def _without(label: str, notes: tuple[str, ...]) -> Constraint:
    return Constraint(ConstraintKind.CONTENT, label, values=notes, exclude=True)
