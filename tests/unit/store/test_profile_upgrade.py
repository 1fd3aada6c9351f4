"""Old, new and unfinished profile files."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from helpers.profiles import MODEL, live_a_little, said

from reelreason_desktop.domain.errors import NewerProfileError, StoreError
from reelreason_desktop.domain.ledger import dials, signals_in_force
from reelreason_desktop.domain.signals import EditKind, SignalKind
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.migrations import Step, shipped_steps
from reelreason_desktop.store.profile_store import ProfileStore

DATA = Path(__file__).parent.parent.parent / "data"
PRESENT = shipped_steps()[-1].version
NEXT = Step(
    version=PRESENT + 1,
    sql="""\
-- a comment; with a semicolon
ALTER TABLE events
    ADD COLUMN note TEXT;
CREATE TABLE extra (x INTEGER) STRICT;
""",
)


@pytest.fixture
def oldest(tmp_path: Path) -> Path:
    return Path(shutil.copy(DATA / "profile-v1.sqlite", tmp_path / "Me.sqlite"))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A profile of the present schema, which `NEXT` makes old."""
    return Path(shutil.copy(DATA / f"profile-v{PRESENT}.sqlite", tmp_path / "Me.sqlite"))


def open_with(file: Path, *more: Step) -> ProfileStore:
    return ProfileStore(Database(file), (*shipped_steps(), *more))


def version_of(file: Path) -> int:
    raw = sqlite3.connect(file)
    try:
        return int(raw.execute("PRAGMA user_version").fetchone()[0])
    finally:
        raw.close()


def tables_of(file: Path) -> list[str]:
    raw = sqlite3.connect(file)
    try:
        return [sql for (sql,) in raw.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")]
    finally:
        raw.close()


def test_steps_are_numbered_without_gaps() -> None:
    assert [step.version for step in shipped_steps()] == list(range(1, len(shipped_steps()) + 1))


def test_every_released_schema_has_a_fixture() -> None:
    assert sorted(file.name for file in DATA.glob("profile-v*.sqlite")) == [
        f"profile-v{step.version}.sqlite" for step in shipped_steps()
    ]


def test_a_profile_of_schema_1_opens_with_all_it_held(oldest: Path) -> None:
    with ProfileStore.open(oldest) as store:
        events = store.events()
        assert [(event.id, event.batch) for event in events] == [(n, n) for n in range(1, 12)]
        assert events[0].text == "I liked Heat. “Größe” 🎬"
        kinds = {(signal.kind, signal.film_id): signal for signal in signals_in_force(events)}
        assert kinds[SignalKind.RATED, "heat-1995"].value == 4.5
        assert events[8].edit is EditKind.WEIGHT
        assert len(store.vectors(MODEL)) == 2
        first, second = (chat.id for chat in store.conversations())
        assert [message.role for message in store.messages(first)] == ["person", "program"]
        assert [message.text for message in store.messages(second)] == ["Something calm", "Try Heat."]
        assert len(store.interactions()) == 2
        assert store.get_state(f"trail:{second}") == "[[0.1, -0.2]]"
        assert store.append([said("still writable")])[0].batch == 12


def test_a_profile_of_schema_2_opens_with_the_signals_that_came_with_it(tmp_path: Path) -> None:
    file = Path(shutil.copy(DATA / "profile-v2.sqlite", tmp_path / "Me.sqlite"))
    with ProfileStore.open(file) as store:
        held = {signal.kind: signal for signal in signals_in_force(store.events())}
        assert held[SignalKind.WISHED].text == "tone:warm"
        assert held[SignalKind.BLOCKED].text == "Adam Sandler"
        assert (held[SignalKind.STEERED].text, held[SignalKind.STEERED].value) == ("heat-1995,ronin-1998", -1.0)
        assert held[SignalKind.POSTPONED].film_id == "alien-1979"
        assert (held[SignalKind.ANSWERED].text, held[SignalKind.ANSWERED].value) == ("was_right", 1.0)
        assert dials(store.events()) == {"prior": 0.25}
        assert [chat.title for chat in store.conversations()] == [None, None]


def test_a_profile_of_schema_3_opens_with_the_phrases_of_its_messages(tmp_path: Path) -> None:
    file = Path(shutil.copy(DATA / "profile-v3.sqlite", tmp_path / "Me.sqlite"))
    with ProfileStore.open(file) as store:
        kept = [message.phrase_json for message in store.all_messages() if message.role == "program"]
        assert kept == ['["phrase", "Replies", "Try {}.", ["film", "Heat", "heat-1995"]]'] * len(kept) != []


def test_new_and_old_files_end_with_the_same_tables(oldest: Path, tmp_path: Path) -> None:
    ProfileStore.open(oldest).close()
    ProfileStore.open(tmp_path / "New.sqlite").close()
    assert tables_of(oldest) == tables_of(tmp_path / "New.sqlite")


def test_a_file_of_this_version_is_not_copied(old: Path) -> None:
    ProfileStore.open(old).close()
    assert list(old.parent.glob("*.sqlite")) == [old]


def test_an_upgrade_keeps_a_complete_copy(old: Path) -> None:
    with ProfileStore.open(old) as unclosed:
        unclosed.append([said("only in the log so far")])
        before = unclosed.events()
        open_with(old, NEXT).close()
    copy = old.with_name(f"Me.before-v{NEXT.version}.sqlite")
    assert (version_of(old), version_of(copy)) == (NEXT.version, PRESENT)
    with ProfileStore.open(copy) as kept:
        assert kept.events() == before
    with open_with(old, NEXT) as upgraded:
        assert upgraded.events() == before
    assert not list(old.parent.glob("*.part"))


def test_new_files_need_no_copy(tmp_path: Path) -> None:
    open_with(tmp_path / "New.sqlite", NEXT).close()
    assert [file.name for file in tmp_path.glob("New*")] == ["New.sqlite"]
    assert version_of(tmp_path / "New.sqlite") == NEXT.version


def test_a_step_that_fails_is_undone_as_a_whole_and_can_be_tried_again(old: Path) -> None:
    broken = Step(NEXT.version + 1, "CREATE TABLE half (x INTEGER);\nINSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_with(old, NEXT, broken)
    assert version_of(old) == NEXT.version  # the step before it is done
    assert not any("half" in sql for sql in tables_of(old))
    with open_with(old, NEXT, Step(NEXT.version + 1, "CREATE TABLE half (x INTEGER);\n")) as store:
        assert store.events()
    assert version_of(old) == NEXT.version + 1


def test_a_newer_profile_is_refused_and_not_touched(old: Path) -> None:
    open_with(old, NEXT).close()
    before = {file.name: file.read_bytes() for file in old.parent.glob("Me*")}
    with pytest.raises(NewerProfileError, match="written by a newer version of ReelReason") as caught:
        ProfileStore.open(old)
    assert "Update" in caught.value.hint
    assert {file.name: file.read_bytes() for file in old.parent.glob("Me*")} == before


def test_a_copy_that_cannot_be_made_stops_the_upgrade(old: Path) -> None:
    old.with_name(f"Me.before-v{NEXT.version}.sqlite").mkdir()
    with pytest.raises(StoreError, match="cannot be opened or written"):
        open_with(old, NEXT)
    assert version_of(old) == PRESENT


def test_the_fixture_is_what_the_helper_writes(tmp_path: Path) -> None:
    """Times apart; so the fixture of the next schema will hold one of everything too."""
    with (
        ProfileStore.open(tmp_path / "a.sqlite") as fresh,
        ProfileStore.open(Path(shutil.copy(DATA / f"profile-v{PRESENT}.sqlite", tmp_path / "b.sqlite"))) as fixture,
    ):
        live_a_little(fresh)
        assert [(e.batch, e.signal, e.edit, e.target, e.value) for e in fresh.events()] == [
            (e.batch, e.signal, e.edit, e.target, e.value) for e in fixture.events()
        ]
