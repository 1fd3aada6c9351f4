"""What a language model in use adds to an answer in the terminal: behind the computed one, and stopped by Ctrl+C."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.status import Status

from reelreason_desktop.cli.context import CliContext
from reelreason_desktop.config.declared import MODEL_RATES, MODEL_READS, MODEL_WEIGHT, MODEL_WORDS
from reelreason_desktop.config.options import Switch
from reelreason_desktop.config.settings import FILE_NAME, Settings
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.refining import Job, Refinement, Step
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.second_look import SecondLook
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.services.writing import USABLE

ModelOption = Annotated[
    bool, typer.Option("--model/--no-model", help="Let the language model in use, if there is one, look again.")
]
_CHOSEN: Final[tuple[tuple[Job, Switch], ...]] = (
    (Job.READ, MODEL_READS),
    (Job.RATE, MODEL_RATES),
    (Job.WORD, MODEL_WORDS),
)
_DOES: Final = {Job.READ: "reads along", Job.RATE: "rates", Job.WORD: "words the reasons"}


class SecondOpinion:
    """The language model of one session in the terminal. Without one in use every method does nothing.

    Args:
        program: for its settings and its console.
        runtime: that owns the model.
        session: whose turns are looked at.
        profile: its name; None for a guest.
    """

    def __init__(self, program: CliContext, runtime: Runtime, session: Session, profile: str | None) -> None:
        settings = Settings(program.paths.config / FILE_NAME)
        self._jobs = frozenset(job for job, option in _CHOSEN if settings.get(option))
        self._alpha = 1 - settings.get(MODEL_WEIGHT) / 100
        self._desk, self._session = runtime.writing, session
        self._console = Console(stderr=True)
        opening = runtime.writing.open_for(guest=profile is None, profile=profile) if self._jobs else None
        if opening is not None:
            opening.result()
            self._announce()

    def on(self, turn_id: int) -> SessionView | None:
        """The view after the model looked at a turn that was just answered; None where it changed nothing."""
        if self._desk.status.state not in USABLE or not self._jobs:
            return None
        views: list[SessionView] = []
        with ThreadPoolExecutor(1, thread_name_prefix="profile") as profile, self._told() as told:
            look = SecondLook(self._session, turn_id)
            refinement = Refinement(
                self._desk, look, self._jobs, self._alpha, profile.submit, views.append, lambda step: _tell(told, step)
            )
            try:
                refinement.run()
            except KeyboardInterrupt:  # what it said so far stays
                refinement.cancel()
        self._complain()
        return views[-1] if views else None

    @contextmanager
    def _told(self) -> Iterator[Status]:
        with self._console.status(f"{self._desk.status.name} looks at it; Ctrl+C stops it") as status:
            yield status

    def _announce(self) -> None:
        status = self._desk.status
        if status.sends_to:
            typer.echo(f"{status.name} on {status.sends_to} is asked: remote mode is on for this profile.", err=True)
        self._complain()

    def _complain(self) -> None:
        error = self._desk.status.error
        if isinstance(error, KnownError):
            typer.echo(" ".join(f"{error.message} The answer is the computed one. {error.hint}".split()), err=True)


def _tell(status: Status, step: Step) -> None:
    count = f": {step.done} of {step.total}" if step.total else ""
    status.update(f"The language model {_DOES[step.job]}{count}; Ctrl+C stops it")
