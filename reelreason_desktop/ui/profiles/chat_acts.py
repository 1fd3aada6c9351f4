"""What happens with the chats of the open profile, each act with its way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reelreason_desktop.services import chats
from reelreason_desktop.ui.profiles.chats_tab import ChatsTab

if TYPE_CHECKING:
    from reelreason_desktop.services.session import Session
    from reelreason_desktop.services.views import SessionView
    from reelreason_desktop.ui.main_window import MainWindow


class ChatActs(QObject):
    """Connects the list of chats and the window. The list is there once the page about people was opened."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._tab: ChatsTab | None = None
        window.acts.chat_left.connect(self._offer_way_back)

    def use(self, tab: ChatsTab) -> None:
        """Connects the list."""
        self._tab = tab
        tab.search_changed.connect(lambda _: self.refresh())
        tab.open_wanted.connect(self.open)
        tab.renamed.connect(self.rename)
        tab.delete_wanted.connect(self.delete)
        tab.restore_wanted.connect(self.restore)
        tab.erase_wanted.connect(self.erase)

    def refresh(self) -> None:
        """Reads the chats again."""
        tab = self._tab
        if tab is not None:
            query = tab.query
            listing = self._window.operations.start(lambda: chats.list_chats(self._session, query))
            listing.success(tab.show_entries).latest("chats").run()

    def open(self, chat_id: int) -> None:
        """Goes on with an older chat on the Talk page."""
        self._go_to(chat_id)
        self._window.open_page("talk")
        self._window.raise_dock("chat")

    def rename(self, chat_id: int, title: str) -> None:
        """Names a chat."""
        words = self.tr("Chat renamed: {title}").format(title=title) if title else self.tr("Name taken away")
        rename = self._window.operations.start(lambda: chats.rename_chat(self._session, chat_id, title))
        rename.success(lambda former: self._tell_renamed(words, chat_id, former)).success(lambda _: self.refresh())
        rename.failure(self._failed).run()

    def delete(self, chat_id: int) -> None:
        """Puts a chat into the bin."""
        self._window.turn.stop()
        was_open = self._window.view is not None and self._window.view.conversation_id == chat_id
        undo = partial(self.restore, chat_id, reopen=was_open)
        delete = self._window.operations.start(lambda: chats.delete_chat(self._session, chat_id))
        delete.success(self._window.show_view).success(lambda _: self.refresh())
        delete.success(lambda _: self._window.toast.show_message(self.tr("Chat moved to the bin"), take_back=undo))
        delete.run()

    def restore(self, chat_id: int, *, reopen: bool = False) -> None:
        """Takes a chat out of the bin, and goes on with it if it was the open one."""

        def work() -> SessionView:
            view = chats.restore_chat(self._session, chat_id)
            return chats.open_chat(self._session, chat_id) if reopen else view

        restore = self._window.operations.start(work)
        restore.success(self._window.show_view).success(lambda _: self.refresh()).run()

    def erase(self, chat_id: int) -> None:
        """Erases the words of a chat in the bin."""
        erase = self._window.operations.start(lambda: chats.erase_chat(self._session, chat_id))
        erase.success(self._tell_erased).success(lambda _: self.refresh()).run()

    def _tell_erased(self, bring_back: Callable[[], None]) -> None:
        def back() -> None:
            self._window.operations.start(bring_back).success(lambda _: self.refresh()).run()

        self._window.toast.show_message(self.tr("Chat erased for good"), take_back=back)

    def _go_to(self, chat_id: int) -> None:
        self._window.turn.stop()
        self._window.acts.run(lambda: chats.open_chat(self._session, chat_id))

    def _offer_way_back(self, chat_id: int) -> None:
        """A new chat began."""
        self._window.toast.show_message(self.tr("New chat"), take_back=partial(self._go_to, chat_id))

    def _tell_renamed(self, words: str, chat_id: int, former: str) -> None:
        def back() -> None:
            rename = self._window.operations.start(lambda: chats.rename_chat(self._session, chat_id, former))
            rename.success(lambda _: self.refresh()).run()

        self._window.toast.show_message(words, take_back=back)

    def _failed(self, error: BaseException) -> None:
        """The list shows what is kept, not what was typed."""
        self._window.operations.failed.emit(error)
        self.refresh()
