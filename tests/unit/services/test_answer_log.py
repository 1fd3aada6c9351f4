"""What the log of answers holds, and that nothing in a log from elsewhere breaks anything."""

import json

import pytest

from reelreason_desktop.domain.picks import Pick, Ranking
from reelreason_desktop.domain.reading import Intent, Reading
from reelreason_desktop.services.answer_log import picks_in, turn_entry, watched_entry

PICKS = tuple(
    Pick(film_id=film, score=1.0 / rank, rank=rank, predicted_rating=3.5, because=(), counterfactual=None)
    for rank, film in enumerate(("heat-1995", "ronin-1998", "alien-1979"), 1)
)
IDS = ("heat-1995", "ronin-1998", "alien-1979")


def test_a_turn_is_kept_with_its_query_and_its_answer() -> None:
    entry = turn_entry(Reading("Kühe?", Intent.ASK), Ranking(PICKS, {"seen": 2}, 100))
    assert "Kühe?" in entry
    kept = json.loads(entry)
    assert (kept["query"], kept["intent"], kept["hidden"]) == ("Kühe?", "ask", {"seen": 2})
    assert kept["picks"][2] == {"id": "alien-1979", "score": 0.3333, "rank": 3, "predicted_rating": 3.5}
    assert picks_in(entry) == picks_in(watched_entry(PICKS)) == IDS


@pytest.mark.parametrize(
    "payload",
    [
        "5",
        "null",
        "[]",
        "{}",
        '{"picks": 1}',
        '{"picks": {"id": "x"}}',
        '{"picks": [1, {}, {"id": 2}]}',
        "{",
        "[" * 9999,
    ],
    ids=range(9),
)
def test_an_entry_of_another_form_has_no_picks(payload: str) -> None:
    assert picks_in(payload) == ()
