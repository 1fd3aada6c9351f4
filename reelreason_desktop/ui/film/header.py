"""The top of the film page: poster, title, facts, stars, and everything one click does."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.figures import decimal
from reelreason_desktop.ui.film import wording
from reelreason_desktop.ui.glyphs import Glyph, set_glyph
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.parts import in_columns, words
from reelreason_desktop.ui.widgets.poster_view import Posters, PosterView
from reelreason_desktop.ui.widgets.star_input import StarInput

SEEN: Final = "seen"
WATCHLIST: Final = "watchlist"
REJECT: Final = "reject"
POSTPONE: Final = "postpone"
MORE_LIKE: Final = "more_like"
LESS_LIKE: Final = "less_like"
LIKE_THIS: Final = "like_this"
_GLYPHS: Final[dict[str, Glyph]] = {
    SEEN: "eye",
    WATCHLIST: "bookmark",
    REJECT: "ban",
    POSTPONE: "moon",
    MORE_LIKE: "heart",
    LESS_LIKE: "heart-off",
    LIKE_THIS: "search",
}
_NARROW: Final = 460
"""Below this width, in device-independent pixels, the buttons go under the poster."""
_TIGHT: Final = 260
"""Below this width, in pixels at the usual text size, the title has a line of its own above the poster."""
_POSTER_SHARE: Final = 0.34
_NARROWEST_POSTER: Final = 80
_WIDEST_POSTER: Final = 240


class FilmHeader(QWidget):
    """Emits `rated(stars)` with 0 to clear, and `acted(act)` with one of the acts of this module."""

    rated = Signal(float)
    acted = Signal(str)

    def __init__(self, theme: ThemeProvider, posters: Posters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.poster = PosterView(theme, posters, self)
        self.title = words("display")
        self.original = words("muted")
        self.facts = words("muted")
        self.audience = words("muted")
        self.stars = StarInput(theme, self, keys=False)
        self.predicted = words("muted")
        self.buttons = {act: self._button(act, text, tip) for act, (text, tip) in self._texts().items()}
        self._acts = in_columns(self.buttons.values(), theme.tokens.spacing.s)
        for widget in (self.title, self._acts):  # they get their places in the grid when the width is known
            widget.setParent(self)
        self._grid = QGridLayout(self)
        self._shape: tuple[bool, bool] | None = None
        self._build()
        self.stars.rated.connect(self.rated)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_film(self, film: Film, view: SessionView) -> None:
        """Shows a film and what was said about it."""
        self.poster.show_film(film)
        self.title.setText(film.title)
        self.original.setText(wording.other_title(film))
        self.original.setVisible(bool(self.original.text()))
        self.facts.setText(wording.first_line(film).replace(" · ", "\N{NO-BREAK SPACE}· "))  # no line begins with a dot
        self.audience.setText(wording.audience(film))
        self.stars.set_stars(view.ratings.get(film.id))
        for act, films in (
            (SEEN, view.seen),
            (WATCHLIST, view.watchlist),
            (REJECT, view.rejected),
            (POSTPONE, view.postponed),
        ):
            self.buttons[act].setChecked(film.id in films)

    def show_prediction(self, stars: float | None, *, rated: bool = False) -> None:
        """Says what the person would probably rate, or, beside a rating, what would have been predicted without it."""
        words = self.tr("{stars} predicted without your rating") if rated else self.tr("{stars} predicted for you")
        self.predicted.setText("" if stars is None else words.format(stars=decimal(stars)))

    def fit(self, width: int) -> None:
        """Arranges itself for a width in device-independent pixels."""
        scaled = self._theme.tokens.scaled
        narrow, tight = width < max(_NARROW, scaled(_NARROW)), width < scaled(_TIGHT)
        share = _POSTER_SHARE * min(1.0, width / scaled(_TIGHT))
        self.poster.set_width(max(_NARROWEST_POSTER, min(_WIDEST_POSTER, round(width * share))))
        if (narrow, tight) != self._shape:
            self._shape = narrow, tight
            for widget in (self.title, self.poster, self._acts):
                self._grid.removeWidget(widget)
            self._grid.addWidget(self.title, 0, 0 if tight else 1, 1, 2 if tight else 1)
            top = 1 if tight else 0
            self._grid.addWidget(self.poster, top, 0, 2 - top if narrow else 4 - top, 1, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._acts, 2, 0 if narrow else 1, 1, 2 if narrow else 1)

    def _texts(self) -> dict[str, tuple[str, str]]:
        return {
            SEEN: (self.tr("Seen"), self.tr("Say that you watched it")),
            WATCHLIST: (self.tr("Watchlist"), self.tr("Keep it for later")),
            REJECT: (self.tr("Not for me"), self.tr("Never offer it again")),
            POSTPONE: (self.tr("Not tonight"), self.tr("Do not offer it in this conversation")),
            MORE_LIKE: (self.tr("More like this"), self.tr("Pull your taste towards it")),
            LESS_LIKE: (self.tr("Less like this"), self.tr("Push your taste away from it")),
            LIKE_THIS: (self.tr("Films like this"), self.tr("Browse the most similar films")),
        }

    def _button(self, act: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(act in (SEEN, WATCHLIST, REJECT, POSTPONE))
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        button.clicked.connect(partial(self.acted.emit, act))
        return button

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        words = QVBoxLayout()
        words.setSpacing(spacing.xs)
        for label in (self.original, self.facts, self.audience):
            words.addWidget(label)
        words.addSpacing(spacing.xs)
        words.addWidget(self.stars)
        words.addWidget(self.predicted)
        words.addStretch(1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing.l)
        self._grid.setVerticalSpacing(spacing.s)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(3, 1)
        self._grid.addLayout(words, 1, 1)

    def _restyle(self) -> None:
        for act, button in self.buttons.items():
            set_glyph(button, _GLYPHS[act], self._theme.tokens.text_muted)
