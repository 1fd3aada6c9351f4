"""What happens on the page about people: every act, its question beforehand, and its way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reelreason_desktop.domain.errors import KnownError, ProfileGoneError
from reelreason_desktop.services.profiles import ErasedProfile, Overview, ProfileCard, Profiles
from reelreason_desktop.services.together import Together
from reelreason_desktop.ui.export.saving import ask_file, file_name, write_file
from reelreason_desktop.ui.notify import words_of
from reelreason_desktop.ui.profiles.chat_acts import ChatActs
from reelreason_desktop.ui.profiles.dialogs import ask_to_erase
from reelreason_desktop.ui.profiles.exports import ProfileExports
from reelreason_desktop.ui.profiles.limits import LimitActs
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
        self.exports = ProfileExports(window, session, self)
        self.chats = ChatActs(window, session)
        self.limits = LimitActs(window, profiles, self._card, lambda: self.open_name, self.refresh)
        window.guard = self.limits.guard
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
        panel.limit_wanted.connect(self.limits.change)
        panel.export_wanted.connect(self.choose_export)
        panel.erase_wanted.connect(self.erase)
        self.chats.use(page.chats)
        page.chats.export_wanted.connect(self.exports.choose_chat_file)
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
        self.chats.refresh()

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
            self.limits.guard(lambda: self._window.profile_wanted.emit(ProfileWanted(name)))

    def create(self, name: str) -> None:
        """Makes an empty profile and shows it on the page."""
        self._do(lambda: self._profiles.create(name), self._created)

    def rename(self, old: str, new: str) -> None:
        """Renames a profile; the open one is closed and opened again for that."""
        if old == self.open_name:
            work = partial(self._profiles.rename, old, new)
            self._window.profile_wanted.emit(ProfileWanted(new, work))
            return
        self.limits.guard(lambda: self._do(lambda: self._profiles.rename(old, new), lambda _: self._renamed(old, new)))

    def set_look(self, name: str, look: Look) -> None:
        """Changes colour or initial."""
        card = self._card(name)
        self._do(lambda: self._profiles.set_look(name, look), lambda _: self._looks_different(name, card))

    def erase(self, name: str) -> None:
        """Asks, then moves a profile to the trash; the window goes on with another one when it was open."""
        card = self._card(name)
        if card is not None:
            self.limits.guard(lambda: ask_to_erase(name, counts(card), lambda: self._erase(name), self._window))

    def restore(self, erased: ErasedProfile) -> None:
        """Takes a profile out of the trash."""
        self._do(lambda: self._profiles.restore(erased), lambda name: self._chosen(str(name)))

    def choose_export(self, name: str) -> None:
        """Asks where to write a profile."""
        title, kinds = self.tr("Export {name}").format(name=name), [self.tr("ReelReason profile (*.json)")]

        def write(file: Path, _kind: int) -> None:
            write_file(self._window, file, lambda: self._profiles.export(name, file))

        self.limits.guard(lambda: ask_file(self._window, title, f"{file_name(name)}.json", kinds, write, save=True))

    def choose_import(self) -> None:
        """Asks which file to read a profile from."""
        title, kinds = self.tr("Import a profile"), [self.tr("ReelReason profile (*.json)")]
        ask_file(self._window, title, "", kinds, lambda file, _: self.import_from(file), save=False)

    def import_from(self, file: Path) -> None:
        """Makes a profile of a file."""
        self._do(lambda: self._profiles.import_new(file), self._imported)

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

    def _looks_different(self, name: str, before: ProfileCard | None) -> None:
        if before is not None:
            back = partial(self._do, partial(self._profiles.set_look, name, before.look))
            self._window.toast.show_message(self.tr("{name} looks different").format(name=name), take_back=back)

    def _erase(self, name: str) -> None:
        if name == self.open_name:
            self._erase_open(name)
            return
        erase = self._window.operations.start(lambda: self._profiles.erase(name))
        erase.success(self._erased).success(lambda _: self.refresh()).failure(self._failed).run()

    def _erase_open(self, name: str) -> None:
        """The window goes on with somebody else, and offers the way back to who was erased."""
        following = next((c.name for c in self._overview.cards if c.name != name and c.limit is None), None)
        profiles, words, erased = self._profiles, self.tr("{name} was erased"), list[ErasedProfile]()

        def offer(window: MainWindow) -> None:
            def bring_back() -> None:
                restoring = window.operations.start(lambda: profiles.restore(erased[0]))
                restoring.success(lambda restored: window.profile_wanted.emit(ProfileWanted(restored))).run()

            window.toast.show_message(words.format(name=name), take_back=bring_back)

        erase = partial(_erase_into, profiles, name, erased)
        self._window.profile_wanted.emit(ProfileWanted(following, erase, then=offer))

    def _erased(self, erased: ErasedProfile) -> None:
        text = self.tr("{name} was erased").format(name=erased.name)
        self._window.toast.show_message(text, take_back=partial(self.restore, erased))

    def _renamed(self, old: str, new: str) -> None:
        def back() -> None:
            self._do(lambda: self._profiles.rename(new, old), lambda _: self._chosen(old))

        words = self.tr("{old} is called {new} now").format(old=old, new=new)
        self._window.toast.show_message(words, take_back=back)
        self._chosen(new)

    def _imported(self, name: object) -> None:
        words = self.tr("Imported: {name}").format(name=name)
        self._offer_new(words, str(name))

    def _created(self, name: object) -> None:
        words = self.tr("New profile: {name}").format(name=name)
        self._offer_new(words, str(name))

    def _offer_new(self, words: str, name: str) -> None:
        """A profile more: to it, or without it."""
        back = partial(self._do, partial(self._profiles.erase, name))
        self._window.toast.show_message(words, take_back=back, act=(tr("&Open"), partial(self.switch, name)))
        self._made(name)

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

    def _card(self, name: str) -> ProfileCard | None:
        return next((card for card in self._overview.cards if card.name == name), None)

    def _leave_when_gone(self, error: object) -> None:
        """Somebody erased the open profile: the window goes on for a guest, under the same limit, and says why."""
        view = self._window.view
        if isinstance(error, ProfileGoneError) and view is not None:
            self._window.profile_wanted.emit(ProfileWanted(None, partial(_raise, error), view.max_age))


def _erase_into(profiles: Profiles, name: str, erased: list[ErasedProfile]) -> None:
    erased.append(profiles.erase(name))


def _raise(error: KnownError) -> None:
    raise error
