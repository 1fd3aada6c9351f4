"""The SQL of the ledger: events, and the vectors of messages."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.signals import EditKind, Event, NewEdit, NewSignal, Signal, SignalKind
from reelreason_desktop.store.db import Database, Row, to_moment, to_text

_NEVER_ABOUT_A_SIGNAL = frozenset({EditKind.UNDO, EditKind.CLEAR, EditKind.DISMISS, EditKind.DIAL})

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the ledger ends: the newest event's id and batch, 0 and 0 when it is empty."""

    id: int
    batch: int


@dataclass(frozen=True, slots=True, eq=False)
class StoredVector:
    """`vector`: float32 (dim,), of the message that made the event, by the encoder `model_id`."""

    event_id: int
    model_id: str
    vector: Vector


def read_events(db: Database) -> tuple[Event, ...]:
    """All events, in id order."""
    return db.read(
        _event,
        "SELECT id, at, batch, signal, edit, film_id, text, value, target, conversation_id FROM events ORDER BY id",
    )


def read_tail(db: Database) -> Tail:
    """The end of the ledger. Inside a transaction it stays the end until the transaction's own events."""
    rows = db.rows("SELECT id, batch FROM events ORDER BY id DESC LIMIT 1")
    return Tail(*rows[0]) if rows else Tail(0, 0)


def insert_events(db: Database, events: Iterable[Event]) -> None:
    """Writes events as they are."""
    db.run_many(
        "INSERT INTO events (id, at, batch, signal, edit, film_id, text, value, target, conversation_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (e.id, to_text(e.at), e.batch, e.signal, e.edit, e.film_id, e.text, e.value, e.target, e.conversation_id)
            for e in events
        ),
    )


def one_act(
    tail: Tail, at: datetime, signals: Sequence[NewSignal], edits: Sequence[NewEdit], conversation_id: int | None
) -> tuple[Event, ...]:
    """The events of one act: signals, then edits, in the order given, all in the batch after `tail`.

    Raises:
        NotFoundError: an edit points at a batch or an event that is not there yet. Folding relies on edits pointing
            back; an undo of a batch to come would silently swallow it.
        ValueError: a number is not finite; SQLite would store nothing in its place.
    """
    _check_finite([new.value for new in signals] + [new.value for new in edits])
    for edit in edits:
        _check_target(edit, tail)
    batch, id_ = tail.batch + 1, tail.id + 1
    said = [
        Event(id_ + i, at, batch, s.kind, None, s.film_id, s.text, s.value, None, conversation_id)
        for i, s in enumerate(signals)
    ]
    done = [
        Event(id_ + i, at, batch, None, e.kind, e.film_id, e.text, e.value, e.target, conversation_id)
        for i, e in enumerate(edits, start=len(said))
    ]
    return (*said, *done)


def copies(tail: Tail, at: datetime, signals: Sequence[Signal]) -> tuple[tuple[Event, ...], dict[int, int]]:
    """Signals of another profile as one act of this one, with their times, weights and mutes.

    Args:
        tail: where this profile's ledger ends.
        at: the time of the edits that carry weights and mutes.
        signals: in force in the other profile.

    Returns:
        the events, and the id of each signal's event under its old id.
    """
    batch = tail.batch + 1
    oldest_first = sorted(signals, key=lambda signal: signal.id)
    ids = {signal.id: id_ for id_, signal in enumerate(oldest_first, start=tail.id + 1)}
    events = [
        Event(ids[s.id], s.at, batch, signal=s.kind, film_id=s.film_id, text=s.text, value=s.value)
        for s in oldest_first
    ]
    edits = [(ids[s.id], *edit) for s in oldest_first for edit in _edits_of(s)]
    for id_, (target, kind, value) in enumerate(edits, start=tail.id + 1 + len(events)):
        events.append(Event(id_, at, batch, edit=kind, value=value, target=target))
    return tuple(events), ids


def read_vectors(db: Database, model_id: str) -> dict[int, Vector]:
    """Event id to read-only float32 (dim,), of one encoder."""
    sql = "SELECT event_id, vector FROM vectors WHERE model_id = ? ORDER BY event_id"
    return dict(db.read(lambda row: (int(row[0]), from_bytes(row[1])), sql, (model_id,)))


def read_all_vectors(db: Database) -> tuple[StoredVector, ...]:
    """The vectors of every encoder that was ever used."""
    return db.read(
        lambda row: StoredVector(row[0], row[1], from_bytes(row[2])),
        "SELECT event_id, model_id, vector FROM vectors ORDER BY event_id, model_id",
    )


def put_vector(db: Database, stored: StoredVector) -> None:
    """Writes a vector; one of the same event and encoder is replaced."""
    db.run(
        "INSERT INTO vectors (event_id, model_id, vector) VALUES (?, ?, ?)"
        " ON CONFLICT (model_id, event_id) DO UPDATE SET vector = excluded.vector",
        (stored.event_id, stored.model_id, to_bytes(stored.vector)),
    )


def to_bytes(vector: Vector) -> bytes:
    """Little-endian float32.

    Raises:
        ValueError: the vector is not a row of finite numbers.
    """
    if vector.ndim != 1 or vector.size == 0 or not np.isfinite(vector).all():
        raise ValueError(f"not a vector of finite numbers: shape {vector.shape}")
    return vector.astype("<f4").tobytes()


def from_bytes(blob: bytes) -> Vector:
    """Inverse of `to_bytes`; the array is read-only."""
    return np.frombuffer(blob, dtype="<f4")


def _event(row: Row) -> Event:
    id_, at, batch, signal, edit, film_id, text, value, target, conversation_id = row
    return Event(
        id=id_,
        at=to_moment(at),
        batch=batch,
        signal=None if signal is None else SignalKind(signal),
        edit=None if edit is None else EditKind(edit),
        film_id=film_id,
        text=text,
        value=value,
        target=target,
        conversation_id=conversation_id,
    )


def _check_finite(values: Iterable[float | None]) -> None:
    for value in values:
        if value is not None and not math.isfinite(value):
            raise ValueError(f"{value} cannot be the value of a signal or an edit")


def _check_target(edit: NewEdit, tail: Tail) -> None:
    if edit.kind is EditKind.UNDO:
        found = edit.target is not None and 0 < edit.target <= tail.batch
    else:
        found = edit.kind in _NEVER_ABOUT_A_SIGNAL or (edit.target is not None and 0 < edit.target <= tail.id)
    if not found:
        raise NotFoundError(Notice("There is nothing with the number {} to {}.", edit.target, edit.kind))


def _edits_of(signal: Signal) -> Iterator[tuple[EditKind, float]]:
    if signal.weight != 1.0:
        yield EditKind.WEIGHT, signal.weight
    if signal.muted:
        yield EditKind.MUTE, 1.0
