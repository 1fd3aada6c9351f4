"""How far long work is, with the way to stop it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from reelreason_desktop.ui.films.progress import far
from reelreason_desktop.ui.films.task import Task
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.parts import button, words

_PATIENCE_MS: Final = 300
"""Work that is shorter is not shown at all."""
_WHOLE: Final = 1000


class ProgressStrip(QFrame):
    """Follows a task."""

    def __init__(self, theme: ThemeProvider, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = task
        self._first: tuple[object, float] | None = None
        self.setProperty("layer", "raised")
        self.title, self.label = words("strong"), words("muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.cancel_button = button(self.tr("Cancel"))
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        spacing = theme.tokens.spacing
        column = QVBoxLayout()
        column.setSpacing(spacing.xs)
        for widget in (self.title, self.bar, self.label):
            column.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing.l, spacing.s, spacing.l, spacing.s)
        row.setSpacing(spacing.l)
        row.addLayout(column, 1)
        row.addWidget(self.cancel_button)
        self.cancel_button.clicked.connect(self._cancel)
        task.started.connect(self._begin)
        task.progressed.connect(self._show)
        task.ended.connect(self._end)
        self.hide()

    def _begin(self, title: str) -> None:
        self._first = None
        self.title.setText(title)
        self.label.setText(self.tr("Starting…"))
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.cancel_button.setAccessibleName(self.tr("Cancel: {work}").format(work=title))
        self.cancel_button.setEnabled(True)
        self._patience.start()

    def _show(self, progress: object, seconds: float) -> None:
        if not self.cancel_button.isEnabled():
            return
        if self._first is None or type(self._first[0]) is not type(progress):  # fetching, then reading
            self._first = (progress, seconds)
        first, since = self._first
        share, told = far(progress, first, seconds - since)
        self.bar.setRange(0, 0 if share is None else _WHOLE)
        if share is not None:
            self.bar.setValue(round(_WHOLE * min(1.0, share)))
        self.label.setText(told)

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.label.setText(self.tr("Stopping… What is done is kept, and the same goes on from there."))
        self._task.cancel()

    def _end(self) -> None:
        self._patience.stop()
        self.hide()
