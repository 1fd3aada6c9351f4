"""Profiles with something in them."""

from __future__ import annotations

import json

import numpy as np

from reelreason_desktop.domain.signals import EditKind, Event, NewEdit, NewSignal, SignalKind
from reelreason_desktop.store.profile_store import ProfileStore

MODEL = "all-MiniLM-L6-v2"


def said(text: str = "I liked Heat.") -> NewSignal:
    return NewSignal(SignalKind.SAID, text=text)


def rated(film_id: str, stars: float) -> NewSignal:
    return NewSignal(SignalKind.RATED, film_id, value=stars)


def undo(batch: int) -> NewEdit:
    return NewEdit(EditKind.UNDO, target=batch)


def live_a_little(store: ProfileStore) -> None:
    """Fills a profile with one of everything, undone acts and a second chat included."""
    first = store.current_conversation()
    say(store, first, "I liked Heat. “Größe” 🎬")
    store.append([rated("heat-1995", 4.5)], conversation_id=first)
    (ronin,) = store.append([NewSignal(SignalKind.WATCHLIST, "ronin-1998")], conversation_id=first)
    clear = NewEdit(EditKind.CLEAR, film_id="ronin-1998", text="watchlist")
    (cleared,) = store.append(edits=[clear], conversation_id=first)
    store.append(edits=[undo(cleared.batch)], conversation_id=first)
    (cats,) = store.append([rated("cats-2019", 0.5)])
    store.append(edits=[undo(cats.batch)])
    second = store.new_conversation()
    event = say(store, second, "Something calm")
    store.append(edits=[NewEdit(EditKind.WEIGHT, target=event.id, value=2.5)])
    store.append(edits=[NewEdit(EditKind.MUTE, target=ronin.id, value=1.0)])
    store.append(edits=[NewEdit(EditKind.DISMISS, text="wish:tone:calm")], conversation_id=second)
    store.append([NewSignal(SignalKind.WISHED, text="tone:warm", value=0.5)])
    store.append([NewSignal(SignalKind.BLOCKED, text="Adam Sandler")])
    store.append([NewSignal(SignalKind.STEERED, text="heat-1995,ronin-1998", value=-1.0)])
    store.append([NewSignal(SignalKind.POSTPONED, "alien-1979")], conversation_id=second)
    store.append([NewSignal(SignalKind.ANSWERED, "heat-1995", text="was_right", value=1.0)])
    store.append(edits=[NewEdit(EditKind.DIAL, text="prior", value=0.25)])
    store.set_state(f"trail:{second}", "[[0.1, -0.2]]")


def say(store: ProfileStore, conversation: int, text: str) -> Event:
    """One whole turn, as a session writes it."""
    with store.transaction():
        (event,) = store.append([said(text)], conversation_id=conversation)
        reading = json.dumps({"text": text, "mood": None}, ensure_ascii=False)
        store.add_message(conversation, "person", text, batch=event.batch, reading_json=reading)
        store.put_vector(event.id, MODEL, np.array([0.6, -0.8, 1e-9], dtype=np.float32))
        links = json.dumps([["heat-1995", 4, 8]])
        phrase = json.dumps(["phrase", "Replies", "Try {}.", ["film", "Heat", "heat-1995"]])
        store.add_message(conversation, "program", "Try Heat.", batch=event.batch, links_json=links, phrase_json=phrase)
        store.log_interaction(conversation, event.batch, json.dumps({"query": text, "picks": [{"id": "heat-1995"}]}))
    return event
