"""How a film fares for the person: its place, what holds it back, and the strongest reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Evidence, Judgement, Obstacle
from reelreason_desktop.services.views import Chip
from reelreason_desktop.ui.cards import wording as card_words
from reelreason_desktop.ui.figures import signed_percent
from reelreason_desktop.ui.film.section import Section
from reelreason_desktop.ui.glyphs import glyph_pixmap
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.why import wording
from reelreason_desktop.ui.widgets.parts import to_the_left, words
from reelreason_desktop.ui.widgets.signed_bar import BarScale, SignedBar

_REASONS: Final = 4
_GLYPH: Final = 14
_SKELETON_SHARES: Final = (0.9, 0.6, 0.4)


class ForYou(Section):
    """Filled when the film was judged; until then empty, or a skeleton where that takes long.

    Signals:
        why_clicked: all reasons are wanted.
        chip_lifted: key of the chip that stands for a limit which holds the film back.
        film_clicked: id of a film that is named.
    """

    why_clicked = Signal()
    chip_lifted = Signal(str)
    film_clicked = Signal(str)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.heading.setText(self.tr("For you"))
        self.setAccessibleName(self.tr("For you"))

    def show_judgement(self, judgement: Judgement | None, films: Mapping[str, Film], chips: Mapping[str, Chip]) -> None:
        """Shows how the film fares.

        Args:
            judgement: None while the profile says nothing yet.
            films: all, by id.
            chips: in force, by label; those of limits can be lifted here.
        """
        self.fill(self._content(judgement, films, chips))

    def show_waiting(self) -> None:
        """The shape of what is being computed."""
        waiting = words("muted", self.tr("Weighing it against what you told…"))
        self.fill((waiting, *(_Shape(self.theme, share) for share in _SKELETON_SHARES)))

    def show_trouble(self) -> None:
        """It could not be computed; the notice above says why."""
        self.fill((words("muted", self.tr("This could not be computed just now.")),))

    def _content(
        self, judgement: Judgement | None, films: Mapping[str, Film], chips: Mapping[str, Chip]
    ) -> Iterator[QWidget]:
        if judgement is None:
            yield words("muted", self.tr("Rate or like a film, and this says where this one stands for you."))
            return
        for obstacle in judgement.obstacles:
            yield self._obstacle(obstacle, films, chips)
        yield words("" if judgement.obstacles else "title", wording.place(judgement))
        if judgement.pick.explanation:
            yield words("", say(judgement.pick.explanation))
        yield self._bars(judgement)
        change = judgement.pick.counterfactual
        if change is not None:
            yield words("caption", card_words.counterfactual(change, judgement.pick))
        yield to_the_left(self._link(self.tr("See all reasons"), self.why_clicked.emit))

    def _obstacle(self, obstacle: Obstacle, films: Mapping[str, Film], chips: Mapping[str, Chip]) -> QWidget:
        icon = QLabel()
        icon.setPixmap(
            glyph_pixmap("ban", self.theme.tokens.warning, self.theme.tokens.scaled(_GLYPH), self.devicePixelRatioF())
        )
        said = words("strong", wording.obstacle(obstacle, films) + ".")
        act: QPushButton | None = None
        chip = chips.get(obstacle.label) if obstacle.constraint is not None else None
        if chip is not None:
            act = self._link(self.tr("Lift it"), partial(self.chip_lifted.emit, chip.key))
            act.setAccessibleName(self.tr("Lift “{limit}”").format(limit=say(chip.label)))
        elif obstacle.earlier in films:
            act = self._link(self.tr("Open it"), partial(self.film_clicked.emit, obstacle.earlier))
        return _line(icon, said, act)

    def _bars(self, judgement: Judgement) -> QWidget:
        strongest = sorted(judgement.pick.because, key=lambda e: -abs(e.contribution))[:_REASONS]
        scale = BarScale.of([evidence.share for evidence in strongest])
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, self.theme.tokens.spacing.xs, 0, 0)
        grid.setVerticalSpacing(self.theme.tokens.spacing.xs)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for row, evidence in enumerate(strongest):
            self._bar(grid, row, evidence, scale)
        return holder

    def _bar(self, grid: QGridLayout, row: int, evidence: Evidence, scale: BarScale) -> None:
        name = words("", wording.name(evidence))
        amount = words("muted", signed_percent(evidence.share))
        amount.setWordWrap(False)
        name.setAccessibleName(f"{name.text()} {signed_percent(evidence.share)}")
        grid.addWidget(name, row, 0)
        grid.addWidget(SignedBar(self.theme, evidence.share, scale), row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(amount, row, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _link(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("variant", "link")
        button.clicked.connect(lambda: act())
        return button


class _Shape(QFrame):
    """A bar of the skeleton."""

    def __init__(self, theme: ThemeProvider, share: float) -> None:
        super().__init__()
        self.setProperty("layer", "line")
        self.setFixedHeight(10)
        self.setFixedWidth(round(240 * share))
        self.setAccessibleName("")
        theme.changed.connect(self.update)


def _line(*widgets: QWidget | None) -> QWidget:
    """Side by side; words get the room that is left."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        if widget is not None:
            is_words = isinstance(widget, QLabel) and bool(widget.text())
            row.addWidget(widget, 1 if is_words else 0, Qt.AlignmentFlag.AlignTop)
    return holder
