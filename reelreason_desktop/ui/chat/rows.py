"""What the message list shows, one row a message: a pure function of the session view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.services.views import STOPPED, ChatMessage, FilmLink, Role
from reelreason_desktop.ui.figures import day_in_words
from reelreason_desktop.ui.vocabulary import say_linked

translate = QCoreApplication.translate

_PAUSE = timedelta(minutes=20)
"""A silence longer than this gets a line with the time."""


class RowKind(StrEnum):
    """How a row is drawn."""

    PERSON = "person"
    PROGRAM = "program"
    STOPPED = "stopped"
    BUSY = "busy"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the list.

    `heading` is the time line above it, empty for none. `hint` is set for errors. `links` index `text` by code point.
    """

    kind: RowKind
    text: str
    at: datetime | None = None
    links: tuple[FilmLink, ...] = ()
    heading: str = ""
    hint: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        if self.kind is RowKind.PERSON:
            return translate("Chat", "You: {text}").format(text=self.text)
        if self.kind is RowKind.ERROR:
            return translate("Chat", "Problem: {text}").format(text=f"{self.text} {self.hint}".strip())
        return f"ReelReason: {self.text}"


def message_rows(messages: Sequence[ChatMessage], now: datetime) -> list[Row]:
    """Rows of a conversation, oldest first. `now` is timezone-aware and decides what `Today` means."""
    rows: list[Row] = []
    previous: datetime | None = None
    for message in messages:
        paused = previous is None or message.at - previous > _PAUSE
        rows.append(_row(message, time_heading(message.at, now) if paused else ""))
        previous = message.at
    return rows


def _row(message: ChatMessage, heading: str) -> Row:
    if message.role is not Role.PERSON:
        kind = RowKind.STOPPED if message.text == STOPPED else RowKind.PROGRAM
        said = STOPPED if kind is RowKind.STOPPED else message.text
        text, links = say_linked(said, message.links)
        return Row(kind, text, message.at, links, heading)
    return Row(RowKind.PERSON, message.text, message.at, message.links, heading)


def time_heading(at: datetime, now: datetime) -> str:
    """`Today, 14:32`, `Yesterday, 09:05`, `3 March, 18:00` or `3 March 2024, 18:00`, in the local time of `now`."""
    local = at.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    if days == 0:
        day = translate("Chat", "Today")
    elif days == 1:
        day = translate("Chat", "Yesterday")
    else:
        day = day_in_words(local.date(), this_year=now.year)
    return f"{day}, {local:%H:%M}"
