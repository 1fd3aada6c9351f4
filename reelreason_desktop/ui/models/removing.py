"""Asking before a model goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from reelreason_desktop.services.model_rows import ModelRow, Sort

translate = QCoreApplication.translate


def ask_to_remove(window: QWidget, row: ModelRow, remove: Callable[[], object], *, was_fetched: bool) -> None:
    """Says what goes and what stays, and calls `remove` where the person wants it.

    Args:
        window: over which it is asked.
        row: what is to be removed.
        remove: does it.
        was_fetched: whether the program fetched it, so that its files go too.
    """
    if row.host:
        gone = stays = translate("Models", "The vectors that it made are deleted. Making them again costs again.")
    elif row.sort is Sort.ENCODER:
        gone = translate("Models", "Its folder is deleted, and its vectors of the films.")
        stays = translate("Models", "Its vectors of the films are deleted. Its folder stays where it is.")
    else:
        gone = translate("Models", "Its file is deleted too.")
        stays = translate("Models", "Its file stays where it is.")
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(translate("Models", "Remove {model} from the list?").format(model=row.title))
    box.setInformativeText(f"{gone if was_fetched else stays}\n{row.place}")
    yes = box.addButton(translate("Models", "Remove"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.finished.connect(box.deleteLater)
    box.buttonClicked.connect(lambda button: remove() if button is yes else None)
    box.open()
