"""A mood on screen: a chip that can be removed, and a reason with words of its own."""

from __future__ import annotations

from helpers.films import make_film
from helpers.picks import make_pick
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.phrases import Phrase
from reelreason_desktop.domain.picks import Counterfactual, Evidence, EvidenceKind
from reelreason_desktop.domain.reading import WishKind
from reelreason_desktop.services.views import Chip, ChipKind
from reelreason_desktop.ui.cards import wording as cards
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.why import wording as why
from reelreason_desktop.ui.why.acts import Answer, answers
from reelreason_desktop.ui.why.row import shared_words
from reelreason_desktop.ui.widgets.chip_bar import ChipBar

FILM = make_film(tones=("warm", "tender"))
MOOD = Evidence(EvidenceKind.MOOD, "sad", 0.3, 0.3, signal_id=4, themes=("warm", "tender"))


def test_the_chip_says_the_mood_and_its_cross_removes_it(qtbot: QtBot) -> None:
    bar = ChipBar(ThemeProvider())
    qtbot.addWidget(bar)
    bar.set_chips([Chip("mood:4", Phrase("mood: {}", "sad"), ChipKind.MOOD)])
    (chip,) = bar.chips
    assert chip.accessibleName() == "Mood: mood: sad"
    with qtbot.waitSignal(bar.removed) as removed:
        chip.removed.emit(chip.chip.key)
    assert removed.args == ["mood:4"]


def test_the_card_and_the_why_panel_call_it_a_mood() -> None:
    assert cards.source_label(MOOD) == "mood: sad"
    assert cards.shared(MOOD) == "is warm, tender"
    assert why.name(MOOD) == "Your mood: sad"
    assert "counts a little" in why.sentence(MOOD, FILM, None)
    against = Evidence(EvidenceKind.MOOD, "sad", -0.3, -0.3, signal_id=4)
    assert "most films suit it better" in why.sentence(against, FILM, None)
    pick = make_pick(FILM)
    pick_by_mood = type(pick)(FILM.id, 1.0, 2, 4.0, (MOOD,), None)
    assert cards.counterfactual(Counterfactual(4, "sad", 2, 9), pick_by_mood).startswith("Without your mood this")


def test_its_tones_can_be_asked_for_and_it_can_be_left_out() -> None:
    assert shared_words(MOOD) == [(WishKind.TONE, "warm"), (WishKind.TONE, "tender")]
    acts = dict(answers(MOOD, None))
    assert Answer.OPEN not in acts
