"""How utterances are scored: what counts as right, wrong and missed, and what a file may hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from helpers.command_line import known_weights, reelreason
from helpers.shelf import shelf

from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.evaluation.reading_cases import ReadingCase, read_cases
from reelreason_desktop.evaluation.reading_run import BASELINE, PROGRAM, figures, judge_all

__all__ = ["known_weights", "reelreason"]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(shelf())


def mistakes(reader: Reader, text: str, *, before: tuple[str, ...] = (), **expect: Any) -> tuple[str, ...]:
    case = ReadingCase.model_validate({"text": text, "before": before, "expect": {"intent": "ask"} | expect})
    return judge_all([case], reader, shelf())[1][PROGRAM][0].mistakes


def test_what_is_asked_for_is_right(reader: Reader) -> None:
    film = {"title": "Heat", "year": 1995, "sentiment": "liked"}
    assert mistakes(reader, "a comedy like Heat", titles=[film], genres={"wanted": ["Comedy"]}) == ()


def test_what_is_not_asked_for_is_wrong_and_what_is_missing_is_missed(reader: Reader) -> None:
    (found,) = mistakes(reader, "a comedy please", genres={"unwanted": ["Horror"]})
    assert found == "genres: +Comedy for -Horror"


def test_a_sentiment_is_part_of_the_title(reader: Reader) -> None:
    film = {"title": "Heat", "year": 1995, "sentiment": "liked"}
    wrong = mistakes(reader, "I hated Heat", intent="tell_taste", titles=[film])
    assert wrong == ("titles: -heat-1995 for +heat-1995",)
    either = film | {"sentiment": ["liked", "disliked"]}
    assert mistakes(reader, "I hated Heat", intent="tell_taste", titles=[either]) == ()


@pytest.mark.parametrize(
    ("expected", "right"),
    [
        ({"max": 1979}, True),
        ({"max": [1970, 1985]}, True),
        ({"max": [1980, 1985]}, False),
        ({"min": 1960, "max": 1979}, False),
        ({"max": 1979, "outside": True}, False),
    ],
)
def test_ranges_may_leave_room(reader: Reader, expected: dict[str, Any], right: bool) -> None:
    assert (mistakes(reader, "something from before 1980", years=[expected]) == ()) is right


def test_optional_things_are_neither_missed_nor_wrong(reader: Reader) -> None:
    assert mistakes(reader, "a comedy please", genres={"wanted": ["Comedy?"]}) == ()
    assert mistakes(reader, "anything", genres={"wanted": ["Comedy?"]}) == ()


def test_one_of_several_words_is_enough(reader: Reader) -> None:
    assert mistakes(reader, "something silly", tones={"wanted": ["silly|funny"]}) == ()


def test_a_whole_series_is_named_once(reader: Reader) -> None:
    told = {"series": "Toy Story", "sentiment": "neutral"}
    assert mistakes(reader, "I've seen the Toy Story movies", intent="tell_taste", titles=[told]) == ()


def test_earlier_messages_are_read_first(reader: Reader) -> None:
    wrong = mistakes(reader, "forget the horror", before=("some horror",), intent="tell_taste")
    assert wrong == ("corrections: genre:Horror for nothing",)


def test_rates_and_intervals(reader: Reader) -> None:
    cases = [
        ReadingCase.model_validate({"text": text, "expect": {"intent": "ask", "genres": {"wanted": [genre]}}})
        for text, genre in (("a comedy please", "Comedy"), ("a drama please", "Horror"))
    ]
    fields, judged = judge_all(cases, reader, shelf())
    genres = next(one for one in figures(fields, judged[PROGRAM]) if one.field == "genres")
    assert (genres.n, genres.read) == (2, 2)
    assert (genres.precision.value, genres.recall.value) == (0.5, 0.5)
    assert genres.precision.low == 0.0
    assert genres.precision.high == 1.0


def test_keywords_want_all_they_find(reader: Reader) -> None:
    case = ReadingCase.model_validate({"text": "no comedy like Heat", "expect": {"intent": "ask"}})
    (judged,) = judge_all([case], reader, shelf())[1][BASELINE]
    assert "titles: +heat-1995 for nothing" in judged.mistakes
    assert "genres: +Comedy for nothing" in judged.mistakes


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        (['{"text": "hi"}'], "line 1"),
        (['{"text": "hi", "expect": {"intent": "asks"}}'], "line 1"),
        (['{"text": "hi", "expect": {"intent": "ask", "genre": []}}'], "line 1"),
        (["no json"], "line 1"),
        (['{"text": "hi", "expect": {"intent": "ask"}}'] * 2, "twice"),
        ([], "no utterances"),
    ],
)
def test_a_file_that_is_none_is_named(tmp_path: Path, lines: list[str], what: str) -> None:
    file = tmp_path / "said.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(KnownError, match=what):
        read_cases(file)


def test_the_command(reelreason, tmp_path: Path) -> None:
    file = tmp_path / "said.jsonl"
    cases = [{"text": text, "expect": {"intent": "ask"}} for text in ("something", "a western", "anything", "a film")]
    file.write_text("\n".join(map(json.dumps, cases)), encoding="utf-8")
    told = reelreason("eval", "reading", str(file), "--json").json
    assert told["data"] == {"file": "said.jsonl", "utterances": 4}
    assert sum(told["splits"][half]["n"] for half in ("tune", "report")) == 4
    genres = [told["splits"][half]["reader"]["fields"]["genres"] for half in ("tune", "report")]
    assert sum(one["read"] for one in genres) == 1
    both = reelreason("eval", "reading", str(file), "--mistakes")
    assert "misread: a western: genres: +Western for nothing" in both.out
    assert reelreason("eval", "reading", str(tmp_path / "none.jsonl")).code == 3
