"""Years and eras: "90s", "before 1980", "recent", "something older"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.modes import Mode
from reelreason_desktop.conversation.ranges import Comparable, Population, above, below, opposite, year_label
from reelreason_desktop.conversation.spoken_numbers import NUMBER, number
from reelreason_desktop.conversation.synonyms import FILM_NOUN
from reelreason_desktop.conversation.text import Scanner
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind

_Range: TypeAlias = tuple[int | None, int | None]

_RECENT_YEARS: Final = 8
_OLD_UNTIL: Final = 1979
_GOLDEN_UNTIL: Final = 1959
_MODERN_SINCE: Final = 2000
_OLDER_WITHOUT_PICKS: Final = 30
_SPOKEN_DECADES: Final = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
    "eighties": 1980, "nineties": 1990, "noughties": 2000, "aughts": 2000,
}  # fmt: skip
_YEAR: Final = r"(?:18[89]\d|19\d\d|20\d\d)"
_DECADE: Final = rf"(?:'?\d0'?s|(?:19|20)\d0'?s|{'|'.join(_SPOKEN_DECADES)})"
_POINT: Final = rf"(?:{_DECADE}|{_YEAR})(?!\w)"
_EARLY_LATE: Final = r"(?:(?P<part>early|mid|late)(?:-| )(?:to late )?)?"

_BORN: Final = re.compile(
    rf"(?P<lead>\bbefore |\byear (?:that )?)?\bi(?: was|'m| am|'ve been) born[,?.:;]? ?[(–-]?\s*(?:in )?({_YEAR})\b"
)
_BIRTH_YEAR: Final = re.compile(
    rf"\bmy (?:birth ?year|year of birth)\b(?:(?: is| was|,|:| \(|\s)*(?P<year>{_YEAR})\b)?"
)
_BEFORE_THE_WAR: Final = re.compile(
    r"\b(?:before|prior to) (?:the (?:second world )?war|world war (?:2|ii|two)|ww ?(?:2|ii))\b|\bpre-?war\b"
)
_LAST_YEAR_OF_PEACE: Final = 1938
_OLDER_THAN_ME: Final = re.compile(
    r"\b(?:(?:that(?:'s| is| are)? |is |are )?older than (?:me|i am)|before (?:i was born|my time)|"
    r"before i (?:even )?existed)\b"
)
_MY_BIRTH: Final = re.compile(
    rf"\bi(?:'m| am|m) (?:only |nearly |almost )?(?P<age>[1-9]\d)\b(?! ?(?:%|min|h|films?|movies?))"
    rf"|\b(?:i was |i'm )?born (?:in )?(?P<year>{_YEAR}|'?\d\d)\b|\b(?P<old>[1-9]\d)[- ]years?[- ]old\b"
)
_CHILDHOOD: Final = re.compile(
    r"\b(?:childhood|i was (?:a kid|a child|little|young|small)|as a (?:kid|child)|grew up)\b"
)
_CHILD_FROM, _CHILD_UNTIL = 4, 14
"""Ages between which films are those of one's childhood."""
_ANY_AGE: Final = re.compile(
    r"\b(?:old(?:er)?|new(?:er)?|current|recent|classic|modern) or (?:old(?:er)?|new(?:er)?|current|recent|classic|"
    r"modern)\b"
)
_BETWEEN: Final = re.compile(
    rf"(?:between |from )?(?:the )?(?<![\w'])({_POINT})\s*(?:and|or|,|/|&|to|until|till|through|-|"
    rf"–)\s*(?:the )?({_POINT})"
)
_AFTER: Final = re.compile(rf"\b(?:after|post-?|later than|newer than|more recent than)\s*(?:the )?({_POINT})")
_SINCE: Final = re.compile(
    rf"\b(?:since|starting (?:in|from)|not before|no older than|no earlier than) (?:the )?({_POINT})"
    rf"|\bfrom (?:the )?({_POINT})(?:,)? (?:on(?:wards?)?|or (?:later|newer)|and (?:later|newer|up)|upwards?)\b"
    rf"|(?<![\w'])({_POINT}) (?:or|and) (?:later|newer|up|onwards?|after)\b"
)
_BEFORE: Final = re.compile(rf"\b(?:before|pre-?|earlier than|older than|prior to)\s*(?:the )?({_POINT})")
_UNTIL: Final = re.compile(
    rf"\b(?:until|up to|till|by|not after|no later than|no newer than) (?:the )?({_POINT})"
    rf"|(?<![\w'])({_POINT}) (?:or|and) (?:earlier|older|before)\b"
)
_LAST_YEARS: Final = re.compile(
    rf"\b(?:last|past|previous) (?:(?P<n>{NUMBER}) )?(?P<unit>years?|decades?)\b|\b(?P<this>this|"
    r"the current) (?P<era>year|decade|century)\b"
)
_IN: Final = re.compile(
    rf"\b(?:from|in|of|released in|made in) (?:around |about |circa )?(?:the )?{_EARLY_LATE}({_POINT})|"
    rf"(?<![\w'])({_YEAR})(?!\w)(?=[- ]{FILM_NOUN}\b)"
)
_DECADES: Final = re.compile(rf"(?<!my )(?<!his )(?<!her )(?<!their )(?<![\w'’]){_EARLY_LATE}({_DECADE})(?!\w)")
_BARE_YEAR: Final = re.compile(
    rf"^\W*(?:(?:oh|no|oops|ok|okay|sorry|wait|actually|hm+|well)\b\W*)*(?:(?:i (?:meant|mean)|make (?:it|that)|"
    rf"rather|say|maybe|around|circa) )*({_YEAR})\W*$"
)
_NEW: Final = re.compile(
    r"\b(?:recent\b|newest|recently (?:made|released)|(?:some|any)thing (?:brand[- ])?new\b|latest|contemporary|"
    r"current|"
    r"brand[- ]new|"
    rf"new releases?\b|new (?!york|zealand|orleans|jersey|england|wave|year)(?=(?:\w+ )?{FILM_NOUN}\b))(?! watch)"
)
_MODERN: Final = re.compile(r"\b(?:modern(?![- ](?:settings?|day|times|world|life|dress))|21st[- ]century)\b")
_OLD: Final = re.compile(
    rf"\b(?:(?:an? |some |really |very |good |too |the )*old(?:er|ish)?(?= (?:[\w\x00]+ )?(?!one\b){FILM_NOUN}\b)|"
    rf"(?<!the )old(?:er)? one\b|old stuff|"
    r"something old|too old|vintage|"
    rf"(?<!cult )(?<!modern )classics?(?= (?:\w+ )?{FILM_NOUN})|(?<!cult )(?<!modern )classics)\b"
)
_GOLDEN: Final = re.compile(r"\b(?:old|classic|golden age(?: of)?) hollywood\b|\bgolden age\b")
_OLDER: Final = re.compile(
    r"\b(?:older|earlier|from (?:an )?(?:earlier|older) (?:time|era|decade))\b"
    r"(?! (?:than|brother|sister|kids?|child|children|daughter|son|siblings?|audience|people|man|men|woman|women|"
    r"actors?|actress(?:es)?|cast|characters?|couples?|folks?|guys?|lad(?:y|ies)|generations?|parents?|leads?|stars?|"
    r"relatives?|adults?))"
)
_NEWER: Final = re.compile(
    r"\b(?:newer|more (?:recent|modern|current)|(?:a |from )later (?:one|film|movie|years|time|"
    r"era))\b(?! than)"
)


def read_years(
    scanner: Scanner, clauses: Clauses, base: Sequence[Comparable], population: Population, this_year: int
) -> Iterator[Constraint]:
    """Year limits of a message.

    Args:
        scanner: the message; what is read is eaten.
        clauses: of the same message.
        base: films that "older" and "newer" compare with; may be empty.
        population: release years of the films that other limits leave.
        this_year: what "recent" counts from.
    """
    for pattern, reads in _rules(base, population, this_year, clauses.lower):
        for match in scanner.take(pattern):
            limits = reads(match)
            relative = pattern in (_OLDER, _NEWER)
            negation = clauses.negation(match.end() - 1)
            if negation and match.group().startswith(("not ", "no ")):
                negation = None  # "not before 2012" says so itself
            if limits is None or clauses.describes_film(match.start()):
                continue
            birth = pattern in (_BORN, _BIRTH_YEAR, _OLDER_THAN_ME)  # told in order to ask
            if not negation and not relative and not birth and clauses.mode(match.start()) is not Mode.REQUEST:
                continue
            limit = Constraint(ConstraintKind.YEAR, year_label(*limits), minimum=limits[0], maximum=limits[1])
            yield _turned(limit) if negation else limit


def _rules(
    base: Sequence[Comparable], population: Population, this_year: int, message: str
) -> Sequence[tuple[re.Pattern[str], Callable[[re.Match[str]], _Range | None]]]:
    years = [film.year for film in base]
    recent = this_year - _RECENT_YEARS

    def older() -> int:
        return below(years, population) if years else this_year - _OLDER_WITHOUT_PICKS

    def newer() -> int:
        return above(years, population) if years else recent

    return (
        (_BORN, _birth),
        (_BIRTH_YEAR, lambda m: (int(m["year"]), int(m["year"])) if m["year"] else None),
        (_BEFORE_THE_WAR, lambda _: (None, _LAST_YEAR_OF_PEACE)),
        (_OLDER_THAN_ME, lambda _: _before_birth(message, this_year)),
        (_ANY_AGE, lambda _: None),
        (_BETWEEN, lambda m: _from_to(m, this_year)),
        (_SINCE, lambda m: (_point(m[1] or m[2] or m[3], this_year)[0], None)),
        (_AFTER, lambda m: (_point(m[1], this_year)[1] + 1, None)),
        (_UNTIL, lambda m: (None, _point(m[1] or m[2], this_year)[1])),
        (_BEFORE, lambda m: (None, _point(m[1], this_year)[0] - 1)),
        (_LAST_YEARS, lambda m: _last_years(m, this_year)),
        (_IN, lambda m: _part(_point(m[2] or m[3], this_year), m["part"])),
        (_DECADES, lambda m: _part(_point(m[2], this_year), m["part"])),
        (_BARE_YEAR, lambda m: _point(m[1], this_year)),
        (_GOLDEN, lambda _: (None, _GOLDEN_UNTIL)),
        (_OLD, lambda m: (None, min(_OLD_UNTIL, older()) if years and "older" in m[0] else _OLD_UNTIL)),
        (_OLDER, lambda _: (None, older())),
        (_NEWER, lambda m: (_MODERN_SINCE if "modern" in m[0] and not years else newer(), None)),
        (_NEW, lambda _: (recent, None)),
        (_MODERN, lambda _: (_MODERN_SINCE, None)),
    )


def _birth(match: re.Match[str]) -> _Range | None:
    """The years that somebody's birth speaks of; most often it is told for another reason."""
    born = int(match[2])
    if match["lead"]:
        return (None, born - 1) if match["lead"] == "before " else (born, born)
    return (born + _CHILD_FROM, born + _CHILD_UNTIL) if _CHILDHOOD.search(match.string) else None


def _before_birth(message: str, this_year: int) -> _Range | None:
    """The years before the person was born, where the message tells an age or a year of birth."""
    told = _MY_BIRTH.search(message)
    if told is None:
        return None
    if told["year"] is None:
        return None, this_year - int(told["age"] or told["old"]) - 1
    digits = told["year"].lstrip("'")
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return None, (year + 100 if year + 100 <= this_year and len(digits) == 2 and int(digits) < 20 else year) - 1


def _turned(limit: Constraint) -> Constraint:
    turned = opposite(limit, "")
    label = f"not {limit.label}" if turned.exclude else year_label(turned.minimum, turned.maximum)
    return opposite(limit, label)


def _point(words: str, this_year: int) -> tuple[int, int]:
    """First and last year of a year or decade."""
    if re.fullmatch(_YEAR, words):
        return int(words), int(words)
    if words in _SPOKEN_DECADES:
        start = _SPOKEN_DECADES[words]
    else:
        digits = re.sub(r"\D", "", words)
        start = int(digits) if len(digits) == 4 else 1900 + int(digits)
        if len(digits) == 2 and start + 100 <= this_year and int(digits) < 30:
            start += 100
    return start, start + 9


def _from_to(match: re.Match[str], this_year: int) -> _Range:
    first, last = _point(match[1], this_year), _point(match[2], this_year)
    if first[0] > last[1] and re.fullmatch(r"'?\d0'?s", match[1]):
        first = first[0] - 100, first[1] - 100  # "the 20s and 30s" are of one century
    return _ordered(first[0], last[1])


def _part(span: tuple[int, int], part: str | None) -> _Range:
    start, end = span
    if start == end or part is None:
        return start, end
    return {"early": (start, start + 4), "mid": (start + 3, start + 6), "late": (start + 5, end)}[part]


def _ordered(a: int, b: int) -> _Range:
    return (a, b) if a <= b else (b, a)


def _last_years(match: re.Match[str], this_year: int) -> _Range:
    if match["this"]:
        first = {"year": this_year, "decade": this_year // 10 * 10, "century": 2000}[match["era"]]
        return first, None
    count = number(match["n"]) if match["n"] else 1
    if match["unit"].startswith("decade"):
        count *= 10
    if match["n"] is None and match["unit"] == "year":
        return this_year - 1, this_year - 1
    if match["n"] is None and match["unit"] == "years":
        count = _RECENT_YEARS
    return this_year - count, None
