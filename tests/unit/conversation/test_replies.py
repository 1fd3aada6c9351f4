"""The program's side of the chat."""

from __future__ import annotations

import pytest
from helpers.shelf import on_screen

from reelreason_desktop.conversation.drafts import Worded
from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.conversation.replies import reply
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Counterfactual, Evidence, EvidenceKind, Pick, Ranking

_PRIOR = Evidence(EvidenceKind.PRIOR, "well known", 0.2, 0.2)


def pick(film_id: str, rank: int) -> Pick:
    source = Evidence(
        EvidenceKind.FILM, "Inception", 0.6, 0.6, signal_id=1, film_id="inception-2010", themes=("heist", "Crime")
    )
    return Pick(film_id, 1.0, rank, 4.0, (source, _PRIOR), Counterfactual(1, "Inception", rank, 31))


PICKS = (pick("heat-1995", 1), pick("parasite-2019", 2), pick("up-2009", 3), pick("contact-1997", 4))
CONTEXT = on_screen("Heat", "Parasite", "Up", "Contact")


@pytest.fixture
def answer(reader: Reader, by_id: dict[str, Film]):  # type: ignore[no-untyped-def]
    def _answer(text: str, ranking: Ranking | None = None) -> Worded:
        reading = reader.read(text, CONTEXT)
        worded = reply(reading, ranking or Ranking(PICKS, {"seen": 3}, 400), by_id, shown=PICKS, constraints=())
        for film_id, start, end in worded.links:
            named = worded.text[start:end]
            assert by_id[film_id].title in named or named == str(by_id[film_id].year)
        return worded

    return _answer


def test_a_reply_acknowledges_and_names_picks_with_the_main_reason(answer) -> None:
    worded = answer("My favourite movies are Inception, Goodfellas and WALL-E")
    assert "Inception, Goodfellas and WALL·E" in worded.text
    assert "Heat (1995): heist, as in Inception." in worded.text
    assert "Parasite and Up" in worded.text
    assert "Contact" not in worded.text
    assert 2 <= worded.text.count(". ") + 1 <= 4
    assert {link[0] for link in worded.links} >= {"inception-2010", "wall-e-2008", "heat-1995", "parasite-2019"}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("under two hours, no horror", "Keeping to: under 2 h, no horror."),
        ("I hate Titanic", "Steering away from Titanic."),
        ("I've seen Titanic", "You know Titanic, so I leave that out."),
        ("I want to see Titanic", "Still to come for you: Titanic."),
        ("I also have a soft spot for siblings", "Noted: siblings."),
        ("something meditative", "Looking for: meditative."),
        ("less funny", "Less of this, then: funny."),
        ("I had a sad day", "You sound sad, so gentle films count a little more."),
        ("any year is fine", "That limit is lifted."),
        ("not that one", "I won't offer Heat again."),
        ("I've seen the first two", "Marked as seen: Heat and Parasite."),
        ("the second looks great", "More like Parasite, then."),
        ("add the 2nd to my list", "On your watchlist: Parasite."),
        ("I loved Emma", "Which Emma: 1996 or 2020?"),
        ("I loved Xanadu", "I don't know Xanadu yet; tell me a film like it."),
        ("", "There were no words in that."),
        ("what can you do?", "why the second one?"),
        ("undo", "Taken back."),
    ],
)
def test_what_was_understood_is_said(answer, text: str, part: str) -> None:
    assert part in answer(text).text


def test_why_gives_evidence_and_counterfactual(answer) -> None:
    text = answer("why the second one?").text
    assert text.startswith("Parasite: ")
    assert "Inception" in text
    assert text.endswith("Without Inception this would fall from 2nd to 31st.")


def test_why_of_a_film_that_is_no_pick(answer) -> None:
    assert answer("why did you pick Titanic?").text.startswith("Titanic is not among the picks")


def test_why_without_picks(reader: Reader, by_id: dict[str, Film]) -> None:
    assert "no picks" in reply(reader.read("why?"), Ranking((), {}, 0), by_id).text


def test_lookup_tells_facts_and_overview(answer, by_id: dict[str, Film]) -> None:
    text = answer("what is Goodfellas about?").text
    assert "1990, 2 h 25, crime and drama, directed by Martin Scorsese" in text
    assert by_id["goodfellas-1990"].overview in text
    assert answer("who directed the third one?").text.startswith("Up: 2009")
    assert answer("what is Xanadu about?").text == "I don't know Xanadu yet; tell me a film like it."


def test_language_model_question(answer) -> None:
    text = answer("do you use a language model?").text
    assert "python3 build/dev.py run --llm" in text
    assert "C++ compiler" in text
    assert "nothing is missing" in text


@pytest.mark.parametrize("text", ["hi", "thanks!", "how are you?", "bye", "😀"])
def test_small_talk_is_short(answer, text: str) -> None:
    worded = answer(text)
    assert 10 < len(worded.text) < 100
    assert worded.links == ()


def test_when_nothing_fits_the_blocking_limits_are_named(answer) -> None:
    ranking = Ranking((), {"under 1 h": 300, "horror": 100, "seen": 500}, 0)
    text = answer("horror under an hour", ranking).text
    assert "“under 60 min”" in text or "“under 1 h”" in text
    assert "holds back 300" in text
    assert "“seen”" not in text
    assert "Lift “under 1 h” first" in text


def test_a_narrow_choice_is_mentioned(answer) -> None:
    assert (
        "Only 4 films fit all of that; “horror” holds back 90 others."
        in answer("horror", Ranking(PICKS, {"horror": 90}, 4)).text
    )
