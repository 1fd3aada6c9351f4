"""The ledger pane: what the program knows about a taste, open to argument."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import Signal as TasteSignal
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.ledger.list_view import SignalList
from reelreason_desktop.ui.ledger.model import LedgerModel
from reelreason_desktop.ui.theme.theme import ThemeProvider

_NOTHING_YET = (
    "Nothing yet.\n\nEverything you say, rate or reject will be listed here, and you can weigh it, mute it or delete "
    "it. The picks follow at once."
)


class LedgerPane(QFrame):
    """Emits `muted(id, on)`, `weight_changed(id, weight)`, `deleted(id)` of a signal, and `film_clicked(film_id)`."""

    muted = Signal(int, bool)
    weight_changed = Signal(int, float)
    deleted = Signal(int)
    film_clicked = Signal(str)

    def __init__(self, theme: ThemeProvider, films: Sequence[Film], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("layer", "surface")
        self.model = LedgerModel({film.id: film for film in films}, self)
        self.found = QSortFilterProxyModel(self)
        self.found.setSourceModel(self.model)
        self.found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.signals = SignalList(theme, self)
        self.signals.setModel(self.found)
        self.search = QLineEdit(self)
        self.summary = _label("", "caption")
        self.nothing = _label(_NOTHING_YET, "muted")
        self._pages = QStackedWidget(self)
        self._build()
        self._connect()
        self._restyle()
        self._summarise([])

    def show_view(self, view: SessionView) -> None:
        """Shows the signals of a session."""
        self.model.show_signals(view.signals)
        self._summarise(view.signals)

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        self.search.setPlaceholderText("Search signals")
        self.search.setAccessibleName("Search signals")
        self.search.setClearButtonEnabled(True)
        self._glass = self.search.addAction(glyph_icon("search", "#808080"), QLineEdit.ActionPosition.LeadingPosition)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self.signals)
        self._pages.addWidget(self.nothing)
        head = QVBoxLayout()
        head.setContentsMargins(spacing.m, spacing.m, spacing.m, spacing.s)
        head.setSpacing(spacing.xs)
        head.addWidget(_label("What I know about your taste", "strong"))
        head.addWidget(self.summary)
        head.addSpacing(spacing.xs)
        head.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.signals.muted.connect(self.muted)
        self.signals.weight_changed.connect(self.weight_changed)
        self.signals.deleted.connect(self.deleted)
        self.signals.film_clicked.connect(self.film_clicked)
        self.search.textChanged.connect(self._filter)
        self._theme.changed.connect(self._restyle)

    def _filter(self, text: str) -> None:
        self.found.setFilterFixedString(text.strip())
        self._show_page()

    def _summarise(self, signals: Sequence[TasteSignal]) -> None:
        muted = sum(signal.muted for signal in signals)
        counts = f"{len(signals):,} signal{'' if len(signals) == 1 else 's'}"
        self.summary.setText(f"{counts}, {muted} muted" if muted else f"{counts}, newest first" if signals else counts)
        self._show_page()

    def _show_page(self) -> None:
        empty = self.model.rowCount() == 0
        unfound = not empty and self.found.rowCount() == 0
        self.search.setEnabled(not empty)
        self.nothing.setText(f"No signal contains “{self.search.text().strip()}”." if unfound else _NOTHING_YET)
        self._pages.setCurrentWidget(self.nothing if empty or unfound else self.signals)

    def _restyle(self) -> None:
        self._glass.setIcon(glyph_icon("search", self._theme.tokens.text_muted))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setMargin(0 if role != "muted" else 24)
    return label
