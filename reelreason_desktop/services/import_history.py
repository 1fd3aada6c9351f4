"""Taking over what a person has rated, watched and wants to watch elsewhere: first a preview, then one act.

How rows of one film are put together: a rating says that the film was seen, and the rating in force is the one of the
later row, because files are read from history to present. A film that was seen is not on the watchlist any more. Where
the profile holds a rating that is newer than the file's, the profile's stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from reelreason_desktop.catalogue.matching import Outcome, ShelfInMemory, Verdict, decide
from reelreason_desktop.catalogue.names import read_name
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.ledger import signals_in_force
from reelreason_desktop.domain.records import FilmIds, FilmRecord, KnownFilm
from reelreason_desktop.domain.signals import Event, Signal, SignalKind
from reelreason_desktop.history.reading import read_history
from reelreason_desktop.history.rows import History, HistoryRow, Mark
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.views import SessionView

__all__ = ["HistoryRow", "Mark", "Preview", "PreviewRow", "RowState", "import_previewed", "preview_import"]

_KINDS: Final = {
    Mark.RATED: SignalKind.RATED,
    Mark.SEEN: SignalKind.SEEN,
    Mark.LIKED: SignalKind.LIKED,
    Mark.WATCHLIST: SignalKind.WATCHLIST,
    Mark.DISLIKED: SignalKind.DISLIKED,
    Mark.REJECTED: SignalKind.REJECTED,
}
_MOST_PROPOSED: Final = 3


class RowState(StrEnum):
    """What is to become of a row."""

    READY = "ready"
    ALREADY = "already there"
    DUPLICATE = "duplicate"
    REVIEW = "needs review"
    UNKNOWN = "not in the catalogue"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of an export, and what is to become of it.

    Attributes:
        row: as the file has it.
        state: what is to become of it.
        film_id: the film it is about; None for rows to review and unknown films.
        proposals: ids of the films it may be about, the likeliest first, for rows to review.
    """

    row: HistoryRow
    state: RowState
    film_id: str | None = None
    proposals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do. Nothing is written yet.

    Attributes:
        service: whose export it is.
        rows: in the order of the file.
        skipped: why rows were left out, and how many.
    """

    service: str
    rows: tuple[PreviewRow, ...]
    skipped: Mapping[str, int]

    @property
    def counts(self) -> Mapping[RowState, int]:
        """How many rows are in each state, all states named."""
        found = Counter(row.state for row in self.rows)
        return {state: found[state] for state in RowState}


def preview_import(events: Sequence[Event], library: Library, file: Path) -> Preview:
    """Reads an export and finds its films, without writing anything.

    Args:
        events: of the profile that would get them; none where it is not there yet.
        library: the films it may see.
        file: a zip, a folder or one file of a service of `history.reading`.

    Raises:
        KnownError: the file cannot be read, or is of no service that is known.
    """
    history = read_history(file)
    finder = _Finder(library.films)
    held = {(s.kind, s.film_id): s for s in signals_in_force(events) if s.film_id}
    verdicts = [finder.find(row) for row in history.rows]
    return Preview(history.service, tuple(_states(history, verdicts, held)), history.skipped)


def import_previewed(session: Session, preview: Preview, chosen: Mapping[int, str] | None = None) -> SessionView:
    """Writes what a preview has ready, as one act that one undo takes back.

    Args:
        session: whose profile gets it.
        preview: made for the same profile.
        chosen: for rows to review, by their index: the film a person chose.
    """
    marks = [(row.row, row.film_id or "") for row in preview.rows if row.state is RowState.READY]
    marks += [(preview.rows[index].row, film_id) for index, film_id in (chosen or {}).items()]
    known = [(row, film_id) for row, film_id in marks if film_id in session.library.by_id]
    signals = [_signal(number, row, film_id) for number, (row, film_id) in enumerate(_settled(known), start=1)]
    if signals:
        session.store.adopt(signals)
    return session.view()


_Found = tuple[Outcome, tuple[str, ...]]
"""What becomes of a row, and ids of the films that were considered, the likeliest first."""


class _Finder:
    """Finds the film of a row; rows that say the same are looked up once."""

    def __init__(self, films: Sequence[Film]) -> None:
        self._ids = [film.id for film in films]
        self._shelf = ShelfInMemory(_known(number, film) for number, film in enumerate(films))
        self._found: dict[FilmRecord, Verdict] = {}

    def find(self, row: HistoryRow) -> _Found:
        """Looks the row's film up."""
        name = read_name(row.title)
        tmdb = None if row.tmdb_id is None else str(row.tmdb_id)
        record = FilmRecord(
            key="",
            title=name.title,
            year=row.year or name.year,
            ids=FilmIds(imdb=row.imdb_id, tmdb=tmdb),
            akas=name.akas,
            runtime_min=row.runtime_min,
            directors=row.directors,
        )
        if record not in self._found:
            self._found[record] = decide(record, self._shelf)
        verdict = self._found[record]
        return verdict.outcome, tuple(self._ids[proposal.film.id] for proposal in verdict.proposals[:_MOST_PROPOSED])


def _known(number: int, film: Film) -> KnownFilm:
    tmdb = None if film.tmdb_id is None else str(film.tmdb_id)
    return KnownFilm(
        id=number,
        names=tuple(name for name in (film.title, film.original_title) if name),
        years=frozenset({film.year}),
        ids=(FilmIds(imdb=film.imdb_id, tmdb=tmdb),),
        runtimes_min=frozenset({film.runtime_min}),
        genres=frozenset(film.genres),
        directors=frozenset(film.directors),
        cast=frozenset(film.cast),
    )


_Held = Mapping[tuple[SignalKind, str], Signal]


def _states(history: History, verdicts: Sequence[_Found], held: _Held) -> Iterable[PreviewRow]:
    kept = _last_of_each(history.rows, verdicts)
    for index, (row, (outcome, proposals)) in enumerate(zip(history.rows, verdicts, strict=True)):
        if outcome is Outcome.MERGE:
            film_id = proposals[0]
            state = _state(row, film_id, held) if kept[index] else RowState.DUPLICATE
            yield PreviewRow(row, state, film_id)
        elif outcome is Outcome.REVIEW:
            yield PreviewRow(row, RowState.REVIEW, proposals=proposals)
        else:
            yield PreviewRow(row, RowState.UNKNOWN)


def _last_of_each(rows: Sequence[HistoryRow], verdicts: Sequence[_Found]) -> list[bool]:
    """For each row whether it says what no other row that is surely about its film says better."""
    films = [proposals[0] if outcome is Outcome.MERGE else None for outcome, proposals in verdicts]
    last = {(film, row.mark): index for index, (row, film) in enumerate(zip(rows, films, strict=True))}
    kept = []
    for index, (row, film) in enumerate(zip(rows, films, strict=True)):
        said = {mark for mark in Mark if (film, mark) in last}
        kept.append(last[film, row.mark] == index and not _is_covered(row.mark, said))
    return kept


def _is_covered(mark: Mark, by: set[Mark] | set[SignalKind]) -> bool:
    """Whether other marks on the same film say this and more."""
    seen = bool(by & {Mark.RATED, Mark.SEEN, SignalKind.RATED, SignalKind.SEEN})
    rated = bool(by & {Mark.RATED, SignalKind.RATED})
    return (mark is Mark.SEEN and rated) or (mark is Mark.WATCHLIST and seen)


def _state(row: HistoryRow, film_id: str, held: _Held) -> RowState:
    mine = {kind for kind in _KINDS.values() if (kind, film_id) in held}
    present = held.get((_KINDS[row.mark], film_id))
    if present is not None:
        older = row.at is not None and row.at < present.at
        same = row.mark is not Mark.RATED or present.value == row.stars
        return RowState.ALREADY if same or older else RowState.READY
    return RowState.ALREADY if _is_covered(row.mark, mine) else RowState.READY


def _settled(marks: Iterable[tuple[HistoryRow, str]]) -> list[tuple[HistoryRow, str]]:
    """One of each mark on a film, the last one: choices of a person may fall on a film that another row is about."""
    return list({(row.mark, film_id): (row, film_id) for row, film_id in marks}.values())


def _signal(number: int, row: HistoryRow, film_id: str) -> Signal:
    at = min(row.at or datetime.now(UTC), datetime.now(UTC))  # a date in the future is a slip
    return Signal(id=number, kind=_KINDS[row.mark], at=at, film_id=film_id, value=row.stars)
