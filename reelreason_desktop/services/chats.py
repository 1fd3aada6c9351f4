"""The chats of a profile: listing, searching, naming, the bin, and taking one along as Markdown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.domain.ledger import dead_batches
from reelreason_desktop.domain.phrases import Notice, Phrase
from reelreason_desktop.services.chat import chat_messages
from reelreason_desktop.services.labels import shorten
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.snapshot import showable_films
from reelreason_desktop.services.transfer import write_text
from reelreason_desktop.services.views import ChatMessage, Role, SessionView
from reelreason_desktop.store.messages import Conversation

MAX_TITLE: Final = 80
_DERIVED_TITLE: Final = 60
_SNIPPET: Final = 180
_LEAD: Final = 30
"""Letters of a message that are shown before the word that was searched for."""
_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LINE_START: Final = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ChatEntry:
    """One chat in the list.

    Attributes:
        id: of the conversation.
        title: the name it was given, else its first message; empty for a chat without any.
        is_named: whether it was given a name.
        started_at, last_at: of the chat and of its newest message, in UTC.
        messages: how many it has.
        snippet: the newest message, or where the searched words stand.
        is_current: it is the one that is open.
        deleted_at: in the bin since then.
    """

    id: int
    title: str
    is_named: bool
    started_at: datetime
    last_at: datetime
    messages: int
    snippet: str
    is_current: bool
    deleted_at: datetime | None


def list_chats(session: Session, query: str = "") -> tuple[ChatEntry, ...]:
    """Chats, the one with the newest message first; those in the bin too, empty ones left out but for the open one.

    `query`: keeps chats in whose title or messages all its words occur, whatever their case.
    """
    current = session.store.current_conversation()
    words = [_folded(word) for word in query.split()]
    by_chat = _messages_by_chat(session)
    entries = []
    for chat in session.store.conversations():
        messages = by_chat.get(chat.id, ())
        found = _found(chat, messages, words)
        if (messages or chat.id == current) and found is not None:
            entries.append(_entry(chat, messages, found, is_current=chat.id == current))
    return tuple(sorted(entries, key=lambda entry: (entry.last_at, entry.id), reverse=True))


def open_chat(session: Session, conversation_id: int) -> SessionView:
    """Goes on with an older chat: its messages are shown, and what is said now belongs to it.

    Raises:
        NotFoundError: there is no such chat, or it is in the bin.
    """
    session.store.open_conversation(conversation_id)
    return session.view()


def rename_chat(session: Session, conversation_id: int, title: str) -> str:
    """Gives a chat a name, and returns the one it had; an empty one takes it away.

    Raises:
        KnownError: the name is longer than `MAX_TITLE`.
        NotFoundError: there is no such chat.
    """
    cleaned = " ".join("".join(c for c in title if unicodedata.category(c) not in ("Cc", "Cs")).split())
    if len(cleaned) > MAX_TITLE:
        raise KnownError(Notice("The name of a chat has at most {} characters.", MAX_TITLE), "Choose a shorter one.")
    former = next((chat.title for chat in session.store.conversations() if chat.id == conversation_id), None)
    session.store.rename_conversation(conversation_id, cleaned or None)
    return former or ""


def delete_chat(session: Session, conversation_id: int) -> SessionView:
    """Puts a chat into the bin. What it told about taste stays in the ledger. Raises NotFoundError."""
    session.store.delete_conversation(conversation_id)
    return session.view()


def restore_chat(session: Session, conversation_id: int) -> SessionView:
    """Takes a chat out of the bin. Raises NotFoundError."""
    session.store.restore_conversation(conversation_id)
    return session.view()


def erase_chat(session: Session, conversation_id: int) -> Callable[[], None]:
    """Erases the words of a chat for good and returns what takes that back.

    What the chat told about taste stays in the ledger.

    Raises:
        NotFoundError: there is no such chat.
    """
    return partial(session.store.bring_back, session.store.erase_conversation(conversation_id))


def chat_as_markdown(session: Session, conversation_id: int, person: str) -> str:
    """A chat as a Markdown document (CommonMark).

    Args:
        session: whose chat.
        conversation_id: of the chat.
        person: what the person is called in it.

    Raises:
        NotFoundError: there is no such chat.
    """
    chat = next((chat for chat in session.store.conversations() if chat.id == conversation_id), None)
    if chat is None:
        raise NotFoundError("This chat does not exist any more.")
    messages = _messages_by_chat(session).get(conversation_id, ())
    title = _title(chat, messages) or "Chat"
    lines = [f"# {_escaped(title)}", "", f"ReelReason, {_local(chat.started_at):%Y-%m-%d %H:%M}", ""]
    for message in messages:
        who = person if message.role is Role.PERSON else "ReelReason"
        lines += [f"**{_escaped(who)}** · {_local(message.at):%H:%M}", "", _body(message), ""]
    return "\n".join(lines)


def export_chat(session: Session, conversation_id: int, person: str, file: Path) -> None:
    """Writes a chat as Markdown. Raises NotFoundError, and KnownError when the file cannot be written."""
    write_text(file, chat_as_markdown(session, conversation_id, person))


def _messages_by_chat(session: Session) -> dict[int, tuple[ChatMessage, ...]]:
    """Messages that count, by conversation; no reply in them names a film over the age limit."""
    stored = session.store.all_messages()
    dead = dead_batches(session.store.events())
    showable = showable_films(session.store, session.library)
    chats = {message.id: message.conversation_id for message in stored}
    by_chat: dict[int, list[ChatMessage]] = {}
    for message in chat_messages(stored, dead, showable):
        if not message.text:  # erased
            continue
        by_chat.setdefault(chats[message.id], []).append(message)
    return {chat: tuple(messages) for chat, messages in by_chat.items()}


def _entry(chat: Conversation, messages: Sequence[ChatMessage], snippet: str, *, is_current: bool) -> ChatEntry:
    return ChatEntry(
        id=chat.id,
        title=_title(chat, messages),
        is_named=chat.title is not None,
        started_at=chat.started_at,
        last_at=messages[-1].at if messages else chat.started_at,
        messages=len(messages),
        snippet=snippet,
        is_current=is_current,
        deleted_at=chat.deleted_at,
    )


def _title(chat: Conversation, messages: Sequence[ChatMessage]) -> str:
    if chat.title is not None:
        return chat.title
    first = next((message.text for message in messages if message.role is Role.PERSON), "")
    return shorten(first, _DERIVED_TITLE)


def _found(chat: Conversation, messages: Sequence[ChatMessage], words: Sequence[str]) -> str | None:
    """What to show below the title; None when the chat is not among those searched for."""
    if not words:
        return _newest(messages)
    texts = [_folded(message.text) for message in messages]
    whole = "\n".join((_folded(chat.title or ""), *texts))
    if not all(word in whole for word in words):
        return None
    hit = next((place for place, text in enumerate(texts) if words[0] in text), None)
    if hit is None:
        return _newest(messages)
    line = " ".join(messages[hit].text.split())
    start = max(0, _folded(line).find(words[0]) - _LEAD)
    return ("…" if start else "") + shorten(line[start:], _SNIPPET)


def _newest(messages: Sequence[ChatMessage]) -> str:
    """The newest message; what the program said stays a phrase, and whole."""
    text = messages[-1].text if messages else ""
    return text if isinstance(text, Phrase) else shorten(text, _SNIPPET)


def _body(message: ChatMessage) -> str:
    """The text with films in bold. Line breaks stay."""
    parts, done = [], 0
    for link in sorted(message.links, key=lambda link: link.start):
        parts += [_escaped(message.text[done : link.start]), f"**{_escaped(message.text[link.start : link.end])}**"]
        done = link.end
    text = "".join((*parts, _escaped(message.text[done:])))
    return _LINE_START.sub(r"\1\\\2", text).replace("\n", "  \n")


def _escaped(text: str) -> str:
    """Signs that Markdown would read as formatting are kept as signs."""
    return _MARKDOWN.sub(r"\\\1", text)


def _local(at: datetime) -> datetime:
    return at.astimezone()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
