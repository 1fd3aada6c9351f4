"""The profile of one person: ledger, chats, message vectors and a little state, in one SQLite file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.domain.signals import Event, NewEdit, NewSignal, Signal
from reelreason_desktop.store import ledger, messages
from reelreason_desktop.store.contents import Contents, holds_something, read_contents, write_contents, write_state
from reelreason_desktop.store.db import BUSY_TIMEOUT_S, Database, now
from reelreason_desktop.store.errors import store_errors
from reelreason_desktop.store.messages import Conversation, ErasedChat, Interaction, StoredMessage
from reelreason_desktop.store.migrations import Step, shipped_steps
from reelreason_desktop.store.open_file import OpenFile
from reelreason_desktop.store.upgrade import check_readable, upgrade

_CHOSEN = "conversation"
"""State key: id of the chat that was opened, when it is not the newest."""


class ProfileStore:
    """An open profile. What a method wrote is on the disk when it returns, or when its transaction ends.

    Several processes may have one profile open: each sees the others' writes at its next read. Within a process it may
    be handed from thread to thread, but overlapping use raises RuntimeError.

    Every method raises StoreError when the file is damaged, locked, not writable, or the disk is full.
    """

    def __init__(self, db: Database, steps: Sequence[Step]) -> None:
        self._db = db
        self._events: tuple[Event, ...] | None = None
        self._vectors: dict[str, dict[int, NDArray[np.float32]]] = {}
        try:
            check_readable(db, steps[-1].version)
            db.configure()
            upgrade(db, steps)
            self._file = OpenFile(db)
        except BaseException:
            db.close()
            raise

    @classmethod
    def open(cls, path: Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Self:
        """Opens a profile's file, made when missing and upgraded when old.

        Args:
            path: of the file; its folder is made too.
            busy_timeout_s: how long a write waits for another process.

        Raises:
            NewerProfileError: a newer version of the program wrote the file. Nothing is touched.
            StoreError: it cannot be opened, or is no profile. Nothing is touched.
        """
        with store_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        return cls(Database(path, busy_timeout_s=busy_timeout_s), shipped_steps())

    @classmethod
    def in_memory(cls) -> Self:
        """A guest session: nothing of it is ever written to the disk."""
        return cls(Database(None), shipped_steps())

    @property
    def guest(self) -> bool:
        """True when closing forgets everything."""
        return self._db.path is None

    def close(self) -> None:
        """Closes the file. Closing twice is allowed."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Several writes in one durable step: all, or none when an exception leaves the block. May be nested."""
        try:
            self._file.check_still_there()
            with self._db.transaction():
                yield
        except BaseException:
            self._forget()
            raise

    # Ledger

    def append(
        self, signals: Sequence[NewSignal] = (), *, edits: Sequence[NewEdit] = (), conversation_id: int | None = None
    ) -> tuple[Event, ...]:
        """Writes one act, signals before edits, under a new batch number. Nothing to write: no batch.

        Raises:
            NotFoundError: an edit's target or the conversation does not exist.
            ValueError: a value is not a finite number.
        """
        with self.transaction():
            events = ledger.one_act(ledger.read_tail(self._db), now(), signals, edits, conversation_id)
            self._write(events)
        return events

    def adopt(self, signals: Sequence[Signal]) -> Mapping[int, int]:
        """Appends signals in force in another profile as one act, with their times, weights and mutes.

        Returns:
            the id of each signal here, under its id there.
        """
        with self.transaction():
            events, ids = ledger.copies(ledger.read_tail(self._db), now(), signals)
            self._write(events)
        return ids

    def events(self) -> tuple[Event, ...]:
        """All events, in id order; batches never fall along it."""
        self._forget_if_changed()
        if self._events is None:
            self._events = ledger.read_events(self._db)
        return self._events

    # Vectors of messages

    def put_vector(self, event_id: int, model_id: str, vector: NDArray[np.float32]) -> None:
        """Keeps a message's vector.

        Args:
            event_id: of the SAID event.
            model_id: of the encoder that made it; one vector for each encoder is kept.
            vector: float32 (dim,).

        Raises:
            NotFoundError: there is no such event.
            ValueError: it is not one-dimensional or not finite.
        """
        with self.transaction():
            ledger.put_vector(self._db, ledger.StoredVector(event_id, model_id, vector))
            self._vectors.pop(model_id, None)

    def vectors(self, model_id: str) -> dict[int, NDArray[np.float32]]:
        """Event id to read-only float32 (dim,), of one encoder."""
        self._forget_if_changed()
        if model_id not in self._vectors:
            self._vectors[model_id] = ledger.read_vectors(self._db, model_id)
        return dict(self._vectors[model_id])

    # Conversations and messages

    def current_conversation(self) -> int:
        """Id of the chat that was opened last, else of the newest; one is started when there is none.

        Chats in the bin do not count.
        """
        chosen = self.get_state(_CHOSEN)
        if chosen is not None and chosen.isdecimal() and messages.conversation_is_open(self._db, int(chosen)):
            return int(chosen)
        newest = messages.newest_conversation(self._db)
        return self.new_conversation() if newest is None else newest

    def new_conversation(self) -> int:
        """Starts a chat and returns its id. It is the current one from now on."""
        with self.transaction():
            write_state(self._db, _CHOSEN, None)
            return messages.insert_conversation(self._db, now())

    def open_conversation(self, conversation_id: int) -> None:
        """Makes a chat the current one, until another is opened or started.

        Raises:
            NotFoundError: there is no such chat, or it is in the bin.
        """
        with self.transaction():
            if not messages.conversation_is_open(self._db, conversation_id):
                raise NotFoundError("This chat does not exist any more.")
            write_state(self._db, _CHOSEN, str(conversation_id))

    def rename_conversation(self, conversation_id: int, title: str | None) -> None:
        """Names a chat; None takes its name away. Raises NotFoundError when there is no such chat."""
        with self.transaction():
            messages.write_title(self._db, conversation_id, title)

    def delete_conversation(self, conversation_id: int) -> None:
        """Puts a chat into the bin. Its signals stay. Raises NotFoundError when there is no such chat."""
        with self.transaction():
            messages.write_deleted_at(self._db, conversation_id, now())

    def restore_conversation(self, conversation_id: int) -> None:
        """Takes a chat out of the bin. Raises NotFoundError when there is no such chat."""
        with self.transaction():
            messages.write_deleted_at(self._db, conversation_id, None)

    def erase_conversation(self, conversation_id: int) -> ErasedChat:
        """Takes the words of a chat out of the file, see `messages.blank_conversation`. Its signals stay.

        Raises:
            NotFoundError: there is no such chat.
        """
        with self.transaction():
            erased = messages.erased_chat(self._db, conversation_id)
            messages.blank_conversation(self._db, conversation_id)
        return erased

    def bring_back(self, erased: ErasedChat) -> None:
        """Writes the words of an erased chat again. Raises NotFoundError when it is gone altogether."""
        with self.transaction():
            messages.bring_back(self._db, erased)

    def conversations(self) -> tuple[Conversation, ...]:
        """All chats, oldest first, those in the bin too."""
        return messages.read_conversations(self._db)

    def all_messages(self) -> tuple[StoredMessage, ...]:
        """The messages of all chats, oldest first."""
        return messages.read_messages(self._db)

    def add_message(
        self,
        conversation_id: int,
        role: str,
        text: str,
        *,
        batch: int | None,
        reading_json: str | None = None,
        links_json: str = "[]",
        phrase_json: str | None = None,
    ) -> StoredMessage:
        """Writes a message at the end of a chat. The arguments are explained at `StoredMessage`.

        Raises:
            NotFoundError: there is no such chat.
        """
        with self.transaction():
            id_ = messages.next_message_id(self._db)
            kept = reading_json, links_json, phrase_json
            message = StoredMessage(id_, conversation_id, role, text, now(), batch, *kept)
            messages.insert_messages(self._db, [message])
        return message

    def rewrite_message(self, message: StoredMessage) -> None:
        """Replaces text, reading and links of a message by those given. Raises NotFoundError when it is gone."""
        with self.transaction():
            messages.rewrite_message(self._db, message)

    def messages(self, conversation_id: int) -> tuple[StoredMessage, ...]:
        """The messages of one chat, oldest first."""
        return messages.read_conversation(self._db, conversation_id)

    def read_messages(self) -> tuple[StoredMessage, ...]:
        """The messages of all chats that carry a reading, oldest first."""
        return messages.read_understood(self._db)

    # Log of turns, for the person's own export

    def log_interaction(self, conversation_id: int, batch: int | None, payload_json: str) -> None:
        """Logs one turn. `payload_json`: the query and the picks.

        Raises:
            NotFoundError: there is no such chat.
        """
        with self.transaction():
            id_ = messages.next_interaction_id(self._db)
            entry = Interaction(id_, conversation_id, batch, now(), payload_json)
            messages.insert_interactions(self._db, [entry])

    def interactions(self) -> tuple[Interaction, ...]:
        """The whole log, oldest first."""
        return messages.read_interactions(self._db)

    # Small state

    def get_state(self, key: str) -> str | None:
        """One value of the profile's key-value state, None when it was never set."""
        rows = self._db.rows("SELECT value FROM state WHERE key = ?", (key,))
        return str(rows[0][0]) if rows else None

    def set_state(self, key: str, value: str | None) -> None:
        """Sets one value of the profile's key-value state; None removes it."""
        with self.transaction():
            write_state(self._db, key, value)

    # The whole profile

    def contents(self) -> Contents:
        """Everything in the profile, as of one moment."""
        with self.transaction():
            return read_contents(self._db)

    def fill(self, contents: Contents) -> None:
        """Puts contents into this profile, ids, times and batches as they are.

        Raises:
            KnownError: the profile already holds something.
        """
        with self.transaction():
            if holds_something(self._db):
                raise KnownError("The profile already holds something.", "Import into a new profile, or merge.")
            write_contents(self._db, contents)
            self._forget()

    def _write(self, events: Sequence[Event]) -> None:
        ledger.insert_events(self._db, events)
        if self._events is not None:
            self._events = (*self._events, *events)

    def _forget_if_changed(self) -> None:
        """Our own writes keep the caches in step; those of others do not."""
        self._file.check_still_there()
        if self._file.was_written():
            self._forget()

    def _forget(self) -> None:
        self._events = None
        self._vectors = {}
