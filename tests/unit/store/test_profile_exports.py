"""Profiles as JSON: exact round trips, merging, and files that cannot be trusted."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from helpers.make_profile_schema import SCHEMA_FILE
from helpers.profiles import MODEL, live_a_little, rated, said, undo

from reelreason_desktop.domain.errors import KnownError, NewerProfileError, StoreError
from reelreason_desktop.domain.ledger import dismissed_chips, redo_target, signals_in_force, undo_target
from reelreason_desktop.domain.signals import EditKind, NewEdit, NewSignal, SignalKind
from reelreason_desktop.store.document import VERSION
from reelreason_desktop.store.exports import export_profile, import_profile, profile_json_schema
from reelreason_desktop.store.profile_store import ProfileStore


@pytest.fixture
def lived() -> Iterator[ProfileStore]:
    with ProfileStore.in_memory() as store:
        live_a_little(store)
        yield store


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[ProfileStore]:
    with ProfileStore.open(tmp_path / "Other.sqlite") as store:
        yield store


@pytest.fixture
def data(lived: ProfileStore) -> dict[str, Any]:
    exported: dict[str, Any] = json.loads(json.dumps(export_profile(lived, "Me")))
    return exported


def test_an_export_says_what_it_is(data: dict[str, Any]) -> None:
    assert (data["format"], data["version"], data["name"]) == ("reelreason-profile", VERSION, "Me")
    assert data["events"][0]["text"] == "I liked Heat. “Größe” 🎬"
    assert data["messages"][0]["reading"]["text"] == data["messages"][0]["text"]  # data, not a string of data
    assert data["messages"][1]["links"] == [["heat-1995", 4, 8]]
    assert data["interactions"][0]["payload"]["picks"] == [{"id": "heat-1995"}]


def test_the_round_trip_is_exact(lived: ProfileStore, empty: ProfileStore, data: dict[str, Any]) -> None:
    assert import_profile(empty, data) == len(lived.events())
    assert empty.events() == lived.events()
    assert export_profile(empty, "Me") == export_profile(lived, "Me")
    assert {k: v.tolist() for k, v in empty.vectors(MODEL).items()} == {
        k: v.tolist() for k, v in lived.vectors(MODEL).items()
    }


def test_folding_gives_the_same_taste_undo_and_redo(
    lived: ProfileStore, empty: ProfileStore, data: dict[str, Any]
) -> None:
    import_profile(empty, data)
    before, after = lived.events(), empty.events()
    assert signals_in_force(after) == signals_in_force(before) != ()
    assert undo_target(after) == undo_target(before) is not None
    assert redo_target(after) == redo_target(before)
    chat = lived.current_conversation()
    assert dismissed_chips(after, chat) == dismissed_chips(before, chat) != {}
    assert empty.current_conversation() == chat


def test_an_empty_profile_makes_the_round_trip_too(empty: ProfileStore) -> None:
    with ProfileStore.in_memory() as nobody:
        assert import_profile(empty, export_profile(nobody, "Nobody")) == 0
    assert empty.events() == ()


def test_a_profile_that_holds_something_is_not_replaced(lived: ProfileStore, data: dict[str, Any]) -> None:
    before = lived.contents()
    with pytest.raises(KnownError, match="already holds") as caught:
        import_profile(lived, data)
    assert "merge" in caught.value.hint
    assert lived.contents().events == before.events


class TestMerge:
    def test_signals_in_force_arrive_as_one_act(
        self, lived: ProfileStore, empty: ProfileStore, data: dict[str, Any]
    ) -> None:
        empty.append([rated("alien-1979", 5.0)])
        mine = signals_in_force(empty.events())
        theirs = signals_in_force(lived.events())
        assert import_profile(empty, data, merge=True) == len(theirs)
        merged = signals_in_force(empty.events())
        assert {meaning(s) for s in merged} == {meaning(s) for s in (*mine, *theirs)}
        assert any(s.muted for s in merged)
        assert any(s.weight == 2.5 for s in merged)
        empty.append(edits=[undo(undo_target(empty.events()) or 0)])
        assert signals_in_force(empty.events()) == mine

    def test_merging_again_adds_nothing(self, empty: ProfileStore, data: dict[str, Any]) -> None:
        import_profile(empty, data, merge=True)
        events = empty.events()
        assert import_profile(empty, data, merge=True) == 0
        assert empty.events() == events

    def test_what_was_taken_back_can_be_merged_again(self, empty: ProfileStore, data: dict[str, Any]) -> None:
        added = import_profile(empty, data, merge=True)
        empty.append(edits=[undo(1)])
        assert import_profile(empty, data, merge=True) == added > 0

    def test_vectors_follow_their_messages(
        self, lived: ProfileStore, empty: ProfileStore, data: dict[str, Any]
    ) -> None:
        empty.append([said("mine")])  # shifts all ids
        import_profile(empty, data, merge=True)
        texts = {event.id: event.text for event in empty.events()}
        theirs = {event.id: event.text for event in lived.events()}
        assert {texts[id_] for id_ in empty.vectors(MODEL)} == {theirs[id_] for id_ in lived.vectors(MODEL)}

    def test_a_newer_word_about_the_same_film_counts(self, empty: ProfileStore) -> None:
        empty.append([rated("heat-1995", 5.0)])
        with ProfileStore.in_memory() as source:
            source.append([said("some words"), rated("heat-1995", 2.0)])
            data = export_profile(source, "Other")
        assert import_profile(empty, data, merge=True) == 2
        assert [signal.value for signal in signals_in_force(empty.events()) if signal.film_id] == [2.0]

    def test_an_old_export_takes_no_newer_word_back(self, empty: ProfileStore) -> None:
        with ProfileStore.in_memory() as source:
            source.append(
                [
                    said("some words"),
                    rated("heat-1995", 2.0),
                    NewSignal(SignalKind.LIKED, "alien-1979"),
                    rated("ronin-1998", 3.0),
                ]
            )
            data = export_profile(source, "Other")
        empty.append([said("other words"), rated("heat-1995", 5.0), NewSignal(SignalKind.DISLIKED, "alien-1979")])
        mine = set(signals_in_force(empty.events()))
        assert import_profile(empty, data, merge=True) == 2  # the words, and the film that nothing was said about
        assert mine <= set(signals_in_force(empty.events()))


def meaning(signal: Any) -> tuple[object, ...]:
    return signal.kind, signal.film_id, signal.text, signal.value, signal.at, signal.weight, signal.muted


def put(path: str, value: object) -> Callable[[dict[str, Any]], None]:
    """Changes one place of an export: `events.0.value`."""

    def change(data: dict[str, Any]) -> None:
        *parents, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        place: Any = data
        for step in parents:
            place = place[step]
        place[last] = value

    return change


def nested(depth: int) -> list[Any]:
    inner: list[Any] = []
    for _ in range(depth):
        inner = [inner]
    return inner


WISH = {"id": 2, "at": "2026-01-01T00:00:00+00:00", "batch": 1, "signal": "wished", "text": "genre:Comedy"}

BAD = {
    "no format": put("format", "something else"),
    "no version": put("version", None),
    "a version that is no number": put("version", "1"),
    "an unknown field": put("surprise", 1),
    "events that are no list": put("events", {}),
    "an event that is no object": put("events.0", 5),
    "both signal and edit": put("events.0.edit", "undo"),
    "neither signal nor edit": put("events.0.signal", None),
    "an unknown signal": put("events.0.signal", "adored"),
    "a message without text": put("events.0.text", None),
    "an id of text": put("events.0.id", "1"),
    "an id of truth": put("events.0.id", True),
    "an id of zero": put("events.0.id", 0),
    "an id too large": put("events.10.id", 2**63),
    "ids that do not ascend": put("events.1.id", 1),
    "batches that fall": put("events.1.batch", 9),
    "a time without offset": put("events.0.at", "2026-05-01T12:00:00"),
    "no time": put("events.0.at", "yesterday"),
    "a time out of range": put("events.0.at", "0001-01-01T00:00:00+14:00"),
    "a rating without film": put("events.1.film_id", None),
    "a rating of six": put("events.1.value", 6.0),
    "a rating of nothing": put("events.1.value", None),
    "a rating that is no number": put("events.1.value", float("nan")),
    "an endless rating": put("events.1.value", float("inf")),
    "a cleared nothing": put("events.3.text", "adored"),
    "an undo of the future": put("events.4.target", 5),
    "an undo of nothing": put("events.4.target", None),
    "a weight of nothing": put("events.8.target", 9),
    "a weight of nine": put("events.8.value", 9.0),
    "a wish without measure": put("events.1", {**WISH, "value": 1e300}),
    "a wish for nothing": put("events.1", {**WISH, "text": ""}),
    "a dismissed nothing": put("events.10.text", None),
    "an unknown conversation": put("events.0.conversation_id", 99),
    "a message of no conversation": put("messages.0.conversation_id", 99),
    "a message of nobody": put("messages.0.role", "nobody"),
    "links without place": put("messages.1.links", [["heat-1995"]]),
    "links before the text": put("messages.1.links", [["heat-1995", -1, 2]]),
    "half a character": put("messages.0.text", "\ud800"),
    "half a character within": put("messages.0.reading", {"text": "\ud800"}),
    "endless nesting": put("messages.0.reading", nested(100_000)),
    "a payload that is no JSON": put("interactions.0.payload", {1, 2}),
    "state that is no text": put("state.key", 5),
    "a vector of no event": put("vectors.0.event_id", 99),
    "a vector of half a number": put("vectors.0.vector", "AAAA"),
    "a vector of nothing": put("vectors.0.vector", ""),
    "a vector that is no number": put("vectors.0.vector", "AADAfw=="),
    "a vector that is no base64": put("vectors.0.vector", "!!!!"),
}


@pytest.mark.parametrize("change", BAD.values(), ids=BAD.keys())
@pytest.mark.parametrize("merge", [False, True])
def test_bad_files_are_refused_and_change_nothing(
    empty: ProfileStore, data: dict[str, Any], change: Callable[[dict[str, Any]], None], merge: bool
) -> None:
    change(data)
    with pytest.raises(StoreError) as caught:
        import_profile(empty, data, merge=merge)
    assert "Choose a file" in caught.value.hint
    assert empty.events() == ()
    assert empty.conversations() == ()


@pytest.mark.parametrize("rubbish", [None, 5, "text", [], {}, {"format": ["reelreason-profile"]}])
def test_what_is_no_export_at_all_is_refused(empty: ProfileStore, rubbish: object) -> None:
    with pytest.raises(StoreError, match="not an exported ReelReason profile"):
        import_profile(empty, rubbish)


def test_the_detail_names_the_place(empty: ProfileStore, data: dict[str, Any]) -> None:
    put("events.1.value", "five")(data)
    with pytest.raises(StoreError) as caught:
        import_profile(empty, data)
    assert caught.value.detail.startswith("events.1.value: ")


def test_a_newer_export_asks_for_an_update(empty: ProfileStore, data: dict[str, Any]) -> None:
    data["version"] = VERSION + 1
    with pytest.raises(NewerProfileError, match="newer version of ReelReason") as caught:
        import_profile(empty, data)
    assert "Update" in caught.value.hint


def test_a_file_without_vectors_is_complete(empty: ProfileStore, data: dict[str, Any]) -> None:
    del data["vectors"]
    import_profile(empty, data)
    assert empty.vectors(MODEL) == {}


def test_a_full_disk_during_import_leaves_nothing(empty: ProfileStore, data: dict[str, Any]) -> None:
    data["messages"][0]["text"] = "x" * 1_000_000
    database = empty._db
    database.run(f"PRAGMA max_page_count = {database.rows('PRAGMA page_count')[0][0]}")
    with pytest.raises(StoreError, match="disk is full"):
        import_profile(empty, data)
    assert empty.events() == ()
    assert empty.conversations() == ()


class TestSchema:
    def test_the_published_schema_is_the_programs(self) -> None:
        published = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
        assert published == json.loads(json.dumps(profile_json_schema())), "run tests/helpers/make_profile_schema.py"

    def test_it_accepts_an_export(self, data: dict[str, Any]) -> None:
        schema = profile_json_schema()
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(data)

    @pytest.mark.parametrize("problem", ["an unknown signal", "an unknown field", "an id of zero", "no version"])
    def test_it_refuses_what_the_program_refuses(self, data: dict[str, Any], problem: str) -> None:
        broken = copy.deepcopy(data)
        BAD[problem](broken)
        assert not jsonschema.Draft202012Validator(profile_json_schema()).is_valid(broken)


def test_every_kind_of_event_makes_the_round_trip(empty: ProfileStore) -> None:
    with ProfileStore.in_memory() as source:
        source.append([NewSignal(kind, "heat-1995", "text", 1.0) for kind in SignalKind])
        source.append(edits=[NewEdit(kind, 1, 1.0, "heat-1995", SignalKind.RATED.value) for kind in EditKind])
        import_profile(empty, export_profile(source, "All"))
        assert empty.events() == source.events()
