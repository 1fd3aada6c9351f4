"""How far long work is, with the way to stop it. Not seen unless the work takes longer than half a second."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop.ui.jobs import Job
from reelreason_desktop.ui.theme.theme import ThemeProvider

_PATIENCE_MS = 500
_SMOOTH_S = 1.0
"""Rates of a shorter time than this are noise."""


class ProgressStrip(QFrame):
    """Follows a job."""

    def __init__(self, theme: ThemeProvider, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._title = ""
        self.label = QLabel(self)
        self.label.setProperty("role", "muted")
        self.label.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        spacing = theme.tokens.spacing
        column = QVBoxLayout()
        column.setSpacing(spacing.xs)
        column.addWidget(self.label)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing.m)
        row.addLayout(column, 1)
        row.addWidget(self.cancel_button)
        self.cancel_button.clicked.connect(self._cancel)
        job.progressed.connect(self._show)
        job.ended.connect(self._end)
        self.hide()

    def begin(self, title: str) -> None:
        """Work starts: `Backing up`."""
        self._title = title
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.cancel_button.setAccessibleName(self.tr("Cancel: {work}").format(work=title))
        self.cancel_button.setEnabled(True)
        self.label.setText(f"{title}…")
        self._patience.start()

    def _show(self, done: int, every: int, seconds: float) -> None:
        if every <= 0:
            return
        self.bar.setRange(0, 1000)
        self.bar.setValue(1000 * done // every)
        self.label.setText(f"{self._title}: {self._far(done, every, seconds)}")

    def _far(self, done: int, every: int, seconds: float) -> str:
        """`12 of 40 MB · 8 MB a second · 4 s left`."""
        of = self.tr("{done} of {all}").format(done=_size(done), all=_size(every))
        if seconds < _SMOOTH_S or not done:
            return of
        rate = done / seconds
        left = self.tr("{n} s left").format(n=max(1, round((every - done) / rate)))
        return " · ".join((of, self.tr("{size} a second").format(size=_size(round(rate))), left))

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.label.setText(self.tr("Stopping…"))
        self._job.cancel()

    def _end(self) -> None:
        self._patience.stop()
        self.hide()


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
