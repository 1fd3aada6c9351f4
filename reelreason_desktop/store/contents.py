"""Everything that one profile holds, as one value: what an export carries and an import puts back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reelreason_desktop.domain.signals import Event
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.ledger import StoredVector, insert_events, put_vector, read_all_vectors, read_events
from reelreason_desktop.store.messages import (
    Conversation,
    Interaction,
    StoredMessage,
    insert_interactions,
    insert_messages,
    read_conversations,
    read_interactions,
    read_messages,
    write_conversations,
)

PRIVATE = "private."
"""State keys that begin so never leave the profile's file."""
LIMIT = "limit."
"""State keys that begin so belong to the age limit; what is imported never loosens one that is there."""
_GUARDED = (PRIVATE, LIMIT)


@dataclass(frozen=True, slots=True)
class Contents:
    """All rows of a profile, each kind in id order."""

    conversations: tuple[Conversation, ...]
    events: tuple[Event, ...]
    messages: tuple[StoredMessage, ...]
    interactions: tuple[Interaction, ...]
    state: Mapping[str, str]
    vectors: tuple[StoredVector, ...]


def read_contents(db: Database) -> Contents:
    """Everything, as of one moment when called inside a transaction."""
    return Contents(
        conversations=read_conversations(db),
        events=read_events(db),
        messages=read_messages(db),
        interactions=read_interactions(db),
        state=read_state(db),
        vectors=read_all_vectors(db),
    )


def holds_something(db: Database) -> bool:
    """True once anything was said, done or logged. An opened but empty chat does not count."""
    sql = (
        "SELECT EXISTS (SELECT 1 FROM events) OR EXISTS (SELECT 1 FROM messages) OR EXISTS (SELECT 1 FROM interactions)"
    )
    return bool(db.rows(sql)[0][0])


def write_contents(db: Database, contents: Contents) -> None:
    """Puts contents into a profile that holds nothing, ids, times and batches as they are."""
    db.run("DELETE FROM conversations")  # chats without messages, whose ids are needed
    write_conversations(db, contents.conversations)
    insert_events(db, contents.events)
    insert_messages(db, contents.messages)
    insert_interactions(db, contents.interactions)
    guarded = any(key.startswith(_GUARDED) for key in read_state(db))
    for key, value in contents.state.items():
        if not (guarded and key.startswith(_GUARDED)):
            write_state(db, key, value)
    for stored in contents.vectors:
        put_vector(db, stored)


def read_state(db: Database) -> dict[str, str]:
    """The profile's small key-value state, in key order."""
    return dict(db.read(lambda row: (row[0], row[1]), "SELECT key, value FROM state ORDER BY key"))


def write_state(db: Database, key: str, value: str | None) -> None:
    """Sets one value; None removes it."""
    if value is None:
        db.run("DELETE FROM state WHERE key = ?", (key,))
        return
    db.run(
        "INSERT INTO state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )
