"""One reason: a bar, the sentence it stands for, and what can be done about it."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QTransform
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.domain import signals as ledger
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Evidence, EvidenceKind
from reelreason_desktop.domain.reading import WishKind
from reelreason_desktop.domain.vocabulary import GENRES
from reelreason_desktop.ui.cards.contributions import Entry
from reelreason_desktop.ui.figures import percent, signed_percent
from reelreason_desktop.ui.glyphs import glyph_pixmap
from reelreason_desktop.ui.key_table import REASON
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.why import wording
from reelreason_desktop.ui.why.acts import Answer, answers
from reelreason_desktop.ui.widgets.parts import in_flow, words
from reelreason_desktop.ui.widgets.signed_bar import BarScale, SignedBar
from reelreason_desktop.ui.widgets.trait_chip import TraitChip

_CHEVRON = 12


class EvidenceRow(QFrame):
    """A reason that opens: Enter or a click shows what it rests on and what can be done.

    Signals:
        answered: the `Answer` and the Evidence it is about.
        wished, blocked, searched: of the words that both films share, see `TraitChip`.
        stepped: -1 or 1, for the arrow keys.
        opened: the row was opened.
    """

    answered = Signal(str, object)
    wished = Signal(object)
    blocked = Signal(str)
    searched = Signal(str)
    stepped = Signal(int)
    opened = Signal()

    def __init__(
        self, theme: ThemeProvider, entry: Entry, scale: BarScale, film: Film, signal: ledger.Signal | None
    ) -> None:
        super().__init__()
        self.entry = entry
        self._theme = theme
        self._signal = signal
        self._details: QWidget | None = None
        self.setProperty("layer", "row")
        self.name = words("", wording.name(entry.evidence) if entry.evidence is not None else entry.label)
        self.amount = words("muted", f"{percent(abs(entry.share))}  {entry.shown}")
        self.amount.setWordWrap(False)
        self.sentence = words("caption", self._sentence(film))
        self._chevron = QLabel()
        self._build(scale)
        if entry.evidence is not None:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def key(self) -> tuple[str, str, int | None]:
        """What stays the same about a reason when its amount changes."""
        evidence = self.entry.evidence
        return (evidence.kind.value, evidence.label, evidence.signal_id) if evidence else ("rest", "", None)

    @property
    def is_open(self) -> bool:
        """Whether its details show."""
        return self._details is not None and not self._details.isHidden()

    def open(self, *, shown: bool = True) -> None:
        """Shows or hides what the reason rests on."""
        if self.entry.evidence is None or shown == self.is_open:
            return
        if self._details is None:
            self._details = self._build_details(self.entry.evidence)
            self._column.addWidget(self._details)
            inside = self._details.findChildren(QAbstractButton)
            for before, after in pairwise((self, *inside)):  # what is made last would be reached last with Tab
                QWidget.setTabOrder(before, after)
        self._details.setVisible(shown)
        self._describe()
        self._restyle()
        if shown:
            self.opened.emit()

    def build_menu(self) -> QMenu:
        """The acts of the row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.entry.evidence is not None:
            for act, words in answers(self.entry.evidence, self._signal):
                menu.addAction(words, partial(self._answer, act))
        return menu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Opens and closes."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open(shown=not self.is_open)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter or Space opens and closes, right and left too; up and down go to the next row."""
        match REASON.name_of(event):
            case "toggle" if self.hasFocus():  # not one of its buttons
                self.open(shown=not self.is_open)
            case "open":
                self.open(shown=True)
            case "shut":
                self.open(shown=False)
            case "previous":
                self.stepped.emit(-1)
            case "next":
                self.stepped.emit(1)
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """The acts, by mouse or with the Menu key."""
        menu = self.build_menu()
        if menu.actions():
            by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            menu.popup(self.mapToGlobal(QPoint(24, 24)) if by_key else event.globalPos())

    def _build(self, scale: BarScale) -> None:
        spacing = self._theme.tokens.spacing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(spacing.s - 2, spacing.xs, spacing.s - 2, spacing.xs)
        self._column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(spacing.xs)
        head.addWidget(self.name, 1)
        head.addWidget(self.amount, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._chevron, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._column.addWidget(SignedBar(self._theme, self.entry.share, scale))
        self._column.addWidget(self.sentence)
        self.sentence.setVisible(bool(self.sentence.text()))
        self._describe()

    def _build_details(self, evidence: Evidence) -> QWidget:
        spacing = self._theme.tokens.spacing
        details = QWidget(self)
        column = QVBoxLayout(details)
        column.setContentsMargins(0, spacing.xs, 0, spacing.xs)
        column.setSpacing(spacing.xs)
        chips = [self._chip(kind, word) for kind, word in shared_words(evidence)]
        if chips:
            column.addWidget(words("caption", self.tr("Both have")))
            column.addWidget(in_flow(chips, spacing.xs))
        buttons = [self._button(act, words) for act, words in answers(evidence, self._signal)]
        column.addWidget(in_flow(buttons, spacing.m, 0))
        return details

    def _chip(self, kind: WishKind, word: str) -> TraitChip:
        chip = TraitChip(kind, word)
        chip.wished.connect(self.wished)
        chip.blocked.connect(self.blocked)
        chip.searched.connect(self.searched)
        return chip

    def _button(self, act: Answer, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("variant", "link")
        button.clicked.connect(partial(self._answer, act))
        return button

    def _answer(self, act: Answer) -> None:
        self.answered.emit(act.value, self.entry.evidence)

    def _sentence(self, film: Film) -> str:
        return wording.sentence(self.entry.evidence, film, self._signal) if self.entry.evidence is not None else ""

    def _describe(self) -> None:
        self.setAccessibleName(f"{self.name.text()}, {signed_percent(self.entry.share)}. {self.sentence.text()}")
        if self.entry.evidence is not None:
            enter = self.tr("Enter closes it") if self.is_open else self.tr("Enter opens it")
            self.setAccessibleDescription(self.tr("{enter}, the Menu key shows acts").format(enter=enter))

    def _restyle(self) -> None:
        if self.entry.evidence is None:
            return
        tokens = self._theme.tokens
        pixmap = glyph_pixmap("chevron", tokens.text_muted, tokens.scaled(_CHEVRON), self.devicePixelRatioF())
        self._chevron.setPixmap(pixmap.transformed(QTransform().rotate(180)) if self.is_open else pixmap)


def shared_words(evidence: Evidence) -> list[tuple[WishKind, str]]:
    """What source and film really have in common, as words a person can ask for."""
    people = [(WishKind.PERSON, person) for person in evidence.people]
    if evidence.kind is EvidenceKind.MOOD:
        return [(WishKind.TONE, tone) for tone in evidence.themes]
    themes = [(WishKind.GENRE if theme in GENRES else WishKind.KEYWORD, theme) for theme in evidence.themes]
    return people + themes
