"""What a person asks the map: this place, these films, why this pick. Between the canvas and the panels around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Pick
from reelreason_desktop.services.steering import (
    Rows,
    films_at,
    films_within,
    name_of,
    region_of_each,
    representatives,
)
from reelreason_desktop.ui.taste_map.atlas import Atlas
from reelreason_desktop.ui.taste_map.camera import Box
from reelreason_desktop.ui.taste_map.canvas import MapCanvas
from reelreason_desktop.ui.taste_map.floating import CausesPanel, SelectionBar
from reelreason_desktop.ui.taste_map.marks import Marks
from reelreason_desktop.ui.taste_map.mentions import Kind, Mention, causes_of
from reelreason_desktop.ui.taste_map.scribbles import Place
from reelreason_desktop.ui.taste_map.twin import Act
from reelreason_desktop.ui.theme.theme import ThemeProvider

_ZOOM_ON_FILM: Final = 5.0
_SPREAD: Final = (4, 96)
"""Percentiles of a region's films that are brought into view: some stray films belong to any region."""
_SAMPLE: Final = 400
"""Films of a selection that are looked at to name it."""
_AROUND: Final = 30.0
"""Pixels around a place that panels keep clear of."""


@dataclass(frozen=True)
class Selection:
    """Films that something can be done with.

    `title`: what they are called together; `rows`: all of them; `core`: those that stand for them, the first first.
    """

    title: str
    rows: Rows
    core: Rows


class Questions(QObject):
    """Holds the selection and the pick that is followed, and shows what belongs to them.

    Signals:
        steered: film ids (nearest first), whether towards them, and the name of the place.
        films_chosen: film ids and the name of the place.
        hinted: one sentence that helps with what the hand is doing; empty when it is done.
        film_opened: id of a film.
    """

    steered = Signal(object, bool, str)
    films_chosen = Signal(object, str)
    hinted = Signal(str)
    film_opened = Signal(str)

    def __init__(
        self,
        theme: ThemeProvider,
        atlas: Atlas,
        films: Sequence[Film],
        families: NDArray[np.intp],
        canvas: MapCanvas,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._films = films
        self._canvas = canvas
        self._rows = {film.id: row for row, film in enumerate(films)}
        self._marks = Marks()
        self._picks: dict[int, Pick] = {}
        self.selection: Selection | None = None
        self.bar = SelectionBar(theme, canvas)
        self.causes = CausesPanel(theme, families.tolist(), canvas)
        self.bar.answered.connect(self.answer)
        self.bar.closed.connect(self.clear)
        self.causes.closed.connect(self.unfollow)
        self.causes.list.acted.connect(self.act)
        canvas.region_chosen.connect(self.select_region)
        canvas.ground_clicked.connect(self.clear)
        canvas.looked.connect(self._keep_beside)
        hands = canvas.hands
        hands.held.connect(self._hold)
        hands.dropped.connect(self.drop)
        hands.outlining.connect(
            lambda places, closed: canvas.scribble(replace(canvas.scribbles, outline=places, closed=closed))
        )
        hands.outlined.connect(self.select_outline)
        hands.lasso_changed.connect(self._lasso_changed)
        hands.let_go.connect(self._let_go)

    def show_marks(self, marks: Marks, picks: Sequence[Pick]) -> None:
        """Another state of the person's map."""
        self._marks = marks
        self._picks = {self._rows[pick.film_id]: pick for pick in picks if pick.film_id in self._rows}
        followed = self._canvas.scribbles.followed
        if followed is not None and followed in self._picks:
            self.follow(followed)
        elif followed is not None:
            self.unfollow()
        self._canvas.scribble(replace(self._canvas.scribbles, drag=None))

    # Choosing a place

    def select_region(self, name: str, *, ask: bool = True) -> None:
        """All films of a region, brought into view. `ask`: offers what can be done with them."""
        numbers = [at for at, (region, _, _) in enumerate(self._atlas.regions) if region == name]
        rows = np.flatnonzero(np.isin(self._belongs, numbers))
        if len(rows) and ask:
            low, high = np.percentile(self._atlas.places[rows], _SPREAD, axis=0).tolist()
            self._canvas.look(self._canvas.camera.framed((*low, *high)))
        self._canvas.scribble(replace(self._canvas.scribbles, outline=(), region=""))
        self._select(name, rows, representatives(self._atlas.places, rows), ask=ask)

    def select_outline(self, outline: NDArray[np.float32]) -> None:
        """All films inside an outline."""
        rows = films_within(self._atlas.places, outline)
        self._select(self._name(rows), rows, representatives(self._atlas.places, rows), ask=True)

    def select_place(self, x: float, y: float, *, ask: bool = True) -> None:
        """The films around a place."""
        rows = films_at(self._atlas.places, x, y)
        self._canvas.scribble(replace(self._canvas.scribbles, outline=()))
        self._select(self._name(rows), rows, rows, ask=ask)

    def answer(self, act: str) -> None:
        """Does something with the selection: `more`, `away` or `show`."""
        selection = self.selection
        if selection is None or not len(selection.rows):
            return
        self.clear()
        if act == Act.SHOW:
            order = selection.rows[np.argsort([-self._films[row].fame for row in selection.rows], kind="stable")]
            self.films_chosen.emit(self._ids(order), selection.title)
        else:
            self.steered.emit(self._ids(selection.core), act == Act.MORE, selection.title)

    def clear(self) -> None:
        """Nothing is selected, followed or found any more."""
        self.selection = None
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.bar.isAncestorOf(focus)
        self.bar.hide()
        self._canvas.scribble(replace(self._canvas.scribbles, outline=(), closed=False, found=None))
        self.unfollow()
        if had_focus:
            self._canvas.setFocus()

    def drop(self, x: float, y: float) -> None:
        """The taste point was let go at a place: the taste moves there."""
        rows = films_at(self._atlas.places, x, y)
        self.hinted.emit("")
        if len(rows):
            self.steered.emit(self._ids(rows), True, self._name(rows))

    # Following a pick

    def follow(self, row: int) -> None:
        """Shows the causes of a pick, and dims what has nothing to do with it."""
        pick = self._picks.get(row)
        if pick is None:
            return
        title = self.tr("Why {film}?").format(film=self._films[row].title)
        self._canvas.scribble(replace(self._canvas.scribbles, followed=row))
        causes = causes_of(pick, self._rows, self._atlas, self._marks)
        x, y = self._atlas.places[row].tolist()
        places = [(x, y), *(line.place for line in causes if line.place is not None)]
        self.causes.tell(title, causes, [self._canvas.camera.pixel(*place) for place in places])

    def unfollow(self) -> None:
        """Everything is shown alike again."""
        self._canvas.scribble(replace(self._canvas.scribbles, followed=None))
        self.causes.hide()

    # From the list, the finder and menus

    def act(self, act: str, line: Mention) -> None:
        """Does with a line of the list what could be done with the place on the map."""
        if act == Act.OPEN and line.row >= 0:
            self.film_opened.emit(self._films[line.row].id)
        elif line.kind is Kind.REGION:
            self.select_region(line.text, ask=act == Act.GO)
            if act != Act.GO:
                self.answer(act)
        elif line.place is not None and act == Act.GO:
            self.go(line)
        elif line.place is not None:
            self.select_place(*line.place, ask=False)
            self.answer(act)

    def go(self, line: Mention) -> None:
        """Brings a line into view and rings it."""
        if line.place is not None:
            self._canvas.seek(*line.place)
            self._canvas.scribble(replace(self._canvas.scribbles, found=line.place if line.row >= 0 else None))
        if line.kind is Kind.PICK:
            self.follow(line.row)

    def find(self, row: int) -> None:
        """Centres a film, from close by, and rings it."""
        x, y = self._atlas.places[row].tolist()
        camera = self._canvas.camera
        self._canvas.look(camera.zoomed(max(_ZOOM_ON_FILM / camera.zoom, 1.0)).centred(x, y))
        self._canvas.scribble(replace(self._canvas.scribbles, found=(x, y)))

    def menu(self, row: int, region: str, at: QPoint, host: QWidget) -> QMenu:
        """The acts for a film or a region, as a menu at a place on the screen."""
        menu = QMenu(host)
        x, y = self._atlas.places[row].tolist() if row >= 0 else (0.0, 0.0)

        def choose(act: Act) -> None:
            if row >= 0:
                self.select_place(x, y, ask=act is Act.GO)
            else:
                self.select_region(region, ask=act is Act.GO)
            if act is not Act.GO:
                self.answer(act)

        if row >= 0:
            menu.addAction(self.tr("Open film"), lambda: self.film_opened.emit(self._films[row].id))
        else:
            menu.addAction(self.tr("Go there"), lambda: choose(Act.GO))
        menu.addAction(self.tr("More from here"), lambda: choose(Act.MORE))
        menu.addAction(self.tr("Away from here"), lambda: choose(Act.AWAY))
        menu.addAction(self.tr("Show these"), lambda: choose(Act.SHOW))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        return menu

    @cached_property
    def _belongs(self) -> Rows:
        """The region of each film; none on a map without regions."""
        if not self._atlas.regions:
            return np.zeros(0, dtype=np.intp)
        return region_of_each(self._atlas.places, self._atlas.regions)

    def _name(self, rows: Rows) -> str:
        name = name_of(self._films, representatives(self._atlas.places, rows, _SAMPLE), self._belongs,
                       self._atlas.regions)  # fmt: skip
        keywords = ", ".join(name.keywords)
        if name.region and keywords:
            return f"{name.region} ({keywords})"
        return name.region or keywords or self.tr("This place")

    def _ids(self, rows: Rows) -> list[str]:
        return [self._films[row].id for row in rows.tolist()]

    def _select(self, title: str, rows: Rows, core: Rows, *, ask: bool) -> None:
        self.selection = Selection(title, rows, core)
        self.unfollow()
        if ask:
            self._keep_beside()
            self.bar.buttons["more"].setFocus()

    def _keep_beside(self) -> None:
        """The bar stays beside its films while the map moves."""
        if self.selection is not None:
            self.bar.offer(self.selection.title, len(self.selection.rows), self._box())

    def _box(self) -> Box:
        """Where the selection is drawn, in pixels."""
        camera = self._canvas.camera
        places = self._canvas.scribbles.outline
        if places:
            spots = np.array([camera.pixel(*place) for place in places])
        elif self.selection is not None and len(self.selection.rows):
            spots = camera.to_pixels(self._atlas.places[self.selection.rows])
        else:
            spots = np.array([[camera.width / 2, camera.height / 2]])
        (x0, y0), (x1, y1) = np.percentile(spots, (0, 100), axis=0).tolist()
        return x0 - _AROUND, y0, x1 + _AROUND, y1

    def _hold(self, x: float, y: float) -> None:
        self.bar.hide()
        self._canvas.scribble(replace(self._canvas.scribbles, drag=(x, y)))
        rows = films_at(self._atlas.places, x, y)
        near = self._films[int(rows[0])].title if len(rows) else ""
        self.hinted.emit(
            self.tr("Let go to move your taste here, near {film}. Esc lets go without moving.").format(film=near)
        )

    def _outline(self, places: tuple[Place, ...], closed: bool) -> None:
        self._canvas.scribble(replace(self._canvas.scribbles, outline=places, closed=closed))

    def _lasso_changed(self, ready: bool) -> None:
        if ready:
            self.clear()
            self.hinted.emit(
                self.tr("Draw around some films. With keys: arrows move the frame, Shift sizes it, Enter takes it.")
            )
        else:
            self.hinted.emit("")

    def _let_go(self) -> None:
        self._canvas.scribble(replace(self._canvas.scribbles, drag=None, outline=()))
        self.hinted.emit("")
