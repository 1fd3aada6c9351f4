"""The head of the page: whose taste it is, the paragraph, and the film that nobody would have guessed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.taste_profile import TasteProfile
from reelreason_desktop.services.taste_surprise import Surprise
from reelreason_desktop.ui.glyphs import set_glyph
from reelreason_desktop.ui.taste import wording
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.elided import ElidedButton
from reelreason_desktop.ui.widgets.parts import words
from reelreason_desktop.ui.widgets.poster_view import Posters, PosterView

_SIDE_BY_SIDE = 86
"""Average characters in the width from which on both parts stand side by side."""
_POSTER = 84


class Hero(QFrame):
    """Emits `film_clicked(film_id)` for the surprising film, and `card_wanted()`."""

    film_clicked = Signal(str)
    card_wanted = Signal()

    def __init__(
        self, theme: ThemeProvider, posters: Posters, films: Mapping[str, Film], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._films = films
        self._surprise: Surprise | None = None
        self.setProperty("layer", "note")
        self.name = words("display")
        self.figures = words("muted")
        self.summary = words("lead")
        self.card = QPushButton(self.tr("Save as a card…"), self)
        self.card.setToolTip(self.tr("A picture or a PDF of your taste, to keep or to post"))
        self.card.setAccessibleDescription(self.card.toolTip())
        self.write = QPushButton(self.tr("Write it for me"), self)
        self.write.setAccessibleDescription(self.tr("The language model words this paragraph; Esc stops it"))
        self.write.hide()
        self.note = words("caption")
        self.note.hide()
        self.surprise = QWidget(self)
        self.poster = PosterView(theme, posters, self.surprise)
        self.poster.set_width(_POSTER)
        self.film = ElidedButton("", self.surprise)
        self.film.setProperty("variant", "link")
        self.place = words("")
        self.reason = words("muted")
        self._build()
        self.film.clicked.connect(self._open)
        self.card.clicked.connect(self.card_wanted)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_profile(self, name: str, profile: TasteProfile) -> None:
        """Shows another state. `name`: of the person; empty where it says nothing."""
        self.name.setText(self.tr("{name}’s taste").format(name=name) if name else self.tr("Your taste"))
        self.figures.setText("  ·  ".join(wording.standing(len(profile.liked), profile.ratings.count)))
        self.summary.setText(say(profile.summary))
        self.show_note("")
        self._surprise = profile.surprise
        film = self._films.get(profile.surprise.film_id) if profile.surprise is not None else None
        self.surprise.setVisible(film is not None)
        if film is not None and profile.surprise is not None:
            self._show_surprise(film, profile.surprise)

    def show_writing(self, *, busy: bool) -> None:
        """While the language model writes, the button stops it."""
        self.write.setText(self.tr("Stop writing") if busy else self.tr("Write it for me"))
        self.show_note(self.tr("The language model is writing…") if busy else "")

    def show_written(self, text: str) -> None:
        """The paragraph in the language model's words, until the taste is another one."""
        self.summary.setText(text)
        self.show_note(self.tr("Written by the language model, from the facts of this page only."))

    def show_note(self, text: str) -> None:
        """A line below the paragraph; none when empty."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The surprise stands beside the paragraph where there is room, else below it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= _SIDE_BY_SIDE * QFontMetricsF(self._theme.font("body")).averageCharWidth()
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not direction:
            self._row.setDirection(direction)

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        person = QVBoxLayout()
        person.setSpacing(spacing.xs)
        person.addWidget(self.name)
        person.addWidget(self.figures)
        person.addSpacing(spacing.s)
        person.addWidget(self.summary)
        person.addSpacing(spacing.s)
        person.addWidget(self.note)
        acts = QHBoxLayout()
        acts.setSpacing(spacing.s)
        acts.addWidget(self.card)
        acts.addWidget(self.write)
        acts.addStretch(1)
        person.addLayout(acts)
        person.addStretch(1)
        about = QVBoxLayout()
        about.setSpacing(spacing.xs)
        about.addWidget(words("caption", self.tr("Most surprising thing you like")))
        about.addWidget(self.film, 0, Qt.AlignmentFlag.AlignLeft)
        about.addWidget(self.place)
        about.addWidget(self.reason)
        about.addStretch(1)
        inner = QHBoxLayout(self.surprise)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(spacing.m)
        inner.addWidget(self.poster, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(about, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(spacing.xl, spacing.l, spacing.xl, spacing.l)
        self._row.setSpacing(spacing.xl)
        self._row.addLayout(person, 3)
        self._row.addWidget(self.surprise, 2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.film.setCursor(Qt.CursorShape.PointingHandCursor)

    def _show_surprise(self, film: Film, surprise: Surprise) -> None:
        self.poster.show_film(film)
        self.film.setText(film.label.replace("&", "&&"))
        self.film.setAccessibleDescription(self.tr("Opens the film’s page"))
        self.place.setText(wording.surprising(surprise.rank, surprise.among))
        nearest = self._films.get(surprise.nearest or "")
        self.reason.setText(wording.apart(surprise.foreign, nearest))

    def _open(self) -> None:
        if self._surprise is not None:
            self.film_clicked.emit(self._surprise.film_id)

    def _restyle(self) -> None:
        """The paragraph is the largest running text of the window."""
        font = self._theme.font("body")
        lead = type(font)(font)
        lead.setPointSizeF(font.pointSizeF() * 1.12)
        self.summary.setFont(lead)
        set_glyph(self.card, "download", self._theme.tokens.text)
        set_glyph(self.write, "pencil", self._theme.tokens.text)
        self._arrange()
