"""The list model: small updates, and words for screen readers."""

from __future__ import annotations

import pytest
from helpers.films import make_film
from helpers.picks import make_pick
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from reelreason_desktop.ui.cards.model import FILM_ID_ROLE, CardData, PickModel

FILMS = {name: make_film(id=name, title=name.title(), year=1990 + i) for i, name in enumerate("abcdefgh")}


def _cards(names: str) -> tuple[CardData, ...]:
    return tuple(CardData(FILMS[name], make_pick(FILMS[name])) for name in names)


@pytest.fixture
def model(qtmodeltester: ModelTester) -> PickModel:
    model = PickModel()
    qtmodeltester.check(model)
    return model


@pytest.mark.parametrize(
    "steps", [["abcde", "abcde"], ["abcde", "edcba"], ["abc", "xc".replace("x", "d"), ""], ["", "abc"], ["ab", "cd"]]
)
def test_any_change_keeps_the_model_consistent(qtmodeltester: ModelTester, steps: list[str]) -> None:
    model = PickModel()
    qtmodeltester.check(model)
    for names in steps:
        model.set_cards(_cards(names))
        assert "".join(card.film.id for card in model.cards) == names


@given(st.permutations("abcdefgh"), st.integers(0, 8), st.permutations("abcdefgh"), st.integers(0, 8))
def test_any_list_turns_into_any_other(old: list[str], m: int, new: list[str], n: int) -> None:
    model = PickModel()
    model.set_cards(_cards("".join(old[:m])))
    marks = {name: QPersistentModelIndex(model.index(row)) for row, name in enumerate(old[:m])}
    model.set_cards(_cards("".join(new[:n])))
    assert [card.film.id for card in model.cards] == new[:n]
    for name, mark in marks.items():  # whoever pointed at a film still does
        assert (mark.data(FILM_ID_ROLE) == name) if name in new[:n] else not mark.isValid()


def test_the_same_films_only_change_where_they_differ(model: PickModel) -> None:
    cards = _cards("abc")
    model.set_cards(cards)
    changed: list[int] = []
    model.dataChanged.connect(lambda top, _bottom: changed.append(top.row()))
    model.rowsInserted.connect(lambda *_: pytest.fail("rows were inserted"))
    model.rowsRemoved.connect(lambda *_: pytest.fail("rows were removed"))
    model.modelReset.connect(lambda: pytest.fail("the model was reset"))
    model.set_cards((cards[0], CardData(cards[1].film, cards[1].pick, rating=4.0), cards[2]))
    assert changed == [1]


def test_large_changes_reset_the_model_once(model: PickModel) -> None:
    many = tuple(CardData(make_film(id=f"f{i}")) for i in range(500))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.set_cards(many)
    assert resets == [True]
    assert model.row_of("f499") == 499
    assert model.row_of("nothing") == -1


def test_a_card_is_spoken_as_a_sentence(model: PickModel) -> None:
    film = make_film(title="Heat", year=1995)
    model.set_cards((CardData(film, make_pick(film, explanation="Because you loved Ronin."), rating=4.0, seen=True),))
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Heat, 1995, rated 4 of 5, seen, Because you loved Ronin."


def test_a_film_without_a_pick_is_spoken_with_its_facts(model: PickModel) -> None:
    model.set_cards((CardData(make_film(title="Heat", year=1995, runtime_min=170)),))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Heat, 1995, 2 h 50 · Crime · Drama"
