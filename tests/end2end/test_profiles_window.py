"""Several people in one window: switching, limits, erasing, and profiles that vanish."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.desktop import Desktop
from helpers.library import shipped_library
from helpers.profiles import rated
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from reelreason_desktop.app.window import WindowProgram, make_application
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import StoreError
from reelreason_desktop.services.age_limit import WrongPinError, check_pin, limit_of, set_limit
from reelreason_desktop.services.looks import COLOURS, Look
from reelreason_desktop.store.profiles import ProfileFolder
from reelreason_desktop.ui.main_window import MainWindow
from reelreason_desktop.ui.profiles.dialogs import LimitDialog, PinDialog
from reelreason_desktop.ui.profiles.page import ProfilesPage
from reelreason_desktop.ui.session_port import ProfileWanted

pytestmark = pytest.mark.usefixtures("nothing_is_left_behind")

Start = Callable[..., Desktop]
WALL_E = "wall-e-2008"


@pytest.fixture
def folder(paths: Paths) -> ProfileFolder:
    """Me, Ben who loves WALL·E, and a child under a limit."""
    made = ProfileFolder(paths.profiles)
    made.create("Me").close()
    with made.open("Ben") as ben:
        ben.append([rated(WALL_E, 5)])
    with made.open("Kid") as kid:
        kid.append([rated(WALL_E, 4)])
        set_limit(kid, 8, new_pin="4711")
    return made


class Home:
    """A program whose window is replaced when the profile is."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop

    @property
    def window(self) -> MainWindow:
        return self.desktop.program.window

    @property
    def name(self) -> str:
        view = self.window.view
        return "" if view is None else view.profile

    def looks(self) -> dict[str, Look]:
        """Everybody's look, as the page shows it."""
        return {card.name: card.look for card in self.page().people.model.cards}

    def wait(self, condition: Callable[[], object]) -> None:
        self.desktop.wait(condition)

    def trigger(self, action: str) -> None:
        self.wait(lambda: action in self.window.actions_by_name)
        self.window.actions_by_name[action].trigger()

    def switch(self, name: str) -> None:
        """By the menu, as a person does it."""
        before = self.window
        self.trigger(f"profile:{name}")
        self.wait(lambda: self.window is not before and self.window.view is not None)
        assert self.window.operations.wait_until_idle()

    def page(self) -> ProfilesPage:
        page = self.window.open_page("profiles")
        assert isinstance(page, ProfilesPage)
        self.wait(lambda: page.people.model.rowCount() > 0)
        assert self.window.operations.wait_until_idle()
        return page

    def dialog(self, kind: type) -> object:
        self.wait(lambda: self.window.findChildren(kind))
        return self.window.findChildren(kind)[-1]

    def films(self) -> set[str]:
        return set(self.window.films)


@pytest.fixture
def home(start: Start, folder: ProfileFolder) -> Home:
    return Home(start().open())


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_switching_shows_the_other_persons_window_in_the_same_place(home: Home) -> None:
    old = home.window
    place = old.geometry()
    home.switch("Ben")
    assert home.name == "Ben"
    assert home.window.geometry() == place
    assert home.window.isVisible()
    assert home.window.view.ratings == {WALL_E: 5}
    assert home.window.actions_by_name["profile:Ben"].isChecked()
    assert not home.window.actions_by_name["profile:Me"].isChecked()
    home.wait(lambda: _is_deleted(old))


def _is_deleted(window: MainWindow) -> bool:
    try:
        return not window.isVisible() and window.parent() is not None
    except RuntimeError:
        return True


def test_what_is_done_goes_to_the_right_profile(home: Home, folder: ProfileFolder) -> None:
    home.switch("Ben")
    home.window.acts.rate("heat-1995", 3)
    assert home.window.operations.wait_until_idle()
    home.switch("Me")
    home.window.acts.rate("alien-1979", 4)
    assert home.window.operations.wait_until_idle()
    home.desktop.close()
    for name, film_ids in (("Ben", [WALL_E, "heat-1995"]), ("Me", ["alien-1979"])):
        with folder.open(name) as store:
            assert [event.film_id for event in store.events()] == film_ids


def test_an_unsent_text_comes_back_with_its_profile(home: Home) -> None:
    QTest.keyClicks(home.window.chat.composer.input, "half a thought")
    home.switch("Ben")
    assert home.window.chat.composer.input.toPlainText() == ""
    home.switch("Me")
    assert home.window.chat.composer.input.toPlainText() == "half a thought"


def test_a_turn_under_way_is_stopped(home: Home, folder: ProfileFolder) -> None:
    home.desktop.wait_for_encoder()
    home.desktop.encoder.order = "!hang"
    home.desktop.send("My favourite film is Heat, for its lonely people")
    home.wait(lambda: home.window.turn.is_busy and home.window.view.messages)
    home.switch("Ben")
    assert not home.window.turn.is_busy
    home.desktop.encoder.order = None
    home.switch("Me")
    assert [m.text for m in home.window.view.messages] == [
        "My favourite film is Heat, for its lonely people",
        "Stopped.",
    ]


def test_the_encoder_is_known_in_the_new_window(home: Home) -> None:
    home.desktop.wait_for_encoder()
    home.switch("Ben")
    home.wait(lambda: home.window.bridge.state is not None and home.window.bridge.state.ready)


def test_a_guest_and_back(home: Home, folder: ProfileFolder) -> None:
    home.switch("")
    assert home.window.view.guest
    home.window.acts.rate("heat-1995", 3)
    home.switch("Me")
    assert home.window.view.ratings == {}
    assert folder.list() == ("Ben", "Kid", "Me")


def test_the_window_opens_for_whoever_used_it_last(home: Home, paths: Paths, qtbot: object) -> None:
    home.switch("Ben")
    home.switch("")
    home.desktop.close()
    assert _who_comes_first(paths, home) == "Ben"


def _who_comes_first(paths: Paths, home: Home) -> str:
    from helpers.desktop import open_obedient

    program = WindowProgram(make_application(), paths, None, open_obedient, last=True)
    program.open()
    home.wait(lambda: program.window.view is not None)
    name = program.window.view.profile
    program.window.close()
    program.close()
    program.window.deleteLater()
    return name


def test_a_last_profile_that_is_gone_or_damaged(start: Start, folder: ProfileFolder, paths: Paths) -> None:
    home = Home(start().open())
    home.switch("Ben")
    home.desktop.close()
    folder.delete("Ben")
    assert _who_comes_first(paths, home) == "Me"
    for file in paths.profiles.glob("Me.sqlite*"):
        file.write_bytes(b"no database")
    assert _who_comes_first(paths, home) == "Guest"


# Limits


def test_a_childs_window_has_only_the_films_for_it(home: Home) -> None:
    home.switch("Kid")
    ages = {film.id: film.min_age for film in shipped_library().films}
    assert max(ages[film_id] for film_id in home.films()) <= 8
    assert home.window.view.max_age == 8
    home.window.open_film("heat-1995")  # nothing to open, and nothing breaks
    assert home.window.operations.wait_until_idle()


def test_leaving_a_childs_window_asks_for_the_pin(home: Home) -> None:
    home.switch("Kid")
    for action in ("profile:Me", "profile:"):
        home.trigger(action)
        dialog = home.dialog(PinDialog)
        QTest.keyClicks(dialog.pin, "0000")
        press(dialog.yes)
        home.wait(lambda dialog=dialog: dialog.trouble.text())
        assert "not the PIN" in dialog.trouble.text()
        dialog.reject()
        home.wait(lambda: not home.window.findChildren(PinDialog))
        assert home.name == "Kid"
    before = home.window
    home.trigger("profile:Me")
    dialog = home.dialog(PinDialog)
    QTest.keyClicks(dialog.pin, "4711")
    press(dialog.yes)
    home.wait(lambda: home.window is not before and home.window.view is not None)
    assert home.name == "Me"


def test_nothing_on_the_page_leads_around_the_pin(home: Home, folder: ProfileFolder) -> None:
    home.switch("Kid")
    page = home.page()
    page.people.choose("Me")
    panel = page.people.panel
    for button in (panel.open_button, panel.limit_button, panel.export_button, panel.erase_button):
        press(button)
        home.dialog(PinDialog).reject()
        home.wait(lambda: not home.window.findChildren(PinDialog))
    panel.renamed.emit("Me", "You")
    home.dialog(PinDialog).reject()
    assert folder.list() == ("Ben", "Kid", "Me")
    assert not home.window.findChildren(QMessageBox)
    assert not home.window.findChildren(QFileDialog)
    home.wait(lambda: not home.window.findChildren(PinDialog))


def test_setting_a_limit_on_the_open_profile_takes_films_away_at_once(home: Home) -> None:
    page = home.page()
    before = home.window
    press(page.people.panel.limit_button)
    dialog = home.dialog(LimitDialog)
    dialog.age.setCurrentIndex(dialog.age.findData(12))
    QTest.keyClicks(dialog.new_pin, "1234")
    QTest.keyClicks(dialog.again, "1235")
    press(dialog.yes)
    assert "differ" in dialog.trouble.text()
    dialog.again.setText("1234")
    press(dialog.yes)
    home.wait(lambda: home.window is not before and home.window.view is not None)
    assert home.window.view.max_age == 12
    assert "heat-1995" not in home.films()
    limited = home.window
    home.wait(limited.toast.isVisible)
    limited.toast.undo_button.click()  # back to more films: that asks for the new PIN
    asked = home.dialog(PinDialog)
    QTest.keyClicks(asked.pin, "1234")
    press(asked.yes)
    home.wait(lambda: home.window is not limited and home.window.view is not None)
    assert home.window.view.max_age is None


def test_removing_a_limit_needs_its_pin(home: Home, folder: ProfileFolder) -> None:
    home.switch("Kid")
    page = home.page()
    before = home.window
    press(page.people.panel.limit_button)
    dialog = home.dialog(LimitDialog)
    dialog.age.setCurrentIndex(0)
    press(dialog.yes)
    home.wait(lambda: dialog.trouble.text())
    QTest.keyClicks(dialog.pin, "4711")
    press(dialog.yes)
    home.wait(lambda: home.window is not before and home.window.view is not None)
    assert home.window.view.max_age is None
    free = home.window
    home.wait(free.toast.isVisible)
    free.toast.undo_button.click()  # back to fewer films: nothing to guard
    home.wait(lambda: home.window is not free and home.window.view is not None)
    assert home.window.view.max_age == 8
    with folder.open("Kid") as kid, pytest.raises(WrongPinError):
        check_pin(kid, "0000")


def test_the_limit_of_somebody_else_is_taken_back(home: Home, folder: ProfileFolder) -> None:
    page = home.page()
    page.people.choose("Kid")
    press(page.people.panel.limit_button)
    dialog = home.dialog(LimitDialog)
    dialog.age.setCurrentIndex(dialog.age.findData(16))
    QTest.keyClicks(dialog.pin, "4711")
    press(dialog.yes)
    home.wait(home.window.toast.isVisible)
    with folder.open("Kid") as kid:
        assert limit_of(kid).max_age == 16
    home.window.toast.undo_button.click()
    home.desktop.settle()
    with folder.open("Kid") as kid:
        assert limit_of(kid).max_age == 8
        check_pin(kid, "4711")


def test_another_look_is_taken_back(home: Home) -> None:
    page = home.page()
    page.people.choose("Ben")
    before = home.looks()["Ben"]
    page.people.panel.colours.buttons()[COLOURS.index("green")].click()
    home.wait(lambda: home.looks()["Ben"].colour == "green")
    home.wait(home.window.toast.isVisible)
    home.window.toast.undo_button.click()
    home.wait(lambda: home.looks()["Ben"] == before)


def test_a_backup_asks_for_the_pin_of_a_limit(home: Home) -> None:
    home.switch("Kid")
    home.trigger("where_is_my_data")
    data = home.window.page_widget("settings").view("data")
    for button in (data.back_up_button, data.restore_button):
        press(button)
        home.dialog(PinDialog).reject()
        home.wait(lambda: not home.window.findChildren(PinDialog))
    assert not home.window.findChildren(QFileDialog)


def test_a_chat_in_the_bin_is_erased_and_comes_back(home: Home) -> None:
    home.desktop.say("My favourite is Heat")
    chats = home.page().chats
    home.trigger("chats")
    home.wait(lambda: chats.model.rowCount() == 1)
    chats.list.setCurrentIndex(chats.model.index(0, 0))
    assert chats.erase_button.isHidden()
    press(chats.delete_button)
    chats.bin.setChecked(True)
    home.wait(lambda: chats.model.rowCount() == 1)
    chats.list.setCurrentIndex(chats.model.index(0, 0))
    press(chats.erase_button)
    home.wait(lambda: chats.model.rowCount() == 0)
    home.window.toast.undo_button.click()
    home.wait(lambda: chats.model.rowCount() == 1)


# The page


def test_making_a_profile(home: Home, folder: ProfileFolder) -> None:
    page = home.page()
    page.people.new_name.setText("Zoé")
    press(page.people.create_button)
    home.wait(lambda: page.people.list.currentIndex().data() == "Zoé")
    assert page.people.new_name.text() == ""
    assert folder.list() == ("Ben", "Kid", "Me", "Zoé")
    home.wait(lambda: "profile:Zoé" in home.window.actions_by_name)
    QTest.keyClicks(page.people.new_name, "me")
    press(page.people.create_button)
    home.wait(lambda: home.window.notice.isVisible())
    assert "already" in home.window.notice.message.text()


def test_renaming_the_open_profile_and_another(home: Home, folder: ProfileFolder) -> None:
    page = home.page()
    page.people.choose("Ben")
    page.people.panel.name.setText("Benedikt")
    page.people.panel.name.editingFinished.emit()
    home.wait(lambda: folder.list() == ("Benedikt", "Kid", "Me"))
    home.wait(lambda: page.people.list.currentIndex().data() == "Benedikt")
    before = home.window
    page.people.choose("Me")
    page.people.panel.name.setText("Mara")
    page.people.panel.name.editingFinished.emit()
    home.wait(lambda: home.window is not before and home.window.view is not None)
    assert home.name == "Mara"
    assert folder.list() == ("Benedikt", "Kid", "Mara")


def test_a_name_that_is_taken_changes_nothing(home: Home, folder: ProfileFolder) -> None:
    page = home.page()
    before = home.window
    page.people.choose("Me")
    page.people.panel.name.setText("ben")
    page.people.panel.name.editingFinished.emit()
    home.wait(lambda: home.window is not before and home.window.notice.isVisible())
    assert home.name == "Me"
    assert "already" in home.window.notice.message.text()
    assert folder.list() == ("Ben", "Kid", "Me")
    home.window.acts.rate("heat-1995", 4)
    home.wait(lambda: home.window.view.ratings)


def erase(home: Home, page: ProfilesPage, name: str) -> None:
    home.wait(lambda: page.people.model.row_of(name) >= 0 and not home.window.findChildren(QMessageBox))
    page.people.choose(name)
    press(page.people.panel.erase_button)
    box = home.dialog(QMessageBox)
    (yes,) = [button for button in box.buttons() if "Erase" in button.text()]
    yes.click()


def test_erasing_another_profile_and_undoing_it(home: Home, folder: ProfileFolder) -> None:
    page = home.page()
    erase(home, page, "Ben")
    home.wait(lambda: folder.list() == ("Kid", "Me"))
    home.wait(lambda: home.window.toast.isVisible())
    press(home.window.toast.undo_button)
    home.wait(lambda: folder.list() == ("Ben", "Kid", "Me"))
    home.wait(lambda: page.people.erased.isHidden())
    with folder.open("Ben") as store:
        assert len(store.events()) == 1


def test_erased_profiles_can_be_brought_back_until_the_window_closes(home: Home, folder: ProfileFolder) -> None:
    page = home.page()
    erase(home, page, "Ben")
    home.wait(lambda: page.people.erased.isVisible())
    (restore,) = page.people.erased.findChildren(QPushButton)
    press(restore)
    home.wait(lambda: "Ben" in folder.list())
    erase(home, page, "Ben")
    home.wait(lambda: "Ben" not in folder.list())
    assert folder.trash()
    home.desktop.close()
    assert folder.trash() == ()
    assert not [file for file in folder.path.rglob("*") if "Ben" in file.name]


def test_erasing_the_open_profile_goes_on_with_another(home: Home, folder: ProfileFolder) -> None:
    page = home.page()
    before = home.window
    erase(home, page, "Me")
    home.wait(lambda: home.window is not before and home.window.view is not None)
    assert home.name == "Ben", "never a child's profile unasked"
    assert folder.list() == ("Ben", "Kid")
    page = home.page()
    (restore,) = page.people.erased.findChildren(QPushButton)
    press(restore)
    home.wait(lambda: folder.list() == ("Ben", "Kid", "Me"))


def test_what_cannot_be_erased_at_the_end_is_logged(
    home: Home, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_folder: ProfileFolder, _deleted: Path) -> None:
        raise StoreError("It cannot be erased.", "Close what has it open.")

    monkeypatch.setattr(ProfileFolder, "erase", fail)
    page = home.page()
    erase(home, page, "Ben")
    home.wait(lambda: page.people.erased.isVisible())
    home.desktop.close()
    assert "It cannot be erased" in caplog.text


def test_a_profile_that_is_erased_elsewhere_while_open(home: Home, folder: ProfileFolder) -> None:
    before = home.window
    for file in folder.path.glob("Me.sqlite*"):
        file.unlink()
    home.window.acts.rate("heat-1995", 4)
    home.wait(lambda: home.window is not before and home.window.view is not None)
    assert home.window.view.guest
    assert "erased or moved" in home.window.notice.message.text()
    home.window.acts.rate("heat-1995", 4)
    home.wait(lambda: home.window.view.ratings)
    assert not folder.exists("Me")


def test_a_profile_that_is_gone_is_left_once_however_many_acts_fail(home: Home, folder: ProfileFolder) -> None:
    before = home.window
    for file in folder.path.glob("Me.sqlite*"):
        file.unlink()
    late = home.desktop.program.opened.connect(lambda: before.profile_wanted.emit(ProfileWanted(None)))
    home.window.acts.rate("heat-1995", 3)
    home.wait(lambda: home.window is not before and home.window.view is not None)
    home.desktop.program.opened.disconnect(late)
    guest = home.window
    guest.acts.rate("heat-1995", 4)
    home.wait(lambda: guest.view.ratings)
    assert home.window is guest


def test_a_message_to_a_profile_that_is_gone_leads_on_too(home: Home, folder: ProfileFolder) -> None:
    before = home.window
    for file in folder.path.glob("Me.sqlite*"):
        file.unlink()
    home.desktop.send("I love Heat")
    home.wait(lambda: home.window is not before and home.window.view is not None)
    assert home.window.view.guest


def test_a_childs_profile_that_is_erased_elsewhere_frees_nobody(home: Home, folder: ProfileFolder) -> None:
    home.switch("Kid")
    before = home.window
    for file in folder.path.glob("Kid.sqlite*"):
        file.unlink()
    home.window.acts.rate(WALL_E, 4)
    home.wait(lambda: home.window is not before and home.window.view is not None)
    assert home.window.view.guest
    assert home.window.view.max_age == 8


# Chats and films for two


def test_going_on_with_an_older_chat_and_the_bin(home: Home, tmp_path: Path) -> None:
    home.desktop.wait_for_encoder()
    home.desktop.say("I love Heat")
    home.trigger("new_chat")
    home.wait(lambda: not home.window.view.messages)
    home.desktop.say("something funny")
    home.trigger("chats")
    page = home.page()
    home.wait(lambda: page.chats.model.rowCount() == 2)
    page.chats.search.setText("i LOVE heat")
    home.wait(lambda: "I love Heat" in [entry.snippet for entry in page.chats.model.entries])
    page.chats.list.choose(next(e.id for e in page.chats.model.entries if e.title == "I love Heat"))
    press(page.chats.open_button)
    home.wait(lambda: home.window.view.messages and home.window.view.messages[0].text == "I love Heat")
    assert home.window.page == "talk"
    home.trigger("chats")
    page.chats.search.clear()
    home.wait(lambda: page.chats.model.rowCount() == 2)
    page.chats.list.choose(home.window.view.conversation_id)
    press(page.chats.delete_button)
    home.wait(lambda: page.chats.model.rowCount() == 1 and home.window.toast.isVisible())
    assert home.window.view.messages[0].text == "something funny"
    press(home.window.toast.undo_button)
    home.wait(lambda: page.chats.model.rowCount() == 2)


def test_films_for_two_in_the_window(home: Home) -> None:
    home.window.acts.rate("heat-1995", 5)
    home.trigger("watch_together")
    page = home.page()
    home.wait(lambda: page.together.model.rowCount() == 5)
    assert page.together.pair == ("Me", "Ben")
    page.together.second.setCurrentIndex(page.together.second.findData("Kid"))
    home.wait(lambda: "up to 8" in page.together.rules.text())
    page.together.second.setCurrentIndex(page.together.second.findData("Me"))
    assert "different" in page.together.nothing.text()
