"""The taste page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.feedback import FeedbackSummary
from reelreason_desktop.services.looks import is_named
from reelreason_desktop.services.movement import Movement
from reelreason_desktop.services.taste_profile import TasteProfile
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.glyphs import glyph_pixmap
from reelreason_desktop.ui.taste import wording
from reelreason_desktop.ui.taste.bars import Bars
from reelreason_desktop.ui.taste.columns import Columns
from reelreason_desktop.ui.taste.dials import DialsCard
from reelreason_desktop.ui.taste.hero import Hero
from reelreason_desktop.ui.taste.masonry import MasonryLayout
from reelreason_desktop.ui.taste.moves import MovesCard
from reelreason_desktop.ui.taste.parts import Card, ChartCard
from reelreason_desktop.ui.taste.radar import Radar
from reelreason_desktop.ui.taste.rows import FilmRows, row_items
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.idle_bar import keep_bar
from reelreason_desktop.ui.widgets.parts import words
from reelreason_desktop.ui.widgets.poster_view import Posters

_MOST_ROWS = 6
_COLUMN_CHARACTERS = 44
_NARROWEST = 330
_GLYPH = 48


class TastePage(QFrame):
    """Shows a profile; an invitation while there is too little to show.

    Signals:
        film_clicked: id of a film whose page is wanted.
        start_clicked: the person wants to rate films.
        card_wanted: the taste is to be saved as a card.
        dial_previewed, dial_turned: see `DialControl`.
        opened: the page comes into view.
    """

    film_clicked = Signal(str)
    start_clicked = Signal()
    card_wanted = Signal()
    dial_previewed = Signal(str, float)
    dial_turned = Signal(str, object)
    opened = Signal()

    def __init__(self, theme: ThemeProvider, films: Mapping[str, Film], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._films = films
        self._posters = Posters()
        self.setProperty("layer", "surface")
        self.hero = Hero(theme, self._posters, films)
        self.genres = self._chart_card(self.tr("Genres"), Radar)
        self.tones = self._chart_card(self.tr("Moods"), Bars)
        self.decades = self._chart_card(self.tr("Decades"), Columns)
        self.ratings = self._chart_card(self.tr("How you rate"), Columns)
        self.people = self._rows_card(self.tr("People who come back"))
        self.themes = self._rows_card(self.tr("Themes you return to"))
        self.moves = MovesCard(theme, self._posters, films)
        self.feedback = self._chart_card(self.tr("How well the picks do"), Bars)
        self.dials = DialsCard(theme)
        self.empty = self._build_empty()
        self._build()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def cards(self) -> Sequence[Card]:
        """In reading order."""
        return (
            self.genres,
            self.tones,
            self.people,
            self.decades,
            self.themes,
            self.moves,
            self.ratings,
            self.feedback,
            self.dials,
        )

    def show_view(self, view: SessionView) -> None:
        """What needs no computing: where the dials stand."""
        turned = frozenset(name for name, control in self.dials.dials.items() if control.is_turned)
        self.dials.show_settings(view.dials, turned)

    def show_profile(self, view: SessionView, profile: TasteProfile) -> None:
        """Shows another state.

        Args:
            view: for the name and the dials.
            profile: computed from the same state.
        """
        self.dials.show_settings(view.dials, profile.dials_turned)
        if not profile.speaks:
            self.invitation.setText(say(profile.summary))
            self._turn_to(self.empty)
            return
        self.hero.show_profile(view.profile if is_named(view.profile) and not view.guest else "", profile)
        genres, decades = wording.genre_items(profile.genres), wording.decade_items(profile.decades)
        self.genres.show_items(genres, lead=wording.telling(genres, profile.genres))
        self.tones.show_items(wording.tone_items(profile.tones))
        self.decades.show_items(decades, lead=wording.telling(decades, profile.decades))
        ratings = profile.ratings
        self.ratings.caption.setText(wording.rating_habit(ratings.mean, ratings.well_known, ratings.lesser_known))
        stars = wording.star_items(ratings.film_ids)
        self.ratings.show_items(stars, lead=max(stars, key=lambda item: item.value, default=None))
        self.people.show_items(row_items(profile.people, _MOST_ROWS))
        self.themes.show_items(row_items(profile.themes, _MOST_ROWS))
        self.ratings.setVisible(ratings.count > 0)
        self.people.setVisible(bool(profile.people))
        self.themes.setVisible(bool(profile.themes))
        self.moves.show_profile(profile)
        self._turn_to(self.area)

    def show_feedback(self, summary: FeedbackSummary) -> None:
        """Shows what the person thought of picks they watched; hidden while they said nothing."""
        self.feedback.setVisible(summary.answered > 0)
        self.feedback.caption.setText(wording.asked(summary))
        self.feedback.show_items(wording.feedback_items(summary))

    def show_effect(self, name: str, movement: Movement) -> None:
        """What a dial would do where it stands under the mouse."""
        named = (*movement.new, *movement.gone)
        titles = {film_id: self._films[film_id].title for film_id in named if film_id in self._films}
        self.dials.show_effect(name, movement, titles)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """The page catches up with what happened while it was away."""
        super().showEvent(event)
        self.opened.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Hands the keyboard to what is shown."""
        super().focusInEvent(event)
        self._pass_focus()

    def _turn_to(self, shown: QWidget) -> None:
        self._pages.setCurrentWidget(shown)
        if self.hasFocus():
            self._pass_focus()

    def _pass_focus(self) -> None:
        shown = self._pages.currentWidget()
        if shown is self.empty:
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        elif shown is self.area:
            self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chart_card(self, heading: str, kind: type[Radar | Bars | Columns]) -> ChartCard:
        return ChartCard(self._theme, heading, kind(self._theme, heading), self._posters, self._films)

    def _rows_card(self, heading: str) -> ChartCard:
        chart = FilmRows(self._theme, heading, self._posters, self._films)
        return ChartCard(self._theme, heading, chart, self._posters, self._films)

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        self.genres.caption.setText(self.tr("Dashed ring: as usual. Further out: more than usual."))
        self.tones.caption.setText(self.tr("Bar: your films. Mark: all films. Click for films."))
        self.decades.caption.setText(self.tr("Column: your films. Mark: all films."))
        self.moves.caption.setText(self.tr("How far each step turned your taste: 0° not at all, 90° to another one."))
        for rows in (self.people, self.themes):
            rows.caption.setText(self.tr("In several of your films, the most telling first."))
        content = QWidget()
        self.masonry = MasonryLayout(None, spacing.m, _NARROWEST)
        for card in self.cards:
            self.masonry.addWidget(card)
        column = QVBoxLayout(content)
        column.setContentsMargins(spacing.l, spacing.l, spacing.l, spacing.xl)
        column.setSpacing(spacing.m)
        column.addWidget(self.hero)
        column.addLayout(self.masonry)
        column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_bar(self.area)  # columns never jump
        self.area.setWidget(content)
        self.area.setAccessibleName(self.tr("Taste"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # else going backwards would end here, and be sent forwards again
        self._pages = QStackedLayout(self)
        self._pages.addWidget(QWidget(self))  # until the first profile is computed
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.area)

    def _build_empty(self) -> QWidget:
        spacing = self._theme.tokens.spacing
        page = QWidget(self)
        self._glyph = QLabel(page)
        self.invitation = words("title")
        self.start = QPushButton(self.tr("&Rate ten films"), page)
        self.start.setProperty("variant", "primary")
        column = QVBoxLayout(page)
        column.setContentsMargins(spacing.xl, spacing.xl, spacing.xl, spacing.xl)
        column.setSpacing(spacing.m)
        column.addStretch(1)
        for widget in (self._glyph, self.invitation):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return page

    def _connect(self) -> None:
        self.hero.film_clicked.connect(self.film_clicked)
        self.hero.card_wanted.connect(self.card_wanted)
        for card in self.cards:
            card.film_clicked.connect(self.film_clicked)
        self.start.clicked.connect(self.start_clicked)
        self.dials.previewed.connect(self.dial_previewed)
        self.dials.turned.connect(self.dial_turned)

    def _restyle(self) -> None:
        """Columns grow with the text."""
        tokens = self._theme.tokens
        width = QFontMetricsF(self._theme.font("body")).averageCharWidth() * _COLUMN_CHARACTERS
        self.masonry.set_column(max(_NARROWEST, round(width)))
        self._glyph.setPixmap(glyph_pixmap("radar", tokens.text_muted, tokens.scaled(_GLYPH), self.devicePixelRatioF()))
