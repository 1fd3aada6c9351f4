"""A film to rate: poster, title, stars."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.elided import ElidedLabel
from reelreason_desktop.ui.widgets.poster_view import Posters, PosterView
from reelreason_desktop.ui.widgets.star_input import StarInput

_STAR_LINES: Final = 1.15


class RateTile(QWidget):
    """One of the films to rate. Emits `rated(film id, stars)`; 0 clears."""

    rated = Signal(str, float)

    def __init__(self, theme: ThemeProvider, posters: Posters, film: Film, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.film = film
        self.poster = PosterView(theme, posters, self)
        self.poster.show_film(film)
        self.stars = StarInput(theme, self, lines=_STAR_LINES)
        self.stars.setAccessibleName(self.tr("Rate {film}").format(film=film.label))
        self.stars.rated.connect(lambda stars: self.rated.emit(self.film.id, stars))
        self.title = ElidedLabel(film.title, self)
        self.title.setProperty("role", "caption")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.tokens.spacing.xs)
        layout.addWidget(self.poster, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.title)
        layout.addWidget(self.stars, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setToolTip(film.label)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on the poster leads to the stars."""
        self.stars.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    @property
    def words_height(self) -> int:
        """Height of all but the poster, in pixels."""
        layout = self.layout()
        gaps = 2 * layout.spacing() if layout is not None else 0
        return self.title.sizeHint().height() + self.stars.sizeHint().height() + gaps

    def set_width(self, width: int) -> None:
        """How wide the poster is; the title keeps to it unless the stars are wider."""
        self.poster.set_width(width)
        self.setFixedWidth(max(width, self.stars.sizeHint().width()))
