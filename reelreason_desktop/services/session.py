"""One person's session: every act they can do, and the picks that follow from it.

All methods are synchronous and meant for one thread (the profile executor of the window, or the command line).
State is a pure function of the profile file, so nothing kept here can be lost.
"""

from __future__ import annotations

import json
import time
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from numpy import float32
from numpy.typing import NDArray

from reelreason_desktop.conversation.replies import reply
from reelreason_desktop.domain.errors import KnownError, NotFoundError, TooLongError
from reelreason_desktop.domain.ledger import redo_target, undo_target
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.picks import Pick, Ranking
from reelreason_desktop.domain.reading import (
    Command,
    FeedbackKind,
    Intent,
    Reading,
    ReadingContext,
    Sentiment,
    StandingPick,
    TitleMention,
    Wish,
)
from reelreason_desktop.domain.signals import EditKind, NewEdit, NewSignal, SignalKind
from reelreason_desktop.services.chat import reading_to_json
from reelreason_desktop.services.corrections import edits_of
from reelreason_desktop.services.dial_preview import preview_dial
from reelreason_desktop.services.dials import turned
from reelreason_desktop.services.feedback import (
    WATCHED,
    FeedbackSummary,
    Question,
    answer,
    picked,
    summarise,
    unanswered,
    watched_entry,
)
from reelreason_desktop.services.film_report import FilmReport, film_report
from reelreason_desktop.services.kept_phrases import phrase_to_json
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.movement import Movement
from reelreason_desktop.services.opinions import Opinions
from reelreason_desktop.services.recipes import DialledRecipe, RecipeName, recipe_named
from reelreason_desktop.services.snapshot import Snapshots, State
from reelreason_desktop.services.standing import signal_of_chip
from reelreason_desktop.services.taste_profile import TasteProfile, taste_profile
from reelreason_desktop.services.trail import extend_trail, load_trail
from reelreason_desktop.services.views import STOPPED, Role, SessionView
from reelreason_desktop.store.profile_store import ProfileStore

MAX_MESSAGE_CHARACTERS = 10_000

KEEPS_PICKS = frozenset({Intent.SMALL_TALK, Intent.WHY, Intent.LOOKUP, Intent.COMMAND})
"""What messages may be about that ask for no other films. A command does what the person could do by click."""

_MENTIONS: Mapping[Sentiment, SignalKind] = {
    Sentiment.LIKED: SignalKind.LIKED,
    Sentiment.DISLIKED: SignalKind.DISLIKED,
    Sentiment.NEUTRAL: SignalKind.MENTIONED,
}
_FEEDBACK: Mapping[FeedbackKind, SignalKind] = {
    FeedbackKind.REJECT: SignalKind.REJECTED,
    FeedbackKind.SEEN: SignalKind.SEEN,
    FeedbackKind.LIKE: SignalKind.LIKED,
    FeedbackKind.WATCHLIST: SignalKind.WATCHLIST,
}


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
    event_id: int
    reading: Reading
    before: Ranking
    timings_ms: dict[str, float]


class Session:
    """Acts on one open profile. Every act answers with the view that follows from it."""

    def __init__(
        self, store: ProfileStore, library: Library, *, name: str, model_id: str, recipe: DialledRecipe | None = None
    ) -> None:
        self._store = store
        self._library = library
        self._model_id = model_id
        self._snapshots = Snapshots(store, library, recipe or recipe_named(RecipeName.COMPACT), model_id, name)
        self._open_turns: dict[int, _OpenTurn] = {}
        self._last_reading: Reading | None = None
        self._last_shown: tuple[int, tuple[Pick, ...]] = (0, ())
        self._timings_ms: dict[str, float] = {}

    @property
    def store(self) -> ProfileStore:
        """The open profile, for the use cases beside this class."""
        return self._store

    @property
    def library(self) -> Library:
        """The films that this session may show."""
        return self._library

    @property
    def opinions(self) -> Opinions:
        """What a language model added; see `services.second_look`."""
        return self._snapshots.opinions

    def computed_reason(self, state: State, pick: Pick) -> str:
        """Why a film is picked, in the program's own words."""
        return self._snapshots.computed_reason(state, pick)

    @property
    def newest_turn(self) -> int:
        """The turn that was finished last in this session; 0 before the first."""
        return self._last_shown[0]

    def shown_before(self, turn_id: int) -> tuple[Pick, ...]:
        """The picks that were on screen when the newest message was typed; none for an older turn."""
        return self._last_shown[1] if self._last_shown[0] == turn_id else ()

    def view_anew(self, *, words_only: bool = False) -> SessionView:
        """The present state after `opinions` changed. `words_only`: they changed reasons and not the order."""
        if words_only:
            self._snapshots.word_anew()
        else:
            self._snapshots.rank_anew()
        return self.view()

    def state(self) -> State:
        """What ledger and messages amount to now."""
        return self._snapshots.state()

    def scores(self) -> NDArray[float32]:
        """float32 (n_films,): how well each film of the library fits the person now; limits are not applied."""
        state = self._snapshots.state()
        return self._library.recommender.scores(state.recipe, state.evidence).total

    def view(self) -> SessionView:
        """The present state, freshly computed from the profile file."""
        state = self._snapshots.state()
        return self._show(state, self._rank(state))

    def last_reading(self) -> Reading | None:
        """How the newest message of this session was read, a command like "undo" included; None before the first."""
        return self._last_reading

    # A turn: begin, then finish (or cancel)

    def begin(self, text: str) -> PendingTurn:
        """Stores and reads a message; what it says about films counts from here on.

        Raises:
            KnownError: there is nothing to read in the message.
            TooLongError: it has more than `MAX_MESSAGE_CHARACTERS`.
        """
        message = clean_message(text)
        state = self._snapshots.state()
        before = self._rank(state)
        self._timings_ms = {}
        with self._timed("reading"):
            reading = self._library.reader.read(message, self._context(before, state))
        with self._store.transaction():
            taken_back = edits_of(reading, state.standing.said, state.signals)
            events = self._store.append(
                self._signals_of(reading, before), edits=taken_back, conversation_id=state.conversation_id
            )
            batch = events[0].batch
            self._store.add_message(
                state.conversation_id, Role.PERSON.value, message, batch=batch, reading_json=reading_to_json(reading)
            )
        self._last_reading = reading
        self._open_turns[batch] = _OpenTurn(events[0].id, reading, before, self._timings_ms)
        # The old picks stay until the turn is finished: new ones without its vector would flicker by.
        view = self._show(self._snapshots.state(), before)
        return PendingTurn(batch, view, bool(reading.embed_text), reading.embed_text)

    def finish(self, turn_id: int, vector: NDArray[float32] | None) -> SessionView:
        """Picks films for an open turn and writes the reply.

        Args:
            turn_id: of the pending turn. A turn that is no longer open changes nothing.
            vector: float32 (dim,), L2-normalised, of `embed_text`; None when there is none.
        """
        turn = self._open_turns.pop(turn_id, None)
        if turn is None:
            return self.view()
        self._timings_ms = turn.timings_ms
        self._last_shown = turn_id, turn.before.picks
        with self._store.transaction():  # one wait for the disk instead of three
            if vector is not None:
                self._store.put_vector(turn.event_id, self._model_id, vector)
            return self._answer(turn, turn_id)

    def _answer(self, turn: _OpenTurn, turn_id: int) -> SessionView:
        if turn.reading.command is not None:
            self._obey(turn.reading.command, turn_id)
        if turn.reading.intent not in KEEPS_PICKS:
            self._snapshots.opinions.forget()
            self._snapshots.rank_anew()
        state = self._snapshots.state()
        with self._timed("ranking"):
            ranking = self._rank(state)
        reading = with_mood(turn.reading, turn.event_id, state)
        if self._last_reading is turn.reading:
            self._last_reading = reading
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
        self._store.log_interaction(state.conversation_id, turn_id, _log_entry(turn.reading, ranking))
        return self._after_act()

    def cancel(self, turn_id: int) -> SessionView:
        """Stops an open turn. The message stays; a note says that it was stopped."""
        if self._open_turns.pop(turn_id, None) is not None:
            conversation = self._store.current_conversation()
            self._store.add_message(conversation, Role.PROGRAM.value, STOPPED, batch=turn_id)
        return self.view()

    # Clicks

    def rate(self, film_id: str, stars: float) -> SessionView:
        """Rates a film 0.5 to 5 stars in half steps; 0 clears the rating."""
        if stars == 0:
            return self.act(edits=[self._clear(film_id, SignalKind.RATED)])
        if not 0.5 <= stars <= 5 or stars * 2 != int(stars * 2):
            raise KnownError(Notice("{:g} is not a rating.", stars), "Use 0.5 to 5 stars in half steps.")
        return self.act([NewSignal(SignalKind.RATED, self._known(film_id), value=stars)])

    def mark_seen(self, film_id: str) -> SessionView:
        """Marks a film as seen, or takes the mark back."""
        return self._toggle(film_id, SignalKind.SEEN)

    def toggle_watchlist(self, film_id: str) -> SessionView:
        """Puts a film on the watchlist, or takes it off."""
        return self._toggle(film_id, SignalKind.WATCHLIST)

    def reject(self, film_id: str) -> SessionView:
        """Never offers a film again ("not for me"), or takes that back."""
        return self._toggle(film_id, SignalKind.REJECTED)

    def less_like(self, film_id: str) -> SessionView:
        """Pushes the taste away from a film."""
        return self.act([NewSignal(SignalKind.DISLIKED, self._known(film_id))])

    def postpone(self, film_id: str) -> SessionView:
        """Does not offer a film in this conversation ("not tonight"), or takes that back."""
        return self._toggle(film_id, SignalKind.POSTPONED)

    # One film, and what became of the picks

    def report(self, film_id: str) -> FilmReport:
        """Everything about one film and this person: why or why not, its history, films like it."""
        return film_report(self._library, self._snapshots, film_id, picked(self._store.interactions()))

    def answer(self, film_id: str, question: Question, value: float) -> SessionView:
        """Keeps what the person thought of a pick: 1 yes, 0.5 so-so, 0 no."""
        return self.act([answer(self._known(film_id), question, value)])

    def unanswered_picks(self) -> frozenset[str]:
        """Picks that were watched since, and about which nothing was answered yet."""
        return unanswered(self._snapshots.state().signals, picked(self._store.interactions()))

    def feedback(self) -> FeedbackSummary:
        """How well the picks did, from the person's own answers."""
        return summarise(self._snapshots.state().signals, picked(self._store.interactions()))

    # Words and dials

    def wish(self, wish: Wish) -> SessionView:
        """Keeps a lasting wish made by click; strength 0 withdraws it."""
        text = f"{wish.kind}:{wish.value}"
        if wish.strength:
            return self.act([NewSignal(SignalKind.WISHED, text=text, value=max(-1.0, min(1.0, wish.strength)))])
        return self._drop(SignalKind.WISHED, text)

    def block(self, person: str) -> SessionView:
        """Never offers a film with this person, or may again."""
        if any(s.kind is SignalKind.BLOCKED and s.text == person for s in self._snapshots.state().signals):
            return self._drop(SignalKind.BLOCKED, person)
        return self.act([NewSignal(SignalKind.BLOCKED, text=person)])

    def turn_dial(self, name: str, value: float | None) -> SessionView:
        """Turns a dial of `services.dials`; None sets it back to its default."""
        return self.act(edits=[turned(name, value)])

    def preview_dial(self, name: str, value: float) -> Movement:
        """How the picks would change if a dial were turned."""
        return preview_dial(self._library, self._snapshots.state(), name, value)

    def taste(self) -> TasteProfile:
        """The taste as a page shows it."""
        titles = {chat.id: chat.title for chat in self._store.conversations() if chat.title}
        return taste_profile(self._library, self._snapshots.state(), titles)

    # Chips and the ledger

    def remove_chip(self, key: str) -> SessionView:
        """Undoes one thing that was read from a message."""
        signal_id = signal_of_chip(key)
        if signal_id is not None:
            return self.delete_signal(signal_id)
        return self.act(edits=[NewEdit(EditKind.DISMISS, text=key)])

    def mute(self, signal_id: int, muted: bool) -> SessionView:
        """Leaves a signal in the ledger without letting it count, or lets it count again."""
        return self.act(edits=[NewEdit(EditKind.MUTE, target=signal_id, value=float(muted))])

    def set_weight(self, signal_id: int, weight: float) -> SessionView:
        """Multiplies a signal's weight by 0 to 3."""
        return self.act(edits=[NewEdit(EditKind.WEIGHT, target=signal_id, value=min(3.0, max(0.0, weight)))])

    def delete_signal(self, signal_id: int) -> SessionView:
        """Drops a signal. Undo brings it back."""
        return self.act(edits=[NewEdit(EditKind.DELETE, target=signal_id)])

    def undo(self) -> SessionView:
        """Takes the newest act back; does nothing when there is none."""
        return self._take_back(undo_target(self._store.events()))

    def redo(self) -> SessionView:
        """Takes the newest undo back; does nothing when there is none."""
        return self._take_back(redo_target(self._store.events()))

    def new_conversation(self) -> SessionView:
        """Starts an empty chat. Taste stays, limits go."""
        self._snapshots.opinions.forget()
        self._store.new_conversation()
        return self.view()

    # Vectors of messages that were stored without one (the encoder was not ready, or another model was in use)

    def missing_vectors(self) -> Mapping[int, str]:
        """Event id to text, for messages that carry taste but have no vector of the present model.

        A turn that is still open is not among them: `finish` brings its vector.
        """
        still_open = {turn.event_id for turn in self._open_turns.values()}
        missing = self._snapshots.missing_vectors()
        return {event_id: text for event_id, text in missing.items() if event_id not in still_open}

    def add_vectors(self, vectors: Mapping[int, NDArray[float32]]) -> SessionView:
        """Stores vectors (float32 (dim,) each) for `missing_vectors`."""
        with self._store.transaction():
            for event_id, vector in vectors.items():
                self._store.put_vector(event_id, self._model_id, vector)
        return self.view()

    def act(self, signals: Sequence[NewSignal] = (), edits: Sequence[NewEdit] = ()) -> SessionView:
        """Appends one act to the ledger, which one undo takes back. The building block of every click."""
        self._timings_ms = {}
        conversation = self._store.current_conversation()
        watched = {new.film_id for new in signals if new.kind in WATCHED}
        picks = [pick for pick in self._snapshots.shown if pick.film_id in watched]
        with self._store.transaction():
            if picks:  # the log holds answers to messages; picks that followed from a click are noted when it matters
                self._store.log_interaction(conversation, None, watched_entry(picks))
            self._store.append(signals, edits=edits, conversation_id=conversation)
            return self._after_act()

    def _toggle(self, film_id: str, kind: SignalKind) -> SessionView:
        held = any(s.kind is kind and s.film_id == film_id for s in self._snapshots.state().signals)
        if held:
            return self.act(edits=[self._clear(film_id, kind)])
        return self.act([NewSignal(kind, self._known(film_id))])

    def _drop(self, kind: SignalKind, text: str) -> SessionView:
        held = [s for s in self._snapshots.state().signals if s.kind is kind and s.text == text]
        return self.act(edits=[NewEdit(EditKind.DELETE, target=s.id) for s in held]) if held else self.view()

    def _clear(self, film_id: str, kind: SignalKind) -> NewEdit:
        return NewEdit(EditKind.CLEAR, film_id=self._known(film_id), text=kind.value)

    def _take_back(self, batch: int | None) -> SessionView:
        if batch is None:
            return self.view()
        return self.act(edits=[NewEdit(EditKind.UNDO, target=batch)])

    def _known(self, film_id: str) -> str:
        if film_id not in self._library.by_id:
            raise NotFoundError(
                Notice("There is no film with the id {}.", film_id), "Look it up with its title and year."
            )
        return film_id

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

    def _signals_of(self, reading: Reading, before: Ranking) -> list[NewSignal]:
        signals = [NewSignal(SignalKind.SAID, text=reading.text)]
        if reading.intent is not Intent.WHY:  # asking about a pick must not hide it
            signals += [NewSignal(_signal_kind(title, reading.intent), title.film_id) for title in reading.titles]
        if reading.feedback is not None:
            kind = _FEEDBACK[reading.feedback]
            picked = [before.picks[i].film_id for i in reading.pick_positions if i < len(before.picks)]
            signals += [NewSignal(kind, film_id) for film_id in picked]
        return signals

    def _context(self, ranking: Ranking, state: State) -> ReadingContext:
        films = [self._library.by_id[pick.film_id] for pick in ranking.picks]
        picks = tuple(StandingPick(f.id, f.title, f.year, f.runtime_min, f.min_age, f.content_notes) for f in films)
        return ReadingContext(
            picks=picks,
            this_year=time.localtime().tm_year,
            constraints=state.standing.constraints,
            said=tuple(message.reading for message in state.standing.said),
        )

    def _rank(self, state: State) -> Ranking:
        return self._snapshots.rank(state)

    def _after_act(self) -> SessionView:
        state = self._snapshots.state()
        ranking = self._rank(state)
        extend_trail(self._store, state.conversation_id, self._snapshots.taste_point(state))
        return self._show(state, ranking)

    def _show(self, state: State, ranking: Ranking) -> SessionView:
        trail = load_trail(self._store, state.conversation_id)
        return self._snapshots.view(state, ranking, trail, dict(self._timings_ms))

    @contextmanager
    def _timed(self, step: str) -> Iterator[None]:
        started = time.perf_counter()
        yield
        self._timings_ms[step] = round((time.perf_counter() - started) * 1000, 3)


def clean_message(text: str) -> str:
    """The message without control characters.

    Raises:
        KnownError: nothing is left.
        TooLongError: more than `MAX_MESSAGE_CHARACTERS`.
    """
    if len(text) > MAX_MESSAGE_CHARACTERS:
        raise TooLongError(
            Notice("The message has {:,} characters; at most {:,} can be read.", len(text), MAX_MESSAGE_CHARACTERS),
            "Shorten it and send it again.",
        )
    kept = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    if not kept.strip():
        raise KnownError("There is nothing to read in that message.", "Name a film you liked, or say what you want.")
    return kept.strip()


def _signal_kind(title: TitleMention, intent: Intent) -> SignalKind:
    wanted = title.sentiment is Sentiment.NEUTRAL and not title.seen and intent is not Intent.LOOKUP
    return SignalKind.WATCHLIST if wanted else _MENTIONS[title.sentiment]


def with_mood(reading: Reading, event_id: int, state: State) -> Reading:
    """The reading with the mood that counts: words may have named one that others overrule, the vector another.

    `event_id`: of the SAID event of its message.
    """
    mood = state.standing.mood
    read_here = mood is not None and mood.signal_id == event_id
    return replace(reading, mood=mood.mood.value if mood is not None and read_here else None)


def _log_entry(reading: Reading, ranking: Ranking) -> str:
    """What the interaction log keeps of a turn: the query and the answer, for the person's own export."""
    picks = [
        {"id": p.film_id, "score": round(p.score, 4), "rank": p.rank, "predicted_rating": p.predicted_rating}
        for p in ranking.picks
    ]
    return json.dumps(
        {"query": reading.text, "intent": reading.intent.value, "picks": picks, "hidden": ranking.hidden},
        ensure_ascii=False,
    )
