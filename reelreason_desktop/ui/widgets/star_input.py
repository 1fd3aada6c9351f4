"""Stars to rate with: mouse, keys, half steps."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reelreason_desktop.ui.key_table import STAR_DIGITS, STARS
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.star_rating import StarRating, stars_in_words

_PAD = 4
_SMALLEST = 0.5
"""Width of the narrowest stars, as a share of the usual."""


class StarInput(QWidget):
    """Five stars. Emits `rated(stars)`, 0.5 to 5, or 0 to clear; it shows what `set_stars` says.

    Keys: 1 to 5, with Shift half a star less, 0 clears, arrows step by half a star.

    Args:
        theme: in force.
        parent: as usual.
        lines: height of a star, in lines of text.
        keys: whether it has number keys of its own; not where what holds it has them.
    """

    rated = Signal(float)

    def __init__(
        self, theme: ThemeProvider, parent: QWidget | None = None, *, lines: float = 1.6, keys: bool = True
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = StarRating(theme)
        self._lines = lines
        self._stars: float | None = None
        self._preview: float | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Your rating"))
        self.setToolTip(self.tr("Rate (keys 1 to 5; with Shift half a star less; 0 clears)"))
        self.set_stars(None)
        if keys:
            self._add_keys()
        theme.changed.connect(self.updateGeometry)

    @property
    def stars(self) -> float | None:
        """The rating shown; None for not rated."""
        return self._stars

    def set_stars(self, stars: float | None) -> None:
        """Shows a rating."""
        self._stars = stars
        said = self.tr("not rated") if stars is None else stars_in_words(stars)
        self.setAccessibleDescription(self.tr("{rating}; keys 1 to 5 rate, 0 clears").format(rating=said))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Five stars of the height of a line and a half, with room for the focus ring."""
        star = round(QFontMetricsF(self._theme.font("body")).height() * self._lines)
        size = StarRating.size_for(star).toSize()
        return QSize(size.width() + 2 * _PAD, size.height() + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Where a column is narrow the stars become smaller."""
        hint = self.sizeHint()
        return QSize(round(hint.width() * _SMALLEST), hint.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Shows what a click would set."""
        self._preview = StarRating.value_at(self._rect(), event.position().x())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Shows the rating again."""
        self._preview = None
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Rates; the rating it already has is taken back."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            stars = StarRating.value_at(self._rect(), event.position().x())
            self.rated.emit(0.0 if stars == self._stars else stars)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows change the rating by half a star."""
        step = {"more": 0.5, "less": -0.5}.get(STARS.name_of(event))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.rated.emit(min(5.0, max(0.5, (self._stars or 0.0) + step)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The stars, and a ring when they have the focus."""
        painter = QPainter(self)
        self._painter.paint(painter, self._rect(), self._stars, self._preview)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour(self._theme.tokens.focus), 2))
            radius = self._theme.tokens.radii.control
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _rect(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(_PAD, _PAD, -_PAD, -_PAD)
        star = min(room.height(), StarRating.star_for(room.width()))
        return QRectF(room.left(), room.center().y() - star / 2, room.width(), star)

    def _add_keys(self) -> None:
        """Shortcuts instead of key events: Qt then finds Shift+digit on every keyboard layout."""
        rate = self.rated.emit
        STAR_DIGITS.bind(self, {"rate": rate, "rate_half": rate, "clear": partial(rate, 0.0)})
