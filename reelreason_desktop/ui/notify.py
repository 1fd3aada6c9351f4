"""Failures in the window: what a person can fix, and bugs with a report to copy. Nothing here blocks."""

from __future__ import annotations

import platform
import traceback
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop import __version__
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.ui.glyphs import Glyph, glyph_icon, glyph_pixmap
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say_error
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout

translate = QCoreApplication.translate
_ICON_PX = 20
_REPORT_HEIGHT = 160
_MOST = 9
"""How many notices are kept; older ones go."""


@dataclass(frozen=True, slots=True)
class _Notice:
    glyph: Glyph
    message: str
    hint: str
    report: str


class NoticeBar(QFrame):
    """A strip that says what happened and what to do. Hidden until there is something to say.

    The newest notice is shown; closing it shows the one before. The same notice is never there twice.
    """

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open_notices: list[_Notice] = []
        self.setProperty("layer", "raised")
        self.setAccessibleName(self.tr("Notice"))
        self._icon = QLabel(self)
        self.message = _selectable("strong", self)
        self.hint = _selectable("muted", self)
        self.report = QPlainTextEdit(self)
        self.details_button = _button(self.tr("Show report"), self)
        self.copy_button = _button(self.tr("Copy report"), self)
        self.close_button = _button("", self)
        self.more = QLabel(self)
        self.more.setProperty("role", "caption")
        self._build()
        self.hide()
        theme.changed.connect(self._restyle)

    def inform(self, message: str, hint: str = "") -> None:
        """Something worth knowing."""
        self._open("info", message, hint, "")

    def show_failure(self, error: BaseException) -> None:
        """A `KnownError` with its hint; anything else as a bug with a report."""
        words = words_of(error)
        glyph: Glyph = "warning" if isinstance(error, KnownError) else "bug"
        self._open(glyph, words.message, words.hint, words.detail)

    def _open(self, glyph: Glyph, message: str, hint: str, report: str) -> None:
        new = _Notice(glyph, message, hint, report)
        others = [notice for notice in self._open_notices if notice.message != message]
        self._open_notices = [*others, new][-_MOST:]
        self._show_newest()
        spoken = f"{message} {hint}".strip()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def dismiss(self) -> None:
        """Closes the notice that is shown; the one before it comes back."""
        del self._open_notices[-1:]
        self._show_newest()

    def _show_newest(self) -> None:
        if not self._open_notices:
            self.hide()
            return
        notice = self._open_notices[-1]
        self.message.setText(notice.message)
        self.hint.setText(notice.hint)
        self.hint.setVisible(bool(notice.hint))
        self.report.setPlainText(notice.report)
        self.report.hide()
        self.details_button.setText(self.tr("Show report"))
        self.details_button.setVisible(bool(notice.report))
        self.copy_button.setVisible(bool(notice.report))
        waiting = len(self._open_notices) - 1
        self.more.setText(self.tr("%n more", None, waiting) if waiting else "")
        self.more.setVisible(waiting > 0)
        self.setAccessibleDescription(f"{notice.message} {notice.hint}".strip())
        self._restyle()
        self.show()

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        self.report.setReadOnly(True)
        self.report.setFixedHeight(_REPORT_HEIGHT)
        self.report.setAccessibleName(self.tr("Report"))
        for button in (self.details_button, self.copy_button):
            button.setProperty("variant", "link")  # flush with the words above them
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.message)
        words.addWidget(self.hint)
        line = QHBoxLayout()
        line.setSpacing(spacing.m)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        buttons = FlowLayout(gap=spacing.l)  # below the words, and of each other: large text needs all the width
        for widget in (self.details_button, self.copy_button, self.more):
            buttons.addWidget(widget)
        words.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.l, spacing.s, spacing.s, spacing.s)
        layout.addLayout(line)
        layout.addWidget(self.report)
        self.details_button.clicked.connect(self._toggle_report)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        self.close_button.clicked.connect(self.dismiss)

    def _toggle_report(self) -> None:
        shown = self.report.isHidden()
        self.report.setVisible(shown)
        self.details_button.setText(self.tr("Hide report") if shown else self.tr("Show report"))

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        glyph = self._open_notices[-1].glyph if self._open_notices else "info"
        colour = {"info": tokens.accent, "warning": tokens.warning}.get(glyph, tokens.negative)
        self._icon.setPixmap(glyph_pixmap(glyph, colour, tokens.scaled(_ICON_PX), self.devicePixelRatioF()))
        self.close_button.setIcon(glyph_icon("close", tokens.text_muted))


def words_of(error: BaseException) -> KnownError:
    """What to say about a failure in the language of the window; anything but a `KnownError` is a bug with a report."""
    if isinstance(error, KnownError):
        return KnownError(*say_error(error), error.detail)
    message = translate("Notice", "Something went wrong in ReelReason. Your profile is safe.")
    hint = translate("Notice", "Copy the report for the people who make the program. Nothing is sent by itself.")
    return KnownError(message, hint, report_of(error))


def report_of(error: BaseException) -> str:
    """What a bug report needs: versions and the traceback. Nothing about the person."""
    trace = "".join(traceback.format_exception(error))
    return f"ReelReason {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n{trace}"


def _selectable(role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _button(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setProperty("variant", "quiet")
    return button
