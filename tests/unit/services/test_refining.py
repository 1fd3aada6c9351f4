"""A turn with a model that answers what the test says: every step is right by itself, and it stops anywhere."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from helpers.library import MODEL_ID, shipped_library
from helpers.scripted_writer import ScriptedProcess
from helpers.workers import poll

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.events import WorkerState
from reelreason_desktop.services.refining import Job, Refinement, Step, without_words
from reelreason_desktop.services.second_look import SecondLook
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.services.writing import WritingDesk, WritingState
from reelreason_desktop.store.profile_store import ProfileStore

STORY = "My favourite movies are Inception, Goodfellas and WALL-E"
RAINY = "something for a rainy evening"


class Turn:
    """An answered message, a model with a script, and what a front end is told."""

    def __init__(self, tmp_path: Path, *messages: str, held: bool = False, **script: Any) -> None:
        self.script, self.held = script, held
        self.profile = ThreadPoolExecutor(1)
        self.store = self.profile.submit(ProfileStore.in_memory).result()
        self.session = Session(self.store, shipped_library(), name="Test", model_id=MODEL_ID)
        for text in messages or (STORY,):
            pending = self.on_profile(lambda text=text: self.session.begin(text)).result()
            self.answered = self.on_profile(lambda p=pending: self.session.finish(p.turn_id, None)).result()
        self.look = SecondLook(self.session, pending.turn_id)
        self.desk = WritingDesk(Paths(*[tmp_path] * 5), self._open)
        self.desk.open(keep_prompts=False).result()
        self.views: list[SessionView] = []
        self.steps: list[Step] = []
        self.on_step: Callable[[Step], object] = lambda _: None

    def _open(self, sink: Callable[..., None], _keep: bool) -> tuple[str, ScriptedProcess]:
        self.writer = ScriptedProcess(sink, held=self.held, **self.script)
        return "Scripted", self.writer

    def on_profile(self, work: Callable[[], Any]) -> Future[Any]:
        return self.profile.submit(work)

    def refinement(self, *jobs: Job, alpha: float = 0.0) -> Refinement:
        wanted = jobs or tuple(Job)
        return Refinement(self.desk, self.look, wanted, alpha, self.on_profile, self.views.append, self._tell)

    def _tell(self, step: Step) -> None:
        self.steps.append(step)
        self.on_step(step)

    def run(self, *jobs: Job, alpha: float = 0.0) -> SessionView:
        self.refinement(*jobs, alpha=alpha).start().result()
        return self.on_profile(self.session.view).result()

    def stars(self) -> Mapping[str, float]:
        """That turn the order round."""
        candidates = self.on_profile(self.look.brief).result().candidates
        return {card.key: 1 + n / 5 for n, (card, _) in enumerate(candidates)}

    def close(self) -> None:
        self.desk.close()
        self.profile.shutdown()
        self.store.close()


@pytest.fixture
def turn(tmp_path: Path) -> Iterator[Callable[..., Turn]]:
    turns: list[Turn] = []

    def make(*messages: str, **script: Any) -> Turn:
        turns.append(Turn(tmp_path, *messages, **script))
        return turns[-1]

    yield make
    for made in turns:
        made.close()


def test_ratings_come_one_by_one_and_the_order_changes_once(turn: Callable[..., Turn]) -> None:
    made = turn()
    made.writer.points.update(made.stars())
    after = made.run(Job.RATE)
    assert [step.done for step in made.steps] == list(range(21))
    assert {step.total for step in made.steps} == {20}
    assert len(made.views) == 1
    assert after.ranking != made.answered.ranking
    assert after.fused


def test_words_arrive_film_by_film_and_are_checked(turn: Callable[..., Turn]) -> None:
    made = turn()
    first, second, *_ = made.answered.ranking.picks
    made.writer.texts[first.film_id] = "You like films like that."
    made.writer.texts[second.film_id] = "Directed by Zorblax the Great in 1734."
    after = made.run(Job.WORD)
    shown = {pick.film_id: pick.explanation for pick in after.ranking.picks}
    assert shown[first.film_id] == "You like films like that."
    assert shown[second.film_id] == second.explanation, "an invented name is not shown"
    assert after.by_model == {first.film_id}
    assert [step.done for step in made.steps if step.job is Job.WORD] == [0, 1, 2]


def test_the_reply_is_the_models_where_it_holds(turn: Callable[..., Turn]) -> None:
    made = turn(texts={"reply": "You like films like these."})
    assert made.run(Job.WORD).messages[-1].text == "You like films like these."


def test_wishes_that_only_the_model_read_are_added(turn: Callable[..., Turn]) -> None:
    made = turn(STORY, RAINY, form='{"more": ["melancholy"], "less": []}')
    after = made.run(Job.READ)
    assert {chip.label for chip in after.chips} - {chip.label for chip in made.answered.chips} == {"melancholy"}
    limits = [held.wish.strength for held in made.on_profile(made.session.state).result().standing.wishes]
    assert min(map(abs, limits)) <= 0.5


def test_only_the_jobs_that_are_wanted_run(turn: Callable[..., Turn]) -> None:
    made = turn()
    made.run(Job.RATE)
    assert len(made.writer.prompts) == 1
    assert without_words(tuple(Job)) == {Job.READ, Job.RATE}


def test_a_model_that_fails_changes_nothing(turn: Callable[..., Turn]) -> None:
    made = turn(error=ModelError("It broke."))
    assert made.run().ranking == made.answered.ranking
    assert made.run().messages == made.answered.messages


def test_without_a_model_nothing_is_asked(turn: Callable[..., Turn]) -> None:
    made = turn()
    made.writer.enter(WorkerState.FAILED, ModelError("It broke."))
    assert made.run() == made.answered
    assert made.writer.prompts == []
    assert made.steps == []


@pytest.mark.parametrize("job", list(Job))
def test_it_stops_within_any_job(turn: Callable[..., Turn], job: Job) -> None:
    made = turn(STORY, RAINY, held=True)
    refinement = made.refinement(job)
    running = refinement.start()
    poll(lambda: made.writer.waiting, "the model was not asked")
    refinement.cancel()
    running.result(5)
    assert made.writer.waiting[0].cancelled()
    assert len(made.writer.waiting) == 1
    assert made.views == []
    assert made.desk.status.state is WritingState.READY


def test_a_late_answer_to_an_older_turn_changes_nothing(turn: Callable[..., Turn]) -> None:
    made = turn()
    made.writer.points.update(made.stars())
    refinement = made.refinement(Job.RATE)
    made.on_step = lambda step: refinement.cancel() if step.done == step.total else None
    refinement.start().result()
    assert made.views == []
    assert made.on_profile(made.session.view).result() == made.answered


def test_it_ends_quietly_when_the_program_does(turn: Callable[..., Turn]) -> None:
    made = turn(held=True)
    running = made.refinement(Job.RATE).start()
    poll(lambda: made.writer.waiting, "the model was not asked")
    made.profile.shutdown()
    made.desk.close()
    running.result(5)
    assert made.writer.closed
