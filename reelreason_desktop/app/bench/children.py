"""Probes: small programs in processes of their own, one line of JSON a fact."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from reelreason_desktop.domain.errors import KnownError

_MODULE: Final = "reelreason_desktop.app.bench.probes"
_PATIENCE_S: Final = 150.0
_LEAVE_S: Final = 10.0
_LAST_WORDS: Final = 2_000
_REPORT: Final = "Run the benchmark again; if that does not help, report it."


class ProbeError(KnownError):
    """A probe ended before it said what it was asked for."""


class Probe:
    """A running probe; use it as a context manager.

    Args:
        name: module of `bench.probes`.
        arguments: keyword arguments of its `run`, as JSON.

    Attributes:
        started_s: `time.monotonic()` just before the process was started; that clock is the same in all processes.

    Raises:
        ProbeError: this is a frozen build, which has no interpreter to start probes with.
    """

    def __init__(self, name: str, arguments: Mapping[str, Any]) -> None:
        if getattr(sys, "frozen", False):
            hint = "Run it from an installation with pip."
            raise ProbeError("The benchmark does not run in a packaged program.", hint)
        self._name = name
        self._stderr = tempfile.TemporaryFile(mode="w+", encoding="utf-8", errors="replace")  # noqa: SIM115
        self.started_s = time.monotonic()
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
            [sys.executable, "-m", _MODULE, name, json.dumps(dict(arguments))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stderr,
            encoding="utf-8",
            env=_environment(),
        )

    @property
    def pid(self) -> int:
        """The system's number for the process."""
        return self._process.pid

    def hear(self, patience_s: float = _PATIENCE_S) -> dict[str, Any]:
        """The next fact the probe tells.

        Raises:
            ProbeError: it ended, or told nothing for `patience_s`.
        """
        if self._process.stdout is None:
            raise RuntimeError("a probe without a pipe")
        # Reading a pipe knows no timeout on every system; a probe that is ended closes its pipe.
        alarm = threading.Timer(patience_s, self._process.kill)
        alarm.start()
        try:
            line = self._process.stdout.readline()
        finally:
            alarm.cancel()
            alarm.join()
        if not line:
            raise ProbeError(f"The probe {self._name} ended early.", _REPORT, self._last_words())
        fact: dict[str, Any] = json.loads(line)
        return fact

    def ask(self, action: str, patience_s: float = _PATIENCE_S) -> float:
        """Lets the probe do something and returns the number it measured. Raises: ProbeError."""
        if self._process.stdin is None:
            raise RuntimeError("a probe without a pipe")
        try:
            self._process.stdin.write(action + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise ProbeError(f"The probe {self._name} ended early.", _REPORT, self._last_words()) from error
        return float(self.hear(patience_s)["value"])

    def moments(self, *events: str) -> dict[str, float]:
        """When each of some events happened, in seconds since the start of the process.

        Raises:
            ProbeError: the probe ended, or told of another event.
        """
        found: dict[str, float] = {}
        while len(found) < len(events):
            fact = self.hear()
            if fact["event"] not in events:
                raise ProbeError(f"The probe {self._name} told of {fact['event']}.", _REPORT)
            found[fact["event"]] = float(fact["at_s"]) - self.started_s
        return found

    def close(self) -> None:
        """Closes the probe's input, which ends it, and waits."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        try:
            self._process.wait(_LEAVE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._stderr.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _last_words(self) -> str:
        self._stderr.seek(0)
        return self._stderr.read()[-_LAST_WORDS:]


def _environment() -> dict[str, str]:
    """Windows are never shown, nothing is fetched, and the package is found however this process found it.

    Modules may be kept compiled, as in every installation: else each start would be measured with a compilation.
    """
    root = str(Path(__file__).resolve().parents[3])
    found = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**inherited, "QT_QPA_PLATFORM": "offscreen", "HF_HUB_OFFLINE": "1", "PYTHONPATH": found}
