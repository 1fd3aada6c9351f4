"""The newest part of the log, which can be sieved by level, followed and copied."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPlainTextEdit, QPushButton, QStackedWidget, QWidget

from reelreason_desktop.config.log import LEVELS, LogEntry, log_file, read_log
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.settings.nothing import Nothing
from reelreason_desktop.ui.settings.section import SectionView
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout
from reelreason_desktop.ui.widgets.parts import words

_FOLLOW_MS: Final = 1000
_SHOWN: Final = 2000
"""Entries; a longer text would take long to lay out."""


class LogSection(SectionView):
    """Shows the log and, while it is followed and seen, what is added to it."""

    def __init__(self, desk: Desk) -> None:
        tr = partial(QCoreApplication.translate, "LogSection")
        told = tr("Warnings and errors of the program. They stay on this computer and may name files or films.")
        super().__init__(desk, tr("Log"), told)
        self._file = log_file(desk.paths)
        self._entries: tuple[LogEntry, ...] | None = None
        self.levels = QComboBox(self)
        self.follow = QCheckBox(self.tr("&Follow"), self)
        self.copy_button = QPushButton(self.tr("&Copy"), self)
        self.folder_button = QPushButton(self.tr("Open folder"), self)
        self.count = words("caption")
        self.text = QPlainTextEdit(self)
        self.nothing = Nothing(desk.theme, "check", self.tr("No warning was written so far."))
        self._pages = QStackedWidget(self)
        self._timer = QTimer(self, interval=_FOLLOW_MS)
        self._build()
        self._connect()

    def opened(self) -> None:
        """Reads the log, and goes on reading it."""
        self.read()
        self._timer.start()

    def closed(self) -> None:
        """Stops reading."""
        self._timer.stop()

    def read(self) -> None:
        """Reads the log again, off the GUI thread."""
        reading = self.desk.operations.start(partial(read_log, self._file)).latest("log")
        reading.success(self._show).failure(self._unreadable).run()

    def _show(self, entries: tuple[LogEntry, ...]) -> None:
        if entries != self._entries:
            self._entries = entries
            self._fill()

    def _unreadable(self, error: BaseException) -> None:
        self._timer.stop()
        self.follow.setChecked(False)
        self.desk.failed(KnownError(self.tr("The log cannot be read."), str(self._file), str(error)))

    def _fill(self) -> None:
        wanted = int(self.levels.currentData())
        known = self._entries or ()
        shown = [entry for entry in known if entry.gravity >= wanted][-_SHOWN:]
        bar = self.text.verticalScrollBar()
        before = bar.value()
        self.text.setPlainText("\n".join(map(str, shown)))
        bar.setValue(bar.maximum() if self.follow.isChecked() else before)
        self.count.setText(self.tr("{n} of {all} shown").format(n=len(shown), all=len(known)) if known else "")
        empty = self.tr("No entry is that grave.") if known else self.tr("No warning was written so far.")
        self.nothing.say(empty)
        self._pages.setCurrentWidget(self.text if shown else self.nothing)
        self.copy_button.setEnabled(bool(shown))

    def _build(self) -> None:
        spacing = self.desk.theme.tokens.spacing
        self.levels.setAccessibleName(self.tr("Least level"))
        for title, level in ((self.tr("All"), 0), (self.tr("Warnings and errors"), 2), (self.tr("Errors only"), 3)):
            self.levels.addItem(title, min(level, len(LEVELS) - 1))
        self.follow.setChecked(True)
        self.follow.setToolTip(self.tr("Stay at the newest entry"))
        self.text.setReadOnly(True)
        self.text.setProperty("role", "code")
        self.text.setAccessibleName(self.tr("Log"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)
        sieve = QWidget(self)
        beside = QHBoxLayout(sieve)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(spacing.m)
        beside.addWidget(self.levels)
        beside.addWidget(self.follow)
        row = FlowLayout(gap=spacing.s)
        for widget in (sieve, self.copy_button, self.folder_button):
            row.addWidget(widget)
        self.body.addLayout(row)
        self.body.addWidget(self.count)
        self._pages.addWidget(self.text)
        self._pages.addWidget(self.nothing)
        self.body.addWidget(self._pages, 1)
        self.first = self.levels

    def _connect(self) -> None:
        self.levels.currentIndexChanged.connect(lambda _: self._fill())
        self.follow.toggled.connect(self._follow)
        self.copy_button.clicked.connect(self._copy)
        self.folder_button.clicked.connect(self._open_folder)
        self._timer.timeout.connect(self.read)

    def _follow(self, follow: bool) -> None:
        if follow:
            self._timer.start()
            self.text.verticalScrollBar().setValue(self.text.verticalScrollBar().maximum())
        else:
            self._timer.stop()

    def _copy(self) -> None:
        """What is selected, or all of it."""
        cursor = self.text.textCursor()
        chosen = cursor.selection().toPlainText() if cursor.hasSelection() else self.text.toPlainText()
        QGuiApplication.clipboard().setText(chosen)
        self.desk.toast.show_message(self.tr("Copied"), undo=False)

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent))):
            self.desk.failed(KnownError(self.tr("The folder cannot be opened."), str(self._file.parent)))
