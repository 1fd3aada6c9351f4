"""Which mood counts, what removes it, and that it never passes for taste."""

from __future__ import annotations

import numpy as np
import pytest
from helpers.library import MODEL_ID, hash_vectors, shipped_library
from helpers.signals import said

from reelreason_desktop.domain.constraints import Constraint, ConstraintKind
from reelreason_desktop.domain.moods import Mood
from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.reading import Intent, Reading, Wish, WishKind
from reelreason_desktop.recommender.mood import SMALL_TALK, MoodModel, shipped_mood_model
from reelreason_desktop.services.moods import MoodListener, mood_chip_key, read_moods, standing_mood, taste_vectors
from reelreason_desktop.services.read_message import ReadMessage
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.views import ChipKind, Role
from reelreason_desktop.store.profile_store import ProfileStore

AXES = np.eye(3, dtype=np.float32)
MODEL = MoodModel("tiny", ("sad", "tense", SMALL_TALK), AXES, np.zeros(3, np.float32), np.full(3, 0.5, np.float32))
SAD, TENSE, THANKS = AXES
DEAF = MoodListener(None)
HORROR = Constraint(ConstraintKind.GENRE, "horror", ("Horror",))


def message(event: int, **parts: object) -> ReadMessage:
    return ReadMessage(event, 1, Reading("…", **({"intent": Intent.TELL_TASTE} | parts)))


def felt(event: int, words: str = "my cat died", **parts: object) -> ReadMessage:
    return message(event, feeling=words, embed_text=words, **parts)


def standing(*messages: ReadMessage, moods: dict[int, Mood], dismissed: dict[str, int] | None = None, **signal: object):
    return standing_mood(messages, moods, dismissed or {}, [said(m.event_id, "…", **signal) for m in messages])


def test_words_come_first_and_the_vector_reads_the_rest():
    mixed = message(6, feeling="my cat died", embed_text="my cat died, rainy towns")
    named = message(1, feeling="so happy", mood="cheerful")
    messages = [named, felt(2), felt(3), message(4, embed_text="rainy towns"), felt(5), mixed]
    vectors = {1: SAD, 2: SAD, 3: THANKS, 4: SAD, 6: SAD}
    assert read_moods(messages, vectors, MoodListener(MODEL)) == {1: Mood.CHEERFUL, 2: Mood.SAD}
    assert read_moods(messages, vectors, DEAF) == {1: Mood.CHEERFUL}


def test_a_mood_of_another_version_is_none():
    assert read_moods([message(1, mood="low")], {}, DEAF) == {}


def test_a_mood_and_nothing_else_is_no_taste_nor_are_thanks():
    moody, mixed = felt(1), message(2, feeling="my cat died", embed_text="my cat died, rainy towns")
    thanks = message(3, embed_text="thanks")
    wish = message(4, embed_text="thanks", wishes=(Wish(WishKind.TONE, "warm"),))
    messages = [moody, mixed, thanks, wish]
    vectors = {1: SAD, 2: SAD, 3: THANKS, 4: THANKS, 9: THANKS}
    assert set(taste_vectors(messages, vectors, MoodListener(MODEL))) == {2, 4, 9}
    assert set(taste_vectors(messages, vectors, DEAF)) == {2, 3, 4, 9}


def test_the_newest_mood_counts_and_fades_with_what_is_told_later():
    moods = {1: Mood.CHEERFUL, 2: Mood.SAD}
    held = standing(felt(1), felt(2), message(3), message(4, embed_text="rainy towns"), moods=moods)
    assert held is not None
    assert (held.mood, held.signal_id, held.weight) == (Mood.SAD, 2, 0.8)


def test_a_muted_message_has_no_mood_and_a_weighted_one_has_its_share():
    assert standing(felt(1), moods={1: Mood.SAD}, muted=True) is None
    held = standing(felt(1), moods={1: Mood.SAD}, weight=0.5)
    assert held is not None
    assert held.weight == 0.5


def test_a_removed_chip_removes_the_mood():
    assert standing(felt(1), moods={1: Mood.SAD}, dismissed={mood_chip_key(1): 2}) is None


@pytest.mark.parametrize(
    "parts",
    [
        {"wishes": (Wish(WishKind.TONE, "bleak"),)},
        {"wishes": (Wish(WishKind.TONE, "warm", -1.0),)},
        {"constraints": (HORROR,)},
        {"constraints": (Constraint(ConstraintKind.TONE, "not tender", ("tender",), exclude=True),)},
    ],
)
def test_what_is_asked_for_in_words_overrules_a_mood(parts):
    assert standing(felt(1, **parts), moods={1: Mood.SAD}) is None
    assert standing(felt(1), message(2, **parts), moods={1: Mood.SAD}) is None
    assert standing(message(1, **parts), felt(2), moods={2: Mood.SAD}) is not None


def test_words_that_agree_leave_it():
    agreeing = (Wish(WishKind.TONE, "warm"), Wish(WishKind.KEYWORD, "siblings"), Wish(WishKind.GENRE, "Comedy"))
    assert standing(felt(1, wishes=agreeing), moods={1: Mood.SAD}) is not None


@pytest.fixture
def session():
    with ProfileStore.in_memory() as store:
        yield Session(store, shipped_library(), name="Test", model_id=MODEL_ID)


def say(session: Session, text: str, vector=None):
    pending = session.begin(text)
    return session.finish(pending.turn_id, vector if pending.needs_vector else None)


def sad_vector() -> np.ndarray:
    """Some vector that the shipped model reads as sad."""
    model = shipped_mood_model()
    weights = model.weights[model.classes.index("sad")]
    return np.asarray(weights / np.linalg.norm(weights), dtype=np.float32)


def moods_of(view) -> list[str]:
    return [chip.label for chip in view.chips if chip.kind is ChipKind.MOOD]


def test_a_mood_in_words_needs_no_vector_and_counts_beside_everything_else(session):
    say(session, "I loved Heat")
    pending = session.begin("I'm so sad tonight")
    assert not pending.needs_vector
    view = session.finish(pending.turn_id, None)
    assert moods_of(view) == ["mood: sad"]
    for pick in view.ranking.picks:
        mood = [e for e in pick.because if e.kind is EvidenceKind.MOOD]
        assert [e.label for e in mood] == ["sad"]
        assert abs(mood[0].share) < 0.35
        assert sum(e.contribution for e in pick.because) == pytest.approx(pick.score, abs=1e-4)
    assert "You sound sad, so gentle films count a little more." in view.messages[-1].text


def test_a_mood_read_from_a_vector_becomes_a_chip_that_can_be_removed(session):
    say(session, "I loved Heat")
    before = session.view().ranking.picks
    view = say(session, "My cat died this morning", sad_vector())
    assert moods_of(view) == ["mood: sad"]
    assert session.last_reading().mood == "sad"
    assert any(e.kind is EvidenceKind.MOOD for e in view.ranking.picks[0].because)
    assert not any(e.kind is EvidenceKind.MESSAGE for e in view.ranking.picks[0].because)
    chip = next(chip for chip in view.chips if chip.kind is ChipKind.MOOD)
    without = session.remove_chip(chip.key)
    assert moods_of(without) == []
    assert [p.film_id for p in without.ranking.picks] == [p.film_id for p in before]
    assert moods_of(session.undo()) == ["mood: sad"]


def test_the_counterfactual_of_a_mood_is_the_ranking_without_its_message(session):
    view = say(session, "I'm so sad tonight")
    pick = next(p for p in view.ranking.picks if p.counterfactual is not None)
    assert pick.counterfactual.label == "sad"
    signal = next(s for s in view.signals if s.id == pick.counterfactual.signal_id)
    session.mute(signal.id, True)
    assert session.report(pick.film_id).judgement.pick.rank == pick.counterfactual.rank_without


def test_a_vector_that_comes_late_is_asked_for_and_read(session):
    say(session, "My cat died this morning")
    missing = session.missing_vectors()
    assert list(missing.values()) == ["My cat died this morning"]
    assert moods_of(session.add_vectors(dict.fromkeys(missing, sad_vector()))) == ["mood: sad"]
    assert session.missing_vectors() == {}


def test_a_mood_ends_with_its_chat(session):
    say(session, "I'm so sad tonight")
    assert moods_of(session.new_conversation()) == []


def test_another_encoder_reads_words_alone():
    with ProfileStore.in_memory() as store:
        session = Session(store, shipped_library(), name="Test", model_id="another")
        view = say(session, "My cat died this morning", hash_vectors(["x"], 384)[0])
        assert moods_of(view) == []
        assert moods_of(say(session, "I'm so sad tonight")) == ["mood: sad"]
        assert [m.role for m in session.view().messages] == [Role.PERSON, Role.PROGRAM] * 2
