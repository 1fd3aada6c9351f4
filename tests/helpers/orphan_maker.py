"""A program that starts an encoder, tells its child's process number, and waits to be killed."""

from __future__ import annotations

import sys
import threading

from helpers.workers import Events, fake_encoder

from reelreason_desktop.inference.events import WorkerState


def main(text: str) -> None:
    events = Events()
    encoder = fake_encoder(events)
    encoder.start()
    events.wait_for_state(WorkerState.READY)
    if text.startswith("!"):
        encoder.submit([text])
        events.wait_for_order(text)
    print(encoder.pid, flush=True)
    threading.Event().wait()


if __name__ == "__main__":
    main(sys.argv[1])
