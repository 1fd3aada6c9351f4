"""The page of the first minute: rate films, pick vibes, or say it, with the first picks growing below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.onboarding import ENOUGH, answers, chosen_vibes
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.focus import pass_focus, tab_through
from reelreason_desktop.ui.onboarding.films import FilmGrid
from reelreason_desktop.ui.onboarding.preview import PickStrip
from reelreason_desktop.ui.onboarding.sentences import Sentences
from reelreason_desktop.ui.onboarding.vibes import VibeGrid
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.elided import ElidedButton, ElidedLabel
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout
from reelreason_desktop.ui.widgets.page_stack import PageStack
from reelreason_desktop.ui.widgets.poster_view import Posters

_PROGRESS_WIDTH: Final = 150


class StartPage(QFrame):
    """Three ways to the first picks. Nothing here has to be done.

    Signals:
        rated: film id and stars, 0 to clear.
        vibe_toggled: a `Vibe`.
        sentence_clicked: something to say.
        chat_wanted: the person writes own words.
        import_wanted: there is a history elsewhere.
        others_wanted: other films to rate.
        film_clicked: id of a pick.
        finished: to the picks, or skipped.
    """

    rated = Signal(str, float)
    vibe_toggled = Signal(object)
    sentence_clicked = Signal(str)
    chat_wanted = Signal()
    import_wanted = Signal()
    others_wanted = Signal()
    film_clicked = Signal(str)
    finished = Signal()

    def __init__(self, theme: ThemeProvider, films: Mapping[str, Film], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._films = films
        self.setProperty("layer", "surface")
        self.setAccessibleName(self.tr("Getting started"))
        posters = Posters()
        self.grid = FilmGrid(theme, posters, self)
        self.vibes = VibeGrid(theme, self)
        self.sentences = Sentences(theme, self)
        self.picks = PickStrip(theme, posters, self)
        self.skip = _button(self.tr("Skip"), "quiet", self.tr("Go to the picks; this page stays in the Help menu"))
        self.bring = _button(
            self.tr("Bring films along"), "link", self.tr("Your ratings from Letterboxd, IMDb, Trakt or MovieLens")
        )
        self.others = _button(self.tr("Other films"), "link", self.tr("Twelve films that you may know better"))
        self.show_picks = _button(self.tr("Show my picks"), "primary", "")
        self.count = ElidedLabel(parent=self)
        self.count.setProperty("role", "strong")
        self.progress = QProgressBar(self)
        self.progress.setRange(0, ENOUGH)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(_PROGRESS_WIDTH)
        self._ways = PageStack(self)
        self.way_buttons: list[QPushButton] = []
        self._build(theme)
        self._connect()
        pass_focus(self, self.way_buttons[0])

    @property
    def way(self) -> int:
        """Which way is open: 0 films, 1 vibes, 2 words."""
        return self._ways.currentIndex()

    def open_way(self, index: int) -> None:
        """Opens one of the ways."""
        self.way_buttons[index].setChecked(True)
        self._ways.setCurrentIndex(index)
        self.others.setVisible(index == 0)

    def show_films(self, film_ids: Sequence[str], view: SessionView) -> None:
        """Shows the films to rate; without any, the other ways remain."""
        self.grid.show_films([self._films[film_id] for film_id in film_ids if film_id in self._films])
        tab_through(self.others, self._ways, self.show_picks)  # other films bring other stars
        self.grid.show_ratings(view.ratings)

    def show_view(self, view: SessionView) -> None:
        """Brings ratings, vibes, counter and picks up to date."""
        told = answers(view)
        ready = told >= ENOUGH and bool(view.ranking.picks)
        self.grid.show_ratings(view.ratings)
        self.vibes.show_chosen(chosen_vibes(view))
        self.progress.setValue(min(told, ENOUGH))
        counted = self.tr("{told} of {enough} for your first picks").format(told=min(told, ENOUGH), enough=ENOUGH)
        self.count.setText(self.tr("Your first picks") if ready else counted)
        wanted = self.count.fontMetrics().horizontalAdvance(counted)  # the picks beside it stay where they are
        self.count.setMinimumWidth(min(wanted, self.width() // 3))
        self.progress.setAccessibleName(self.count.text())
        self.show_picks.setEnabled(ready)
        picks = [self._films[pick.film_id] for pick in view.ranking.picks if pick.film_id in self._films]
        self.picks.show_films(picks if ready else [])

    def _build(self, theme: ThemeProvider) -> None:
        spacing = theme.tokens.spacing
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.xl, spacing.l, spacing.xl, spacing.l)
        layout.setSpacing(spacing.m)
        layout.addLayout(self._heading(spacing.m))
        layout.addLayout(self._switch(spacing.s))
        for way in (self.grid, self.vibes, self.sentences):
            self._ways.addWidget(way)
        layout.addWidget(self._ways, 1)
        layout.addWidget(self._footer(theme))
        self.open_way(0)

    def _heading(self, gap: int) -> QHBoxLayout:
        self.title, text = QLabel(self.tr("What do you like?"), self), QLabel(self)
        self.title.setProperty("role", "display")
        text.setProperty("role", "muted")
        text.setWordWrap(True)
        text.setText(self.tr("Three answers are enough. Skip what you have not seen; undo takes anything back."))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(gap)
        row.addLayout(words, 1)
        row.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _switch(self, gap: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(gap)
        ways = QWidget(self)
        line = FlowLayout(ways, gap)
        group = QButtonGroup(self)
        for index, text in enumerate((self.tr("Rate a few films"), self.tr("Pick vibes"), self.tr("Say it"))):
            button = _button(text, "", "")
            button.setCheckable(True)
            group.addButton(button, index)
            self.way_buttons.append(button)
            line.addWidget(button)
        group.idClicked.connect(self.open_way)
        line.addWidget(self.bring)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        ways.setSizePolicy(policy)
        row.addWidget(ways, 1)
        row.addWidget(self.others)
        return row

    def _footer(self, theme: ThemeProvider) -> QFrame:
        spacing = theme.tokens.spacing
        footer = QFrame(self)
        footer.setProperty("layer", "raised")
        row = QHBoxLayout(footer)
        row.setContentsMargins(spacing.l, spacing.s, spacing.l, spacing.s)
        row.setSpacing(spacing.l)
        counter = QVBoxLayout()
        counter.setSpacing(spacing.s)
        counter.addStretch(1)
        counter.addWidget(self.count)
        counter.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignLeft)
        counter.addStretch(1)
        row.addLayout(counter)
        row.addWidget(self.picks, 1)
        row.addWidget(self.show_picks)
        return footer

    def _connect(self) -> None:
        self.grid.rated.connect(self.rated)
        self.vibes.toggled.connect(self.vibe_toggled)
        self.sentences.sentence_clicked.connect(self.sentence_clicked)
        self.sentences.chat_wanted.connect(self.chat_wanted)
        self.picks.film_clicked.connect(self.film_clicked)
        self.bring.clicked.connect(self.import_wanted)
        self.others.clicked.connect(self.others_wanted)
        self.skip.clicked.connect(self.finished)
        self.show_picks.clicked.connect(self.finished)


def _button(text: str, variant: str, tip: str) -> QPushButton:
    button = ElidedButton(text)
    if variant:
        button.setProperty("variant", variant)
    button.setAccessibleName(text)
    if tip:
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
    return button
