"""A turn of the conversation: a message is stored and read at once, and answered when its vector is there."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Final

from numpy import float32
from numpy.typing import NDArray

from reelreason_desktop.conversation.replies import reply
from reelreason_desktop.domain.ledger import undo_target
from reelreason_desktop.domain.picks import Pick, Ranking
from reelreason_desktop.domain.reading import Command, Intent, Reading
from reelreason_desktop.domain.signals import EditKind, NewEdit
from reelreason_desktop.services.acts import Acts
from reelreason_desktop.services.answer_log import turn_entry
from reelreason_desktop.services.chat import reading_to_json
from reelreason_desktop.services.corrections import edits_of
from reelreason_desktop.services.from_message import clean_message, context_of, signals_of
from reelreason_desktop.services.kept_phrases import phrase_to_json
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.snapshot import Snapshots, State
from reelreason_desktop.services.views import STOPPED, Role, SessionView
from reelreason_desktop.store.profile_store import ProfileStore

KEEPS_PICKS: Final = frozenset({Intent.SMALL_TALK, Intent.WHY, Intent.LOOKUP, Intent.COMMAND})
"""What messages may be about that ask for no other films. A command does what the person could do by click."""


@dataclass(frozen=True, slots=True)
class PendingTurn:
    """A message that is stored and read, and waits for its vector."""

    turn_id: int
    """Batch number of the turn in the ledger."""
    view: SessionView
    needs_vector: bool
    embed_text: str


@dataclass(frozen=True, slots=True)
class _OpenTurn:
    conversation_id: int
    event_id: int
    """Of its SAID event."""
    reading: Reading
    before: Ranking
    timings_ms: dict[str, float]


class Turns:
    """The turns of one session.

    Attributes:
        last_reading: how the newest message was read, a command like "undo" included; None before the first.
        newest: number of the turn that was answered last; 0 before the first.
    """

    def __init__(
        self, store: ProfileStore, library: Library, snapshots: Snapshots, acts: Acts, *, model_id: str
    ) -> None:
        self._store = store
        self._library = library
        self._snapshots = snapshots
        self._acts = acts
        self._model_id = model_id
        self._open: dict[int, _OpenTurn] = {}
        self._shown_before_newest: tuple[Pick, ...] = ()
        self.last_reading: Reading | None = None
        self.newest = 0

    def begin(self, text: str) -> PendingTurn:
        """Stores and reads a message; what it says about films counts from here on.

        Raises:
            KnownError: there is nothing to read in the message.
            TooLongError: it has more than `from_message.MAX_MESSAGE_CHARACTERS`.
        """
        message = clean_message(text)
        state = self._snapshots.state()
        before = self._snapshots.rank(state)
        self._acts.timings_ms = {}
        with self._timed("reading"):
            reading = self._library.reader.read(message, context_of(state, before.picks, self._library.by_id))
        with self._store.transaction():
            taken_back = edits_of(reading, state.standing.said, state.signals)
            events = self._store.append(
                signals_of(reading, before.picks), edits=taken_back, conversation_id=state.conversation_id
            )
            batch = events[0].batch
            self._store.add_message(
                state.conversation_id, Role.PERSON.value, message, batch=batch, reading_json=reading_to_json(reading)
            )
        self.last_reading = reading
        self._open[batch] = _OpenTurn(state.conversation_id, events[0].id, reading, before, self._acts.timings_ms)
        # The old picks stay until the turn is finished: new ones without its vector would flicker by.
        view = self._acts.show(self._snapshots.state(), before)
        return PendingTurn(batch, view, bool(reading.embed_text), reading.embed_text)

    def finish(self, turn_id: int, vector: NDArray[float32] | None) -> SessionView:
        """Picks films for an open turn and writes the reply.

        A message whose chat is not the open one any more gets a note instead: another chat has other limits and picks.

        Args:
            turn_id: of the pending turn. A turn that is no longer open changes nothing.
            vector: float32 (dim,), L2-normalised, of `embed_text`; None when there is none.
        """
        turn = self._open.pop(turn_id, None)
        if turn is None:
            return self._acts.view()
        with self._store.transaction():  # one wait for the disk instead of three
            if vector is not None:
                self._store.put_vector(turn.event_id, self._model_id, vector)
            if turn.conversation_id != self._store.current_conversation():
                return self._stopped(turn, turn_id)
            self._acts.timings_ms = turn.timings_ms
            self.newest, self._shown_before_newest = turn_id, turn.before.picks
            return self._answer(turn, turn_id)

    def cancel(self, turn_id: int) -> SessionView:
        """Stops an open turn. The message stays; a note says that it was stopped."""
        turn = self._open.pop(turn_id, None)
        return self._acts.view() if turn is None else self._stopped(turn, turn_id)

    def shown_before(self, turn_id: int) -> tuple[Pick, ...]:
        """The picks that were on screen when the newest message was typed; none for an older turn."""
        return self._shown_before_newest if turn_id == self.newest else ()

    def missing_vectors(self) -> dict[int, str]:
        """Event id to text, for messages that carry taste but have no vector of the present model.

        A turn that is still open is not among them: `finish` brings its vector.
        """
        still_open = {turn.event_id for turn in self._open.values()}
        missing = self._snapshots.missing_vectors()
        return {event_id: text for event_id, text in missing.items() if event_id not in still_open}

    def add_vectors(self, vectors: Mapping[int, NDArray[float32]]) -> SessionView:
        """Stores vectors (float32 (dim,) each) for `missing_vectors`."""
        with self._store.transaction():
            for event_id, vector in vectors.items():
                self._store.put_vector(event_id, self._model_id, vector)
        return self._acts.view()

    def _stopped(self, turn: _OpenTurn, turn_id: int) -> SessionView:
        """The note goes into the chat of the message, whichever is open now."""
        self._store.add_message(turn.conversation_id, Role.PROGRAM.value, STOPPED, batch=turn_id)
        return self._acts.view()

    def _answer(self, turn: _OpenTurn, turn_id: int) -> SessionView:
        if turn.reading.command is not None:
            self._obey(turn.reading.command, turn_id)
        if turn.reading.intent not in KEEPS_PICKS:
            self._snapshots.opinions.forget()
            self._snapshots.rank_anew()
        state = self._snapshots.state()
        with self._timed("ranking"):
            ranking = self._snapshots.rank(state)
        reading = with_mood(turn.reading, turn.event_id, state)
        if self.last_reading is turn.reading:
            self.last_reading = reading
        with self._timed("wording"):
            limits = state.standing.constraints
            answer = reply(reading, ranking, self._library.by_id, shown=turn.before.picks, constraints=limits)
        self._store.add_message(
            state.conversation_id,
            Role.PROGRAM.value,
            answer.text,
            batch=None if turn.reading.command else turn_id,
            links_json=json.dumps(answer.links),
            phrase_json=phrase_to_json(answer.text),
        )
        self._store.log_interaction(state.conversation_id, turn_id, turn_entry(turn.reading, ranking))
        return self._acts.moved()

    def _obey(self, command: Command, turn_id: int) -> None:
        """Commands act on the ledger; the message that gave the command is no act of its own."""
        self._store.append(edits=[NewEdit(EditKind.UNDO, target=turn_id)])
        if command is Command.UNDO:
            target = undo_target(self._store.events())
            if target is not None:
                self._store.append(edits=[NewEdit(EditKind.UNDO, target=target)])
        elif command is Command.NEW_CHAT:
            self._snapshots.opinions.forget()
            self._store.new_conversation()

    @contextmanager
    def _timed(self, step: str) -> Iterator[None]:
        started = time.perf_counter()
        yield
        self._acts.timings_ms[step] = round((time.perf_counter() - started) * 1000, 3)


def with_mood(reading: Reading, event_id: int, state: State) -> Reading:
    """The reading with the mood that counts: words may have named one that others overrule, the vector another.

    `event_id`: of the SAID event of its message.
    """
    mood = state.standing.mood
    read_here = mood is not None and mood.signal_id == event_id
    return replace(reading, mood=mood.mood.value if mood is not None and read_here else None)
