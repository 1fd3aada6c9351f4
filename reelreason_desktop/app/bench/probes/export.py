"""Makes sure that the cache holds an export of the model, as it does from the second launch on."""

from __future__ import annotations

import threading
from collections.abc import Mapping

from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.telling import happened
from reelreason_desktop.inference.encoder import ChildEncoder, EncoderEvent
from reelreason_desktop.inference.events import StateChanged, WorkerState
from reelreason_desktop.inference.models import builtin_model
from reelreason_desktop.inference.protocol import Ready, Serving

_EXPORT_S = 120.0


def run(paths: Mapping[str, str]) -> None:
    """Starts the encoder, waits until its export serves, and leaves."""
    settled = threading.Event()
    failures: list[object] = []

    def saw(event: EncoderEvent) -> None:
        if isinstance(event, StateChanged):
            if event.state is WorkerState.FAILED:
                failures.append(event.error)
            if failures or (isinstance(event.ready, Ready) and event.ready.serving is Serving.ONNX):
                settled.set()

    cache = unpack(paths).cache
    with ChildEncoder(builtin_model(cache), cache, saw) as encoder:
        encoder.start()
        if not settled.wait(_EXPORT_S) or failures:
            raise RuntimeError(f"the model was not exported: {failures}")
    happened("exported")
