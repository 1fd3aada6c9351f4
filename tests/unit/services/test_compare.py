"""Another profile's taste and one's own at an earlier moment; neither changes anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.library import MODEL_ID, shipped_library, vector_like

from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.services.compare import moments, taste_of
from reelreason_desktop.services.session import Session
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.store.profiles import ProfileFolder

GROWN_UP = "goodfellas-1990"
FOR_ALL = "wall-e-2008"


@pytest.fixture
def folder(tmp_path: Path) -> ProfileFolder:
    folder = ProfileFolder(tmp_path)
    with folder.create("Ben") as store:
        session = Session(store, shipped_library(), name="Ben", model_id=MODEL_ID)
        session.rate(GROWN_UP, 4.5)
        session.rate("heat-1995", 1.0)
        session.rate(FOR_ALL, 4.0)
    return folder


@pytest.fixture
def session() -> Iterator[Session]:
    with ProfileStore.in_memory() as store:
        yield Session(store, shipped_library(), name="Ada", model_id=MODEL_ID)


def _say(session: Session, text: str, film_id: str) -> None:
    session.finish(session.begin(text).turn_id, vector_like(film_id))


def test_another_taste_is_what_its_owner_sees(folder: ProfileFolder) -> None:
    other = taste_of(folder, shipped_library(), "Ben", MODEL_ID)
    with folder.open("Ben") as store:
        own = Session(store, shipped_library(), name="Ben", model_id=MODEL_ID).view()
    assert other.taste == own.taste_point
    assert other.liked == (FOR_ALL, GROWN_UP)


def test_looking_changes_nothing(folder: ProfileFolder, tmp_path: Path) -> None:
    with folder.open("Ben") as store:
        before = store.contents()
    taste_of(folder, shipped_library(), "Ben", MODEL_ID)
    with folder.open("Ben") as store:
        assert store.contents() == before


def test_an_age_limit_of_whoever_looks_holds(folder: ProfileFolder) -> None:
    other = taste_of(folder, shipped_library().limited(12), "Ben", MODEL_ID)
    assert other.liked == (FOR_ALL,)


def test_an_empty_profile_has_no_place_and_a_missing_one_is_said_to_be(folder: ProfileFolder) -> None:
    folder.create("Cleo").close()
    assert taste_of(folder, shipped_library(), "Cleo", MODEL_ID).taste is None
    with pytest.raises(NotFoundError):
        taste_of(folder, shipped_library(), "Dora", MODEL_ID)


def test_every_message_is_a_moment_with_the_taste_and_picks_of_then(session: Session) -> None:
    shown = []
    for text, film in (("I love Heat", "heat-1995"), ("I love Moon and WALL-E", FOR_ALL)):
        _say(session, text, film)
        shown.append(session.view())
    session.rate("alien-1979", 5.0)
    taken = moments(session)
    assert [moment.said for moment in taken] == ["I love Heat", "I love Moon and WALL-E"]
    assert [moment.taste for moment in taken] == [view.taste_point for view in shown]
    assert [moment.picks for moment in taken] == [tuple(p.film_id for p in v.ranking.picks) for v in shown]
    assert taken[-1].taste != session.view().taste_point


def test_what_was_undone_is_no_moment(session: Session) -> None:
    _say(session, "I love Heat", "heat-1995")
    _say(session, "I love WALL-E", FOR_ALL)
    session.undo()
    assert [moment.said for moment in moments(session)] == ["I love Heat"]


def test_a_new_chat_has_no_moments_yet(session: Session) -> None:
    _say(session, "I love Heat", "heat-1995")
    session.new_conversation()
    assert moments(session) == ()
