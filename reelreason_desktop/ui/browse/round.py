"""Rating ten films in a minute, one large poster at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.browse.round_summary import RoundSummary, clock_words
from reelreason_desktop.ui.key_table import ROUND, ROUND_END, ROUND_SPACE
from reelreason_desktop.ui.keys import Handlers
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.elided import ElidedButton
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
        taken_back: the last answer is to be undone.
        picks_wanted: the person is through and wants to see what follows.
        more_wanted: another round is to be given to `start`.
        left: back to the shelf.
    """

    rated = Signal(str, float)
    seen = Signal(str)
    taken_back = Signal()
    picks_wanted = Signal()
    more_wanted = Signal()
    left = Signal()

    def __init__(self, theme: ThemeProvider, films: Mapping[str, Film], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("layer", "surface")
        self._films = films
        self._ids: Sequence[str] = ()
        self._place = 0
        self._answers: list[_Answer] = []
        self._clock = QElapsedTimer()
        self._seconds = QTimer(self, interval=1000)
        self._seconds.timeout.connect(self._tell_progress)
        self.poster = BigPoster(self)
        self.stars = BigStars(theme, self)
        self.progress = QProgressBar(self)
        self.title, self.facts, self.count = QLabel(self), QLabel(self), QLabel(self)
        self.summary = RoundSummary(theme, self)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._questions(theme))
        self._pages.addWidget(self.summary)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stars.rated.connect(self._rate)
        self.summary.buttons["picks"].clicked.connect(self.picks_wanted)
        self.summary.buttons["more"].clicked.connect(self.more_wanted)
        self.summary.buttons["shelf"].clicked.connect(self.left)
        rate, skip = self._rate, self._skip
        handlers: Handlers = {"rate": rate, "rate_half": rate, "seen": self._seen, "skip": skip, "back": self._back}
        ROUND.bind(self, handlers, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        ROUND_SPACE.bind(self, {"skip": skip})  # not on what the page holds: Space also presses buttons

    @property
    def film_id(self) -> str | None:
        """The film that is asked about; None when the round is over."""
        return self._ids[self._place] if self._place < len(self._ids) else None

    def event(self, event: QEvent) -> bool:
        """Escape is the round's own as long as it is open; the window has a shortcut with that key."""
        return ROUND_END.claims(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape ends the round."""
        if ROUND_END.name_of(event) == "end":
            self._end()
        else:
            super().keyPressEvent(event)

    @property
    def film_ids(self) -> Sequence[str]:
        """All films of this round."""
        return self._ids

    def start(self, film_ids: Sequence[str]) -> None:
        """Begins a round. Without films it is over at once: there is nothing left to ask about."""
        self._ids = [film_id for film_id in film_ids if film_id in self._films]
        self._place, self._answers = 0, []
        self.progress.setMaximum(max(1, len(self._ids)))
        self._clock.start()
        self._seconds.start()
        self._pages.setCurrentIndex(0)
        self.setFocus()
        self._show()

    def _questions(self, theme: ThemeProvider) -> QWidget:
        spacing = theme.tokens.spacing
        page = QWidget(self)
        self.title.setProperty("role", "display")
        self.facts.setProperty("role", "muted")
        self.count.setProperty("role", "caption")
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self.title, self.facts, self.count):
            label.setAlignment(centre)
            label.setWordWrap(True)
        buttons = self._buttons_row = QHBoxLayout()
        self._with_keys: dict[str, str] = {}
        buttons.addStretch(1)
        self.buttons: dict[str, QPushButton] = {}
        for name, text, act in (
            ("back", self.tr("Back"), self._back),
            ("skip", self.tr("Haven’t seen it (N)"), self._skip),
            ("seen", self.tr("Seen, no rating (S)"), self._seen),
            ("end", self.tr("Enough"), self._end),
        ):
            button = self.buttons[name] = ElidedButton(text, self)
            self._with_keys[name] = text
            button.setProperty("variant", "quiet" if name in ("back", "end") else "")
            button.clicked.connect(act)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = self._column = QVBoxLayout(page)
        column.setContentsMargins(spacing.xl, spacing.m, spacing.xl, spacing.l)
        column.setSpacing(spacing.s)
        column.addWidget(self.progress)
        column.addWidget(self.count)
        column.addWidget(self.poster, 1)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        column.addWidget(self.stars, 0, centre)
        column.addLayout(buttons)
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The buttons keep to the width."""
        super().resizeEvent(event)
        self._fit_buttons()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """From here on their text has its size."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit_buttons)

    def _fit_buttons(self) -> None:
        """Where there is little room, buttons say their words and not their keys."""
        for name, text in self._with_keys.items():
            self.buttons[name].setText(text)
        margins, gap = self._column.contentsMargins(), self._buttons_row.spacing()
        wanted = sum(button.sizeHint().width() + gap for button in self.buttons.values())
        if wanted > self.width() - margins.left() - margins.right():
            for name, text in self._with_keys.items():
                self.buttons[name].setText(text.partition(" (")[0])

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
            self._place = len(self._answers) - 1
            self._seconds.start()
            self._pages.setCurrentIndex(0)
            self.setFocus()
            if self._answers.pop() is not _Answer.SKIPPED:
                self.taken_back.emit()
            self._show()

    def _next(self, answer: _Answer) -> None:
        self._answers.append(answer)
        self._place += 1
        self._show()

    def _end(self) -> None:
        """The first time, sums up what was answered; when that was seen, or nothing was, goes back to the shelf."""
        if not self._answers or self.film_id is None:
            self._seconds.stop()
            self.left.emit()
        else:
            self._place = len(self._ids)
            self._show()

    def _show(self) -> None:
        film_id = self.film_id
        if film_id is None:
            self._seconds.stop()
            self.summary.tell(self._answers.count(_Answer.RATED), len(self._answers), self._clock.elapsed() // 1000)
            self._pages.setCurrentWidget(self.summary)
            self.summary.setFocus()
            return
        film = self._films[film_id]
        self.poster.show_film(film)
        self.title.setText(film.title)
        self.facts.setText(f"{film.year} · {', '.join(film.directors[:2])} · {', '.join(film.cast[:3])}")
        self.progress.setValue(self._place)
        self.buttons["back"].setEnabled(bool(self._answers))
        self._tell_progress()

    def _tell_progress(self) -> None:
        words = self.tr("{place} of {all} · {time}")
        time = clock_words(self._clock.elapsed() // 1000)
        self.count.setText(words.format(place=self._place + 1, all=len(self._ids), time=time))
