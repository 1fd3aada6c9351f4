"""Folding the ledger: what remains, what undo and redo would do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelreason_desktop.domain.ledger import (
    batch_of,
    dead_batches,
    dials,
    dismissed_chips,
    living,
    redo_target,
    signals_in_force,
    undo_target,
)
from reelreason_desktop.domain.signals import EditKind, Event, Signal, SignalKind

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
FILMS = ("heat-1995", "ronin-1998", "alien-1979")
EACH_FOR_ITSELF = [SignalKind.SAID, SignalKind.STEERED]
PER_TEXT = [SignalKind.WISHED, SignalKind.BLOCKED, SignalKind.ANSWERED]
PER_FILM = [kind for kind in SignalKind if kind not in (*EACH_FOR_ITSELF, *PER_TEXT)]
STANCES = [SignalKind.LIKED, SignalKind.DISLIKED]


class Ledger:
    """Writes events as the store does: ids ascend, every act is a new batch."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._ids = count(1)
        self._batches = count(1)

    def act(self, *parts: Event) -> int:
        """Appends one act and returns its batch."""
        batch = next(self._batches)
        for part in parts:
            id_ = next(self._ids)
            self.events.append(replace(part, id=id_, batch=batch, at=NOON + timedelta(seconds=id_)))
        return batch

    def undo(self, batch: int) -> int:
        return self.act(edit(EditKind.UNDO, batch))

    @property
    def force(self) -> tuple[Signal, ...]:
        return signals_in_force(self.events)


def signal(kind: SignalKind, film_id: str | None = None, value: float | None = None, text: str | None = None) -> Event:
    return Event(0, NOON, 0, signal=kind, film_id=film_id, value=value, text=text)


def rated(film_id: str, stars: float) -> Event:
    return signal(SignalKind.RATED, film_id, stars)


def said(text: str) -> Event:
    return signal(SignalKind.SAID, text=text)


def edit(kind: EditKind, target: int | None = None, value: float | None = None) -> Event:
    return Event(0, NOON, 0, edit=kind, target=target, value=value)


def clear(film_id: str, kind: SignalKind) -> Event:
    return Event(0, NOON, 0, edit=EditKind.CLEAR, film_id=film_id, text=kind.value)


def dismiss(key: str, conversation: int) -> Event:
    return Event(0, NOON, 0, edit=EditKind.DISMISS, text=key, conversation_id=conversation)


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


def test_an_empty_ledger_leaves_nothing() -> None:
    assert signals_in_force([]) == living([]) == ()
    assert dead_batches([]) == frozenset()
    assert undo_target([]) is redo_target([]) is None


def test_signals_come_newest_first_with_all_they_carry(ledger: Ledger) -> None:
    ledger.act(said("hello"), rated("heat-1995", 4.5))
    newest, oldest = ledger.force
    assert newest == Signal(2, SignalKind.RATED, NOON + timedelta(seconds=2), film_id="heat-1995", value=4.5)
    assert oldest == Signal(1, SignalKind.SAID, NOON + timedelta(seconds=1), text="hello")


class TestReplacement:
    @pytest.mark.parametrize("kind", PER_FILM)
    def test_a_newer_signal_of_a_kind_replaces_the_older_about_the_same_film(
        self, ledger: Ledger, kind: SignalKind
    ) -> None:
        ledger.act(signal(kind, "heat-1995", 1.0))
        ledger.act(signal(kind, "ronin-1998", 2.0))
        ledger.act(signal(kind, "heat-1995", 3.0))
        assert [(s.film_id, s.value) for s in ledger.force] == [("heat-1995", 3.0), ("ronin-1998", 2.0)]

    @pytest.mark.parametrize("kind", EACH_FOR_ITSELF)
    def test_messages_and_places_never_replace_each_other(self, ledger: Ledger, kind: SignalKind) -> None:
        ledger.act(signal(kind, text="same"))
        ledger.act(signal(kind, text="same"))
        assert len(ledger.force) == 2

    @pytest.mark.parametrize("kind", PER_TEXT)
    def test_a_newer_signal_about_words_replaces_the_older_about_the_same_words(
        self, ledger: Ledger, kind: SignalKind
    ) -> None:
        ledger.act(signal(kind, value=1.0, text="tone:warm"))
        ledger.act(signal(kind, value=1.0, text="tone:dark"))
        ledger.act(signal(kind, value=-1.0, text="Tone:Warm"))
        assert [(s.text, s.value) for s in ledger.force] == [("Tone:Warm", -1.0), ("tone:dark", 1.0)]

    @pytest.mark.parametrize("first", STANCES)
    def test_liking_and_disliking_replace_each_other(self, ledger: Ledger, first: SignalKind) -> None:
        (second,) = set(STANCES) - {first}
        ledger.act(signal(first, "heat-1995"))
        ledger.act(signal(second, "heat-1995"))
        assert [s.kind for s in ledger.force] == [second]

    def test_other_kinds_stand_side_by_side(self, ledger: Ledger) -> None:
        kinds = [kind for kind in PER_FILM if kind is not SignalKind.DISLIKED]
        ledger.act(*(signal(kind, "heat-1995", 3.0) for kind in kinds))
        assert {s.kind for s in ledger.force} == set(kinds)

    def test_undoing_the_newer_brings_the_older_back(self, ledger: Ledger) -> None:
        ledger.act(rated("heat-1995", 2.0))
        newer = ledger.act(rated("heat-1995", 5.0))
        ledger.undo(newer)
        assert [s.value for s in ledger.force] == [2.0]


class TestEdits:
    def test_delete_drops_a_signal(self, ledger: Ledger) -> None:
        ledger.act(said("a"), said("b"))
        ledger.act(edit(EditKind.DELETE, 1))
        assert [s.text for s in ledger.force] == ["b"]

    def test_deleting_the_newer_does_not_bring_the_older_back(self, ledger: Ledger) -> None:
        ledger.act(rated("heat-1995", 2.0))
        ledger.act(rated("heat-1995", 5.0))
        ledger.act(edit(EditKind.DELETE, 2))
        assert ledger.force == ()

    def test_mute_and_unmute(self, ledger: Ledger) -> None:
        ledger.act(said("a"))
        ledger.act(edit(EditKind.MUTE, 1, 1.0))
        assert [s.muted for s in ledger.force] == [True]
        ledger.act(edit(EditKind.MUTE, 1, 0.0))
        assert [s.muted for s in ledger.force] == [False]

    @pytest.mark.parametrize(("value", "weight"), [(0.0, 0.0), (2.5, 2.5), (None, 1.0)])
    def test_weight_multiplies(self, ledger: Ledger, value: float | None, weight: float) -> None:
        ledger.act(said("a"))
        ledger.act(edit(EditKind.WEIGHT, 1, value))
        assert [(s.weight, s.muted) for s in ledger.force] == [(weight, False)]

    @pytest.mark.parametrize("kind", [EditKind.DELETE, EditKind.MUTE, EditKind.WEIGHT])
    def test_edits_of_what_is_no_longer_in_force_do_nothing(self, ledger: Ledger, kind: EditKind) -> None:
        ledger.act(rated("heat-1995", 2.0))
        ledger.act(rated("heat-1995", 5.0))
        before = ledger.force
        ledger.act(edit(kind, 1, 0.0))  # replaced
        ledger.act(edit(kind, 3, 0.0))  # an edit
        ledger.act(edit(kind, 99, 0.0))  # nothing
        ledger.act(edit(kind, None, 0.0))
        assert ledger.force == before

    def test_a_replaced_signal_loses_its_weight_with_it(self, ledger: Ledger) -> None:
        ledger.act(rated("heat-1995", 2.0))
        ledger.act(edit(EditKind.WEIGHT, 1, 3.0))
        ledger.act(rated("heat-1995", 5.0))
        assert [(s.value, s.weight) for s in ledger.force] == [(5.0, 1.0)]

    @pytest.mark.parametrize("kind", PER_FILM)
    def test_clear_withdraws_one_kind_about_one_film(self, ledger: Ledger, kind: SignalKind) -> None:
        ledger.act(signal(kind, "heat-1995", 3.0), signal(kind, "ronin-1998", 3.0), said("kept"))
        other = SignalKind.SEEN if kind is not SignalKind.SEEN else SignalKind.RATED
        ledger.act(signal(other, "heat-1995", 3.0))
        ledger.act(clear("heat-1995", kind))
        assert {(s.kind, s.film_id) for s in ledger.force} == {
            (other, "heat-1995"),
            (kind, "ronin-1998"),
            (SignalKind.SAID, None),
        }

    def test_a_signal_after_a_clear_counts(self, ledger: Ledger) -> None:
        ledger.act(rated("heat-1995", 2.0))
        ledger.act(clear("heat-1995", SignalKind.RATED))
        ledger.act(rated("heat-1995", 4.0))
        assert [s.value for s in ledger.force] == [4.0]


class TestUndo:
    def test_a_whole_act_is_taken_back(self, ledger: Ledger) -> None:
        ledger.act(said("kept"))
        act = ledger.act(said("lost"), rated("heat-1995", 4.0))
        ledger.undo(act)
        assert [s.text for s in ledger.force] == ["kept"]
        assert dead_batches(ledger.events) == {act}

    def test_undoing_an_edit_restores_what_it_changed(self, ledger: Ledger) -> None:
        ledger.act(said("a"))
        before = ledger.force
        for kind in (EditKind.DELETE, EditKind.MUTE, EditKind.WEIGHT):
            ledger.undo(ledger.act(edit(kind, 1, 1.0)))
            assert ledger.force == before

    def test_dead_batches_nest(self, ledger: Ledger) -> None:
        act = ledger.act(said("a"))
        dead = {act}
        latest = act
        for depth in range(1, 7):  # undo, redo, undo the redo, …
            latest = ledger.undo(latest)
            assert (act in dead_batches(ledger.events)) == (depth % 2 == 1)
            assert bool(ledger.force) == (depth % 2 == 0)
            dead.add(latest)
        assert latest not in dead_batches(ledger.events)

    def test_two_undos_of_one_act_need_two_redos(self, ledger: Ledger) -> None:
        act = ledger.act(said("a"))
        first, second = ledger.undo(act), ledger.undo(act)
        ledger.undo(second)
        assert ledger.force == ()
        ledger.undo(first)
        assert len(ledger.force) == 1

    def test_undo_goes_back_act_by_act_and_redo_forward_again(self, ledger: Ledger) -> None:
        acts = [ledger.act(said(text)) for text in "abc"]
        for act in reversed(acts):
            assert undo_target(ledger.events) == act
            ledger.undo(act)
        assert undo_target(ledger.events) is None
        for act in acts:
            target = redo_target(ledger.events)
            assert target is not None
            assert batch_of(ledger.events, target)[0].target == act
            ledger.undo(target)
            assert undo_target(ledger.events) == act
        assert redo_target(ledger.events) is None

    def test_a_new_act_ends_redo(self, ledger: Ledger) -> None:
        ledger.undo(ledger.act(said("a")))
        ledger.act(said("b"))
        assert redo_target(ledger.events) is None
        assert [s.text for s in ledger.force] == ["b"]


def test_chips_are_dismissed_in_their_conversation_only(ledger: Ledger) -> None:
    ledger.act(dismiss("mood:calm", 1))
    ledger.act(dismiss("mood:calm", 2))
    again = ledger.act(dismiss("mood:calm", 1))
    assert dismissed_chips(ledger.events, 1) == {"mood:calm": 3}
    assert dismissed_chips(ledger.events, 2) == {"mood:calm": 2}
    ledger.undo(again)
    assert dismissed_chips(ledger.events, 1) == {"mood:calm": 1}
    assert dismissed_chips(ledger.events, 3) == {}


def test_the_events_of_one_act(ledger: Ledger) -> None:
    ledger.act(said("a"))
    act = ledger.act(said("b"), said("c"))
    assert [event.text for event in batch_of(ledger.events, act)] == ["b", "c"]
    assert batch_of(ledger.events, 99) == ()


# Properties

_SIGNALS = st.builds(
    signal, st.sampled_from(PER_FILM), st.sampled_from(FILMS), st.sampled_from([0.5, 2.0, 5.0])
) | st.builds(said, st.sampled_from(["a", "b"]))
_EDITS = st.one_of(
    st.builds(
        edit,
        st.sampled_from([EditKind.DELETE, EditKind.MUTE, EditKind.WEIGHT]),
        st.integers(1, 30),
        st.sampled_from([0.0, 1.0, 2.5]),
    ),
    st.builds(clear, st.sampled_from(FILMS), st.sampled_from(PER_FILM)),
    st.builds(dismiss, st.sampled_from(["mood:calm", "wish:tone:dark"]), st.just(1)),
)
_ACTS = st.lists(st.lists(_SIGNALS | _EDITS, min_size=1, max_size=3) | st.integers(1, 30), max_size=25)
"""An act, or the number of an earlier batch to undo."""


def written(acts: Sequence[Sequence[Event] | int]) -> Ledger:
    """The ledger of these acts. As in the store, an undo points at a batch that is there."""
    ledger = Ledger()
    for act in acts:
        if not isinstance(act, int):
            ledger.act(*act)
        elif ledger.events:
            ledger.undo(1 + act % ledger.events[-1].batch)
    return ledger


def told(ledger: Ledger) -> tuple[object, ...]:
    return ledger.force, dismissed_chips(ledger.events, 1), undo_target(ledger.events)


@settings(deadline=None)
@given(_ACTS)
def test_undo_then_redo_restores_exactly(acts: list[list[Event] | int]) -> None:
    ledger = written(acts)
    before = told(ledger)
    target = undo_target(ledger.events)
    if target is None:
        return
    ledger.undo(target)
    assert undo_target(ledger.events) != target
    redo = redo_target(ledger.events)
    assert redo is not None
    ledger.undo(redo)
    assert told(ledger) == before


@settings(deadline=None)
@given(_ACTS, st.integers(1, 8))
def test_many_undos_and_as_many_redos_restore_exactly(acts: list[list[Event] | int], times: int) -> None:
    ledger = written(acts)
    states = []
    for _ in range(times):
        target = undo_target(ledger.events)
        if target is not None:
            states.append(told(ledger))
            ledger.undo(target)
    for state in reversed(states):
        redo = redo_target(ledger.events)
        assert redo is not None
        ledger.undo(redo)
        assert told(ledger) == state


@settings(deadline=None)
@given(_ACTS)
def test_an_undone_act_might_never_have_been(acts: list[list[Event] | int]) -> None:
    ledger = written(acts)
    target = undo_target(ledger.events)
    if target is None:
        return
    without = [event for event in ledger.events if event.batch != target]
    ledger.undo(target)
    assert ledger.force == signals_in_force(without)


@settings(deadline=None)
@given(_ACTS)
def test_undo_to_the_beginning_leaves_nothing(acts: list[list[Event] | int]) -> None:
    ledger = written(acts)
    for _ in range(len(ledger.events)):
        target = undo_target(ledger.events)
        if target is not None:
            ledger.undo(target)
    assert ledger.force == ()
    assert undo_target(ledger.events) is None


@settings(deadline=None)
@given(_ACTS)
def test_what_is_in_force_obeys_the_replacement_rules(acts: list[list[Event] | int]) -> None:
    ledger = written(acts)
    force = ledger.force
    assert [s.id for s in force] == sorted((s.id for s in force), reverse=True)
    alive = {event.id: event for event in living(ledger.events)}
    assert all(alive[s.id].signal is s.kind for s in force)
    slots = [
        (s.film_id, SignalKind.LIKED if s.kind is SignalKind.DISLIKED else s.kind)
        for s in force
        if s.kind is not SignalKind.SAID
    ]
    assert len(slots) == len(set(slots))


@settings(deadline=None)
@given(_ACTS)
def test_an_undo_counts_exactly_when_no_counting_undo_names_it(acts: list[list[Event] | int]) -> None:
    events = written(acts).events
    dead = dead_batches(events)
    undos = [event for event in events if event.edit is EditKind.UNDO]
    named = {event.target for event in undos if event.batch not in dead}
    assert dead == named


class TestDials:
    def turn(self, ledger: Ledger, name: str, value: float | None) -> int:
        return ledger.act(Event(0, NOON, 0, edit=EditKind.DIAL, text=name, value=value))

    def test_the_newest_setting_of_each_dial_counts(self, ledger: Ledger) -> None:
        self.turn(ledger, "alpha", 0.2)
        self.turn(ledger, "prior", 1.0)
        self.turn(ledger, "alpha", 0.9)
        assert dials(ledger.events) == {"alpha": 0.9, "prior": 1.0}

    def test_undo_and_none_bring_the_default_back(self, ledger: Ledger) -> None:
        self.turn(ledger, "alpha", 0.2)
        batch = self.turn(ledger, "alpha", 0.9)
        ledger.undo(batch)
        assert dials(ledger.events) == {"alpha": 0.2}
        self.turn(ledger, "alpha", None)
        assert dials(ledger.events) == {}
