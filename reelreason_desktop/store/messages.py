"""The SQL of conversations, their messages, and the log of what was answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.store.db import Database, Row, to_moment, to_text

_READ = "SELECT id, conversation_id, role, text, at, batch, reading_json, links_json, phrase_json FROM messages"


@dataclass(frozen=True, slots=True)
class Conversation:
    """One chat. Times are in UTC.

    `title`: the name the person gave it. `deleted_at`: it is in the bin since then.
    """

    id: int
    started_at: datetime
    title: str | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """One message of a chat, as stored. `at` is in UTC."""

    id: int
    conversation_id: int
    role: str
    """`person` or `program`."""
    text: str
    at: datetime
    batch: int | None
    """The act it belongs to: a message is shown while its act is not undone. None: always shown."""
    reading_json: str | None
    """What was understood, for a person's message."""
    links_json: str
    """Films named in the text: a JSON array of [film id, start, end]."""
    phrase_json: str | None = None
    """What the program's text was made of; None where that is not known."""


@dataclass(frozen=True, slots=True)
class ErasedChat:
    """The words of a chat that was erased, for as long as that can be taken back."""

    chat: Conversation
    messages: tuple[StoredMessage, ...]
    interactions: tuple[Interaction, ...]


@dataclass(frozen=True, slots=True)
class Interaction:
    """One turn for the person's own records: the query and the picks it was answered with."""

    id: int
    conversation_id: int
    batch: int | None
    at: datetime
    payload_json: str


def newest_conversation(db: Database) -> int | None:
    """Id of the chat that was started last; those in the bin do not count."""
    ((newest,),) = db.rows("SELECT max(id) FROM conversations WHERE deleted_at IS NULL")
    return None if newest is None else int(newest)


def conversation_is_open(db: Database, conversation_id: int) -> bool:
    """Whether there is such a chat outside the bin."""
    sql = "SELECT EXISTS (SELECT 1 FROM conversations WHERE id = ? AND deleted_at IS NULL)"
    return bool(db.rows(sql, (conversation_id,))[0][0])


def write_title(db: Database, conversation_id: int, title: str | None) -> None:
    """Names a chat; None takes the name away."""
    _change_one(db, conversation_id, "title", title)


def write_deleted_at(db: Database, conversation_id: int, deleted_at: datetime | None) -> None:
    """Puts a chat into the bin; None takes it out."""
    _change_one(db, conversation_id, "deleted_at", None if deleted_at is None else to_text(deleted_at))


def insert_conversation(db: Database, started_at: datetime) -> int:
    """Starts a chat and returns its id."""
    return db.run("INSERT INTO conversations (started_at) VALUES (?)", (to_text(started_at),))


def read_conversations(db: Database) -> tuple[Conversation, ...]:
    """All chats, oldest first, deleted ones included."""
    return db.read(_conversation, "SELECT id, started_at, title, deleted_at FROM conversations ORDER BY id")


def write_conversations(db: Database, conversations: Iterable[Conversation]) -> None:
    """Writes chats as they are."""
    db.run_many(
        "INSERT INTO conversations (id, started_at, title, deleted_at) VALUES (?, ?, ?, ?)",
        ((c.id, to_text(c.started_at), c.title, c.deleted_at and to_text(c.deleted_at)) for c in conversations),
    )


def next_message_id(db: Database) -> int:
    """The id of the message that is written next."""
    return int(db.rows("SELECT coalesce(max(id), 0) + 1 FROM messages")[0][0])


def insert_messages(db: Database, messages: Iterable[StoredMessage]) -> None:
    """Writes messages as they are."""
    db.run_many(
        "INSERT INTO messages (id, conversation_id, role, text, at, batch, reading_json, links_json, phrase_json)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_row(message) for message in messages),
    )


def rewrite_message(db: Database, message: StoredMessage) -> None:
    """Puts other words, another reading and other links into a message. Raises NotFoundError when it is gone."""
    sql = "UPDATE messages SET text = ?, reading_json = ?, links_json = ?, phrase_json = ? WHERE id = ? RETURNING id"
    if not db.rows(sql, (message.text, message.reading_json, message.links_json, message.phrase_json, message.id)):
        raise NotFoundError("This message does not exist any more.")


def read_conversation(db: Database, conversation_id: int) -> tuple[StoredMessage, ...]:
    """The messages of one chat, oldest first."""
    return db.read(
        _message,
        f"{_READ} WHERE conversation_id = ? ORDER BY id",
        (conversation_id,),
    )


def read_understood(db: Database) -> tuple[StoredMessage, ...]:
    """The messages of all chats that carry a reading, oldest first."""
    return db.read(_message, f"{_READ} WHERE reading_json IS NOT NULL ORDER BY id")


def read_messages(db: Database) -> tuple[StoredMessage, ...]:
    """The messages of all chats, oldest first."""
    return db.read(_message, f"{_READ} ORDER BY id")


def blank_conversation(db: Database, conversation_id: int) -> None:
    """Takes name and words of a chat out of the file. What was read in them stays: taste rests on it."""
    write_title(db, conversation_id, None)
    of_it = (conversation_id,)
    db.run("UPDATE messages SET text = '', links_json = '[]', phrase_json = NULL WHERE conversation_id = ?", of_it)
    db.run(
        "UPDATE interactions SET payload_json = json_set(payload_json, '$.query', '') WHERE conversation_id = ?", of_it
    )


def erased_chat(db: Database, conversation_id: int) -> ErasedChat:
    """What `blank_conversation` would take out. Raises NotFoundError when there is no such chat."""
    chat = next((chat for chat in read_conversations(db) if chat.id == conversation_id), None)
    if chat is None:
        raise NotFoundError("This chat does not exist any more.")
    logged = tuple(one for one in read_interactions(db) if one.conversation_id == conversation_id)
    return ErasedChat(chat, read_conversation(db, conversation_id), logged)


def bring_back(db: Database, erased: ErasedChat) -> None:
    """Inverse of `blank_conversation`. Raises NotFoundError when the chat is gone altogether."""
    write_title(db, erased.chat.id, erased.chat.title)
    for message in erased.messages:
        rewrite_message(db, message)
    for interaction in erased.interactions:
        rewrite_interaction(db, interaction)


def rewrite_interaction(db: Database, interaction: Interaction) -> None:
    """Puts what was logged back into a log entry."""
    db.run("UPDATE interactions SET payload_json = ? WHERE id = ?", (interaction.payload_json, interaction.id))


def next_interaction_id(db: Database) -> int:
    """The id of the log entry that is written next."""
    return int(db.rows("SELECT coalesce(max(id), 0) + 1 FROM interactions")[0][0])


def insert_interactions(db: Database, interactions: Iterable[Interaction]) -> None:
    """Writes log entries as they are."""
    db.run_many(
        "INSERT INTO interactions (id, conversation_id, batch, at, payload_json) VALUES (?, ?, ?, ?, ?)",
        ((i.id, i.conversation_id, i.batch, to_text(i.at), i.payload_json) for i in interactions),
    )


def read_interactions(db: Database) -> tuple[Interaction, ...]:
    """The whole log, oldest first."""
    return db.read(
        lambda row: Interaction(row[0], row[1], row[2], to_moment(row[3]), row[4]),
        "SELECT id, conversation_id, batch, at, payload_json FROM interactions ORDER BY id",
    )


def _change_one(db: Database, conversation_id: int, column: str, value: str | None) -> None:
    sql = f"UPDATE conversations SET {column} = ? WHERE id = ? RETURNING id"  # noqa: S608 - a name of ours
    if not db.rows(sql, (value, conversation_id)):
        raise NotFoundError("This chat does not exist any more.")


def _conversation(row: Row) -> Conversation:
    id_, started_at, title, deleted_at = row
    return Conversation(id_, to_moment(started_at), title, None if deleted_at is None else to_moment(deleted_at))


def _row(m: StoredMessage) -> Row:
    at = to_text(m.at)
    return m.id, m.conversation_id, m.role, m.text, at, m.batch, m.reading_json, m.links_json, m.phrase_json


def _message(row: Row) -> StoredMessage:
    id_, conversation_id, role, text, at, *rest = row
    return StoredMessage(id_, conversation_id, role, text, to_moment(at), *rest)
