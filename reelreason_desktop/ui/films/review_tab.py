"""Doubtful pairs, one at a time: two films side by side, and three answers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reelreason_desktop.services.collection.reviewing import Pair, Side, Waiting
from reelreason_desktop.ui.figures import percent, whole
from reelreason_desktop.ui.films.parts import ScrollingTab
from reelreason_desktop.ui.films.wording import field_name, source_name, value, why
from reelreason_desktop.ui.focus import pass_focus
from reelreason_desktop.ui.glyphs import glyph_pixmap
from reelreason_desktop.ui.key_table import FILM_PAIRS
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.card import Card
from reelreason_desktop.ui.widgets.parts import button, empty, in_flow, words

_FIELDS: Final = (
    "original_title", "akas", "runtime_min", "directors", "cast", "genres", "countries", "languages", "certificate",
    "overview", "imdb", "tmdb", "movielens",
)  # fmt: skip
_ICON: Final = 40


class ReviewTab(ScrollingTab):
    """Asks about pairs.

    Signals:
        answered: a `Pair`, whether both are one film.
        back_wanted: the last answer is to be taken back.
    """

    answered = Signal(object, bool)
    back_wanted = Signal()

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pairs: list[Pair] = []
        self._total = 0
        self._later: set[int] = set()
        self.count, self.because = words("muted"), words("")
        self.same_button = button(self.tr("Same film"), "primary")
        self.two_button = button(self.tr("Two films"))
        self.later_button = button(self.tr("Later"))
        self.nothing = words("muted", self.tr("Nothing to decide: every film found its place."))
        self._icon = QLabel()
        self._table = QVBoxLayout()
        self._card = Card(theme)
        self._build()
        self._connect()
        self._restyle()
        self.show_waiting(Waiting((), 0))

    @property
    def pair(self) -> Pair | None:
        """The question that is asked; None when there is none."""
        return self._pairs[0] if self._pairs else None

    def show_waiting(self, waiting: Waiting) -> None:
        """Shows what is to be decided; what was put off comes last."""
        before = self.pair
        known = {pair.number for pair in waiting.pairs}
        self._later &= known
        self._pairs = sorted(waiting.pairs, key=lambda pair: pair.number in self._later)
        self._total = waiting.total
        if self.pair != before or before is None:
            self._show()
        self._count()

    def _show(self) -> None:
        pair = self.pair
        self._card.setVisible(pair is not None)
        for widget in (self.nothing, self._icon):
            widget.setVisible(pair is None)
        empty(self._table)
        if pair is None:
            return
        likely = self.tr("{percent} alike: {why}").format(percent=percent(pair.score), why=why(pair.why))
        self.because.setText(likely)
        self._table.addWidget(self._both(pair))
        self._card.setAccessibleDescription(f"{_label(pair.new)} / {_label(pair.known)}. {likely}")

    def _both(self, pair: Pair) -> QWidget:
        """What is known of both, field by field."""
        spacing = self.theme.tokens.spacing
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, spacing.s, 0, spacing.s)
        grid.setHorizontalSpacing(spacing.l)
        grid.setVerticalSpacing(spacing.xs)
        for column, side in ((1, pair.new), (2, pair.known)):
            grid.addWidget(words("title", _label(side)), 0, column)
            grid.addWidget(words("caption", ", ".join(map(source_name, side.sources))), 1, column)
            grid.setColumnStretch(column, 1)
        fields = [field for field in _FIELDS if field in pair.new.facts or field in pair.known.facts]
        top = Qt.AlignmentFlag.AlignTop
        for row, field in enumerate(fields, 2):
            grid.addWidget(words("muted", field_name(field)), row, 0, top)
            for column, facts in ((1, pair.new.facts), (2, pair.known.facts)):
                known = field in facts
                said = value(field, facts[field]) if known else self.tr("unknown")
                grid.addWidget(words("" if known else "muted", said), row, column, top)
        return holder

    def _count(self) -> None:
        told = self.tr("{n} to decide; the surest come first.").format(n=whole(self._total))
        self.count.setText(told if self._total else "")
        self.count.setVisible(self._total > 0)

    def _answer(self, *, same: bool) -> None:
        pair = self.pair
        if pair is None:
            return
        self._pairs.pop(0)
        self._total -= 1
        self._show()
        self._count()
        self.answered.emit(pair, same)

    def put_off(self) -> None:
        """The next question; this one comes again at the end."""
        if self.pair is not None:
            self._later.add(self.pair.number)
            self._pairs.append(self._pairs.pop(0))
            self._show()

    def _build(self) -> None:
        spacing = self.theme.tokens.spacing
        question = self.tr("Are they the same film?")
        self._card.setAccessibleName(question)
        self._card.rows.addWidget(words("title", question))
        self._card.rows.addWidget(self.because)
        acts = (self.same_button, self.two_button, self.later_button)
        self._card.rows.addWidget(in_flow(acts, spacing.s))
        self._card.rows.addLayout(self._table)
        hint = self.tr("Keys: S the same, T two films, L later, Backspace takes the last answer back.")
        self._card.rows.addWidget(words("caption", hint))
        self.body.addWidget(self.count)
        self.body.addWidget(self._card)
        column = QVBoxLayout()
        column.setSpacing(spacing.m)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addSpacing(4 * spacing.xl)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._icon)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self.nothing)
        self.body.addLayout(column)
        pass_focus(self, self.same_button)

    def _connect(self) -> None:
        self.same_button.clicked.connect(lambda: self._answer(same=True))
        self.two_button.clicked.connect(lambda: self._answer(same=False))
        self.later_button.clicked.connect(self.put_off)
        handlers = {
            "same": lambda: self._answer(same=True),
            "two": lambda: self._answer(same=False),
            "later": self.put_off,
            "back": self.back_wanted.emit,
        }
        FILM_PAIRS.bind(self, handlers, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        muted = self.theme.tokens.text_muted
        self._icon.setPixmap(glyph_pixmap("check", muted, self.theme.tokens.scaled(_ICON), self.devicePixelRatioF()))


def _label(side: Side) -> str:
    return f"{side.title} ({side.year})" if side.year else side.title
