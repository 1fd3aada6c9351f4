"""Two tastes on one map: another profile's beside the present one, or an earlier moment beside now. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reelreason_desktop.domain.ledger import dead_batches, dials, signals_in_force
from reelreason_desktop.domain.signals import Event, Signal, SignalKind
from reelreason_desktop.recommender.mood import mood_model_for
from reelreason_desktop.services.answer_log import picks_in
from reelreason_desktop.services.chat import read_messages
from reelreason_desktop.services.dials import with_dials
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.moods import MoodListener, taste_vectors
from reelreason_desktop.services.recipes import RecipeName, recipe_named
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.views import MapPoint, Role
from reelreason_desktop.store.messages import StoredMessage
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.store.profiles import ProfileFolder

_LIKED_FROM: Final = 3.5


@dataclass(frozen=True, slots=True)
class OtherTaste:
    """Another person's taste, as far as whoever looks at it may see the films.

    `liked`: ids of the films they like, the newest first; `taste`: None until they said or rated something.
    """

    name: str
    taste: MapPoint | None
    liked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """What the map showed after one message of the conversation.

    `picks`: ids, best first; empty where the message was answered without any.
    """

    said: str
    taste: MapPoint | None
    picks: tuple[str, ...]


def taste_of(profiles: ProfileFolder, library: Library, name: str, model_id: str) -> OtherTaste:
    """Reads another profile's taste. The profile is copied first, so that nothing can be changed in it.

    Args:
        profiles: where it is.
        library: the films that whoever asks may see: a limit of theirs holds for what they see of others.
        name: of the other profile.
        model_id: whose message vectors count.

    Raises:
        NotFoundError: there is no such profile.
    """
    with profiles.open(name, create=False) as store:
        contents = store.contents()
    with ProfileStore.in_memory() as copy:
        copy.fill(contents)
        events = copy.events()
        messages = read_messages(copy.read_messages(), events, dead_batches(events))
        vectors = taste_vectors(messages, copy.vectors(model_id), MoodListener(mood_model_for(model_id)))
    signals = signals_in_force(events)
    recipe = with_dials(recipe_named(RecipeName.COMPACT), dials(events))
    return OtherTaste(name, library.taste_point(signals, vectors, recipe.taste), tuple(_liked(signals, library)))


def moments(session: Session) -> tuple[Moment, ...]:
    """One moment for each message of the present conversation, oldest first.

    Taste is folded from the ledger as it stood then, without what was undone since; picks are those that were shown.
    """
    state, store, library = session.state(), session.store, session.library
    dead = dead_batches(state.events)
    alive = tuple(event for event in state.events if event.batch not in dead)
    shown = {entry.batch: picks_in(entry.payload_json) for entry in store.interactions() if entry.batch is not None}
    taken = []
    for message in _asked(store.messages(state.conversation_id), dead):
        signals = signals_in_force(tuple(_until(alive, message.batch)))
        taste = library.taste_point(signals, state.vectors, state.recipe.taste)
        picks = shown.get(message.batch or 0, ())
        taken.append(Moment(message.text, taste, tuple(film for film in picks if film in library.by_id)))
    return tuple(taken)


def _asked(messages: Iterable[StoredMessage], dead: frozenset[int] | set[int]) -> list[StoredMessage]:
    return [m for m in messages if m.role == Role.PERSON.value and m.batch is not None and m.batch not in dead]


def _until(events: Iterable[Event], batch: int | None) -> Iterable[Event]:
    """Batches are numbered in the order in which they happened."""
    return (event for event in events if batch is not None and event.batch <= batch)


def _liked(signals: Iterable[Signal], library: Library) -> Iterable[str]:
    """Rated films count by their stars, others by their words."""
    signals = tuple(s for s in signals if s.film_id in library.by_id and not s.muted)
    rated = {s.film_id: s.value or 0.0 for s in signals if s.kind is SignalKind.RATED}
    liked = {s.film_id for s in signals if s.kind is SignalKind.LIKED}
    for film_id in dict.fromkeys(s.film_id for s in signals):
        if film_id is not None and (rated[film_id] >= _LIKED_FROM if film_id in rated else film_id in liked):
            yield film_id
