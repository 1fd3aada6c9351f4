"""The list beside the map with its heading: what is in view, or films that were asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.taste_map.atlas import Atlas
from reelreason_desktop.ui.taste_map.marks import Marks
from reelreason_desktop.ui.taste_map.mentions import Mention, mentions_of
from reelreason_desktop.ui.taste_map.twin import MentionList
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.elided import ElidedLabel


class TwinPanel(QFrame):
    """Shows what is in view, until it is told to keep to some films."""

    def __init__(
        self, theme: ThemeProvider, atlas: Atlas, films: Sequence[Film], families: Sequence[int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._films = films
        self._in_view: Sequence[Mention] = ()
        self._kept = False
        self.setProperty("layer", "surface")
        self.title = ElidedLabel("", self)
        self.title.setProperty("role", "strong")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.back = QPushButton(self.tr("&Back to what is in view"), self)
        self.back.setProperty("variant", "link")
        self.back.clicked.connect(self._go_back)
        self.list = MentionList(theme, families, self)
        head = QHBoxLayout()
        spacing = theme.tokens.spacing
        head.setContentsMargins(spacing.m, spacing.xs, spacing.s, spacing.xs)
        head.addWidget(self.title, 1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.setMinimumSize(180, 120)
        self.hide()
        self._go_back()

    def show_lines(self, lines: Sequence[Mention]) -> None:
        """What is in view now."""
        self._in_view = lines
        if not self._kept:
            self.list.show_lines(lines)

    def show_films(self, rows: Sequence[int], title: str, marks: Marks) -> None:
        """Keeps to some films until the person goes back."""
        self._kept = True
        self.title.setText(title)
        self.back.show()
        self.list.show_lines(mentions_of(self._atlas, self._films, marks, rows))
        self.list.setCurrentIndex(self.list.lines.index(0))
        self.list.setFocus()

    def _go_back(self) -> None:
        self._kept = False
        self.title.setText(self.tr("In view"))
        self.back.hide()
        self.list.show_lines(self._in_view)
