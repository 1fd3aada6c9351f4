"""Getting a data set from its publisher: what there is, its terms, and one button."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reelreason_desktop.services.collection.getting import OfferCard
from reelreason_desktop.ui.films.offer_list import OfferList, OfferModel
from reelreason_desktop.ui.films.parts import ScrollingTab
from reelreason_desktop.ui.films.progress import size
from reelreason_desktop.ui.films.wording import gives
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.card import Card
from reelreason_desktop.ui.widgets.parts import button, empty, in_flow, link, words

_LIST: Final = 38
"""Width of the list in average characters."""
_WIDEST: Final = 360
"""The same in device-independent pixels, at most: what is said of the chosen one needs room, too."""


class OffersTab(QFrame):
    """Shows offers.

    Signals:
        get_wanted: an `OfferCard` whose terms were accepted: fetch and add it; when it is there already, anew.
        add_wanted: an `OfferCard` that is on the disk already.
    """

    get_wanted = Signal(object)
    add_wanted = Signal(object)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offer: OfferCard | None = None
        self._is_busy = False
        self.model = OfferModel(self)
        self.list = OfferList(theme, self.model, self)
        self.title, self.about, self.terms = words("title"), words("muted"), words("")
        self.sent = words("caption")
        self.accept = QCheckBox(self.tr("I accept these te&rms"), self)
        self.get_button = button("", "primary")
        self.again_button = button(self.tr("Fetch it agai&n"))
        self._link = QVBoxLayout()
        self._build()
        self.list.chosen.connect(self._show)
        self.accept.toggled.connect(self._enable)
        self.get_button.clicked.connect(self._act)
        self.again_button.clicked.connect(lambda: self.get_wanted.emit(self._offer))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_offers(self, offers: Sequence[OfferCard]) -> None:
        """Brings the list up to date; the chosen one stays chosen."""
        row = max(0, self.list.currentIndex().row())
        self.model.show_offers(offers)
        self.list.setCurrentIndex(self.model.index(row))
        chosen = self.model.offer(row)
        if chosen is not None:
            self._show(chosen)

    def set_busy(self, *, busy: bool) -> None:
        """While something is being done, nothing else can be begun."""
        self._is_busy = busy
        self._enable()

    def _show(self, offer: OfferCard) -> None:
        if self._offer is None or self._offer.name != offer.name:
            self.accept.setChecked(False)  # other terms
        self._offer = offer
        self.title.setText(offer.title)
        self.about.setText(f"{gives(offer.gives)} · {size(offer.about_bytes)}")
        self.terms.setText(self.tr("Terms: {terms}").format(terms=say(offer.terms)))
        empty(self._link)
        self._link.addWidget(link(self.tr("Open the publisher's page with the whole terms"), offer.home))
        if offer.is_there:
            self.sent.setText(self.tr("It is on this computer already: adding it sends nothing."))
            self.get_button.setText(self.tr("&Add to the catalogue"))
        else:
            told = self.tr("{hosts} will see that somebody at your address fetches these files, and nothing else.")
            self.sent.setText(told.format(hosts=", ".join(offer.hosts)))
            self.get_button.setText(self.tr("&Go on downloading") if offer.begun else self.tr("&Download and add"))
        self.again_button.setVisible(offer.is_there)
        self._enable()

    def _enable(self) -> None:
        offer = self._offer
        agreed = offer is not None and (offer.is_there or self.accept.isChecked())
        self.get_button.setEnabled(agreed and not self._is_busy)
        self.again_button.setEnabled(self.accept.isChecked() and not self._is_busy)

    def _act(self) -> None:
        if self._offer is not None:
            (self.add_wanted if self._offer.is_there else self.get_wanted).emit(self._offer)

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        card = Card(self._theme)
        self._link.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.about, self.terms):
            card.rows.addWidget(widget)
        card.rows.addLayout(self._link)
        card.rows.addWidget(self.sent)
        card.rows.addWidget(self.accept)
        card.rows.addWidget(in_flow((self.get_button, self.again_button), spacing.s))
        right = ScrollingTab(self._theme, self)
        right.body.addWidget(card)
        promise = self.tr(
            "Nothing ships with the program and nothing is fetched by itself. Files come from their publishers, lie in "
            "the cache folder, and a download that was stopped goes on where it was."
        )
        right.body.addWidget(words("caption", promise))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, spacing.xs, 0, spacing.m)
        row.setSpacing(spacing.l)
        row.addWidget(self.list)
        row.addWidget(right, 1)

    def _restyle(self) -> None:
        wanted = _LIST * self.fontMetrics().averageCharWidth()
        self.list.setFixedWidth(min(_WIDEST, wanted))
