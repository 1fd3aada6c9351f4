"""An age limit holds on every surface, and its PIN guards it (complaint B20 of our collection)."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from helpers.films import make_film
from helpers.library import MODEL_ID, shipped_library, vector_like

from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.domain.vocabulary import Maturity
from reelreason_desktop.services.age_limit import WrongPinError, age_of, check_pin, limit_of, set_limit
from reelreason_desktop.services.browsing import Browser, Query
from reelreason_desktop.services.chat import WITHHELD
from reelreason_desktop.services.facets import Marks
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.lookup import film_by_title
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.transfer import export_to_file, import_from_file
from reelreason_desktop.store.exports import export_profile, import_profile
from reelreason_desktop.store.profile_store import ProfileStore
from reelreason_desktop.store.profiles import ProfileFolder

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
AGE = 10


@pytest.fixture(scope="module")
def limited() -> Library:
    return shipped_library().limited(AGE)


@pytest.fixture(scope="module")
def withheld(limited: Library) -> set[str]:
    return {film.id for film in shipped_library().films if film.id not in limited.by_id}


def session_of(store: ProfileStore, library: Library) -> Session:
    return Session(store, library, name="Kid", model_id=MODEL_ID)


def limit_in(store: ProfileStore) -> tuple[int, bool] | None:
    limit = limit_of(store)
    return None if limit is None else (limit.max_age, limit.has_pin)


def turn(session: Session, text: str) -> object:
    pending = session.begin(text)
    return session.finish(pending.turn_id, vector_like("heat-1995") if pending.needs_vector else None)


# The library


def test_no_film_over_the_limit_is_in_it(limited: Library, withheld: set[str]) -> None:
    everything = shipped_library()
    assert limited.max_age == AGE
    assert all(film.min_age <= AGE for film in limited.films)
    assert len(limited.films) + limited.withheld == len(everything.films) == len(limited.films) + len(withheld)
    assert limited.recommender.matrix.films == tuple(limited.films)
    assert limited.film_map.coordinates.shape == (len(limited.films), 2)
    row = limited.recommender.matrix.rows["wall-e-2008"]
    whole = everything.recommender.matrix.rows["wall-e-2008"]
    assert np.array_equal(limited.film_map.coordinates[row], everything.film_map.coordinates[whole])


def test_it_is_made_once_and_only_when_it_leaves_something_out() -> None:
    everything = shipped_library()
    assert everything.limited(AGE) is everything.limited(AGE)
    assert everything.limited(None) is everything
    assert everything.limited(18) is everything
    assert everything.limited(AGE).limited(14) is everything.limited(AGE), "a limit is never loosened"
    assert everything.limited(14).limited(AGE).films == everything.limited(AGE).films


def test_a_film_without_an_age_counts_as_18() -> None:
    assert age_of(make_film(min_age=0, maturity=Maturity.NR)) == 18
    assert age_of(make_film(min_age=0, maturity=Maturity.G)) == 0
    assert age_of(make_film(min_age=12, maturity=Maturity.NR)) == 12


def test_leaving_films_out_does_not_reorder_the_others(limited: Library) -> None:
    with ProfileStore.in_memory() as store:
        free = session_of(store, shipped_library())
        free.rate("wall-e-2008", 5)
        state = free.state()
        order = {}
        for name, library in (("free", shipped_library()), ("limited", limited)):
            total = library.recommender.scores(state.recipe, state.evidence).total
            ids = [library.films[row].id for row in np.argsort(-total, kind="stable")]
            order[name] = [film_id for film_id in ids if film_id in limited.by_id][:40]
    assert order["free"] == order["limited"]


# The surfaces


@pytest.mark.parametrize("words", ["I love Heat and Goodfellas", "a violent gangster film", "something like Se7en"])
def test_chat_picks_reasons_and_hidden(limited: Library, withheld: set[str], words: str) -> None:
    with ProfileStore.in_memory() as store:
        view = turn(session_of(store, limited), words)
    shown = {pick.film_id for pick in view.ranking.picks}
    reasons = {evidence.film_id for pick in view.ranking.picks for evidence in pick.because}
    links = {link.film_id for message in view.messages for link in message.links}
    assert view.max_age == AGE
    assert not (shown | reasons | links) & withheld
    titles = [film.title for film in shipped_library().films if film.id in withheld and len(film.title) > 6]
    said = " ".join((view.messages[-1].text, *(pick.explanation for pick in view.ranking.picks)))
    assert [title for title in titles if title in said and title not in words] == []
    if view.ranking.picks:
        assert view.ranking.hidden[f"from over {AGE} years"] == limited.withheld


def test_signals_about_films_over_the_limit_break_nothing(limited: Library, withheld: set[str]) -> None:
    with ProfileStore.in_memory() as store:
        free = session_of(store, shipped_library())
        free.rate("heat-1995", 5)
        free.toggle_watchlist("goodfellas-1990")
        free.reject("alien-1979")
        free.less_like("se7en-1995") if "se7en-1995" in shipped_library().by_id else free.less_like("heat-1995")
        turn(free, "Heat is my favourite film")
        kid = session_of(store, limited)
        view = kid.view()
        undone = kid.undo()
    assert not {pick.film_id for pick in view.ranking.picks} & withheld
    assert "Heat" not in (view.undo_label or "").replace("Heat is my", "")
    assert undone.redo_label is not None


def test_an_old_reply_gives_no_title_away(limited: Library, withheld: set[str]) -> None:
    with ProfileStore.in_memory() as store:
        old = turn(session_of(store, shipped_library()), "My favourite movies are Goodfellas and WALL-E")
        view = session_of(store, limited).view()
    linked = [link for link in old.messages[-1].links if link.film_id in withheld]
    assert linked, "the story needs a reply that names such a film"
    assert (view.messages[-1].text, view.messages[-1].links) == (WITHHELD, ())
    assert view.messages[0].text == old.messages[0].text, "the person's own words stay"


def test_replies_from_before_the_limit_are_hidden_even_without_links(limited: Library) -> None:
    with ProfileStore.in_memory() as store:
        chat = store.current_conversation()
        store.add_message(chat, "program", "As in Goodfellas, you know.", batch=None)
        set_limit(store, AGE)
        store.add_message(chat, "program", "Try something calm.", batch=None)
        set_limit(store, AGE + 2)  # a looser one changes nothing about that
        texts = [message.text for message in session_of(store, limited).view().messages]
        assert texts == [WITHHELD, "Try something calm."]
        set_limit(store, AGE)
        texts = [message.text for message in session_of(store, limited).view().messages]
        assert texts == [WITHHELD, WITHHELD], "but a tighter one does"


def test_a_film_over_the_limit_cannot_be_named(limited: Library) -> None:
    with ProfileStore.in_memory() as store:
        kid = session_of(store, limited)
        for act in (kid.mark_seen, kid.toggle_watchlist, kid.reject, kid.less_like, kid.report):
            with pytest.raises(NotFoundError):
                act("heat-1995")
        with pytest.raises(NotFoundError):
            film_by_title(limited, "Heat (1995)")


@pytest.mark.parametrize("query", [Query(), Query(text="heat"), Query(text="pacino"), Query(like="wall-e-2008")])
def test_browsing_searching_and_neighbours(limited: Library, withheld: set[str], query: Query) -> None:
    shelf = Browser(limited).browse(query, Marks(), {})
    assert not set(shelf.film_ids) & withheld


def test_the_page_of_a_film(limited: Library, withheld: set[str]) -> None:
    with ProfileStore.in_memory() as store:
        kid = session_of(store, limited)
        kid.rate("wall-e-2008", 5)
        report = kid.report("wall-e-2008")
    assert not json_strings(report) & withheld


def json_strings(value: object) -> set[str]:
    """Every text anywhere in a dataclass."""
    if isinstance(value, str):
        return {value}
    if hasattr(value, "__dataclass_fields__"):
        return set().union(*(json_strings(getattr(value, name)) for name in value.__dataclass_fields__))
    if isinstance(value, dict):
        return set().union(*map(json_strings, (*value.keys(), *value.values())), set())
    if isinstance(value, tuple | list | set | frozenset):
        return set().union(*map(json_strings, value), set())
    return set()


def test_the_map_knows_only_the_films_that_are_left(limited: Library) -> None:
    with ProfileStore.in_memory() as store:
        view = session_of(store, limited).rate("wall-e-2008", 5)
    point = view.taste_point
    assert point is not None
    nearest = np.linalg.norm(limited.film_map.coordinates - np.array([point.x, point.y]), axis=1).min()
    assert nearest < 0.5


# The PIN


@pytest.fixture
def store() -> ProfileStore:
    return ProfileStore.in_memory()


def test_setting_changing_and_removing(store: ProfileStore) -> None:
    assert limit_of(store) is None
    set_limit(store, 12)
    assert limit_in(store) == (12, False)
    set_limit(store, 6, new_pin="4711")
    assert limit_in(store) == (6, True)
    with pytest.raises(WrongPinError):
        set_limit(store, None)
    with pytest.raises(WrongPinError):
        set_limit(store, 16, pin="1234")
    assert limit_in(store) == (6, True)
    set_limit(store, 16, pin="4711")
    assert limit_in(store) == (16, True), "the PIN stays"
    set_limit(store, 16, pin="4711", new_pin="")
    assert limit_in(store) == (16, False)
    set_limit(store, None)
    assert limit_of(store) is None


def test_what_cannot_be_an_age_or_a_pin(store: ProfileStore) -> None:
    for age, pin in ((-1, None), (12, "123"), (12, "x" * 33)):
        with pytest.raises(KnownError):
            set_limit(store, age, new_pin=pin)
    assert limit_of(store) is None


def test_the_pin_itself_is_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "kid.sqlite"
    with ProfileStore.open(path) as kept:
        set_limit(kept, 12, new_pin="31415926")
    assert b"31415926" not in b"".join(file.read_bytes() for file in tmp_path.glob("kid*"))


def test_two_profiles_with_one_pin_have_different_hashes(store: ProfileStore) -> None:
    other = ProfileStore.in_memory()
    for each in (store, other):
        set_limit(each, 12, new_pin="4711")
    assert store.get_state("private.pin") != other.get_state("private.pin")


def test_attempts_become_slower(store: ProfileStore) -> None:
    set_limit(store, 12, new_pin="4711")
    waits = []
    at = NOON
    for _ in range(6):
        with pytest.raises(WrongPinError) as caught:
            check_pin(store, "0000", at)
        waits.append(caught.value.wait_s)
        at += timedelta(seconds=caught.value.wait_s)
    assert waits == [0, 0, 10, 20, 40, 80]
    with pytest.raises(WrongPinError) as caught:
        check_pin(store, "4711", at - timedelta(seconds=30))
    assert caught.value.wait_s == 30, "even the right one has to wait"
    assert "Too many" in caught.value.message
    check_pin(store, "4711", at)
    with pytest.raises(WrongPinError) as caught:
        check_pin(store, "0000", at)
    assert caught.value.wait_s == 0, "the right one begins anew"


def test_the_wait_is_at_most_an_hour_and_survives_a_restart_and_a_clock_set_back(tmp_path: Path) -> None:
    path = tmp_path / "kid.sqlite"
    with ProfileStore.open(path) as kept:
        set_limit(kept, 12, new_pin="4711")
        kept.set_state("private.pin_failures", json.dumps([40, NOON.isoformat()]))
    with ProfileStore.open(path) as kept:
        for moved in (timedelta(0), timedelta(days=-400)):
            with pytest.raises(WrongPinError) as caught:
                check_pin(kept, "4711", NOON + moved)
            assert caught.value.wait_s == 3600
        check_pin(kept, "4711", NOON + timedelta(hours=1))


@pytest.mark.parametrize("state", ["", "scrypt", "scrypt:16384:8:zz:00", "md5:1:1:00:00"])
def test_a_lock_that_cannot_be_read_stays_shut(store: ProfileStore, state: str) -> None:
    set_limit(store, 12, new_pin="4711")
    store.set_state("private.pin", state)
    with pytest.raises(WrongPinError):
        check_pin(store, "4711")
    store.set_state("limit.max_age", "twelve")
    limit = limit_of(store)
    assert limit is not None
    assert limit.max_age == 0


# Taking a profile along


def test_the_limit_travels_and_the_pin_does_not(store: ProfileStore) -> None:
    set_limit(store, 12, new_pin="4711")
    data = export_profile(store, "Kid")
    assert "private" not in json.dumps(data)
    copy = ProfileStore.in_memory()
    import_profile(copy, data)
    assert limit_in(copy) == (12, False)


def test_an_import_never_loosens_a_limit(tmp_path: Path) -> None:
    folder = ProfileFolder(tmp_path / "p")
    with folder.open("Loose") as loose:
        set_limit(loose, 17)
        loose.set_state("look.colour", "teal")
    export_to_file(folder, "Loose", tmp_path / "loose.json")
    text = json.loads((tmp_path / "loose.json").read_text())
    text["state"]["private.pin"] = "scrypt:2:8:00:00"
    (tmp_path / "loose.json").write_text(json.dumps(text))
    with folder.open("Kid") as kid:
        set_limit(kid, 6, new_pin="4711")
    import_from_file(folder, "Kid", tmp_path / "loose.json")
    with folder.open("Kid") as kid:
        assert limit_in(kid) == (6, True)
        assert kid.get_state("look.colour") == "teal"
        check_pin(kid, "4711")
