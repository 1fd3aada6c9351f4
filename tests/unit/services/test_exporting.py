"""Marks as tables that can be read again, and what a taste card says."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest
from helpers.films import make_film
from helpers.library import MODEL_ID, shipped_library

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.services.exporting import (
    COLUMNS,
    LETTERBOXD_COLUMNS,
    MarkTable,
    export_table,
    table_rows,
    taste_card,
)
from reelreason_desktop.services.import_history import import_previewed, preview_import
from reelreason_desktop.services.session import Session
from reelreason_desktop.store.profiles import ProfileFolder

SECRET = "my diary begins here"


@pytest.fixture
def session(tmp_path):
    with ProfileFolder(tmp_path / "profiles").open("Mara") as store:
        yield Session(store, shipped_library(), name="Mara", model_id=MODEL_ID)


def read(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_the_table_reads_back_with_everything(session, tmp_path):
    session.rate("heat-1995", 4.5)
    session.mark_seen("heat-1995")
    session.toggle_watchlist("parasite-2019")
    session.finish(session.begin(SECRET).turn_id, None)
    assert export_table(session, tmp_path / "t.csv", MarkTable.CSV) == 2
    heat, parasite = read(tmp_path / "t.csv")
    assert tuple(heat) == COLUMNS
    assert (heat["title"], heat["year"], heat["stars"]) == ("Heat", "1995", "4.5")
    assert (heat["imdb_id"], heat["standing"]) == ("tt0113277", "rated, seen")
    assert datetime.fromisoformat(heat["first_marked"]) <= datetime.fromisoformat(heat["last_marked"])
    assert (parasite["standing"], parasite["stars"]) == ("watchlist", "")
    assert SECRET not in (tmp_path / "t.csv").read_text(encoding="utf-8")


def test_letterboxd_gets_what_was_watched(session, tmp_path):
    session.rate("heat-1995", 4.5)
    session.toggle_watchlist("parasite-2019")
    export_table(session, tmp_path / "l.csv", MarkTable.LETTERBOXD)
    (row,) = read(tmp_path / "l.csv")
    assert tuple(row) == LETTERBOXD_COLUMNS
    assert (row["imdbID"], row["Title"], row["Year"], row["Rating"]) == ("tt0113277", "Heat", "1995", "4.5")


@pytest.mark.parametrize(
    ("table", "kept"),
    [(MarkTable.CSV, {"rated", "watchlist", "rejected", "disliked"}), (MarkTable.LETTERBOXD, {"rated"})],
)
def test_what_is_written_can_be_imported(session, tmp_path, table, kept):
    session.rate("heat-1995", 4.5)
    session.toggle_watchlist("parasite-2019")
    session.reject("twilight-2008")
    session.less_like("titanic-1997")
    export_table(session, tmp_path / "marks.csv", table)
    with ProfileFolder(tmp_path / "profiles").open("Anna") as store:
        other = Session(store, shipped_library(), name="Anna", model_id=MODEL_ID)
        preview = preview_import(store.events(), other.library, tmp_path / "marks.csv")
        view = import_previewed(other, preview)
        of = lambda signals: {(s.kind, s.film_id, s.value) for s in signals if s.kind.value in kept}  # noqa: E731
        assert of(view.signals) == of(session.view().signals)
        assert view.ratings == {"heat-1995": 4.5}


@pytest.mark.parametrize("bom", [True, False])
def test_the_byte_order_mark_is_a_choice(session, tmp_path, bom):
    export_table(session, tmp_path / "t.csv", MarkTable.CSV, bom=bom)
    assert (tmp_path / "t.csv").read_bytes().startswith(b"\xef\xbb\xbf") is bom


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_title_becomes_a_formula(tmp_path, title, monkeypatch, session):
    film = make_film(title=title)
    signal = Signal(1, SignalKind.SEEN, datetime(2026, 5, 1, tzinfo=UTC), film.id)
    assert table_rows([signal], {film.id: film}, MarkTable.CSV)[1][0] == title
    monkeypatch.setattr(
        "reelreason_desktop.services.exporting.table_rows", lambda *_: [("title",), (title,), ("A-B, “C”",)]
    )
    export_table(session, tmp_path / "t.csv", MarkTable.CSV)
    assert [row["title"] for row in read(tmp_path / "t.csv")] == [f"'{title}", "A-B, “C”"]


def test_a_place_that_cannot_be_written(session, tmp_path):
    with pytest.raises(KnownError):
        export_table(session, tmp_path / "no" / "t.csv", MarkTable.CSV)


def test_a_card_says_what_is_liked(session):
    with pytest.raises(KnownError):
        taste_card(session, "Mara")
    for film_id in ("heat-1995", "zodiac-2007", "goodfellas-1990"):
        session.rate(film_id, 5)
    card = taste_card(session, "Mara")
    assert {film.id for film in card.favourites} == {"heat-1995", "zodiac-2007", "goodfellas-1990"}
    assert "crime" in card.sentence
    assert card.bars[0][1] > 1
    assert [lift for _, lift in card.bars] == sorted((lift for _, lift in card.bars), reverse=True)
