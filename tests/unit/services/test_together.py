"""Films for two: both enjoy them, both may see them, neither profile notices."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.library import MODEL_ID, shipped_library, vector_like
from helpers.profiles import rated

from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.services.age_limit import set_limit
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.together import Together, watch_together
from reelreason_desktop.store.profiles import ProfileFolder

CRIME = ("heat-1995", "goodfellas-1990", "inception-2010")
GENTLE = ("wall-e-2008", "amelie-2001", "the-grand-budapest-hotel-2014")


@pytest.fixture
def folder(tmp_path: Path) -> ProfileFolder:
    """Anna loves crime, Ben gentle films, Clara has said nothing yet."""
    made = ProfileFolder(tmp_path / "profiles")
    for name, loved in (("Anna", CRIME), ("Ben", GENTLE), ("Clara", ())):
        with made.open(name) as store:
            for film_id in loved:
                assert film_id in shipped_library().by_id
                store.append([rated(film_id, 5)])
    return made


def find(folder: ProfileFolder, *names: str, library: Library | None = None) -> Together:
    return watch_together(folder, library or shipped_library(), names, MODEL_ID)


def bytes_of(folder: ProfileFolder) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.path.iterdir()}


def say(folder: ProfileFolder, name: str, text: str) -> None:
    with folder.open(name) as store:
        session = Session(store, shipped_library(), name=name, model_id=MODEL_ID)
        pending = session.begin(text)
        session.finish(pending.turn_id, vector_like("heat-1995") if pending.needs_vector else None)


def test_five_films_that_both_like_more_than_an_average_film(folder: ProfileFolder) -> None:
    answer = find(folder, "Anna", "Ben")
    assert len({pick.film.id for pick in answer.picks}) == 5
    for pick in answer.picks:
        assert [opinion.name for opinion in pick.opinions] == ["Anna", "Ben"]
        assert min(opinion.liking for opinion in pick.opinions) > 0
        least, mean = min(o.liking for o in pick.opinions), sum(o.liking for o in pick.opinions) / 2
        assert pick.score == pytest.approx((least + mean) / 2, abs=0.002)
    assert [pick.score for pick in answer.picks] == sorted((pick.score for pick in answer.picks), reverse=True)


def test_each_has_a_reason_of_their_own(folder: ProfileFolder) -> None:
    for pick in find(folder, "Anna", "Ben").picks:
        for opinion, loved in zip(pick.opinions, (CRIME, GENTLE), strict=True):
            assert opinion.pick is not None
            sources = {e.film_id for e in opinion.pick.because if e.film_id}
            assert sources == set(loved)
            assert any(shipped_library().by_id[film_id].title in opinion.pick.explanation for film_id in loved)


def test_it_is_a_compromise(folder: ProfileFolder) -> None:
    """The best film of one alone is worse for the other than what is found for both."""
    both = find(folder, "Anna", "Ben").picks
    with folder.open("Anna") as store:
        alone = Session(store, shipped_library(), name="Anna", model_id=MODEL_ID).view().ranking.picks
    assert {pick.film.id for pick in both} != {pick.film_id for pick in alone}


def test_the_order_of_the_two_changes_nothing_but_the_columns(folder: ProfileFolder) -> None:
    one, other = find(folder, "Anna", "Ben"), find(folder, "Ben", "Anna")
    assert [pick.film.id for pick in one.picks] == [pick.film.id for pick in other.picks]
    assert one.picks[0].opinions == other.picks[0].opinions[::-1]


def test_neither_profile_is_changed(folder: ProfileFolder) -> None:
    before = bytes_of(folder)
    find(folder, "Anna", "Clara")
    assert bytes_of(folder) == before


def test_what_one_has_seen_or_refused_is_for_neither(folder: ProfileFolder) -> None:
    first = find(folder, "Anna", "Ben").picks
    with folder.open("Anna") as anna, folder.open("Ben") as ben:
        anna.append([NewSignal(SignalKind.SEEN, first[0].film.id)])
        ben.append([NewSignal(SignalKind.REJECTED, first[1].film.id)])
    again = {pick.film.id for pick in find(folder, "Anna", "Ben").picks}
    assert not again & {first[0].film.id, first[1].film.id, *CRIME, *GENTLE}


def test_what_either_asked_for_holds_for_both(folder: ProfileFolder) -> None:
    say(folder, "Anna", "under two hours please")
    say(folder, "Ben", "nothing after 1999")
    answer = find(folder, "Anna", "Ben")
    assert len(answer.limits) == 2
    assert answer.picks
    for pick in answer.picks:
        assert pick.film.runtime_min <= 120
        assert pick.film.year <= 1999


def test_the_stricter_age_limit_holds(folder: ProfileFolder) -> None:
    with folder.open("Anna") as anna, folder.open("Ben") as ben:
        set_limit(anna, 14)
        set_limit(ben, 8, new_pin="4711")
    answer = find(folder, "Anna", "Ben")
    assert answer.max_age == 8
    assert answer.picks
    assert all(pick.film.min_age <= 8 for pick in answer.picks)


def test_a_grown_up_taste_still_counts_under_a_childs_limit(folder: ProfileFolder) -> None:
    with folder.open("Clara") as clara:
        set_limit(clara, 10)
    answer = find(folder, "Anna", "Clara")
    anna = answer.picks[0].opinions[0].pick
    assert anna is not None
    assert {e.film_id for e in anna.because if e.film_id} == set(CRIME)


def test_but_in_the_childs_window_no_reason_names_a_film_over_it(folder: ProfileFolder) -> None:
    with folder.open("Clara") as clara:
        set_limit(clara, 10)
    limited = shipped_library().limited(10)
    for pick in find(folder, "Clara", "Anna", library=limited).picks:
        for opinion in pick.opinions:
            named = {e.film_id for e in opinion.pick.because if e.film_id} if opinion.pick else set()
            assert named <= limited.by_id.keys()


def test_a_person_nothing_is_known_about(folder: ProfileFolder) -> None:
    answer = find(folder, "Ben", "Clara")
    assert len(answer.picks) == 5
    assert all(pick.opinions[1].pick is None for pick in answer.picks)


def test_nothing_left(folder: ProfileFolder) -> None:
    say(folder, "Anna", "only films after 2010")
    say(folder, "Ben", "only films before 1960")
    answer = find(folder, "Anna", "Ben")
    assert (answer.picks, answer.admitted) == ((), 0)


def test_wrong_names(folder: ProfileFolder) -> None:
    with pytest.raises(NotFoundError):
        find(folder, "Anna", "Nobody")
    for names in (("Anna", "anna"), ("Anna",), ()):
        with pytest.raises(KnownError):
            find(folder, *names)
