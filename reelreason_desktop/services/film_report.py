"""Everything the program can say about one film and one person: what the film page shows beside the facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.ledger import dead_batches
from reelreason_desktop.domain.picks import Judgement
from reelreason_desktop.domain.signals import EditKind, Event, SignalKind
from reelreason_desktop.recommender.explanation import shared_traits
from reelreason_desktop.services.browsing import most_alike
from reelreason_desktop.services.feedback import Question, answers_about, watched_picks
from reelreason_desktop.services.levers import Lever, levers
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.snapshot import Snapshots, State

_NEIGHBOURS: Final = 8
PICKED: Final = "picked"
"""`Happening.what` of the moment at which a film was first among the picks."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a film's history. `at` is in UTC."""

    at: datetime
    what: str
    """A value of SignalKind or of EditKind, or `PICKED`."""
    value: float | None = None
    text: str = ""
    """The message in which the film was named; the kind that was cleared; the question that was answered."""
    taken_back: bool = False
    """An undo made it not count; redo may bring it back."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A similar film, and what both really have in common."""

    film_id: str
    people: tuple[str, ...]
    themes: tuple[str, ...]
    """Keywords, then tones, then genres."""


class Ask(StrEnum):
    """Whether there is something to ask about a film."""

    NOTHING = "nothing"  # it was never picked, or not watched since
    NEW = "new"  # watched after it was picked, and nothing was answered
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class FilmReport:
    """One film as one person sees it.

    `judgement` is None while the profile says nothing yet; `levers` are empty when something holds the film back.
    """

    film_id: str
    judgement: Judgement | None
    levers: tuple[Lever, ...] = ()
    history: tuple[Happening, ...] = ()
    """Newest first."""
    series: tuple[str, ...] = ()
    """Ids of the parts of its collection in order, itself included; empty when it stands alone."""
    neighbours: tuple[Neighbour, ...] = ()
    ask: Ask = Ask.NOTHING
    answers: Mapping[Question, float] = field(default_factory=dict)
    first_picked: datetime | None = None


def film_report(
    library: Library, snapshots: Snapshots, film_id: str, first_picked: Mapping[str, datetime]
) -> FilmReport:
    """Judges a film and gathers what belongs to it.

    Args:
        library: the films.
        snapshots: of the open profile.
        film_id: of any film.
        first_picked: when films were first picked, see `feedback.picked`.

    Raises:
        NotFoundError: there is no such film.
    """
    film = library.by_id.get(film_id)
    if film is None:
        raise NotFoundError("This film is no longer in the catalogue.", "Look for another one.")
    state = snapshots.state()
    judgement = snapshots.judge(state, film_id)
    free = judgement is not None and not judgement.obstacles
    answers = answers_about(film_id, state.signals)
    watched = film_id in watched_picks(state.signals, first_picked)
    return FilmReport(
        film_id=film_id,
        judgement=judgement,
        levers=levers(library.recommender, state, film, judgement.pick) if judgement is not None and free else (),
        history=history(film_id, state, first_picked.get(film_id)),
        series=series(library.films, film),
        neighbours=neighbours(library, film),
        ask=Ask.ANSWERED if answers else Ask.NEW if watched else Ask.NOTHING,
        answers=answers,
        first_picked=first_picked.get(film_id),
    )


def series(films: Sequence[Film], film: Film) -> tuple[str, ...]:
    """Ids of the parts of a film's collection that the catalogue has, in order; empty without another part."""
    if film.collection is None:
        return ()
    parts = [
        (f.collection.order, f.year, f.id) for f in films if f.collection and f.collection.name == film.collection.name
    ]
    return tuple(film_id for _, _, film_id in sorted(parts)) if len(parts) > 1 else ()


def neighbours(library: Library, film: Film, n: int = _NEIGHBOURS) -> tuple[Neighbour, ...]:
    """The `n` most similar films, by the same arithmetic as the picks."""
    rows = most_alike(library, library.recommender.matrix.rows[film.id])[:n].tolist()
    return tuple(_neighbour(film, library.films[row]) for row in rows)


def history(film_id: str, state: State, picked: datetime | None = None) -> tuple[Happening, ...]:
    """What happened to a film in this profile, newest first, acts that were taken back included."""
    told = [Happening(picked, PICKED)] if picked is not None else []
    told += _events_about(film_id, state.events)
    return tuple(sorted(told, key=lambda happening: happening.at, reverse=True))


def _events_about(film_id: str, events: Sequence[Event]) -> Iterator[Happening]:
    dead = dead_batches(events)
    said = {e.batch: e.text or "" for e in events if e.signal is SignalKind.SAID}
    signals = {e.id for e in events if e.signal is not None and e.film_id == film_id}
    for event in reversed(events):
        taken_back = event.batch in dead
        if event.id in signals and event.signal is not None:
            text = event.text or said.get(event.batch, "")
            yield Happening(event.at, event.signal.value, event.value, text, taken_back)
        elif event.edit is EditKind.CLEAR and event.film_id == film_id:
            yield Happening(event.at, EditKind.CLEAR.value, None, event.text or "", taken_back)
        elif event.edit is not None and event.edit is not EditKind.UNDO and event.target in signals:
            yield Happening(event.at, event.edit.value, event.value, "", taken_back)


def _neighbour(film: Film, other: Film) -> Neighbour:
    shared = shared_traits(film, other)
    tones = tuple(tone for tone in film.tones if tone in other.tones)
    words = tuple(theme for theme in shared.themes if theme not in film.genres)
    genres = tuple(theme for theme in shared.themes if theme in film.genres)
    return Neighbour(other.id, shared.people, words + tones + genres)
