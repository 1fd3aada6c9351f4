"""A program that starts a language model, tells its child's process number, and waits to be killed."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from helpers.workers import Events
from helpers.writing_models import ENDLESS, PROMPT, open_model

from reelreason_desktop.inference.events import WorkerState
from reelreason_desktop.inference.llm.client import ModelFile
from reelreason_desktop.inference.llm.messages import Item


def main(file: str, busy: str) -> None:
    events = Events()
    model = open_model(ModelFile(Path(file), "0" * 64, 2048), events)
    model.start()
    events.wait_for_state(WorkerState.READY)
    if busy == "busy":
        begun = threading.Event()
        items = tuple(Item(str(i), "Write.") for i in range(128))
        model.write(PROMPT, items, deadline_s=3000, on_part=lambda _: begun.set(), **ENDLESS)
        begun.wait()
    print(model.pid, flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
