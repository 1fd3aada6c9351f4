"""Languages and countries: "in French", "Korean", "not American"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.modes import Mode
from reelreason_desktop.conversation.text import Scanner, Span
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Film

_EUROPE: Final = (
    "France", "Germany", "Italy", "Spain", "United Kingdom", "Sweden", "Denmark", "Norway", "Poland",
    "Ireland", "Netherlands", "Belgium", "Austria", "Finland", "Portugal", "Greece", "Hungary",
    "Czech Republic", "Switzerland", "Iceland", "Romania",
)  # fmt: skip
_ASIA: Final = (
    "Japan", "South Korea", "China", "Hong Kong", "Taiwan", "India", "Thailand", "Vietnam", "Indonesia",
)  # fmt: skip
_AFRICA: Final = (
    "Algeria", "Burkina Faso", "Cameroon", "Democratic Republic of the Congo", "Egypt", "Ethiopia", "Ghana", "Kenya",
    "Lesotho", "Mali", "Mauritania", "Morocco", "Nigeria", "Rwanda", "Senegal", "South Africa", "Tunisia",
)  # fmt: skip
_LATIN_AMERICA: Final = (
    "Argentina", "Bolivia", "Brazil", "Chile", "Colombia", "Cuba", "Guatemala", "Mexico", "Peru", "Uruguay",
    "Venezuela",
)  # fmt: skip
_MIDDLE_EAST: Final = (
    "Iran", "Iraq", "Israel", "Jordan", "Lebanon", "Palestine", "Qatar", "Saudi Arabia", "Syria", "Turkey",
    "United Arab Emirates", "Egypt",
)  # fmt: skip
_EASTERN_EUROPE: Final = (
    "Poland", "Hungary", "Czech Republic", "Czechoslovakia", "Romania", "Bulgaria", "Slovakia", "Ukraine", "Russia",
    "Soviet Union", "Yugoslavia", "Bosnia and Herzegovina", "Serbia", "Croatia", "Slovenia", "North Macedonia",
    "Estonia", "Latvia", "Lithuania", "Georgia",
)  # fmt: skip
_FULL_NAMES: Final = {
    "scandi": "scandinavian",
    "aussie": "australian",
    "kiwi": "new zealand",
    "brit": "british",
    "uk": "british",
    "usa": "american",
}
"""What a short name is called on a chip."""
_DEMONYMS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "american": (("United States",), ()),
    "british": (("United Kingdom",), ()),
    "brit": (("United Kingdom",), ()),
    "uk": (("United Kingdom",), ()),
    "usa": (("United States",), ()),
    "english": ((), ("English",)),
    "irish": (("Ireland",), ()),
    "scottish": (("United Kingdom",), ()),
    "australian": (("Australia",), ()),
    "aussie": (("Australia",), ()),
    "down under": (("Australia", "New Zealand"), ()),
    "kiwi": (("New Zealand",), ()),
    "welsh": (("United Kingdom",), ()),
    "scots": (("United Kingdom",), ()),
    "canadian": (("Canada",), ()),
    "french": (("France",), ("French",)),
    "german": (("Germany",), ("German",)),
    "italian": (("Italy",), ("Italian",)),
    "spanish": (("Spain",), ("Spanish",)),
    "mexican": (("Mexico",), ("Spanish",)),
    "argentinian": (("Argentina",), ("Spanish",)),
    "argentine": (("Argentina",), ("Spanish",)),
    "brazilian": (("Brazil",), ("Portuguese",)),
    "portuguese": (("Portugal",), ("Portuguese",)),
    "japanese": (("Japan",), ("Japanese",)),
    "korean": (("South Korea",), ("Korean",)),
    "south korean": (("South Korea",), ("Korean",)),
    "chinese": (("China", "Hong Kong", "Taiwan"), ("Mandarin", "Cantonese", "Chinese")),
    "hong kong": (("Hong Kong",), ()),
    "taiwanese": (("Taiwan",), ()),
    "indian": (("India",), ()),
    "bollywood": (("India",), ("Hindi",)),
    "iranian": (("Iran",), ("Persian",)),
    "persian": ((), ("Persian",)),
    "turkish": (("Turkey",), ("Turkish",)),
    "russian": (("Russia", "Soviet Union"), ("Russian",)),
    "soviet": (("Soviet Union",), ("Russian",)),
    "polish": (("Poland",), ("Polish",)),
    "swedish": (("Sweden",), ("Swedish",)),
    "danish": (("Denmark",), ("Danish",)),
    "norwegian": (("Norway",), ("Norwegian",)),
    "finnish": (("Finland",), ("Finnish",)),
    "dutch": (("Netherlands",), ("Dutch",)),
    "belgian": (("Belgium",), ()),
    "austrian": (("Austria",), ("German",)),
    "greek": (("Greece",), ("Greek",)),
    "thai": (("Thailand",), ("Thai",)),
    "czech": (("Czech Republic", "Czechoslovakia"), ("Czech",)),
    "hungarian": (("Hungary",), ("Hungarian",)),
    "romanian": (("Romania",), ("Romanian",)),
    "israeli": (("Israel",), ("Hebrew",)),
    "new zealand": (("New Zealand",), ()),
    "chilean": (("Chile",), ("Spanish",)),
    "colombian": (("Colombia",), ("Spanish",)),
    "cuban": (("Cuba",), ("Spanish",)),
    "peruvian": (("Peru",), ("Spanish",)),
    "uruguayan": (("Uruguay",), ("Spanish",)),
    "venezuelan": (("Venezuela",), ("Spanish",)),
    "icelandic": (("Iceland",), ("Icelandic",)),
    "swiss": (("Switzerland",), ()),
    "ukrainian": (("Ukraine",), ()),
    "georgian": (("Georgia",), ("Georgian",)),
    "estonian": (("Estonia",), ()),
    "latvian": (("Latvia",), ()),
    "bosnian": (("Bosnia and Herzegovina",), ()),
    "macedonian": (("North Macedonia",), ()),
    "yugoslav": (("Yugoslavia",), ()),
    "czechoslovak": (("Czechoslovakia",), ()),
    "senegalese": (("Senegal",), ()),
    "malian": (("Mali",), ()),
    "moroccan": (("Morocco",), ()),
    "tunisian": (("Tunisia",), ()),
    "algerian": (("Algeria",), ()),
    "kenyan": (("Kenya",), ()),
    "south african": (("South Africa",), ()),
    "lebanese": (("Lebanon",), ()),
    "saudi": (("Saudi Arabia",), ("Arabic",)),
    "vietnamese": (("Vietnam",), ("Vietnamese",)),
    "indonesian": (("Indonesia",), ("Indonesian",)),
    "singaporean": (("Singapore",), ()),
    "cambodian": (("Cambodia",), ()),
    "bhutanese": (("Bhutan",), ()),
    "african": (_AFRICA, ()),
    "latin american": (_LATIN_AMERICA, ()),
    "south american": (tuple(c for c in _LATIN_AMERICA if c not in ("Cuba", "Guatemala", "Mexico")), ()),
    "middle eastern": (_MIDDLE_EAST, ()),
    "eastern european": (_EASTERN_EUROPE, ()),
    "scandinavian": (("Sweden", "Denmark", "Norway", "Finland", "Iceland"), ()),
    "scandi": (("Sweden", "Denmark", "Norway", "Finland", "Iceland"), ()),
    "nordic": (("Sweden", "Denmark", "Norway", "Finland", "Iceland"), ()),
    "hollywood": (("United States",), ()),
    "hindi": ((), ("Hindi",)),
    "mandarin": ((), ("Mandarin",)),
    "cantonese": ((), ("Cantonese",)),
    "arabic": ((), ("Arabic",)),
    "hebrew": ((), ("Hebrew",)),
    "farsi": ((), ("Persian",)),
    "asian": (_ASIA, ()),
    "european": (_EUROPE, ()),
}
"""A word for an origin to the countries and the languages it means."""
_OTHER_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "usa": ("United States",),
    "u.s.a.": ("United States",),
    "u.s.": ("United States",),
    "us": ("United States",),
    "states": ("United States",),
    "america": ("United States",),
    "uk": ("United Kingdom",),
    "britain": ("United Kingdom",),
    "great britain": ("United Kingdom",),
    "england": ("United Kingdom",),
    "scotland": ("United Kingdom",),
    "wales": ("United Kingdom",),
    "korea": ("South Korea",),
    "holland": ("Netherlands",),
    "czechia": ("Czech Republic",),
    "ussr": ("Soviet Union",),
    "africa": _AFRICA,
    "asia": _ASIA,
    "europe": _EUROPE,
    "eastern europe": _EASTERN_EUROPE,
    "latin america": _LATIN_AMERICA,
    "south america": tuple(c for c in _LATIN_AMERICA if c not in ("Cuba", "Guatemala", "Mexico")),
    "scandinavia": ("Sweden", "Denmark", "Norway", "Finland", "Iceland"),
    "middle east": _MIDDLE_EAST,
}
"""A place to the countries it means, where the catalogue calls it otherwise."""
NAMES: Final = frozenset(_FULL_NAMES.get(name, name).title() for name in _DEMONYMS)
"""What limits by origin are called where no country is named: `French`, `Bollywood`."""
_NOT_ITS_FILMS: Final = (
    r"(?! (?:mafia|mob|revolution|civil war|army|soldiers?|spy|spies|food|cuisine|restaurants?|football|immigrants?|"
    r"immigration|girlfriend|boyfriend|wife|husband|accents?|history|politics|war of)\b)"
)
"""Nouns that make an origin part of a subject: a film about the Italian mafia need not be from Italy."""
_NOUN_AFTER: Final = (
    r"(?=\s*(?:$|[.,!?;\x00]|(?:\w+[- ]){0,2}?(?:movies?|films?|flicks?|cinema|ones?|stuff|comed|drama|"
    r"thriller|humou?r|horror|romance|animat|neorealis|noir|epic|gangster|detective|crime|love|rom-?com|arthouse|if\b|"
    r"preferably|language|action|sci|western|classics?|new wave|noir|please|tonight|or\b|and\b|rather|instead|then|"
    r"maybe|but\b|for\b|with\b|from\b|under\b|about\b|that\b|set\b|this time|today|either|again|any ?more|at all|now|"
    r"because|since|where|when|who|which|without|tho(?:ugh)?\b|pls|plz|directors?|filmmakers?|productions?|actors?|musical|myster|documentar|family|kids)))"
)
_FOREIGN: Final = re.compile(
    r"\b(?:foreign(?:[- ]language)?|non-english|international|world cinema|(?:with|has) (?:english )?subtitles|"
    r"subtitled|not in english)\b"
)
_NO_SUBTITLES: Final = re.compile(
    r"\b(?:no|without|hate|don't (?:want|like)(?: to read)?|not) (?:reading )?subtitles\b|"
    r"(?<!not )\bin english\b|\benglish[- ](?:language|speaking)\b"
)
_SUBTITLES: Final = re.compile(r"(?<!with )(?<!has )\bsubtitles\b")
_SILENT: Final = re.compile(
    r"\bsilent(?=\s*(?:$|,| if possible| please| or| ones?\b))|"
    r"\bsilent (?:films?|movies?|era|cinema)\b|"
    r"\bsilent(?= (?:\w+ )?(?:comed|drama|horror|classic|slapstick|western|romance))"
)


_JOINED: Final = re.compile(r"\s*(?:,|/|,?\s*\b(?:or|and|nor)\b)\s*")


class Origins:
    """Reads languages and countries that the catalogue has."""

    def __init__(self, films: Sequence[Film]) -> None:
        self._pairs = {
            (language, country) for film in films for language in film.languages for country in film.countries
        }
        self._languages = {language for language, _ in self._pairs}
        self._countries = {country for _, country in self._pairs}
        spoken = "|".join(sorted((re.escape(language.lower()) for language in self._languages), key=len, reverse=True))
        self._in_language = re.compile(
            rf"\bin (?P<a>{spoken or '(?!)'})\b(?P<more>(?:\s*(?:,|/|\bor\b)\s*(?:in )?(?:{spoken or '(?!)'})\b)*)|"
            rf"\b(?P<b>{spoken or '(?!)'})[- ](?:language|speaking|"
            rf"spoken)\b|\bspeak(?:ing|s)? (?P<c>{spoken or '(?!)'})\b"
        )
        self._spoken = re.compile(rf"\b(?:{spoken or '(?!)'})\b")
        names = "|".join(sorted(_DEMONYMS, key=len, reverse=True))
        self._demonym = re.compile(rf"\b(?P<name>{names})\b{_NOT_ITS_FILMS}{_NOUN_AFTER}")
        self._places = {
            **{name: known for name, all_ in _OTHER_NAMES.items() if (known := self._known(all_))},
            **{country.lower(): (country,) for country in self._countries},
        }
        places = "|".join(re.escape(place) for place in sorted(self._places, key=len, reverse=True))
        place = rf"(?:the )?(?:{places or '(?!)'})(?!\w)"
        self._from_country = re.compile(
            rf"\b(?:from|made in|produced in) (?P<places>{place}(?:\s*(?:,|/|\bor\b|\band\b)\s*{place})*)"
        )
        self._place = re.compile(rf"\b(?:{places or '(?!)'})(?!\w)")

    def read(self, scanner: Scanner, clauses: Clauses) -> Iterator[Constraint]:
        """Language and country limits of a message. Origins told as taste are not limits."""
        for match in scanner.take(_SILENT):
            yield from self._language(("Silent",), clauses, match, "silent")
        for match in scanner.take(_NO_SUBTITLES):
            if "subtitles" in match.group() or not clauses.negated(match.start()):
                yield Constraint(ConstraintKind.LANGUAGE, "in English", values=("English",))
        for match in scanner.take(_SUBTITLES):
            if clauses.negated(match.start()):
                yield Constraint(ConstraintKind.LANGUAGE, "in English", values=("English",))
        for match in scanner.take(_FOREIGN):
            negated = clauses.negated(match.start()) and not match.group().startswith("not")
            if negated or clauses.mode(match.start()) is Mode.REQUEST:
                label = "in English" if negated else "not in English"
                yield Constraint(ConstraintKind.LANGUAGE, label, values=("English",), exclude=not negated)
        for match in scanner.take(self._in_language):
            said = {language.lower(): language for language in self._languages}
            names = [said[match["a"] or match["b"] or match["c"]]]
            names += [said[word] for word in self._spoken.findall(match["more"] or "")]
            yield from self._language(tuple(dict.fromkeys(names)), clauses, match, f"in {' or '.join(names)}")
        for match in scanner.take(self._from_country):
            named = self._place.findall(match["places"])
            countries = tuple(dict.fromkeys(country for name in named for country in self._places[name]))
            called = (self._places[name][0] if len(self._places[name]) == 1 else name.title() for name in named)
            yield from self._country(countries, clauses, match, f"from {' or '.join(sorted(set(called)))}")
        for group in _alternatives(clauses.lower, scanner.take(self._demonym)):
            yield from self._by_demonym(clauses, group)

    def places(self, lower: str) -> list[Span]:
        """Where a message lists the countries that a film may be from: no film is meant by their names."""
        return [match.span("places") for match in self._from_country.finditer(lower)]

    def _known(self, countries: Iterable[str]) -> tuple[str, ...]:
        return tuple(country for country in countries if country in self._countries)

    def _by_demonym(self, clauses: Clauses, group: Sequence[re.Match[str]]) -> Iterator[Constraint]:
        match, names = group[0], [one["name"] for one in group]
        countries = self._known(country for name in names for country in _DEMONYMS[name][0])
        languages = tuple(c for name in names for c in _DEMONYMS[name][1] if c in self._languages)
        label = " or ".join(_FULL_NAMES.get(name, name).title() for name in names)
        if clauses.negated(match.start()):
            languages = () if countries else languages
        elif len(names) > 1 and countries and languages:
            # "Irish or French", "Hindi or Korean": only what all of them have can be asked of a film
            if all(_DEMONYMS[name][0] for name in names):
                languages = languages if all(_DEMONYMS[name][1] for name in names) else ()
            else:
                countries = ()
        elif languages and countries and not any((a, b) in self._pairs for a in languages for b in countries):
            countries = ()
        if countries:
            yield from self._country(countries, clauses, match, label)
        if languages:
            yield from self._language(languages, clauses, match, f"in {' or '.join(languages)}")

    def _language(
        self, values: tuple[str, ...], clauses: Clauses, match: re.Match[str], label: str
    ) -> Iterator[Constraint]:
        yield from _limit(ConstraintKind.LANGUAGE, values, clauses, match, label)

    def _country(
        self, values: tuple[str, ...], clauses: Clauses, match: re.Match[str], label: str
    ) -> Iterator[Constraint]:
        yield from _limit(ConstraintKind.COUNTRY, values, clauses, match, label)


def _alternatives(lower: str, matches: Iterable[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Groups joined by "or", "and" or a comma: a film from any of the countries will do."""
    group: list[re.Match[str]] = []
    for match in matches:
        if group and not _JOINED.fullmatch(lower, group[-1].end(), match.start()):
            yield group
            group = []
        group.append(match)
    if group:
        yield group


def _limit(
    kind: ConstraintKind, values: tuple[str, ...], clauses: Clauses, match: re.Match[str], label: str
) -> Iterator[Constraint]:
    negated = clauses.negated(match.start())
    if negated or clauses.mode(match.start()) is Mode.REQUEST:
        yield Constraint(kind, f"not {label}" if negated else label, values=values, exclude=negated)
