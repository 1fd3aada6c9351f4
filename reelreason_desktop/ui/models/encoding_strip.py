"""How far an encoder is with reading the films, with the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop.services.encoder_change import ChangeState, ChangeStatus
from reelreason_desktop.ui.build_words import building
from reelreason_desktop.ui.theme.theme import ThemeProvider

_WHOLE = 1000


class EncodingStrip(QFrame):
    """Seen while an encoder reads. Emits `stop_wanted`."""

    stop_wanted = Signal()

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("layer", "raised")
        self.title, self.label = QLabel(self), QLabel(self)
        self.title.setProperty("role", "strong")
        self.label.setProperty("role", "muted")
        for label in (self.title, self.label):
            label.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.stop_button = QPushButton(self.tr("S&top"), self)
        self.stop_button.setToolTip(self.tr("What was read is kept, and the same goes on from there"))
        self.stop_button.clicked.connect(self.stop_wanted)
        spacing = theme.tokens.spacing
        column = QVBoxLayout(self)
        column.setContentsMargins(spacing.l, spacing.m, spacing.l, spacing.m)
        column.setSpacing(spacing.s)
        for widget in (self.title, self.bar, self.label):
            column.addWidget(widget)
        column.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_status(self, status: ChangeStatus) -> None:
        """Shows how far it is."""
        self.setVisible(status.is_running)
        if not status.is_running:
            return
        title = self.tr("{name} reads the films").format(name=status.name)
        self.title.setText(title)
        self.bar.setAccessibleName(title)
        self.stop_button.setEnabled(status.state is ChangeState.READING)
        share, words = (None, self.tr("Starting…")) if status.progress is None else building(status.progress)
        if status.state is ChangeState.STOPPING:
            words = self.tr("Stopping…")
        self.bar.setRange(0, 0 if share is None else _WHOLE)
        if share is not None:
            self.bar.setValue(round(_WHOLE * min(1.0, share)))
        self.label.setText(words)
