"""What a session view puts on the map: the person's films, the picks and their causes, the taste and its trail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.views import MapPoint, SessionView

_LIKED_FROM = 3.5
_DISLIKED_TO = 2.0
_SHARE_WORTH_A_THREAD = 0.08


class Stance(StrEnum):
    """How the person stands to a film, in the words the legend uses."""

    LIKED = "liked"
    MIXED = "mixed"
    DISLIKED = "disliked"


@dataclass(frozen=True, slots=True)
class FilmMark:
    """A film the person spoke about or rated. `row` = its row among all films, `stars` 0.5 to 5."""

    row: int
    stance: Stance
    stars: float | None = None


@dataclass(frozen=True, slots=True)
class PickMark:
    """A pick on the map. `number` counts from 1."""

    row: int
    number: int


@dataclass(frozen=True, slots=True)
class Thread:
    """From a film of the person's to the pick it helped to cause. `share` in (0, 1]."""

    source: int
    pick: int
    share: float


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything on the map that is about this person."""

    films: tuple[FilmMark, ...] = ()
    picks: tuple[PickMark, ...] = ()
    threads: tuple[Thread, ...] = ()
    taste: MapPoint | None = None
    trail: tuple[MapPoint, ...] = ()

    def film(self, row: int) -> FilmMark | None:
        """The person's mark on a film, if any."""
        return next((mark for mark in self.films if mark.row == row), None)

    def pick(self, row: int) -> PickMark | None:
        """The pick a film is, if it is one."""
        return next((mark for mark in self.picks if mark.row == row), None)


def marks_of(view: SessionView, rows: Mapping[str, int]) -> Marks:
    """Reads the marks from a view. Films that are not on the map are left out.

    Args:
        view: what the session shows now.
        rows: film id to row on the map.
    """
    picks = [pick for pick in view.ranking.picks if pick.film_id in rows]
    threads = [
        Thread(rows[cause.film_id], rows[pick.film_id], cause.share)
        for pick in picks
        for cause in pick.because
        if cause.kind is EvidenceKind.FILM and cause.share >= _SHARE_WORTH_A_THREAD
        if cause.film_id is not None and cause.film_id in rows
    ]
    return Marks(
        films=tuple(FilmMark(rows[film_id], *mark) for film_id, mark in _stances(view).items() if film_id in rows),
        picks=tuple(PickMark(rows[pick.film_id], number) for number, pick in enumerate(picks, start=1)),
        threads=tuple(threads),
        taste=view.taste_point,
        trail=view.trail if view.taste_point else (),
    )


def _stances(view: SessionView) -> dict[str, tuple[Stance, float | None]]:
    """Stance and stars by film id. Stars say most, then what was said last, then "not for me"."""
    stances: dict[str, tuple[Stance, float | None]] = {
        film_id: (stance_of_stars(stars), stars) for film_id, stars in view.ratings.items()
    }
    spoken = {SignalKind.LIKED: Stance.LIKED, SignalKind.DISLIKED: Stance.DISLIKED}
    for signal in view.signals:
        if signal.film_id is not None and signal.kind in spoken and not signal.muted:
            stances.setdefault(signal.film_id, (spoken[signal.kind], None))
    for film_id in sorted(view.rejected):
        stances.setdefault(film_id, (Stance.DISLIKED, None))
    return stances


def stance_of_stars(stars: float) -> Stance:
    """From 3.5 stars a film counts as liked, up to 2 as disliked."""
    if stars >= _LIKED_FROM:
        return Stance.LIKED
    return Stance.DISLIKED if stars <= _DISLIKED_TO else Stance.MIXED
