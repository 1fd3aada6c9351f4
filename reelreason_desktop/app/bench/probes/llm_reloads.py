"""Memory after a model was loaded and given back many times."""

from __future__ import annotations

import gc
import os
from collections.abc import Mapping, Sequence
from typing import Any

from reelreason_desktop.app.bench.llm.brief import unpack_turns
from reelreason_desktop.app.bench.llm.sizes import DEADLINE_S, as_file
from reelreason_desktop.app.bench.memory import rss_mb
from reelreason_desktop.app.bench.probes.telling import tell
from reelreason_desktop.inference.llm import prompts
from reelreason_desktop.inference.llm.client import ChildLanguageModel, wait


def run(model: Mapping[str, Any], turns: Sequence[Mapping[str, Any]], times: int) -> None:
    """Tells `program` and `child`, resident memory of both processes in MB, after each of `times` loads."""
    turn = unpack_turns(turns)[0]
    prompt, items = prompts.rate(turn.person, turn.candidates[:1])
    for _ in range(times):
        with ChildLanguageModel(as_file(model)) as writer:
            wait(writer.score(prompt, items, deadline_s=DEADLINE_S), DEADLINE_S)
            pid = writer.pid
            if pid is None:
                raise RuntimeError("an answer without a process")
            gc.collect()
            tell(program=rss_mb(os.getpid()), child=rss_mb(pid))
