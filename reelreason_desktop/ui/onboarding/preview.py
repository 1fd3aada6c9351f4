"""The first picks in small: places for five posters that fill as soon as there is something to show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.key_table import START
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.poster_view import Posters

_PLACES: Final = 5
_WIDTH: Final = 52
_HEIGHT: Final = 78
_GAP: Final = 12
_RADIUS: Final = 4.0


class PickStrip(QWidget):
    """Five small posters, or their empty places. Emits `film_clicked(film id)`."""

    film_clicked = Signal(str)

    def __init__(self, theme: ThemeProvider, posters: Posters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._posters = posters
        self.films: Sequence[Film] = ()
        self.setFixedHeight(_HEIGHT + 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)
        self.show_films(())

    def show_films(self, films: Sequence[Film]) -> None:
        """Shows these films in order; without any, the empty places."""
        self.films = tuple(films[:_PLACES])
        self.setMinimumWidth(_WIDTH + _GAP if films else 0)  # as many as there is room for; empty places give way
        self.setAccessibleName(self.tr("Your first picks"))
        self.setAccessibleDescription(", ".join(film.label for film in self.films) or self.tr("none yet"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self.films else Qt.FocusPolicy.NoFocus)
        self.update()

    def film_at(self, x: float) -> Film | None:
        """The film shown there."""
        return next((f for n, f in enumerate(self.films) if self._place(n).left() <= x <= self._place(n).right()), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Shows that a film can be clicked, and which it is."""
        film = self.film_at(event.position().x())
        self.setCursor(Qt.CursorShape.PointingHandCursor if film else Qt.CursorShape.ArrowCursor)
        self.setToolTip(film.label if film else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Opens a film."""
        film = self.film_at(event.position().x())
        if film is not None and event.button() is Qt.MouseButton.LeftButton:
            self.film_clicked.emit(film.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return opens the first film."""
        if self.films and START.name_of(event) == "open":
            self.film_clicked.emit(self.films[0].id)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Nothing is pointed at any more."""
        QToolTip.hideText()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Posters, and dashed frames where posters will be."""
        tokens, theme = self._theme.tokens, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number in range(_PLACES):
            place = self._place(number)
            if place.right() > self.width():
                break
            film = self.films[number] if number < len(self.films) else None
            pixmap = self._posters.poster(film, QSize(_WIDTH, _HEIGHT), self) if film else None
            if pixmap is not None:
                painter.drawPixmap(place.topLeft(), pixmap)
            else:
                painter.setPen(QPen(theme.colour(tokens.outline), 1, Qt.PenStyle.DashLine))
                painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
            if film and number == 0 and self.hasFocus():
                painter.setPen(QPen(theme.colour(tokens.focus), 2))
                painter.drawRoundedRect(place.adjusted(-1, -1, 1, 1), _RADIUS, _RADIUS)
        painter.end()

    def _place(self, number: int) -> QRectF:
        return QRectF(2 + number * (_WIDTH + _GAP), 2, _WIDTH, _HEIGHT)
