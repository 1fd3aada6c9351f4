"""What a backup holds, and the question whether to put it back."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton

from reelreason_desktop.services.restoring import Preview, PreviewedProfile
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.widgets.card import Card
from reelreason_desktop.ui.widgets.parts import words


class RestoreCard(Card):
    """Says what restoring would do before it is done.

    Signals:
        confirmed: whether the settings are wanted, too.
        refused: it is not to be restored.
    """

    confirmed = Signal(bool)
    refused = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, self.tr("Restore this backup?"))
        spacing = desk.theme.tokens.spacing
        self.told = words("muted")
        self.names = words("")
        self.settings = QCheckBox(self.tr("Its settings, too"), self)
        self.restore_button = QPushButton(self.tr("Restore"), self)
        self.restore_button.setProperty("variant", "primary")
        self.cancel_button = QPushButton(self.tr("Leave it"), self)
        buttons = QHBoxLayout()
        buttons.setSpacing(spacing.s)
        buttons.addWidget(self.restore_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        for widget in (self.told, self.names, self.settings):
            self.rows.addWidget(widget)
        self.rows.addLayout(buttons)
        self.restore_button.clicked.connect(self._confirm)
        self.cancel_button.clicked.connect(self._refuse)
        self.hide()

    def ask(self, preview: Preview) -> None:
        """Shows what is in a backup."""
        at = QDateTime.fromSecsSinceEpoch(int(preview.made_at.timestamp()))
        made = QLocale().toString(at, QLocale.FormatType.ShortFormat)
        self.told.setText(
            self.tr("Made {when}. Nothing here is overwritten: a name that is taken gets a number.").format(when=made)
        )
        lines = [_line(profile) for profile in preview.profiles]
        self.names.setText("\n".join(lines) or self.tr("There is no profile in it."))
        self.settings.setChecked(False)
        self.settings.setVisible(bool(preview.settings))
        self.restore_button.setEnabled(bool(preview.profiles or preview.settings))
        self.show()
        (self.restore_button if self.restore_button.isEnabled() else self.cancel_button).setFocus()

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit(self.settings.isChecked())

    def _refuse(self) -> None:
        self.hide()
        self.refused.emit()


def _line(profile: PreviewedProfile) -> str:
    size = QLocale().formattedDataSize(profile.bytes, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    name = profile.name if profile.name == profile.new_name else f"{profile.name} → {profile.new_name}"
    return f"{name} · {size}"
