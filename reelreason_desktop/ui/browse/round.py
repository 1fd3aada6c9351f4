"""Rating ten films in a minute, one large poster at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.posters.cache import PosterCache
from reelreason_desktop.ui.widgets.star_rating import StarRating

_STAR: Final = 40.0


class BigPoster(QWidget):
    """One poster, as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cache = PosterCache()
        self._film: Film | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(180)

    def show_film(self, film: Film) -> None:
        """Another film."""
        self._film = film
        self.setAccessibleName(film.label)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The poster in the middle."""
        if self._film is None:
            return
        height = min(self.height(), round(self.width() * 1.5))
        size = QSize(round(height / 1.5), height)
        painter = QPainter(self)
        pixmap = self._cache.pixmap(self._film, size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - size.width()) // 2, (self.height() - size.height()) // 2, pixmap)
        painter.end()


class BigStars(QWidget):
    """Five large stars to click."""

    rated = Signal(float)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stars = StarRating(theme)
        self._preview: float | None = None
        size = StarRating.size_for(_STAR)
        self.setFixedSize(round(size.width()) + 4, round(size.height()) + 4)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Stars; the keys 1 to 5 rate, with Shift half a star less"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Shows what a click would set."""
        self._preview = StarRating.value_at(self._rect, event.position().x())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the mouse."""
        self._preview = None
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Rates."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.rated.emit(StarRating.value_at(self._rect, event.position().x()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The stars."""
        painter = QPainter(self)
        self._stars.paint(painter, self._rect, None, self._preview)
        painter.end()

    @property
    def _rect(self) -> QRectF:
        size = StarRating.size_for(_STAR)
        return QRectF(2, 2, size.width(), size.height())


class _Answer(Enum):
    """What was said about a film of the round."""

    RATED = auto()
    SEEN = auto()
    SKIPPED = auto()


class RatingRound(QFrame):
    """Goes through some films.

    Signals:
        rated: film id and stars.
        seen: id of a film that was seen and is not rated.
        finished: how many were rated; the person is through, or has had enough.
        taken_back: the last answer is to be undone.
    """

    rated = Signal(str, float)
    seen = Signal(str)
    finished = Signal(int)
    taken_back = Signal()

    def __init__(self, theme: ThemeProvider, films: Mapping[str, Film], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("layer", "surface")
        self._films = films
        self._ids: Sequence[str] = ()
        self._place = 0
        self._answers: list[_Answer] = []
        self.poster = BigPoster(self)
        self.stars = BigStars(theme, self)
        self.progress = QProgressBar(self)
        self.title, self.facts, self.count = QLabel(self), QLabel(self), QLabel(self)
        self._build(theme)
        for digit in range(1, 6):
            self._on_key(str(digit), partial(self._rate, float(digit)))
            self._on_key(f"Shift+{digit}", partial(self._rate, digit - 0.5))
        for key, act in (("S", self._seen), ("N", self._skip), ("Space", self._skip), ("Esc", self._end)):
            self._on_key(key, act)
        self._on_key("Backspace", self._back)

    @property
    def film_id(self) -> str | None:
        """The film that is asked about; None when the round is over."""
        return self._ids[self._place] if self._place < len(self._ids) else None

    def start(self, film_ids: Sequence[str]) -> None:
        """Begins a round. Without films it is over at once."""
        self._ids = [film_id for film_id in film_ids if film_id in self._films]
        self._place, self._answers = 0, []
        self.progress.setMaximum(max(1, len(self._ids)))
        self._show()
        self.setFocus()

    def _build(self, theme: ThemeProvider) -> None:
        spacing = theme.tokens.spacing
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title.setProperty("role", "display")
        self.facts.setProperty("role", "muted")
        self.count.setProperty("role", "caption")
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self.title, self.facts, self.count):
            label.setAlignment(centre)
            label.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.buttons: dict[str, QPushButton] = {}
        for name, text, act in (
            ("back", self.tr("Back"), self._back),
            ("skip", self.tr("Haven't seen it (N)"), self._skip),
            ("seen", self.tr("Seen, no rating (S)"), self._seen),
            ("end", self.tr("Enough"), self._end),
        ):
            button = self.buttons[name] = QPushButton(text, self)
            button.setProperty("variant", "quiet" if name in ("back", "end") else "")
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.stars.rated.connect(self._rate)
        column = QVBoxLayout(self)
        column.setContentsMargins(spacing.xl, spacing.m, spacing.xl, spacing.l)
        column.setSpacing(spacing.s)
        column.addWidget(self.progress)
        column.addWidget(self.count)
        column.addWidget(self.poster, 1)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addWidget(self.stars, 0, centre)
        column.addLayout(buttons)

    def _on_key(self, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _rate(self, stars: float) -> None:
        if self.film_id is not None:
            self.rated.emit(self.film_id, stars)
            self._next(_Answer.RATED)

    def _seen(self) -> None:
        if self.film_id is not None:
            self.seen.emit(self.film_id)
            self._next(_Answer.SEEN)

    def _skip(self) -> None:
        if self.film_id is not None:
            self._next(_Answer.SKIPPED)

    def _back(self) -> None:
        if self._answers:
            self._place -= 1
            if self._answers.pop() is not _Answer.SKIPPED:
                self.taken_back.emit()
            self._show()

    def _next(self, answer: _Answer) -> None:
        self._answers.append(answer)
        self._place += 1
        self._show()

    def _end(self) -> None:
        self._place = len(self._ids)
        self.finished.emit(self._answers.count(_Answer.RATED))

    def _show(self) -> None:
        film_id = self.film_id
        if film_id is None:
            self.finished.emit(self._answers.count(_Answer.RATED))
            return
        film = self._films[film_id]
        self.poster.show_film(film)
        self.title.setText(film.title)
        self.facts.setText(f"{film.year} · {', '.join(film.directors[:2])} · {', '.join(film.cast[:3])}")
        said = self.tr("{place} of {all}").format(place=self._place + 1, all=len(self._ids))
        self.count.setText(said)
        self.progress.setValue(self._place)
        self.buttons["back"].setEnabled(bool(self._answers))
