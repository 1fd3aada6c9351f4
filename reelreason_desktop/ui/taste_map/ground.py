"""The ground of the map, drawn by pyqtgraph: the density field and the films as small points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QWidget

from reelreason_desktop.ui.taste_map.camera import Box, Camera, in_box
from reelreason_desktop.ui.taste_map.field import tint
from reelreason_desktop.ui.taste_map.shapes import FAMILY_SHAPES
from reelreason_desktop.ui.taste_map.survey import Survey
from reelreason_desktop.ui.theme.families import FAMILIES
from reelreason_desktop.ui.theme.tokens import Tokens

ALL_DRAWN_UP_TO = 10_000
"""A catalogue of at most this size is drawn whole at any zoom."""
MOST_AT_ONCE = 4_000
"""Of a larger one, so many films at once, the best known in view first; the density field stands for the others."""
_LOOK_AHEAD = 0.5
"""How far beyond the view points are prepared, as a part of its size, so that most pans change no point."""
_SIZES = ((6.0, 10.5), (2.5, 8.0), (0.0, 6.0))
"""From this zoom on, so many pixels a point; shapes are told apart more easily from close by."""
_FIELD_STRENGTH_DARK, _FIELD_STRENGTH_LIGHT = 0.26, 0.22
_POINT_ALPHA = 165


class Ground:
    """Field and points in one pyqtgraph view. It only draws: the canvas above it owns the camera and the mouse.

    Points share one brush, one shape and one scatter item per genre family: a brush per point costs twenty times
    as much to build.

    Args:
        parent: the canvas.
        survey: the catalogue.
    """

    def __init__(self, parent: QWidget, survey: Survey) -> None:
        self._places = survey.atlas.places
        self._family = survey.families
        self._by_fame = survey.atlas.by_fame
        self._field = survey.field
        self._prepared: Box | None = None
        self._size = 0.0
        self.drawn: NDArray[np.intp] = self._by_fame[:0]
        """Rows of the films that are points now."""

        self.widget = pg.GraphicsView(parent)
        self.widget.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.widget.setFocusPolicy(parent.focusPolicy().NoFocus)
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.0)
        self.widget.setCentralItem(self._box)
        self._image = pg.ImageItem(axisOrder="row-major")
        self._box.addItem(self._image, ignoreBounds=True)
        self._scatters = [
            pg.ScatterPlotItem(pxMode=True, pen=None, symbol=FAMILY_SHAPES[f.key], name=f.name) for f in FAMILIES
        ]
        for scatter in self._scatters:
            self._box.addItem(scatter, ignoreBounds=True)

    def recolour(self, tokens: Tokens) -> None:
        """Takes all colours from another theme."""
        self.widget.setBackground(QColor(tokens.surface))
        colours = [QColor(tokens.families[family.key]) for family in FAMILIES]
        strength = _FIELD_STRENGTH_DARK if tokens.dark else _FIELD_STRENGTH_LIGHT
        rgb = [(c.red(), c.green(), c.blue()) for c in colours]
        self._image.setImage(tint(self._field, rgb, strength), autoLevels=False, levels=(0, 255))
        x0, y0, x1, y1 = self._field.extent
        self._image.setRect(QRectF(x0, y0, x1 - x0, y1 - y0))
        for scatter, colour in zip(self._scatters, colours, strict=True):
            colour.setAlpha(_POINT_ALPHA)
            scatter.setBrush(colour)

    def look(self, camera: Camera) -> None:
        """Shows what `camera` sees."""
        x0, y0, x1, y1 = camera.seen
        self._box.setRange(xRange=(x0, x1), yRange=(y0, y1), padding=0.0)
        self._prepare(camera)
        size = next(size for zoom, size in _SIZES if camera.zoom >= zoom)
        if size != self._size:
            self._size = size
            for scatter in self._scatters:
                scatter.setSize(size)

    @property
    def brushes(self) -> Sequence[QBrush]:
        """The brush of each scatter item, shared by all its points."""
        return [scatter.opts["brush"] for scatter in self._scatters]

    def draw_on(self, painter: QPainter, box: QRectF) -> None:
        """Draws what is seen now into a box of another device."""
        self.widget.render(painter, box, self.widget.viewport().rect())

    @contextmanager
    def as_outlines(self) -> Iterator[None]:
        """Points are drawn as shapes instead of small pictures, for a drawing that is enlarged later."""
        for scatter in self._scatters:
            scatter.setExportMode(True, {"antialias": True, "resolutionScale": 1.0})
        try:
            yield
        finally:
            for scatter in self._scatters:
                scatter.setExportMode(False)

    def _prepare(self, camera: Camera) -> None:
        """Decides which films are points: all of a small catalogue, or the best known in and around the view."""
        if len(self._places) <= ALL_DRAWN_UP_TO:
            if self._prepared is None:
                self._prepared = camera.bounds
                self._draw(self._by_fame)
            return
        if self._prepared is not None and _still_serves(self._prepared, camera.seen):
            return
        self._prepared = _widened(camera.seen)
        rows = self._by_fame[in_box(self._places[self._by_fame], self._prepared)]
        self._draw(rows[:MOST_AT_ONCE])

    def _draw(self, rows: NDArray[np.intp]) -> None:
        self.drawn = rows
        families = self._family[rows]
        for number, scatter in enumerate(self._scatters):
            places = self._places[rows[families == number]]
            scatter.setData(x=places[:, 0], y=places[:, 1])


def _widened(seen: Box) -> Box:
    x0, y0, x1, y1 = seen
    dx, dy = (x1 - x0) * _LOOK_AHEAD, (y1 - y0) * _LOOK_AHEAD
    return x0 - dx, y0 - dy, x1 + dx, y1 + dy


def _still_serves(prepared: Box, seen: Box) -> bool:
    """Whether the view lies in the prepared part, and is not so much smaller that more films should show."""
    inside = prepared[0] <= seen[0] and prepared[1] <= seen[1] and prepared[2] >= seen[2] and prepared[3] >= seen[3]
    return inside and (prepared[2] - prepared[0]) <= (seen[2] - seen[0]) * (1 + 2 * _LOOK_AHEAD) * 1.3
