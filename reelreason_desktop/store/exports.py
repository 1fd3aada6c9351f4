"""Taking a profile out as JSON and putting it back, here or on another computer."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from reelreason_desktop.domain.errors import NewerProfileError, StoreError
from reelreason_desktop.domain.ledger import STAND_ALONE, signals_in_force, slot_of
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.signals import Event, Signal
from reelreason_desktop.store.contents import PRIVATE, Contents
from reelreason_desktop.store.db import to_text
from reelreason_desktop.store.document import FORMAT, VERSION, ProfileDocument
from reelreason_desktop.store.ledger import StoredVector, from_bytes, to_bytes
from reelreason_desktop.store.messages import Conversation, Interaction, StoredMessage
from reelreason_desktop.store.profile_store import ProfileStore

_HINT = Notice("Choose a file that “Export profile” wrote.")

Row = dict[str, Any]


def export_profile(store: ProfileStore, name: str) -> dict[str, Any]:
    """Everything in the profile, as data that `json.dumps` takes. `profile_json_schema` describes it.

    Args:
        store: the profile.
        name: kept in the file, for people.
    """
    contents = store.contents()
    return {
        "format": FORMAT,
        "version": VERSION,
        "name": name,
        "conversations": [_conversation_row(c) for c in contents.conversations],
        "events": [_event_row(event) for event in contents.events],
        "messages": [_message_row(message) for message in contents.messages],
        "interactions": [_interaction_row(interaction) for interaction in contents.interactions],
        "state": {key: value for key, value in contents.state.items() if not key.startswith(PRIVATE)},
        "vectors": [_vector_row(stored) for stored in contents.vectors],
    }


def import_profile(store: ProfileStore, data: object, *, merge: bool = False) -> int:
    """Puts exported data into a profile, entirely or not at all.

    An empty profile becomes an exact copy, undone acts included. With `merge`, the signals in force are added to what
    the profile holds as one act, which one undo takes back. Signals that it already holds are left out, so merging the
    same file again adds nothing, and so are those that it holds a newer word against. Chats are not merged.

    Args:
        store: the profile to fill.
        data: parsed JSON; it may come from anywhere and is checked completely first.
        merge: add to a profile that already holds something.

    Returns:
        the number of events (filling) or signals (merging) that were added.

    Raises:
        NewerProfileError: a newer version of the program wrote the data.
        KnownError: the data is no export, or the profile holds something and `merge` is false.
    """
    return import_contents(store, read_export(data), merge=merge)


def read_export(data: object) -> Contents:
    """Checks exported data completely, before any profile is touched. Errors: as for `import_profile`."""
    return _contents(_checked(data))


def import_contents(store: ProfileStore, contents: Contents, *, merge: bool) -> int:
    """Puts checked contents into a profile. Result and errors: as for `import_profile`."""
    if merge:
        return _merge(store, contents)
    store.fill(contents)
    return len(contents.events)


def profile_json_schema() -> dict[str, Any]:
    """The JSON schema (draft 2020-12) of an export. Published as docs/profile.schema.json."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **ProfileDocument.model_json_schema()}


def _merge(store: ProfileStore, contents: Contents) -> int:
    with store.transaction():
        ids = store.adopt(_missing(signals_in_force(contents.events), signals_in_force(store.events())))
        for stored in contents.vectors:
            if stored.event_id in ids:
                store.put_vector(ids[stored.event_id], stored.model_id, stored.vector)
    return len(ids)


def _missing(theirs: Sequence[Signal], mine: Sequence[Signal]) -> list[Signal]:
    """The signals of theirs that mine neither hold nor hold a newer word against."""
    held = {_identity(signal) for signal in mine}
    newest = {slot_of(signal): signal.at for signal in mine if signal.kind not in STAND_ALONE}
    return [s for s in theirs if _identity(s) not in held and newest.get(slot_of(s), s.at) <= s.at]


def _identity(signal: Signal) -> tuple[object, ...]:
    return signal.kind, signal.film_id, signal.text, signal.value, signal.at


def _checked(data: object) -> ProfileDocument:
    if not isinstance(data, Mapping) or data.get("format") != FORMAT:
        raise StoreError("This is not an exported ReelReason profile.", _HINT)
    version = data.get("version")
    if type(version) is int and version > VERSION:
        what = Notice("The exported profile was written by a newer version of ReelReason.")
        raise NewerProfileError(what, "Update ReelReason to import it.", f"version {version}, known is {VERSION}")
    try:
        _dumps(data).encode("utf-8")  # NaN, half characters and endless nesting end here
        return ProfileDocument.model_validate(data)
    except (ValueError, TypeError, RecursionError) as error:
        detail = _first(error) if isinstance(error, ValidationError) else str(error)
        raise StoreError("The exported profile is damaged or was edited by hand.", _HINT, detail) from error


def _first(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(map(str, first["loc"][:4]))  # events.17.value
    return f"{place}: {first['msg']} ({error.error_count()} problems in all)"


def _contents(document: ProfileDocument) -> Contents:
    return Contents(
        conversations=tuple(Conversation(c.id, c.started_at, c.title, c.deleted_at) for c in document.conversations),
        events=tuple(
            Event(e.id, e.at, e.batch, e.signal, e.edit, e.film_id, e.text, e.value, e.target, e.conversation_id)
            for e in document.events
        ),
        messages=tuple(
            StoredMessage(
                id=m.id,
                conversation_id=m.conversation_id,
                role=m.role,
                text=m.text,
                at=m.at,
                batch=m.batch,
                reading_json=None if m.reading is None else _dumps(m.reading),
                links_json=_dumps(m.links),
                phrase_json=None if m.phrase is None else _dumps(m.phrase),
            )
            for m in document.messages
        ),
        interactions=tuple(
            Interaction(i.id, i.conversation_id, i.batch, i.at, _dumps(i.payload)) for i in document.interactions
        ),
        state={key: value for key, value in document.state.items() if not key.startswith(PRIVATE)},
        vectors=tuple(
            StoredVector(v.event_id, v.model_id, from_bytes(base64.b64decode(v.vector))) for v in document.vectors
        ),
    )


def _conversation_row(conversation: Conversation) -> Row:
    return _without_gaps(
        id=conversation.id,
        started_at=to_text(conversation.started_at),
        title=conversation.title,
        deleted_at=conversation.deleted_at and to_text(conversation.deleted_at),
    )


def _event_row(event: Event) -> Row:
    return _without_gaps(
        id=event.id,
        at=to_text(event.at),
        batch=event.batch,
        signal=event.signal and event.signal.value,
        edit=event.edit and event.edit.value,
        film_id=event.film_id,
        text=event.text,
        value=event.value,
        target=event.target,
        conversation_id=event.conversation_id,
    )


def _message_row(message: StoredMessage) -> Row:
    return _without_gaps(
        id=message.id,
        conversation_id=message.conversation_id,
        role=message.role,
        text=message.text,
        at=to_text(message.at),
        batch=message.batch,
        reading=None if message.reading_json is None else json.loads(message.reading_json),
        links=json.loads(message.links_json),
        phrase=None if message.phrase_json is None else json.loads(message.phrase_json),
    )


def _interaction_row(interaction: Interaction) -> Row:
    return _without_gaps(
        id=interaction.id,
        conversation_id=interaction.conversation_id,
        batch=interaction.batch,
        at=to_text(interaction.at),
    ) | {"payload": json.loads(interaction.payload_json)}


def _vector_row(stored: StoredVector) -> Row:
    vector = base64.b64encode(to_bytes(stored.vector)).decode("ascii")
    return {"event_id": stored.event_id, "model_id": stored.model_id, "vector": vector}


def _without_gaps(**values: object) -> Row:
    return {key: value for key, value in values.items() if value is not None}


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
