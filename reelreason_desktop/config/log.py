"""The log file: where it is, and its lines as entries."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelreason_desktop.config.paths import Paths

LOG_NAME: Final = "reelreason.log"
FORMAT: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
"""From harmless to grave."""

_TAIL_BYTES: Final = 500_000
_HEAD: Final = re.compile(
    r"(?P<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?:,\d+)? (?P<level>[A-Z]+) (?P<source>[^\s:]+): (?P<text>.*)"
)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One message of the log. `time`: local, `YYYY-MM-DD hh:mm:ss`; `text` may have many lines."""

    time: str
    level: str
    source: str
    text: str

    @property
    def gravity(self) -> int:
        """Place of the level in `LEVELS`; an unknown level counts as a warning."""
        return LEVELS.index(self.level) if self.level in LEVELS else LEVELS.index("WARNING")

    def __str__(self) -> str:
        return f"{self.time} {self.level} {self.source}: {self.text}"


def log_file(paths: Paths) -> Path:
    """Where the log is. It is made by the first warning."""
    return paths.cache / LOG_NAME


def read_log(file: Path) -> tuple[LogEntry, ...]:
    """The newest part of the log, oldest entry first. A log that is not there is empty.

    Raises:
        OSError: it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            size = stream.seek(0, 2)
            start = stream.seek(max(0, size - _TAIL_BYTES))
            lines = stream.read(_TAIL_BYTES).decode("utf-8", "replace").splitlines()
    except FileNotFoundError:
        return ()
    return parse_log(lines[1:] if start else lines)


def parse_log(lines: Iterable[str]) -> tuple[LogEntry, ...]:
    """Entries of a log. A line without a head belongs to the entry before it; without one it is left out."""
    entries: list[tuple[str, str, str, list[str]]] = []
    for line in lines:
        head = _HEAD.fullmatch(line)
        if head is not None:
            entries.append((head["time"], head["level"], head["source"], [head["text"]]))
        elif entries:
            entries[-1][3].append(line)
    return tuple(LogEntry(time, level, source, "\n".join(text)) for time, level, source, text in entries)
