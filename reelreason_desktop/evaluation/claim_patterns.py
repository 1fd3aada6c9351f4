"""Every way the program words a reason, and what each of them claims."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from reelreason_desktop.conversation.keyword_words import spoken
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.evaluation.told import Told

_WELL_KNOWN: Final = 3
"""From this fame on, "widely known" is true."""


def _film_claim(match: re.Match[str], film: Film, told: Told) -> bool:
    """The named film was told about, is loved where that is said, and shares what is said to be shared."""
    title = next(title for name, title in match.groupdict().items() if name.startswith("film") and title)
    candidates = told.known[title]
    if re.search(r"\blove[sd]?\b", match[0].split(title)[0]):
        candidates = [other for other in candidates if told.loves(other)]
    traits = match.groupdict().get("traits") or ""
    return any(_share(traits, film, other) for other in candidates)


def _disliked_claim(match: re.Match[str], _film: Film, told: Told) -> bool:
    title = next(title for name, title in match.groupdict().items() if name.startswith("film") and title)
    return any(told.dislikes(other) for other in told.known[title])


def _share(traits: str, film: Film, other: Film) -> bool:
    """Reads `both turn on heist and loyalty, both are tense`; empty claims nothing."""
    return not traits or all(_trait_holds(part, film, other) for part in _parts(traits, film))


def _parts(traits: str, film: Film) -> Iterator[str]:
    """Splits at commas that are not part of a name or keyword."""
    protected = traits
    for word in (*film.people, *film.keywords):
        protected = protected.replace(word, word.replace(",", "\0"))
    return (part.replace("\0", ",") for part in protected.split(", "))


_TRAITS: Final[Sequence[tuple[str, str]]] = (
    (r"(?P<things>.+) directed both", "directors"),
    (r"(?P<things>.+) (?:is|are) in both", "people"),
    (r"(?:both turn on|they share|here too it is about) (?P<things>.+)", "keywords"),
    (r"both are set in (?P<things>.+)", "keywords"),
    (r"both are (?P<things>.+)", "qualities"),
    (r"the same mix of (?P<things>.+)", "genres"),
    (r"(?P<things>.+) again", "genres"),
)


def _trait_holds(part: str, film: Film, other: Film) -> bool:
    for pattern, field in _TRAITS:
        match = re.fullmatch(pattern, part)
        if match is not None:
            return _all_among(match["things"].casefold(), _values(film, field) & _values(other, field))
    return False


def _values(film: Film, field: str) -> set[str]:
    """What a film has, as sentences call it."""
    spoken_keywords = {spoken(keyword).casefold() for keyword in film.keywords}
    match field:
        case "keywords":
            return spoken_keywords
        case "qualities":
            return spoken_keywords | set(film.tones)
        case _:
            return {value.casefold() for value in getattr(film, field)}


def _all_among(things: str, values: set[str]) -> bool:
    """Whether `a, b and c` names some of these values and nothing else; a value may hold "and" itself."""
    if things in values:
        return True
    for value in values:
        for gap in (", ", " and "):
            if things.startswith(value + gap) and _all_among(things[len(value + gap) :], values):
                return True
    return False


def _has(film: Film, value: str) -> bool:
    plain = value.removeprefix("something ").casefold()
    return any(plain in _values(film, field) for field in ("genres", "qualities", "people"))


Check = Callable[[re.Match[str], Film, Told], bool]


def _asked_and_there(match: re.Match[str], film: Film, told: Told) -> bool:
    return told.wished(match["value"], sign=True) and _has(film, match["value"])


def _person(match: re.Match[str], film: Film, told: Told) -> bool:
    role = film.directors if "directed" in match[0] else film.cast
    return told.wished(match["value"], sign=True) and match["value"] in role


def _avoided(match: re.Match[str], film: Film, told: Told) -> bool:
    return told.wished(match["value"], sign=False) and not _has(film, match["value"])


def _mood(match: re.Match[str], film: Film, told: Told) -> bool:
    tones = match.groupdict().get("tones")
    return match["mood"] == told.mood and (tones is None or _all_among(tones, set(film.tones)))


def _in_both(field: str, things: str, match: re.Match[str], film: Film, told: Told) -> bool:
    """Whether film and the named one share these people, keywords or tones."""
    mine, others = _values(film, field), told.known[match["film0"]]
    return any(_all_among(things.casefold(), mine & _values(other, field)) for other in others)


SENTENCES: Final[Sequence[tuple[str, Check]]] = (
    (
        r"(?:Because you loved FILM|You loved FILM|Since you love FILM|Your love of FILM leads here"
        r"|Because of FILM|Close to FILM|FILM leads here|In the neighbourhood of FILM)(?:: (?P<traits>.+))?\.",
        _film_claim,
    ),
    (r"Of everything you told me, FILM pulls hardest in this direction\.", _film_claim),
    (r"FILM (?:points the same way|speaks for it too)(?:: (?P<traits>.+))?\.", _film_claim),
    (
        r"You did not like FILM: this is less like it than most films are\.|It is also further than most from FILM, "
        r"which you did not like\.|It made the list even though it is like FILM, which you did not like\.",
        _disliked_claim,
    ),
    (r"It made the list even though FILM pulls the other way\.", _film_claim),
    (
        r"(?:Your words “(?P<quote>.+)” point here more than anything else|This is what “(?P<quote1>.+)” comes closest "
        r"to|Closest to what you said: “(?P<quote2>.+)”|It also fits your words “(?P<quote3>.+)”"
        r"|It made the list even though “(?P<quote4>.+)” points elsewhere)\.",
        lambda match, _, told: told.said(next(quote for quote in match.groups() if quote)),
    ),
    (
        r"(?:It lies where you pointed|It also lies where you pointed|It made the list even though you pointed "
        r"elsewhere): (?P<place>.+)\.",
        lambda match, _, told: told.pointed(match["place"]),
    ),
    (r"(?:It|It also) keeps clear of (?P<value>.+?)(?:, as you asked)?\.", _avoided),
    (r"It (?:also )?comes close to (?P<value>.+)\.", lambda match, _, told: told.wished(match["value"], sign=True)),
    (r"Because you like (?P<value>.+), who (?:directed it|is in it)\.", _person),
    (r"(?:You asked for (?P<value>.+): here it is)\.", _asked_and_there),
    (r"You wanted (?P<value>.+); this has it\.", _asked_and_there),
    (r"It (?:also )?answers your wish for (?P<value>.+)\.", _asked_and_there),
    (r"Its themes (?:also )?include (?P<value>.+?)(?:, as you wanted)?\.", _asked_and_there),
    (r"You wished for (?P<value>something .+), and it is\.", _asked_and_there),
    (r"Something (?P<value>.+), as you asked\.", _asked_and_there),
    (r"It is (?:also )?set in (?P<value>.+), as you wanted\.", _asked_and_there),
    (r"It is (?:also )?(?P<value>.+), as you wanted\.", _asked_and_there),
    (r"And (?P<value>.+) (?:directed it|is in it)\.", _person),
    (
        r"It made the list even though you wanted less of (?P<value>.+)\.",
        lambda m, film, told: told.wished(m["value"], sign=False) and _has(film, m["value"]),
    ),
    (
        r"It made the list even though you asked for (?P<value>.+), which it does not offer\.",
        lambda m, film, told: told.wished(m["value"], sign=True) and not _has(film, m["value"]),
    ),
    (r"You sound (?P<mood>\w+), so it counts a little that this is (?P<tones>.+)\.", _mood),
    (r"You sound (?P<mood>\w+), and it comes close to what may suit that\.", _mood),
    (r"It is (?P<tones>.+), which counts a little while you sound (?P<mood>\w+)\.", _mood),
    (r"It also comes close to what may suit you while you sound (?P<mood>\w+)\.", _mood),
    (r"It made the list even though you sound (?P<mood>\w+), which speaks against it a little\.", _mood),
    (
        r"It fits what you asked for \((?P<limits>.+)\), and it is widely known\.",
        lambda match, film, told: film.fame >= _WELL_KNOWN and told.limits_to(match["limits"], film),
    ),
    (
        r"It fits what you asked for \((?P<limits>.+)\)\.",
        lambda match, film, told: told.limits_to(match["limits"], film),
    ),
    (
        r"A widely known starting point — tell me more and it gets personal\.",
        lambda *claim: claim[1].fame >= _WELL_KNOWN,
    ),
    (
        r"Nothing you said speaks for it more than for others yet — tell me more and it gets personal\.",
        lambda *_: True,
    ),
    (r"Without FILM this would fall from PLACE to PLACE\.", _film_claim),
    (
        r"Without your words “(?P<quote>.+)” this would fall from PLACE to PLACE\.",
        lambda match, _, told: told.said(match["quote"]),
    ),
    (
        r"Without your wish to keep clear of (?P<value>.+) this would fall from PLACE to PLACE\.",
        lambda match, _, told: told.wished(match["value"], sign=False),
    ),
    (
        r"Without your wish for (?P<value>.+) this would fall from PLACE to PLACE\.",
        lambda match, _, told: told.wished(match["value"], sign=True),
    ),
    (
        r"Without your move on the map this would fall from PLACE to PLACE\.",
        lambda *claim: any(signal.kind is SignalKind.STEERED for signal in claim[2].signals),
    ),
    (
        r"Without your mood \((?P<mood>\w+)\) this would fall from PLACE to PLACE\.",
        lambda match, _, told: match["mood"] == told.mood,
    ),
)
"""Pattern of a sentence to what it claims. `FILM`: title of a film that was told about; `PLACE`: like `21st`."""

FRAGMENTS: Final[Sequence[tuple[str, Check]]] = (
    (
        r"(?P<person>.+) again, as in FILM",
        lambda match, film, told: _in_both("people", match["person"], match, film, told),
    ),
    (
        r"(?P<things>.+), as in FILM",
        lambda match, film, told: any(
            _in_both(field, match["things"], match, film, told) for field in ("keywords", "qualities")
        ),
    ),
    (r"not much like FILM", _disliked_claim),
    (r"close to FILM", _film_claim),
    (r"it answers “(?P<quote>.+)”", lambda match, _, told: told.said(match["quote"])),
    (r"it lies (?P<place>.+), as you pointed", lambda match, _, told: told.pointed(match["place"])),
    (r"without (?P<value>.+), as you asked", _avoided),
    (r"close to (?P<value>.+), as you asked", lambda match, _, told: told.wished(match["value"], sign=True)),
    (r"(?P<value>.+), as you asked", _asked_and_there),
    (r"(?P<tones>.+), as you sound (?P<mood>\w+)", _mood),
    (r"close to what may suit your mood", lambda *claim: bool(claim[2].mood)),
)
"""The same for reasons of a few words, which end without a full stop."""
