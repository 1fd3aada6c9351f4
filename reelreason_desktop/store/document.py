"""The JSON form of a profile, version 3: what a file must look like before any of it is believed."""

from __future__ import annotations

import base64
import itertools
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    FiniteFloat,
    JsonValue,
    model_validator,
)

from reelreason_desktop.domain.signals import EditKind, SignalKind
from reelreason_desktop.store.ledger import from_bytes, to_bytes

FORMAT = "reelreason-profile"
VERSION = 3


def _in_utc(at: datetime) -> datetime:
    try:
        return at.astimezone(UTC)
    except OverflowError as error:  # the year 1 or 9999, pushed over the edge by its offset
        raise ValueError("the time is out of range") from error


def _vector_text(text: str) -> str:
    to_bytes(from_bytes(base64.b64decode(text, validate=True)))
    return text


Id = Annotated[int, Field(ge=1, le=2**53 - 1, description="a whole number that every JSON reader keeps exact")]
Moment = Annotated[AwareDatetime, Field(strict=False), AfterValidator(_in_utc)]
VectorText = Annotated[str, Field(description="float32, little-endian, base64"), AfterValidator(_vector_text)]
Position = Annotated[int, Field(ge=0)]
Link = Annotated[tuple[str, Position, Position], Field(strict=False, description="film id, start and end in the text")]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class _Row(_Part):
    id: Id


class ConversationPart(_Row):
    """A chat. `deleted_at`: it is in the bin since then."""

    started_at: Moment
    title: str | None = None
    deleted_at: Moment | None = None


class EventPart(_Row):
    """One event of the ledger: a signal or an edit."""

    at: Moment
    batch: Id = Field(description="events of one act share it; it never falls from one event to the next")
    signal: Annotated[SignalKind | None, Field(strict=False)] = None
    edit: Annotated[EditKind | None, Field(strict=False)] = None
    film_id: str | None = None
    text: str | None = None
    value: FiniteFloat | None = None
    target: Id | None = Field(default=None, description="an earlier batch for an undo, else an earlier event")
    conversation_id: Id | None = None

    @model_validator(mode="after")
    def _means_something(self) -> Self:
        if (self.signal is None) == (self.edit is None):
            raise ValueError("an event is either a signal or an edit")
        problem = _signal_problem(self) if self.signal else _edit_problem(self)
        if problem:
            raise ValueError(problem)
        return self


class MessagePart(_Row):
    """One chat message. `reading`: what was understood from it; `phrase`: what the program's text was made of."""

    conversation_id: Id
    role: Literal["person", "program"]
    text: str
    at: Moment
    batch: Id | None = None
    reading: JsonValue = None
    links: list[Link] = []
    phrase: JsonValue = None


class InteractionPart(_Row):
    """One turn: the query and the picks that answered it."""

    conversation_id: Id
    batch: Id | None = None
    at: Moment
    payload: JsonValue


class VectorPart(_Part):
    """The vector of a message; can be computed again."""

    event_id: Id
    model_id: str
    vector: VectorText


class ProfileDocument(_Part):
    """A whole profile. Rows of each kind are in ascending id order."""

    model_config = ConfigDict(title="ReelReason profile")

    format: Literal["reelreason-profile"]
    version: Literal[1, 2, 3]
    name: str
    conversations: list[ConversationPart]
    events: list[EventPart]
    messages: list[MessagePart]
    interactions: list[InteractionPart]
    state: dict[str, str]
    vectors: list[VectorPart] = []

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        for rows in (self.conversations, self.events, self.messages, self.interactions):
            _check_ascending(rows)
        batches = [event.batch for event in self.events]
        if batches != sorted(batches):
            raise ValueError("batches fall")
        if len({(row.event_id, row.model_id) for row in self.vectors}) < len(self.vectors):
            raise ValueError("two vectors of one event")
        chats = {chat.id for chat in self.conversations}
        named = [event.conversation_id for event in self.events if event.conversation_id is not None]
        named += [message.conversation_id for message in self.messages]
        named += [interaction.conversation_id for interaction in self.interactions]
        if not chats.issuperset(named):
            raise ValueError("a conversation is named that is not in the file")
        if not {event.id for event in self.events}.issuperset(row.event_id for row in self.vectors):
            raise ValueError("a vector belongs to no event")
        return self


def _check_ascending(rows: Sequence[_Row]) -> None:
    if any(a.id >= b.id for a, b in itertools.pairwise(rows)):
        raise ValueError("ids do not ascend")


_ABOUT_WORDS = (SignalKind.WISHED, SignalKind.BLOCKED, SignalKind.STEERED)


def _signal_problem(event: EventPart) -> str | None:
    if event.signal is SignalKind.SAID:
        return None if event.text is not None else "a message needs its text"
    if event.signal in _ABOUT_WORDS:
        if not event.text:
            return "its words are missing"
        return None if event.value is None or -1 <= event.value <= 1 else "a strength is -1 to 1"
    if event.film_id is None:
        return "the film is missing"
    if event.signal is SignalKind.ANSWERED and not event.text:
        return "the question is missing"
    if event.signal is SignalKind.RATED and not (event.value is not None and 0.5 <= event.value <= 5):
        return "a rating is 0.5 to 5"
    return None


def _edit_problem(event: EventPart) -> str | None:
    match event.edit:
        case EditKind.UNDO:
            found = event.target is not None and event.target < event.batch
            return None if found else "an undo points at an earlier batch"
        case EditKind.DELETE | EditKind.MUTE | EditKind.WEIGHT:
            if event.target is None or event.target >= event.id:
                return "an edit points at an earlier event"
            out_of_range = event.edit is EditKind.WEIGHT and not 0 <= (1 if event.value is None else event.value) <= 3
            return "a weight is 0 to 3" if out_of_range else None
        case EditKind.CLEAR:
            known = event.film_id is not None and event.text in list(SignalKind)
            return None if known else "it must say which signal of which film is cleared"
        case _:
            return None if event.text is not None else "it must say which chip or dial is meant"
