"""The model in use while the program runs: opened, watched, replaced, closed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.scripted_writer import ScriptedProcess

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, ModelError
from reelreason_desktop.inference.events import WorkerState
from reelreason_desktop.inference.llm.messages import Work
from reelreason_desktop.services.language_model import FilmCard
from reelreason_desktop.services.writing import WritingDesk, WritingState, WritingStatus


class Program:
    """A desk and every model that it opened."""

    def __init__(self, folder: Path) -> None:
        self.opened: list[ScriptedProcess] = []
        self.kept: list[bool] = []
        self.name: str | None = "Tiny"
        self.trouble: ModelError | None = None
        self.told: list[WritingStatus] = []
        self.desk = WritingDesk(Paths(*[folder] * 5), self._open)
        self.desk.listen(self.told.append)

    @property
    def states(self) -> list[WritingState]:
        return [status.state for status in self.told]

    def _open(self, sink: Callable[..., None], keep: bool) -> tuple[str, ScriptedProcess] | None:
        if self.trouble is not None:
            raise self.trouble
        if self.name is None:
            return None
        self.kept.append(keep)
        self.opened.append(ScriptedProcess(sink, points={"a": 4.0}))
        return self.name, self.opened[-1]


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path)
    yield made
    made.desk.close()


def test_nothing_runs_before_it_is_opened(program: Program) -> None:
    assert program.desk.status == WritingStatus()
    assert program.desk.model(()) is None
    assert not program.opened


def test_it_is_loaded_in_the_background(program: Program) -> None:
    program.desk.open(keep_prompts=True).result()
    assert program.states == [WritingState.LOADING, WritingState.READY]
    assert program.desk.status.name == "Tiny"
    assert program.desk.model(()) is not None


def test_off_is_off(program: Program) -> None:
    program.name = None
    program.desk.open(keep_prompts=True).result()
    assert program.desk.status == WritingStatus()
    assert program.desk.model(()) is None


def test_a_list_that_cannot_be_read_is_a_failure_and_no_crash(program: Program) -> None:
    program.trouble = ModelError("The list cannot be read.")
    program.desk.open(keep_prompts=True).result()
    assert program.desk.status.state is WritingState.FAILED
    assert program.desk.status.error is program.trouble


def test_another_model_takes_the_place_of_the_first(program: Program) -> None:
    program.desk.open(keep_prompts=True).result()
    program.name = "Other"
    program.desk.open_again().result()
    first, second = program.opened
    assert first.closed
    assert not second.closed
    first.enter(WorkerState.FAILED, ModelError("late"))
    assert program.desk.status.state is WritingState.READY, "what the old one says is nobody's business"


def test_prompts_of_guests_are_not_kept(program: Program) -> None:
    program.desk.open(keep_prompts=True).result()
    assert program.desk.open_for(guest=False) is None, "the model that is open suits"
    again = program.desk.open_for(guest=True)
    assert again is not None
    again.result()
    assert program.kept == [True, False]
    assert program.opened[0].closed


def test_it_says_when_it_works_and_how_fast(program: Program) -> None:
    program.desk.open(keep_prompts=True).result()
    with program.desk.at_work():
        assert program.desk.status.state is WritingState.WORKING
        model = program.desk.model(())
        assert model is not None
        model.rate([FilmCard("a", "A (1999)")])
    assert program.desk.status.state is WritingState.READY
    assert program.desk.status.tokens_per_s == pytest.approx(Work(1, 0, 0, 0.1).evaluated / 0.1)


def test_a_failure_is_told_and_can_be_tried_again(program: Program) -> None:
    program.desk.open(keep_prompts=True).result()
    error = ModelError("It keeps stopping.", detail="GGML_ASSERT failed")
    program.opened[0].enter(WorkerState.RESTARTING)
    program.opened[0].enter(WorkerState.FAILED, error)
    assert program.states[-2:] == [WritingState.RESTARTING, WritingState.FAILED]
    assert program.desk.status.error is error
    assert program.desk.model(()) is None
    program.desk.retry()
    assert program.desk.status.state is WritingState.READY
    assert program.desk.status.error is None


def test_closing_ends_everything(program: Program) -> None:
    program.desk.open(keep_prompts=True).result()
    program.desk.close()
    assert program.opened[0].closed
    with pytest.raises(Cancelled):
        program.desk.submit(lambda: None)


def test_a_model_that_is_opened_too_late_is_closed_at_once(program: Program) -> None:
    started = program.desk.open(keep_prompts=True)
    program.desk.close()
    assert started.cancelled() or all(writer.closed for writer in program.opened)
