"""The tab that finds films for two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from reelreason_desktop.services.profiles import ProfileCard
from reelreason_desktop.services.together import Together
from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.glyphs import glyph_pixmap
from reelreason_desktop.ui.profiles.avatar import avatar_icon
from reelreason_desktop.ui.profiles.pair_list import PairList, PairModel
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say

_COMBO_WIDTH = 180
_GLYPH = 40


class TogetherTab(QFrame):
    """Two people and what both would enjoy.

    Signals:
        wanted: (first name, second name).
        people_wanted: there are too few profiles; the page with them is needed.
        film_clicked: id of a film.
    """

    wanted = Signal(str, str)
    people_wanted = Signal()
    film_clicked = Signal(str)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self.setProperty("layer", "surface")
        self.first, self.second = QComboBox(self), QComboBox(self)
        self.rules = QLabel(self)
        self.model = PairModel(self)
        self.list = PairList(theme, self.model, self)
        self.nothing = QLabel(self)
        self.people_button = QPushButton(self.tr("Make another &profile"), self)
        self._glyph = QLabel(self)
        self._pages = QStackedWidget(self)
        self._empty = QWidget(self)
        self._build()
        self._connect()
        self._restyle()

    @property
    def pair(self) -> tuple[str, str]:
        """The two names that are chosen."""
        return self.first.currentData() or "", self.second.currentData() or ""

    def show_people(self, cards: Sequence[ProfileCard], open_name: str) -> None:
        """Who can be chosen. The open profile and the next one are chosen at first."""
        usable = [card for card in cards if card.trouble is None]
        self.list.rows.looks = {card.name: card.look for card in usable}
        names = tuple(card.name for card in usable)
        before = self.pair
        for combo in (self.first, self.second):
            combo.blockSignals(True)
            combo.clear()
            for card in usable:
                combo.addItem(avatar_icon(self._theme, card.look), card.name, card.name)
        keep = before[0] != before[1] and set(before) <= set(names)
        wanted = before if keep else _first_pair(names, open_name)
        for combo, name in zip((self.first, self.second), wanted, strict=True):
            combo.setCurrentIndex(combo.findData(name))
            combo.blockSignals(False)
        self._names = names
        self.ask()

    def ask(self) -> None:
        """Asks for films for the two who are chosen."""
        for combo in (self.first, self.second):
            combo.setEnabled(len(self._names) > 1)
        first, second = self.pair
        if len(self._names) < 2:
            self._say(self.tr("Watching together takes two profiles: one for each person."), people=True)
        elif first == second:
            self._say(self.tr("Choose two different people."))
        else:
            self.wanted.emit(first, second)

    def show_answer(self, answer: Together) -> None:
        """Shows the films that were found."""
        self.model.show_answer(answer)
        parts = [*map(say, answer.limits)]
        if answer.max_age is not None:
            parts.append(self.tr("up to {age} years").format(age=answer.max_age))
        counted = self.tr("chosen from {n} films that neither has seen or turned down").format(n=whole(answer.admitted))
        self.rules.setText(" · ".join((*parts, counted)))
        if answer.picks:
            self._pages.setCurrentWidget(self.list)
        else:
            self._say(self.tr("No film is left that both may see. Take back one of the limits in either chat."))

    def show_trouble(self, words: str) -> None:
        """Why there is no answer."""
        self._say(words)

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        for combo, name in ((self.first, self.tr("First person")), (self.second, self.tr("Second person"))):
            combo.setAccessibleName(name)
            combo.setMinimumWidth(_COMBO_WIDTH)
        self.rules.setProperty("role", "caption")
        self.rules.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(spacing.s)
        row.addWidget(self.first)
        row.addWidget(QLabel(self.tr("and"), self))
        row.addWidget(self.second)
        row.addSpacing(spacing.s)
        row.addWidget(self.rules, 1)
        row.setContentsMargins(spacing.m, spacing.m, spacing.m, spacing.m)
        self.nothing.setProperty("role", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        middle = QVBoxLayout(self._empty)
        middle.setSpacing(spacing.m)
        middle.addStretch(1)
        for widget in (self._glyph, self.nothing, self.people_button):
            middle.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.first.currentIndexChanged.connect(self.ask)
        self.second.currentIndexChanged.connect(self.ask)
        self.people_button.clicked.connect(self.people_wanted)
        self.list.film_clicked.connect(self.film_clicked)
        self._theme.changed.connect(self._restyle)

    def _say(self, words: str, *, people: bool = False) -> None:
        self.nothing.setText(words)
        self.people_button.setVisible(people)
        self.rules.setText("" if people else self.rules.text())
        self._pages.setCurrentWidget(self._empty)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        size = tokens.scaled(_GLYPH)
        self._glyph.setPixmap(glyph_pixmap("people", tokens.text_muted, size, self.devicePixelRatioF()))


def _first_pair(names: Sequence[str], open_name: str) -> tuple[str, str]:
    """The open profile with the next other one."""
    first = open_name if open_name in names else next(iter(names), "")
    return first, next((name for name in names if name != first), first)
