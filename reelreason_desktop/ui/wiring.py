"""What happens between the panes of the first page: whose signal does what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.ui.vocabulary import say_error

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import MainWindow


def connect_panes(window: MainWindow) -> None:
    """Connects chat, cards, ledger, notices and toasts of a window with its turns and acts."""
    window.turn.view_ready.connect(window.show_view)
    window.turn.busy_changed.connect(window.chat.set_busy)
    window.turn.refused.connect(partial(_return_message, window))
    window.turn.encoder_failed.connect(window.encoder_failed)
    window.acts.view_ready.connect(window.show_view)
    window.acts.done.connect(window.toast.show_message)
    window.acts.undone.connect(partial(_offer_redo, window))
    window.operations.failed.connect(window.notice.show_failure)
    window.toast.undo_clicked.connect(window.acts.undo)
    window.chat.sent.connect(window.turn.send)
    window.chat.stop_requested.connect(window.turn.stop)
    window.chat.film_clicked.connect(window.open_film)
    window.chat.chip_removed.connect(window.acts.remove_chip)
    window.chat.new_chat_requested.connect(window.acts.new_conversation)
    window.cards.rated.connect(window.acts.rate)
    window.cards.seen_clicked.connect(window.acts.mark_seen)
    window.cards.watchlist_clicked.connect(window.acts.toggle_watchlist)
    window.cards.rejected_clicked.connect(window.acts.reject)
    window.cards.less_like_clicked.connect(window.acts.less_like)
    window.cards.why_clicked.connect(window.explain)
    window.cards.film_activated.connect(window.open_film)
    window.cards.example_clicked.connect(window.turn.send)
    window.cards.relax_clicked.connect(window.acts.remove_chip)
    window.ledger.muted.connect(window.acts.mute)
    window.ledger.weight_changed.connect(window.acts.set_weight)
    window.ledger.deleted.connect(window.acts.delete_signal)
    window.ledger.film_clicked.connect(window.open_film)
    window.bridge.changed.connect(window.show_encoder)


def _return_message(window: MainWindow, text: str, error: BaseException) -> None:
    """A message that could not be stored stands in the field again, with the reason."""
    window.chat.return_text(text)
    window.chat.show_error(*(say_error(error) if isinstance(error, KnownError) else (str(error), "")))


def _offer_redo(window: MainWindow, words: str) -> None:
    again = QCoreApplication.translate("MainWindow", "&Redo")
    window.toast.show_message(words, undo=False, act=(again, window.acts.redo))
