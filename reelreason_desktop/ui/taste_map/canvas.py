"""The map itself: ground and overlay under one camera, and what mouse and keys do to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from reelreason_desktop.ui.taste_map.camera import Box, Camera, bounds_of, nearest
from reelreason_desktop.ui.taste_map.field import estimate
from reelreason_desktop.ui.taste_map.ground import Ground
from reelreason_desktop.ui.taste_map.layout import MARK_RADIUS, PICK_RADIUS, Arranger, Atlas, Layout
from reelreason_desktop.ui.taste_map.marks import Marks
from reelreason_desktop.ui.taste_map.overlay import Overlay
from reelreason_desktop.ui.taste_map.placing import Spot
from reelreason_desktop.ui.theme.families import FAMILIES
from reelreason_desktop.ui.theme.theme import ThemeProvider

_WITHIN_REACH = 14.0
"""Pixels from the cursor to the film it means."""
_ZOOM_STEP = 1.4
_WHEEL_STEP = 1.0016
"""Zoom per eighth of a degree that a wheel turns: one notch, 120 of them, zooms by a fifth."""
_PAN_STEP = 64.0
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


@dataclass(frozen=True, slots=True)
class Target:
    """A film that cursor or keys point at. `spot` = the pixel it is drawn at, `radius` = of the ring that marks it."""

    row: int
    spot: Spot
    radius: float


class MapCanvas(QWidget):
    """Pans, zooms and points.

    Signals:
        pointed: a `Target`, or None when no film is meant any more.
        chosen: the row of a film that was clicked or entered.
    """

    pointed = Signal(object)
    chosen = Signal(int)

    def __init__(self, theme: ThemeProvider, atlas: Atlas, family: NDArray[np.intp], parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setMouseTracking(True)
        self._theme = theme
        self._atlas = atlas
        self._marks = Marks()
        self._titles = True
        self._reserved: Sequence[Box] = ()
        self._target: Target | None = None
        self._pressed_at: QPointF | None = None
        self._dragged_from: QPointF | None = None
        self._arranged = Layout()
        field = estimate(atlas.places, family, len(FAMILIES))
        self.ground = Ground(self, atlas.places, family, atlas.by_fame, field)
        self.overlay = Overlay(theme, self)
        self._camera = Camera.whole(bounds_of(atlas.places), self.width(), self.height())
        self.recolour()

    @property
    def camera(self) -> Camera:
        """What is seen now."""
        return self._camera

    @property
    def arranged(self) -> Layout:
        """Where everything above the points is now."""
        return self._arranged

    def recolour(self) -> None:
        """Takes colours and fonts from the theme in force."""
        self.ground.recolour(self._theme.tokens)
        self._rearrange()

    def mark(self, marks: Marks) -> None:
        """Shows another set of marks."""
        self._marks = marks
        self._rearrange()

    def show_titles(self, shown: bool) -> None:
        """Whether films say their titles."""
        self._titles = shown
        self._rearrange()

    def reserve(self, boxes: Sequence[Box]) -> None:
        """Boxes that buttons cover; labels keep away from them."""
        if boxes != self._reserved:
            self._reserved = boxes
            self._rearrange()

    def seek(self, x: float, y: float) -> None:
        """Brings a place in map units into view, if it is not."""
        if not self._camera.sees(x, y):
            self.look(self._camera.centred(x, y))

    def look(self, camera: Camera) -> None:
        """Shows what `camera` sees."""
        self._camera = camera
        self._point(None)
        self.ground.look(camera)
        self._rearrange()

    def zoom_in(self) -> None:
        """One step closer, around the centre."""
        self.look(self._camera.zoomed(_ZOOM_STEP))

    def zoom_out(self) -> None:
        """One step back."""
        self.look(self._camera.zoomed(1 / _ZOOM_STEP))

    def reset(self) -> None:
        """The whole map."""
        self.look(self._camera.home())

    def target_at(self, spot: Spot) -> Target | None:
        """The film meant by a cursor at `spot`: a pick or a film of the person's first, then the nearest point."""
        marked = self._marked()
        places = np.array([target.spot for target in marked], dtype=np.float32).reshape(-1, 2)
        index = nearest(places, *spot, _WITHIN_REACH)
        if index is not None:
            return marked[index]
        rows = self.ground.drawn
        pixels = self._camera.to_pixels(self._atlas.places[rows])
        index = nearest(pixels, *spot, _WITHIN_REACH)
        if index is None:
            return None
        return Target(int(rows[index]), (float(pixels[index, 0]), float(pixels[index, 1])), 8.0)

    def _rearrange(self) -> None:
        arranger = Arranger(
            self._atlas,
            self._marks,
            self._camera,
            self.overlay.measures(),
            drawn=self.ground.drawn,
            titles=self._titles,
            reserved=self._reserved,
        )
        self._arranged = arranger.arrange()
        self.overlay.draw(self._arranged, self._camera)

    def _point(self, target: Target | None) -> None:
        if target == self._target:
            return
        self._target = target
        self.overlay.ring(target.spot if target else None, target.radius if target else 0.0)
        self.pointed.emit(target)

    def _marked(self) -> list[Target]:
        """The picks, then the person's films, as far as they are in view."""
        picks = [Target(pick.row, pick.disc, PICK_RADIUS + 3) for pick in self._arranged.picks]
        return picks + [Target(film.row, film.spot, MARK_RADIUS + 4) for film in self._arranged.films]

    def _step_to_mark(self, step: int) -> None:
        """Points at the next pick, then at the person's films: what hovering does, by keyboard."""
        stops = self._marked()
        if stops:
            first = -1 if step > 0 else 0
            at = stops.index(self._target) if self._target in stops else first
            self._point(stops[(at + step) % len(stops)])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        self.ground.widget.setGeometry(self.rect())
        self.overlay.setGeometry(self.rect())
        self.look(self._camera.resized(event.size().width(), event.size().height()))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        spot = event.position()
        self.look(self._camera.zoomed(_WHEEL_STEP ** event.angleDelta().y(), spot.x(), spot.y()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        at = event.position()
        if self._dragged_from is not None:
            moved = at - self._dragged_from
            self._dragged_from = at
            self.look(self._camera.panned(moved.x(), moved.y()))
        elif self._pressed_at is not None:
            if (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
                self._dragged_from = self._pressed_at
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self._point(self.target_at((at.x(), at.y())))
            self.setCursor(Qt.CursorShape.PointingHandCursor if self._target else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        clicked = self._pressed_at is not None and self._dragged_from is None
        self._pressed_at = self._dragged_from = None
        self.unsetCursor()
        target = self.target_at((event.position().x(), event.position().y()))
        if clicked and target:
            self.chosen.emit(target.row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        spot = (event.position().x(), event.position().y())
        if event.button() is Qt.MouseButton.LeftButton and self.target_at(spot) is None:
            self.reset()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        self._point(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        act = self._key_acts().get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _key_acts(self) -> dict[Qt.Key, Callable[[], object]]:
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,  # the same key as plus, without Shift
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_Home: self.reset,
            Qt.Key.Key_Left: lambda: self.look(self._camera.panned(_PAN_STEP, 0)),
            Qt.Key.Key_Right: lambda: self.look(self._camera.panned(-_PAN_STEP, 0)),
            Qt.Key.Key_Up: lambda: self.look(self._camera.panned(0, _PAN_STEP)),
            Qt.Key.Key_Down: lambda: self.look(self._camera.panned(0, -_PAN_STEP)),
            Qt.Key.Key_Period: lambda: self._step_to_mark(1),
            Qt.Key.Key_Comma: lambda: self._step_to_mark(-1),
        }
        if self._target is not None:
            row = self._target.row
            acts[Qt.Key.Key_Return] = acts[Qt.Key.Key_Enter] = lambda: self.chosen.emit(row)
            acts[Qt.Key.Key_Escape] = lambda: self._point(None)
        return acts

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        self.overlay.show_focus(event.reason() in _BY_KEYBOARD)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        self.overlay.show_focus(False)
        if not self.underMouse():  # else the mouse points, and needs no focus for it
            self._point(None)
        super().focusOutEvent(event)
