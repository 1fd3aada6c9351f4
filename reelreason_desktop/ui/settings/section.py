"""What every section of the settings page is made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from reelreason_desktop.ui.glyphs import Glyph
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.widgets.column import Column
from reelreason_desktop.ui.widgets.parts import words


class SectionView(QFrame):
    """One section as it is shown.

    Attributes:
        body: takes its widgets, below heading and introduction.
        first: the widget that takes the keyboard when the section is opened from elsewhere.
    """

    def __init__(self, desk: Desk, title: str, introduction: str = "") -> None:
        super().__init__()
        self.desk = desk
        self.first: QWidget | None = None
        spacing = desk.theme.tokens.spacing
        self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(spacing.m)
        self.body.addWidget(words("display", title))
        if introduction:
            self.body.addWidget(words("muted", introduction))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(spacing.xl, spacing.l, spacing.xl, spacing.l)
        self._place_body()

    def opened(self) -> None:
        """The section comes into view."""

    def closed(self) -> None:
        """Another one does."""

    def take_focus(self, *, otherwise: QWidget) -> None:
        """Gives the keyboard to the first thing in the section that takes it, or to something else."""
        (self.first or otherwise).setFocus()

    def show_matches(self, query: str) -> None:
        """Shows what answers a search only; everything for an empty one."""

    def _place_body(self) -> None:
        self._layout.addLayout(self.body, 1)


class ScrollingSection(SectionView):
    """A section that may be higher than the window."""

    def _place_body(self) -> None:
        column = Column()
        whole = QVBoxLayout(column)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self.body)
        whole.addStretch(1)  # an alignment would keep wrapped words from their height
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(column)
        margins = self._layout.contentsMargins()
        spacing = self.desk.theme.tokens.spacing
        self._layout.setContentsMargins(margins.left(), margins.top(), spacing.s, 0)
        self.body.setContentsMargins(0, 0, spacing.l, spacing.l)
        self._layout.addWidget(self.area)


@dataclass(frozen=True)
class Section:
    """A section in the list.

    Attributes:
        name: how code finds it.
        words: what a search finds it by, beside its title.
        make: makes its widget when it is first opened.
    """

    name: str
    title: str
    glyph: Glyph
    words: tuple[str, ...]
    make: Callable[[Desk], SectionView]

    def answers(self, query: str) -> bool:
        """Whether one of its texts holds every word of a search."""
        return any(matches(query, text) for text in (self.title, *self.words))


def matches(query: str, text: str) -> bool:
    """Whether every word of a search stands in a text."""
    folded = text.casefold()
    return all(word in folded for word in query.casefold().split())


def line() -> QWidget:
    """A hairline between rows."""
    made = QFrame()
    made.setProperty("layer", "line")
    made.setFixedHeight(1)
    return made
