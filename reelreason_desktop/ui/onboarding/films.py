"""Twelve posters in as many columns as fit, as large as there is room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.onboarding.tile import RateTile
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.poster_view import Posters

_COLUMNS: Final = (6, 4, 3, 2)
"""Divisors of twelve, so that no row is left ragged."""
_SMALLEST: Final = 72
_LARGEST: Final = 220
_WIDEST_GAP: Final = 4
"""Between posters, as a multiple of the least."""


class FilmGrid(QScrollArea):
    """The films to rate. Emits `rated(film id, stars)`."""

    rated = Signal(str, float)

    def __init__(self, theme: ThemeProvider, posters: Posters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Films to rate"))
        self._theme = theme
        self._posters = posters
        self.tiles: list[RateTile] = []
        self._columns = 0
        inside = QWidget(self)
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.tokens.spacing.m)
        self._grid.setVerticalSpacing(theme.tokens.spacing.m)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the stars take it
        theme.changed.connect(self._arrange_soon)

    def show_films(self, films: Sequence[Film]) -> None:
        """Shows other films."""
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = [RateTile(self._theme, self._posters, film, self.widget()) for film in films]
        for tile in self.tiles:
            tile.rated.connect(self.rated)
        self._columns = 0
        self._arrange()

    def show_ratings(self, ratings: Mapping[str, float]) -> None:
        """Shows what was rated."""
        for tile in self.tiles:
            tile.stars.set_stars(ratings.get(tile.film.id))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Makes the best of the room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange_soon(self) -> None:
        """Once the fonts of the new theme are in force."""
        QTimer.singleShot(0, self, self._arrange)

    def _arrange(self) -> None:
        """The number of columns that makes the posters largest without scrolling; else as many as fit."""
        if not self.tiles:
            return
        columns, width = max(((n, self._width_for(n)) for n in _COLUMNS), key=lambda option: option[1])
        if width < _SMALLEST:
            columns = next((n for n in _COLUMNS if self._room(n) >= self._widest()), _COLUMNS[-1])
            width = min(_SMALLEST * 3 // 2, max(_SMALLEST, self._room(columns)))
        for tile in self.tiles:
            tile.set_width(min(width, _LARGEST))
        self._spread(columns, self.tiles[0].width())
        if columns != self._columns:
            self._columns = columns
            for place, tile in enumerate(self.tiles):
                self._grid.addWidget(tile, place // columns, place % columns)

    def _spread(self, columns: int, tile: int) -> None:
        """First and last poster stand on the edges of the page while the gaps stay gaps; else all stand on the left."""
        least = self._theme.tokens.spacing.m
        gap = (self.viewport().width() - columns * tile) // max(1, columns - 1)
        self._grid.setHorizontalSpacing(max(least, gap) if gap <= _WIDEST_GAP * least else least)

    def _widest(self) -> int:
        return max(tile.stars.sizeHint().width() for tile in self.tiles)

    def _room(self, columns: int) -> int:
        gap = self._theme.tokens.spacing.m
        return (self.viewport().width() - (columns - 1) * gap) // columns

    def _width_for(self, columns: int) -> int:
        """How wide posters may be for all rows to be seen; 0 where the stars do not fit beside each other."""
        rows = -(-len(self.tiles) // columns)
        gap = self._theme.tokens.spacing.m
        words = max(tile.words_height for tile in self.tiles)
        height = (self.viewport().height() - (rows - 1) * gap) // rows - words
        room = self._room(columns)
        return min(room, height * 2 // 3) if room >= self._widest() else 0
