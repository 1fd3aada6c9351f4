"""What a person sets by click and for longer than one message: wishes, blocked people, dials, "not tonight"."""

from collections.abc import Iterator

import pytest
from helpers.library import MODEL_ID, shipped_library

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.signals import EditKind, NewEdit, SignalKind
from reelreason_desktop.services.dials import DIALS
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.store.profile_store import ProfileStore

WARM = Wish(WishKind.TONE, "warm")


@pytest.fixture
def session() -> Iterator[Session]:
    with ProfileStore.in_memory() as store:
        yield Session(store, shipped_library(), name="Test", model_id=MODEL_ID)


def picked(view: SessionView) -> list[str]:
    return [pick.film_id for pick in view.ranking.picks]


def test_a_wish_by_click_is_enough_for_picks_and_a_reason(session: Session) -> None:
    view = session.wish(WARM)
    films = shipped_library().by_id
    assert all("warm" in films[film].tones for film in picked(view))
    assert all(EvidenceKind.TONE in {e.kind for e in pick.because} for pick in view.ranking.picks)
    assert view.undo_label == "wish for warm"


def test_a_wish_by_click_is_withdrawn_muted_and_undone(session: Session) -> None:
    session.rate("heat-1995", 5)
    before = session.view()
    wished = session.wish(WARM)
    assert picked(session.mute(wished.signals[0].id, True)) == picked(before)
    assert picked(session.undo()) == picked(wished)
    assert picked(session.wish(Wish(WishKind.TONE, "warm", 0.0))) == picked(before)
    assert session.undo().signals == wished.signals


def test_a_blocked_person_is_never_offered_and_may_come_back(session: Session) -> None:
    session.rate("heat-1995", 5)
    films = shipped_library().by_id
    person = films[picked(session.view())[0]].people[0]
    view = session.block(person)
    assert view.ranking.hidden[f"never {person}"] >= 1
    assert not any(person in films[film].people for film in picked(view))
    chip = next(chip for chip in view.chips if chip.label == f"never {person}")
    assert not any(person in films[film].people for film in picked(session.new_conversation()))
    assert any(person in films[film].people for film in picked(session.remove_chip(chip.key)))
    session.undo()
    assert any(person in films[film].people for film in picked(session.block(person)))


def test_not_tonight_ends_with_the_conversation(session: Session) -> None:
    session.rate("heat-1995", 5)
    first = picked(session.view())[0]
    view = session.postpone(first)
    assert first not in picked(view)
    assert view.postponed == {first}
    assert view.ranking.hidden["not tonight"] == 1
    later = session.new_conversation()
    assert first in picked(later)
    assert later.postponed == frozenset()


def test_dials_move_the_picks_and_undo_moves_them_back(session: Session) -> None:
    before = session.rate("heat-1995", 5)
    films = shipped_library().by_id
    obscure = session.turn_dial("prior", -0.5)
    assert obscure.dials["prior"] == -0.5
    assert sum(films[f].fame for f in picked(obscure)) < sum(films[f].fame for f in picked(before))
    assert picked(session.undo()) == picked(before)
    assert session.turn_dial("prior", None).dials == before.dials


@pytest.mark.parametrize("dial", DIALS, ids=lambda dial: dial.name)
def test_a_dial_stops_at_its_ends(session: Session, dial) -> None:
    assert session.turn_dial(dial.name, 1e9).dials[dial.name] == dial.maximum
    assert session.turn_dial(dial.name, -1e9).dials[dial.name] == dial.minimum


@pytest.mark.parametrize("dial", DIALS, ids=lambda dial: dial.name)
def test_a_dial_that_a_file_turned_too_far_stands_at_its_end(session: Session, dial) -> None:
    for film in ("heat-1995", "ronin-1998", "alien-1979"):
        session.rate(film, 5)
    before = session.turn_dial(dial.name, dial.maximum)
    session.store.append(edits=[NewEdit(EditKind.DIAL, text=dial.name, value=1e300)])
    assert (session.view().dials, session.view().ranking) == (before.dials, before.ranking)


def test_an_unknown_dial_is_refused(session: Session) -> None:
    with pytest.raises(KnownError, match="no dial called volume"):
        session.turn_dial("volume", 1.0)
    assert session.view().undo_label is None


def test_turning_a_dial_makes_no_signal(session: Session) -> None:
    session.rate("heat-1995", 5)
    assert {s.kind for s in session.turn_dial("alpha", 0.1).signals} == {SignalKind.RATED}
