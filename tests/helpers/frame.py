"""A real main window over a scripted session and encoder."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Self

import numpy as np
from helpers.rest import come_to_rest
from helpers.window import FILMS, FakeEncoder, FakeSession
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reelreason_desktop.config.settings import Settings
from reelreason_desktop.ui.chat.message_input import MessageInput
from reelreason_desktop.ui.chat.rows import Row
from reelreason_desktop.ui.film.page import FilmPage
from reelreason_desktop.ui.look import apply_look
from reelreason_desktop.ui.main_window import Furniture, MainWindow
from reelreason_desktop.ui.preferences import Preferences
from reelreason_desktop.ui.taste_map.pane import TasteMapPane
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.why.panel import WhyPanel

COORDINATES = np.array([[-0.6, -0.4], [0.1, 0.2], [0.7, 0.5]], dtype=np.float32)
REGIONS = (("night", -0.5, -0.5), ("wonder", 0.5, 0.5))


class Frame:
    """The window, what is behind it, and what a person can see and do."""

    def __init__(
        self, qtbot: QtBot, settings: Path, session: FakeSession | None = None, encoder: FakeEncoder | None = None
    ) -> None:
        self.qtbot = qtbot
        self.session = session or FakeSession()
        self.encoder = encoder or FakeEncoder()
        self.executor = ThreadPoolExecutor(1, thread_name_prefix="profile")
        self.settings = QSettings(str(settings), QSettings.Format.IniFormat)
        self.preferences = Preferences(Settings(settings.with_name("settings.json")))
        theme = ThemeProvider()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_look(app, theme, self.preferences)
        self.window = MainWindow(theme, self.settings, self.preferences)
        self._is_closed = False
        self.busy: list[str | None] = []

    def furnish(self) -> Self:
        with self.qtbot.waitExposed(self.window):
            self.window.show()
        furniture = Furniture(
            self.executor.submit(self.session.view).result(),
            self.session,
            self.encoder,
            self.executor,
            FILMS,
            COORDINATES,
            REGIONS,
        )
        with self.qtbot.waitSignal(self.window.map_shown):
            self.window.furnish(furniture)
        self.window.turn.busy_changed.connect(self.busy.append)
        self.settle()
        self.window.activateWindow()
        return self

    def settle(self) -> None:
        """Until every act has come home. A turn that waits for its vector counts as in flight."""
        come_to_rest(self.window)

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.field, text)

    def say(self, text: str) -> None:
        """Types a message and sends it."""
        self.type(text)
        self.press(Qt.Key.Key_Return)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.field, key)

    def say_and_wait_for_encoder(self, text: str) -> None:
        """Until the turn waits for its vector."""
        before = len(self.encoder.futures)
        self.say(text)
        self.wait(lambda: len(self.encoder.futures) > before)

    def close(self) -> None:
        """Closes the window and lets what it had started end. Closing twice is allowed."""
        if self._is_closed:
            return
        self._is_closed = True
        self.window.close()
        self.executor.shutdown()
        self.window.deleteLater()

    @property
    def field(self) -> MessageInput:
        return self.window.chat.composer.input

    @property
    def rows(self) -> list[Row]:
        return list(self.window.chat.model.rows)

    @property
    def said(self) -> list[str]:
        return [message.text for message in self.window.view.messages]

    @property
    def film(self) -> FilmPage:
        widget = self.window.docks["film"].widget()
        assert isinstance(widget, FilmPage)
        return widget

    @property
    def why(self) -> WhyPanel:
        widget = self.window.docks["why"].widget()
        assert isinstance(widget, WhyPanel)
        return widget

    @property
    def map(self) -> TasteMapPane:
        widget = self.window.docks["map"].widget()
        assert isinstance(widget, TasteMapPane)
        return widget
