"""Between stored messages and what a chat shows."""

from __future__ import annotations

import json
from collections.abc import Collection, Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter, ValidationError

from reelreason_desktop.domain.phrases import Reply
from reelreason_desktop.domain.reading import Reading
from reelreason_desktop.domain.signals import Event, SignalKind
from reelreason_desktop.services.kept_phrases import phrase_from_json
from reelreason_desktop.services.read_message import ReadMessage
from reelreason_desktop.services.views import ChatMessage, FilmLink, Role
from reelreason_desktop.store.messages import StoredMessage

_READING = TypeAdapter(Reading)
WITHHELD = Reply("This reply is hidden by the age limit.")
"""The program's message in place of one that may name a film over the limit."""


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


@dataclass(frozen=True, slots=True)
class Showable:
    """What an age limit lets a chat show.

    `films`: ids of the films; `since`: replies from before may name any film.
    """

    films: Container[str]
    since: datetime | None = None


def chat_messages(
    stored: Iterable[StoredMessage], dead: Collection[int], showable: Showable | None = None
) -> tuple[ChatMessage, ...]:
    """Messages to show. Those of undone turns are left out, and come back with redo.

    `showable`: replies that it does not admit give way to a note; None without an age limit.
    """
    return tuple(_chat_message(message, showable) for message in stored if message.batch not in dead)


def _chat_message(message: StoredMessage, showable: Showable | None) -> ChatMessage:
    text, role = phrase_from_json(message.phrase_json, message.text), Role(message.role)
    links = tuple(FilmLink(*link) for link in json.loads(message.links_json))
    if showable is not None and role is Role.PROGRAM and not _admits(showable, message.at, links):
        text, links = WITHHELD, ()
    return ChatMessage(message.id, role, text, message.at, links, reading_from_json(message.reading_json))


def _admits(showable: Showable, at: datetime, links: Iterable[FilmLink]) -> bool:
    """A title may stand in a reply without a link too, so one film too many hides the whole reply."""
    recent = showable.since is None or at >= showable.since
    return recent and all(link.film_id in showable.films for link in links)


def read_messages(stored: Iterable[StoredMessage], events: Sequence[Event], dead: Collection[int]) -> list[ReadMessage]:
    """Person's messages that still count, oldest first, with the SAID event each belongs to."""
    said = {event.batch: event.id for event in events if event.signal is SignalKind.SAID}
    read: list[ReadMessage] = []
    for message in stored:
        reading = reading_from_json(message.reading_json)
        if reading is not None and message.batch in said and message.batch not in dead:
            read.append(ReadMessage(said[message.batch], message.conversation_id, reading))
    return read
