"""Between stored messages and what a chat shows."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence

from pydantic import TypeAdapter, ValidationError

from reelreason_desktop.domain.reading import Reading
from reelreason_desktop.domain.signals import Event, SignalKind
from reelreason_desktop.services.standing import ReadMessage
from reelreason_desktop.services.views import ChatMessage, FilmLink, Role
from reelreason_desktop.store.messages import StoredMessage

_READING = TypeAdapter(Reading)


def reading_to_json(reading: Reading) -> str:
    """JSON of a reading, as kept beside its message."""
    return _READING.dump_json(reading, exclude_defaults=True).decode("utf-8")


def reading_from_json(text: str | None) -> Reading | None:
    """The reading, or None when there is none or it was written in a form this version does not know."""
    if text is None:
        return None
    try:
        return _READING.validate_json(text)
    except ValidationError:
        return None  # the message itself stays readable; only its chips and wishes are lost


def chat_messages(stored: Iterable[StoredMessage], dead: Collection[int]) -> tuple[ChatMessage, ...]:
    """Messages to show. Those of undone turns are left out, and come back with redo."""
    return tuple(
        ChatMessage(
            id=message.id,
            role=Role(message.role),
            text=message.text,
            at=message.at,
            links=tuple(FilmLink(*link) for link in json.loads(message.links_json)),
            reading=reading_from_json(message.reading_json),
        )
        for message in stored
        if message.batch not in dead
    )


def read_messages(stored: Iterable[StoredMessage], events: Sequence[Event], dead: Collection[int]) -> list[ReadMessage]:
    """Person's messages that still count, oldest first, with the SAID event each belongs to."""
    said = {event.batch: event.id for event in events if event.signal is SignalKind.SAID}
    read: list[ReadMessage] = []
    for message in stored:
        reading = reading_from_json(message.reading_json)
        if reading is not None and message.batch in said and message.batch not in dead:
            read.append(ReadMessage(said[message.batch], message.conversation_id, reading))
    return read
