"""What sources say of one film, as a film of this program. What nobody said stays unknown and is never made up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from reelreason_desktop.catalogue.place_names import own_countries, own_languages
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.vocabulary import Maturity

Facts = Mapping[str, Any]
"""Field to value, with only what is known; named like the fields of `FilmRecord`."""

_OLDEST: Final = 18
_AGES: Final[Mapping[Maturity, int]] = {
    Maturity.G: 7,
    Maturity.PG: 11,
    Maturity.PG_13: 13,
    Maturity.R: 17,
    Maturity.NC_17: 18,
}
"""From which age nine of ten films of a certificate are, judged by those that ship."""
_CERTIFICATES: Final[Mapping[str, Maturity]] = {
    "g": Maturity.G, "pg": Maturity.PG, "pg13": Maturity.PG_13, "r": Maturity.R, "nc17": Maturity.NC_17,
    "tvg": Maturity.G, "tvy": Maturity.G, "tvpg": Maturity.PG, "tv14": Maturity.PG_13, "tvma": Maturity.NC_17,
    "gp": Maturity.PG, "m": Maturity.R, "x": Maturity.NC_17, "m/pg": Maturity.PG,
}  # fmt: skip
"""American certificates, old ones and those of television among them, where in doubt the stricter one. Others mean
other things in each country: they count as unknown."""
_MOST: Final[Mapping[str, int]] = {"genres": 5, "directors": 4, "cast": 6}
_KEYWORDS: Final = 14
_SHORTEST_KEYWORD, _LONGEST_KEYWORD = 2, 40
_NO_KEYWORDS: Final = frozenset({"duringcreditsstinger", "aftercreditsstinger"})
_LONGEST_OVERVIEW: Final = 900
_SENTENCE_END: Final = re.compile(r"[.!?…][\"”’')]*(?=\s)")
_MAY_LACK: Final = ("runtime_min", "genres", "directors", "cast", "keywords", "countries", "languages")
_NEVER_SAID: Final = ("tones", "content_notes")
_SLUG: Final = re.compile(r"[^a-z0-9]+")


def said_together(said: Sequence[Facts]) -> dict[str, Any]:
    """One set of facts from several, first come first believed, field by field."""
    together: dict[str, Any] = {}
    for facts in said:
        for field, value in facts.items():
            together.setdefault(field, value)
    return together


def can_be_picked(facts: Facts) -> bool:
    """Whether enough is known for a reason: title and year, and an overview or genres with people."""
    named = bool(facts.get("title") and facts.get("year"))
    people = facts.get("directors") or facts.get("cast")
    return named and bool(facts.get("overview") or (facts.get("genres") and people))


def film_of(film_id: str, facts: Facts, fame: int) -> Film:
    """The film that facts describe; they must satisfy `can_be_picked`.

    Nobody states tones or content notes outside the films that ship: both are unknown, and so is the age where there
    is no certificate that says it. An unknown age is held as the highest one, so that no mistake can show the film to
    a child.
    """
    maturity = _maturity(facts.get("certificate"))
    countries = own_countries(facts.get("countries", ()))
    fields: dict[str, Any] = {
        "id": film_id,
        "title": facts["title"],
        "year": facts["year"],
        "runtime_min": facts.get("runtime_min") or 0,
        "genres": _first(facts, "genres"),
        "directors": _first(facts, "directors"),
        "cast": _first(facts, "cast"),
        "overview": shortened(facts.get("overview") or ""),
        "keywords": _keywords(facts.get("keywords", ())),
        "maturity": maturity,
        "languages": own_languages(facts.get("languages", ()), countries),
        "countries": countries,
        "fame": fame,
        "original_title": facts.get("original_title"),
        "imdb_id": facts.get("imdb"),
        "tmdb_id": int(facts["tmdb"]) if str(facts.get("tmdb", "")).isdecimal() else None,
    }
    return completed(fields)


def completed(fields: Mapping[str, Any]) -> Film:
    """A film of what is known of it: age by certificate, no tones and notes, and a list of what is unknown."""
    maturity: Maturity = fields["maturity"]
    unknown = tuple(field for field in _MAY_LACK if not fields[field])
    people = ("people",) if not (fields["directors"] or fields["cast"]) else ()
    age = ("min_age",) if maturity is Maturity.NR else ()
    return Film(
        **fields,
        tones=(),
        min_age=_AGES.get(maturity, _OLDEST),
        content_notes=(),
        unknown=_set_of((*unknown, *people, *age)),
    )


@cache
def _set_of(unknown: tuple[str, ...]) -> frozenset[str]:
    """One object for the thousands of films that lack the same."""
    return frozenset((*unknown, *_NEVER_SAID))


def shortened(text: str, most: int = _LONGEST_OVERVIEW) -> str:
    """A text cut after a whole sentence, or after a word where the first sentence is that long."""
    if len(text) <= most:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, most)]
    return text[: ends[-1]] if ends else text[:most].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def slug(title: str) -> str:
    """`the-usual-suspects`; empty for a title without any Latin letter or digit."""
    plain = unicodedata.normalize("NFKD", title.casefold().replace("'", "").replace("’", ""))
    return _SLUG.sub("-", plain.encode("ascii", "ignore").decode("ascii")).strip("-")


def _maturity(certificate: str | None) -> Maturity:
    plain = re.sub(r"[\s-]+", "", (certificate or "").casefold()).removeprefix("rated")
    return _CERTIFICATES.get(plain, Maturity.NR)


def _first(facts: Facts, field: str) -> tuple[str, ...]:
    values: tuple[str, ...] = facts.get(field, ())
    return tuple(dict.fromkeys(values))[: _MOST[field]]


def _keywords(named: Sequence[str]) -> tuple[str, ...]:
    plain = dict.fromkeys(word.strip().lower() for word in named)
    fitting = [w for w in plain if _SHORTEST_KEYWORD <= len(w) <= _LONGEST_KEYWORD and w not in _NO_KEYWORDS]
    return tuple(fitting[:_KEYWORDS])
