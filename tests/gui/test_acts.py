"""Acts of a person: which call each makes, in which order, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from helpers.window import FILMS, HEAT, PAPRIKA, FakeSession, make_pick, make_view

from reelreason_desktop.domain.errors import StoreError
from reelreason_desktop.domain.picks import Ranking
from reelreason_desktop.services.movement import Movement
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.acts import ActController
from reelreason_desktop.ui.operations import Operations


@dataclass
class Desk:
    """A controller with everything it emits."""

    acts: ActController
    session: FakeSession
    operations: Operations
    views: list[SessionView] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    failures: list[BaseException] = field(default_factory=list)

    def do(self, act: Callable[[ActController], None]) -> None:
        act(self.acts)
        assert self.operations.wait_until_idle()


@pytest.fixture
def desk() -> Iterator[Desk]:
    session = FakeSession()
    with ThreadPoolExecutor(1) as executor:
        operations = Operations(executor)
        desk = Desk(ActController(session, operations, {film.id: film for film in FILMS}), session, operations)
        desk.acts.view_ready.connect(desk.views.append)
        desk.acts.done.connect(desk.said.append)
        operations.failed.connect(desk.failures.append)
        yield desk


@pytest.mark.parametrize(
    ("act", "call", "said"),
    [
        (lambda a: a.rate(HEAT.id, 3.5), ("rate", (HEAT.id, 3.5)), "Rated Heat: 3½ of 5"),
        (lambda a: a.rate(HEAT.id, 5.0), ("rate", (HEAT.id, 5.0)), "Rated Heat: 5 of 5"),
        (lambda a: a.rate(HEAT.id, 0.0), ("rate", (HEAT.id, 0.0)), "Rating of Heat cleared"),
        (lambda a: a.mark_seen(HEAT.id), ("mark_seen", (HEAT.id,)), "Seen: Heat"),
        (lambda a: a.toggle_watchlist(HEAT.id), ("toggle_watchlist", (HEAT.id,)), "On your watchlist: Heat"),
        (lambda a: a.reject(HEAT.id), ("reject", (HEAT.id,)), "Not for you: Heat"),
        (lambda a: a.less_like(HEAT.id), ("less_like", (HEAT.id,)), "Less like Heat"),
        (lambda a: a.less_like("gone-1900"), ("less_like", ("gone-1900",)), "Less like gone-1900"),
        (lambda a: a.remove_chip("wish:tone:calm"), ("remove_chip", ("wish:tone:calm",)), "Chip removed"),
        (lambda a: a.mute(3, True), ("mute", (3, True)), "Signal muted"),
        (lambda a: a.mute(3, False), ("mute", (3, False)), "Signal counts again"),
        (lambda a: a.set_weight(3, 1.25), ("set_weight", (3, 1.25)), "Weight set to 1.2×"),
        (lambda a: a.delete_signal(3), ("delete_signal", (3,)), "Signal deleted"),
    ],
)
def test_an_act_makes_its_call_shows_the_view_and_says_what_was_done(
    desk: Desk, act: Callable[[ActController], None], call: tuple[str, tuple[object, ...]], said: str
) -> None:
    desk.do(act)
    assert [(name, arguments) for name, arguments, _ in desk.session.calls] == [call]
    assert desk.views == [desk.session.present]
    assert desk.said == [said]


@pytest.mark.parametrize("name", ["undo", "redo", "new_conversation"])
def test_acts_that_offer_no_undo_are_not_announced(desk: Desk, name: str) -> None:
    desk.do(lambda acts: getattr(acts, name)())
    assert desk.session.names() == [name]
    assert len(desk.views) == 1
    assert desk.said == []


def test_refreshing_shows_the_present_state(desk: Desk) -> None:
    desk.do(lambda acts: acts.refresh())
    assert desk.views == [desk.session.present]
    assert desk.said == []


def test_acts_keep_their_order(desk: Desk) -> None:
    for stars in (1.0, 2.0, 3.0):
        desk.acts.rate(HEAT.id, stars)
    desk.do(lambda acts: acts.undo())
    assert desk.session.names() == ["rate", "rate", "rate", "undo"]
    assert [view.ratings.get(HEAT.id) for view in desk.views] == [1.0, 2.0, 3.0, 2.0]


def test_an_act_says_what_it_did_to_the_picks(desk: Desk) -> None:
    heat, wall_e, paprika = (make_pick(film.id, 1) for film in FILMS)
    moves: list[Movement] = []
    desk.acts.moved.connect(moves.append)
    desk.acts.note_view(make_view(ranking=Ranking((heat, wall_e), {}, 3)))
    desk.session.present = make_view(ranking=Ranking((wall_e, paprika, heat), {}, 3))
    desk.do(lambda acts: acts.set_weight(3, 1.5))
    assert desk.said == ["Weight set to 1.5× · WALL·E moved from 2nd to 1st; Paprika is a new pick"]
    assert moves[0].new == (PAPRIKA.id,)
    desk.do(lambda acts: acts.mute(3, True))
    assert desk.said[1:] == ["Signal muted"]
    assert len(moves) == 1


def test_a_rated_film_that_leaves_is_not_announced_as_gone(desk: Desk) -> None:
    heat, wall_e = (make_pick(film.id, 1) for film in FILMS[:2])
    desk.acts.note_view(make_view(ranking=Ranking((heat, wall_e), {}, 3)))
    desk.session.present = make_view(ranking=Ranking((wall_e,), {}, 3))
    desk.do(lambda acts: acts.rate(HEAT.id, 5.0))
    assert desk.said == ["Rated Heat: 5 of 5"]


def test_an_act_that_failed_is_reported_and_not_announced(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_film_id: str) -> SessionView:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(desk.session, "reject", full)
    desk.do(lambda acts: acts.reject(HEAT.id))
    assert [str(failure) for failure in desk.failures] == ["The disk is full."]
    assert desk.views == []
    assert desk.said == []
    desk.do(lambda acts: acts.mark_seen(HEAT.id))  # the next one is like any other
    assert desk.said == ["Seen: Heat"]


def test_where_nobody_has_seen_the_picks_their_moves_are_not_told(desk: Desk) -> None:
    heat, paprika = (make_pick(film.id, 1) for film in (HEAT, PAPRIKA))
    desk.acts.note_view(make_view(ranking=Ranking((heat,), {}, 3)))
    desk.session.present = make_view(ranking=Ranking((paprika, heat), {}, 3))
    desk.acts.tell_moves(False)
    desk.do(lambda acts: acts.set_weight(3, 1.5))
    assert desk.said == ["Weight set to 1.5×"]
