"""Bringing films along: where exports come from, and what one holds."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screenshots import Shoot

SCENES = {"720p": ("import-start", "import-preview", "import-review"), "1080p": ("import-preview",)}
_HEAD = "Date,Name,Year,Letterboxd URI"
_RATED = (
    ("Heat", 1995, 4.5), ("Paddington 2", 2017, 5), ("Spirited Away", 2001, 5), ("Alien", 1979, 4),
    ("The Godfather", 1972, 4.5), ("Fargo", 1996, 4), ("Amélie", 2001, 3.5), ("Parasite", 2019, 5),
    ("Mad Max: Fury Road", 2015, 4), ("Titanic", 1997, 2), ("Chinatown", 1974, 4), ("WALL·E", 2008, 5),
    ("Heat", "", 3), ("Dracula", "", 3), ("The Thing", "", 4), ("A Film Nobody Made", 1999, 2),
)  # fmt: skip
_LATER = (("Seven Samurai", 1954), ("Moonlight", 2016), ("Heat", 1995))


def play(shoot: Shoot) -> None:
    """Opens the page, then the zip of somebody who has rated some films."""
    window = shoot.window
    page = window.open_page("import")
    shoot.picture("import-start")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "letterboxd-someone-2026-11-22-utc.zip"
        with zipfile.ZipFile(file, "w") as export:
            ratings = (
                f'2026-03-{day:02},"{name}",{year},x,{stars}' for day, (name, year, stars) in enumerate(_RATED, 1)
            )
            export.writestr("ratings.csv", "\n".join((f"{_HEAD},Rating", *ratings)))
            later = (f'2026-04-01,"{name}",{year},x' for name, year in _LATER)
            export.writestr("watchlist.csv", "\n".join((_HEAD, *later)))
        from reelreason_desktop.services.import_history import RowState, preview_import

        page.show_preview(preview_import((), window.session.library, file), file.name)
    shoot.picture("import-preview")
    page.states[RowState.REVIEW].click()
    shoot.picture("import-review")
    window.open_page("talk")
