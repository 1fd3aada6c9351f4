"""The command palette: ranking, lines, and the overlay over the real window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from types import SimpleNamespace

import pytest
from helpers.desktop import Desktop, paths, start  # noqa: F401  fixtures
from helpers.frame import Frame
from helpers.window import FILMS, FakeSession
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reelreason_desktop.config.declared import REDUCED_MOTION, THEME
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.finding import FilmFinder
from reelreason_desktop.services.quick_find import QuickFinder, QuickHits
from reelreason_desktop.store.profiles import ProfileFolder
from reelreason_desktop.ui.palette.items import Item, Kind
from reelreason_desktop.ui.palette.model import PaletteModel
from reelreason_desktop.ui.palette.overlay import Palette
from reelreason_desktop.ui.palette.ranking import ranked, similarity
from reelreason_desktop.ui.theme.theme import ThemeProvider

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")


def item(key: str, title: str, kind: Kind = Kind.ACT, **more: object) -> Item:
    return Item(key, kind, title, lambda: None, **more)


# Ranking


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("new chat", "New chat"),
        ("chat n", "New chat"),
        ("rtm", "Rate ten in a minute"),
        ("rtim", "Rate ten in a minute"),
        ("shorcuts", "Keyboard shortcuts"),
        ("amelie", "Amélie"),
        ("godfather", "The Godfather"),
        ("the godf", "The Godfather"),
        ("wall e", "WALL-E"),
    ],
)
def test_letters_find_what_was_meant(typed: str, title: str) -> None:
    others = ("Quit", "Redo", "Heat", "Taste", "Ledger", "Manage profiles")
    assert similarity(typed, title) > max(similarity(typed, other) for other in others)


@pytest.mark.parametrize("typed", ["xyzzy", "qqqq quit", "chat zzzz", ""])
def test_other_letters_find_nothing(typed: str) -> None:
    assert similarity(typed, "New chat", "File") == 0


def test_the_better_fit_comes_first_and_kinds_settle_ties() -> None:
    items = [
        item("film", "Heat", Kind.FILM, rank=0),
        item("act", "Heat", Kind.ACT),
        item("start", "Heathers", Kind.FILM, rank=1),
        item("word", "Body Heat", Kind.FILM, rank=2),
        item("person", "Al Pacino", Kind.PERSON, rank=3),
    ]
    assert [found.key for found in ranked("heat", items)] == ["act", "film", "start", "word", "person"]


def test_what_was_chosen_lately_comes_first() -> None:
    items = [item("a", "Save card"), item("b", "Save chat"), item("page", "Talk", Kind.PAGE)]
    assert [found.key for found in ranked("", items)] == ["page", "a", "b"]
    assert [found.key for found in ranked("", items, recent=["b", "gone"])] == ["b", "page", "a"]
    assert [found.key for found in ranked("save", items, recent=["b"])] == ["b", "a"]


# Lines


def test_the_model_is_sound(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = PaletteModel()
    model.show_items([item("a", "New chat", note="File", shortcut="Ctrl+N"), item("b", "Heat", Kind.FILM, note="1995")])
    qtmodeltester.check(model)
    assert model.index(0).data() == "New chat"
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken == ["New chat, Act · File, Ctrl+N", "Heat, Film · 1995"]


def test_kinds_are_told_by_icon_and_caption(qapp: QApplication) -> None:
    assert len({kind.glyph for kind in Kind}) == len(Kind)
    assert len({kind.caption for kind in Kind}) == len(Kind)


# The window


class Seat:
    """The palette of a window, and a person at the keyboard."""

    def __init__(self, desktop: Frame | Desktop) -> None:
        self.desktop = desktop
        self.window = desktop.window
        desktop.settle()
        self.window.activateWindow()
        desktop.wait(self.window.isActiveWindow)

    def open(self) -> Palette:
        QTest.keyClick(self.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        return self.palette

    @property
    def palette(self) -> Palette:
        (palette,) = self.window.findChildren(Palette)
        return palette

    def type(self, text: str) -> None:
        QTest.keyClicks(self.palette.field, text)
        self.desktop.settle()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.palette.field, key)

    def choose(self, text: str) -> None:
        """Opens the palette, types, takes the first hit."""
        self.open()
        self.type(text)
        self.press(Qt.Key.Key_Return)
        self.desktop.settle()

    @property
    def hits(self) -> list[str]:
        return [item.title for item in self.palette.model.items]

    @property
    def first(self) -> Item:
        return self.palette.model.items[0]


@pytest.fixture
def seat(make_frame: Callable[..., Frame]) -> Seat:
    """Three films, one session."""
    session = FakeSession()
    session.library = SimpleNamespace(films=FILMS, finder=FilmFinder(FILMS))
    return Seat(make_frame(session=session).furnish())


@pytest.fixture
def home(start: Callable[..., Desktop], paths: Paths) -> Seat:  # noqa: F811  fixtures
    """All films, two profiles."""
    with ProfileFolder(paths.profiles).create("Ben") as store:
        store.set_state("seen", "before")
    desktop = start().open()
    desktop.wait(lambda: "profile:Ben" in desktop.window.actions_by_name)
    return Seat(desktop)


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_it_opens_by_key_and_closes_by_it(seat: Seat, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    before = QApplication.focusWidget()
    QTest.keyClick(seat.window, key, modifiers)
    assert seat.palette.isVisible()
    assert seat.palette.field.hasFocus()
    QTest.keyClick(seat.palette.field, key, modifiers)
    assert not seat.palette.isVisible()
    assert QApplication.focusWidget() is before


def test_escape_closes_it_and_the_keyboard_goes_back(seat: Seat) -> None:
    seat.desktop.field.setFocus()
    seat.open()
    seat.press(Qt.Key.Key_Escape)
    assert not seat.palette.isVisible()
    assert seat.desktop.field.hasFocus()


def test_it_closes_when_the_keyboard_goes_elsewhere(seat: Seat) -> None:
    seat.open()
    QTest.mouseClick(seat.desktop.field.viewport(), Qt.MouseButton.LeftButton)
    assert not seat.palette.isVisible()
    assert seat.desktop.field.hasFocus()


def test_an_act_is_found_with_its_menu_and_keys_and_carried_out(seat: Seat) -> None:
    seat.open()
    seat.type("rate te")
    assert (seat.first.title, seat.first.caption) == ("Rate ten in a minute", "Act · Film")
    seat.press(Qt.Key.Key_Return)
    assert seat.window.page == "browse"
    assert not seat.palette.isVisible()
    seat.open()
    seat.type("new chat")
    assert seat.first.shortcut == "Ctrl+N"


def test_every_enabled_act_of_the_menus_is_there(seat: Seat) -> None:
    seat.open()
    keys = {item.key for item in seat.palette.model.items}
    for name, action in seat.window.actions_by_name.items():
        if action.isEnabled() and name != "palette" and name.partition(":")[0] not in ("theme", "text_size"):
            assert f"act:{name}" in keys
    assert "act:undo" not in keys  # there is nothing to undo yet
    assert "act:palette" not in keys


def test_a_misspelt_film_leads_to_its_page(home: Seat) -> None:
    home.choose("godfathr")
    (page,) = (home.window.docks["film"].widget(),)
    assert page.film is not None
    assert page.film.title == "The Godfather"
    assert home.window.docks["film"].isVisible()


def test_a_person_leads_to_their_films(home: Seat) -> None:
    home.open()
    home.type("hayao miyaz")
    assert home.first.kind is Kind.PERSON
    home.press(Qt.Key.Key_Return)
    home.desktop.settle()
    assert home.window.page == "browse"
    assert home.window.page_widget("browse").field.text() == "Hayao Miyazaki"


def test_settings_are_chosen_at_once(seat: Seat) -> None:
    seat.choose("theme light")
    assert seat.window.preferences.get(THEME) == "light"
    seat.choose("reduced motion on")
    assert seat.window.preferences.get(REDUCED_MOTION) is True
    seat.open()
    seat.type("theme light")
    assert seat.first.caption == "Setting · in force"


def test_a_setting_with_many_values_leads_to_its_page(seat: Seat) -> None:
    seat.choose("time to undo")
    assert seat.window.page == "settings"


def test_another_profile_is_a_choice(home: Seat) -> None:
    before = home.window
    home.open()
    home.type("ben")
    profile = next(item for item in home.palette.model.items if item.kind is Kind.PROFILE)
    assert profile.title == "Ben"
    home.palette.chosen.emit(profile)
    home.desktop.wait(lambda: home.desktop.window is not before and home.desktop.window.view is not None)
    assert home.desktop.view.profile == "Ben"


def test_what_was_chosen_comes_first_next_time_but_tells_no_film_to_the_disk(seat: Seat) -> None:
    seat.choose("ledger")
    seat.choose("paprika")
    seat.open()
    assert seat.hits[:2] == ["Paprika", "Ledger"]
    assert seat.window.settings.value("palette/recent") in (["act:ledger"], "act:ledger")


def test_arrows_walk_round_and_pages_stop_at_the_ends(seat: Seat) -> None:
    palette = seat.open()
    last = palette.model.rowCount() - 1
    rows = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        seat.press(key)
        rows.append(palette.list.currentIndex().row())
    assert rows[:5] == [1, 0, last, 0, 0]
    assert 2 < rows[5] < last


def test_nothing_found_is_said_with_a_way_on(seat: Seat) -> None:
    seat.open()
    seat.type("qqxxyyzz")
    assert seat.hits == []
    assert "qqxxyyzz" in seat.palette.note.text()
    assert not seat.palette.list.isVisible()
    seat.press(Qt.Key.Key_Return, Qt.Key.Key_Down)  # do nothing
    assert seat.palette.isVisible()


def test_hits_are_announced_when_all_are_there(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    seat.open()
    seat.type("le")
    assert said[-1].startswith(str(seat.palette.model.rowCount()))
    assert said[-1] == seat.palette.note.text()
    seat.press(Qt.Key.Key_Down)
    assert said[-1] == seat.palette.model.items[1].spoken


def test_names_for_screen_readers(seat: Seat) -> None:
    palette = seat.open()
    for widget in (palette, palette.field, palette.list):
        assert widget.accessibleName()
    assert palette.field.accessibleDescription()


@pytest.mark.parametrize("scale", [0.8, 2.0])
def test_it_fits_a_small_window_at_every_text_size(seat: Seat, qapp: QApplication, scale: float) -> None:
    seat.window.theme.apply(qapp, "dark", text_scale=scale)
    seat.window.resize(1280, 720)
    palette = seat.open()
    assert seat.window.rect().contains(palette.geometry().adjusted(-8, -8, 8, 8))
    assert palette.list.height() >= 2 * palette.delegate.row_height
    assert palette.rect().contains(palette.note.geometry())
    seat.window.theme.apply(qapp, "dark")


class SlowFinder(QuickFinder):
    """Answers when it is let."""

    gate = threading.Event()
    asked: Sequence[str] = ()

    def find(self, text: str, *, most: int = 8) -> QuickHits:
        type(self).asked = (*self.asked, text)
        assert self.gate.wait(10)
        return super().find(text, most=most)


@pytest.fixture
def slow_finder() -> Iterator[type[SlowFinder]]:
    SlowFinder.gate.clear()
    SlowFinder.asked = ()
    yield SlowFinder
    SlowFinder.gate.set()


def test_typing_never_waits_for_films(
    seat: Seat, slow_finder: type[SlowFinder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reelreason_desktop.ui.palette.feature.QuickFinder", SlowFinder)
    seat.open()
    for letter in "ledger":
        QTest.keyClicks(seat.palette.field, letter)
    assert seat.palette.field.text() == "ledger"
    assert seat.hits[0] == "Ledger"  # acts need no film
    seat.desktop.wait(lambda: bool(SlowFinder.asked))
    seat.desktop.wait(lambda: "Searching" in seat.palette.note.text())
    assert SlowFinder.asked == ("l",)
    SlowFinder.gate.set()
    seat.desktop.settle()
    assert SlowFinder.asked == ("l", "ledger")  # what was typed meanwhile was never searched for
    assert "Searching" not in seat.palette.note.text()


def test_a_search_that_ends_too_late_changes_nothing(
    seat: Seat, slow_finder: type[SlowFinder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reelreason_desktop.ui.palette.feature.QuickFinder", SlowFinder)
    seat.open()
    QTest.keyClicks(seat.palette.field, "heat")
    seat.press(Qt.Key.Key_Escape)
    SlowFinder.gate.set()
    seat.desktop.settle()
    assert not seat.palette.isVisible()


def test_a_search_that_fails_leaves_the_acts(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_finder: QuickFinder, _text: str, *, most: int = 8) -> QuickHits:
        raise OSError("index lost")

    monkeypatch.setattr(QuickFinder, "find", fail)
    seat.open()
    seat.type("ledger")
    assert seat.hits[0] == "Ledger"
    assert "wrong" in seat.window.notice.message.text()


def test_a_pasted_page_is_searched_by_its_beginning(seat: Seat) -> None:
    seat.open()
    seat.palette.field.setText("ledger " * 100_000)
    seat.desktop.settle()
    assert seat.palette.isVisible()


def test_a_hit_can_be_clicked(seat: Seat) -> None:
    palette = seat.open()
    seat.type("ledger")
    middle = palette.list.visualRect(palette.model.index(0, 0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
    assert not palette.isVisible()
    assert seat.window.docks["ledger"].isVisible()


def test_the_theme_may_change_under_it(seat: Seat, qapp: QApplication) -> None:
    palette = seat.open()
    theme: ThemeProvider = seat.window.theme
    before = palette.grab().toImage().pixelColor(4, palette.height() // 2).lightnessF()
    theme.apply(qapp, "light")
    assert palette.grab().toImage().pixelColor(4, palette.height() // 2).lightnessF() > before
    theme.apply(qapp, "dark")
