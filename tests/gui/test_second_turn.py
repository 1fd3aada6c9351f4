"""What a language model adds to a turn, and everything without one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from helpers.models_desk import Desk, desk, soon
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reelreason_desktop.config.declared import LANGUAGE, MODEL_RATES, MODEL_READS, MODEL_WEIGHT, MODEL_WORDS
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.events import WorkerState
from reelreason_desktop.ui.taste.page import TastePage
from reelreason_desktop.ui.why.fused import FusedRow

__all__ = ["desk", "soon"]  # fixtures

STORY = "My favourite movies are Inception, Goodfellas and WALL-E"


def stars(desk: Desk) -> dict[str, float]:
    """That prefer the films at the end of the shown picks."""
    return {film_id: 1.0 + n for n, film_id in enumerate(desk.desktop.picks)}


def test_without_a_model_everything_is_as_it_was(desk: Callable[..., Desk]) -> None:
    made = desk(None)
    made.say(STORY)
    view = made.desktop.view
    made.rest()
    assert made.desktop.view is view
    assert made.aside == made.status_text == ""
    assert not view.fused
    assert not view.by_model
    assert made.page.state.title.text() == "No language model"
    assert not made.page.state.again_button.isVisible()


def test_the_computed_answer_stands_until_the_ratings_are_in(desk: Callable[..., Desk]) -> None:
    made = desk({"held": True})
    made.say(STORY)
    computed = made.desktop.view
    made.wait(lambda: made.writers[0].waiting)
    made.wait(lambda: made.aside)
    assert made.desktop.view.ranking == computed.ranking
    assert "is working" in made.status_text
    assert made.window.turn.goes_on


def test_ratings_change_the_order_and_why_shows_the_weight(desk: Callable[..., Desk]) -> None:
    made = desk({})
    made.window.preferences.set(MODEL_READS, False)
    made.window.preferences.set(MODEL_WORDS, False)
    made.window.preferences.set(MODEL_WEIGHT, 90)
    made.say(STORY)
    made.rest()
    before = made.desktop.picks
    made.writers[0].points.update(stars(made))
    made.say("I like films about dreams")
    made.rest()
    after = made.desktop.picks
    assert after != before
    rated = next(film_id for film_id in after if made.desktop.view.fused[film_id].stars is not None)
    made.window.explain(rated)
    made.desktop.settle()
    rows = made.window.docks["why"].widget().findChildren(FusedRow)
    assert len(rows) == 1
    assert "10 % computed match" in rows[0].sentence.text()
    assert "90 % the" in rows[0].sentence.text()


def test_words_are_shown_marked_and_spoken(desk: Callable[..., Desk]) -> None:
    made = desk({})
    made.say(STORY)
    made.rest()
    film_id = made.desktop.picks[0]
    made.writers[0].texts[film_id] = "You like films like that."
    made.window.preferences.set(MODEL_RATES, False)
    made.say("something for tonight")
    made.rest()
    if film_id not in made.desktop.picks:
        pytest.skip("the message moved the pick away")
    model = made.window.cards.model
    card = model.cards[model.row_of(film_id)]
    assert card.by_model
    spoken = model.data(model.index(model.row_of(film_id)), Qt.ItemDataRole.AccessibleTextRole)
    assert "in the words of the language model" in spoken


@pytest.mark.parametrize("how", ["key", "button"])
def test_it_stops_at_once_and_what_was_shown_stays(desk: Callable[..., Desk], how: str) -> None:
    made = desk({"held": True})
    made.say(STORY)
    made.wait(lambda: made.writers[0].waiting and made.aside)
    computed = made.desktop.view
    if how == "key":
        QTest.keyClick(made.desktop.field, Qt.Key.Key_Escape)
    else:
        assert made.window.chat.composer.stop_button.isVisible()
        made.window.chat.composer.stop_button.click()
    made.rest()
    assert made.writers[0].waiting[0].cancelled()
    assert made.aside == ""
    assert made.desktop.view.ranking == computed.ranking
    assert made.desktop.said == [message.text for message in computed.messages], "nothing says that it was stopped"
    made.wait(lambda: "ready" in made.status_text)


def test_a_new_message_stops_it_too(desk: Callable[..., Desk]) -> None:
    made = desk({"held": True})
    made.say(STORY)
    made.wait(lambda: made.writers[0].waiting)
    made.wait(lambda: made.aside)
    first = made.writers[0].waiting[0]
    assert made.window.chat.composer.send_button.isVisible() is False
    made.desktop.type("something funny")
    assert made.window.chat.composer.send_button.isVisible()
    made.desktop.press(Qt.Key.Key_Return)
    made.wait(lambda: len(made.writers[0].waiting) == 2)
    assert first.cancelled()
    assert len(made.desktop.said) == 4


def test_a_new_chat_stops_it(desk: Callable[..., Desk]) -> None:
    made = desk({"held": True})
    made.say(STORY)
    made.wait(lambda: made.writers[0].waiting)
    made.window.acts.new_conversation()
    made.rest()
    assert made.writers[0].waiting[0].cancelled()
    assert made.desktop.said == []


def test_jobs_that_are_switched_off_do_not_run(desk: Callable[..., Desk]) -> None:
    made = desk({})
    for option in (MODEL_READS, MODEL_RATES, MODEL_WORDS):
        made.window.preferences.set(option, False)
    made.say(STORY)
    made.rest()
    assert made.writers[0].prompts == []


def test_in_another_language_nothing_is_worded(desk: Callable[..., Desk]) -> None:
    made = desk({})
    made.window.preferences.set(LANGUAGE, "de")
    made.wait(lambda: made.desktop.window is not made.window)
    made.window = made.desktop.window
    made.wait(lambda: made.window.view is not None)
    assert MODEL_WORDS.default is True
    assert {job.value for job in made.feature.second.jobs} == {"read", "rate"}


def test_a_failure_is_told_once_and_can_be_tried_again(desk: Callable[..., Desk]) -> None:
    made = desk({})
    page = made.page
    error = ModelError("The language model keeps stopping.", "Try again later.", "GGML_ASSERT(x) failed")
    made.window.open_page("talk")
    made.writers[0].enter(WorkerState.FAILED, error)
    made.wait(lambda: made.desktop.notice == error.message)
    assert made.status_text == "Language model stopped"
    made.window.open_page("models")
    assert page.state.last_line.text() == "GGML_ASSERT(x) failed"
    assert page.state.again_button.isVisible()
    made.window.open_page("talk")
    made.say(STORY)
    made.rest()
    assert made.writers[0].prompts == []
    assert len(made.desktop.picks) == 5
    made.page.state.again_button.click()
    made.wait(lambda: "ready" in made.status_text)


def test_where_the_page_tells_a_failure_no_notice_repeats_it(desk: Callable[..., Desk]) -> None:
    made = desk({})
    made.window.open_page("models")
    made.writers[0].enter(WorkerState.FAILED, ModelError("The language model keeps stopping.", "Try again later."))
    made.wait(lambda: made.status_text == "Language model stopped")
    assert made.desktop.notice is None
    assert made.page.state.again_button.isVisible()


def test_prompts_of_guests_are_not_kept(desk: Callable[..., Desk]) -> None:
    assert desk({}, profile=None).kept == [False]


def test_prompts_go_with_an_erased_profile(desk: Callable[..., Desk]) -> None:
    made = desk({})
    kept = Paths.default().cache / "prompts"
    kept.mkdir(parents=True)
    (kept / "x.state").write_bytes(b"what is known of somebody")
    runtime = made.desktop._runtimes[0]
    runtime.profiles.open("Other").close()
    from reelreason_desktop.services.profiles import Profiles

    Profiles(runtime).erase("Other")
    assert not kept.exists()


# The taste page


def test_the_paragraph_is_written_on_demand_and_marked(desk: Callable[..., Desk]) -> None:
    made = desk({"texts": {"summary": "You like films like these."}})
    made.window.preferences.set(MODEL_RATES, False)
    made.say(STORY)
    made.rest()
    page = made.window.open_page("taste")
    assert isinstance(page, TastePage)
    made.desktop.settle()
    made.wait(lambda: page.hero.write.isVisible())
    page.hero.write.click()
    made.wait(lambda: page.hero.summary.text() == "You like films like these.")
    assert "Written by the language model" in page.hero.note.text()
    made.writers[0].texts["summary"] = "You adore Zorblax and 1734."
    computed = made.window.session.taste
    page.hero.write.click()
    made.wait(lambda: "more than is known" in page.hero.note.text())
    assert computed is not None
