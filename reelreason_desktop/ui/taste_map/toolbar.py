"""The row above the map: finding a film, and what can be done with the map as a whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListView, QToolButton, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.glyphs import Glyph, glyph_icon
from reelreason_desktop.ui.theme.theme import ThemeProvider

_ICON: Final = 16
_MOST_FOUND: Final = 12
_PAUSE_MS: Final = 90
"""After the last key, before titles are searched."""


class TitleIndex:
    """Finds films by a part of their title, whatever its case and accents.

    Args:
        films: all of them.
        by_fame: intp (n,), all rows, the best known film first.
    """

    def __init__(self, films: Sequence[Film], by_fame: NDArray[np.intp]) -> None:
        self._films = films
        self._by_fame = by_fame.tolist()
        self._folded: list[str] | None = None

    def find(self, text: str) -> list[int]:
        """Rows whose title begins with the text, then those with a word that does, then those that contain it."""
        wanted = folded(text).strip()
        if not wanted:
            return []
        if self._folded is None:  # when first needed
            self._folded = [folded(film.title) for film in self._films]
        ranks: tuple[list[int], list[int], list[int]] = ([], [], [])
        for row in self._by_fame:
            title = self._folded[row]
            if wanted in title:
                ranks[0 if title.startswith(wanted) else 1 if f" {wanted}" in title else 2].append(row)
        return [row for rank in ranks for row in rank][:_MOST_FOUND]


def folded(text: str) -> str:
    """Lower case without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


class FilmFinder(QLineEdit):
    """A field that proposes titles while one types.

    Signals:
        found: row of the film that was chosen.
    """

    found = Signal(int)

    def __init__(self, films: Sequence[Film], index: TitleIndex, parent: QWidget) -> None:
        super().__init__(parent)
        self._films = films
        self._index = index
        self._rows: list[int] = []
        self._titles = QStringListModel(self)
        self._completer = QCompleter(self._titles, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST_FOUND)
        self._completer.setWidget(self)
        self._list = QListView(self)
        self._completer.setPopup(self._list)
        self._list.setAccessibleName(self.tr("Films with that title"))
        self._list.clicked.connect(lambda at: self._choose(at.row()))
        self._list.activated.connect(lambda at: self._choose(at.row()))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.propose)
        self.setPlaceholderText(self.tr("Find a film"))
        self.setAccessibleName(self.tr("Find a film on the map"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(90)
        self.textEdited.connect(self._pause.start)
        self.returnPressed.connect(self._choose_first)

    def propose(self) -> None:
        """Lists what fits the text so far."""
        self._look_up()
        if self._rows:
            self._completer.complete()
        else:
            self._list.hide()

    def _look_up(self) -> None:
        self._pause.stop()
        self._rows = self._index.find(self.text())
        self._titles.setStringList([self._films[row].label for row in self._rows])

    def _choose_first(self) -> None:
        at = self._list.currentIndex()
        if not self._rows or self._films[self._rows[0]].label != self.text():
            self._look_up()
        self._choose(at.row() if at.isValid() and at.row() < len(self._rows) else 0)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._rows):
            row = self._rows[at]
            self._list.hide()
            self.setText(self._films[row].label)
            self.found.emit(row)


class Toolbar(QWidget):
    """The finder and the buttons beside it."""

    def __init__(self, theme: ThemeProvider, finder: FilmFinder, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.finder = finder
        self._signs: dict[QToolButton, Glyph] = {}
        row = QHBoxLayout(self)
        spacing = theme.tokens.spacing
        row.setContentsMargins(spacing.s, spacing.xs, spacing.s, spacing.xs)
        row.setSpacing(spacing.xs)
        row.addWidget(finder, 1)
        self.lasso = self._button("lasso", self.tr("Select a part of the map (L)"), checkable=True)
        self.moments = self._button("clock", self.tr("Trail of the conversation"), checkable=True)
        self.compare = self._button("people", self.tr("Compare with another taste"))
        self.twin = self._button("rows", self.tr("The map as a list"), checkable=True)
        self.export = self._button("download", self.tr("Save the map as a picture"))
        for button in self._signs:
            row.addWidget(button)
        theme.changed.connect(self._recolour)
        self._recolour()

    def _button(self, sign: Glyph, name: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("variant", "quiet")
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if checkable:
            button.toggled.connect(self._recolour)
        self._signs[button] = sign
        return button

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        for button, sign in self._signs.items():
            button.setIconSize(QSize(1, 1) * tokens.scaled(_ICON))
            button.setIcon(glyph_icon(sign, tokens.accent if button.isChecked() else tokens.text_muted))
