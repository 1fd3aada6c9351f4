"""A film's drawn poster as a widget, and as a tile with words under it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.posters.cache import PosterCache

_TITLE_LINES: Final = 2
_NOTE_LINES: Final = 2
_GAP: Final = 6
_RING: Final = 3


class Posters:
    """Posters for widgets: painted in idle moments, so that showing many of them at once holds nothing up."""

    def __init__(self) -> None:
        self._cache = PosterCache(16 * 1024 * 1024)

    def poster(self, film: Film, size: QSize, widget: QWidget) -> QPixmap | None:
        """The poster if it is drawn already; else None, and `widget` is repainted once it is."""
        dpr = widget.devicePixelRatioF()
        held = self._cache.held(film, size, dpr)
        if held is None:
            QTimer.singleShot(0, widget, lambda: self._draw(film, size, dpr, widget))
        return held

    def _draw(self, film: Film, size: QSize, dpr: float, widget: QWidget) -> None:
        self._cache.pixmap(film, size, dpr)
        widget.update()


class PosterView(QWidget):
    """One poster, as wide as it is told to be."""

    def __init__(self, theme: ThemeProvider, posters: Posters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._posters = posters
        self._film: Film | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_film(self, film: Film) -> None:
        """Shows another film."""
        self._film = film
        self.setAccessibleName(self.tr("Poster of {film}").format(film=film.label))
        self.update()

    def set_width(self, width: int) -> None:
        """Changes the size; posters are two wide and three high."""
        self.setFixedSize(width, width * 3 // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The poster, or its place while it is drawn."""
        if self._film is not None:
            painter = QPainter(self)
            _paint_poster(painter, QRectF(self.rect()), self._film, self._theme, self._posters, self)
            painter.end()


class PosterTile(QAbstractButton):
    """A small poster with title and a note under it; clicking it does what the caller connects."""

    def __init__(
        self, theme: ThemeProvider, posters: Posters, film: Film, note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.film = film
        self.note = note
        self._theme = theme
        self._posters = posters
        self.setText(film.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(film.label)
        self.setAccessibleDescription(note)
        self.setToolTip(f"{film.label}\n{note}" if note else film.label)
        theme.changed.connect(self.updateGeometry)

    @property
    def poster_width(self) -> int:
        """Grows with the text, so that titles keep their room."""
        return max(76, round(QFontMetricsF(self._theme.font("caption")).averageCharWidth() * 13))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Poster, two lines of title, one for the year, two of note."""
        line = QFontMetricsF(self._theme.font("caption")).height()
        width = self.poster_width
        words = (_TITLE_LINES + 1 + (_NOTE_LINES if self.note else 0)) * line
        return QSize(width + 2 * _RING, round(width * 1.5 + _GAP + words + 2 * _RING))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Poster, title, note; a ring for the focus, a line for the mouse."""
        tokens, theme = self._theme.tokens, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.poster_width
        poster = QRectF(_RING, _RING, width, width * 1.5)
        _paint_poster(painter, poster, self.film, theme, self._posters, self)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(theme.colour(tokens.focus if self.hasFocus() else tokens.outline), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(poster.adjusted(-2, -2, 2, 2), 5, 5)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour(tokens.accent if self.underMouse() else tokens.text))
        below = self._paint_lines(painter, self.film.title, poster.bottom() + _GAP, _TITLE_LINES)
        painter.setPen(theme.colour(tokens.text_muted))
        below = self._paint_lines(painter, str(self.film.year), below, 1)
        self._paint_lines(painter, self.note, below, _NOTE_LINES)
        painter.end()

    def _paint_lines(self, painter: QPainter, text: str, top: float, most: int) -> float:
        """At most so many lines, the last one cut with an ellipsis. Answers with where they end."""
        metrics = QFontMetricsF(painter.font())
        layout = QTextLayout(text, painter.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        for number in range(most):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.poster_width)
            shown = text[line.textStart() :] if number == most - 1 else text[line.textStart() :][: line.textLength()]
            cut = metrics.elidedText(shown.strip(), Qt.TextElideMode.ElideRight, self.poster_width)
            painter.drawText(QPointF(_RING, top + metrics.ascent()), cut)
            top += metrics.height()
        layout.endLayout()
        return top


def _paint_poster(
    painter: QPainter, rect: QRectF, film: Film, theme: ThemeProvider, posters: Posters, widget: QWidget
) -> None:
    pixmap = posters.poster(film, rect.size().toSize(), widget)
    if pixmap is not None:
        painter.drawPixmap(rect.topLeft(), pixmap)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(theme.tokens.line))
    painter.drawRoundedRect(rect, 4, 4)
