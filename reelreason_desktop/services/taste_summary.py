"""A taste in two to four sentences, each of them a computed fact. No flattery: nobody's taste is remarkable here."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.domain.phrases import OR, Keyword, Phrase, TasteLine, Verbatim, series, spaced
from reelreason_desktop.services.taste_shares import Trait
from reelreason_desktop.services.taste_steps import Step

_CLEAR: Final = 1.25
"""Lift from which on a trait is worth a sentence."""
_SCARCE: Final = 0.5
_DIFFERENT: Final = 0.25
"""Stars between two means that are worth a sentence."""
_MOST: Final = 4
_MANY: Final[Mapping[str, str]] = {
    "Action": TasteLine("action films"),
    "Adventure": TasteLine("adventures"),
    "Animation": TasteLine("animated films"),
    "Biography": TasteLine("biographies"),
    "Comedy": TasteLine("comedies"),
    "Crime": TasteLine("crime films"),
    "Documentary": TasteLine("documentaries"),
    "Drama": TasteLine("dramas"),
    "Family": TasteLine("family films"),
    "Fantasy": TasteLine("fantasy films"),
    "History": TasteLine("historical films"),
    "Horror": TasteLine("horror films"),
    "Music": TasteLine("films about music"),
    "Musical": TasteLine("musicals"),
    "Mystery": TasteLine("mysteries"),
    "Romance": TasteLine("romances"),
    "Science Fiction": TasteLine("science fiction films"),
    "Sport": TasteLine("sports films"),
    "Thriller": TasteLine("thrillers"),
    "War": TasteLine("war films"),
    "Western": TasteLine("westerns"),
}
"""What several films of a genre are called."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a paragraph may be made of; the fields are those of `TasteProfile` and `Ratings`."""

    films: int
    genres: Sequence[Trait]
    tones: Sequence[Trait]
    decades: Sequence[Trait]
    people: Sequence[Trait]
    themes: Sequence[Trait]
    mean: float | None
    well_known: float | None
    lesser_known: float | None
    latest: Step | None


def summarise(facts: Facts, enough: int, *, seed: int) -> str:
    """The paragraph. `enough`: liked films below which it is an invitation; `seed`: chooses among equal wordings."""
    if facts.films < enough:
        return _invitation(facts.films, enough - facts.films)
    voice = random.Random(seed)  # noqa: S311 - chooses words
    return spaced(list(_sentences(facts, voice))[:_MOST])


def _invitation(films: int, missing: int) -> str:
    if films == 0:
        return TasteLine("Rate three films you like and this page starts to speak.")
    counts = TasteLine("One film so far."), TasteLine("Two films so far."), TasteLine("Three films so far.")
    have = counts[films - 1] if films <= len(counts) else TasteLine("{} films so far.", films)
    return spaced([have, TasteLine("Rate {} more and this page starts to speak.", _number(missing))])


def _number(number: int) -> str:
    words = (TasteLine("no"), TasteLine("one"), TasteLine("two"), TasteLine("three"))
    return words[number] if number < len(words) else str(number)


def _sentences(facts: Facts, voice: random.Random) -> Iterator[str]:
    yield _core(facts, voice)
    yield from _roots(facts, voice)
    yield from _rating_habit(facts, voice)
    yield from _drift(facts)
    yield from _absence(facts)


_LEANINGS: Final = TasteLine.frames(
    "Your taste leans to {0} with a {1} streak: {2}.",
    "What you like is mostly {1}, often {0}: {2}.",
    "You feel at home among {0}, best when they are {1}: {2}.",
)
_BEFORE_A_VOWEL: Final = TasteLine.frames("Your taste leans to {0} with an {1} streak: {2}.")[0]


def _core(facts: Facts, voice: random.Random) -> str:
    genres = sorted((t for t in facts.genres if t.lift >= _CLEAR), key=lambda t: -t.keyness)[:2]
    tones = [t.name for t in facts.tones if t.lift >= _CLEAR and len(t.film_ids) > 1][:2]
    kinds = [_many(genre.name) for genre in genres]
    if genres and tones:
        return _leaning(voice.choice(_LEANINGS), kinds, tones, _against(genres[0], of=kinds[0]))
    if genres:
        return TasteLine("You come back to {} more than most: {}.", series(kinds), _against(genres[0], of=kinds[0]))
    if tones:
        found = next(t for t in facts.tones if t.name == tones[0])
        return TasteLine("No genre stands out, but a mood does: {} films, {}.", series(tones), _against(found))
    return TasteLine(
        "Your {:,} films are spread about as widely as cinema itself: no genre or mood stands out yet.", facts.films
    )


def _leaning(frame: str, kinds: Sequence[str], tones: Sequence[str], numbers: str) -> TasteLine:
    moods = {_LEANINGS[0]: tones[0], _LEANINGS[1]: series(tones), _LEANINGS[2]: series(tones, OR)}[frame]
    if frame == _LEANINGS[0] and tones[0][0] in "aeiou":
        frame = _BEFORE_A_VOWEL
    return TasteLine(frame, series(kinds), moods, numbers)


def _roots(facts: Facts, voice: random.Random) -> Iterator[str]:
    decade = max(facts.decades, key=lambda t: t.keyness, default=None)
    people, themes = facts.people[:1], facts.themes[:1]
    if decade is not None and decade.lift >= _CLEAR and len(decade.film_ids) > 1:
        yield _decade(decade, people, voice)
    elif people and themes:
        yield TasteLine(
            "{} turns up in {} of your films, and {} is a theme you return to.",
            *_turns_up(people[0]),
            Keyword(themes[0].name),
        )
    elif people:
        yield TasteLine("{} turns up in {} of your films.", *_turns_up(people[0]))
    elif themes:
        yield TasteLine(
            "A theme you return to is {}, in {} of your films.", Keyword(themes[0].name), len(themes[0].film_ids)
        )


def _decade(decade: Trait, people: Sequence[Trait], voice: random.Random) -> TasteLine:
    if not people:
        return TasteLine("The {}s weigh most: {}.", decade.name, _against(decade))
    name, films = _turns_up(people[0])
    return voice.choice(
        (
            TasteLine(
                "The {}s weigh most ({}), and {} keeps coming back ({} films).",
                decade.name,
                _against(decade),
                name,
                films,
            ),
            TasteLine(
                "{} turns up in {} of your films, and the {}s in {} of them (usual: {}).",
                name,
                films,
                decade.name,
                _percent(decade.share),
                _percent(decade.usual),
            ),
        )
    )


def _turns_up(person: Trait) -> tuple[str, int]:
    return Verbatim(person.name), len(person.film_ids)


def _rating_habit(facts: Facts, voice: random.Random) -> Iterator[str]:
    if facts.mean is None:
        return
    known, lesser = facts.well_known, facts.lesser_known
    if known is None or lesser is None:
        plain = TasteLine.frames("Your ratings average {:.1f} stars.", "You give {:.1f} stars on average.")
        yield TasteLine(voice.choice(plain), facts.mean)
    elif abs(known - lesser) < _DIFFERENT:
        yield TasteLine("You give {:.1f} stars on average, to well-known and lesser-known films alike.", facts.mean)
    else:
        kinder = TasteLine.frames(
            "You give {:.1f} stars on average and are kinder to well-known films ({:.1f})"
            " than to lesser-known ones ({:.1f}).",
            "You give {:.1f} stars on average and are kinder to lesser-known films ({:.1f})"
            " than to well-known ones ({:.1f}).",
        )
        yield TasteLine(kinder[lesser > known], facts.mean, max(known, lesser), min(known, lesser))


def _drift(facts: Facts) -> Iterator[str]:
    step = facts.latest
    if step is not None and step.rose and step.fell:
        rose, fell = step.rose[0].name.lower(), step.fell[0].name.lower()
        yield TasteLine("Lately you moved towards {} and away from {}.", rose, fell)
    elif step is not None and step.rose:
        yield TasteLine("Lately you moved towards {}.", step.rose[0].name.lower())


def _absence(facts: Facts) -> Iterator[str]:
    scarce = [t for t in facts.genres if t.lift <= _SCARCE and not t.film_ids]
    if scarce:
        widest = max(scarce, key=lambda t: t.usual)
        yield TasteLine(
            "There are no {} among them, as {} of all films are.", _many(widest.name), _percent(widest.usual)
        )


def _against(trait: Trait, of: str = "") -> str:
    mine, usual = _percent(trait.share), _percent(trait.usual)
    if of:
        return TasteLine("{} of what you like are {}, against {} of all films", mine, of, usual)
    return TasteLine("{} of what you like, {} of all films", mine, usual)


def _percent(share: float) -> str:
    return Phrase("{:.0%}", share) if share >= 0.005 or not share else TasteLine("under 1%")


def _many(genre: str) -> str:
    return _MANY.get(genre, genre.lower())
