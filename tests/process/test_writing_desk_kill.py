"""The model's process is killed in every state: the desk goes on, and the computed picks never notice."""

from __future__ import annotations

import importlib.util
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from helpers.library import MODEL_ID, shipped_library
from helpers.tiny_gguf import write_tiny_gguf
from helpers.workers import DEADLINE_S, poll

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.inference.llm.client import ChildLanguageModel
from reelreason_desktop.services.language_model import FilmCard
from reelreason_desktop.services.models import shelf_of
from reelreason_desktop.services.refining import Job, Refinement, Step
from reelreason_desktop.services.second_look import SecondLook
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.services.writing import WritingDesk, WritingState, WritingStatus
from reelreason_desktop.store.profile_store import ProfileStore

pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(importlib.util.find_spec("llama_cpp") is None, reason="the llm extra is not installed"),
]

STORY = "My favourite movies are Inception, Goodfellas and WALL-E"


class Program:
    """A desk with the tiny model in use, and one answered message."""

    def __init__(self, folder: Path) -> None:
        paths = Paths(*[folder] * 5)
        shelf = shelf_of(paths)
        shelf.use(shelf.add(write_tiny_gguf(folder / "tiny.gguf")).name)
        self.told: list[WritingStatus] = []
        self.steps: list[Step] = []
        self.profile = ThreadPoolExecutor(1)
        self.store = self.profile.submit(ProfileStore.in_memory).result()
        self.session = Session(self.store, shipped_library(), name="Test", model_id=MODEL_ID)
        pending = self.profile.submit(self.session.begin, STORY).result()
        self.answered = self.profile.submit(self.session.finish, pending.turn_id, None).result()
        self.look = SecondLook(self.session, pending.turn_id)
        self.desk = WritingDesk(paths)
        self.desk.listen(self.told.append)

    @property
    def writer(self) -> ChildLanguageModel:
        assert isinstance(self.desk.writer, ChildLanguageModel)
        return self.desk.writer

    def wait_for(self, *states: WritingState) -> None:
        poll(lambda: self.desk.status.state in states, f"the model never was {states}")

    def kill(self) -> None:
        pid = self.writer.pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)

    def refine(self, *jobs: Job) -> tuple[Refinement, Future[None]]:
        refinement = Refinement(self.desk, self.look, jobs, 0.7, self.profile.submit, lambda _: None, self.steps.append)
        return refinement, refinement.start()

    def view(self) -> SessionView:
        return self.profile.submit(self.session.view).result()

    def close(self) -> None:
        self.desk.close()
        self.profile.submit(self.store.close).result()
        self.profile.shutdown()


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    made = Program(tmp_path)
    yield made
    made.close()


def test_while_it_is_loaded(program: Program) -> None:
    program.desk.open(keep_prompts=False)
    poll(lambda: program.desk.writer is not None and program.writer.pid is not None, "it was not started")
    program.kill()
    program.wait_for(WritingState.READY)
    assert WritingState.RESTARTING in [status.state for status in program.told]


def test_while_nobody_asks(program: Program) -> None:
    program.desk.open(keep_prompts=False).result()
    program.wait_for(WritingState.READY)
    program.kill()
    poll(lambda: WritingState.RESTARTING in [s.state for s in program.told], "nobody noticed")
    program.wait_for(WritingState.READY)
    model = program.desk.model(())
    assert model is not None
    assert model.rate([FilmCard("a", "A (1999)")]), "it works again"


@pytest.mark.parametrize("job", [Job.RATE, Job.WORD])
def test_while_it_works(program: Program, job: Job) -> None:
    """While it computes a prompt, and while it writes."""
    program.desk.open(keep_prompts=False).result()
    program.wait_for(WritingState.READY)
    _, running = program.refine(job)
    poll(lambda: any(step.done for step in program.steps), "nothing was found")
    program.kill()
    running.result(DEADLINE_S)
    program.wait_for(WritingState.READY)
    assert program.view().ranking.admitted == program.answered.ranking.admitted
    assert len(program.view().ranking.picks) == 5


def test_three_times_and_it_stays_off_until_it_is_wanted(program: Program) -> None:
    program.desk.open(keep_prompts=False).result()
    for _ in range(3):
        program.wait_for(WritingState.READY)
        told = len(program.told)
        program.kill()
        poll(lambda told=told: len(program.told) > told, "nobody noticed")
    program.wait_for(WritingState.FAILED)
    error = program.desk.status.error
    assert error is not None
    assert "keeps stopping" in error.message
    assert error.detail
    _, running = program.refine(*Job)
    running.result(DEADLINE_S)
    assert program.view() == program.answered, "with the model off the computed answer stands"
    program.desk.retry()
    program.wait_for(WritingState.READY)
    assert program.desk.status.error is None


def test_esc_in_the_middle(program: Program) -> None:
    program.desk.open(keep_prompts=False).result()
    program.wait_for(WritingState.READY)
    refinement, running = program.refine(Job.RATE)
    poll(lambda: any(step.done for step in program.steps), "nothing was found")
    refinement.cancel()
    running.result(5)
    assert program.view() == program.answered
    assert program.desk.status.state is WritingState.READY
