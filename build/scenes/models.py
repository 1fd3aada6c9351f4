"""The language model: what can be had, and what the window says while one is loaded, works, stopped, and stays off.

Needs the extra `llm`. The model is a tiny one with random weights, written for the pictures; its process is held still
or ended to show each state.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screenshots import Shoot

SCENES = {
    "720p": ("models", "models-loading", "models-ready", "models-working", "models-restarting", "models-off"),
    "1080p": ("models-working", "models-off"),
}


def play(shoot: Shoot) -> None:
    """Adds a model, uses it, holds it still in each state, and ends it until it stays off."""
    from screenshots import until

    from reelreason_desktop.config.declared import MODEL_READS
    from reelreason_desktop.services.writing import WritingState
    from reelreason_desktop.ui.models.feature import ModelFeature

    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests"))
    from helpers.tiny_gguf import write_tiny_gguf

    window = shoot.window
    feature = window.findChild(ModelFeature)
    writing = feature.writing
    page = window.open_page("models")
    until(lambda: page.model.rowCount() > 0)
    shoot.picture("models")
    with tempfile.TemporaryDirectory() as folder:
        page.dropped.emit(write_tiny_gguf(Path(folder) / "tiny.gguf"))
        until(lambda: page.list.current is not None and page.list.current.title == "Tiny")
        window.operations.wait_until_idle()

        def child() -> int:
            until(lambda: writing.writer is not None and writing.writer.pid is not None)
            return writing.writer.pid

        window.preferences.set(MODEL_READS, False)  # random weights read wishes that nobody has
        page.details.buttons["use"].click()
        os.kill(child(), signal.SIGSTOP)
        shoot.picture("models-loading")
        os.kill(child(), signal.SIGCONT)
        until(lambda: writing.status.state is WritingState.READY)
        shoot.picture("models-ready")
        window.open_page("talk")
        window.raise_dock("why")
        messages = len(window.view.messages)
        shoot.say("something warm and funny", messages=messages + 2)
        until(lambda: window.view.fused)
        os.kill(child(), signal.SIGSTOP)
        window.explain(window.view.ranking.picks[0].film_id)
        window.operations.outdate("why")
        shoot.picture("models-working")
        os.kill(child(), signal.SIGKILL)
        until(lambda: writing.status.state is WritingState.RESTARTING)
        os.kill(child(), signal.SIGSTOP)
        window.open_page("models")
        shoot.picture("models-restarting")

        def is_off() -> bool:
            return writing.status.state is WritingState.FAILED

        def serves_again() -> bool:
            pid = None if writing.writer is None else writing.writer.pid
            return writing.status.state is WritingState.READY and pid not in (None, killed)

        while not is_off():
            killed = child()
            os.kill(killed, signal.SIGKILL)
            until(lambda: is_off() or serves_again())
        shoot.picture("models-off")
        page.details.buttons["off"].click()  # later scenes have no language model
        until(lambda: writing.status.state is WritingState.OFF)
        window.preferences.reset(MODEL_READS)
    window.open_page("talk")
    window.notice.dismiss()
