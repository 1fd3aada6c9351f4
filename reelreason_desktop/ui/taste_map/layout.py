"""One moment of the map in pixels: what is drawn above the points, and where."""

from __future__ import annotations

from dataclasses import dataclass

from reelreason_desktop.ui.taste_map.camera import Box
from reelreason_desktop.ui.taste_map.marks import Stance
from reelreason_desktop.ui.taste_map.placing import Spot, box_around, overlap

PICK_RADIUS = 11.0
TASTE_RADIUS = 8.0
MARK_RADIUS = 8.0
_LEGIBLE = 0.4
"""Opacity from which on a region name can be clicked."""
_REGION_REACH = 3.0


@dataclass(frozen=True, slots=True)
class Label:
    """Text in a box, pixels. `leader` = a line to the mark it names, if that is not right beside it."""

    text: str
    box: Box
    leader: tuple[Spot, Spot] | None = None


@dataclass(frozen=True, slots=True)
class PickSpot:
    """A numbered disc. `anchor` is the film's true place; the disc may stand a little aside."""

    row: int
    number: int
    anchor: Spot
    disc: Spot


@dataclass(frozen=True, slots=True)
class FilmSpot:
    """A film of the person's. `size` is 1 for a mark of full size."""

    row: int
    stance: Stance
    spot: Spot
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """From a film to a pick. `share` in (0, 1]; `cause` and `pick`: the rows of the two films."""

    source: Spot
    target: Spot
    share: float
    cause: int
    pick: int


@dataclass(frozen=True)
class Layout:
    """Everything drawn above the points, in pixels."""

    regions: tuple[Label, ...] = ()
    region_opacity: float = 0.0
    films: tuple[FilmSpot, ...] = ()
    picks: tuple[PickSpot, ...] = ()
    threads: tuple[ThreadLine, ...] = ()
    pick_titles: tuple[Label, ...] = ()
    film_titles: tuple[Label, ...] = ()
    quiet_titles: tuple[Label, ...] = ()
    you: Label | None = None
    taste: Spot | None = None
    """Where the taste point comes to rest, if in view."""

    def region_at(self, spot: Spot) -> str:
        """The region whose name is drawn there, empty when there is none."""
        if self.region_opacity < _LEGIBLE:
            return ""
        reach = box_around(spot, _REGION_REACH)
        return next((label.text for label in self.regions if overlap(label.box, reach)), "")

    @property
    def labels(self) -> tuple[Label, ...]:
        """All labels that carry text of this person's map."""
        return (*self.pick_titles, *self.film_titles, *self.quiet_titles, *((self.you,) if self.you else ()))
