"""What an explanation claims, read back from its words and held against the ledger and the films themselves.

The sentences are written elsewhere from computed evidence. Nothing of that evidence is used here: a claim counts as
supported only when what the person told and what the catalogue says bear it out. A sentence that cannot be read is
unsupported too, so a new way to say something must be taught to this reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import Signal, SignalKind

_LOVED_STARS: Final = 4.0
_WELL_KNOWN: Final = 3
"""From this fame on, "widely known" is true."""
_LIKING: Final = frozenset({SignalKind.LIKED, SignalKind.WATCHLIST})


@dataclass(frozen=True, slots=True)
class Told:
    """What a person has told, as far as explanations speak of it.

    Attributes:
        signals: in force.
        wishes: (what kind, value) to whether it is wished for; False where it is wished away.
        mood: the mood that counts; empty for none.
        films: the catalogue by id.
    """

    signals: Sequence[Signal]
    wishes: Mapping[tuple[str, str], bool]
    mood: str
    films: Mapping[str, Film]

    @property
    def known(self) -> Mapping[str, Sequence[Film]]:
        """Title to the films of that title that some signal is about."""
        found: dict[str, list[Film]] = {}
        for signal in self.signals:
            film = self.films.get(signal.film_id or "")
            if film is not None and film not in found.setdefault(film.title, []):
                found[film.title].append(film)
        return found

    def loves(self, film: Film) -> bool:
        """Whether the person said so, by words or by at least four stars."""
        mine = [s for s in self.signals if s.film_id == film.id and not s.muted]
        return any(s.kind in _LIKING or (s.kind is SignalKind.RATED and (s.value or 0) >= _LOVED_STARS) for s in mine)

    def said(self, quote: str) -> bool:
        """Whether a message begins like a quotation that may be cut."""
        start = quote.removesuffix("…").rstrip()
        lines = (" ".join((s.text or "").split()) for s in self.signals if s.kind is SignalKind.SAID)
        return any(line.startswith(start) for line in lines)

    def wished(self, value: str, *, sign: bool) -> bool:
        """Whether this was wished for, or away."""
        plain = value.removeprefix("something ").casefold()
        return any(is_for is sign and word.casefold() == plain for (_, word), is_for in self.wishes.items())

    def pointed(self, place: str) -> bool:
        """Whether the person pointed at a place on the map."""
        return place.startswith(("near ", "away from ")) and any(s.kind is SignalKind.STEERED for s in self.signals)


def unsupported(text: str, film: Film, told: Told) -> tuple[str, ...]:
    """The sentences of an explanation that ledger and catalogue do not bear out."""
    return tuple(sentence for sentence in _sentences(text, film, told) if not _is_true(sentence, film, told))


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


def _is_true(sentence: str, film: Film, told: Told) -> bool:
    titles = "|".join(re.escape(title) for title in sorted(told.known, key=len, reverse=True)) or r"\0"
    for pattern, check in _PATTERNS:
        places = count()
        named = re.sub("FILM", lambda _: f"(?P<film{next(places)}>{titles})", pattern)  # noqa: B023 - used at once
        match = re.fullmatch(named, sentence)
        if match is not None:
            return check(match, film, told)
    return False


def _film_claim(match: re.Match[str], film: Film, told: Told) -> bool:
    """The named film was told about, is loved where that is said, and shares what is said to be shared."""
    title = next(title for name, title in match.groupdict().items() if name.startswith("film") and title)
    candidates = told.known[title]
    if re.search(r"\blove[sd]?\b", match[0].split(title)[0]):
        candidates = [other for other in candidates if told.loves(other)]
    traits = match.groupdict().get("traits") or ""
    return any(_share(traits, film, other) for other in candidates)


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
    (r"both are (?P<things>.+)", "tones"),
    (r"the same mix of (?P<things>.+)", "genres"),
    (r"(?P<things>.+) again", "genres"),
)


def _trait_holds(part: str, film: Film, other: Film) -> bool:
    for pattern, field in _TRAITS:
        match = re.fullmatch(pattern, part)
        if match is not None:
            mine = {value.casefold() for value in getattr(film, field)}
            both = mine & {value.casefold() for value in getattr(other, field)}
            return _all_among(match["things"].casefold(), both)
    return False


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
    held = (*film.genres, *film.tones, *film.keywords, *film.people)
    return plain in {word.casefold() for word in held}


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


_PATTERNS: Final[Sequence[tuple[str, Check]]] = (
    (
        r"(?:Because you loved FILM|You loved FILM|Since you love FILM|Your love of FILM leads here"
        r"|Because of FILM|Close to FILM|FILM leads here|In the neighbourhood of FILM)(?:: (?P<traits>.+))?\.",
        _film_claim,
    ),
    (r"Of everything you told me, FILM pulls hardest in this direction\.", _film_claim),
    (r"FILM (?:points the same way|speaks for it too)(?:: (?P<traits>.+))?\.", _film_claim),
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
        r"A widely known starting point — tell me more and it gets personal\.",
        lambda *claim: claim[1].fame >= _WELL_KNOWN,
    ),
    (
        r"Nothing you said speaks for it more than for others yet — tell me more and it gets personal\.",
        lambda *_: True,
    ),
)
