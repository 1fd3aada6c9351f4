"""Diagnostics to copy: what a report about trouble needs, and nothing about a person."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton

from reelreason_desktop.services.diagnostics import Diagnostics, Fact, FactGroup, diagnose, speeds
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.settings.section import SectionView


class DiagnosticsSection(SectionView):
    """Collects the facts whenever it is opened."""

    def __init__(self, desk: Desk) -> None:
        tr = partial(QCoreApplication.translate, "DiagnosticsSection")
        told = tr("For a report about trouble. No title, message or name of a profile is in it; nothing is sent.")
        super().__init__(desk, tr("Diagnostics"), told)
        self.copy_button = QPushButton(self.tr("&Copy"), self)
        self.copy_button.setProperty("variant", "primary")
        self.refresh_button = QPushButton(self.tr("Collect &again"), self)
        self.text = QPlainTextEdit(self)
        self._build()

    def opened(self) -> None:
        """Collects, off the GUI thread; what only Qt knows is asked first."""
        more = (self._window_facts(), speeds(self.desk.timings()))
        work = self.desk.operations.start(lambda: diagnose(self.desk.paths, more)).latest("diagnostics")
        work.success(self._show).run()

    def _show(self, found: Diagnostics) -> None:
        self.text.setPlainText(found.as_text())

    def _window_facts(self) -> FactGroup:
        window, facts = self.window(), list[Fact]()
        facts += [
            ("Qt", qVersion()),
            ("platform", QGuiApplication.platformName()),
            ("window", f"{window.width()} × {window.height()}"),
            ("theme", self.desk.theme.tokens.name),
            ("encoder", self.desk.encoder()),
        ]
        for number, screen in enumerate(QGuiApplication.screens(), start=1):
            size = screen.size()
            facts.append(
                (
                    f"screen {number}",
                    f"{size.width()} × {size.height()}, scaled {screen.devicePixelRatio():g}, "
                    f"{screen.logicalDotsPerInch():.0f} dpi, {screen.refreshRate():.0f} Hz",
                )
            )
        return FactGroup("Window", tuple(facts))

    def _build(self) -> None:
        self.text.setReadOnly(True)
        self.text.setProperty("role", "code")
        self.text.setAccessibleName(self.tr("Diagnostics"))
        self.text.setPlaceholderText(self.tr("Collecting…"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)
        row = QHBoxLayout()
        row.setSpacing(self.desk.theme.tokens.spacing.s)
        row.addWidget(self.copy_button)
        row.addWidget(self.refresh_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.text, 1)
        self.first = self.copy_button
        self.copy_button.clicked.connect(self._copy)
        self.refresh_button.clicked.connect(self.opened)

    def _copy(self) -> None:
        if not self.text.toPlainText():
            return  # they are being collected
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.desk.toast.show_message(self.tr("Diagnostics copied"), undo=False)
