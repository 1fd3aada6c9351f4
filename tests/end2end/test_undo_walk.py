"""Every act of the window that changes something says so, and its Undo brings back what was there before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields

import pytest
from helpers.desktop import Desktop, nothing_is_left_behind, paths, start  # noqa: F401  fixtures
from PySide6.QtWidgets import QMessageBox, QWidget

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.services.onboarding import VIBES
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.store.profiles import ProfileFolder
from reelreason_desktop.ui.film import header
from reelreason_desktop.ui.profiles.chats_tab import ChatsTab
from reelreason_desktop.ui.profiles.page import ProfilesPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

_PASSING = ("timings_ms", "redo_label")
"""What of a view tells of the moment, not of the profile."""
FILM = "heat-1995"
Act = tuple[str, Callable[[], object]]


@pytest.fixture
def desktop(start: Callable[..., Desktop], paths: Paths) -> Desktop:  # noqa: F811  fixtures
    with ProfileFolder(paths.profiles).create("Ben") as store:
        store.set_state("seen", "before")
    desktop = start().open()
    desktop.say("My favourite movies are Heat and Goodfellas")
    desktop.window.acts.rate("fargo-1996", 4.0)
    desktop.settle()
    desktop.window.toast.hide()
    return desktop


def lasting(view: SessionView) -> dict[str, object]:
    return {field.name: getattr(view, field.name) for field in fields(view) if field.name not in _PASSING}


def differing(before: SessionView, after: SessionView) -> list[str]:
    old, new = lasting(before), lasting(after)
    return [name for name, value in old.items() if value != new[name]]


def film_acts(desktop: Desktop) -> Iterator[Act]:
    """On cards, on the film page, and among all films."""
    acts, window = desktop.window.acts, desktop.window
    pick = desktop.picks[0]
    yield "rate", lambda: window.cards.rated.emit(pick, 4.5)
    yield "clear a rating", lambda: acts.rate("fargo-1996", 0.0)
    yield "seen", lambda: window.cards.seen_clicked.emit(pick)
    yield "watchlist", lambda: window.cards.watchlist_clicked.emit(pick)
    yield "not for me", lambda: window.cards.rejected_clicked.emit(pick)
    yield "less like", lambda: window.cards.less_like_clicked.emit(pick)
    page = window.docks["film"].widget()
    yield "more like", lambda: page.acted.emit(pick, header.MORE_LIKE)
    yield "not tonight", lambda: page.acted.emit(pick, header.POSTPONE)
    yield "wish", lambda: page.wished.emit(Wish(WishKind.TONE, "tender"))
    yield "never this person", lambda: page.blocked.emit("Al Pacino")


def ledger_acts(desktop: Desktop) -> Iterator[Act]:
    ledger, window = desktop.window.ledger, desktop.window
    signal = next(s for s in desktop.view.signals if s.kind is SignalKind.LIKED)
    yield "mute", lambda: ledger.muted.emit(signal.id, True)
    yield "weigh", lambda: ledger.weight_changed.emit(signal.id, 1.5)
    yield "delete", lambda: ledger.deleted.emit(signal.id)
    yield "turn round", lambda: ledger.restated.emit(signal.id, NewSignal(SignalKind.DISLIKED, signal.film_id))
    yield "withdraw a chat", lambda: ledger.withdrawn.emit(desktop.view.conversation_id)
    yield "remove a chip", lambda: window.chat.chip_removed.emit(desktop.view.chips[0].key)
    yield "dial", lambda: window.page_widget("taste").dial_turned.emit("prior", 1.0)
    yield "vibe", lambda: window.page_widget("start").vibe_toggled.emit(VIBES[0])


def map_acts(desktop: Desktop) -> Iterator[Act]:
    questions = desktop.window.docks["map"].widget().questions

    def steer(way: str) -> None:
        questions.select_region("Whimsical family films")
        questions.answer(way)

    yield "more from here", lambda: steer("more")
    yield "away from here", lambda: steer("away")


@pytest.mark.parametrize("source", [film_acts, ledger_acts, map_acts])
def test_every_act_on_taste_shows_a_toast_whose_undo_brings_the_former_view_back(
    desktop: Desktop, source: Callable[[Desktop], Iterator[Act]]
) -> None:
    toast = desktop.window.toast
    for name, act in source(desktop):
        before = desktop.view
        act()
        desktop.settle()
        assert differing(before, desktop.view), name
        assert toast.isVisible(), name
        assert toast.label.text(), name
        assert not toast.undo_button.isHidden(), name
        after = desktop.view
        toast.undo_button.click()
        desktop.settle()
        assert differing(before, desktop.view) == [], name
        desktop.window.actions_by_name["redo"].trigger()
        desktop.settle()
        assert differing(after, desktop.view) == [], name
        desktop.window.actions_by_name["undo"].trigger()
        desktop.settle()


def chats_tab(desktop: Desktop) -> ChatsTab:
    desktop.window.actions_by_name["chats"].trigger()
    page = desktop.window.page_widget("profiles")
    assert isinstance(page, ProfilesPage)
    desktop.wait(lambda: page.chats.model.rowCount() > 0)
    return page.chats


def undo(desktop: Desktop) -> None:
    toast = desktop.window.toast
    assert toast.isVisible()
    assert not toast.undo_button.isHidden()
    toast.undo_button.click()
    desktop.settle()


def test_a_new_chat_leads_back_to_the_one_before(desktop: Desktop) -> None:
    before = desktop.view
    desktop.window.actions_by_name["new_chat"].trigger()
    desktop.settle()
    assert desktop.view.messages == ()
    undo(desktop)
    assert differing(before, desktop.view) == []
    desktop.window.actions_by_name["new_chat"].trigger()
    desktop.settle()
    desktop.window.toast.hide()
    desktop.window.actions_by_name["new_chat"].trigger()  # nothing was said in this one
    desktop.settle()
    assert desktop.window.toast.isHidden()


def test_a_chat_gets_its_name_back(desktop: Desktop) -> None:
    tab = chats_tab(desktop)
    chat, first_words = tab.model.entries[0].id, tab.model.entries[0].title
    tab.renamed.emit(chat, "Crime night")
    desktop.settle()
    assert [entry.title for entry in tab.model.entries] == ["Crime night"]
    tab.renamed.emit(chat, "Friday")
    desktop.settle()
    undo(desktop)
    assert [entry.title for entry in tab.model.entries] == ["Crime night"]
    tab.renamed.emit(chat, "")
    desktop.settle()
    assert [entry.title for entry in tab.model.entries] == [first_words]
    undo(desktop)
    assert [entry.title for entry in tab.model.entries] == ["Crime night"]


def test_a_deleted_chat_comes_back_and_is_open_again(desktop: Desktop) -> None:
    tab, before = chats_tab(desktop), desktop.view
    tab.delete_wanted.emit(tab.model.entries[0].id)
    desktop.settle()
    assert desktop.view.messages == ()
    undo(desktop)
    assert differing(before, desktop.view) == []


def people(desktop: Desktop) -> QWidget:
    desktop.window.actions_by_name["manage_profiles"].trigger()
    page = desktop.window.page_widget("profiles")
    assert isinstance(page, ProfilesPage)
    desktop.wait(lambda: page.people.model.rowCount() == 2)
    return page.people


def confirm(desktop: Desktop) -> None:
    (box,) = desktop.window.findChildren(QMessageBox)
    button = next(b for b in box.buttons() if box.buttonRole(b) is not QMessageBox.ButtonRole.RejectRole)
    button.click()


def test_a_profile_that_was_erased_comes_back(desktop: Desktop, paths: Paths) -> None:  # noqa: F811
    folder = ProfileFolder(paths.profiles)
    people(desktop).panel.erase_wanted.emit("Ben")
    confirm(desktop)
    desktop.settle()
    assert folder.list() == ("Me",)
    undo(desktop)
    assert folder.list() == ("Ben", "Me")


def test_the_open_profile_that_was_erased_comes_back_and_is_shown(desktop: Desktop, paths: Paths) -> None:  # noqa: F811
    folder, first, before = ProfileFolder(paths.profiles), desktop.window, desktop.view
    people(desktop).panel.erase_wanted.emit("Me")
    confirm(desktop)
    desktop.wait(lambda: desktop.window is not first and desktop.window.view is not None)
    assert desktop.view.profile == "Ben"
    assert folder.list() == ("Ben",)
    second = desktop.window
    undo(desktop)
    desktop.wait(lambda: desktop.window is not second and desktop.window.view is not None)
    assert differing(before, desktop.view) == []
    assert folder.list() == ("Ben", "Me")


def test_a_new_profile_goes_and_a_renamed_one_is_called_as_before(desktop: Desktop, paths: Paths) -> None:  # noqa: F811
    folder = ProfileFolder(paths.profiles)
    tab = people(desktop)
    tab.created.emit("Clara")
    desktop.settle()
    assert folder.list() == ("Ben", "Clara", "Me")
    undo(desktop)
    assert folder.list() == ("Ben", "Me")
    tab.panel.renamed.emit("Ben", "Benjamin")
    desktop.settle()
    assert folder.list() == ("Benjamin", "Me")
    undo(desktop)
    assert folder.list() == ("Ben", "Me")
