"""What a history from elsewhere adds to a profile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.exports import IMDB, LETTERBOXD, TRAKT, zipped
from helpers.library import MODEL_ID, shipped_library

from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.import_history import RowState, import_previewed, preview_import
from reelreason_desktop.services.session import Session
from reelreason_desktop.store.profiles import ProfileFolder

HEAD = "Date,Name,Year,Letterboxd URI,Rating\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with ProfileFolder(tmp_path / "profiles").open("Me") as store:
        yield Session(store, shipped_library(), name="Me", model_id=MODEL_ID)


@pytest.fixture
def letterboxd(tmp_path: Path) -> Path:
    return zipped(LETTERBOXD, tmp_path / "letterboxd.zip")


def table(tmp_path: Path, rows: str) -> Path:
    file = tmp_path / "ratings.csv"
    file.write_text(HEAD + rows, encoding="utf-8")
    return file


def test_nothing_is_written_by_looking(session: Session, letterboxd: Path) -> None:
    preview = preview_import(session.store.events(), session.library, letterboxd)
    assert session.store.events() == ()
    assert dict(preview.counts) == {
        RowState.READY: 6,  # Paddington 2, Collateral, Heat (rated, liked), WALL·E, Alien
        RowState.ALREADY: 0,
        RowState.DUPLICATE: 3,  # Heat was seen, was rated before, and is on the watchlist
        RowState.REVIEW: 0,
        RowState.UNKNOWN: 1,
    }
    assert sum(preview.counts.values()) == len(preview.rows)


def test_it_is_one_act_that_one_undo_takes_back(session: Session, letterboxd: Path) -> None:
    session.rate("fargo-1996", 3)
    preview = preview_import(session.store.events(), session.library, letterboxd)
    view = import_previewed(session, preview)
    assert view.ratings == {"fargo-1996": 3, "heat-1995": 4.5, "wall-e-2008": 5}
    assert view.watchlist == {"alien-1979"}
    assert {s.film_id for s in view.signals if s.kind is SignalKind.SEEN} == {"paddington-2-2017", "collateral-2004"}
    assert {pick.film_id for pick in view.ranking.picks}.isdisjoint({*view.ratings, "paddington-2-2017"})
    assert session.undo().ratings == {"fargo-1996": 3}
    assert session.redo().ratings == view.ratings


def test_times_come_along(session: Session, letterboxd: Path) -> None:
    view = import_previewed(session, preview_import(session.store.events(), session.library, letterboxd))
    (heat,) = [s for s in view.signals if s.film_id == "heat-1995" and s.kind is SignalKind.RATED]
    assert (heat.at.year, heat.at.month) == (2024, 1)


def test_the_same_file_again_adds_nothing(session: Session, letterboxd: Path) -> None:
    import_previewed(session, preview_import(session.store.events(), session.library, letterboxd))
    before = session.store.events()
    again = preview_import(session.store.events(), session.library, letterboxd)
    assert again.counts[RowState.READY] == 0
    assert again.counts[RowState.ALREADY] == 6
    import_previewed(session, again)
    assert session.store.events() == before


def test_an_older_rating_does_not_replace_a_newer_one(session: Session, tmp_path: Path) -> None:
    session.rate("heat-1995", 2)
    old = preview_import(session.store.events(), session.library, table(tmp_path, "2010-01-01,Heat,1995,x,5\n"))
    assert old.counts[RowState.ALREADY] == 1
    assert import_previewed(session, old).ratings == {"heat-1995": 2}
    undated = preview_import(session.store.events(), session.library, table(tmp_path, ",Heat,1995,x,5\n"))
    assert import_previewed(session, undated).ratings == {"heat-1995": 5}


def test_ids_count_more_than_titles(session: Session, tmp_path: Path) -> None:
    heat = session.library.by_id["heat-1995"]
    assert heat.imdb_id == "tt0113277"
    (tmp_path / "ratings.csv").write_text(IMDB.replace("Heat,Heat", "Fuoco,Heat"), encoding="utf-8")
    preview = preview_import(session.store.events(), session.library, tmp_path / "ratings.csv")
    assert preview.rows[0].film_id == "heat-1995"


def test_what_is_not_sure_is_never_guessed(session: Session, tmp_path: Path) -> None:
    preview = preview_import(session.store.events(), session.library, table(tmp_path, "2024-01-01,Heat,,x,5\n"))
    (row,) = preview.rows
    assert row.state is RowState.REVIEW
    assert row.film_id is None
    assert row.proposals[0] == "heat-1995"
    assert import_previewed(session, preview).ratings == {}
    assert import_previewed(session, preview, {0: "heat-1995"}).ratings == {"heat-1995": 5}


def test_a_doubtful_row_takes_nothing_from_a_sure_one(session: Session, tmp_path: Path) -> None:
    preview = preview_import(session.store.events(), session.library, table(tmp_path, ",Heat,1995,x,5\n,Heat,,x,3\n"))
    assert [row.state for row in preview.rows] == [RowState.READY, RowState.REVIEW]


def test_a_choice_may_fall_on_a_film_that_has_a_row(session: Session, tmp_path: Path) -> None:
    rows = "2024-01-01,Heat,1995,x,5\n2024-01-01,Heat,,x,3\n"
    preview = preview_import(session.store.events(), session.library, table(tmp_path, rows))
    assert import_previewed(session, preview, {1: "heat-1995"}).ratings == {"heat-1995": 3}
    assert len(session.store.events()) == 1


def test_a_limited_profile_gets_its_films_only(tmp_path: Path, session: Session) -> None:
    small = Session(session.store, shipped_library().limited(8), name="Me", model_id=MODEL_ID)
    rows = "2024-01-01,Heat,1995,x,5\n2024-01-01,WALL·E,2008,x,5\n"
    preview = preview_import(small.store.events(), small.library, table(tmp_path, rows))
    assert import_previewed(small, preview).ratings == {"wall-e-2008": 5}
    assert import_previewed(small, preview, {0: "heat-1995"}).ratings == {"wall-e-2008": 5}


def test_dates_in_the_future_are_now(session: Session, tmp_path: Path) -> None:
    preview = preview_import(session.store.events(), session.library, table(tmp_path, "2999-01-01,Heat,1995,x,5\n"))
    (signal,) = import_previewed(session, preview).signals
    assert signal.at.year < 2999


def test_trakt_counts_a_film_once(session: Session, tmp_path: Path) -> None:
    preview = preview_import(session.store.events(), session.library, zipped(TRAKT, tmp_path / "trakt.zip"))
    view = import_previewed(session, preview)
    assert view.ratings == {"heat-1995": 4}
    assert [s.kind for s in view.signals if s.film_id == "heat-1995"] == [SignalKind.LIKED, SignalKind.RATED]


def test_every_film_of_the_catalogue_finds_itself(session: Session, tmp_path: Path) -> None:
    films = session.library.films
    rows = "".join(f'2024-01-01,"{film.title.replace(chr(34), chr(34) * 2)}",{film.year},x,4\n' for film in films)
    preview = preview_import(session.store.events(), session.library, table(tmp_path, rows))
    wrong = [
        (film.label, row.film_id)
        for film, row in zip(films, preview.rows, strict=True)
        if row.film_id not in (film.id, None)
    ]
    assert wrong == []
    assert preview.counts[RowState.READY] > 0.99 * len(films)
