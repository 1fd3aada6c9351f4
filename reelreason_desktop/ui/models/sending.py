"""Asking before texts of films are sent to a server."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from reelreason_desktop.ui.figures import decimal, whole

if TYPE_CHECKING:
    from reelreason_desktop.services.remote.embedding import Estimate

translate = QCoreApplication.translate


def ask_to_send(window: QWidget, estimate: Estimate, send: Callable[[], object]) -> None:
    """Says what would be sent, to whom and for about how much, and calls `send` where the person wants it."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Question)
    asked = translate("Models", "Have {model} on {host} read the films?")
    box.setText(asked.format(model=estimate.model, host=estimate.host))
    box.setInformativeText(in_words(estimate))
    yes = QPushButton(translate("Models", "Send them"), box)
    box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.finished.connect(box.deleteLater)
    box.buttonClicked.connect(lambda button: send() if button is yes else None)
    box.open()


def in_words(estimate: Estimate) -> str:
    """What it takes, and what comes after."""
    sent = translate(
        "Models",
        "{missing} of {texts} texts of films are sent: titles, people, plots, tags. Nothing that you wrote is among "
        "them. That is about {tokens} tokens{cost}.",
    ).format(
        missing=whole(estimate.missing),
        texts=whole(estimate.texts),
        tokens=whole(estimate.tokens),
        cost=_cost(estimate.cost),
    )
    later = translate(
        "Models",
        "While it serves, each message is sent too, in profiles that have the remote model switched on.",
    )
    return f"{sent}\n\n{later}"


def _cost(dollars: float | None) -> str:
    if dollars is None:
        return translate("Models", ", for a price that is not known")
    return translate("Models", ", about ${dollars}").format(dollars=decimal(dollars, 2))
