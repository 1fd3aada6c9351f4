"""Reads one message: films, people, limits, wishes, mood, and what it is for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelreason_desktop.conversation.clauses import Clauses
from reelreason_desktop.conversation.compared import read_compared, read_same
from reelreason_desktop.conversation.consistency import (
    consistent,
    for_children,
    joined,
    only_excludes,
    replaced,
    wants_by_name,
)
from reelreason_desktop.conversation.corrections import Correction, Corrections, corrected
from reelreason_desktop.conversation.descriptions import described
from reelreason_desktop.conversation.embedding_text import content_words, embedding_text
from reelreason_desktop.conversation.franchises import Franchises
from reelreason_desktop.conversation.genres import read_genres
from reelreason_desktop.conversation.intent import (
    GREETING_PREFIX,
    Clues,
    choose_intent,
    is_small_talk,
    is_why,
    read_command,
)
from reelreason_desktop.conversation.keywords import KeywordIndex
from reelreason_desktop.conversation.limits import Limits
from reelreason_desktop.conversation.mentions import Named, asked_sequels, asks_for_franchise, mentioned
from reelreason_desktop.conversation.modes import Mode
from reelreason_desktop.conversation.moods import Feelings, read_feelings
from reelreason_desktop.conversation.people import PeopleIndex
from reelreason_desktop.conversation.persons import read_people, read_pronouns
from reelreason_desktop.conversation.pointing import is_verdict, point, read_feedback
from reelreason_desktop.conversation.ranges import Comparable, merged
from reelreason_desktop.conversation.text import Scanner, Span, Taken, cover, lower_in_place
from reelreason_desktop.conversation.title_hits import TitleHit
from reelreason_desktop.conversation.titles import TitleIndex
from reelreason_desktop.conversation.wishes import read_tones
from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.reading import (
    AmbiguousTitle,
    Intent,
    Reading,
    ReadingContext,
    Sentiment,
    Wish,
)

MAX_ANALYSED_CHARACTERS: Final = 4_000
_FEW_WORDS: Final = 2
_MANY_FILMS: Final = 5
_SILENT_INTENTS: Final = frozenset({Intent.WHY, Intent.LOOKUP, Intent.COMMAND, Intent.SMALL_TALK})
_UNLESS: Final = re.compile(r"(?<=\w) ?\bunless [^.!?;,\n]*", re.IGNORECASE)
"""An exception to a limit, which no limit of ours can have: what it names is neither wanted nor unwanted."""
_LEFTOVER: Final = re.compile(r"\b(?:and|or|the|movies?|films?|also|my|favou?rites?|are|is|x+|\d{4})\b|\W")


class Reader:
    """Understands messages about the films of one catalogue. Pure: reading changes nothing.

    Args:
        films: the catalogue; titles, people, keywords, languages and franchises are learned from it.
    """

    def __init__(self, films: Sequence[Film]) -> None:
        self._films = {film.id: film for film in films}
        self._titles = TitleIndex(films)
        self._people = PeopleIndex(films, self._titles.is_plain)
        self._directors = frozenset(name for film in films for name in film.directors)
        self._authors = _authors(films)
        self._keywords = KeywordIndex(films)
        self._franchises = Franchises(self._titles.collections, self._titles.is_plain, self._titles.nicknames)
        self._limits = Limits(films, self._franchises.names)
        self._corrections = Corrections(self._films, self._titles, lambda piece: self._read(piece, ReadingContext()))

    def read(self, text: str, context: ReadingContext | None = None) -> Reading:
        """Reads one message of any length and content; only the first 4,000 characters are analysed.

        Args:
            text: the message as typed.
            context: the picks on screen and the current year.
        """
        context = context or ReadingContext()
        correction = self._corrections.find(text[:MAX_ANALYSED_CHARACTERS], context.said)
        if correction is None:
            return self._read(text, context)
        return corrected(self._rest(correction, context), text, correction)

    def _rest(self, correction: Correction, context: ReadingContext) -> Reading:
        """What a message says besides its correction, which alone changes the request or tells a taste."""
        if any(character.isalnum() for character in correction.rest):
            reading = self._read(correction.rest, replace(context, said=()))
            if reading.intent not in (Intent.SMALL_TALK, Intent.COMMAND):
                return reading
        return Reading("", Intent.REFINE if context.picks else Intent.TELL_TASTE)

    def _read(self, text: str, context: ReadingContext) -> Reading:
        body = _UNLESS.sub(lambda match: " " * len(match.group()), text[:MAX_ANALYSED_CHARACTERS])
        if is_small_talk(lower_in_place(body)) and not is_verdict(lower_in_place(body), context):
            return Reading(text, Intent.SMALL_TALK)
        named = self._named(body)
        command = read_command(named.covered, bool(named.titles))
        if command is not None:
            return Reading(text, Intent.COMMAND, command=command)
        mentions = mentioned(named)
        pointing = point(named.covered, context, {id_ for hit in named.titles for id_ in hit.film_ids})
        reading = Reading(
            text,
            Intent.WHY,
            titles=tuple(replace(m, sentiment=Sentiment.NEUTRAL, seen=False) for m in mentions),
            ambiguous=_ambiguous(named.titles),
            unknown_titles=named.unknown,
            pick_positions=pointing.positions,
        )
        if is_why(named.covered):
            first = (0,) if context.picks and not pointing.explicit and not mentions else pointing.positions
            return replace(reading, pick_positions=first)
        scanner = Scanner(named.covered)
        feelings = read_feelings(scanner, named.clauses)
        reading = replace(reading, titles=mentions, mood=feelings.mood, feeling=feelings.words(body))
        reading = self._with_subjects(reading, named, scanner, context)
        feedback = (
            read_feedback(named.covered, pointing) if not mentions or (pointing.explicit and context.picks) else None
        )
        intent = choose_intent(named.covered, Clues(
            pointing=pointing,
            feedback=feedback,
            wants=wants_by_name(reading.constraints),
            limits=bool(reading.constraints or reading.clears),
            only_exclusions=only_excludes(reading),
            opens_as_request=named.clauses.mode(0) is Mode.REQUEST,
            mood=reading.mood is not None,
            wishes=bool(reading.wishes),
            titles=bool(mentions or reading.ambiguous),
            unknown=bool(named.unknown),
            only_titles=bool(mentions) and not _LEFTOVER.sub("", named.covered),
            has_picks=bool(context.picks),
            bare=_is_bare(named.covered, reading, context),
        ))  # fmt: skip
        return _finished(replace(reading, intent=intent, feedback=feedback), named, feelings)

    def find_titles(self, typed: str) -> tuple[str, ...]:
        """Ids of the films that a typed title names: one, several where the title is not enough, or none."""
        return self._titles.look_up(typed)

    def _named(self, body: str) -> Named:
        full_names = self._people.full_names(body)
        findings = self._titles.find(body, [hit.span for hit in full_names])
        credited = self._people.credited(body)
        places = Taken(len(body), self._limits.places(lower_in_place(body)))
        hits = tuple(hit for hit in findings.hits if hit.span not in credited and not places.overlaps(hit.span))
        meant = dict(described(lower_in_place(body), hits, self._films))
        hits = tuple(hit for hit in hits if hit not in meant)
        full_names += meant.values()
        spans = [hit.span for hit in hits]
        outside = [hit for hit in full_names if not any(s <= hit.start and hit.end <= e for s, e in spans)]
        unplaced = [name for name in findings.unknown if not places.overlaps(_span_of(name, body))]
        nameless = [m.span() for name in unplaced for m in re.finditer(re.escape(name), body)]
        longer = [
            span
            for span in nameless
            if " " in body[slice(*span)] and not any(span[0] <= hit.start < span[1] for hit in outside)
        ]
        people = self._people.find(body, outside, [*spans, *longer])
        unknown = tuple(name for name in unplaced if not any(hit.surface in name for hit in people))
        lower = lower_in_place(body)
        nameless = [m.span() for name in unknown for m in re.finditer(re.escape(name), body)]
        covered = cover(lower, [*(hit.covered for hit in hits), *(hit.span for hit in people), *nameless])
        greeting = GREETING_PREFIX.match(covered)
        if greeting:
            covered = cover(covered, [greeting.span()], " ")
        return Named(hits, tuple(meant), unknown, tuple(people), lower, covered, Clauses(covered))

    def _with_subjects(self, reading: Reading, named: Named, scanner: Scanner, context: ReadingContext) -> Reading:
        clauses = named.clauses
        clears = self._limits.read_clears(scanner)
        liked = [self._films[m.film_id] for m in reading.titles if m.sentiment is Sentiment.LIKED]
        base: Sequence[Comparable] = liked or context.picks
        found: list[Constraint | Wish] = list(
            read_people(named.lower, clauses, named.people, self._directors, self._authors)
        )
        found += self._franchises.unwanted(
            reading.text[: len(named.lower)],
            clauses,
            named.titles,
            [*(hit.span for hit in named.people), *self._limits.places(named.lower)],
        )
        found += [
            Constraint(ConstraintKind.COLLECTION, hit.franchise, values=hit.franchises)
            for hit in named.titles
            if hit.whole and hit.franchise and asks_for_franchise(hit, named)
        ]
        found += asked_sequels(named, self._films)
        found += read_compared(named.covered, named.titles, self._films)
        found += read_same(named.covered, named.titles, context.said, self._films)
        found += read_pronouns(named.lower, clauses, named.people, context.said, self._directors)
        found += self._keywords.read_phrases(scanner, clauses)
        found += self._limits.read(scanner, clauses, base, context)
        found += read_genres(scanner, clauses)
        found += read_tones(scanner, clauses)
        found += self._keywords.read_words(scanner, clauses)
        found += for_children(found)
        wishes = [thing for thing in found if isinstance(thing, Wish)]
        found, given_up = joined(named.lower, found, context.constraints)
        return replace(
            reading,
            constraints=consistent(merged(thing for thing in found if isinstance(thing, Constraint))),
            wishes=tuple({wish.key: wish for wish in reversed(wishes)}.values())[::-1],
            clears=clears,
            retractions=(*replaced(named.lower, found, context.constraints, context.said), *given_up),
        )


def _is_bare(covered: str, reading: Reading, context: ReadingContext) -> bool:
    """Whether a word or two add to what stands, and do not take the place of something of their kind."""
    standing = {limit.kind for limit in context.constraints if limit.values and not limit.exclude}
    wanted = {limit.kind for limit in reading.constraints if limit.values and not limit.exclude}
    return bool(standing) and not wanted & standing and len(covered.split()) <= _FEW_WORDS


def _authors(films: Sequence[Film]) -> frozenset[str]:
    """Who directed at least five films, and twice as many as they merely played in."""
    directed = Counter(name for film in films for name in film.directors)
    played = Counter(name for film in films for name in film.cast if name not in film.directors)
    return frozenset(name for name, n in directed.items() if n >= _MANY_FILMS and n >= 2 * played[name])


def _span_of(name: str, body: str) -> Span:
    start = max(0, body.find(name))
    return start, start + len(name)


def _ambiguous(hits: Sequence[TitleHit]) -> tuple[AmbiguousTitle, ...]:
    return tuple(AmbiguousTitle(hit.surface, hit.film_ids) for hit in hits if hit.ambiguous)


def _finished(reading: Reading, named: Named, feelings: Feelings) -> Reading:
    """The reading with everything left out that its intent does not use."""
    if reading.intent in _SILENT_INTENTS:
        neutral = tuple(replace(m, sentiment=Sentiment.NEUTRAL, seen=False) for m in reading.titles)
        positions = reading.pick_positions if not neutral else ()
        return Reading(
            reading.text, reading.intent, titles=neutral, ambiguous=reading.ambiguous,
            unknown_titles=reading.unknown_titles, pick_positions=positions,
        )  # fmt: skip
    embed = _embedded(reading, named, feelings)
    if reading.intent is not Intent.FEEDBACK:
        return replace(reading, pick_positions=(), embed_text=embed)
    return replace(reading, embed_text=embed)


def _embedded(reading: Reading, named: Named, feelings: Feelings) -> str:
    """What may be embedded: words about taste, or, where there are none, those about how the person feels.

    A mood that its words name outright needs no vector, and "I'm so sad" is no taste for sad films.
    """
    text = reading.text[: len(named.covered)]
    taste = embedding_text(text, named.clauses, reading.titles, named.titles, apart=feelings.spans)
    if not feelings.spans or reading.mood is not None:
        return taste
    if not taste:
        return reading.feeling if content_words(reading.feeling) else ""  # "not too long" is no feeling
    return embedding_text(text, named.clauses, reading.titles, named.titles)
