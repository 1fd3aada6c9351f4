"""What the program says about one film, checked against rankings and ledgers that were made for it."""

from collections.abc import Iterator

import pytest
from helpers.library import MODEL_ID, shipped_library, vector_like

from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.film_report import PICKED, neighbours, series
from reelreason_desktop.services.levers import LeverKind
from reelreason_desktop.services.session import Session
from reelreason_desktop.store.profile_store import ProfileStore

HEAT, MATRIX, PART_TWO, PART_ONE = "heat-1995", "the-matrix-1999", "the-godfather-part-ii-1974", "the-godfather-1972"


@pytest.fixture
def session() -> Iterator[Session]:
    with ProfileStore.in_memory() as store:
        yield Session(store, shipped_library(), name="Test", model_id=MODEL_ID)


def say(session: Session, text: str, *like: str) -> None:
    pending = session.begin(text)
    session.finish(pending.turn_id, vector_like(*like) if pending.needs_vector and like else None)


def test_nothing_is_judged_before_anything_was_told(session: Session) -> None:
    report = session.report(HEAT)
    assert report.judgement is None
    assert (report.levers, report.history) == ((), ())
    assert len(report.neighbours) == 8


def test_a_pick_is_judged_exactly_as_it_was_ranked(session: Session) -> None:
    view = session.rate(HEAT, 5)
    for pick in view.ranking.picks:
        judgement = session.report(pick.film_id).judgement
        assert judgement is not None
        assert judgement.pick == pick
        assert (judgement.competing, judgement.obstacles) == (view.ranking.admitted, ())


def test_a_film_without_a_chance_says_where_it_stands_and_adds_up(session: Session) -> None:
    session.rate(HEAT, 5)
    judgement = session.report(MATRIX).judgement
    assert judgement is not None
    assert judgement.pick.rank > 5
    assert sum(e.contribution for e in judgement.pick.because) == pytest.approx(judgement.pick.score, abs=1e-4)


def test_what_holds_a_film_back_is_named(session: Session) -> None:
    session.rate(HEAT, 5)
    say(session, "something without crime")
    session.block("Michael Mann")
    judgement = session.report(HEAT).judgement
    assert judgement is not None
    assert [obstacle.label for obstacle in judgement.obstacles] == ["seen", "no crime", "never Michael Mann"]
    assert judgement.obstacles[1].constraint is not None
    assert judgement.competing == session.view().ranking.admitted + 1


def test_a_later_part_waits_for_the_first_one_that_is_not_known(session: Session) -> None:
    session.rate(HEAT, 5)
    judgement = session.report(PART_TWO).judgement
    assert judgement is not None
    assert [obstacle.earlier for obstacle in judgement.obstacles] == [PART_ONE]
    session.mark_seen(PART_ONE)
    judgement = session.report(PART_TWO).judgement
    assert judgement is not None
    assert judgement.obstacles == ()
    judgement = session.report(PART_ONE).judgement
    assert judgement is not None
    assert [obstacle.label for obstacle in judgement.obstacles] == ["seen"]


def test_obstacles_agree_with_what_the_ranking_hides(session: Session) -> None:
    session.rate(HEAT, 5)
    say(session, "a comedy from the nineties")
    hidden = session.view().ranking.hidden
    held = 0
    for film in shipped_library().films:
        obstacles = shipped_library().recommender._admission.obstacles(
            film, session.state().signals, session.state().standing.constraints
        )
        held += bool(obstacles)
    assert held == sum(hidden.values())


def test_every_lever_leads_where_it_says(session: Session) -> None:
    session.rate(HEAT, 5)
    session.rate("wall-e-2008", 5)
    session.wish(Wish(WishKind.TONE, "funny"))
    film_id = session.view().ranking.picks[-1].film_id
    report = session.report(film_id)
    assert report.judgement is not None
    assert report.levers
    ranks = [lever.rank for lever in report.levers]
    assert ranks == sorted(ranks)
    assert max(ranks) < report.judgement.pick.rank
    for lever in report.levers:
        if lever.kind is LeverKind.MUTE:
            assert lever.evidence is not None
            assert lever.evidence.signal_id is not None
            session.mute(lever.evidence.signal_id, True)
        elif lever.kind is LeverKind.DIAL:
            session.turn_dial(lever.dial, lever.value)
        else:
            assert lever.wish is not None
            session.wish(lever.wish)
        after = session.report(film_id).judgement
        assert after is not None
        assert after.pick.rank == lever.rank
        session.undo()


def test_the_first_pick_needs_no_lever(session: Session) -> None:
    view = session.rate(HEAT, 5)
    assert session.report(view.ranking.picks[0].film_id).levers == ()


def test_the_history_tells_every_act_newest_first(session: Session) -> None:
    say(session, "I loved Heat", HEAT)
    session.rate(HEAT, 4)
    rating = next(s for s in session.view().signals if s.kind is SignalKind.RATED)
    session.mute(rating.id, True)
    session.undo()
    session.toggle_watchlist("alien-1979")
    session.rate(HEAT, 0)
    told = [(h.what, h.value, h.taken_back) for h in session.report(HEAT).history]
    assert told == [("clear", None, False), ("mute", 1.0, True), ("rated", 4.0, False), ("liked", None, False)]
    assert session.report(HEAT).history[-1].text == "I loved Heat"


def test_the_history_tells_when_a_film_was_picked(session: Session) -> None:
    say(session, "I loved Heat", HEAT)
    report = session.report(session.view().ranking.picks[0].film_id)
    assert [h.what for h in report.history] == [PICKED]
    assert report.first_picked == report.history[0].at


def test_neighbours_share_what_they_say(session: Session) -> None:
    library = shipped_library()
    heat = library.by_id[HEAT]
    found = neighbours(library, heat)
    assert len({n.film_id for n in found} - {HEAT}) == 8
    for neighbour in found:
        other = library.by_id[neighbour.film_id]
        assert set(neighbour.people) <= set(heat.people) & set(other.people)
        words = {*heat.keywords, *heat.tones, *heat.genres} & {*other.keywords, *other.tones, *other.genres}
        assert set(neighbour.themes) <= words
    assert any(neighbour.themes for neighbour in found)


def test_a_series_is_in_order_and_a_film_alone_has_none() -> None:
    films = shipped_library().films
    by_id = shipped_library().by_id
    parts = series(films, by_id[PART_TWO])
    assert parts[:2] == (PART_ONE, PART_TWO)
    assert series(films, by_id[HEAT]) == ()


def test_an_unknown_film_is_a_known_error(session: Session) -> None:
    with pytest.raises(NotFoundError, match="no longer in the catalogue"):
        session.report("gone-1900")
