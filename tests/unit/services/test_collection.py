"""What the Films page does with the catalogue: recognised, read in, decided, taken back, removed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers.growing import film_row
from helpers.source_files import EXAMPLES, Example

from reelreason_desktop.catalogue.sources.registry import SOURCES
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, KnownError, NotFoundError
from reelreason_desktop.services.collection import getting, reviewing
from reelreason_desktop.services.collection.overview import overview, remove
from reelreason_desktop.services.collection.reading_in import ToAdd, read_in
from reelreason_desktop.services.collection.recognising import TABLE, recognise
from reelreason_desktop.services.collection.tables import FIELDS, columns_of
from reelreason_desktop.services.growing.serving import Freshness
from reelreason_desktop.store.grown.grown_store import open_grown

HEAT = "6::Heat (1995)::Action|Crime\n50::Usual Suspects, The (1995)::Crime\n"


@pytest.fixture
def paths() -> Paths:
    return Paths.default()


def a_table(folder: Path, *rows: dict[str, object], name: str = "mine") -> Path:
    file = folder / f"{name}.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def add_table(paths: Paths, folder: Path, *rows: dict[str, object], name: str = "mine") -> None:
    read_in(paths, ToAdd(TABLE, a_table(folder, *rows, name=name)))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.source}-{next(iter(one.files))}")
def test_every_kind_of_file_is_recognised(example: Example, tmp_path: Path) -> None:
    for name, text in example.files.items():
        (tmp_path / name).write_text(text, encoding=example.encoding)
    only = tmp_path / next(iter(example.files))
    found = recognise(only if example.source == TABLE else tmp_path)
    assert found.kinds[0].name == example.source
    assert {kind.name for kind in found.kinds} <= {*SOURCES, TABLE}


def test_movies_dat_is_told_apart_by_its_numbers(tmp_path: Path) -> None:
    file = tmp_path / "movies.dat"
    file.write_text(HEAT)
    assert recognise(file).kinds[0].name == "movielens-1m"
    file.write_text("0113277::Heat (1995)::Crime\n0112641::Casino (1995)::Crime\n")
    assert recognise(file).kinds[0].name == "movietweetings"


@pytest.mark.parametrize("name", ["photo.jpg", "nothing.zip", "gone"])
def test_what_nothing_can_read_is_said(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    if name != "gone":
        file.write_bytes(b"\x00\x01\x02" * 40)
    with pytest.raises(KnownError, match=name) as caught:
        recognise(file)
    assert caught.value.hint


def test_columns_are_proposed_with_samples(tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("Filmname;Jahr;Genre\nHeat;1995;Crime\nCasino;1995;Drama\n", encoding="utf-8")
    table = columns_of(file)
    assert table.columns == ("Filmname", "Jahr", "Genre")
    assert table.chosen == {}, "no column is called like a title, so the person says"
    assert table.samples["Jahr"] == ("1995", "1995")
    file.write_text("Name;Jahr;Genre\nHeat;1995;Crime\n", encoding="utf-8")
    assert columns_of(file).chosen == {"title": "Name", "genres": "Genre"}


def test_a_column_that_was_unchosen_stays_out(paths: Paths, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("Name,Year,Overview\nQuiet Water,1995,Not this text\n", encoding="utf-8")
    columns = dict.fromkeys(FIELDS, "") | {"title": "Name", "year": "Year"}
    read_in(paths, ToAdd(TABLE, file, columns=columns))
    with open_grown(paths.catalogue) as db:
        (facts,) = db.rows(
            "SELECT facts FROM links JOIN sources ON sources.id = source_id WHERE sources.name = 'mine'"
        )[0]
    assert json.loads(facts) == {"title": "Quiet Water", "year": 1995}


def test_an_overview_before_and_after(paths: Paths, tmp_path: Path) -> None:
    before = overview(paths)
    assert (before.summary, before.added, before.served.freshness) == (None, (), Freshness.NOTHING)
    add_table(paths, tmp_path, film_row())
    after = overview(paths)
    assert after.summary is not None
    assert [one.source.name for one in after.added] == ["mine"]
    assert after.served.freshness is Freshness.UNBUILT


def test_reading_can_be_stopped_and_goes_on(paths: Paths, tmp_path: Path) -> None:
    file = a_table(tmp_path, film_row())
    with pytest.raises(Cancelled):
        read_in(paths, ToAdd(TABLE, file), stopped=lambda: True)
    assert read_in(paths, ToAdd(TABLE, file)).counts["films_new"] == 1


def test_removing_says_what_went_and_whether_it_can_come_back(paths: Paths, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        remove(paths, "mine")
    add_table(paths, tmp_path, film_row())
    gone = remove(paths, "mine")
    assert (gone.name, gone.kind, gone.films, gone.can_come_back) == ("mine", TABLE, 1, True)
    assert overview(paths).added == ()
    with pytest.raises(NotFoundError):
        remove(paths, "mine")
    add_table(paths, tmp_path, film_row())
    (tmp_path / "mine.jsonl").unlink()
    assert not remove(paths, "mine").can_come_back


# Deciding

KNOWN = film_row(title="Lagaan", year=2001, directors="Ana Ortiz")
TWIN = {"title": "Lagaan: Once Upon a Time", "year": 2001, "genres": "Drama"}


@pytest.fixture
def doubtful(paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """Two descriptions that may mean one film, beside none of the program's."""
    monkeypatch.setattr("reelreason_desktop.services.collection.reading_in.sync_shipped", lambda *_: None)
    add_table(paths, tmp_path, KNOWN, name="first")
    add_table(paths, tmp_path, TWIN, name="second")
    assert reviewing.waiting(paths).total == 1
    return paths


def everything(paths: Paths) -> dict[str, list[tuple[object, ...]]]:
    tables = {
        "films": "SELECT id FROM films ORDER BY id",
        "links": "SELECT id, film_id, how, score FROM links ORDER BY id",
        "reviews": "SELECT id, link_id, film_id, score, why, state FROM reviews ORDER BY id",
        "names": "SELECT name, film_id FROM film_names ORDER BY name",
    }
    with open_grown(paths.catalogue) as db:
        return {name: db.rows(sql) for name, sql in tables.items()}


def test_a_question_shows_both_films(doubtful: Paths) -> None:
    (pair,) = reviewing.waiting(doubtful).pairs
    assert (pair.new.title, pair.new.year, pair.new.sources) == ("Lagaan: Once Upon a Time", 2001, ("second",))
    assert (pair.known.title, pair.known.year, pair.known.sources) == ("Lagaan", 2001, ("first",))
    assert pair.known.facts["directors"] == ("Ana Ortiz",)
    assert 0.75 <= pair.score < 0.95
    assert pair.why


@pytest.mark.parametrize("same", [True, False])
def test_an_answer_is_kept_and_can_be_taken_back_exactly(doubtful: Paths, same: bool) -> None:
    with open_grown(doubtful.catalogue) as db:
        own = db.rows("SELECT film_id FROM links JOIN sources ON sources.id = source_id WHERE name = 'second'")[0][0]
        db.run("INSERT INTO film_names VALUES ('quiet-water-2004', ?)", (own,))
    before = everything(doubtful)
    (pair,) = reviewing.waiting(doubtful).pairs
    answered = reviewing.answer(doubtful, pair, same=same)
    after = everything(doubtful)
    assert reviewing.waiting(doubtful).total == 0
    assert len(after["films"]) == len(before["films"]) - same
    with pytest.raises(NotFoundError):
        reviewing.answer(doubtful, pair, same=same)
    reviewing.take_back(doubtful, answered)
    assert everything(doubtful) == before
    assert reviewing.waiting(doubtful).pairs == (pair,)


def test_an_answer_about_a_source_that_is_gone_is_not_taken_back(doubtful: Paths) -> None:
    (pair,) = reviewing.waiting(doubtful).pairs
    answered = reviewing.answer(doubtful, pair, same=True)
    remove(doubtful, "second")
    before = everything(doubtful)
    with pytest.raises(NotFoundError, match="removed"):
        reviewing.take_back(doubtful, answered)
    assert everything(doubtful) == before


# Getting


def test_offers_know_what_is_on_the_disk(paths: Paths) -> None:
    cards = {card.name: card for card in getting.offers(paths)}
    tweets = cards["movietweetings"]
    assert (tweets.is_there, tweets.begun, tweets.hosts) == (False, False, ("raw.githubusercontent.com",))
    tweets.folder.mkdir(parents=True)
    (tweets.folder / "movies.dat").write_text("x")
    (tweets.folder / "ratings.dat.part").write_text("x")
    now = {card.name: card for card in getting.offers(paths)}["movietweetings"]
    assert (now.is_there, now.begun) == (False, True)
    (tweets.folder / "ratings.dat").write_text("x")
    assert not {card.name: card for card in getting.offers(paths)}["movietweetings"].is_there, "not known to be whole"
    note = {"files": {"movies.dat": 1, "ratings.dat": 1}}
    (tweets.folder / "downloaded.json").write_text(json.dumps(note))
    assert {card.name: card for card in getting.offers(paths)}["movietweetings"].is_there
