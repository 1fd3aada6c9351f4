"""The layer above the points: region names and everything about this person, painted in pixels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reelreason_desktop.services.views import MapPoint
from reelreason_desktop.ui.taste_map import brushwork
from reelreason_desktop.ui.taste_map.arranger import Measures
from reelreason_desktop.ui.taste_map.camera import Camera
from reelreason_desktop.ui.taste_map.layout import Layout
from reelreason_desktop.ui.taste_map.lettering import Lettering
from reelreason_desktop.ui.taste_map.placing import Spot
from reelreason_desktop.ui.taste_map.scribbles import (
    Ghosts,
    Scribbles,
    paint_ghosts,
    paint_region_hover,
    paint_scribbles,
)
from reelreason_desktop.ui.theme.theme import ThemeProvider

_LONGEST_TITLE = 168.0
_REGION_ALPHA = 0.92
_QUIET_ALPHA = 0.85
_DIMMED, _DIMMED_TEXT = 0.3, 0.55
"""Opacity of what has nothing to do with the pick that is followed."""


class Overlay(QWidget):
    """Paints a `Layout`. Holds no state but what it was last told to paint; leaves the mouse to its parent.

    Args:
        theme: the theme in force.
        scene: asked for layout and camera whenever they are painted.
        parent: what it lies on.
    """

    def __init__(self, theme: ThemeProvider, scene: Callable[[], tuple[Layout, Camera]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._theme = theme
        self._scene = scene
        self._layout = Layout()
        self._lettering = Lettering()
        self._camera: Camera | None = None
        self._taste: MapPoint | None = None
        self._trail: tuple[MapPoint, ...] = ()
        self._hovered: tuple[Spot, float] | None = None
        self._focused = False
        self._scribbles = Scribbles()
        self._ghosts: Ghosts | None = None

    def measures(self) -> Measures:
        """Text sizes in the fonts of the theme."""
        return Measures(
            region=_sizer(brushwork.region_font(self._theme.font("caption"))),
            pick=_sizer(self._theme.font("strong")),
            film=_sizer(self._theme.font("caption")),
        )

    def move_taste(self, taste: MapPoint | None, trail: tuple[MapPoint, ...]) -> None:
        """Paints the taste point at `taste`, at the end of the stops in `trail` (without the point itself)."""
        self._taste = taste
        self._trail = trail
        self.update()

    def ring(self, spot: Spot | None, radius: float = 9.0) -> None:
        """Rings a place, or nothing."""
        hovered = None if spot is None else (spot, radius)
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def scribble(self, scribbles: Scribbles) -> None:
        """Paints what a hand on the map is doing."""
        if scribbles != self._scribbles:
            self._scribbles = scribbles
            self.update()

    def haunt(self, ghosts: Ghosts | None) -> None:
        """Paints another taste beside the own, or none."""
        self._ghosts = ghosts
        self.update()

    def show_focus(self, focused: bool) -> None:
        """Whether the keyboard steers the map: drawn as a frame."""
        self._focused = focused
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        self.paint_on(painter)
        if self._camera:
            paint_scribbles(painter, self._scribbles, self._camera, self._theme)
        if self._hovered:
            brushwork.paint_ring(painter, *self._hovered, self._theme.tokens)
        if self._focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def paint_on(self, painter: QPainter) -> None:
        """Everything but what mouse and keys are doing: also what a saved picture shows."""
        self._layout, self._camera = self._scene()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_regions(painter)
        self._paint_lines(painter)
        if self._ghosts and self._camera:
            paint_ghosts(painter, self._ghosts, self._camera, self._theme)
        self._paint_marks(painter)
        self._paint_titles(painter)

    def _paint_regions(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        font = brushwork.region_font(self._theme.font("caption"))
        ink = brushwork.see_through(tokens.text_muted, _REGION_ALPHA)
        painter.setOpacity(self._layout.region_opacity)
        for label in self._layout.regions:
            pointed = label.text == self._scribbles.region
            if pointed:
                paint_region_hover(painter, label, tokens)
            self._lettering.paint(
                painter, label.text, label.box, font, self._theme.colour(tokens.text) if pointed else ink,
                brushwork.halo_of(tokens),
            )  # fmt: skip
        painter.setOpacity(1.0)

    def _paint_lines(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        followed = self._scribbles.followed
        for thread in self._layout.threads:
            strong = thread.pick == followed
            painter.setOpacity(1.0 if followed is None or strong else _DIMMED)
            brushwork.paint_thread(painter, thread.source, thread.target, thread.share, tokens, strong=strong)
        painter.setOpacity(1.0)
        for label in self._layout.pick_titles:
            if label.leader:
                brushwork.paint_leader(painter, *label.leader, tokens)
        if self._taste and self._camera:
            brushwork.paint_glow(painter, self._camera.pixel(self._taste.x, self._taste.y), tokens)
            stops = [self._camera.pixel(point.x, point.y) for point in (*self._trail, self._taste)]
            brushwork.paint_trail(painter, stops, tokens)

    def _paint_marks(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        followed = self._scribbles.followed
        causes = {thread.cause for thread in self._layout.threads if thread.pick == followed}
        for film in self._layout.films:
            painter.setOpacity(1.0 if followed is None or film.row in causes else _DIMMED)
            brushwork.paint_film(painter, film.spot, film.stance, tokens, film.size)
        for pick in reversed(self._layout.picks):
            painter.setOpacity(1.0 if followed in (None, pick.row) else _DIMMED)
            brushwork.paint_pick(painter, pick.disc, pick.anchor, pick.number, self._theme.font("strong"), tokens)
        painter.setOpacity(1.0)
        if self._taste and self._camera:
            brushwork.paint_taste(painter, self._camera.pixel(self._taste.x, self._taste.y), tokens)

    def _paint_titles(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        caption, strong = self._theme.font("caption"), self._theme.font("strong")
        ink, halo = self._theme.colour(tokens.text), brushwork.halo_of(tokens)
        quiet = brushwork.see_through(tokens.text_muted, _QUIET_ALPHA)
        for label in self._layout.quiet_titles:
            self._lettering.paint(painter, label.text, label.box, caption, quiet, halo)
        for label in self._layout.film_titles:
            self._lettering.paint(painter, label.text, label.box, caption, self._theme.colour(tokens.text_muted), halo)
        followed = self._scribbles.followed
        for label, pick in zip(self._layout.pick_titles, self._layout.picks, strict=False):  # titles may be off
            painter.setOpacity(1.0 if followed in (None, pick.row) else _DIMMED_TEXT)
            self._lettering.paint(painter, label.text, label.box, strong, ink, halo)
        painter.setOpacity(1.0)
        if self._layout.you:
            painter.save()
            painter.translate(*self._way_to_go())  # the label travels with the point
            accent = self._theme.colour(tokens.accent)
            self._lettering.paint(painter, self._layout.you.text, self._layout.you.box, strong, accent, halo)
            painter.restore()

    def _way_to_go(self) -> Spot:
        """Pixels from where the taste point will rest to where it is now."""
        if self._layout.taste is None or self._taste is None or self._camera is None:
            return 0.0, 0.0
        x, y = self._camera.pixel(self._taste.x, self._taste.y)
        return x - self._layout.taste[0], y - self._layout.taste[1]


def _sizer(font: QFont) -> Callable[[str], Spot]:
    metrics = QFontMetricsF(font)

    def size(text: str) -> Spot:
        return min(metrics.horizontalAdvance(text), _LONGEST_TITLE), metrics.height()

    return size
