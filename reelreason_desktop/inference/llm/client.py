"""The program's handle on a language model's process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import psutil  # type: ignore[import-untyped]

from reelreason_desktop.domain.errors import Cancelled, ModelError
from reelreason_desktop.inference import failures
from reelreason_desktop.inference.client import WorkerClient
from reelreason_desktop.inference.events import Sink, WorkerState
from reelreason_desktop.inference.fields import sendable
from reelreason_desktop.inference.llm import child
from reelreason_desktop.inference.llm.messages import (
    Blank,
    Fill,
    Finished,
    Item,
    LoadLanguageModel,
    Prompt,
    Score,
    Write,
)
from reelreason_desktop.inference.process import Timeouts
from reelreason_desktop.inference.requests import OnPart, RequestFuture

DEFAULT_CONTEXT: Final = 4096
GRACE_S: Final = 120.0
"""How long a caller waits beyond a deadline, for the process to start and to load."""
_LOAD_S: Final = 60.0
_READ_BYTES_PER_S: Final = 50e6
"""Of a slow disk."""
_IDLE_S: Final = 600.0


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A GGUF file that was checked. `sha256`: of the file; `context`: tokens that it was trained to see."""

    file: Path
    sha256: str
    context: int

    @property
    def used_context(self) -> int:
        """Tokens to keep room for: what our prompts need, and not more than the model knows."""
        return max(64, min(self.context, DEFAULT_CONTEXT))


class ChildLanguageModel:
    """A language model in a process of its own; any thread may call.

    Args:
        model: which file to serve.
        state_dir: where computed beginnings of prompts are kept; None for nowhere.
        sink: receives `WorkerEvent`s on the supervising thread, and must return quickly.
        threads: how many the model may use; by default `default_threads()`.
        timeouts: how patient to be with the child.
    """

    def __init__(
        self,
        model: ModelFile,
        state_dir: Path | None = None,
        sink: Sink | None = None,
        *,
        threads: int | None = None,
        timeouts: Timeouts | None = None,
    ) -> None:
        load = LoadLanguageModel(
            file=str(model.file),
            sha256=model.sha256,
            state_dir=str(state_dir) if state_dir else "",
            context=model.used_context,
            threads=threads or default_threads(),
        )
        self._client = WorkerClient(
            "language model",
            load,
            sink,
            timeouts or patience(model.file),
            target=child.main,
            words=failures.WRITER,
        )

    @property
    def state(self) -> WorkerState:
        """Where the process is in its life."""
        return self._client.state

    @property
    def pid(self) -> int | None:
        """The process number of the present child."""
        return self._client.pid

    def start(self) -> None:
        """Begins to load the model and returns at once."""
        self._client.start()

    def retry(self) -> None:
        """Starts again after it was switched off."""
        self._client.retry()

    def score(
        self, prompt: Prompt, items: Sequence[Item], *, deadline_s: float, on_part: OnPart | None = None
    ) -> RequestFuture:
        """Asks for the points of each item: one `Scored` each, in their order.

        The future ends with `Finished`, a `ModelError`, or cancelled.
        """
        request = partial(Score, deadline_s=deadline_s, prompt=cleaned(prompt), items=_clean_items(items))
        return self._submit(request, deadline_s, on_part)

    def write(
        self,
        prompt: Prompt,
        items: Sequence[Item],
        *,
        deadline_s: float,
        on_part: OnPart | None = None,
        max_tokens: int = 80,
        sentences: int = 2,
        temperature: float = 0.0,
        seed: int = 0,
    ) -> RequestFuture:
        """Asks for words about each item: `Piece`s as they are written. See `Write`; ends as `score` does."""
        request = partial(
            Write,
            deadline_s=deadline_s,
            prompt=cleaned(prompt),
            items=_clean_items(items),
            max_tokens=max_tokens,
            sentences=sentences,
            temperature=temperature,
            seed=seed,
        )
        return self._submit(request, deadline_s, on_part)

    def fill(
        self, prompt: Prompt, blanks: Sequence[Blank], *, deadline_s: float, on_part: OnPart | None = None
    ) -> RequestFuture:
        """Asks for a filled-in form: one `Piece`, for `form.filled_in`. Ends as `score` does."""
        request = partial(Fill, deadline_s=deadline_s, prompt=cleaned(prompt), blanks=tuple(blanks))
        return self._submit(request, deadline_s, on_part)

    def close(self) -> None:
        """Cancels what waits, ends the process and joins every thread."""
        self._client.close()

    def _submit(
        self, build: Callable[[int], Score | Write | Fill], limit_s: float, on_part: OnPart | None
    ) -> RequestFuture:
        # Parts were handed out already, so a request is never asked twice.
        return self._client.submit(build, idempotent=False, on_part=on_part, limit_s=limit_s)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def wait(future: RequestFuture, deadline_s: float) -> Finished:
    """Waits for the end of a request. Not for the window's thread.

    Raises:
        ModelError: the model cannot be used, or does not answer.
        Cancelled: somebody cancelled the request or closed the model.
    """
    try:
        answer = future.result(deadline_s + GRACE_S)
    except TimeoutError as error:
        future.cancel()
        raise failures.WRITER.too_slow(deadline_s) from error
    except CancelledError as error:
        raise Cancelled from error
    if not isinstance(answer, Finished):
        raise ModelError("The language model gave an unusable answer.", "Try again.", type(answer).__name__)
    return answer


def patience(file: Path) -> Timeouts:
    """How long the program waits for a model of this size.

    A request has a deadline of its own, so silence within it is no reason to worry.
    """
    try:
        size = file.stat().st_size
    except OSError:
        size = 0
    return Timeouts(load_s=_LOAD_S + size / _READ_BYTES_PER_S, stall_s=3600.0, cancel_s=2.0, idle_s=_IDLE_S)


def default_threads() -> int:
    """One fewer than there are physical cores, at least 1, so that the window keeps a core."""
    return max(1, (psutil.cpu_count(logical=False) or 1) - 1)


def cleaned(prompt: Prompt) -> Prompt:
    """A prompt that the border lets through."""
    return Prompt(sendable(prompt.system), sendable(prompt.shared))


def _clean_items(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(Item(item.key, sendable(item.text), sendable(item.lead)) for item in items)
