"""Immutable snapshots that a front end draws. Every act on a session answers with a fresh `SessionView`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reelreason_desktop.domain.phrases import Reply
from reelreason_desktop.domain.picks import Ranking
from reelreason_desktop.domain.reading import Reading
from reelreason_desktop.domain.signals import Signal
from reelreason_desktop.services.fusion import Fused

STOPPED = Reply("Stopped.")
"""The program's message after a turn that the person stopped; shown as a note, not as a reply."""


class Role(StrEnum):
    """Who wrote a chat message."""

    PERSON = "person"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class FilmLink:
    """A film named in a chat message. `start`/`end` index the message text."""

    film_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """One bubble of the conversation."""

    id: int
    role: Role
    text: str
    at: datetime
    links: tuple[FilmLink, ...] = ()
    reading: Reading | None = None


class ChipKind(StrEnum):
    """What a chip stands for; decides its icon and colour."""

    LIMIT = "limit"  # hard constraint
    WISH = "wish"
    FILM = "film"  # a film linked in the latest message
    MOOD = "mood"


@dataclass(frozen=True, slots=True)
class Chip:
    """Something the program read and acts on. Removing it undoes that reading."""

    key: str
    label: str
    kind: ChipKind


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A place on the taste map, in map units (the films lie within about [-1, 1] on both axes)."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class SessionView:
    """Everything a window shows about one profile at one moment."""

    profile: str
    guest: bool
    messages: tuple[ChatMessage, ...]
    chips: tuple[Chip, ...]
    ranking: Ranking
    signals: tuple[Signal, ...]
    """In force, newest first, muted ones included. Undone ones are gone."""
    ratings: Mapping[str, float]
    seen: frozenset[str]
    watchlist: frozenset[str]
    rejected: frozenset[str]
    taste_point: MapPoint | None
    """None until something was said or rated."""
    trail: tuple[MapPoint, ...]
    """Where the taste point has been in this conversation, oldest first, ending at `taste_point`."""
    undo_label: str | None
    """`rating of Heat`, or None when there is nothing to undo."""
    redo_label: str | None
    timings_ms: Mapping[str, float] = field(default_factory=dict)
    postponed: frozenset[str] = frozenset()
    """Not tonight."""
    dials: Mapping[str, float] = field(default_factory=dict)
    """Where each dial of `services.dials` stands."""
    conversation_id: int = 0
    max_age: int | None = None
    """The age limit that every film here keeps to; None without one."""
    fused: Mapping[str, Fused] = field(default_factory=dict)
    """How computed score and a language model's rating made the order of the picks, by film; empty without a model."""
    by_model: frozenset[str] = frozenset()
    """Picks whose reason a language model worded."""
