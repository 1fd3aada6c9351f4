"""TMDB: off until a person gives a key of their own and accepts the terms; asked only by a click."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.fetching.kept import ATTRIBUTION, HOME, KEPT_DAYS, TmdbCount
from reelreason_desktop.ui.figures import day_in_words, whole
from reelreason_desktop.ui.films.parts import ScrollingTab
from reelreason_desktop.ui.films.progress import size
from reelreason_desktop.ui.focus import pass_focus
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.card import Card
from reelreason_desktop.ui.widgets.parts import button, in_flow, link, to_the_left, words

_FIELD: Final = 44
"""Width of the field for a key, in average characters."""


@dataclass(frozen=True, slots=True)
class TmdbState:
    """What there is of TMDB.

    `has_key`: whether the keyring holds one; `trouble`: why the keyring cannot be asked; `to_ask`: films that lack
    something.
    """

    has_key: bool
    trouble: KnownError | None
    count: TmdbCount
    poster_bytes: int
    to_ask: int


class TmdbTab(ScrollingTab):
    """Shows a `TmdbState`.

    Signals:
        switched: on or off.
        key_given: the key; it is kept nowhere here.
        key_forgotten: the key is to leave the keyring.
        enrich_wanted: TMDB is to be asked; with posters or not.
        facts_forgotten: everything it said is to go.
        posters_changed: posters are wanted or not.
    """

    switched = Signal(bool)
    key_given = Signal(str)
    key_forgotten = Signal()
    enrich_wanted = Signal(bool)
    facts_forgotten = Signal()
    posters_changed = Signal(bool)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._is_busy = False
        self._state: TmdbState | None = None
        self.on = QCheckBox(self.tr("&Use TMDB: ask it when I say so, and show what it said"), self)
        self.key_state, self.facts_state, self.waiting = words(""), words(""), words("muted")
        self.key = QLineEdit(self)
        self.accept = QCheckBox(self.tr("I accept these te&rms"), self)
        self.keep_button = button(self.tr("&Keep the key"), "primary")
        self.forget_key_button = button(self.tr("Fo&rget the key"), "danger")
        self.posters = QCheckBox(self.tr("&With posters"), self)
        self.enrich_button = button(self.tr("&Ask TMDB"), "primary")
        self.forget_button = button(self.tr("Erase what it sai&d"), "danger")
        self._build()
        self._connect()
        self._restyle()
        self._enable()

    @property
    def wants_posters(self) -> bool:
        """Whether posters are to be fetched, too."""
        return self.posters.isChecked()

    def show_state(self, state: TmdbState, *, on: bool) -> None:
        """Brings everything up to date."""
        self._state = state
        self.on.blockSignals(True)
        self.on.setChecked(on)
        self.on.blockSignals(False)
        if state.trouble is not None:
            self.key_state.setText(f"{say(state.trouble.message)} {say(state.trouble.hint)}")
        elif state.has_key:
            self.key_state.setText(self.tr("Your key is in the keyring of this system, and nowhere else."))
        else:
            self.key_state.setText(self.tr("There is no key yet. TMDB gives one to everybody who has an account."))
        count = state.count
        if count.films and count.oldest is not None:
            told = self.tr(
                "Facts of {films} films, the oldest of {day}; each is erased after {days} days. Posters: {size}."
            )
            day = day_in_words(count.oldest.astimezone().date(), this_year=date.today().year)
            films = whole(count.films)
            self.facts_state.setText(told.format(films=films, day=day, days=KEPT_DAYS, size=size(state.poster_bytes)))
        else:
            self.facts_state.setText(self.tr("Nothing of TMDB is kept here."))
        self._show_waiting(state)
        self._enable()

    def set_busy(self, *, busy: bool) -> None:
        """While something is being done, nothing else can be begun."""
        self._is_busy = busy
        self._enable()

    def _show_waiting(self, state: TmdbState) -> None:
        if state.to_ask:
            told = self.tr("Films that you added and that lack something TMDB may know: {n}")
            self.waiting.setText(told.format(n=whole(state.to_ask)))
        else:
            self.waiting.setText(self.tr("No film lacks anything that TMDB could be asked about."))

    def _enable(self) -> None:
        state, on = self._state, self.on.isChecked()
        has_key = state is not None and state.has_key
        self.key.setVisible(not has_key)
        self.accept.setVisible(not has_key)
        self.keep_button.setVisible(not has_key)
        self.forget_key_button.setVisible(has_key)
        self.on.setEnabled(has_key or on)
        pass_focus(self, self.on if has_key or on else self.key)
        self.keep_button.setEnabled(bool(self.key.text().strip()) and self.accept.isChecked())
        ready = on and has_key and not self._is_busy
        self.enrich_button.setEnabled(ready and state is not None and state.to_ask > 0)
        held = state is not None and (state.count.films > 0 or state.poster_bytes > 0)
        self.forget_button.setVisible(held)
        self.forget_button.setEnabled(not self._is_busy)

    def _keep(self) -> None:
        key = self.key.text().strip()
        self.key.clear()
        self.accept.setChecked(False)
        self.key_given.emit(key)

    def _build(self) -> None:
        spacing = self.theme.tokens.spacing
        terms = self.tr(
            "Your own key, for personal use. Nothing is kept longer than six months, nothing is passed on, and nothing "
            "of it is used to train anything or to compute picks. Titles and ids of the films that are asked about are "
            "sent to api.themoviedb.org; with posters, image.tmdb.org sends pictures."
        )
        first = Card(self.theme, self.tr("Facts and posters from TMDB"))
        first.rows.addWidget(words("", terms))
        first.rows.addWidget(to_the_left(link(self.tr("Open the whole terms of TMDB"), HOME)))
        first.rows.addWidget(self.on)
        self.body.addWidget(first)
        second = Card(self.theme, self.tr("Your key"))
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setPlaceholderText(self.tr("API key or read access token"))
        self.key.setAccessibleName(self.tr("Key of TMDB"))
        second.rows.addWidget(self.key_state)
        second.rows.addWidget(to_the_left(self.key))
        second.rows.addWidget(self.accept)
        second.rows.addWidget(in_flow((self.keep_button, self.forget_key_button), spacing.s))
        self.body.addWidget(second)
        third = Card(self.theme, self.tr("What TMDB said"))
        third.rows.addWidget(self.facts_state)
        third.rows.addWidget(self.waiting)
        self.posters.setChecked(True)
        third.rows.addWidget(self.posters)
        third.rows.addWidget(in_flow((self.enrich_button, self.forget_button), spacing.s))
        third.rows.addWidget(words("caption", ATTRIBUTION))
        self.body.addWidget(third)

    def _connect(self) -> None:
        self.on.toggled.connect(self.switched)
        self.on.toggled.connect(self._enable)
        self.key.textChanged.connect(self._enable)
        self.accept.toggled.connect(self._enable)
        self.keep_button.clicked.connect(self._keep)
        self.forget_key_button.clicked.connect(self.key_forgotten)
        self.posters.toggled.connect(self.posters_changed)
        self.enrich_button.clicked.connect(lambda: self.enrich_wanted.emit(self.wants_posters))
        self.forget_button.clicked.connect(self.facts_forgotten)
        self.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.key.setFixedWidth(_FIELD * self.fontMetrics().averageCharWidth())
