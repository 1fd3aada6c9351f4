"""The page of one film. It fits a narrow dock and spreads out where there is room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.fetching.kept import Shown
from reelreason_desktop.services.film_report import Ask, FilmReport
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.film import header, wording
from reelreason_desktop.ui.film.feedback import FeedbackCard
from reelreason_desktop.ui.film.for_you import ForYou
from reelreason_desktop.ui.film.header import FilmHeader
from reelreason_desktop.ui.film.section import Section
from reelreason_desktop.ui.film.sections import Alike, History, People, Series, Words
from reelreason_desktop.ui.film.tmdb import FromTmdb
from reelreason_desktop.ui.focus import pass_focus
from reelreason_desktop.ui.key_table import FILM_PAGE
from reelreason_desktop.ui.keys import Handlers
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.column import Column
from reelreason_desktop.ui.widgets.empty_state import EmptyState
from reelreason_desktop.ui.widgets.idle_bar import keep_bar
from reelreason_desktop.ui.widgets.parts import words
from reelreason_desktop.ui.widgets.poster_view import Posters

_TWO_COLUMNS: Final = 680
"""From this width on, in device-independent pixels, what concerns the person stands beside what concerns the film."""
_WIDEST: Final = 1040
_PATIENCE_MS: Final = 500
_ACTS: Final = {
    "seen": header.SEEN,
    "watchlist": header.WATCHLIST,
    "reject": header.REJECT,
    "less_like": header.LESS_LIKE,
}


class FilmPage(QFrame):
    """Shows one film. Facts come at once with `show_film`, the rest with `show_report`.

    Signals:
        rated: film id, stars; 0 clears.
        acted: film id, one of the acts of `header`.
        answered: film id, value of a `Question`, answer.
        film_clicked, like_clicked: film id; to its page, to the films like it.
        why_clicked: film id.
        chip_lifted: key of a chip.
        wished, blocked, searched: see `TraitChip`.
    """

    rated = Signal(str, float)
    acted = Signal(str, str)
    answered = Signal(str, str, float)
    film_clicked = Signal(str)
    why_clicked = Signal(str)
    chip_lifted = Signal(str)
    wished = Signal(object)
    blocked = Signal(str)
    searched = Signal(str)

    def __init__(self, theme: ThemeProvider, films: Mapping[str, Film], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("layer", "surface")
        self._theme = theme
        self._films = films
        self._film: Film | None = None
        self._view: SessionView | None = None
        self._columns = 0
        self._posters = Posters()
        self.header = FilmHeader(theme, self._posters, self)
        self.feedback = FeedbackCard(theme, self)
        self.for_you = ForYou(theme, self)
        self.about = Section(theme, self.tr("What it is about"), self)
        self.tmdb = FromTmdb(theme, self.tr("From TMDB"), self)
        self.series = Series(theme, self.tr("Its series"), self)
        self.people = People(theme, self.tr("People"), self)
        self.traits = Words(theme, self.tr("Themes and tones"), self)
        self.history = History(theme, self.tr("Your history with it"), self)
        self.alike = Alike(theme, self.tr("Films like it"), self._posters, self)
        self._area = QScrollArea(self)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._build()
        self._connect()
        self._add_keys()

    @property
    def film(self) -> Film | None:
        """What is shown; None before the first film."""
        return self._film

    def show_film(self, film: Film, view: SessionView) -> None:
        """Shows another film: its facts now, a skeleton if the report takes more than half a second."""
        self._film, self._view = film, view
        self.header.show_film(film, view)
        self.header.show_prediction(None)
        self.feedback.hide()
        for section in (self.for_you, self.series, self.history, self.alike, self.tmdb):
            section.fill(())
        self.about.fill((_selectable(film.overview), words("caption", wording.spoken_in(film))))
        self.people.show_film(film)
        self.traits.show_film(film)
        self.setAccessibleName(film.label)
        self._area.verticalScrollBar().setValue(0)
        self._pages.setCurrentWidget(self._area)
        self._patience.start()

    def show_view(self, view: SessionView) -> None:
        """Brings stars and marks up to date; the report follows."""
        self._view = view
        if self._film is not None:
            self.header.show_film(self._film, view)

    def show_report(self, report: FilmReport) -> None:
        """Shows what was computed about the film."""
        if self._film is None or self._view is None or report.film_id != self._film.id:
            return
        self._patience.stop()
        judgement = report.judgement
        rated = self._film.id in self._view.ratings
        self.header.show_prediction(judgement.pick.predicted_rating if judgement is not None else None, rated=rated)
        self.for_you.show_judgement(judgement, self._films, {chip.label: chip for chip in self._view.chips})
        self.feedback.show_answers(report.answers)
        self.feedback.setVisible(report.ask is not Ask.NOTHING)
        self.series.show_parts(report.series, self._film, self._films, self._view)
        self.history.show_history(report.history)
        self.alike.show_neighbours(report.neighbours, self._films)

    def show_tmdb(self, shown: Shown | None) -> None:
        """Fills gaps with what TMDB said; None for nothing."""
        if self._film is not None:
            self.tmdb.show_facts(self._film, shown)

    def show_trouble(self) -> None:
        """The report could not be made."""
        self._patience.stop()
        self.for_you.show_trouble()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """One column or two."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follows the width that the scroll bar leaves."""
        if watched is self._area.viewport() and event.type() is QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        content = Column()
        self._column = QVBoxLayout(content)
        self._column.setSpacing(spacing.l)
        self._column.addWidget(self.header)
        beside = QHBoxLayout()
        beside.setSpacing(spacing.xl)
        self._halves = (QWidget(), QWidget())
        for half in self._halves:
            part = QVBoxLayout(half)
            part.setContentsMargins(0, 0, 0, 0)
            part.setSpacing(spacing.l)
            beside.addWidget(half, 1)
        self._column.addLayout(beside)
        self._column.addWidget(self.alike)
        self._column.addStretch(1)
        self._area.setWidget(content)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_bar(self._area)  # the words' width never jumps
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().installEventFilter(self)
        sentence = self.tr("Click a film anywhere to see everything about it here.")
        self._empty = EmptyState(self._theme, "film", sentence)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._area)
        pass_focus(self, self.header.stars)

    def _connect(self) -> None:
        self._patience.timeout.connect(self.for_you.show_waiting)
        self.header.rated.connect(partial(self._emit, self.rated))
        self.header.acted.connect(partial(self._emit, self.acted))
        self.feedback.answered.connect(partial(self._emit, self.answered))
        self.for_you.why_clicked.connect(partial(self._emit, self.why_clicked))
        self.for_you.chip_lifted.connect(self.chip_lifted)
        for section in (self.for_you, self.series, self.alike):
            section.film_clicked.connect(self.film_clicked)
        for named in (self.people, self.traits):
            named.wished.connect(self.wished)
            named.blocked.connect(self.blocked)
            named.searched.connect(self.searched)

    def _emit(self, signal: SignalInstance, *values: object) -> None:
        """A signal about the film that is shown."""
        if self._film is not None:
            signal.emit(self._film.id, *values)

    def _add_keys(self) -> None:
        """The same keys as on a card, wherever on the page the keyboard is."""
        rate, why = self.header.rated.emit, self.for_you.why_clicked.emit
        acts = {name: partial(self.header.acted.emit, act) for name, act in _ACTS.items()}
        handlers: Handlers = {"rate": rate, "rate_half": rate, "clear": partial(rate, 0.0), "why": why, **acts}
        FILM_PAGE.bind(self, handlers, Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _arrange(self) -> None:
        """Places the sections for the width there is."""
        spacing = self._theme.tokens.spacing
        width = self._area.viewport().width()
        side = max(spacing.l, (width - _WIDEST) // 2)
        self._column.setContentsMargins(side, spacing.l, max(spacing.s, side - spacing.s), spacing.xl)
        inner = width - side - max(spacing.s, side - spacing.s)
        self.header.fit(inner)
        columns = 2 if inner >= _TWO_COLUMNS else 1
        if columns != self._columns:
            self._columns = columns
            mine = (self.feedback, self.for_you, self.history)
            its = (self.about, self.tmdb, self.traits, self.people, self.series)
            self._place(*((its, mine) if columns == 2 else ((*mine[:2], *its, *mine[2:]), ())))

    def _place(self, left: Iterable[QWidget], right: Iterable[QWidget]) -> None:
        for half, sections in zip(self._halves, (left, right), strict=True):
            layout = half.layout()
            if isinstance(layout, QVBoxLayout):
                while layout.count():
                    layout.takeAt(0)
                for section in sections:
                    layout.addWidget(section)
                layout.addStretch(1)
        self._halves[1].setVisible(self._columns == 2)


def _selectable(text: str) -> QLabel:
    made = words("", text)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
