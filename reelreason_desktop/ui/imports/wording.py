"""What the import page says."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.import_history import HistoryRow, Mark, PreviewRow, RowState
from reelreason_desktop.ui.figures import day_in_words, stars_short


def _tr(text: str) -> str:
    return QCoreApplication.translate("Imports", text)


def state_name(state: RowState) -> str:
    """A state as a person reads it."""
    names = {
        RowState.READY: _tr("Ready"),
        RowState.ALREADY: _tr("Already there"),
        RowState.DUPLICATE: _tr("Duplicate"),
        RowState.REVIEW: _tr("Needs review"),
        RowState.UNKNOWN: _tr("Not in the catalogue"),
    }
    return names[state]


def state_meaning(state: RowState) -> str:
    """What becomes of rows in a state."""
    meanings = {
        RowState.READY: _tr("These are added when you agree."),
        RowState.ALREADY: _tr("Your profile holds the same, or something newer."),
        RowState.DUPLICATE: _tr("Another row of the file says the same about the film, or more."),
        RowState.REVIEW: _tr("Nothing is guessed: choose the film, or leave the row out."),
        RowState.UNKNOWN: _tr("The catalogue does not know these films yet. They are left out."),
    }
    return meanings[state]


def written(row: HistoryRow) -> str:
    """The film as the file names it."""
    return row.title if row.year is None else f"{row.title} ({row.year})"


def said(row: HistoryRow, this_year: int) -> str:
    """What the file says about it, with the day; the year where it is another one."""
    words = {
        Mark.RATED: _tr("{stars} of 5 stars"),
        Mark.SEEN: _tr("seen"),
        Mark.LIKED: _tr("liked"),
        Mark.WATCHLIST: _tr("on the watchlist"),
        Mark.DISLIKED: _tr("disliked"),
        Mark.REJECTED: _tr("not for me"),
    }[row.mark].format(stars=stars_short(row.stars or 0.0))
    if row.at is None:
        return words
    return _tr("{mark}, {day}").format(mark=words, day=day_in_words(row.at, this_year=this_year))


def outcome(row: PreviewRow, chosen: str | None, films: Mapping[str, Film]) -> str:
    """What becomes of a row."""
    film = films.get(chosen or row.film_id or "")
    if film is not None:
        return film.label
    if row.state is RowState.REVIEW:
        return _tr("Choose a film…")
    return _tr("left out")
