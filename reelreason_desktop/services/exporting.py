"""Taking marks along as a table, and a taste as a card. Nothing that was said in a chat is in either of them.

Letterboxd's table follows its public import format: https://letterboxd.com/about/importing-data/
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.taste_profile import TasteProfile, Trait
from reelreason_desktop.services.transfer import write_text

COLUMNS: Final = ("title", "year", "imdb_id", "tmdb_id", "id", "stars", "standing", "first_marked", "last_marked")
LETTERBOXD_COLUMNS: Final = ("tmdbID", "imdbID", "Title", "Year", "Directors", "Rating")
"""`WatchedDate` is left out: the ledger knows when a film was marked, not when it was watched."""
_BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for the beginning of a formula (OWASP, "CSV injection")."""
_STANDINGS: Final[Mapping[SignalKind, str]] = {
    SignalKind.RATED: "rated",
    SignalKind.SEEN: "seen",
    SignalKind.WATCHLIST: "watchlist",
    SignalKind.REJECTED: "not for me",
    SignalKind.LIKED: "liked",
    SignalKind.DISLIKED: "disliked",
}
_BARS: Final = 6
_FAVOURITES: Final = 4


class MarkTable(StrEnum):
    """The tables that can be written."""

    CSV = "csv"
    LETTERBOXD = "letterboxd"


@dataclass(frozen=True, slots=True)
class TasteCard:
    """What a taste card says.

    Attributes:
        name: whose; empty for nobody in particular.
        sentence: what the taste is, in words.
        bars: genres liked more than usual with their lift (1 is as usual), the highest first.
        favourites: up to four films, the most liked first.
        surprise: a loved film that the others would not have led to.
        films: how many liked films all this rests on.
    """

    name: str
    sentence: str
    bars: tuple[tuple[str, float], ...]
    favourites: tuple[Film, ...]
    surprise: Film | None
    films: int


def export_table(session: Session, file: Path, table: MarkTable, *, bom: bool = False) -> int:
    """Writes a table, atomically, and returns how many films are in it.

    Args:
        session: whose marks.
        file: where to.
        table: which.
        bom: begin with a byte order mark, without which some spreadsheets do not recognise UTF-8.

    Raises:
        KnownError: the file cannot be written.
    """
    rows = table_rows(session.view().signals, session.library.by_id, table)
    write_text(file, (_BOM if bom else "") + _as_csv(rows))
    return len(rows) - 1


def table_rows(signals: Sequence[Signal], films: Mapping[str, Film], table: MarkTable) -> list[tuple[str, ...]]:
    """Heading and one row a film, by title. Letterboxd's table has what was rated, seen or named as liked."""
    marks: dict[str, list[Signal]] = {}
    for signal in signals:
        if signal.kind in _STANDINGS and signal.film_id is not None and signal.film_id in films:
            marks.setdefault(signal.film_id, []).append(signal)
    marked = sorted(((films[film_id], held) for film_id, held in marks.items()), key=lambda m: (m[0].title, m[0].year))
    if table is MarkTable.CSV:
        return [COLUMNS, *(_row(film, held) for film, held in marked)]
    seen = (SignalKind.RATED, SignalKind.SEEN, SignalKind.LIKED, SignalKind.DISLIKED)
    watched = [(film, held) for film, held in marked if any(signal.kind in seen for signal in held)]
    return [LETTERBOXD_COLUMNS, *(_letterboxd_row(film, held) for film, held in watched)]


def taste_card(session: Session, name: str) -> TasteCard:
    """What the card of a profile says.

    Raises:
        KnownError: there are too few liked films to say anything.
    """
    profile, films = session.taste(), session.library.by_id
    if not profile.speaks:
        raise KnownError("There is too little taste for a card yet.", "Rate three films that you like.")
    return card_of(profile, films, name)


def card_of(profile: TasteProfile, films: Mapping[str, Film], name: str) -> TasteCard:
    """The card of a taste that was computed already."""
    telling = _telling(profile.genres)[:_BARS]
    return TasteCard(
        name=name,
        sentence=_sentence(profile),
        bars=tuple((trait.name, trait.lift) for trait in sorted(telling, key=lambda trait: -trait.lift)),
        favourites=tuple(films[film_id] for film_id in profile.liked[:_FAVOURITES] if film_id in films),
        surprise=films.get(profile.surprise.film_id) if profile.surprise else None,
        films=len(profile.liked),
    )


def _telling(traits: Sequence[Trait]) -> list[Trait]:
    return sorted((t for t in traits if t.film_ids and t.lift > 1), key=lambda trait: -trait.keyness)


def _sentence(profile: TasteProfile) -> str:
    """The taste in a sentence or two, for others to read: it speaks to nobody."""
    genres = " and ".join(trait.name.lower() for trait in _telling(profile.genres)[:2])
    tones = " or ".join(trait.name for trait in _telling(profile.tones)[:2])
    decades = _telling(profile.decades)[:1]
    people = _telling(profile.people)[:1]
    parts = [f"At home in {genres}" if genres else "At home everywhere"]
    parts += [f"best when {tones}"] if tones else []
    parts += [f"most of all from the {decades[0].name}s"] if decades else []
    again = f" {people[0].name} keeps coming back." if people else ""
    return f"{', '.join(parts)}.{again}"


def _row(film: Film, held: Sequence[Signal]) -> tuple[str, ...]:
    standing = ", ".join(word for kind, word in _STANDINGS.items() if any(s.kind is kind for s in held))
    dates = [signal.at for signal in held]
    ids = (film.imdb_id or "", str(film.tmdb_id or ""), film.id)
    return (film.title, str(film.year), *ids, _stars(held), standing, _day(min(dates)), _day(max(dates)))


def _letterboxd_row(film: Film, held: Sequence[Signal]) -> tuple[str, ...]:
    directors = ", ".join(film.directors)
    return (str(film.tmdb_id or ""), film.imdb_id or "", film.title, str(film.year), directors, _stars(held))


def _stars(held: Sequence[Signal]) -> str:
    return next((f"{s.value:g}" for s in held if s.kind is SignalKind.RATED and s.value), "")


def _day(at: datetime) -> str:
    return at.date().isoformat()


def _as_csv(rows: Sequence[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([[_harmless(cell) for cell in row] for row in rows])
    return text.getvalue()


def _harmless(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would compute."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
