"""One contract for profiles on disk and guest sessions in memory."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from helpers.profiles import MODEL, live_a_little, rated, said, say, undo

from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.domain.ledger import signals_in_force
from reelreason_desktop.domain.signals import EditKind, NewEdit, NewSignal, Signal, SignalKind
from reelreason_desktop.store.profile_store import ProfileStore

ODD_TEXTS = ["", " ", "a\x00b", "line\nline", "Größe", "🎬👩‍👩‍👧", "'; DROP TABLE events; --", "x" * 100_000]


class ProfileStoreContract:
    """What every profile does, wherever it is kept."""

    @pytest.fixture
    def store(self) -> Iterator[ProfileStore]:
        raise NotImplementedError

    def test_a_new_profile_is_empty(self, store: ProfileStore) -> None:
        assert store.events() == ()
        assert store.vectors(MODEL) == {}
        assert store.interactions() == ()
        assert store.get_state("anything") is None

    def test_one_act_is_one_batch_in_the_order_given(self, store: ProfileStore) -> None:
        first = store.append([said("a"), rated("heat-1995", 4.0)])
        second = store.append([rated("ronin-1998", 3.0)], edits=[NewEdit(EditKind.MUTE, target=1, value=1.0)])
        assert [(e.id, e.batch) for e in first + second] == [(1, 1), (2, 1), (3, 2), (4, 2)]
        assert [e.signal for e in first + second] == [SignalKind.SAID, SignalKind.RATED, SignalKind.RATED, None]
        assert store.events() == first + second

    def test_events_come_back_from_the_database_as_they_were_returned(self, store: ProfileStore) -> None:
        chat = store.current_conversation()
        signals = [NewSignal(kind, "film-1999", "text", 2.5) for kind in SignalKind]
        returned = store.append(signals, conversation_id=chat)
        edits = [NewEdit(kind, 1, 0.5, "film-1999", "key") for kind in EditKind]
        returned += store.append(edits=edits, conversation_id=chat)
        assert store.events() == store.contents().events == returned  # the cache and the tables agree
        assert {e.conversation_id for e in returned} == {chat}

    def test_events_carry_the_present_moment_in_utc(self, store: ProfileStore) -> None:
        before = datetime.now(UTC)
        (event,) = store.append([said()])
        assert before <= event.at <= datetime.now(UTC)
        assert event.at.utcoffset() == timedelta(0)

    def test_appending_nothing_makes_no_batch(self, store: ProfileStore) -> None:
        assert store.append() == ()
        assert store.append([said()])[0].batch == 1

    @pytest.mark.parametrize("text", ODD_TEXTS)
    def test_text_of_any_kind_survives(self, store: ProfileStore, text: str) -> None:
        chat = store.current_conversation()
        store.append([said(text)])
        store.add_message(chat, "person", text, batch=None)
        store.set_state(text, text)
        assert store.contents().events[0].text == text
        assert store.messages(chat)[0].text == text
        assert store.get_state(text) == text

    @pytest.mark.parametrize("edit", [undo(1), undo(0), NewEdit(EditKind.UNDO), NewEdit(EditKind.DELETE, target=1)])
    def test_an_edit_must_point_back(self, store: ProfileStore, edit: NewEdit) -> None:
        with pytest.raises(NotFoundError):
            store.append([said()], edits=[edit])
        assert store.events() == ()

    @pytest.mark.parametrize("value", [float("nan"), float("inf")])
    def test_values_must_be_finite(self, store: ProfileStore, value: float) -> None:
        with pytest.raises(ValueError, match="value"):
            store.append([rated("heat-1995", value)])

    def test_an_unknown_conversation_is_refused(self, store: ProfileStore) -> None:
        with pytest.raises(NotFoundError):
            store.append([said()], conversation_id=7)
        with pytest.raises(NotFoundError):
            store.add_message(7, "person", "hello", batch=None)
        assert store.events() == ()

    def test_vectors_are_kept_by_event_and_model(self, store: ProfileStore) -> None:
        one, two = store.append([said("a"), said("b")])
        store.put_vector(one.id, MODEL, np.array([1, 0], dtype=np.float32))
        assert list(store.vectors(MODEL)) == [one.id]
        store.put_vector(two.id, MODEL, np.array([0, 1], dtype=np.float32))
        store.put_vector(one.id, "other", np.array([1, 2, 3], dtype=np.float32))
        store.put_vector(one.id, MODEL, np.array([0.5, 0.25], dtype=np.float32))
        vectors = store.vectors(MODEL)
        assert {key: vector.tolist() for key, vector in vectors.items()} == {one.id: [0.5, 0.25], two.id: [0.0, 1.0]}
        assert vectors[one.id].dtype == np.float32
        assert store.vectors("other")[one.id].tolist() == [1.0, 2.0, 3.0]

    def test_callers_cannot_spoil_the_vectors(self, store: ProfileStore) -> None:
        (event,) = store.append([said()])
        store.put_vector(event.id, MODEL, np.ones(2, dtype=np.float32))
        store.vectors(MODEL).clear()
        assert list(store.vectors(MODEL)) == [event.id]
        with pytest.raises(ValueError, match="read-only"):
            store.vectors(MODEL)[event.id][0] = 9

    def test_impossible_vectors_are_refused(self, store: ProfileStore) -> None:
        (event,) = store.append([said()])
        for bad in (np.ones((2, 2)), np.ones(0), np.array([np.nan, 1])):
            with pytest.raises(ValueError, match="vector"):
                store.put_vector(event.id, MODEL, bad.astype(np.float32))
        with pytest.raises(NotFoundError):
            store.put_vector(99, MODEL, np.ones(2, dtype=np.float32))

    def test_the_newest_conversation_is_the_current_one(self, store: ProfileStore) -> None:
        first = store.current_conversation()
        assert store.current_conversation() == first
        second = store.new_conversation()
        assert store.current_conversation() == second != first
        assert [chat.id for chat in store.conversations()] == [first, second]

    def test_messages_belong_to_their_conversation_in_order(self, store: ProfileStore) -> None:
        first, second = store.new_conversation(), store.new_conversation()
        asked = store.add_message(first, "person", "hello", batch=1, reading_json='{"text": "hello"}')
        other = store.add_message(second, "person", "elsewhere", batch=None)
        answered = store.add_message(first, "program", "hi", batch=1, links_json='[["heat-1995", 0, 2]]')
        assert store.messages(first) == (asked, answered)
        assert store.messages(second) == (other,)
        assert store.read_messages() == (asked,)

    def test_interactions_are_logged(self, store: ProfileStore) -> None:
        chat = store.current_conversation()
        store.log_interaction(chat, 3, '{"query": "x"}')
        store.log_interaction(chat, None, "{}")
        logged = store.interactions()
        assert [(i.conversation_id, i.batch, i.payload_json) for i in logged] == [
            (chat, 3, '{"query": "x"}'),
            (chat, None, "{}"),
        ]

    def test_state_is_replaced(self, store: ProfileStore) -> None:
        store.set_state("key", "old")
        store.set_state("key", "new")
        assert store.get_state("key") == "new"

    def test_a_failed_transaction_leaves_nothing(self, store: ProfileStore) -> None:
        chat = store.current_conversation()
        kept = store.append([said("kept")])
        before = store.events()

        def fail_late() -> None:
            with store.transaction():
                (event,) = store.append([said("lost")], conversation_id=chat)
                store.put_vector(event.id, MODEL, np.ones(2, dtype=np.float32))
                store.add_message(chat, "person", "lost", batch=event.batch)
                store.set_state("key", "lost")
                assert len(store.events()) == 2
                assert len(store.vectors(MODEL)) == 1
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            fail_late()
        assert store.events() == before == kept
        assert store.vectors(MODEL) == {}
        assert store.messages(chat) == ()
        assert store.get_state("key") is None
        assert store.append([said("next")])[0].batch == 2

    def test_transactions_nest(self, store: ProfileStore) -> None:
        with store.transaction():
            store.append([said("a")])
            with store.transaction():
                store.append([said("b")])
        assert [(e.text, e.batch) for e in store.contents().events] == [("a", 1), ("b", 2)]

    def test_a_swallowed_inner_failure_is_no_half_success(self, store: ProfileStore) -> None:
        def careless() -> None:
            with store.transaction():
                store.append([said("a")])
                try:
                    with store.transaction():
                        raise KeyError("inner")
                except KeyError:
                    store.append([said("b")])

        with pytest.raises(RuntimeError, match="part of it failed"):
            careless()
        assert store.events() == ()

    def test_overlapping_use_from_two_threads_is_a_bug(self, store: ProfileStore) -> None:
        caught: list[BaseException] = []

        def intrude() -> None:
            try:
                store.append([said("other thread")])
            except RuntimeError as error:
                caught.append(error)

        with store.transaction():
            store.append([said("mine")])
            thread = threading.Thread(target=intrude)
            thread.start()
            thread.join()
        assert len(caught) == 1
        assert [event.text for event in store.events()] == ["mine"]

    def test_it_may_be_handed_to_another_thread(self, store: ProfileStore) -> None:
        thread = threading.Thread(target=lambda: store.append([said("other thread")]))
        thread.start()
        thread.join()
        assert [event.text for event in store.events()] == ["other thread"]

    def test_adopted_signals_keep_time_weight_and_mute(self, store: ProfileStore) -> None:
        store.append([said("mine")])
        then = datetime(2020, 2, 29, 12, tzinfo=UTC)
        foreign = [
            Signal(9, SignalKind.RATED, then, film_id="heat-1995", value=4.5, weight=2.0, muted=True),
            Signal(4, SignalKind.SAID, then, text="theirs", conversation_id=77),
        ]
        ids = store.adopt(foreign)
        adopted = {signal.id: signal for signal in signals_in_force(store.events())}
        rating, message = adopted[ids[9]], adopted[ids[4]]
        assert (rating.at, rating.value, rating.weight, rating.muted) == (then, 4.5, 2.0, True)
        assert (message.text, message.weight, message.conversation_id) == ("theirs", 1.0, None)
        assert message.id < rating.id  # as over there
        store.append(edits=[undo(2)])
        assert [signal.text for signal in signals_in_force(store.events())] == ["mine"]

    def test_contents_fill_another_profile_exactly(self, store: ProfileStore) -> None:
        with ProfileStore.in_memory() as source:
            live_a_little(source)
            source.new_conversation()
            wanted = source.contents()
        store.current_conversation()  # an open but empty chat is no obstacle
        store.fill(wanted)
        filled = store.contents()
        assert filled.events == wanted.events == store.events()
        assert filled.conversations == wanted.conversations
        assert filled.messages == wanted.messages
        assert filled.interactions == wanted.interactions
        assert filled.state == wanted.state
        assert [v.vector.tolist() for v in filled.vectors] == [v.vector.tolist() for v in wanted.vectors]
        assert store.append([said("next")])[0].batch == wanted.events[-1].batch + 1
        assert store.new_conversation() > wanted.conversations[-1].id

    def test_a_profile_that_holds_something_is_not_overwritten(self, store: ProfileStore) -> None:
        live_a_little(store)
        before = store.events()
        with pytest.raises(KnownError, match="already holds"):
            store.fill(store.contents())
        assert store.events() == before

    def test_closing_twice_is_allowed(self, store: ProfileStore) -> None:
        store.close()
        store.close()


class TestProfileOnDisk(ProfileStoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[ProfileStore]:
        with ProfileStore.open(tmp_path / "folder" / "Me.sqlite") as store:
            assert not store.guest
            yield store

    def test_everything_is_there_after_opening_again(self, store: ProfileStore, tmp_path: Path) -> None:
        live_a_little(store)
        wanted, vectors = store.contents(), store.vectors(MODEL)
        store.close()
        with ProfileStore.open(tmp_path / "folder" / "Me.sqlite") as again:
            assert again.events() == wanted.events
            assert again.contents().messages == wanted.messages
            assert again.interactions() == wanted.interactions
            assert again.contents().state == wanted.state
            assert {k: v.tolist() for k, v in again.vectors(MODEL).items()} == {
                k: v.tolist() for k, v in vectors.items()
            }


class TestGuestSession(ProfileStoreContract):
    @pytest.fixture
    def store(self) -> Iterator[ProfileStore]:
        with ProfileStore.in_memory() as store:
            assert store.guest
            yield store

    def test_nothing_is_written_to_the_disk(
        self, store: ProfileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for variable in ("TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"):
            monkeypatch.setenv(variable, str(tmp_path))
        monkeypatch.chdir(tmp_path)
        before = sorted(tmp_path.rglob("*"))
        for number in range(50):
            say(store, store.current_conversation(), f"secret {number}" * 1000)
        assert sorted(tmp_path.rglob("*")) == before

    def test_two_guests_share_nothing(self, store: ProfileStore) -> None:
        store.append([said()])
        with ProfileStore.in_memory() as other:
            assert other.events() == ()
