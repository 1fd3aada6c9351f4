"""A server's model among the encoders of the window: asked about, read with, serving, and stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from helpers.model_server import Answer, Request, good, refusal
from helpers.remote_window import Remote, remote, soon

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.encoders import embedder_shelf
from reelreason_desktop.services.model_rows import Kind, Sort
from reelreason_desktop.ui.models.page import ModelsPage

__all__ = ["remote", "soon"]  # fixtures

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def models_page(made: Remote) -> ModelsPage:
    page = made.window.open_page("models")
    assert isinstance(page, ModelsPage)
    made.desktop.settle()
    return page


def choose(made: Remote, kind: Kind) -> ModelsPage:
    page = models_page(made)
    made.wait(lambda: page.model.position_of(Sort.ENCODER, kind, "embedder") >= 0)
    page.choose(Sort.ENCODER, kind, "embedder")
    return page


@pytest.fixture
def made(remote: Callable[..., Remote]) -> Remote:
    """A server with a model for vectors, entered and not yet asked."""
    made = remote()
    section = made.section
    section.server.address.setText(made.host.url)
    section.server.encoder.setEditText("embedder")
    section.server.save_button.click()
    made.desktop.settle()
    return made


def read_the_films(made: Remote) -> str:
    page = choose(made, Kind.OFFER)
    page.details.buttons["use"].click()
    told = made.answer_dialog("Send")
    made.wait(lambda: "has read" in (made.desktop.notice or ""))
    made.desktop.settle()
    return told


def inputs(made: Remote) -> list[str]:
    return [text for request in made.host.asked if request.body for text in request.json["input"]]


def test_it_is_offered_and_nothing_is_sent_before_a_yes(made: Remote) -> None:
    page = choose(made, Kind.OFFER)
    assert page.details.figures.text() == "runs on 127.0.0.1"
    assert "sent to 127.0.0.1" in page.details.hint.text()
    assert not page.details.accept.isVisible()
    assert {name for name, button in page.details.buttons.items() if button.isVisible()} == {"use"}
    page.details.buttons["use"].click()
    told = made.answer_dialog("Cancel")
    assert "texts of films are sent" in told
    assert "price that is not known" in told
    assert made.host.asked == []
    assert not page.reading.isVisible()


def test_it_reads_the_films_and_serves_a_message(made: Remote) -> None:
    read_the_films(made)
    assert embedder_shelf(Paths.default()).used is not None
    made.section.switch.switch.click()
    assert "your earlier messages, once" in made.answer_dialog("Switch on")
    window = made.window
    choose(made, Kind.OWN).details.buttons["now"].click()
    made.wait(lambda: made.desktop.window is not window and made.desktop.window.page == "models")
    made.window = made.desktop.window
    made.desktop.settle()
    assert made.desktop.encoder_text == "embedder (127.0.0.1) ready"
    made.host.asked.clear()
    made.say("a quiet film about the sea")
    assert len(made.desktop.picks) == 5
    assert inputs(made) == ["a quiet film about the sea"]
    assert "Remote" in made.bar[0]


def test_escape_ends_a_message_that_the_server_keeps_waiting(made: Remote) -> None:
    read_the_films(made)
    made.section.switch.switch.click()
    made.answer_dialog("Switch on")
    window = made.window
    choose(made, Kind.OWN).details.buttons["now"].click()
    made.wait(lambda: made.desktop.window is not window)
    made.window = made.desktop.window
    made.desktop.settle()
    came = threading.Event()

    def wait(request: Request) -> Answer:
        came.set()
        return replace(good(request), hold=0)

    made.host.play = wait
    made.window.open_page("talk")
    made.desktop.send("a quiet film about the sea")
    made.wait(came.is_set)
    made.window.turn.stop()
    made.wait(lambda: not made.window.turn.is_busy)
    made.wait(made.host.gone.is_set)


def test_a_server_that_refuses_leaves_the_other_one_serving(made: Remote) -> None:
    made.host.play = lambda _: refusal(401)
    page = choose(made, Kind.OFFER)
    page.details.buttons["use"].click()
    made.answer_dialog("Send")
    made.wait(lambda: "key" in (made.desktop.notice or ""))
    assert embedder_shelf(Paths.default()).used is None
    made.desktop.settle()
