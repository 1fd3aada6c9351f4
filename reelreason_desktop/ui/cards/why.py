"""The full account of one pick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import EvidenceKind, Pick
from reelreason_desktop.ui.cards import wording
from reelreason_desktop.ui.cards.contributions import Entry, account, signed
from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.star_rating import StarRating

_FOOTNOTE = "Computed, not guessed: every number is part of the score that ranked this film, and they add up to it."
_BAR_HEIGHT = 10


class WhyPanel(QFrame):
    """Lists every reason of a pick with its amount; the amounts shown add up to the score shown."""

    close_clicked = Signal()

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Film, Pick] | None = None
        self.setProperty("layer", "raised")
        self.title = _label("title")
        self.close_button = QPushButton(self)
        self.close_button.setProperty("variant", "quiet")
        self.close_button.setFixedWidth(36)
        self.close_button.setAccessibleName("Close")
        self.close_button.setToolTip("Close (Esc)")
        self._area = QScrollArea(self)
        self._build()
        self.close_button.clicked.connect(self.close_clicked)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_clicked)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_pick(self, film: Film, pick: Pick) -> None:
        """Shows why `film` was picked. All numbers are the pick's own."""
        self._shown = (film, pick)
        self.title.setText(f"Why {film.title}?")
        self.setAccessibleName(f"Why {film.title}?")
        self.setAccessibleDescription(pick.explanation)
        self._area.setWidget(_Account(self._theme, pick))

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.l, spacing.m, spacing.s, spacing.s)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)

    def _restyle(self) -> None:
        self.close_button.setIcon(glyph_icon("close", self._theme.tokens.text_muted))
        self.update()


class _Account(QWidget):
    """The scrollable part: prediction, reasons, sum, counterfactual, footnote."""

    def __init__(self, theme: ThemeProvider, pick: Pick) -> None:
        super().__init__()
        self._theme = theme
        spacing = theme.tokens.spacing
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, spacing.s, spacing.s)
        self._layout.setSpacing(spacing.s)
        self._layout.addWidget(_Prediction(theme, pick))
        if pick.explanation:
            self._layout.addWidget(_label("", pick.explanation))
        entries = account(pick)
        scale = BarScale.of([entry.share for entry in entries])
        self._section("Speaks for it", [entry for entry in entries if entry.contribution >= 0], scale)
        self._section("Speaks against it", [entry for entry in entries if entry.contribution < 0], scale)
        self._total(pick)
        if pick.counterfactual is not None:
            self._layout.addWidget(_label("strong", wording.counterfactual(pick.counterfactual, pick)))
        self._layout.addWidget(_label("caption", _FOOTNOTE))
        self._layout.addStretch(1)

    def _section(self, heading: str, entries: list[Entry], scale: BarScale) -> None:
        if not entries:
            return
        self._layout.addSpacing(self._theme.tokens.spacing.xs)
        self._layout.addWidget(_label("caption", heading))
        for entry in entries:
            self._layout.addWidget(EvidenceRow(self._theme, entry, scale))

    def _total(self, pick: Pick) -> None:
        line = QFrame()
        line.setFixedHeight(1)
        line.setProperty("layer", "line")
        row = QHBoxLayout()
        row.addWidget(_label("strong", f"Score, {wording.ordinal(pick.rank)} of the films that fit"), 1)
        row.addWidget(_label("strong", signed(pick.score)), 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(line)
        self._layout.addLayout(row)


class EvidenceRow(QWidget):
    """One reason: its name and amount, a signed bar, and what both films share."""

    def __init__(self, theme: ThemeProvider, entry: Entry, scale: BarScale) -> None:
        super().__init__()
        self.entry = entry
        self.name = _label("", _named(entry))
        self.amount = _label("muted", f"{abs(entry.share):.0%}  {entry.shown}")
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 2)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.name, 0, 0)
        layout.addWidget(self.amount, 0, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(SignedBar(theme, entry.share, scale), 1, 0, 1, 2)
        common = wording.shared(entry.evidence) if entry.evidence is not None else ""
        if common:
            layout.addWidget(_label("caption", common), 2, 0, 1, 2)
        self.setAccessibleName(f"{_named(entry)}, {entry.share:+.0%}, {entry.shown}. {common}")


@dataclass(frozen=True, slots=True)
class BarScale:
    """The common scale of all bars: where 0 stands (0 left to 1 right), and the share that fills the width."""

    zero: float
    span: float

    @classmethod
    def of(cls, shares: Sequence[float]) -> BarScale:
        """Fits the longest bar to either side."""
        most, least = max([0.0, *shares]), min([0.0, *shares])
        span = most - least or 1.0
        return cls(-least / span, span)


class SignedBar(QWidget):
    """A bar from zero: right and solid speaks for the film, left and hatched against it."""

    def __init__(self, theme: ThemeProvider, share: float, scale: BarScale) -> None:
        super().__init__()
        self._theme = theme
        self._share = share
        self._scale = scale
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A thin strip."""
        return QSize(160, _BAR_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Track, zero line, bar."""
        tokens, theme = self._theme.tokens, self._theme
        painter = QPainter(self)
        zero, height = self.width() * self._scale.zero, float(_BAR_HEIGHT)
        painter.fillRect(QRectF(0, height / 2 - 0.5, self.width(), 1), theme.colour(tokens.line))
        reach = self._share / self._scale.span * self.width()
        bar = QRectF(zero, 1, reach, height - 2).normalized()
        if self._share >= 0:
            painter.fillRect(bar, theme.colour(tokens.accent))
        else:
            painter.fillRect(bar, QBrush(theme.colour(tokens.negative), Qt.BrushStyle.BDiagPattern))
            painter.setPen(theme.colour(tokens.negative))
            painter.drawRect(bar)
        painter.fillRect(QRectF(zero - 0.5, 0, 1, height), theme.colour(tokens.text_muted))
        painter.end()


class _Prediction(QWidget):
    """Predicted stars, drawn and in figures."""

    def __init__(self, theme: ThemeProvider, pick: Pick) -> None:
        super().__init__()
        self._stars = pick.predicted_rating
        self._rating = StarRating(theme)
        self._size = 18.0
        words = _label("strong", f"{wording.predicted(pick)} for you")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(round(StarRating.size_for(self._size).width()) + 10, 0, 0, 0)
        layout.addWidget(words)
        self.setMinimumHeight(24)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The stars, to the nearest tenth."""
        painter = QPainter(self)
        top = (self.height() - self._size) / 2
        self._rating.paint(painter, QRectF(0, top, StarRating.size_for(self._size).width(), self._size), self._stars)
        painter.end()


def _named(entry: Entry) -> str:
    kind = entry.evidence.kind if entry.evidence is not None else None
    if kind is EvidenceKind.MESSAGE:
        return f"You said {entry.label}"
    if kind in (EvidenceKind.GENRE, EvidenceKind.TONE, EvidenceKind.KEYWORD, EvidenceKind.PERSON):
        return f"You asked for: {entry.label}"
    if kind is EvidenceKind.PRIOR:
        return f"Before anything you said: {entry.label}"
    return entry.label


def _label(role: str, text: str = "") -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
