"""The taste map pane: where the person's taste lies among all films, and how the picks follow from it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEasingCurve, QEvent, QObject, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.views import MapPoint, SessionView
from reelreason_desktop.ui.taste_map.buttons import SIDE, Glyph, MapButton
from reelreason_desktop.ui.taste_map.canvas import MapCanvas, Target
from reelreason_desktop.ui.taste_map.describe import EMPTY_HINT, describe, facts, relation
from reelreason_desktop.ui.taste_map.layout import Atlas
from reelreason_desktop.ui.taste_map.legend import Legend
from reelreason_desktop.ui.taste_map.marks import Marks, marks_of
from reelreason_desktop.ui.taste_map.mini_card import CardText, MiniCard
from reelreason_desktop.ui.theme.families import FAMILIES, family_of
from reelreason_desktop.ui.theme.theme import ThemeProvider

_TRAVEL_MS = 450
_EDGE = 10
_BUTTON_GAP = 6


class TasteMapPane(QWidget):
    """All films as a quiet landscape, and on it the person's films, taste, its trail, and the picks.

    Mouse: wheel zooms, dragging pans, a click opens a film, a double click shows everything. Keys: plus, minus,
    arrows, Home; full stop and comma step through picks and rated films, Enter opens one.

    Args:
        theme: the theme in force; followed while the pane lives.
        films: the catalogue.
        coordinates: float32 (n, 2), map units, rows as `films`.
        regions: name, x and y of each named part of the map.
        reduced_motion: the taste point jumps instead of travelling.
        parent: a Qt parent.

    Signals:
        film_clicked: id of a film that was clicked or entered.
        film_hovered: id of the film under the cursor, empty when there is none any more.

    Raises:
        ValueError: `coordinates` do not have one row per film and two columns.
    """

    film_clicked = Signal(str)
    film_hovered = Signal(str)

    def __init__(
        self,
        theme: ThemeProvider,
        films: Sequence[Film],
        coordinates: NDArray[np.float32],
        regions: Sequence[tuple[str, float, float]],
        *,
        reduced_motion: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        if coordinates.shape != (len(films), 2):
            raise ValueError(f"expected coordinates of shape ({len(films)}, 2), got {coordinates.shape}")
        super().__init__(parent)
        self._films = films
        self._rows = {film.id: row for row, film in enumerate(films)}
        self._families = _family_numbers(films)
        self._atlas = _atlas(films, coordinates, regions)
        self._marks = Marks()
        self._taste: MapPoint | None = None
        """Where the taste point is drawn now; on its way while it travels."""
        self._start = MapPoint(0.0, 0.0)
        """Where it set out."""
        self._theme = theme
        self._build(theme)
        self._travel = QVariantAnimation(self)
        self._travel.setDuration(0 if reduced_motion else _TRAVEL_MS)
        self._travel.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._travel.valueChanged.connect(self._on_the_way)
        theme.changed.connect(self._recolour)
        self._recolour()
        self._tell()

    def show_view(self, view: SessionView) -> None:
        """Draws what `view` says."""
        self._marks = marks_of(view, self._rows)
        self.canvas.mark(self._marks)
        self._hint.setVisible(self._marks.taste is None)
        self._arrange_floating()
        if self._marks.taste is not None and self._marks.taste != self._taste:
            self.canvas.seek(self._marks.taste.x, self._marks.taste.y)
        self._send_taste(self._marks.taste)
        self._tell()

    def describe(self) -> str:
        """The map in words."""
        return describe(self._marks, self._atlas, self._films)

    def _build(self, theme: ThemeProvider) -> None:
        self.canvas = MapCanvas(theme, self._atlas, self._families, self)
        self.legend = Legend(theme, self)
        self.card = MiniCard(theme, self.canvas)
        self._hint = QLabel(EMPTY_HINT, self.canvas)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.canvas, stretch=1)
        layout.addWidget(self.legend)
        self._add_buttons(theme)
        self.canvas.pointed.connect(self._show_card)
        self.canvas.chosen.connect(lambda row: self.film_clicked.emit(self._films[row].id))
        self.canvas.installEventFilter(self)

    def _add_buttons(self, theme: ThemeProvider) -> None:
        zoom_in = MapButton(theme, Glyph.PLUS, "Zoom in (+)", self.canvas)
        zoom_in.clicked.connect(self.canvas.zoom_in)
        zoom_out = MapButton(theme, Glyph.MINUS, "Zoom out (−)", self.canvas)
        zoom_out.clicked.connect(self.canvas.zoom_out)
        whole = MapButton(theme, Glyph.WHOLE, "Show the whole map (Home)", self.canvas)
        whole.clicked.connect(self.canvas.reset)
        titles = MapButton(theme, Glyph.TITLES, "Titles on the map", self.canvas)
        titles.setCheckable(True)
        titles.setChecked(True)
        titles.toggled.connect(self.canvas.show_titles)
        self.buttons = (zoom_in, zoom_out, whole, titles)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if watched is self.canvas and event.type() is QEvent.Type.Resize:
            self._arrange_floating()
        return super().eventFilter(watched, event)

    def _arrange_floating(self) -> None:
        """Buttons in the upper right corner, the hint in the middle of the lower edge."""
        left = self.canvas.width() - SIDE - _EDGE
        for index, button in enumerate(self.buttons):
            button.move(left, _EDGE + index * (SIDE + _BUTTON_GAP))
        height = len(self.buttons) * (SIDE + _BUTTON_GAP)
        buttons = (left - 4.0, 0.0, float(self.canvas.width()), float(_EDGE + height))
        self._hint.ensurePolished()
        text = self._hint.fontMetrics().horizontalAdvance(EMPTY_HINT) + 2 * self._theme.tokens.spacing.m + 4
        width = max(min(text, self.canvas.width() - 2 * _EDGE), 1)
        height = self._hint.heightForWidth(width)
        middle = (self.canvas.width() - width) // 2
        top = self.canvas.height() - height - 2 * _EDGE
        self._hint.setGeometry(middle, top, width, height)
        hint = (float(middle), float(top), float(middle + width), float(top + height))
        self.canvas.reserve([buttons, hint] if self._marks.taste is None else [buttons])

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        self._hint.setStyleSheet(
            f"background: {tokens.surface_raised}; color: {tokens.text}; border: 1px solid {tokens.line};"
            f"border-radius: {tokens.radii.pill}px; padding: {tokens.spacing.xs}px {tokens.spacing.m}px;"
        )
        self.canvas.recolour()
        self._arrange_floating()
        self.update()

    def _tell(self) -> None:
        """Tells screen readers what the map shows."""
        self.setAccessibleName("Taste map")
        self.setAccessibleDescription(self.describe())
        self.canvas.setAccessibleName("Taste map")
        self.canvas.setAccessibleDescription(
            f"{self.describe()} Full stop and comma step through the marked films, plus and minus zoom."
        )

    def _show_card(self, target: Target | None) -> None:
        if target is None:
            self.card.hide()
            self.film_hovered.emit("")
            return
        film = self._films[target.row]
        text = CardText(film.title, facts(film), relation(self._marks.pick(target.row), self._marks.film(target.row)))
        self.card.tell(text, FAMILIES[int(self._families[target.row])], target.spot)
        self.film_hovered.emit(film.id)

    def _send_taste(self, goal: MapPoint | None) -> None:
        """Lets the taste point travel to `goal`; it appears at once if it was not on the map."""
        self._travel.stop()
        if goal is None or self._taste is None or self._travel.duration() == 0:
            self._place_taste(goal)
            return
        if self._taste != goal:
            self._start = self._taste
            self._travel.setStartValue(0.0)
            self._travel.setEndValue(1.0)
            self._travel.start()

    def _on_the_way(self, part: float) -> None:
        start, goal = self._start, self._marks.taste
        if goal is not None:
            x, y = start.x + (goal.x - start.x) * part, start.y + (goal.y - start.y) * part
            self._place_taste(MapPoint(x, y) if part < 1 else goal)

    def _place_taste(self, point: MapPoint | None) -> None:
        self._taste = point
        self.canvas.overlay.move_taste(point, self._marks.trail[:-1])


def _family_numbers(films: Sequence[Film]) -> NDArray[np.intp]:
    """Index into `FAMILIES` of each film, intp (n,)."""
    numbers = {family.key: number for number, family in enumerate(FAMILIES)}
    return np.array([numbers[family_of(film.genres).key] for film in films], dtype=np.intp)


def _atlas(
    films: Sequence[Film], coordinates: NDArray[np.float32], regions: Sequence[tuple[str, float, float]]
) -> Atlas:
    fame = np.array([film.fame for film in films], dtype=np.intp)
    return Atlas(
        titles=[film.title for film in films],
        places=np.ascontiguousarray(coordinates, dtype=np.float32),
        regions=[(str(name), float(x), float(y)) for name, x, y in regions],
        by_fame=np.argsort(-fame, kind="stable"),
    )
