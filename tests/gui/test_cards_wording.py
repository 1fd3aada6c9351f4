"""What cards say, and the sums they show."""

from __future__ import annotations

import pytest
from helpers.films import make_film
from helpers.picks import make_pick
from hypothesis import given
from hypothesis import strategies as st

from reelreason_desktop.domain.picks import Counterfactual, Evidence, EvidenceKind
from reelreason_desktop.domain.vocabulary import Maturity
from reelreason_desktop.ui.cards import wording
from reelreason_desktop.ui.cards.contributions import account, round_to_sum, segments


@pytest.mark.parametrize(("minutes", "text"), [(148, "2 h 28"), (120, "2 h"), (65, "1 h 05"), (48, "48 min")])
def test_runtimes(minutes: int, text: str) -> None:
    assert wording.runtime(minutes) == text


def test_ordinals() -> None:
    numbers = [1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 113]
    words = "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd 111th 113th"
    assert " ".join(wording.ordinal(number) for number in numbers) == words


def test_maturity_names_certificate_and_age() -> None:
    assert wording.maturity(make_film(maturity=Maturity.PG_13, min_age=12)) == "PG-13 · 12+"


def test_hidden_films_are_counted_and_named() -> None:
    counts = {"seen": 9, "under 2 h": 3, "not for you": 0}
    assert wording.hidden(counts) == "12 hidden: 9 seen, 3 by “under 2 h”"
    assert wording.hidden({}) == ""
    assert wording.hidden({"seen": 1, "a": 5, "b": 4, "c": 3, "d": 2}).endswith("3 by “c”, 3 more")


@pytest.mark.parametrize(
    ("rank", "without", "says"),
    [
        (2, 31, "would fall from 2nd to 31st"),
        (3, 1, "would rise from 3rd to 1st"),
        (4, 4, "would still be 4th"),
    ],
)
def test_counterfactuals(rank: int, without: int, says: str) -> None:
    pick = make_pick(make_film())
    assert says in wording.counterfactual(Counterfactual(1, "Heat", rank, without), pick)


def test_messages_are_quoted_and_cut_at_a_word() -> None:
    text = "something slow-burning and tense about obsession, not too bloody because my sister joins"
    message = Evidence(EvidenceKind.MESSAGE, text, 0.1, 0.1)
    label = wording.source_label(message)
    assert label.startswith("“something")
    assert label.endswith("…”")
    assert len(label) < 56


def test_the_bar_shows_all_of_a_pick() -> None:
    amounts = {"A": 0.5, "B": 0.3, "C": -0.15, "D": 0.01, "E": 0.012, "F": -0.008}
    parts = segments(make_pick(make_film(), amounts))
    assert sum(abs(part.share) for part in parts) == pytest.approx(1)
    assert [part.label for part in parts] == ["A", "B", "smaller reasons", "C", "smaller reasons"]
    assert [part.share < 0 for part in parts] == [False, False, False, True, True]


def test_small_reasons_together_never_come_before_one_with_a_name() -> None:
    amounts = {"A": 0.08, "B": 0.07, **{f"small {n}": 0.04 for n in range(21)}}
    assert [part.label for part in segments(make_pick(make_film(), amounts))] == ["A", "B", "smaller reasons"]


@given(st.lists(st.floats(-2, 2).filter(lambda value: abs(value) > 1e-6), min_size=1, max_size=40))
def test_printed_amounts_add_up_to_the_printed_score(values: list[float]) -> None:
    pick = make_pick(make_film(), {f"film {i}": value for i, value in enumerate(values)})
    entries = account(pick)
    assert len(entries) <= 12
    printed = sum(round(float(entry.shown.replace("−", "-")) * 100) for entry in entries)
    assert printed == round(pick.score * 100)
    assert sum(entry.contribution for entry in entries) == pytest.approx(pick.score)


def test_rounding_moves_no_amount_by_more_than_one_digit() -> None:
    values = [0.3334, 0.3333, 0.3333]
    rounded = round_to_sum(values, 1.0, 3)
    assert sum(rounded) == pytest.approx(1.0)
    assert all(abs(a - b) <= 0.001 for a, b in zip(values, rounded, strict=True))
