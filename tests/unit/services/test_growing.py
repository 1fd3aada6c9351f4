"""A catalogue grown from several sources: one film, many voices."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.source_contract import contents, write_files
from helpers.source_files import EXAMPLES, Example

from reelreason_desktop.catalogue.sources.input import SourceError
from reelreason_desktop.catalogue.sources.registry import source_named
from reelreason_desktop.domain.errors import KnownError, NotFoundError
from reelreason_desktop.services.growing import adding, catalogue
from reelreason_desktop.services.growing.adding import Added, Progress, add_source, sync_shipped
from reelreason_desktop.store.db import Database
from reelreason_desktop.store.grown.grown_store import open_grown

ROOT = Path(__file__).parent.parent.parent.parent


def example(source: str) -> Example:
    return next(one for one in EXAMPLES if one.source == source)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.sqlite"


@pytest.fixture
def db(file: Path) -> Iterator[Database]:
    with open_grown(file) as opened:
        yield opened


def add(db: Database, folder: Path, source: str) -> Added:
    return add_source(db, source_named(source), write_files(folder / source, example(source)))


def table(db: Database, folder: Path, text: str, name: str = "mine") -> Added:
    file = folder / f"{name}.csv"
    file.write_text(text, encoding="utf-8")
    return add_source(db, source_named("table"), file, name=name)


def test_one_film_of_many_sources_is_one_entry(db: Database, tmp_path: Path) -> None:
    """Heat is in seven of them; ids and titles bring it together, whichever comes first."""
    for source in (
        "movielens-1m",
        "movietweetings",
        "movielens",
        "imdb",
        "tmdb-5000",
        "inspired-films",
        "movielens-100k",
    ):
        add(db, tmp_path, source)
    rows = db.rows("SELECT DISTINCT film_id FROM links WHERE facts LIKE '%\"Heat\"%'")
    assert len(rows) == 1
    said = db.rows(
        "SELECT sources.name, facts FROM links JOIN sources ON sources.id = source_id WHERE film_id = ?", rows[0]
    )
    facts = {name: json.loads(text) for name, text in said}
    assert len(facts) == 7
    assert facts["imdb"]["directors"] == ["Michael Mann"]  # each source's own words stay its own
    assert "directors" not in facts["movielens-1m"]
    assert catalogue.summary(db).duplicates_merged >= 6


def test_known_wrong_joins_are_not_repeated(db: Database, tmp_path: Path) -> None:
    add(db, tmp_path, "tmdb-table")
    said = {row[0]: json.loads(row[1]) for row in db.rows("SELECT key, facts FROM links")}
    assert said["6"]["tmdb"] == "949"
    for key in ("557", "1756", "1807"):
        assert "tmdb" not in said[key]
        assert "overview" not in said[key]
    assert len(db.rows("SELECT what FROM problems")) == 3


def test_a_doubtful_film_waits_for_a_person(db: Database, tmp_path: Path) -> None:
    table(db, tmp_path, "title,year\nThe Island,2005\n", "one")
    added = table(db, tmp_path, "title,year\nThe Island,2006\n", "two")
    assert added.counts["films_to_review"] == 1
    (question,) = catalogue.questions(db, 10)
    assert (question.title, question.year, question.other_year) == ("The Island", 2006, 2005)
    assert 0.75 <= question.score < 0.95
    assert catalogue.summary(db).films == 2


def test_accepting_makes_one_film_of_two(db: Database, tmp_path: Path) -> None:
    table(db, tmp_path, "title,year\nThe Island,2005\n", "one")
    table(db, tmp_path, "title,year\nThe Island,2006\n", "two")
    (question,) = catalogue.questions(db, 10)
    catalogue.accept(db, question.number)
    assert catalogue.summary(db).films == 1
    assert catalogue.questions(db, 10) == ()
    with pytest.raises(NotFoundError):
        catalogue.accept(db, question.number)
    again = table(db, tmp_path, "title,year\nThe Island,2006\n", "two")
    assert again.counts["films_unchanged"] == 1


def test_rejecting_is_not_asked_again(db: Database, tmp_path: Path) -> None:
    table(db, tmp_path, "title,year\nThe Island,2005\n", "one")
    table(db, tmp_path, "title,year\nThe Island,2006\n", "two")
    catalogue.reject(db, catalogue.questions(db, 10)[0].number)
    table(db, tmp_path, "title,year\nThe Island,2006\n", "two")
    assert catalogue.questions(db, 10) == ()
    assert catalogue.summary(db).films == 2


def test_removing_a_source_leaves_the_others_as_they_were(db: Database, file: Path, tmp_path: Path) -> None:
    add(db, tmp_path, "movielens")
    before = contents(file)
    add(db, tmp_path, "imdb")
    add(db, tmp_path, "redial")
    catalogue.remove_source(db, "imdb")
    catalogue.remove_source(db, "redial")
    assert contents(file) == before
    with pytest.raises(NotFoundError, match="movielens"):
        catalogue.remove_source(db, "imdb")


def test_mentions_are_linked_once_their_film_is_there(db: Database, tmp_path: Path) -> None:
    assert add(db, tmp_path, "redial").counts["mentions_unknown"] == 2
    assert catalogue.summary(db).films == 0
    add(db, tmp_path, "movielens")
    assert add(db, tmp_path, "redial").counts["mentions_linked"] == 1
    said = db.rows("SELECT text, films FROM utterances ORDER BY dialogue, turn")
    assert said[0] == ("I like Heat (1995) & tea", '["10"]')
    catalogue.remove_source(db, "movielens")
    assert catalogue.summary(db).films == 0


def test_plots_join_the_film_that_the_source_described(db: Database, tmp_path: Path) -> None:
    add(db, tmp_path, "cmu")
    facts = json.loads(db.rows("SELECT facts FROM links WHERE key = '975900'")[0][0])
    assert facts["overview"] == "Miners fight ghosts."
    assert facts["languages"] == ["English"]


def test_real_accounts_are_never_read(db: Database, file: Path, tmp_path: Path) -> None:
    add(db, tmp_path, "movietweetings")
    assert "18405182" not in repr(contents(file))
    assert sorted(row[0] for row in db.rows("SELECT stars FROM ratings")) == [0.0, 5.0]


def test_changed_rows_are_taken_in(db: Database, tmp_path: Path) -> None:
    table(db, tmp_path, "title,year,runtime\nHeat,1995,100\n")
    added = table(db, tmp_path, "title,year,runtime\nHeat,1995,170\nCasino,1995,178\n")
    assert (added.counts["films_changed"], added.counts["films_new"]) == (1, 1)


def test_columns_can_be_said(db: Database, tmp_path: Path) -> None:
    file = tmp_path / "odd.tsv"
    file.write_text("Nom\tAn\nHeat\t1995\n", encoding="utf-8")
    with pytest.raises(SourceError, match="Nom, An"):
        add_source(db, source_named("table"), file)
    add_source(db, source_named("table", {"title": "Nom", "year": "An"}), file)
    assert json.loads(db.rows("SELECT facts FROM links")[0][0]) == {"title": "Heat", "year": 1995}
    with pytest.raises(SourceError, match="no field"):
        add_source(db, source_named("table", {"titel": "Nom"}), file)


@pytest.mark.parametrize(
    ("line", "cast", "ratings"),
    [
        ("title,year,stars\nHeat,1995,Al Pacino\n", ["Al Pacino"], []),
        ("title,year,stars,userId,timestamp\nHeat,1995,4.5,ada,12\n", None, [("ada", 4.5, 12)]),
    ],
)
def test_stars_are_people_or_what_people_gave(
    db: Database, tmp_path: Path, line: str, cast: list[str] | None, ratings: list[tuple[object, ...]]
) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(line, encoding="utf-8")
    add_source(db, source_named("table"), file)
    assert json.loads(db.rows("SELECT facts FROM links")[0][0]).get("cast") == cast
    assert db.rows("SELECT user, stars, at_s FROM ratings") == ratings


def test_a_file_of_another_source_is_turned_away(db: Database, file: Path, tmp_path: Path) -> None:
    folder = write_files(tmp_path / "files", example("movielens-1m"))
    (folder / "u.item").write_bytes((folder / "movies.dat").read_bytes())
    with pytest.raises(SourceError, match=r"u\.item is not readable"):
        add_source(db, source_named("movielens-100k"), folder)
    assert not any(contents(file).values())


def test_one_name_is_one_source(db: Database, tmp_path: Path) -> None:
    table(db, tmp_path, "title\nHeat\n", "movielens")
    with pytest.raises(KnownError, match="already the name"):
        add(db, tmp_path, "movielens")
    with pytest.raises(KnownError, match="belongs to the films of the program"):
        table(db, tmp_path, "title\nHeat\n", "shipped")


def test_progress_comes_with_every_batch(db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "BATCH_ROWS", 2)
    told: list[Progress] = []
    folder = write_files(tmp_path / "files", example("movielens"))
    add_source(db, source_named("movielens"), folder, report=told.append)
    assert [one.rows for one in told] == sorted(one.rows for one in told)
    assert [one.overall for one in told] == sorted(one.overall for one in told)
    assert told[-1].overall == pytest.approx(1.0)


def test_the_films_of_the_program_are_a_source(db: Database, tmp_path: Path) -> None:
    folder = tmp_path / "films"
    folder.mkdir()
    lines = (ROOT / "data/films/1990s.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    heat = next(line for line in lines if '"heat-1995"' in line)
    (folder / "films.jsonl").write_text("".join(dict.fromkeys((heat, *lines[:5]))), encoding="utf-8")
    sync_shipped(db, folder)
    before = db.rows("SELECT total_changes()")
    sync_shipped(db, folder)
    assert db.rows("SELECT total_changes()") == before
    assert add(db, tmp_path, "movielens").counts["films_merged"] >= 1
    with pytest.raises(KnownError, match="cannot be removed"):
        catalogue.remove_source(db, "shipped")


def test_a_file_that_is_no_catalogue_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.sqlite"
    file.write_bytes(b"my diary")
    with pytest.raises(KnownError, match="catalogue file"), open_grown(file):
        pass
    assert file.read_bytes() == b"my diary"


def test_what_json_can_write_and_nothing_can_store(db: Database, tmp_path: Path) -> None:
    file = tmp_path / "mine.jsonl"
    file.write_text(
        '{"title": "Heat", "year": 1995}\n{"title": "Half \\ud800 a sign", "year": 1e999}\n{"title": "Casino"}\n',
        encoding="utf-8",
    )
    assert add_source(db, source_named("table"), file).counts["films_new"] == 3
    one = {"conversationId": "c", "utterances": [{"index": 10**30, "speaker": "USER", "text": "far"}]}
    two = {"conversationId": "d", "utterances": [{"index": 0, "speaker": "USER", "text": "here"}]}
    (tmp_path / "data.json").write_text(json.dumps([one, two]), encoding="utf-8")
    counts = add_source(db, source_named("ccpe"), tmp_path / "data.json").counts
    assert (counts["utterances"], counts["problems"]) == (1, 1)
