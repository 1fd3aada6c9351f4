"""A file is complete or as it was before."""

from pathlib import Path

import pytest

from reelreason_desktop.config.whole_file import whole_file


def test_what_was_written_takes_the_place_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("before")
    with whole_file(file) as part:
        part.write_text("after")
        assert file.read_text() == "before"
    assert file.read_text() == "after"
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_a_file_that_could_not_be_finished_stays_as_it_was(tmp_path: Path, error: type[BaseException]) -> None:
    file = tmp_path / "a.json"
    file.write_text("before")
    with pytest.raises(error):
        write_half_of(file, error)
    assert file.read_text() == "before"
    assert not list(tmp_path.glob("*.part"))


def write_half_of(file: Path, error: type[BaseException]) -> None:
    with whole_file(file) as part:
        part.write_text("half of")
        raise error


def test_a_folder_that_is_not_there_is_told_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), whole_file(tmp_path / "missing" / "a.json") as part:
        part.write_text("x")
