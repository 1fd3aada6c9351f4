"""Finds a place for each mark and each label of one moment of the map. No painting here."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from reelreason_desktop.ui.taste_map.atlas import Atlas
from reelreason_desktop.ui.taste_map.camera import Box, Camera, in_box
from reelreason_desktop.ui.taste_map.layout import (
    MARK_RADIUS,
    PICK_RADIUS,
    TASTE_RADIUS,
    FilmSpot,
    Label,
    Layout,
    PickSpot,
    ThreadLine,
)
from reelreason_desktop.ui.taste_map.marks import Marks, Stance
from reelreason_desktop.ui.taste_map.placing import (
    Spot,
    box_around,
    clamped,
    closest_in,
    contains,
    covers_any,
    place_if_free,
    place_label,
    spread,
)

_PICK_DISTANCE = 2 * PICK_RADIUS + 4
_FROM_TASTE = PICK_RADIUS + TASTE_RADIUS + 9
_FROM_CAUSE = PICK_RADIUS + MARK_RADIUS + 4
_MANY_FILMS = ((120, 0.55), (40, 0.75), (0, 1.0))
"""From so many films of the person's in view on, their marks are drawn at this part of full size."""
_REGION_PAD_X, _REGION_PAD_Y = 9.0, 3.0
_EDGE = 6.0
_REGIONS_FADE = (1.8, 3.6)
"""Zoom at which region names start to fade, and at which they are gone."""
_TITLES_FROM = 3.0
_MOST_TITLES = 24
_TOO_MANY_TITLES = 120
"""From so many films of the person's in view on, only those behind the picks say their titles."""
_BESIDE = 5.0
"""Pixels beyond its usual distance from which on a title needs a line to its mark."""
_SHORTER = 96.0
"""To how many pixels a film's title is shortened where all of it has no room, before it is left out."""


@dataclass(frozen=True)
class Measures:
    """Text sizes (width, height) in pixels for each kind of label; each also elides to what may be drawn."""

    region: Callable[[str], Spot]
    pick: Callable[[str], Spot]
    film: Callable[[str], Spot]


class Arranger:
    """Arranges one moment: what matters most takes its place first, the rest goes around it or stays away.

    Args:
        atlas: films and regions.
        marks: the person's things.
        camera: what is seen.
        measures: text sizes.
        drawn: intp (k,), rows of the films that are points now, the best known first.
        titles: whether films say their titles.
        reserved: boxes that labels keep away from.
    """

    def __init__(
        self,
        atlas: Atlas,
        marks: Marks,
        camera: Camera,
        measures: Measures,
        *,
        drawn: NDArray[np.intp],
        titles: bool,
        reserved: Sequence[Box],
    ) -> None:
        self._drawn = drawn
        self._atlas = atlas
        self._marks = marks
        self._camera = camera
        self._measures = measures
        self._titles = titles
        self._view: Box = (0.0, 0.0, camera.width, camera.height)
        self._bounds: Box = (_EDGE, _EDGE, camera.width - _EDGE, camera.height - _EDGE)
        self._taken: list[Box] = list(reserved)

    def arrange(self) -> Layout:
        """The layout of this moment."""
        picks = self._place_picks()
        films = self._place_films()
        you = self._place_you()
        discs = {pick.row: pick.disc for pick in picks}
        return Layout(
            films=films,
            picks=picks,
            threads=self._threads(discs),
            you=you,
            taste=self._taste() if you else None,
            pick_titles=self._pick_titles(picks),
            film_titles=self._film_titles(films, set(discs)),
            regions=self._regions(),
            region_opacity=self._region_opacity(),
            quiet_titles=self._quiet_titles(),
        )

    def _spot(self, row: int) -> Spot:
        x, y = self._atlas.places[row].tolist()
        return self._camera.pixel(x, y)

    def _visible(self, spot: Spot) -> bool:
        return contains(self._view, box_around(spot, 0.0))

    def _taste(self) -> Spot | None:
        taste = self._marks.taste
        return None if taste is None else self._camera.pixel(taste.x, taste.y)

    def _place_you(self) -> Label | None:
        spot = self._taste()
        if spot is None or not self._visible(spot):
            return None
        self._taken.append(box_around(spot, TASTE_RADIUS + 2))
        return self._always(QCoreApplication.translate("TasteMap", "You"), spot, TASTE_RADIUS + 5)

    def _place_picks(self) -> tuple[PickSpot, ...]:
        anchors = {pick.row: self._spot(pick.row) for pick in self._marks.picks}
        shown = [pick for pick in self._marks.picks if self._visible(anchors[pick.row])]
        margin = PICK_RADIUS + 2
        room = (margin, margin, self._camera.width - margin, self._camera.height - margin)
        fixed = [(self._spot(row), _FROM_CAUSE) for row in sorted({thread.source for thread in self._marks.threads})]
        taste = self._taste()
        if taste:
            fixed.append((taste, _FROM_TASTE))
        discs = spread([anchors[pick.row] for pick in shown], fixed, _PICK_DISTANCE, room)
        self._taken.extend(box_around(disc, PICK_RADIUS + 1) for disc in discs)
        return tuple(
            PickSpot(pick.row, pick.number, anchors[pick.row], disc) for pick, disc in zip(shown, discs, strict=True)
        )

    def _place_films(self) -> tuple[FilmSpot, ...]:
        spots = [(mark, self._spot(mark.row)) for mark in self._marks.films]
        shown = [(mark, spot) for mark, spot in spots if self._visible(spot)]
        size = next(size for count, size in _MANY_FILMS if len(shown) >= count)
        self._taken.extend(box_around(spot, MARK_RADIUS * size) for _, spot in shown)
        return tuple(FilmSpot(mark.row, mark.stance, spot, size) for mark, spot in shown)

    def _threads(self, discs: dict[int, Spot]) -> tuple[ThreadLine, ...]:
        """Only threads that end at a disc in view; their other end may lie outside."""
        return tuple(
            ThreadLine(self._spot(thread.source), discs[thread.pick], thread.share, thread.source, thread.pick)
            for thread in self._marks.threads
            if thread.pick in discs
        )

    def _pick_titles(self, picks: Sequence[PickSpot]) -> tuple[Label, ...]:
        if not self._titles:
            return ()
        return tuple(self._always(self._atlas.titles[pick.row], pick.disc, PICK_RADIUS + 5) for pick in picks)

    def _always(self, text: str, spot: Spot, gap: float) -> Label:
        box, _ = place_label(spot, gap, self._measures.pick(text), self._taken, self._bounds)
        self._taken.append(box)
        end = closest_in(box, spot)
        return Label(text, box, (spot, end) if math.dist(spot, end) > gap + _BESIDE else None)

    def _film_titles(self, films: Sequence[FilmSpot], picked: set[int]) -> tuple[Label, ...]:
        """Titles of the person's films wherever there is room, those behind the picks first, then the liked ones."""
        if not self._titles:
            return ()
        behind = {thread.source for thread in self._marks.threads}
        if len(films) >= _TOO_MANY_TITLES:
            films = [film for film in films if film.row in behind]
        order = sorted(films, key=lambda f: (f.row not in behind, f.stance is not Stance.LIKED, f.row))[:_MOST_TITLES]
        return self._where_free([(self._atlas.titles[f.row], f.spot) for f in order if f.row not in picked], 11.0)

    def _quiet_titles(self) -> tuple[Label, ...]:
        """Once zoomed in, the best known films in view say their names, as towns do on a map."""
        if not self._titles or self._camera.zoom < _TITLES_FROM:
            return ()
        marked = {film.row for film in self._marks.films} | {pick.row for pick in self._marks.picks}
        in_view = self._drawn[in_box(self._atlas.places[self._drawn], self._camera.seen)]
        rows = [row for row in in_view.tolist() if row not in marked][:_MOST_TITLES]
        return self._where_free([(self._atlas.titles[row], self._spot(row)) for row in rows], 8.0)

    def _where_free(self, wanted: Sequence[tuple[str, Spot]], gap: float) -> tuple[Label, ...]:
        labels = []
        for text, spot in wanted:
            width, height = self._measures.film(text)
            for size in ((width, height), (_SHORTER, height))[: 2 if width > _SHORTER else 1]:
                box = place_if_free(spot, gap, size, self._taken, self._bounds)
                if box is not None:
                    self._taken.append(box)
                    labels.append(Label(text, box))
                    break
        return tuple(labels)

    def _region_opacity(self) -> float:
        start, end = _REGIONS_FADE
        return min(max((end - self._camera.zoom) / (end - start), 0.0), 1.0)

    def _regions(self) -> tuple[Label, ...]:
        """Region names, centred on their place. One that would touch anything else is shifted or left out."""
        if self._region_opacity() == 0.0:
            return ()
        labels = []
        for name, x, y in self._atlas.regions:
            centre = self._camera.pixel(x, y)
            box = self._region_box(name, centre) if self._visible(centre) else None
            if box is not None:
                self._taken.append(box)
                labels.append(Label(name, box))
        return tuple(labels)

    def _region_box(self, name: str, centre: Spot) -> Box | None:
        width, height = self._measures.region(name)
        for shift in (0.0, -1.2, 1.2, -2.4, 2.4):
            middle = centre[1] + shift * height
            box = (centre[0] - width / 2, middle - height / 2, centre[0] + width / 2, middle + height / 2)
            box = clamped(box, self._bounds)
            padded = (box[0] - _REGION_PAD_X, box[1] - _REGION_PAD_Y, box[2] + _REGION_PAD_X, box[3] + _REGION_PAD_Y)
            if not covers_any(padded, self._taken):
                return box
        return None
