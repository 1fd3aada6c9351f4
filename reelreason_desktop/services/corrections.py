"""What a correction ("forget what I said about horror") does to the ledger and to what stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reelreason_desktop.conversation.corrections import subject_of_wish, subjects_of, subjects_of_limit
from reelreason_desktop.domain.constraints import Constraint
from reelreason_desktop.domain.reading import Reading, Retraction, SubjectKind, Wish
from reelreason_desktop.domain.signals import EditKind, NewEdit, Signal, SignalKind
from reelreason_desktop.services.read_message import ReadMessage

_SAID_ABOUT_FILMS = frozenset({SignalKind.LIKED, SignalKind.DISLIKED, SignalKind.MENTIONED, SignalKind.WATCHLIST})


def edits_of(reading: Reading, said: Sequence[ReadMessage], signals: Sequence[Signal]) -> list[NewEdit]:
    """Drops what the words of a message take back; undoing the message brings it back.

    Signals about films that this conversation brought go, and messages that speak of nothing else: their vectors
    would pull the picks towards what was to be forgotten.

    Args:
        reading: of the message.
        said: earlier messages of its conversation.
        signals: in force.
    """
    if not reading.retractions:
        return []
    conversation = said[-1].conversation_id if said else None
    films = {r.value for r in reading.retractions if r.kind is SubjectKind.FILM}
    targets = [
        s.id
        for s in signals
        if s.kind in _SAID_ABOUT_FILMS and s.film_id in films and s.conversation_id == conversation
    ]
    held = {s.id for s in signals if s.kind is SignalKind.SAID}
    targets += [m.event_id for m in said if m.event_id in held and _speaks_only_of(m.reading, reading.retractions)]
    return [NewEdit(EditKind.DELETE, target=target) for target in targets]


def takes_back(retractions: Collection[Retraction], thing: Constraint | Wish) -> bool:
    """Whether a limit or a wish is among what was taken back."""
    if isinstance(thing, Wish):
        return subject_of_wish(thing) in retractions
    return any(subject in retractions for subject in subjects_of_limit(thing))


def _speaks_only_of(reading: Reading, retractions: Collection[Retraction]) -> bool:
    if reading.titles or not (reading.constraints or reading.wishes):
        return False  # a message's vector says nothing of the films in it
    named = sum(bool(subjects_of_limit(limit)) for limit in reading.constraints)
    return named == len(reading.constraints) and set(subjects_of(reading)) <= set(retractions)
