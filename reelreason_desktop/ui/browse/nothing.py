"""What is said when no film fits, and the shortest ways out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop.services.browsing import Shelf as Found
from reelreason_desktop.services.facets import Choices, Facet
from reelreason_desktop.ui.browse.wording import facet_name, films_in_words, value_name
from reelreason_desktop.ui.glyphs import glyph_pixmap
from reelreason_desktop.ui.theme.theme import ThemeProvider

_GLYPH_PX: Final = 40
_WAYS: Final = 2
"""How many single sides are offered to be dropped."""


class NothingFound(QWidget):
    """Says which filters hide how many films, and offers to drop the side that hides most.

    Signals:
        dropped: the `Facet` whose filters are to be taken back.
        cleared: all filters are to be taken back.
        left: back to all films.
    """

    dropped = Signal(object)
    cleared = Signal()
    left = Signal()

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture, self.text = QLabel(self), QLabel(self)
        self.text.setWordWrap(True)
        for label in (self._picture, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.ways: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.tokens.spacing.s)
        self._column.addStretch(1)
        self._column.addWidget(self._picture)
        self._column.addWidget(self.text)
        self._buttons = QVBoxLayout()
        self._column.addLayout(self._buttons)
        self._column.addStretch(2)
        theme.changed.connect(self._colour)
        self._colour()

    def explain(self, found: Found, choices: Choices) -> None:
        """Shows why a query brought nothing."""
        for way in self.ways:
            way.hide()
            way.deleteLater()
        self.ways = []
        filters = sum(len(values) for values in choices.values())
        if not found.hidden:
            self.text.setText(self.tr("No film, person or theme is called that."))
            self._offer(self.tr("Show all films"), self.left.emit)
            return
        hide = self.tr("{n} filters together hide {films}.") if filters > 1 else self.tr("This filter hides {films}.")
        self.text.setText(hide.format(n=filters, films=films_in_words(found.hidden)))
        best = sorted(found.without.items(), key=lambda side: -side[1])
        for facet, films in best[:_WAYS] if len(best) > 1 else ():
            if films:
                self._offer(self._without(facet, choices, films), partial(self.dropped.emit, facet))
        self._offer(self.tr("Clear filters"), self.cleared.emit)

    def _without(self, facet: Facet, choices: Choices, films: int) -> str:
        values = sorted(value_name(facet, value) for value in choices[facet])
        what = values[0] if len(values) == 1 else facet_name(facet)
        return self.tr("Without “{filter}”: {films}").format(filter=what, films=films_in_words(films))

    def _offer(self, text: str, act: Callable[[], object]) -> None:
        button = QPushButton(text, self)
        if not self.ways:
            button.setProperty("variant", "primary")
        button.clicked.connect(lambda: act())
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.ways.append(button)

    def _colour(self) -> None:
        tokens = self._theme.tokens
        size = tokens.scaled(_GLYPH_PX)
        self._picture.setPixmap(glyph_pixmap("search", tokens.text_muted, size, self.devicePixelRatioF()))
