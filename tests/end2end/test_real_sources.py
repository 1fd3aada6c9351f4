"""The real files of each source give the rows that they are known to have. Runs where `REELREASON_TEST_DATA` is set."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reelreason_desktop.catalogue.sources.registry import source_named
from reelreason_desktop.services.growing.adding import add_source
from reelreason_desktop.services.growing.catalogue import summary
from reelreason_desktop.store.grown.grown_store import open_grown

DATA = os.environ.get("REELREASON_TEST_DATA", "")
FILES = (
    ("movielens-1m", "movielens-1m", {"rows": 3_883}),
    ("movielens", "movielens-latest-small", {"rows": 9_742 + 66_797 + 3_497, "ratings": 66_797, "tags": 3_497}),
    ("movietweetings", "movietweetings-100k", {"rows": 110_506, "ratings": 100_000}),
    ("tmdb-5000", "tmdb-5000", {"rows": 4_803}),
    ("tmdb-table", "movielens-1m", {"rows": 3_883}),
    ("table", "wanted_films.csv", {"rows": 3_000}),
    ("redial-turns", "redial-eval", {"rows": 6_583 + 2_716}),
    ("redial", "redial", {"rows": 901, "utterances": 16_397}),
    ("ccpe", "ccpe", {"rows": 11_971, "utterances": 11_971}),
    ("inspired", "inspired", {"rows": 3_538, "utterances": 3_538}),
    ("goemotions", "goemotions", {"rows": 43_410 + 5_426 + 5_427, "emotions": 54_263}),
)
FILMS = {"movielens-1m": 3_883, "movielens": 9_742, "movietweetings": 10_506, "tmdb-5000": 4_803, "table": 3_000}
pytestmark = [
    pytest.mark.data,
    pytest.mark.skipif(not DATA, reason="set REELREASON_TEST_DATA to a folder with the files of the sources"),
]


def test_every_real_file_is_read_whole_and_again_without_a_change(tmp_path: Path) -> None:
    with open_grown(tmp_path / "catalogue.sqlite") as db:
        for source, place, expected in FILES:
            added = add_source(db, source_named(source), Path(DATA) / place)
            assert expected.items() <= added.counts.items(), source
        first = summary(db)
        held = {one.source.name: one.figures.films for one in first.sources}
        assert FILMS.items() <= held.items()
        for source, place, _ in FILES:
            again = add_source(db, source_named(source), Path(DATA) / place)
            changes = {
                name: count for name, count in again.counts.items() if name.endswith(("_new", "_changed")) and count
            }
            assert changes == {}, source
            assert not again.counts.get("films_merged"), source
        second = summary(db)
        assert (second.films, second.to_review, second.coverage) == (first.films, first.to_review, first.coverage)


def test_known_wrong_joins_stay_apart(tmp_path: Path) -> None:
    with open_grown(tmp_path / "catalogue.sqlite") as db:
        add_source(db, source_named("tmdb-5000"), Path(DATA) / "tmdb-5000")
        add_source(db, source_named("tmdb-table"), Path(DATA) / "movielens-1m")
        for title in ("Little City", "Loser", "Harlem"):
            rows = db.rows(
                "SELECT facts ->> 'year', facts ->> 'tmdb' FROM links WHERE facts ->> 'title' = ? ORDER BY 1", (title,)
            )
            assert rows[0][1] is None, title
