"""A taste in two to four sentences, each of them a computed fact. No flattery: nobody's taste is remarkable here."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.services.taste_shares import Trait
from reelreason_desktop.services.taste_steps import Step

_CLEAR: Final = 1.25
"""Lift from which on a trait is worth a sentence."""
_SCARCE: Final = 0.5
_DIFFERENT: Final = 0.25
"""Stars between two means that are worth a sentence."""
_MOST: Final = 4
_MANY: Final[Mapping[str, str]] = {
    "Action": "action films",
    "Adventure": "adventures",
    "Animation": "animated films",
    "Biography": "biographies",
    "Comedy": "comedies",
    "Crime": "crime films",
    "Documentary": "documentaries",
    "Drama": "dramas",
    "Family": "family films",
    "Fantasy": "fantasy films",
    "History": "historical films",
    "Horror": "horror films",
    "Music": "films about music",
    "Musical": "musicals",
    "Mystery": "mysteries",
    "Romance": "romances",
    "Science Fiction": "science fiction films",
    "Sport": "sports films",
    "Thriller": "thrillers",
    "War": "war films",
    "Western": "westerns",
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
        return _invitation(facts.films, enough)
    voice = random.Random(seed)  # noqa: S311 - chooses words
    return " ".join(list(_sentences(facts, voice))[:_MOST])


def _invitation(films: int, enough: int) -> str:
    missing = ("no", "one", "two", "three")
    if films == 0:
        return "Rate three films you like and this page starts to speak."
    have = missing[films] if films < len(missing) else str(films)
    left = enough - films
    more = missing[left] if left < len(missing) else str(left)
    return (
        f"{have.capitalize()} film{'' if films == 1 else 's'} so far. Rate {more} more and this page starts to speak."
    )


def _sentences(facts: Facts, voice: random.Random) -> Iterator[str]:
    yield _core(facts, voice)
    yield from _roots(facts, voice)
    yield from _rating_habit(facts, voice)
    yield from _drift(facts)
    yield from _absence(facts)


def _core(facts: Facts, voice: random.Random) -> str:
    genres = sorted((t for t in facts.genres if t.lift >= _CLEAR), key=lambda t: -t.keyness)[:2]
    tones = [t for t in facts.tones if t.lift >= _CLEAR and len(t.film_ids) > 1][:2]
    if genres and tones:
        moods, kinds = [tone.name for tone in tones], [_many(genre.name) for genre in genres]
        numbers = _against(genres[0], of=kinds[0])
        return voice.choice(
            (
                f"Your taste leans to {_and(kinds)} with {_a(moods[0])} streak: {numbers}.",
                f"What you like is mostly {_and(moods)}, often {_and(kinds)}: {numbers}.",
                f"{_first_upper(_and(kinds))} are where you feel at home, best when they are"
                f" {_and(moods, 'or')}: {numbers}.",
            )
        )
    if genres:
        kinds = [_many(genre.name) for genre in genres]
        return f"You come back to {_and(kinds)} more than most: {_against(genres[0], of=kinds[0])}."
    if tones:
        return f"No genre stands out, but a mood does: {_and(t.name for t in tones)} films, {_against(tones[0])}."
    return f"Your {facts.films} films are spread about as widely as cinema itself: no genre or mood stands out yet."


def _roots(facts: Facts, voice: random.Random) -> Iterator[str]:
    decade = max(facts.decades, key=lambda t: t.keyness, default=None)
    people = facts.people[:1]
    home = decade is not None and decade.lift >= _CLEAR and len(decade.film_ids) > 1
    if home and decade is not None and people:
        yield voice.choice(
            (
                f"The {decade.name}s weigh most ({_against(decade)}), and {people[0].name} keeps coming back"
                f" ({len(people[0].film_ids)} films).",
                f"{people[0].name} turns up in {len(people[0].film_ids)} of your films, and the {decade.name}s in"
                f" {_percent(decade.share)} of them (usual: {_percent(decade.usual)}).",
            )
        )
    elif home and decade is not None:
        yield f"The {decade.name}s weigh most: {_against(decade)}."
    elif people:
        theme = f", and {facts.themes[0].name} is a theme you return to" if facts.themes else ""
        yield f"{people[0].name} turns up in {len(people[0].film_ids)} of your films{theme}."
    elif facts.themes:
        yield f"A theme you return to is {facts.themes[0].name}, in {len(facts.themes[0].film_ids)} of your films."


def _rating_habit(facts: Facts, voice: random.Random) -> Iterator[str]:
    if facts.mean is None:
        return
    known, lesser = facts.well_known, facts.lesser_known
    if known is not None and lesser is not None and abs(known - lesser) >= _DIFFERENT:
        kinder, harder = ("lesser-known", "well-known") if lesser > known else ("well-known", "lesser-known")
        yield (
            f"You give {facts.mean:.1f} stars on average and are kinder to {kinder} films ({max(known, lesser):.1f})"
            f" than to {harder} ones ({min(known, lesser):.1f})."
        )
    elif known is not None:
        yield f"You give {facts.mean:.1f} stars on average, to well-known and lesser-known films alike."
    else:
        yield voice.choice(
            (f"Your ratings average {facts.mean:.1f} stars.", f"You give {facts.mean:.1f} stars on average.")
        )


def _drift(facts: Facts) -> Iterator[str]:
    step = facts.latest
    if step is not None and step.rose and step.fell:
        yield f"Lately you moved towards {_word(step.rose[0].name)} and away from {_word(step.fell[0].name)}."
    elif step is not None and step.rose:
        yield f"Lately you moved towards {_word(step.rose[0].name)}."


def _absence(facts: Facts) -> Iterator[str]:
    scarce = [t for t in facts.genres if t.lift <= _SCARCE and not t.film_ids]
    if scarce:
        widest = max(scarce, key=lambda t: t.usual)
        yield f"There are no {_many(widest.name)} among them, as {_percent(widest.usual)} of all films are."


def _against(trait: Trait, of: str = "") -> str:
    mine = f"{_percent(trait.share)} of what you like" + (f" are {of}," if of else ",")
    return f"{mine} {'against ' if of else ''}{_percent(trait.usual)} of all films"


def _percent(share: float) -> str:
    return f"{share:.0%}" if share >= 0.005 or not share else "under 1%"


def _many(genre: str) -> str:
    return _MANY.get(genre, _word(genre))


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _word(name: str) -> str:
    return name.lower()


def _a(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _and(words: Iterable[str], joint: str = "and") -> str:
    return f" {joint} ".join(words)
