"""What a hand does on the map beside panning: holding the taste point, drawing an outline, or moving a rectangle."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import Enum, auto

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent

from reelreason_desktop.ui.key_table import MAP_FRAME
from reelreason_desktop.ui.taste_map.camera import Camera
from reelreason_desktop.ui.taste_map.layout import TASTE_RADIUS
from reelreason_desktop.ui.taste_map.placing import Spot
from reelreason_desktop.ui.taste_map.scribbles import Place

_GRASP = TASTE_RADIUS + 5
_MOVED = 14.0
"""Pixels that the taste point must be moved for a drop to mean anything."""
_STEP = 3.0
"""Pixels between two points of an outline."""
_SMALLEST = 12.0
"""Pixels across below which an outline was a slip of the hand."""
_RECTANGLE = 0.34
"""First size of the keyboard's rectangle, as a part of the view."""
_NUDGE = 24.0
_MOVES = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_SIZES = {"narrower": (-1, 0), "wider": (1, 0), "lower": (0, -1), "higher": (0, 1)}


class Doing(Enum):
    """What the hand is at."""

    NOTHING = auto()
    HOLDING = auto()  # the taste point
    READY = auto()  # to draw an outline
    DRAWING = auto()
    FRAMING = auto()  # the rectangle, by keyboard


class Hands(QObject):
    """Turns pixels and keys into places. It asks the canvas for camera and taste point, and draws nothing itself.

    Signals:
        held: the taste point is at x, y (map units) and still in the hand.
        dropped: it was let go there.
        outlining: places of the outline so far, and whether it is closed.
        outlined: float32 (k, 2), map units; the outline is done.
        lasso_changed: whether the next press draws an outline.
        let_go: what was begun came to nothing.
    """

    held = Signal(float, float)
    dropped = Signal(float, float)
    outlining = Signal(object, bool)
    outlined = Signal(object)
    lasso_changed = Signal(bool)
    let_go = Signal()

    def __init__(self, camera: Callable[[], Camera], taste: Callable[[], Spot | None], parent: QObject) -> None:
        super().__init__(parent)
        self._camera = camera
        self._taste = taste
        self._doing = Doing.NOTHING
        self._start: Spot = (0.0, 0.0)
        self._spots: list[Spot] = []
        self._frame = (0.0, 0.0, 0.0, 0.0)

    @property
    def doing(self) -> Doing:
        """What the hand is at."""
        return self._doing

    def ready_lasso(self, ready: bool, *, by_keyboard: bool = False) -> None:
        """Starts or ends lasso mode; by keyboard, a rectangle is there at once, which arrows move and size."""
        if ready == (self._doing in (Doing.READY, Doing.DRAWING, Doing.FRAMING)):
            return
        self._doing = Doing.READY if ready else Doing.NOTHING
        self.lasso_changed.emit(ready)
        if not ready:
            self.let_go.emit()
        elif by_keyboard:
            self._begin_frame()

    def over_taste(self, spot: Spot) -> bool:
        """Whether a press there would take the taste point into the hand."""
        taste = self._taste()
        return taste is not None and self._doing is Doing.NOTHING and math.dist(taste, spot) <= _GRASP

    def press(self, spot: Spot) -> bool:
        """A button went down. True when the hand took it."""
        if self._doing in (Doing.READY, Doing.FRAMING):
            self._doing, self._spots = Doing.DRAWING, [spot]
            return True
        if self.over_taste(spot):
            self._doing, self._start = Doing.HOLDING, spot
            return True
        return False

    def move(self, spot: Spot) -> bool:
        """The mouse moved. True when the hand is at something."""
        if self._doing is Doing.HOLDING:
            self.held.emit(*self._camera().place(*spot))
        elif self._doing is Doing.DRAWING:
            if math.dist(self._spots[-1], spot) >= _STEP:
                self._spots.append(spot)
                self.outlining.emit(self._places(self._spots), False)
        else:
            return self._doing is not Doing.NOTHING
        return True

    def release(self, spot: Spot) -> bool:
        """The button went up. True when the hand was at something."""
        doing, self._doing = self._doing, Doing.NOTHING
        if doing is Doing.HOLDING:
            if math.dist(self._start, spot) < _MOVED:
                self.let_go.emit()
                return False  # a click on the point, which the canvas may use
            self.dropped.emit(*self._camera().place(*spot))
        elif doing is Doing.DRAWING:
            self._finish_outline()
        else:
            self._doing = doing
            return doing is not Doing.NOTHING
        return True

    def cancel(self) -> bool:
        """Lets everything go. False when there was nothing."""
        if self._doing is Doing.NOTHING:
            return False
        lasso = self._doing is not Doing.HOLDING
        self._doing = Doing.NOTHING
        if lasso:
            self.lasso_changed.emit(False)
        self.let_go.emit()
        return True

    def key(self, event: QKeyEvent) -> bool:
        """A key, while the rectangle is there: arrows move it, with Shift they size it, Enter takes it."""
        act = MAP_FRAME.name_of(event)
        if act == "cancel":
            return self.cancel()
        if self._doing is not Doing.FRAMING:
            return False
        if act in _MOVES:
            self._move_frame(*_MOVES[act], sizing=False)
        elif act in _SIZES:
            self._move_frame(*_SIZES[act], sizing=True)
        elif act == "take":
            self._doing = Doing.NOTHING
            self._spots = self._corners()
            self._finish_outline()
        else:
            return False
        return True

    def _begin_frame(self) -> None:
        camera = self._camera()
        width, height = camera.width * _RECTANGLE, camera.height * _RECTANGLE
        middle = self._taste() or (camera.width / 2, camera.height / 2)
        self._frame = (middle[0] - width / 2, middle[1] - height / 2, middle[0] + width / 2, middle[1] + height / 2)
        self._doing = Doing.FRAMING
        self.outlining.emit(self._places(self._corners()), True)

    def _move_frame(self, right: int, down: int, *, sizing: bool) -> None:
        left, top, far, bottom = self._frame
        dx, dy = right * _NUDGE, down * _NUDGE
        if sizing:
            self._frame = (left, top, max(far + dx, left + _NUDGE), max(bottom + dy, top + _NUDGE))
        else:
            self._frame = (left + dx, top + dy, far + dx, bottom + dy)
        self.outlining.emit(self._places(self._corners()), True)

    def _corners(self) -> list[Spot]:
        left, top, far, bottom = self._frame
        return [(left, top), (far, top), (far, bottom), (left, bottom)]

    def _finish_outline(self) -> None:
        self.lasso_changed.emit(False)
        spots = np.array(self._spots, dtype=np.float32)
        if len(spots) < 3 or float(np.ptp(spots, axis=0).max()) < _SMALLEST:
            self.let_go.emit()
            return
        places = self._places(self._spots)
        self.outlining.emit(places, True)
        self.outlined.emit(np.array(places, dtype=np.float32))

    def _places(self, spots: list[Spot]) -> tuple[Place, ...]:
        camera = self._camera()
        return tuple(camera.place(*spot) for spot in spots)
