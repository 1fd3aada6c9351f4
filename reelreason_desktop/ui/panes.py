"""The panes of the window, in a module of their own: the empty frame is painted before any of them is imported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from PySide6.QtWidgets import QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.ui.cards.pane import CardsPane
from reelreason_desktop.ui.chat.pane import ChatPane
from reelreason_desktop.ui.ledger.pane import LedgerPane
from reelreason_desktop.ui.notify import NoticeBar
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.toast import Toast


@dataclass(frozen=True)
class Panes:
    """What the first page shows but the map, which comes later still, and what features add."""

    notice: NoticeBar
    chat: ChatPane
    cards: CardsPane
    ledger: LedgerPane
    toast: Toast

    @classmethod
    def build(cls, theme: ThemeProvider, films: Sequence[Film], window: QWidget) -> Self:
        """Makes all panes as children of the window; they are not placed yet."""
        return cls(
            notice=NoticeBar(theme, window),
            chat=ChatPane(theme, window),
            cards=CardsPane(theme, window),
            ledger=LedgerPane(theme, films, window),
            toast=Toast(theme, window),
        )
