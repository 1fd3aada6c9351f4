"""Folding the ledger: which events still count, which signals they leave, what undo would take back.

Pure functions of the event list. Undo appends an event, so nothing is ever lost; undoing an undo is a redo.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from reelreason_desktop.domain.signals import EditKind, Event, Signal, SignalKind


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


STAND_ALONE = frozenset({SignalKind.SAID, SignalKind.STEERED})
"""Signals that evict no other: each message and each place on the map counts for itself."""

Slot = tuple[str | None, str | int]
"""What a signal occupies: a film and a stance towards it. A new signal evicts the one in its slot."""


def slot_of(signal: Signal) -> Slot:
    """The slot of a signal; one that stands alone has its own."""
    match signal.kind:
        case kind if kind in STAND_ALONE:
            return None, signal.id
        case SignalKind.WISHED | SignalKind.BLOCKED | SignalKind.ANSWERED:
            return signal.film_id, f"{signal.kind}:{(signal.text or '').casefold()}"
        case _:
            return signal.film_id, _stance(signal.kind)


def signals_in_force(events: Sequence[Event]) -> tuple[Signal, ...]:
    """The signals that remain, newest first, muted ones included.

    A newer signal of the same kind about the same film replaces the older one; liking and disliking replace each other.
    """
    held: dict[Slot, Signal] = {}
    slots: dict[int, Slot] = {}
    for event in living(events):
        if event.signal is not None:
            signal = _signal(event, event.signal)
            slot = slots[event.id] = slot_of(signal)
            held[slot] = signal
        elif event.edit is EditKind.CLEAR:
            held.pop((event.film_id, _stance(event.text or "")), None)
        elif event.target in slots and held.get(slots[event.target], _NOBODY).id == event.target:
            slot = slots[event.target]
            if event.edit is EditKind.DELETE:
                del held[slot]
            else:
                held[slot] = _edited(held[slot], event)
    return tuple(sorted(held.values(), key=lambda s: s.id, reverse=True))


def dismissed_chips(events: Sequence[Event], conversation_id: int) -> dict[str, int]:
    """Chip key to the id of the event that removed it. A later message may bring the chip back."""
    return {
        event.text or "": event.id
        for event in living(events)
        if event.edit is EditKind.DISMISS and event.conversation_id == conversation_id
    }


def dials(events: Sequence[Event]) -> dict[str, float]:
    """Name of each dial of taste that was turned, to its setting."""
    turned = {event.text or "": event.value for event in living(events) if event.edit is EditKind.DIAL}
    return {name: value for name, value in turned.items() if value is not None}


def undo_target(events: Sequence[Event]) -> int | None:
    """The newest batch that still counts, or None."""
    return max((event.batch for event in living(events)), default=None)


def redo_target(events: Sequence[Event]) -> int | None:
    """The batch of the newest undo that can be taken back: none once something new was done after it."""
    undo_batches = {e.batch for e in events if e.edit is EditKind.UNDO}
    newest_act = max((e.batch for e in events if e.edit is not EditKind.UNDO), default=0)
    dead = dead_batches(events)
    takes_back_an_act = [
        e.batch
        for e in events
        if e.edit is EditKind.UNDO and e.batch not in dead and e.batch > newest_act and e.target not in undo_batches
    ]
    return max(takes_back_an_act, default=None)


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


_NOBODY = Signal(id=-1, kind=SignalKind.SAID, at=datetime.min.replace(tzinfo=UTC))


def _stance(kind: str) -> str:
    return SignalKind.LIKED.value if kind == SignalKind.DISLIKED else str(kind)


def _edited(signal: Signal, event: Event) -> Signal:
    if event.edit is EditKind.MUTE:
        return replace(signal, muted=bool(event.value))
    return replace(signal, weight=1.0 if event.value is None else event.value)
