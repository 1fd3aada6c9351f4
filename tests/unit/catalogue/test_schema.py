"""What a film entry must hold, and what is said when it does not."""

import json
from pathlib import Path

import jsonschema
import pytest
from pydantic import ValidationError

from reelreason_desktop.catalogue.bundled import FilmFiles, dump_entry, load_films
from reelreason_desktop.catalogue.schema import FilmEntry, json_schema
from reelreason_desktop.domain.errors import CatalogueError

OVERVIEW = " ".join(["Two brothers run a night ferry and take one wrong passenger aboard."] * 3)
ENTRY = {
    "id": "night-harbour-1995",
    "title": "Night Harbour",
    "year": 1995,
    "runtime_min": 101,
    "genres": ["Crime", "Drama"],
    "directors": ["Ada Reyes"],
    "cast": ["Tomas Lind"],
    "overview": OVERVIEW,
    "keywords": ["siblings", "harbour", "loyalty", "smuggling", "night", "ferry"],
    "tones": ["suspenseful", "melancholy"],
    "maturity": "R",
    "min_age": 15,
    "content_notes": ["violence"],
    "languages": ["English"],
    "countries": ["United Kingdom"],
    "collection": {"name": "Harbour", "order": 1},
    "imdb_id": "tt0000001",
    "fame": 3,
}


def test_a_valid_entry_becomes_a_film_and_survives_the_round_trip():
    entry = FilmEntry.model_validate(ENTRY)
    film = entry.to_film()
    assert (film.label, film.decade, film.people) == ("Night Harbour (1995)", 1990, ("Ada Reyes", "Tomas Lind"))
    assert film.collection is not None
    assert film.collection.order == 1
    assert FilmEntry.model_validate_json(dump_entry(entry)) == entry
    jsonschema.validate(ENTRY, json_schema())


def test_signs_that_end_lines_elsewhere_end_none_in_a_film_file(tmp_path: Path) -> None:
    entry = FilmEntry.model_validate({**ENTRY, "overview": OVERVIEW.replace(" and ", "\u2028and\x85")})
    (tmp_path / "films.jsonl").write_text(dump_entry(entry) + "\n", encoding="utf-8", newline="")
    files = FilmFiles.read(tmp_path)
    assert files.films() == files.films(checked=files.hash) == (entry.to_film(),)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"id": "night-harbour-1996"}, "does not end with the year"),
        ({"id": "Night Harbour"}, "pattern"),
        ({"overview": "Too short."}, "overview has 2 words"),
        ({"overview": "word " * 80}, "overview has 80 words"),
        ({"genres": ["Noir"]}, "Input should be"),
        ({"genres": []}, "at least 1"),
        ({"tones": ["dark"]}, "at least 2"),
        ({"keywords": ["one", "two"]}, "at least 6"),
        ({"keywords": ["Siblings", "b1", "c1", "d1", "e1", "f1"]}, "pattern"),
        ({"keywords": ["aa"] * 6}, "repeats a value"),
        ({"cast": [f"Actor {i}" for i in range(7)]}, "at most 6"),
        ({"maturity": "X"}, "Input should be"),
        ({"min_age": 5}, "does not fit certificate"),
        ({"content_notes": ["violence", "mild violence"]}, "both"),
        ({"imdb_id": "1234"}, "pattern"),
        ({"fame": 6}, "less than or equal to 5"),
        ({"runtime_min": 5}, "greater than or equal to 20"),
        ({"colour": "red"}, "Extra inputs"),
    ],
)
def test_bad_entries_are_refused(change, complaint):
    with pytest.raises(ValidationError, match=complaint):
        FilmEntry.model_validate(ENTRY | change)


def test_loading_names_the_file_the_line_and_the_field(tmp_path: Path):
    bad = json.dumps(ENTRY | {"min_age": "old"})
    (tmp_path / "a.jsonl").write_text(json.dumps(ENTRY) + "\n\n" + bad + "\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"a\.jsonl, line 3: min_age"):
        load_films(tmp_path)


@pytest.mark.parametrize("content", [b"\xff\xfe{", b"not json\n", b"[]\n"])
def test_unreadable_files_are_known_errors(tmp_path: Path, content: bytes):
    (tmp_path / "a.jsonl").write_bytes(content)
    with pytest.raises(CatalogueError):
        load_films(tmp_path)


def test_an_empty_folder_and_a_repeated_id_are_refused(tmp_path: Path):
    with pytest.raises(CatalogueError, match="No films"):
        load_films(tmp_path)
    line = json.dumps(ENTRY) + "\n"
    (tmp_path / "a.jsonl").write_text(line * 2, encoding="utf-8")
    with pytest.raises(CatalogueError, match="more than once"):
        load_films(tmp_path)


def test_published_schema_is_the_present_one():
    published = Path(__file__).parents[3] / "docs" / "film.schema.json"
    assert json.loads(published.read_text(encoding="utf-8")) == json_schema()
