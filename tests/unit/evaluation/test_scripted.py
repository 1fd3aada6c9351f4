"""Scripted conversations: reading the file, playing on the real session, and saying what was not met."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from helpers.library import MODEL_ID, shipped_library

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.evaluation.scripted import Conversation, Range, Words, read_conversations
from reelreason_desktop.evaluation.scripted_run import Player, passed, play_all
from reelreason_desktop.services.session import Session
from reelreason_desktop.store.profile_store import ProfileStore

HEAT = {"title": "Heat", "year": 1995}


class Wordless:
    """A runtime whose messages get no vector."""

    library = shipped_library()

    def session(self) -> Session:
        return Session(ProfileStore.in_memory(), self.library, name="Guest", model_id=MODEL_ID)

    def say(self, session: Session, text: str, _on_trouble: object) -> Any:
        return session.finish(session.begin(text).turn_id, None)


@pytest.fixture
def player() -> Player:
    return Player(Wordless())  # type: ignore[arg-type]


def case(steps: list[dict[str, Any]], **expect: Any) -> Conversation:
    return Conversation.model_validate({"name": "case", "steps": steps, "expect": expect})


def why(player: Player, steps: list[dict[str, Any]], **expect: Any) -> tuple[str, ...]:
    return player.play(case(steps, **expect)).why


def test_what_holds_passes(player: Player) -> None:
    steps = [{"rate": HEAT | {"stars": 5}}, {"say": "a western under two hours, nothing after 1980"}]
    expect = {
        "n": 5,
        "all": {"year": {"max": 1980}, "runtime_min": {"max": 119}, "genres": {"any": ["western"], "none": ["Horror"]}},
        "share": [{"at_least": 0.2, "tones": {"any": ["gritty", "epic", "suspenseful", "melancholy"]}}],
        "none_of": [HEAT],
        "because_of": [HEAT],
    }
    assert why(player, steps, **expect) == ()


@pytest.mark.parametrize(
    ("expect", "said"),
    [
        ({"n": 4}, "5 picks instead of 4"),
        ({"all": {"year": {"max": 1900}}}, "year is"),
        ({"all": {"genres": {"none": ["Crime", "Drama", "Thriller", "Action"]}}}, "genres is"),
        ({"share": [{"at_least": 1, "keywords": {"any": ["unicorns"]}}]}, "0 of 5 have keywords"),
        ({"some_of": [{"title": "Paddington", "year": 2014}]}, "none of Paddington was picked"),
        ({"because_of": [{"title": "Paddington", "year": 2014}]}, "nothing was picked because of Paddington"),
        ({"none_of": [{"title": "No Such Film", "year": 1990}]}, "No Such Film (1990) is not in the catalogue"),
    ],
)
def test_what_does_not_hold_is_said(player: Player, expect: dict[str, Any], said: str) -> None:
    assert any(said in reason for reason in why(player, [{"rate": HEAT | {"stars": 5}}], **expect))


def test_every_step_is_really_taken(player: Player) -> None:
    (first, *_) = player.play(case([{"rate": HEAT | {"stars": 5}}])).picks
    title, year = first.rsplit(" (", 1)
    film = {"title": title, "year": int(year[:-1])}
    for step in ("seen", "reject"):
        assert why(player, [{"rate": HEAT | {"stars": 5}}, {step: film}], none_of=[film]) == ()
    assert why(player, [{"rate": HEAT | {"stars": 5}}, {"reject": film}, {"undo": True}], some_of=[film]) == ()
    limited = [{"say": "a western"}, {"remove_chip": "western"}]
    assert why(player, limited, n=5, all={"genres": {"any": ["Western"]}}) != ()
    assert "There is no chip “horror”; there are: western." in why(
        player, [{"say": "a western"}, {"remove_chip": "horror"}]
    )


def test_nothing_fits_must_be_said(player: Player) -> None:
    assert why(player, [{"say": "a western from the 2020s under 30 minutes"}], n=0) == ()
    assert why(player, [{"rate": HEAT | {"stars": 5}}], n=0) == (
        "5 picks instead of 0",
        "the reply does not say that nothing fits",
    )


def test_years_may_differ_by_one(player: Player) -> None:
    assert why(player, [{"rate": {"title": "heat", "year": 1996, "stars": 5}}], n=5) == ()


def test_share_that_passed_and_its_interval() -> None:
    good, bad = case([{"undo": True}], n=0), case([{"undo": True}], n=3)
    verdicts = play_all(
        Wordless(),  # type: ignore[arg-type]
        [good.model_copy(update={"name": str(i), "expect": bad.expect}) for i in range(4)],
        lambda *_: None,
    )
    assert passed(verdicts).value == 0.0
    halves = [SimpleNamespace(name=str(i), why=() if i % 2 else ("x",)) for i in range(100)]
    estimate = passed(halves)  # type: ignore[arg-type]
    assert estimate.value == 0.5
    assert 0.35 < estimate.low < 0.45 < 0.55 < estimate.high < 0.65


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "holds no conversations"),
        ("{", "line 1 is not JSON"),
        ("[]", "line 1"),
        ('{"name": "a", "steps": [], "expect": {}}', "steps"),
        ('{"name": "a", "steps": [{"say": "x", "undo": true}], "expect": {}}', "a step is one of"),
        ('{"name": "a", "steps": [{"dance": 1}], "expect": {}}', "dance"),
        ('{"name": "a", "steps": [{"say": "x"}], "expect": {"all": {"colour": {}}}}', "colour"),
        ("[" * 100_000, "line 1 is not JSON"),
    ],
)
def test_files_that_are_no_conversations_name_the_line(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "dialogues.jsonl"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(KnownError, match=said):
        read_conversations(file)


def test_names_are_unique_and_files_exist(tmp_path: Path) -> None:
    line = json.dumps({"name": "a", "steps": [{"say": "x"}], "expect": {}})
    file = tmp_path / "dialogues.jsonl"
    file.write_text(f"{line}\n\n{line}\n", encoding="utf-8")
    with pytest.raises(KnownError, match="two conversations called “a”"):
        read_conversations(file)
    with pytest.raises(KnownError, match=r"gone\.jsonl cannot be read"):
        read_conversations(tmp_path / "gone.jsonl")


def test_ranges_and_words() -> None:
    assert Range(min=3).admits(3)
    assert not Range(min=3, max=5).admits(6)
    assert Words(any=("COMEDY",)).admits(("Comedy", "Drama"))
    assert not Words(any=("Comedy",), none=("Drama",)).admits(("Comedy", "Drama"))
    assert Words().admits(())
