"""The widgets of the page about people, without a program behind them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from helpers.window import HEAT, PAPRIKA, WALL_E, make_pick
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.errors import StoreError
from reelreason_desktop.services.age_limit import AgeLimit
from reelreason_desktop.services.chats import ChatEntry
from reelreason_desktop.services.looks import COLOURS, Look
from reelreason_desktop.services.profiles import ErasedProfile, Overview, ProfileCard
from reelreason_desktop.services.together import JointPick, Opinion, Together
from reelreason_desktop.ui.profiles.avatar import avatar_pixmap, colour_of, ink_on
from reelreason_desktop.ui.profiles.chat_list import ChatListModel
from reelreason_desktop.ui.profiles.dialogs import LimitDialog, PinDialog
from reelreason_desktop.ui.profiles.page import ProfilesPage
from reelreason_desktop.ui.profiles.pair_list import PairModel
from reelreason_desktop.ui.profiles.people_list import PeopleModel
from reelreason_desktop.ui.profiles.wording import moment, spoken_card, spoken_chat, spoken_pick
from reelreason_desktop.ui.theme.contrast import contrast_ratio
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.theme.tokens import DARK, LIGHT, Tokens

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
LIMIT = AgeLimit(12, has_pin=True, since=NOON)
ANNA = ProfileCard("Anna", Look("teal", "A"), rated=12, chats=3, bytes=84_000)
BEN = ProfileCard("Ben", Look("gold", "B"), limit=LIMIT)
BROKEN = ProfileCard("Zoe", Look("red", "Z"), trouble=StoreError("The file is damaged.", "Put a copy in its place."))
CARDS = (ANNA, BEN, BROKEN)


def chat(id_: int, title: str, **more: object) -> ChatEntry:
    values: dict[str, object] = {
        "is_named": False,
        "started_at": NOON,
        "last_at": NOON,
        "messages": 2,
        "snippet": "Try Heat tonight.",
        "is_current": False,
        "deleted_at": None,
    }
    values.update(more)
    return ChatEntry(id_, title, **values)  # type: ignore[arg-type]


def joint(film: object, *opinions: Opinion) -> JointPick:
    return JointPick(film, 1.0, opinions)  # type: ignore[arg-type]


def together(*picks: JointPick, **more: object) -> Together:
    values: dict[str, object] = {"names": ("Anna", "Ben"), "limits": (), "max_age": None, "admitted": 1377}
    values.update(more)
    return Together(picks=picks, **values)  # type: ignore[arg-type]


PICKS = (
    joint(HEAT, Opinion("Anna", make_pick(HEAT.id, 1), 1.2), Opinion("Ben", make_pick(HEAT.id, 4), 0.8)),
    joint(WALL_E, Opinion("Anna", make_pick(WALL_E.id, 2), 1.0), Opinion("Ben", None, 0.0)),
)


@pytest.fixture
def theme(qapp: QApplication) -> ThemeProvider:
    provider = ThemeProvider()
    provider.apply(qapp, "light")
    return provider


@pytest.fixture
def page(qtbot: QtBot, theme: ThemeProvider) -> ProfilesPage:
    made = ProfilesPage(theme)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show_overview(Overview(CARDS, ()), "Anna")
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_models_keep_the_rules_of_qt(qtmodeltester: object) -> None:
    people, chats, pairs = PeopleModel(), ChatListModel(now=lambda: NOON), PairModel()
    for model in (people, chats, pairs):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for cards in (CARDS, CARDS[:1], (), CARDS[::-1], CARDS):
        people.show_cards(cards, "Anna")
    for entries in ((chat(1, "a"), chat(2, "b")), (chat(2, "b"),), (), (chat(3, "c"),)):
        chats.show_entries(entries)
    for picks in (PICKS, (), PICKS[:1]):
        pairs.show_answer(together(*picks))
    for model in (people, chats, pairs):
        qtmodeltester.check(model)  # type: ignore[attr-defined]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("colour", COLOURS)
def test_an_initial_can_be_read_on_its_colour(tokens: Tokens, colour: str) -> None:
    ground = colour_of(colour, tokens)
    assert contrast_ratio(ink_on(ground), ground) >= 4.5
    assert contrast_ratio(ground, tokens.surface) >= 3


@pytest.mark.parametrize("look", [None, Look("teal", "A"), Look("red", "🦊"), Look("blue", "WM")])
def test_avatars_are_drawn_at_any_density(theme: ThemeProvider, look: Look | None) -> None:
    for ratio in (1.0, 1.25, 2.0):
        image = avatar_pixmap(theme, look, 40, ratio).toImage()
        assert image.width() == round(40 * ratio)
        assert image.pixelColor(0, 0).alpha() == 0, "a disc, not a square"
        assert _inks(image) > 1


def _inks(image: QImage) -> int:
    return len({image.pixel(x, image.height() // 2) for x in range(image.width())})


def test_what_a_screen_reader_says() -> None:
    assert "open in this window" in spoken_card(ANNA, is_open=True)
    assert "12 years" in spoken_card(BEN, is_open=False)
    assert "Cannot be opened" in spoken_card(BROKEN, is_open=False)
    said = spoken_chat(chat(1, "Heist", deleted_at=NOON), NOON)
    assert said.startswith("Heist, in the bin")
    assert spoken_chat(chat(1, "", is_current=True), NOON).startswith("New chat, open now")
    heat = spoken_pick(PICKS[0])
    assert heat.startswith("Heat (1995). Anna: about 4 of 5 stars.")
    assert "Ben" not in spoken_pick(PICKS[1])


@pytest.mark.parametrize(
    ("days", "words"), [(0, "12:00"), (1, "Yesterday"), (3, "Tuesday"), (40, "22 March"), (400, "27 March 2025")]
)
def test_when_something_was_said(days: int, words: str) -> None:
    assert moment(NOON - timedelta(days=days), NOON) == words


def test_a_person_is_shown_with_everything_that_can_be_done(page: ProfilesPage) -> None:
    panel = page.people.panel
    assert panel.heading.text() == "Anna"
    assert not panel.open_button.isVisible(), "it is open"
    page.people.choose("Ben")
    assert panel.open_button.isVisible()
    assert "12 years" in panel.limit.text()
    assert panel.initial.text() == "B"
    assert COLOURS[panel.colours.checkedId()] == "gold"
    page.people.choose("Zoe")
    assert "damaged" in panel.counts.text()
    assert panel.erase_button.isEnabled(), "a damaged profile can still be erased"
    assert not panel.open_button.isEnabled()


def test_changes_are_told_once_and_only_when_something_changed(page: ProfilesPage, qtbot: QtBot) -> None:
    panel = page.people.panel
    looks: list[tuple[str, Look]] = []
    names: list[tuple[str, str]] = []
    panel.look_chosen.connect(lambda name, look: looks.append((name, look)))
    panel.renamed.connect(lambda old, new: names.append((old, new)))
    QTest.mouseClick(panel.colours.button(COLOURS.index("pink")), Qt.MouseButton.LeftButton)
    panel.initial.setText("X")
    panel.initial.editingFinished.emit()
    panel.name.setText("  ")
    panel.name.editingFinished.emit()
    assert panel.name.text() == "Anna", "an empty name is taken back"
    panel.name.setText("Anne")
    panel.name.editingFinished.emit()
    assert looks == [("Anna", Look("pink", "A")), ("Anna", Look("teal", "X"))]
    assert names == [("Anna", "Anne")]


def test_a_refresh_does_not_disturb_what_is_typed(page: ProfilesPage) -> None:
    panel = page.people.panel
    panel.name.setFocus()
    panel.name.setText("Ann")
    page.show_overview(Overview((replace(ANNA, rated=13), BEN), ()), "Anna")
    assert panel.name.text() == "Ann"
    assert "13" in panel.counts.text()


def test_enter_opens_a_profile(page: ProfilesPage, qtbot: QtBot) -> None:
    page.people.choose("Ben")
    with qtbot.waitSignal(page.people.list.opened) as opened:
        QTest.keyClick(page.people.list, Qt.Key.Key_Return)
    assert opened.args == ["Ben"]


def test_erased_profiles_are_offered_back(page: ProfilesPage, qtbot: QtBot) -> None:
    gone = ErasedProfile("Clara", Path("trash/1"))
    assert page.people.erased.isHidden()
    page.show_overview(Overview(CARDS, (gone,)), "Anna")
    (button,) = page.people.erased.findChildren(QPushButton)
    assert button.accessibleName() == "Restore Clara"
    with qtbot.waitSignal(page.people.restore_wanted) as wanted:
        button.click()
    assert wanted.args == [gone]
    page.show_overview(Overview(CARDS, ()), "Anna")
    assert page.people.erased.isHidden()


def test_no_profile_at_all(page: ProfilesPage) -> None:
    page.show_overview(Overview((), ()), "")
    assert page.people.panel.isHidden()
    assert page.people.new_name.isEnabled()
    assert "two profiles" in page.together.nothing.text()


# Chats


def test_chats_search_bin_and_empty_states(page: ProfilesPage, qtbot: QtBot) -> None:
    tab = page.chats
    page.open_chats()
    tab.show_entries(())
    assert "No chats yet" in tab.nothing.text()
    assert not tab.open_button.isEnabled()
    tab.show_entries((chat(1, "Heist"), chat(2, "Calm", deleted_at=NOON)))
    assert [entry.id for entry in tab.model.entries] == [1]
    assert tab.open_button.isEnabled()
    tab.bin.click()
    assert [entry.id for entry in tab.model.entries] == [2]
    assert "Restore" in tab.delete_button.text()
    assert tab.open_button.isHidden()
    with qtbot.waitSignal(tab.restore_wanted) as restored:
        tab.delete_button.click()
    assert restored.args == [2]
    tab.bin.click()
    with qtbot.waitSignal(tab.search_changed) as searched:
        QTest.keyClicks(tab.search, "zzz")
    assert searched.args == ["zzz"]
    tab.show_entries(())
    assert "“zzz”" in tab.nothing.text()


def test_chats_by_keyboard(page: ProfilesPage, qtbot: QtBot) -> None:
    tab = page.chats
    page.open_chats()
    tab.show_entries((chat(1, "Heist"), chat(2, "Calm")))
    tab.list.setFocus()
    tab.list.choose(2)
    for key, signal in ((Qt.Key.Key_Return, tab.open_wanted), (Qt.Key.Key_Delete, tab.delete_wanted)):
        with qtbot.waitSignal(signal) as told:
            QTest.keyClick(tab.list, key)
        assert told.args == [2]
    QTest.keyClick(tab.list, Qt.Key.Key_F2)
    assert tab.title.isVisible()
    assert tab.title.text() == "Calm"
    QTest.keyClicks(tab.title, "Quiet night")
    with qtbot.waitSignal(tab.renamed) as renamed:
        QTest.keyClick(tab.title, Qt.Key.Key_Return)
    assert renamed.args == [2, "Quiet night"]
    assert tab.title.isHidden()


# Films for two


def test_pairs(page: ProfilesPage, qtbot: QtBot) -> None:
    tab = page.together
    wanted: list[tuple[str, str]] = []
    tab.wanted.connect(lambda a, b: wanted.append((a, b)))
    assert tab.pair == ("Anna", "Ben"), "a profile that cannot be opened is not offered"
    assert tab.first.findData("Zoe") == -1
    tab.ask()
    tab.second.setCurrentIndex(tab.second.findData("Anna"))
    assert "different" in tab.nothing.text()
    tab.first.setCurrentIndex(tab.first.findData("Ben"))
    assert wanted == [("Anna", "Ben"), ("Ben", "Anna")]
    page.open_together()
    tab.show_answer(together(*PICKS, limits=("under 2 h",), max_age=12))
    assert tab.rules.text().startswith("under 2 h · up to 12 years · chosen from 1,377")
    tab.list.setCurrentIndex(tab.model.index(0))
    with qtbot.waitSignal(tab.film_clicked) as clicked:
        QTest.keyClick(tab.list, Qt.Key.Key_Return)
    assert clicked.args == [HEAT.id]
    tab.show_answer(together(admitted=0))
    assert "No film is left" in tab.nothing.text()
    tab.show_trouble("It is gone.")
    assert tab.nothing.text() == "It is gone."


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_rows_are_drawn_at_every_text_size(
    page: ProfilesPage, theme: ThemeProvider, qapp: QApplication, scale: float
) -> None:
    page.together.show_answer(together(*PICKS, joint(PAPRIKA, Opinion("Anna", None, 0.1), Opinion("Ben", None, 0.1))))
    page.chats.show_entries((chat(1, "x" * 300, snippet="y" * 300), chat(2, "", is_current=True)))
    try:
        theme.apply(qapp, "dark", text_scale=scale)
        for open_tab in (page.open_people, page.open_chats, page.open_together):
            open_tab()
            assert not page.grab().isNull()
    finally:
        theme.apply(qapp, "light")


# Questions


def test_a_wrong_pin_can_be_typed_again(qtbot: QtBot, page: ProfilesPage, theme: ThemeProvider) -> None:
    given: list[str] = []
    dialog = PinDialog(theme, "Kid", lambda _, pin: given.append(pin), page)
    dialog.open()
    QTest.keyClicks(dialog.pin, "12")
    QTest.keyClick(dialog.pin, Qt.Key.Key_Return)
    assert given == ["12"]
    assert not dialog.yes.isEnabled(), "not twice at once"
    dialog.refuse(StoreError("That is not the PIN.", "Try again in 10 seconds."))
    assert dialog.trouble.text() == "That is not the PIN. Try again in 10 seconds."
    assert dialog.yes.isEnabled()
    assert dialog.pin.echoMode() is dialog.pin.EchoMode.Password
    dialog.reject()


def test_the_limit_dialog_offers_what_fits(qtbot: QtBot, page: ProfilesPage, theme: ThemeProvider) -> None:
    given: list[tuple[object, ...]] = []
    odd = AgeLimit(11, has_pin=True, since=NOON)
    dialog = LimitDialog(theme, "Kid", odd, lambda _, *answer: given.append(answer), page)
    dialog.open()
    assert dialog.age.currentData() == 11
    dialog.pin.setText("4711")
    dialog.answer()
    dialog.age.setCurrentIndex(0)
    assert not dialog.new_pin.isEnabled()
    dialog.answer()
    assert given == [(11, "4711", None), (None, "4711", None)]
    dialog.reject()
    fresh = LimitDialog(theme, "Kid", None, lambda *_: None, page)
    assert fresh.pin.isHidden()
    assert fresh.age.currentData() is None
    fresh.deleteLater()


def test_a_profile_fits_a_narrow_pane(page: ProfilesPage, theme: ThemeProvider, qapp: QApplication) -> None:
    theme.apply(qapp, "light", text_scale=2.0)
    panel = page.people.panel
    page.resize(1150, 640)
    visible = panel.parentWidget().width()
    parts = [panel.heading, panel.name, panel.limit_button, panel.erase_button, *panel.colours.buttons()]
    assert panel.width() == visible
    assert all(part.mapTo(panel, part.rect().topRight()).x() < visible for part in parts)
