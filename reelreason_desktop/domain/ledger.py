"""Folding the ledger: which events still count, which signals they leave, what undo would take back.

Pure functions of the event list. Undo appends an event, so nothing is ever lost; undoing an undo is a redo.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reelreason_desktop.domain.signals import EditKind, Event, Signal, SignalKind

_PER_FILM = frozenset(SignalKind) - {SignalKind.SAID}


def dead_batches(events: Sequence[Event]) -> frozenset[int]:
    """Batches taken back by an undo that itself still counts. `events` are in id order."""
    dead: set[int] = set()
    for event in reversed(events):  # an undo always comes after what it undoes
        if event.edit is EditKind.UNDO and event.batch not in dead and event.target is not None:
            dead.add(event.target)
    return frozenset(dead)


def living(events: Sequence[Event]) -> tuple[Event, ...]:
    """Events that count, undo events left out, in id order."""
    dead = dead_batches(events)
    return tuple(e for e in events if e.batch not in dead and e.edit is not EditKind.UNDO)


def signals_in_force(events: Sequence[Event]) -> tuple[Signal, ...]:
    """The signals that remain, newest first, muted ones included.

    A newer signal of the same kind about the same film replaces the older one; liking and disliking replace each other.
    """
    held: dict[int, Signal] = {}
    for event in living(events):
        if event.signal is not None:
            for other in [s.id for s in held.values() if _replaces(event, s)]:
                del held[other]
            held[event.id] = _signal(event, event.signal)
        elif event.edit is EditKind.CLEAR:
            for other in [s.id for s in held.values() if s.film_id == event.film_id and s.kind == event.text]:
                del held[other]
        elif event.edit is EditKind.DELETE:
            held.pop(event.target or -1, None)
        elif event.target in held:
            held[event.target] = _edited(held[event.target], event)
    return tuple(sorted(held.values(), key=lambda s: s.id, reverse=True))


def dismissed_chips(events: Sequence[Event], conversation_id: int) -> dict[str, int]:
    """Chip key to the id of the event that removed it. A later message may bring the chip back."""
    return {
        event.text or "": event.id
        for event in living(events)
        if event.edit is EditKind.DISMISS and event.conversation_id == conversation_id
    }


def undo_target(events: Sequence[Event]) -> int | None:
    """The newest batch that still counts, or None."""
    return max((event.batch for event in living(events)), default=None)


def redo_target(events: Sequence[Event]) -> int | None:
    """The batch of the newest undo that can be taken back: none once something new was done after it."""
    dead = dead_batches(events)
    undos = [e for e in events if e.edit is EditKind.UNDO and e.batch not in dead]
    newest_act = max((e.batch for e in events if e.edit is not EditKind.UNDO), default=0)
    open_undos = [e.batch for e in undos if e.batch > newest_act]
    return max(open_undos, default=None)


def batch_of(events: Iterable[Event], batch: int) -> tuple[Event, ...]:
    """The events of one act."""
    return tuple(event for event in events if event.batch == batch)


def _signal(event: Event, kind: SignalKind) -> Signal:
    return Signal(
        id=event.id,
        kind=kind,
        at=event.at,
        film_id=event.film_id,
        text=event.text,
        value=event.value,
        conversation_id=event.conversation_id,
    )


_OPPOSITES = {SignalKind.LIKED: SignalKind.DISLIKED, SignalKind.DISLIKED: SignalKind.LIKED}


def _replaces(event: Event, held: Signal) -> bool:
    if event.signal not in _PER_FILM or event.film_id != held.film_id:
        return False
    return held.kind in (event.signal, _OPPOSITES.get(event.signal))


def _edited(signal: Signal, event: Event) -> Signal:
    if event.edit is EditKind.MUTE:
        return replace(signal, muted=bool(event.value))
    return replace(signal, weight=1.0 if event.value is None else event.value)
