"""The map itself: ground and overlay under one camera, and what mouse and keys do to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from reelreason_desktop.ui.key_table import MAP
from reelreason_desktop.ui.taste_map.arranger import Arranger
from reelreason_desktop.ui.taste_map.camera import Box, Camera, bounds_of
from reelreason_desktop.ui.taste_map.ground import Ground
from reelreason_desktop.ui.taste_map.hands import Doing, Hands
from reelreason_desktop.ui.taste_map.layout import Layout
from reelreason_desktop.ui.taste_map.marks import Marks
from reelreason_desktop.ui.taste_map.overlay import Overlay
from reelreason_desktop.ui.taste_map.placing import Spot
from reelreason_desktop.ui.taste_map.scribbles import Ghosts, Scribbles, ghost_boxes
from reelreason_desktop.ui.taste_map.survey import Survey
from reelreason_desktop.ui.taste_map.targets import Target, marked, target_at
from reelreason_desktop.ui.theme.theme import ThemeProvider

_ZOOM_STEP = 1.4
_WHEEL_STEP = 1.0016
"""Zoom per eighth of a degree that a wheel turns: one notch, 120 of them, zooms by a fifth."""
_PAN_STEP = 64.0
_CURSORS = {
    Doing.NOTHING: Qt.CursorShape.ArrowCursor,
    Doing.HOLDING: Qt.CursorShape.ClosedHandCursor,
    Doing.READY: Qt.CursorShape.CrossCursor,
    Doing.DRAWING: Qt.CursorShape.CrossCursor,
    Doing.FRAMING: Qt.CursorShape.CrossCursor,
}
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class MapCanvas(QWidget):
    """Pans, zooms and points.

    Signals:
        pointed: a `Target`, or None when no film is meant any more.
        chosen: the row of a film that was clicked or entered.
        region_chosen: the name of a region that was clicked.
        ground_clicked: a click that meant nothing, or Esc when nothing else was to be let go.
        menu_wanted: row of a film (-1 for none), name of a region (empty for none), and a place on the screen.
        looked: another part of the map is seen.
    """

    pointed = Signal(object)
    chosen = Signal(int)
    region_chosen = Signal(str)
    ground_clicked = Signal()
    menu_wanted = Signal(int, str, QPoint)
    looked = Signal()

    def __init__(self, theme: ThemeProvider, survey: Survey, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setMouseTracking(True)
        self._theme = theme
        atlas = self._atlas = survey.atlas
        self._marks = Marks()
        self._titles = True
        self._reserved: Sequence[Box] = ()
        self._ghosts: Ghosts | None = None
        self._target: Target | None = None
        self._pressed_at: QPointF | None = None
        self._dragged_from: QPointF | None = None
        self._arranged: Layout | None = None
        self.ground = Ground(self, survey)
        self.overlay = Overlay(theme, lambda: (self.arranged, self._camera), self)
        self.hands = Hands(lambda: self._camera, lambda: self.arranged.taste, self)
        self._scribbles = Scribbles()
        self._chose_region = False
        self._camera = Camera.whole(bounds_of(atlas.places), self.width(), self.height())

    @property
    def camera(self) -> Camera:
        """What is seen now."""
        return self._camera

    @property
    def arranged(self) -> Layout:
        """Where everything above the points is now; worked out when somebody looks."""
        if self._arranged is None:
            arranger = Arranger(
                self._atlas,
                self._marks,
                self._camera,
                self.overlay.measures(),
                drawn=self.ground.drawn,
                titles=self._titles,
                reserved=(*self._reserved, *ghost_boxes(self._ghosts, self._camera, self._theme)),
            )
            self._arranged = arranger.arrange()
        return self._arranged

    def recolour(self) -> None:
        """Takes colours and fonts from the theme in force."""
        self.ground.recolour(self._theme.tokens)
        self._rearrange()

    def mark(self, marks: Marks) -> None:
        """Shows another set of marks."""
        self._marks = marks
        self._rearrange()

    @property
    def scribbles(self) -> Scribbles:
        """What hands have drawn."""
        return self._scribbles

    def scribble(self, scribbles: Scribbles) -> None:
        """Shows what hands have drawn."""
        self._scribbles = scribbles
        self.overlay.scribble(self._scribbles)

    def haunt(self, ghosts: Ghosts | None) -> None:
        """Shows another taste beside the own, or none; labels make room for it."""
        self._ghosts = ghosts
        self.overlay.haunt(ghosts)
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
        self.looked.emit()

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
        """The film meant by a cursor at `spot`."""
        return target_at(spot, self.arranged, self._camera, self._atlas, self.ground.drawn)

    def _rearrange(self) -> None:
        self._arranged = None
        self.overlay.update()

    def _point(self, target: Target | None) -> None:
        if target == self._target:
            return
        self._target = target
        self.overlay.ring(target.spot if target else None, target.radius if target else 0.0)
        self.pointed.emit(target)

    def _step_to_mark(self, step: int) -> None:
        """Points at the next pick, then at the person's films: what hovering does, by keyboard."""
        stops = marked(self.arranged)
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
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.hands.press(_spot_of(event)):
            self._point(None)
            self.setCursor(_CURSORS[self.hands.doing])
        else:
            self._pressed_at = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        at = event.position()
        if self.hands.move(_spot_of(event)):
            self.setCursor(_CURSORS[self.hands.doing])
        elif self._dragged_from is not None:
            moved = at - self._dragged_from
            self._dragged_from = at
            self.look(self._camera.panned(moved.x(), moved.y()))
        elif self._pressed_at is not None:
            if (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
                self._dragged_from = self._pressed_at
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self._hover(_spot_of(event))

    def _hover(self, spot: Spot) -> None:
        over_taste = self.hands.over_taste(spot)
        self._point(None if over_taste else self.target_at(spot))
        region = "" if self._target or over_taste else self.arranged.region_at(spot)
        self.scribble(replace(self._scribbles, region=region))
        self.setToolTip(self.tr("Your taste. Drag it to where you would like films from.") if over_taste else "")
        if over_taste:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor if self._target or region else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        spot = _spot_of(event)
        if event.button() is Qt.MouseButton.RightButton and self.hands.doing is Doing.NOTHING:
            self._ask_for_menu(spot, event.globalPosition().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.hands.release(spot):
            self.unsetCursor()
            return
        clicked = self._pressed_at is not None and self._dragged_from is None
        self._pressed_at = self._dragged_from = None
        self.unsetCursor()
        if clicked:
            self._click(spot)

    def _click(self, spot: Spot) -> None:
        target, region = self.target_at(spot), self.arranged.region_at(spot)
        self._chose_region = target is None and bool(region)
        if target:
            self.chosen.emit(target.row)
        elif region:
            self.region_chosen.emit(region)
        else:
            self.ground_clicked.emit()

    def _ask_for_menu(self, spot: Spot, at: QPoint) -> None:
        target, region = self.target_at(spot), self.arranged.region_at(spot)
        if target or region:
            self.menu_wanted.emit(target.row if target else -1, "" if target else region, at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        spot = _spot_of(event)
        if event.button() is not Qt.MouseButton.LeftButton or self._chose_region:
            return  # the first click of the two went to a region, whose name is elsewhere now
        if self.target_at(spot) is None and not self.arranged.region_at(spot):
            self.reset()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        self._point(None)
        self.scribble(replace(self._scribbles, region=""))
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keeps Esc from the window's own use of it while there is something to let go here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            busy = self._target is not None or self._scribbles != Scribbles() or self.hands.doing is not Doing.NOTHING
            if MAP.name_of(event) == "let_go" and busy:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if self.hands.key(event):
            return
        act = self._key_acts().get(MAP.name_of(event))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _key_acts(self) -> dict[str, Callable[[], object]]:
        acts: dict[str, Callable[[], object]] = {
            "zoom_in": self.zoom_in,
            "zoom_out": self.zoom_out,
            "reset": self.reset,
            "left": lambda: self.look(self._camera.panned(_PAN_STEP, 0)),
            "right": lambda: self.look(self._camera.panned(-_PAN_STEP, 0)),
            "up": lambda: self.look(self._camera.panned(0, _PAN_STEP)),
            "down": lambda: self.look(self._camera.panned(0, -_PAN_STEP)),
            "next": lambda: self._step_to_mark(1),
            "previous": lambda: self._step_to_mark(-1),
            "lasso": lambda: self.hands.ready_lasso(True, by_keyboard=True),
        }
        if self._target is None and self._scribbles != Scribbles():
            acts["let_go"] = self.ground_clicked.emit
        if self._target is not None:
            row = self._target.row
            acts["open"] = lambda: self.chosen.emit(row)
            acts["let_go"] = lambda: self._point(None)
            spot = self._target.spot
            acts["menu"] = lambda: self._ask_for_menu(spot, self.mapToGlobal(QPointF(*spot).toPoint()))
        return acts

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        self.overlay.show_focus(event.reason() in _BY_KEYBOARD)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        self.overlay.show_focus(False)
        if not self.underMouse():  # else the mouse points, and needs no focus for it
            self._point(None)
        super().focusOutEvent(event)


def _spot_of(event: QMouseEvent) -> Spot:
    return event.position().x(), event.position().y()
