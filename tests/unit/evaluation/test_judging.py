"""A language model's opinion of two answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from helpers.films import make_film
from helpers.picks import make_pick
from helpers.scripted_writer import ScriptedWriter

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.evaluation.judging import AXES, Answer, Case, answer_of, judge
from reelreason_desktop.inference.llm.messages import Item, Prompt, Scored
from reelreason_desktop.inference.requests import OnPart, RequestFuture

CASE = Case("one", ("says: something sad",), (Answer("ours", ("Heat: because",)), Answer("theirs", ("Up: for it",))))


class Taster(ScriptedWriter):
    """Gives 4 points to ours and 2 to theirs, and one more to whoever stands first."""

    def score(self, prompt: Prompt, items: Sequence[Item], *, on_part: OnPart | None = None, **_: Any) -> RequestFuture:
        self.prompts.append((prompt, tuple(items)))
        ours_first = prompt.shared.index("Heat") < prompt.shared.index("Up")
        for item in items:
            is_first = item.key.startswith("first")
            value = (4.0 if is_first is ours_first else 2.0) + is_first
            if on_part is not None:
                on_part(Scored(1, item.key, value, (0.2,) * 5))
        return self._end(True)


def test_both_orders_cancel_the_favour_of_the_first_place() -> None:
    writer = Taster()
    points = judge(writer, [CASE], lambda *_: None)
    for axis, _ in AXES:
        assert points.of("ours", axis) == (1, points.of("ours", axis)[1])
        assert points.of("ours", axis)[1].value == 4.5
        assert points.of("theirs", axis)[1].value == 2.5
        assert points.favour(axis)[1].value == 1
    assert len(writer.prompts) == 2
    assert all("something sad" in prompt.shared for prompt, _ in writer.prompts)


def test_what_a_deadline_leaves_out_is_not_counted() -> None:
    points = judge(ScriptedWriter({"first relevance": 3.0}), [CASE], lambda *_: None)
    assert points.of("ours", "relevance")[0] == 0, "judged in one order only"
    assert points.favour("overall")[0] == 0


def test_a_model_that_fails_is_told() -> None:
    with pytest.raises(ModelError, match="gone"):
        judge(ScriptedWriter(error=ModelError("The model is gone.")), [CASE], lambda *_: None)


def test_an_answer_is_what_a_person_reads() -> None:
    film = make_film(id="a", title="A", year=2000, genres=("Drama",))
    answer = answer_of("ours", [make_pick(film, explanation="Because of B.")], {"a": film})
    assert answer.lines == ("A (2000), Drama: Because of B.",)
