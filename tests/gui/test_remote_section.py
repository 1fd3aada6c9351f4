"""The remote model in the window: its section, its switch, the bar, a turn with it, stopping, and what was sent."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from helpers.frame import Frame
from helpers.model_server import Answer, Request, good, refusal
from helpers.remote import SECRET
from helpers.remote_window import Remote, remote, soon
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.remote.told import Field, what_is_sent
from reelreason_desktop.services.writing import WritingState
from reelreason_desktop.ui.remote.section import RemoteSection
from reelreason_desktop.ui.remote.wording import FIELDS, JOBS
from reelreason_desktop.ui.settings.feature import open_section

__all__ = ["remote", "soon"]  # fixtures

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
STORY = "My favourite movies are Inception, Goodfellas and WALL-E"


def sent(made: Remote) -> int:
    return len([request for request in made.host.asked if request.body])


def test_it_is_off_and_nothing_can_be_switched_on_before_there_is_a_server(remote: Callable[..., Remote]) -> None:
    made = remote()
    section = made.section
    assert not section.switch.switch.isChecked()
    assert not section.switch.switch.isEnabled()
    assert not section.server.test_button.isEnabled()
    assert not section.server.save_button.isEnabled()
    assert made.bar == ("Offline · 0 requests", "")
    assert section.sent.nothing.isVisible()


def test_a_refusal_to_the_question_leaves_it_off(remote: Callable[..., Remote]) -> None:
    made = remote()
    made.enter()
    made.section.switch.switch.click()
    told = made.answer_dialog("Cancel")
    assert "127.0.0.1" in told
    assert "your message" in told
    assert "films that you loved" in told
    assert not made.section.switch.switch.isChecked()
    made.say(STORY)
    assert made.host.asked == []
    assert made.bar[0] == "Offline · 0 requests"


def test_on_it_refines_a_turn_and_the_bar_says_so(remote: Callable[..., Remote]) -> None:
    made = remote()
    made.switch_on()
    assert made.bar[0].startswith("Remote is on · 0")
    assert "Remote (127.0.0.1)" in made.bar[1]
    assert made.host.asked == [], "switching on sends nothing"
    made.say(STORY)
    made.wait(lambda: made.desktop.view.fused)
    made.wait(lambda: sent(made) >= 3 and made.state is WritingState.READY)
    made.desktop.settle()
    assert made.desktop.view.by_model
    section = made.section
    assert section.sent.choice.count() == sent(made)
    assert "Inception" in section.sent.text.toPlainText()
    assert SECRET not in section.sent.text.toPlainText()
    assert made.bar[0].startswith(f"Remote is on · {sent(made)}")


def test_esc_stops_it_at_once(remote: Callable[..., Remote]) -> None:
    made = remote()
    made.switch_on()
    made.host.play = lambda request: Answer(good(request).pieces, hold=0)
    made.say(STORY)
    computed = made.desktop.view
    made.wait(lambda: made.host.asked)
    made.wait(lambda: made.window.turn.goes_on)
    made.desktop.press(Qt.Key.Key_Escape)
    made.wait(lambda: made.host.gone.is_set())
    made.wait(lambda: not made.window.turn.goes_on)
    made.desktop.settle()
    assert made.desktop.view.ranking == computed.ranking
    assert made.state is WritingState.READY


def test_a_failure_leaves_the_computed_picks_and_is_said(remote: Callable[..., Remote]) -> None:
    made = remote()
    made.switch_on()
    made.host.play = lambda _: refusal(401, SECRET)
    made.say(STORY)
    made.wait(lambda: made.desktop.notice)
    assert len(made.desktop.picks) == 5
    assert "does not accept the key" in (made.desktop.notice or "")
    assert "Remote (127.0.0.1)" in made.bar[1]
    section = made.section
    assert "does not accept the key" in section.sent.remarks.text()


def test_off_counts_at_once(remote: Callable[..., Remote]) -> None:
    made = remote()
    made.switch_on()
    made.section.switch.switch.click()
    made.wait(lambda: made.state is WritingState.OFF)
    made.wait(lambda: made.bar == ("Offline · 0 requests", ""))
    assert not made.section.switch.switch.isChecked()
    made.say(STORY)
    made.desktop.settle()
    assert made.host.asked == []


def test_the_key_goes_to_the_keyring_and_leaves_the_field(remote: Callable[..., Remote]) -> None:
    made = remote()
    made.enter()
    key = made.section.key
    assert key.key.echoMode() is QLineEdit.EchoMode.Password
    key.key.setText(SECRET)
    key.keep_button.click()
    assert key.key.text() == ""
    made.desktop.settle()
    made.wait(lambda: not key.key.isVisible())
    assert SECRET in made.ring.held.values()
    key.forget_button.click()
    made.wait(lambda: key.key.isVisible())
    assert made.ring.held == {}


def test_a_test_lists_the_models(remote: Callable[..., Remote]) -> None:
    made = remote()
    made.enter("huge")
    server = made.section.server
    server.test_button.click()
    made.wait(lambda: "answers" in server.state.text())
    assert "huge is not among them" in server.state.text()
    assert [server.model.itemText(n) for n in range(server.model.count())] == ["big", "small"]
    assert server.model.currentText() == "huge"
    made.host.play = lambda _: refusal(404)
    server.test_button.click()
    made.wait(lambda: made.desktop.notice)
    assert server.test_button.isEnabled()


def test_a_bad_address_is_said_and_not_kept(remote: Callable[..., Remote]) -> None:
    made = remote()
    section = made.section
    section.server.address.setText("not an address")
    section.server.save_button.click()
    made.wait(lambda: made.desktop.notice)
    assert "no address" in (made.desktop.notice or "")
    assert section.server.address.text() == "not an address", "what was typed stays"
    assert not (Paths.default().config / "remote.json").exists()


def test_a_guest_stays_offline(remote: Callable[..., Remote]) -> None:
    made = remote(profile=None)
    made.enter()
    assert not made.section.switch.switch.isEnabled()
    assert "guest" in made.section.switch.state.text()


def test_what_was_sent_can_be_erased(remote: Callable[..., Remote]) -> None:
    made = remote()
    made.switch_on()
    made.say(STORY)
    made.wait(lambda: sent(made) >= 3 and made.state is WritingState.READY)
    made.desktop.settle()
    section = made.section
    section.sent.choice.setCurrentIndex(1)
    assert section.sent.text.toPlainText()
    section.sent.erase_button.click()
    made.wait(lambda: section.sent.nothing.isVisible())
    assert section.sent.text.toPlainText() == ""


def test_every_field_and_every_job_has_words() -> None:
    assert set(FIELDS) == set(Field)
    assert set(JOBS) == {told.name for told in what_is_sent()}


def test_a_window_without_models_says_so(frame: Frame) -> None:
    open_section(frame.window, "remote")
    frame.settle()
    view = frame.window.page_widget("settings").view("remote")
    assert isinstance(view, RemoteSection)
    assert view.remote is None


def test_held_requests_have_an_end(remote: Callable[..., Remote]) -> None:
    """The window closes at once while the server says nothing."""
    made = remote()
    made.switch_on()

    def silent(request: Request) -> Answer:
        return Answer(good(request).pieces, hold=0)

    made.host.play = silent
    made.say(STORY)
    made.wait(lambda: made.host.asked)
    made.desktop.close()
    assert made.host.gone.wait(5)
