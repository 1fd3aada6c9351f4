"""The Films page: growing the catalogue from files made up for this, and questions about them. Nothing is fetched."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from screenshots import until

if TYPE_CHECKING:
    from screenshots import Shoot

SCENES = {
    "720p": ("films-start", "films-columns", "films-grown", "films-data-sets", "films-question", "films-tmdb"),
    "1080p": ("films-grown", "films-question"),
}
_PICTURES = {"data_sets": "films-data-sets", "film_questions": "films-question", "tmdb_facts": "films-tmdb"}
_TABLE = (
    ("Name", "Released", "Directed by", "Actors", "Genre", "Plot", "Running time"),
    ("The Lamp Room", "2003", "Karen Lund", "Ida Holm", "Drama", "A keeper counts the ships that do not come.", "97"),
    ("Salt and Snow", "2011", "Per Dal", "Ole Vind", "Thriller", "Two brothers, one road, and a winter.", "104"),
    ("Heat", "1995", "Michael Mann", "Al Pacino", "Crime", "A thief and a detective.", "170"),
    ("The Ninth Letter", "1987", "Ana Ortiz", "Lee Park", "Mystery", "Post for somebody who died.", "88"),
)
_MOVIES = (
    ("movieId", "title", "genres"),
    ("1", "Anchorman (2004)", "Comedy"),
    ("2", "Heat (1995)", "Action|Crime"),
    ("3", "Fargo (1996)", "Crime|Comedy"),
    ("4", "Paddington 2 (2017)", "Comedy|Children"),
    ("5", "Small Hours (1999)", "Drama"),
)
_RATINGS = (
    ("userId", "movieId", "rating", "timestamp"),
    *((str(1 + n % 7), str(1 + n % 5), "4.0", "1") for n in range(35)),
)


def play(shoot: Shoot) -> None:
    """Opens the page, adds a table and a data set, then looks at the other tabs."""
    window = shoot.window
    page = window.open_page("films")
    window.operations.wait_until_idle()
    shoot.picture("films-start")
    with tempfile.TemporaryDirectory() as folder:
        table, data_set = Path(folder) / "my-notes.csv", Path(folder) / "movielens"
        data_set.mkdir()
        _write(table, _TABLE)
        _write(data_set / "movies.csv", _MOVIES)
        _write(data_set / "ratings.csv", _RATINGS)
        _add(
            shoot,
            table,
            "films-columns",
            {"year": "Released", "directors": "Directed by", "runtime_min": "Running time"},
        )
        _add(shoot, data_set)
    shoot.picture("films-grown")
    for name in ("data_sets", "film_questions", "tmdb_facts"):
        window.actions_by_name[name].trigger()
        window.operations.wait_until_idle()
        shoot.picture(_PICTURES[name])
    page.tabs.setCurrentIndex(0)
    window.open_page("talk")


def _add(shoot: Shoot, path: Path, picture: str = "", columns: Mapping[str, str] = MappingProxyType({})) -> None:
    page = shoot.window.page_widget("films")
    card = page.overview.add_card
    page.dropped.emit(path)
    until(lambda: card.isVisible() and card.add_button.isEnabled())
    for field, column in columns.items():
        card.fields[field].setCurrentText(column)
    if picture:
        shoot.picture(picture)
    card.add_button.click()
    until(lambda: page.overview.file_button.isEnabled())
    shoot.window.operations.wait_until_idle()


def _write(file: Path, rows: tuple[tuple[str, ...], ...]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)
