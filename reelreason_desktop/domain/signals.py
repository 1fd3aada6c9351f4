"""The ledger: append-only events, and the signals that remain when they are folded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SignalKind(StrEnum):
    """What a signal says about taste. One signal per (kind, film) is in force; a newer one replaces it.

    `WISHED` and `BLOCKED` are about words instead of films, and `ANSWERED` is about a film and a question: one per
    text is in force.
    """

    SAID = "said"  # a message; `text`, and a vector kept beside it
    LIKED = "liked"  # a film named approvingly in a message, or "more like this"
    DISLIKED = "disliked"  # a film named disapprovingly, or "less like this"
    RATED = "rated"  # `value` = stars, 0.5 to 5 in half steps
    SEEN = "seen"  # watched; says nothing about liking
    WATCHLIST = "watchlist"  # wants to watch; a mild like
    REJECTED = "rejected"  # "not for me": never offer again
    MENTIONED = "mentioned"  # named neutrally: never offer, no weight
    POSTPONED = "postponed"  # "not tonight": not offered in this conversation
    WISHED = "wished"  # a lasting wish made by click; `text` = key of the wish, `value` = strength, -1 to 1
    BLOCKED = "blocked"  # never offer a film with this person; `text` = the name
    STEERED = "steered"  # a place on the map; `text` = ids of the films there, `value` = 1 towards, -1 away
    ANSWERED = "answered"  # what the person thought of a pick; `text` = the question, `value` = the answer


class EditKind(StrEnum):
    """Events about other events."""

    UNDO = "undo"  # `target` = a batch that no longer counts; undoing the undo's own batch restores it
    DELETE = "delete"  # `target` = a signal to drop
    MUTE = "mute"  # `target` = a signal; value 1 mutes, 0 unmutes
    WEIGHT = "weight"  # `target` = a signal; value = multiplier, 0 to 3, 1 is neutral
    CLEAR = "clear"  # withdraws all signals of kind `text` about `film_id` (un-rate, un-seen)
    DISMISS = "dismiss"  # `text` = key of a chip the person removed from this conversation
    DIAL = "dial"  # `text` = name of a dial of taste; value = its new setting, None for the default


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the ledger, as stored. Exactly one of `signal` and `edit` is set. `at` is in UTC."""

    id: int
    at: datetime
    batch: int
    """Events of one act share a batch: undo takes back the whole batch."""
    signal: SignalKind | None = None
    edit: EditKind | None = None
    film_id: str | None = None
    text: str | None = None
    value: float | None = None
    target: int | None = None
    conversation_id: int | None = None


@dataclass(frozen=True, slots=True)
class Signal:
    """One signal in force, after undo, mute and weight edits were applied."""

    id: int
    """Id of the event that made it."""
    kind: SignalKind
    at: datetime
    film_id: str | None = None
    text: str | None = None
    value: float | None = None
    weight: float = 1.0
    muted: bool = False
    conversation_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewSignal:
    """A signal about to be appended."""

    kind: SignalKind
    film_id: str | None = None
    text: str | None = None
    value: float | None = None


@dataclass(frozen=True, slots=True)
class NewEdit:
    """An edit about to be appended. What each field means follows from `kind`, see `EditKind`."""

    kind: EditKind
    target: int | None = None
    value: float | None = None
    film_id: str | None = None
    text: str | None = None
