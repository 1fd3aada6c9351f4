"""The window from its process's start: first paint, cards and typing, map; then how much memory it holds."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.painting import FirstPaint
from reelreason_desktop.app.bench.probes.telling import happened
from reelreason_desktop.app.window import WindowProgram, make_application


def run(paths: Mapping[str, str], profile: str, message: str) -> None:
    """Tells of `window`, `cards` and `map`; says `message`, tells of `settled`, and stays until nobody listens."""
    app = make_application()
    program = WindowProgram(app, unpack(paths), profile)
    _Watch(program, message)
    program.open()
    app.exec()
    program.close()


class _Watch(QObject):
    """Tells what has happened in a window."""

    def __init__(self, program: WindowProgram, message: str) -> None:
        super().__init__(program)
        self._window = program.window
        self._message = message
        self._awaited = {"cards", "map"}
        FirstPaint(self._window, lambda: happened("window"))
        self._window.furnished.connect(self._watch_cards)
        self._window.map_shown.connect(self._watch_map)

    def _watch_cards(self) -> None:
        cards = self._window.cards
        FirstPaint(cards.list.viewport(), self._type, lambda: cards.model.rowCount() > 0)

    def _type(self) -> None:
        """Cards are painted; what counts is that a key that is pressed now arrives."""
        field = self._window.chat.composer.input
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
        QApplication.sendEvent(field, press)
        if field.toPlainText() != "a":
            raise RuntimeError("the field does not take a key")
        field.clear()
        self._came("cards")

    def _watch_map(self) -> None:
        taste_map = self._window.docks["map"].widget()
        if taste_map is None:
            raise RuntimeError("the window has no map")
        FirstPaint(taste_map, lambda: self._came("map"))

    def _came(self, what: str) -> None:
        happened(what)
        self._awaited.discard(what)
        if not self._awaited:
            self._window.turn.busy_changed.connect(self._settle)
            self._window.turn.send(self._message)

    def _settle(self, busy: str | None) -> None:
        if busy is None:
            happened("settled")
            sys.stdin.read()
            QApplication.quit()
