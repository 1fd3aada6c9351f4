"""Driving the command line: in this process, with the shipped films and a stand-in encoder, or as a real child."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from helpers.library import shipped_library, vector_like

from reelreason_desktop.app.commands import run_command
from reelreason_desktop.inference.encoder import ChildEncoder
from reelreason_desktop.inference.models import builtin_model

ROOT = Path(__file__).parent.parent.parent
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_CHILD_TIMEOUT_S = 100


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        assert self.code == 0, self
        data: dict[str, Any] = json.loads(self.out)
        return data


class CommandLine:
    """Runs commands as the terminal would, and says what came out."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: str, stdin: str = "") -> Outcome:
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        self._capsys.readouterr()
        code = run_command(arguments)
        out, err = self._capsys.readouterr()
        return Outcome(code, out, err)

    def fails(self, *arguments: str, stdin: str = "") -> str:
        """The one line that a known error prints."""
        outcome = self(*arguments, stdin=stdin)
        assert outcome.code == 3, outcome
        assert outcome.out == ""
        assert outcome.err.count("\n") == 1
        assert "Traceback" not in outcome.err
        return outcome.err.strip()


@pytest.fixture(scope="session")
def known_weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder that remembers the weights, so that they are read once for all tests."""
    cache = tmp_path_factory.mktemp("weights")
    builtin_model(cache)
    return cache


@pytest.fixture
def reelreason(
    isolated_folders: Path, known_weights: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    """The command line in this process. Films are loaded once; every message gets a vector that points at Heat."""
    shutil.copytree(known_weights, isolated_folders / "cache")
    monkeypatch.setattr("reelreason_desktop.services.runtime.load_library", lambda *_: shipped_library())
    monkeypatch.setattr(ChildEncoder, "start", lambda _: None)
    monkeypatch.setattr(ChildEncoder, "encode", lambda *_, **__: vector_like("heat-1995")[None])
    return CommandLine(monkeypatch, capsys)


def child_environment(**changes: str) -> dict[str, str]:
    """The environment of a child without a display."""
    kept = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return kept | {"OMP_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"} | changes


def run_child(*arguments: str, stdin: bytes = b"", **environment: str) -> Outcome:
    """`python -m reelreason_desktop` in a process of its own, without a display."""
    done = subprocess.run(
        [sys.executable, "-m", "reelreason_desktop", *arguments],
        input=stdin,
        capture_output=True,
        timeout=_CHILD_TIMEOUT_S,
        check=False,
        cwd=ROOT,
        env=child_environment(**environment),
    )
    return Outcome(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))
