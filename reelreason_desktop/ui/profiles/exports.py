"""Taking along what a profile holds, from the File menu: as a table, a card, a chat, or whole; and bringing one in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from reelreason_desktop.services import chats
from reelreason_desktop.services.exporting import MarkTable, export_table, taste_card
from reelreason_desktop.ui.export.saving import ask_file, export_menu, file_name, write_file
from reelreason_desktop.ui.menus import Entry, MenuItem
from reelreason_desktop.ui.theme.tokens import Tokens

if TYPE_CHECKING:
    from reelreason_desktop.services.session import Session
    from reelreason_desktop.services.views import SessionView
    from reelreason_desktop.ui.main_window import MainWindow
    from reelreason_desktop.ui.profiles.controller import ProfileController

_WIDE: Final = 1
"""Place of the wide picture among the kinds of a card."""


class ProfileExports(QObject):
    """What the File menu writes of the open profile.

    Args:
        window: whose menu.
        session: the open profile.
        controller: knows the profiles, and asks for a PIN before a whole profile leaves.
    """

    def __init__(self, window: MainWindow, session: Session, controller: ProfileController) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._controller = controller
        window.view_shown.connect(self._follow)

    def entries(self) -> tuple[Entry, ...]:
        """For the File menu."""
        return (
            export_menu(
                MenuItem("export_json", self.tr("Taste profile as &JSON…"), self._json),
                MenuItem("export_csv", self.tr("Films as a &table (CSV)…"), partial(self._table, MarkTable.CSV)),
                MenuItem(
                    "export_letterboxd",
                    self.tr("Films for &Letterboxd (CSV)…"),
                    partial(self._table, MarkTable.LETTERBOXD),
                ),
                MenuItem("export_card", self.tr("Taste &card (PNG, PDF)…"), self._card),
                MenuItem("export_chat", self.tr("This c&hat as Markdown…"), self._chat),
            ),
            MenuItem("import_profile", self.tr("&Import a profile…"), self._controller.choose_import),
        )

    def write_table(self, table: MarkTable, file: Path) -> None:
        """Writes the films with a mark."""
        self._write(file, lambda: export_table(self._session, file, table, bom=table is MarkTable.CSV))

    def write_card(self, file: Path, *, wide: bool = False) -> None:
        """Writes the taste card in the colours of the window. It is drawn on the profile's thread."""
        tokens, today, name = self._window.theme.tokens, datetime.now().astimezone().date(), self._controller.open_name
        self._write(file, partial(_draw_card, self._session, name, file, today, tokens, wide=wide))

    def write_chat(self, chat_id: int, file: Path) -> None:
        """Writes a chat as Markdown."""
        person = self._controller.open_name or self.tr("Guest")
        self._write(file, partial(chats.export_chat, self._session, chat_id, person, file))

    def choose_chat_file(self, chat_id: int) -> None:
        """Asks where to write a chat."""
        kinds = [self.tr("Markdown (*.md)")]
        self._ask(self.tr("Save chat"), "chat.md", kinds, lambda file, _: self.write_chat(chat_id, file))

    def _write(self, file: Path, work: Callable[[], object]) -> None:
        write_file(self._window, file, work)

    def _json(self) -> None:
        self._controller.choose_export(self._controller.open_name)

    def _table(self, table: MarkTable) -> None:
        letterboxd = table is MarkTable.LETTERBOXD
        name = f"{self._name()}-letterboxd.csv" if letterboxd else f"{self._name()}.csv"
        title = self.tr("Export for Letterboxd") if letterboxd else self.tr("Export a table")
        self._ask(title, name, [self.tr("Table (*.csv)")], lambda file, _: self.write_table(table, file))

    def _card(self) -> None:
        kinds = [self.tr("Upright picture (*.png)"), self.tr("Wide picture (*.png)"), self.tr("Document (*.pdf)")]
        write = self.write_card
        self._ask(
            self.tr("Save the taste card"),
            f"{self._name()}-taste.png",
            kinds,
            lambda file, kind: write(file, wide=kind == _WIDE),
        )

    def _chat(self) -> None:
        view = self._window.view
        if view is not None:
            self.choose_chat_file(view.conversation_id)

    def _ask(self, title: str, name: str, kinds: list[str], then: Callable[[Path, int], object]) -> None:
        ask_file(self._window, title, name, kinds, then, save=True)

    def _name(self) -> str:
        return file_name(self._controller.open_name or self.tr("Guest"))

    def _follow(self, view: SessionView) -> None:
        """There is a file behind a profile only, and something to write of a chat only once something was said."""
        self._window.actions_by_name["export_json"].setEnabled(not view.guest)
        self._window.actions_by_name["export_chat"].setEnabled(bool(view.messages))


def _draw_card(session: Session, name: str, file: Path, on: date, tokens: Tokens, *, wide: bool) -> None:
    from reelreason_desktop.ui.export.card import save_card  # noqa: PLC0415 - its posters are not needed before

    save_card(taste_card(session, name), file, on=on, landscape=wide, tokens=tokens)
