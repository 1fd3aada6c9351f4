"""The full account of one film: why it was picked, or why not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reelreason_desktop.domain import signals as ledger
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Judgement
from reelreason_desktop.services.fusion import Fused
from reelreason_desktop.services.levers import Lever
from reelreason_desktop.ui.cards import contributions
from reelreason_desktop.ui.cards import wording as card_words
from reelreason_desktop.ui.cards.contributions import Entry, signed
from reelreason_desktop.ui.figures import decimal
from reelreason_desktop.ui.focus import pass_focus
from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.key_table import REASONS
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.why import wording
from reelreason_desktop.ui.why.fused import FusedRow
from reelreason_desktop.ui.why.row import EvidenceRow
from reelreason_desktop.ui.widgets.column import Column
from reelreason_desktop.ui.widgets.empty_state import EmptyState
from reelreason_desktop.ui.widgets.parts import words
from reelreason_desktop.ui.widgets.signed_bar import BarScale
from reelreason_desktop.ui.widgets.star_rating import StarRating

_CLOSE_WIDTH = 36
_BESIDE = 240
"""Width, in pixels at the usual text size, from which on a button stands beside what it would change."""


@dataclass(frozen=True)
class Account:
    """What the panel shows.

    `signals`: in force, by id; `levers`: None while they are being computed.
    """

    film: Film
    judgement: Judgement
    signals: Mapping[int, ledger.Signal]
    films: Mapping[str, Film]
    levers: Sequence[Lever] | None = None
    fused: Fused | None = None
    """How a language model's rating moved the film among the picks; None where it did not."""
    by_model: bool = False
    """Whether the reason is in a language model's words."""


class WhyPanel(QFrame):
    """Lists every reason of a score with its amount; the amounts shown add up to the score shown.

    Signals:
        close_clicked: Esc or the cross.
        answered: a value of `acts.Answer` and the Evidence it is about.
        lever_pulled: the `Lever` to try.
        wished, blocked, searched: see `TraitChip`.
    """

    close_clicked = Signal()
    answered = Signal(str, object)
    lever_pulled = Signal(object)
    wished = Signal(object)
    blocked = Signal(str)
    searched = Signal(str)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Account | None = None
        self.setProperty("layer", "surface")
        self.title = words("title")
        self.close_button = QPushButton(self)
        self.close_button.setProperty("variant", "quiet")
        self.close_button.setFixedWidth(_CLOSE_WIDTH)
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.note = words("strong")
        self.rows: list[EvidenceRow] = []
        self._area = QScrollArea(self)
        self._edge = _line()
        self._edge.hide()
        sentence = self.tr("Choose “Why?” on a film to see every reason, and to correct it.")
        self._empty = EmptyState(theme, "info", sentence)
        self._build()
        self.close_button.clicked.connect(self.close_clicked)
        theme.changed.connect(self._restyle)
        self._restyle()

    def event(self, event: QEvent) -> bool:
        """Escape is the panel's own while the keyboard is in it; the window has a shortcut with that key."""
        return REASONS.claims(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes."""
        if REASONS.name_of(event) == "close":
            self.close_clicked.emit()
        else:
            super().keyPressEvent(event)

    @property
    def film_id(self) -> str | None:
        """Whose account is shown."""
        return self._shown.film.id if self._shown else None

    def show_account(self, account: Account) -> None:
        """Shows why a film stands where it does, and what changed since it was shown before."""
        before = self._shown
        same = before is not None and before.film.id == account.film.id
        changed = wording.moved(before.judgement, account.judgement, account.films) if same and before else ""
        if same and before is not None and before.judgement == account.judgement:
            changed = self.note.text()  # only the levers came in
        focus = self._focused_row()
        opened = {row.key for row in self.rows if row.is_open} if same else set()
        self._shown = account
        title = self.tr("Why {film}?").format(film=account.film.title)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(say(account.judgement.pick.explanation))
        self.note.setText(changed)
        self.note.setVisible(bool(changed))
        scrolled = self._area.verticalScrollBar().value() if same else 0
        self._fill(account)
        for row in self.rows:
            row.open(shown=row.key in opened)
        self._area.verticalScrollBar().setValue(scrolled)
        self._focus_row(focus if same else None)

    def _fill(self, account: Account) -> None:
        page = Column()
        column = QVBoxLayout(page)
        spacing = self._theme.tokens.spacing
        column.setContentsMargins(0, 0, spacing.s, spacing.s)
        column.setSpacing(spacing.xs)
        self.rows = []
        column.addWidget(_Prediction(self._theme, account.judgement.pick.predicted_rating))
        for obstacle in account.judgement.obstacles:
            column.addWidget(words("strong", wording.obstacle(obstacle, account.films)))
        if account.judgement.pick.explanation:
            column.addWidget(words("", say(account.judgement.pick.explanation)))
        if account.by_model:
            column.addWidget(words("caption", wording.by_model()))
        if account.fused is not None and account.fused.stars is not None:
            column.addWidget(FusedRow(self._theme, account.fused))
        entries = contributions.account(account.judgement.pick)
        scale = BarScale.of([entry.share for entry in entries])
        column.addWidget(words("caption", self.tr("Open a reason to see what it rests on, and to correct it.")))
        self._section(column, self.tr("Speaks for it"), [e for e in entries if e.contribution >= 0], scale)
        self._section(column, self.tr("Speaks against it"), [e for e in entries if e.contribution < 0], scale)
        self._sum(column, account)
        self._levers(column, account)
        footnote = self.tr(
            "Computed, not guessed: the points are the parts of the score that ranked this film, and they add up to it."
        )
        column.addWidget(words("caption", footnote))
        column.addStretch(1)
        self._area.setWidget(page)
        pass_focus(self, self.rows[0] if self.rows else self.close_button)

    def _section(self, column: QVBoxLayout, heading: str, entries: Sequence[Entry], scale: BarScale) -> None:
        account = self._shown
        if not entries or account is None:
            return
        column.addSpacing(self._theme.tokens.spacing.s)
        column.addLayout(_headed(heading, self.tr("share, points")))
        for entry in entries:
            signal = account.signals.get(entry.evidence.signal_id or 0) if entry.evidence is not None else None
            row = EvidenceRow(self._theme, entry, scale, account.film, signal)
            row.answered.connect(self.answered)
            row.wished.connect(self.wished)
            row.blocked.connect(self.blocked)
            row.searched.connect(self.searched)
            row.stepped.connect(self._step)
            self.rows.append(row)
            column.addWidget(row)

    def _sum(self, column: QVBoxLayout, account: Account) -> None:
        row = QHBoxLayout()
        row.addWidget(words("strong", wording.place(account.judgement)), 1)
        row.addWidget(words("strong", signed(account.judgement.pick.score)), 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(_line())
        column.addLayout(row)
        change = account.judgement.pick.counterfactual
        if change is not None:
            column.addWidget(words("strong", card_words.counterfactual(change, account.judgement.pick)))

    def _levers(self, column: QVBoxLayout, account: Account) -> None:
        if account.levers is None or account.judgement.obstacles:
            return
        column.addSpacing(self._theme.tokens.spacing.s)
        column.addWidget(words("caption", self.tr("What would make it fit better")))
        if not account.levers:
            first = account.judgement.pick.rank == 1
            none = self.tr("It is first already.") if first else self.tr("Nothing that was tried lifts it.")
            column.addWidget(words("muted", none))
        for lever in account.levers:
            column.addWidget(self._lever(lever))

    def _lever(self, lever: Lever) -> QWidget:
        holder = QWidget()
        narrow = self.width() < self._theme.tokens.scaled(_BESIDE)
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight, holder)
        gap = self._theme.tokens.spacing.xs
        row.setContentsMargins(0, gap, 0, gap)
        row.addWidget(words("", wording.lever(lever)), 1)
        button = QPushButton(wording.lever_act(lever))
        button.setAccessibleDescription(wording.lever(lever))
        button.clicked.connect(lambda: self.lever_pulled.emit(lever))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return holder

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.l, spacing.m, spacing.s, spacing.s)
        layout.addLayout(head)
        layout.addWidget(self.note)
        layout.addWidget(self._edge)
        layout.addWidget(self._area, 1)
        self._area.verticalScrollBar().valueChanged.connect(lambda at: self._edge.setVisible(at > 0))
        self.note.hide()

    def _step(self, by: int) -> None:
        here = next((i for i, row in enumerate(self.rows) if row.hasFocus()), 0)
        row = self.rows[min(len(self.rows) - 1, max(0, here + by))]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(row)

    def _focused_row(self) -> int | None:
        """The row that has the focus, or whose button has it."""
        return next((i for i, row in enumerate(self.rows) if row.hasFocus() or _holds_focus(row)), None)

    def _focus_row(self, number: int | None) -> None:
        if number is not None and self.rows:
            self.rows[min(number, len(self.rows) - 1)].setFocus()

    def _restyle(self) -> None:
        self.close_button.setIcon(glyph_icon("close", self._theme.tokens.text_muted))
        self.update()


class _Prediction(QWidget):
    """Predicted stars, drawn and in figures."""

    def __init__(self, theme: ThemeProvider, stars: float) -> None:
        super().__init__()
        self._stars = stars
        self._rating = StarRating(theme)
        self._size = 18.0
        figures = words("strong", self.tr("{stars} predicted for you").format(stars=decimal(stars)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(round(StarRating.size_for(self._size).width()) + 10, 0, 0, 0)
        layout.addWidget(figures)
        self.setMinimumHeight(24)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The stars, to the nearest tenth."""
        painter = QPainter(self)
        top = (self.height() - self._size) / 2
        self._rating.paint(painter, QRectF(0, top, StarRating.size_for(self._size).width(), self._size), self._stars)
        painter.end()


def _holds_focus(row: EvidenceRow) -> bool:
    focus = row.focusWidget()
    return focus is not None and focus.hasFocus()


def _headed(heading: str, columns: str) -> QHBoxLayout:
    """A heading, and at the other end what the figures under it are."""
    row = QHBoxLayout()
    row.addWidget(words("caption", heading), 1)
    figures = words("caption", columns)
    figures.setWordWrap(False)
    row.addWidget(figures)
    return row


def _line() -> QFrame:
    line = QFrame()
    line.setFixedHeight(1)
    line.setProperty("layer", "line")
    return line
