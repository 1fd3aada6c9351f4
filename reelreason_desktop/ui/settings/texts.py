"""Sections that are words: privacy, and how to add a language model."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop.services.diagnostics import is_installed
from reelreason_desktop.ui.glyphs import Glyph, glyph_pixmap
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.settings.section import ScrollingSection, line
from reelreason_desktop.ui.widgets.card import Card
from reelreason_desktop.ui.widgets.parts import words

_RUNTIME: Final = "llama-cpp-python"
_COMMAND: Final = "python3 build/dev.py run --llm"
_ICON: Final = 24


class PrivacySection(ScrollingSection):
    """What is sent (nothing by itself), what is kept, and what the log and the diagnostics hold."""

    def __init__(self, desk: Desk) -> None:
        tr = partial(QCoreApplication.translate, "PrivacySection")
        super().__init__(desk, tr("Privacy"), tr("What leaves this computer, and what stays on it."))
        facts: tuple[tuple[Glyph, str, str], ...] = (
            (
                "shield",
                tr("Nothing is sent unless you ask for it"),
                tr(
                    "Reading, picks and reasons need nobody: a test watches every process of the program for any use "
                    "of the network while it answers. One part alone can open a connection, and only for what you ask "
                    "for: downloads of data sets, models and encoders, questions to TMDB with your own key, and a "
                    "remote model. Each names first who is asked, and the bar at the bottom counts every request."
                ),
            ),
            (
                "upload",
                tr("A remote model is off until you switch it on"),
                tr(
                    "It counts for one profile and one address, after you have read what will be sent. Your messages "
                    "and what describes your taste then go to that server, and the bar at the bottom says so. The last "
                    "requests can be read as they were sent. A guest stays offline."
                ),
            ),
            (
                "person",
                tr("What you say and rate is kept in your profile"),
                tr(
                    "One file a person, in a folder of this computer. You can read it as JSON, take single things out "
                    "of the ledger, and erase all of it. A guest leaves nothing behind."
                ),
            ),
            (
                "lock",
                tr("Profiles are not encrypted"),
                tr(
                    "Whoever can read your files can read them. The PIN of an age limit keeps children from films, "
                    "not people from files."
                ),
            ),
            (
                "info",
                tr("The log stays here"),
                tr("It holds warnings and errors. It may name a file or a film, so look at it before you pass it on."),
            ),
            (
                "copy",
                tr("Diagnostics can be passed on"),
                tr("They hold versions, sizes and places in the code: no title, no message and no name of a profile."),
            ),
        )
        card = Card(desk.theme)
        self._icons: dict[QLabel, Glyph] = {}
        for number, (glyph, title, text) in enumerate(facts):
            if number:
                card.rows.addWidget(line())
            card.rows.addWidget(self._fact(glyph, title, text))
        self.body.addWidget(card)
        desk.theme.changed.connect(self._restyle)
        self._restyle()

    def _fact(self, glyph: Glyph, title: str, text: str) -> QWidget:
        spacing = self.desk.theme.tokens.spacing
        icon = QLabel()
        self._icons[icon] = glyph
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(words("strong", title))
        column.addWidget(words("muted", text))
        fact = QWidget()
        row = QHBoxLayout(fact)
        row.setContentsMargins(0, spacing.xs, 0, spacing.xs)
        row.setSpacing(spacing.m)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        return fact

    def _restyle(self) -> None:
        tokens = self.desk.theme.tokens
        for icon, glyph in self._icons.items():
            colour = tokens.positive if glyph == "shield" else tokens.text_muted
            icon.setPixmap(glyph_pixmap(glyph, colour, tokens.scaled(_ICON), self.devicePixelRatioF()))


class LanguageModelSection(ScrollingSection):
    """Says that none is needed, and how to add the runtime for one."""

    def __init__(self, desk: Desk) -> None:
        tr = partial(QCoreApplication.translate, "LanguageModelSection")
        told = tr("Everything works without one: reading, picks and reasons are computed by the program itself.")
        super().__init__(desk, tr("Language model"), told)
        card = Card(desk.theme, tr("Runtime for local models"))
        self.state = words("muted")
        if is_installed(_RUNTIME):
            self.state.setText(tr("The runtime is installed."))
            card.rows.addWidget(self.state)
        else:
            self.state.setText(tr("Not installed. To add it, close the window and start it with"))
            card.rows.addWidget(self.state)
            card.rows.addLayout(self._command())
            need = tr("This compiles llama.cpp for some minutes and needs a C and a C++ compiler (apt install g++).")
            card.rows.addWidget(words("muted", need))
        self.body.addWidget(card)

    def _command(self) -> QHBoxLayout:
        command = QLabel(_COMMAND)
        command.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        command.setProperty("role", "strong")
        self.copy_button = QPushButton(self.tr("&Copy"))
        self.copy_button.setAccessibleName(self.tr("Copy the command"))
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(_COMMAND))
        self.first = self.copy_button
        row = QHBoxLayout()
        row.addWidget(command)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        return row
