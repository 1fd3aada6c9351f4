"""IMDb's files beside the one of the films: what is not readable in them is told, and costs no film."""

from pathlib import Path

import pytest
from helpers.source_contract import write_files
from helpers.source_files import EXAMPLES

from reelreason_desktop.catalogue.sources import imdb
from reelreason_desktop.catalogue.sources.input import Input
from reelreason_desktop.domain.records import FilmRecord, Problem, Records

EXAMPLE = next(example for example in EXAMPLES if example.source == "imdb")


def rows_of(path: Path) -> list[Records]:
    (part,) = imdb.SOURCE.parts(path)
    with Input(part.place) as opened:
        return list(part.read(opened))


@pytest.mark.parametrize("name", ["title.ratings.tsv", "title.principals.tsv", "name.basics.tsv"])
def test_what_is_not_readable_is_told_behind_the_films(tmp_path: Path, name: str) -> None:
    path = write_files(tmp_path, EXAMPLE)
    whole = rows_of(path)
    file = next(path.rglob(name))
    file.write_text(file.read_text() + "tt0000000\n" + "nm0000000\n")
    *films, (problem,) = rows_of(path)
    assert films == whole
    assert any(isinstance(record, FilmRecord) and record.cast == ("Al Pacino",) for row in films for record in row)
    assert isinstance(problem, Problem)
    assert problem.what.startswith(f"2 rows of {name} are not readable, the first one: 1 fields")
