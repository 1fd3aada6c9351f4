"""From the profile file to everything a front end shows: one pure computation per change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from numpy import float32
from numpy.typing import NDArray

from reelreason_desktop.conversation.wording import explain
from reelreason_desktop.domain.ledger import (
    batch_of,
    dead_batches,
    dials,
    dismissed_chips,
    redo_target,
    signals_in_force,
    undo_target,
)
from reelreason_desktop.domain.picks import Judgement, Pick, Ranking
from reelreason_desktop.domain.signals import EditKind, Event, Signal, SignalKind
from reelreason_desktop.recommender.mood import mood_model_for
from reelreason_desktop.recommender.scoring import Evidenced
from reelreason_desktop.services.age_limit import limit_of
from reelreason_desktop.services.chat import Showable, chat_messages, read_messages
from reelreason_desktop.services.dials import settings, with_dials
from reelreason_desktop.services.labels import act_label
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.links import linked
from reelreason_desktop.services.moods import MoodListener, read_moods, taste_vectors
from reelreason_desktop.services.opinions import Opinions
from reelreason_desktop.services.own_stars import own_star_weights
from reelreason_desktop.services.recipes import DialledRecipe
from reelreason_desktop.services.standing import Standing, chips, stand
from reelreason_desktop.services.views import ChatMessage, MapPoint, SessionView
from reelreason_desktop.store.messages import StoredMessage
from reelreason_desktop.store.profile_store import ProfileStore

_LOVED_STARS = 4.0


@dataclass(frozen=True)
class State:
    """What the ledger and the messages amount to, before anything is ranked."""

    events: tuple[Event, ...]
    signals: tuple[Signal, ...]
    vectors: Mapping[int, NDArray[float32]]
    """Of messages that tell taste."""
    standing: Standing
    conversation_id: int
    recipe: DialledRecipe
    """With the profile's dials applied."""

    @property
    def evidence(self) -> Evidenced:
        """What the recommender scores from."""
        mood = self.standing.mood
        return Evidenced(self.signals, self.vectors, self.standing.wishes, () if mood is None else (mood,))


@dataclass(frozen=True)
class _Stored:
    """What a state is folded from, as the profile holds it."""

    events: tuple[Event, ...]
    messages: tuple[StoredMessage, ...]
    """Of all chats, with a reading."""
    vectors: Mapping[int, NDArray[float32]]
    conversation_id: int

    def same(self, other: _Stored) -> bool:
        """Whether both hold the same; a message's vector never changes once it is there."""
        return (
            self.events is other.events
            and self.conversation_id == other.conversation_id
            and self.vectors.keys() == other.vectors.keys()
            and self.messages == other.messages
        )


class Snapshots:
    """Computes `State` and `SessionView` of one open profile."""

    def __init__(self, store: ProfileStore, library: Library, recipe: DialledRecipe, model_id: str, name: str) -> None:
        self._store = store
        self._library = library
        self._recipe = recipe
        self._model_id = model_id
        self._name = name
        self._listener = MoodListener(mood_model_for(model_id))
        self._star_weights = own_star_weights(store)
        self._folded: tuple[_Stored, State] | None = None
        self._placed: tuple[State, MapPoint | None] | None = None
        self._ranked: tuple[State, Ranking] | None = None
        self.opinions = Opinions()
        """Of a language model; empty without one."""

    def state(self) -> State:
        """Folds the ledger and the messages. Nothing is ranked yet; what is stored unchanged is not folded again."""
        conversation, vectors = self._store.current_conversation(), self._store.vectors(self._model_id)
        stored = _Stored(self._store.events(), self._store.read_messages(), vectors, conversation)
        if self._folded is None or not stored.same(self._folded[0]):
            self._folded = stored, self._fold(stored)
        return self._folded[1]

    def _fold(self, stored: _Stored) -> State:
        events, vectors, conversation = stored.events, stored.vectors, stored.conversation_id
        signals = tuple(s for s in signals_in_force(events) if _is_current(s, conversation))
        recipe = with_dials(self._recipe, dials(events))
        messages = read_messages(stored.messages, events, dead_batches(events))
        moods = read_moods(messages, vectors, self._listener)
        standing = stand(messages, conversation, dismissed_chips(events, conversation), signals, moods)
        told = taste_vectors(messages, vectors, self._listener)
        return State(events, signals, told, standing, conversation, recipe)

    def missing_vectors(self) -> dict[int, str]:
        """Event id to text to embed, for messages in force that have no vector of this model."""
        held, events = self._store.vectors(self._model_id), self._store.events()
        return {
            message.event_id: message.reading.embed_text
            for message in read_messages(self._store.read_messages(), events, dead_batches(events))
            if message.reading.embed_text and message.event_id not in held
        }

    def rank(self, state: State) -> Ranking:
        """Picks with reasons in words. A state that was just ranked is not ranked again."""
        if self._ranked is None or not _same(self._ranked[0], state):
            self._ranked = state, self._rank(state)
        return self._ranked[1]

    def rank_anew(self) -> None:
        """Has the next `rank` compute, because `opinions` changed."""
        self._ranked = None

    def word_anew(self) -> None:
        """Words the picks that were ranked last again, because reasons in `opinions` changed."""
        if self._ranked is not None:
            state, ranking = self._ranked
            self._ranked = state, replace(ranking, picks=self._worded(ranking.picks, state))

    @property
    def shown(self) -> tuple[Pick, ...]:
        """The picks that were ranked last: what the person has before their eyes."""
        return () if self._ranked is None else self._ranked[1].picks

    def judge(self, state: State, film_id: str) -> Judgement | None:
        """How one film of the library fares, its reasons in words; None while nothing was told."""
        if not _tells_something(state):
            return None
        judged = self._library.recommender.judge(
            state.recipe, state.evidence, film_id, state.standing.constraints, self._star_weights
        )
        return replace(judged, pick=self._worded([judged.pick], state)[0])

    def _rank(self, state: State) -> Ranking:
        """Nothing told, nothing picked: an empty profile gets an invitation instead."""
        if not _tells_something(state):
            return Ranking((), {}, len(self._library.films))
        self.opinions.forget_order()
        rescore = self.opinions.rescore if self.opinions.ratings else None
        ranking = self._library.recommender.rank(
            state.recipe, state.evidence, state.standing.constraints, rescore, self._star_weights
        )
        picks = self._worded(ranking.picks, state)
        return replace(ranking, picks=picks, hidden={**ranking.hidden, **self._library.hidden})

    def _worded(self, picks: Sequence[Pick], state: State) -> tuple[Pick, ...]:
        reason = self.opinions.reason
        computed = [(pick, self.computed_reason(state, pick)) for pick in picks]
        return tuple(replace(pick, explanation=reason(pick.film_id, text) or text) for pick, text in computed)

    def computed_reason(self, state: State, pick: Pick) -> str:
        """The reason of a pick in the program's own words."""
        films, limits = self._library.by_id, state.standing.constraints
        return explain(films[pick.film_id], pick, films, _loved(state.signals), limits)

    def view(
        self, state: State, ranking: Ranking, trail: tuple[MapPoint, ...], timings_ms: Mapping[str, float]
    ) -> SessionView:
        """Everything a window draws."""
        undo, redo = undo_target(state.events), redo_target(state.events)
        films, fused = self._library.by_id, self.opinions.fused
        undone = _undone_by(state.events, redo)
        return SessionView(
            profile=self._name,
            guest=self._store.guest,
            messages=self._chat(state),
            chips=chips(state.standing, state.signals, films),
            ranking=ranking,
            signals=state.signals,
            ratings={s.film_id: s.value for s in state.signals if s.kind is SignalKind.RATED and s.film_id and s.value},
            seen=_films(state, SignalKind.SEEN),
            watchlist=_films(state, SignalKind.WATCHLIST),
            rejected=_films(state, SignalKind.REJECTED),
            taste_point=self.taste_point(state),
            trail=trail,
            undo_label=None if undo is None else act_label(batch_of(state.events, undo), films),
            redo_label=None if undone is None else act_label(batch_of(state.events, undone), films),
            timings_ms=timings_ms,
            postponed=_films(state, SignalKind.POSTPONED),
            dials=settings(state.recipe),
            conversation_id=state.conversation_id,
            max_age=self._library.max_age,
            fused={pick.film_id: fused[pick.film_id] for pick in ranking.picks if pick.film_id in fused},
            by_model=frozenset(p.film_id for p in ranking.picks if self.opinions.wrote(p.film_id, p.explanation)),
        )

    def _chat(self, state: State) -> tuple[ChatMessage, ...]:
        stored, dead = self._store.messages(state.conversation_id), dead_batches(state.events)
        shown = chat_messages(stored, dead, showable_films(self._store, self._library))
        return tuple(self._in_models_words(message) for message in shown)

    def _in_models_words(self, message: ChatMessage) -> ChatMessage:
        text = self.opinions.reply(message.id, message.text)
        if not text:
            return message
        named = [self._library.by_id[link.film_id] for link in message.links if link.film_id in self._library.by_id]
        return replace(message, text=text, links=linked(text, named))

    def taste_point(self, state: State) -> MapPoint | None:
        """Where the taste lies on the map; None without any signal that carries taste."""
        if self._placed is None or self._placed[0] is not state:
            self._placed = state, self._library.taste_point(state.signals, state.vectors, state.recipe.taste)
        return self._placed[1]


def showable_films(store: ProfileStore, library: Library) -> Showable | None:
    """What chats of a profile may show of their old replies; None without an age limit."""
    if library.max_age is None:
        return None
    limit = limit_of(store)
    return Showable(library.by_id, None if limit is None else limit.since)


def _is_current(signal: Signal, conversation_id: int) -> bool:
    """Whether a signal holds in this chat: "not tonight" ends with its conversation, everything else stays."""
    return signal.kind is not SignalKind.POSTPONED or signal.conversation_id == conversation_id


def _tells_something(state: State) -> bool:
    return bool(state.signals or state.standing.constraints)


def _same(a: State, b: State) -> bool:
    same_chat = a.conversation_id == b.conversation_id
    return same_chat and a.events is b.events and a.standing == b.standing and a.vectors.keys() == b.vectors.keys()


def _loved(signals: tuple[Signal, ...]) -> frozenset[str]:
    """Films of which "you loved it" is true: named as liked, or rated four stars and more."""
    return frozenset(
        s.film_id
        for s in signals
        if s.film_id
        and (s.kind is SignalKind.LIKED or (s.kind is SignalKind.RATED and (s.value or 0.0) >= _LOVED_STARS))
    )


def _films(state: State, kind: SignalKind) -> frozenset[str]:
    return frozenset(s.film_id for s in state.signals if s.kind is kind and s.film_id)


def _undone_by(events: tuple[Event, ...], undo_batch: int | None) -> int | None:
    """The batch that an undo took back."""
    return next((e.target for e in events if e.batch == undo_batch and e.edit is EditKind.UNDO), None)
