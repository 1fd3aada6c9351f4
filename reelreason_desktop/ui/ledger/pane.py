"""The ledger pane: what the program knows about a taste, open to argument."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import Signal as TasteSignal
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.focus import pass_focus, tab_through
from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.ledger.groups import Group, counts, name_of
from reelreason_desktop.ui.ledger.list_view import SignalList
from reelreason_desktop.ui.ledger.model import LedgerModel
from reelreason_desktop.ui.ledger.sieve import Order, Sieve, effects
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout


class LedgerPane(QFrame):
    """Signals of a session, with words, groups and an order to find one's way.

    Emits `muted(id, on)`, `weight_changed(id, weight)`, `deleted(id)` of a signal, `film_clicked(film_id)`, and what
    `SignalList` says of `rated`, `restated` and `withdrawn`.
    """

    muted = Signal(int, bool)
    weight_changed = Signal(int, float)
    deleted = Signal(int)
    film_clicked = Signal(str)
    rated = Signal(str, float)
    restated = Signal(int, object)
    withdrawn = Signal(int)

    def __init__(self, theme: ThemeProvider, films: Sequence[Film], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("layer", "surface")
        self.model = LedgerModel({film.id: film for film in films}, self)
        self.found = Sieve(self)
        self.found.setSourceModel(self.model)
        self.signals = SignalList(theme, self)
        self.signals.setModel(self.found)
        self.signals.in_chat = self._in_chat
        self.search = QLineEdit(self)
        self.summary = _label("", "caption")
        self.nothing = _label("", "muted")
        self.chips = {group: self._chip(group) for group in Group}
        self.order = QComboBox(self)
        self.show_muted = QCheckBox(self.tr("Show muted"), self)
        self._pages = QStackedWidget(self)
        self._held: tuple[TasteSignal, ...] = ()
        self._build()
        self._connect()
        self._restyle()
        self._summarise()

    def show_view(self, view: SessionView) -> None:
        """Shows the signals of a session."""
        self._held = view.signals
        self.model.show_signals(view.signals, effects(view.ranking))
        self._summarise()

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        self.search.setPlaceholderText(self.tr("Search signals"))
        self.search.setAccessibleName(self.tr("Search signals"))
        self.search.setClearButtonEnabled(True)
        self._glass = self.search.addAction(glyph_icon("search", "#808080"), QLineEdit.ActionPosition.LeadingPosition)
        self.order.addItem(self.tr("Newest first"), Order.NEWEST)
        self.order.addItem(self.tr("Strongest effect first"), Order.STRONGEST)
        self.order.setAccessibleName(self.tr("Order of the signals"))
        self.show_muted.setChecked(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self.signals)
        self._pages.addWidget(self.nothing)
        head = QVBoxLayout()
        head.setContentsMargins(spacing.m, spacing.m, spacing.m, spacing.s)
        head.setSpacing(spacing.xs)
        head.addWidget(_label(self.tr("What I know about your taste"), "strong"))
        head.addWidget(self.summary)
        head.addSpacing(spacing.xs)
        head.addWidget(self.search)
        head.addWidget(self._build_chips())
        head.addLayout(self._build_order())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        pass_focus(self, self.search)
        tab_through(self.search, self._groups, self.order, self.show_muted, self.signals)

    def _build_chips(self) -> QWidget:
        self._groups = QWidget(self)
        self._groups.setAccessibleName(self.tr("Show only"))
        flow = FlowLayout(self._groups, self._theme.tokens.spacing.xs)
        for chip in self.chips.values():
            flow.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._groups.setSizePolicy(policy)
        return self._groups

    def _build_order(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.tokens.spacing.s)
        row.addWidget(self.order, 1)
        row.addWidget(self.show_muted)
        return row

    def _chip(self, group: Group) -> QToolButton:
        chip = QToolButton(self)
        chip.setProperty("variant", "chip")
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setToolTip(self.tr("Show only: {group}").format(group=name_of(group)))
        chip.toggled.connect(self._choose)
        return chip

    def _connect(self) -> None:
        for name in ("muted", "weight_changed", "deleted", "film_clicked", "rated", "restated", "withdrawn"):
            getattr(self.signals, name).connect(getattr(self, name))
        self.search.textChanged.connect(self._filter)
        self.order.currentIndexChanged.connect(self._sort)
        self.show_muted.toggled.connect(self._toggle_muted)
        self._theme.changed.connect(self._restyle)

    def _filter(self, text: str) -> None:
        self.found.setFilterFixedString(text.strip())
        self._show_page()

    def _choose(self) -> None:
        self.found.choose(group for group, chip in self.chips.items() if chip.isChecked())
        self._show_page()

    def _sort(self) -> None:
        self.found.order_by(Order(self.order.currentData()))
        self.signals.scrollToTop()

    def _toggle_muted(self, shown: bool) -> None:
        self.found.show_muted(shown)
        self._show_page()

    def _in_chat(self, conversation_id: int) -> int:
        return sum(signal.conversation_id == conversation_id for signal in self._held)

    def _summarise(self) -> None:
        muted = sum(signal.muted for signal in self._held)
        n = len(self._held)
        words = (self.tr("1 signal") if n == 1 else self.tr("{n} signals")).format(n=whole(n))
        self.summary.setText(self.tr("{signals}, {n} muted").format(signals=words, n=muted) if muted else words)
        self.show_muted.setVisible(bool(muted))
        found = counts(self._held)
        for group, chip in self.chips.items():
            if group not in found and chip.isChecked():
                chip.setChecked(False)
            chip.setText(f"{name_of(group)} {whole(found.get(group, 0))}")
            chip.setVisible(group in found and len(found) > 1)
        self.order.setVisible(n > 1)
        self._show_page()

    def _show_page(self) -> None:
        empty = self.model.rowCount() == 0
        unfound = not empty and self.found.rowCount() == 0
        self.search.setEnabled(not empty)
        self.nothing.setText(self._nothing_found() if unfound else self._nothing_yet())
        self._pages.setCurrentWidget(self.nothing if empty or unfound else self.signals)

    def _nothing_yet(self) -> str:
        return self.tr(
            "Nothing yet.\n\nEverything you say, rate or reject will be listed here, and you can weigh it, mute it or "
            "delete it. The picks follow at once."
        )

    def _nothing_found(self) -> str:
        text = self.search.text().strip()
        if text:
            return self.tr("No signal contains “{text}”.").format(text=text)
        return self.tr("All of these are muted.")

    def _restyle(self) -> None:
        self._glass.setIcon(glyph_icon("search", self._theme.tokens.text_muted))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setMargin(0 if role != "muted" else 24)
    return label
