"""What happens on the page about people: every act, its question beforehand, and its way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from reelreason_desktop.domain.errors import KnownError, ProfileGoneError
from reelreason_desktop.services import chats
from reelreason_desktop.services.profiles import ErasedProfile, Overview, ProfileCard, Profiles
from reelreason_desktop.services.together import Together
from reelreason_desktop.ui.notify import words_of
from reelreason_desktop.ui.profiles.dialogs import LimitDialog, PinDialog, ask_to_erase
from reelreason_desktop.ui.profiles.page import ProfilesPage
from reelreason_desktop.ui.profiles.wording import counts, tr
from reelreason_desktop.ui.session_port import ProfileWanted

if TYPE_CHECKING:
    from reelreason_desktop.services.looks import Look
    from reelreason_desktop.services.session import Session
    from reelreason_desktop.ui.main_window import MainWindow


class ProfileController(QObject):
    """Connects the page, the window and the profiles of this computer.

    While the open profile has a limit with a PIN, everything that leads out of it asks for that PIN first.

    Signals:
        overview_changed: an Overview: names, looks or limits may be others now.
    """

    overview_changed = Signal(object)

    def __init__(self, window: MainWindow, profiles: Profiles, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._profiles = profiles
        self._session = session
        self._page: ProfilesPage | None = None
        self._overview = Overview((), ())
        window.operations.failed.connect(self._leave_when_gone)
        window.turn.refused.connect(lambda _, error: self._leave_when_gone(error))

    @property
    def open_name(self) -> str:
        """Name of the profile in this window; empty for a guest."""
        view = self._window.view
        return "" if view is None or view.guest else view.profile

    def make_page(self) -> ProfilesPage:
        """The page, connected."""
        page = self._page = ProfilesPage(self._window.theme, self._window)
        people, panel = page.people, page.people.panel
        people.list.opened.connect(self.switch)
        people.created.connect(self.create)
        people.import_wanted.connect(self.choose_import)
        people.restore_wanted.connect(self.restore)
        panel.open_wanted.connect(self.switch)
        panel.renamed.connect(self.rename)
        panel.look_chosen.connect(self.set_look)
        panel.limit_wanted.connect(self.change_limit)
        panel.export_wanted.connect(self.choose_export)
        panel.erase_wanted.connect(self.erase)
        page.chats.search_changed.connect(lambda _: self.refresh_chats())
        page.chats.open_wanted.connect(self.open_chat)
        page.chats.renamed.connect(self.rename_chat)
        page.chats.delete_wanted.connect(self.delete_chat)
        page.chats.restore_wanted.connect(self.restore_chat)
        page.chats.export_wanted.connect(self.choose_chat_file)
        page.together.wanted.connect(self.find_for_two)
        page.together.people_wanted.connect(self._make_someone)
        page.together.film_clicked.connect(self._open_film)
        page.tab_opened.connect(lambda _: self.refresh())
        page.show_overview(self._overview, self.open_name)
        return page

    # Reading

    def refresh(self) -> None:
        """Reads all profiles again, and the chats when they are looked at."""
        self._window.operations.start(self._profiles.overview).success(self._show).latest("profiles").run()
        if self._page is not None:
            self.refresh_chats()

    def refresh_chats(self) -> None:
        """Reads the chats of the open profile again."""
        page = self._page
        if page is not None:
            query = page.chats.query
            listing = self._window.operations.start(lambda: chats.list_chats(self._session, query))
            listing.success(page.chats.show_entries).latest("chats").run()

    def find_for_two(self, first: str, second: str) -> None:
        """Films that both would enjoy."""
        page = self._page
        if page is not None:
            work = self._window.operations.start(lambda: self._profiles.together(first, second, self._session))
            work.success(self._show_together).failure(self._tell_together).latest("together").run()

    # Profiles

    def switch(self, name: str | None) -> None:
        """Shows another profile in this window's place; None for a guest."""
        if name != (self.open_name or None):
            self._gate(lambda: self._window.profile_wanted.emit(ProfileWanted(name)))

    def create(self, name: str) -> None:
        """Makes an empty profile and shows it on the page."""
        self._do(lambda: self._profiles.create(name), self._made)

    def rename(self, old: str, new: str) -> None:
        """Renames a profile; the open one is closed and opened again for that."""
        if old == self.open_name:
            work = partial(self._profiles.rename, old, new)
            self._window.profile_wanted.emit(ProfileWanted(new, work))
            return
        self._gate(lambda: self._do(lambda: self._profiles.rename(old, new), lambda _: self._chosen(new)))

    def set_look(self, name: str, look: Look) -> None:
        """Changes colour or initial."""
        self._do(lambda: self._profiles.set_look(name, look))

    def change_limit(self, name: str) -> None:
        """Asks for another age limit."""
        card = self._card(name)
        if card is None:
            return
        if name == self.open_name:  # its own PIN is asked for in the dialog
            self._ask_limit(card)
        else:
            self._gate(lambda: self._ask_limit(card))

    def erase(self, name: str) -> None:
        """Asks, then moves a profile to the trash; the window goes on with another one when it was open."""
        card = self._card(name)
        if card is not None:
            self._gate(lambda: ask_to_erase(name, counts(card), lambda: self._erase(name), self._window))

    def restore(self, erased: ErasedProfile) -> None:
        """Takes a profile out of the trash."""
        self._do(lambda: self._profiles.restore(erased), lambda name: self._chosen(str(name)))

    def choose_export(self, name: str) -> None:
        """Asks where to write a profile."""
        title, kinds = self.tr("Export {name}").format(name=name), self.tr("ReelReason profile (*.json)")

        def write(file: Path) -> None:
            self._do(lambda: self._profiles.export(name, file), lambda _: self._toast(tr("Written: {file}"), file.name))

        self._gate(lambda: self._ask_file(title, f"{_file_name(name)}.json", kinds, write, save=True))

    def choose_import(self) -> None:
        """Asks which file to read a profile from."""
        title, kinds = self.tr("Import a profile"), self.tr("ReelReason profile (*.json)")

        def read(file: Path) -> None:
            self._do(lambda: self._profiles.import_new(file), self._made)

        self._ask_file(title, "", kinds, read, save=False)

    # Chats

    def open_chat(self, chat_id: int) -> None:
        """Goes on with an older chat on the Talk page."""
        self._window.turn.stop()
        self._window.acts.run(lambda: chats.open_chat(self._session, chat_id))
        self._window.open_page("talk")
        self._window.raise_dock("chat")

    def rename_chat(self, chat_id: int, title: str) -> None:
        """Names a chat."""
        self._do(lambda: chats.rename_chat(self._session, chat_id, title), lambda _: self.refresh_chats())

    def delete_chat(self, chat_id: int) -> None:
        """Puts a chat into the bin, with the way back."""
        self._window.turn.stop()
        delete = self._window.operations.start(lambda: chats.delete_chat(self._session, chat_id))
        delete.success(self._window.show_view).success(lambda _: self.refresh_chats())
        undo = partial(self.restore_chat, chat_id)
        delete.success(lambda _: self._window.toast.show_message(self.tr("Chat moved to the bin"), take_back=undo))
        delete.run()

    def restore_chat(self, chat_id: int) -> None:
        """Takes a chat out of the bin."""
        restore = self._window.operations.start(lambda: chats.restore_chat(self._session, chat_id))
        restore.success(self._window.show_view).success(lambda _: self.refresh_chats()).run()

    def choose_chat_file(self, chat_id: int) -> None:
        """Asks where to write a chat as Markdown."""
        person = self.open_name or self.tr("Guest")

        def write(file: Path) -> None:
            work = partial(chats.export_chat, self._session, chat_id, person, file)
            self._do(work, lambda _: self._toast(tr("Written: {file}"), file.name))

        self._ask_file(self.tr("Save chat"), "chat.md", self.tr("Markdown (*.md)"), write, save=True)

    # Within

    def _show(self, overview: Overview) -> None:
        self._overview = overview
        self.overview_changed.emit(overview)
        if self._page is not None:
            self._page.show_overview(overview, self.open_name)

    def _show_together(self, answer: Together) -> None:
        if self._page is not None and self._page.together.pair == answer.names:
            self._page.together.show_answer(answer)

    def _tell_together(self, error: BaseException) -> None:
        if self._page is not None:
            words = words_of(error)
            self._page.together.show_trouble(f"{words.message} {words.hint}".strip())

    def _do(self, work: Callable[[], object], then: Callable[[object], object] | None = None) -> None:
        """Work on the profile's thread, after which everything is read again, whether or not it went well."""
        operation = self._window.operations.start(work)
        if then is not None:
            operation.success(then)
        operation.success(lambda _: self.refresh()).failure(self._failed).run()

    def _failed(self, error: BaseException) -> None:
        self._window.operations.failed.emit(error)
        if self._page is not None:
            self._page.people.panel.refuse_name()
        self.refresh()

    def _gate(self, then: Callable[[], object]) -> None:
        """Lets pass at once, or when the PIN of the open profile was given."""
        card = self._card(self.open_name)
        if card is None or card.limit is None or not card.limit.has_pin:
            then()
            return
        name = card.name

        def given(dialog: PinDialog, pin: str) -> None:
            check = self._window.operations.start(lambda: self._profiles.check_pin(name, pin))
            check.success(lambda _: dialog.accept()).success(lambda _: then()).failure(dialog.refuse).run()

        PinDialog(self._window.theme, name, given, self._window).open()

    def _ask_limit(self, card: ProfileCard) -> None:
        name = card.name

        def given(dialog: LimitDialog, age: int | None, pin: str, new_pin: str | None) -> None:
            work = self._window.operations.start(lambda: self._profiles.set_limit(name, age, pin, new_pin))
            work.success(lambda _: dialog.accept()).success(lambda _: self._limited(name)).failure(dialog.refuse).run()

        LimitDialog(self._window.theme, name, card.limit, given, self._window).open()

    def _limited(self, name: str) -> None:
        """The open profile is opened again, with the films that it may show now."""
        if name == self.open_name:
            self._window.profile_wanted.emit(ProfileWanted(name, lambda: None))
        else:
            self.refresh()

    def _erase(self, name: str) -> None:
        if name == self.open_name:
            following = next((c.name for c in self._overview.cards if c.name != name and c.limit is None), None)
            self._window.profile_wanted.emit(ProfileWanted(following, partial(self._profiles.erase, name)))
            return
        erase = self._window.operations.start(lambda: self._profiles.erase(name))
        erase.success(self._erased).success(lambda _: self.refresh()).failure(self._failed).run()

    def _erased(self, erased: ErasedProfile) -> None:
        text = self.tr("{name} was erased").format(name=erased.name)
        self._window.toast.show_message(text, take_back=partial(self.restore, erased))

    def _made(self, name: object) -> None:
        if self._page is not None:
            self._page.people.new_name.clear()
        self._chosen(str(name))

    def _chosen(self, name: str) -> None:
        """Shows a profile on the page once it is among those that are read."""
        page = self._page
        if page is not None:
            reading = self._window.operations.start(self._profiles.overview).success(self._show)
            reading.success(lambda _: page.people.choose(name)).run()

    def _make_someone(self) -> None:
        if self._page is not None:
            self._page.open_people()
            self._page.people.new_name.setFocus()

    def _open_film(self, film_id: str) -> None:
        self._window.open_page("talk")
        self._window.open_film(film_id)

    def _ask_file(self, title: str, name: str, kinds: str, then: Callable[[Path], None], *, save: bool) -> None:
        dialog = QFileDialog(self._window, title, name, kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if save:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(name.rpartition(".")[2])
            dialog.selectFile(name)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        dialog.open()

    def _toast(self, words: str, name: str) -> None:
        self._window.toast.show_message(words.format(file=name), undo=False)

    def _card(self, name: str) -> ProfileCard | None:
        return next((card for card in self._overview.cards if card.name == name), None)

    def _leave_when_gone(self, error: object) -> None:
        """Somebody erased the open profile: the window goes on for a guest, under the same limit, and says why."""
        view = self._window.view
        if isinstance(error, ProfileGoneError) and view is not None:
            self._window.profile_wanted.emit(ProfileWanted(None, partial(_raise, error), view.max_age))


def _raise(error: KnownError) -> None:
    raise error


def _file_name(name: str) -> str:
    return "".join(c if c.isalnum() or c in " -_" else "-" for c in name).strip() or "profile"
