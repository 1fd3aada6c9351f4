"""What helps to find out why something does not work: versions, sizes, speeds, and where errors came from.

Nothing in it tells anything about a person: no title, message or profile name. So the texts of log entries, which may
quote anything, stay out; of an error there are its time, its kind and the place in the program's code.
"""

from __future__ import annotations

import builtins
import importlib.metadata
import os
import platform
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import psutil  # type: ignore[import-untyped]

from reelreason_desktop import __version__
from reelreason_desktop.config.declared import DECLARED
from reelreason_desktop.config.log import LEVELS, LogEntry, log_file, read_log
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.config.settings import FILE_NAME, Settings
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.encoders import encoder_id, model_in_use
from reelreason_desktop.services.folders import data_folders
from reelreason_desktop.store.profiles import ProfileFolder

LIBRARIES: Final = (
    "PySide6_Essentials", "numpy", "onnxruntime", "torch", "sentence-transformers", "tokenizers", "pydantic",
    "pyqtgraph", "rapidfuzz", "llama-cpp-python",
)  # fmt: skip
_ERRORS: Final = 10
_MB: Final = 1_000_000
_ABSENT: Final = "not installed"
_TRACEBACK: Final = "Traceback (most recent call last):"
_RAISED: Final = re.compile(r"(?P<kind>[A-Za-z_][\w.]*)(?::|$)")
_FRAME: Final = re.compile(r'  File "[^"]*?(?P<file>\w+\.py)", line (?P<line>\d+), in ')
_OURS: Final = frozenset({"reelreason_desktop", *(name.replace("-", "_").partition("_")[0] for name in LIBRARIES)})
"""Where code may come from whose names can be told: others might be words that somebody wrote."""

Fact = tuple[str, str]
"""What is told, and its value."""


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts under one heading."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """All facts, at one moment."""

    made_at: datetime
    groups: tuple[FactGroup, ...]

    def as_text(self) -> str:
        """For a report: headings, and one fact a line."""
        lines = [f"ReelReason diagnostics, {self.made_at:%Y-%m-%d %H:%M} UTC"]
        for group in self.groups:
            lines += ["", group.title, *(f"  {name}: {value}" for name, value in group.facts)]
        return "\n".join(lines) + "\n"

    def as_dict(self) -> dict[str, object]:
        """For a program: heading to facts."""
        made = {"made_at": self.made_at.isoformat(timespec="seconds")}
        return made | {group.title.lower(): dict(group.facts) for group in self.groups}


def diagnose(paths: Paths, more: Sequence[FactGroup] = ()) -> Diagnostics:
    """Collects the facts; takes a fraction of a second.

    Args:
        paths: of the installation.
        more: what only a window knows, its screens for example. Must be as free of persons as the rest.
    """
    groups = (
        FactGroup("Program", _program()),
        FactGroup("System", _system()),
        *more,
        FactGroup("Settings", _settings(paths)),
        FactGroup("Data", _data(paths)),
        FactGroup("Encoder", _encoder(paths)),
        FactGroup("Log", log_facts(_entries(paths))),
    )
    return Diagnostics(datetime.now(UTC), groups)


def speeds(timings_ms: Mapping[str, float]) -> FactGroup:
    """How long the steps of the newest answer took. `timings_ms`: step to milliseconds."""
    facts = tuple((f"{step} (ms)", f"{duration:.1f}") for step, duration in timings_ms.items())
    return FactGroup("Newest answer", facts or (("steps", "none yet"),))


def is_installed(distribution: str) -> bool:
    """Whether an optional library is there."""
    return _version(distribution) != _ABSENT


def shortened(path: Path) -> str:
    """A path without the person's name: `~` for the home folder, and for a folder that is called like it."""
    home = Path.home()
    if path.is_relative_to(home):
        return (Path("~") / path.relative_to(home)).as_posix()
    return Path(*("~" if part == home.name else part for part in path.parts)).as_posix()


def log_facts(entries: Iterable[LogEntry]) -> tuple[Fact, ...]:
    """How many entries of each level there are, and of the newest ones when, where and of what kind. No texts."""
    known = tuple(entry for entry in entries if entry.level in LEVELS)
    counts = Counter(entry.level for entry in known)
    facts = [(f"{level.lower()} entries", str(counts[level])) for level in LEVELS if counts[level]]
    for number, entry in enumerate(reversed(known[-_ERRORS:]), start=1):
        source = entry.source if _is_known(entry.source) else "elsewhere"
        facts.append((f"newest {number}", " ".join((entry.time, entry.level, source, *_origin(entry.text)))))
    return tuple(facts) or (("entries", "none"),)


def _program() -> tuple[Fact, ...]:
    versions = ((name, _version(name)) for name in LIBRARIES)
    return ("ReelReason", __version__), ("Python", platform.python_version()), *versions


def _version(distribution: str) -> str:
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return _ABSENT


def _system() -> tuple[Fact, ...]:
    memory = psutil.virtual_memory()
    return (
        ("platform", platform.platform()),
        ("machine", platform.machine()),
        ("processors", str(os.cpu_count())),
        ("memory", f"{memory.total / _MB:,.0f} MB, {memory.available / _MB:,.0f} MB free"),
        ("this process", f"{psutil.Process().memory_info().rss / _MB:,.0f} MB"),
        ("time zone", time.strftime("%z")),
    )


def _settings(paths: Paths) -> tuple[Fact, ...]:
    """Every setting is one of declared values, so none can hold words of a person."""
    settings = Settings(paths.config / FILE_NAME)
    return tuple((option.key, option.written(settings.get(option))) for option in DECLARED)


def _data(paths: Paths) -> tuple[Fact, ...]:
    facts = [
        (f"{folder.kind} folder", f"{shortened(folder.path)}: {folder.files:,} files, {folder.bytes / _MB:,.1f} MB")
        for folder in data_folders(paths)
    ]
    films = paths.bundled / "films"
    count = sum(_lines(file) for file in films.glob("*.jsonl")) if films.is_dir() else 0
    return ("profiles", _profiles(paths)), ("films", f"{count:,}"), *facts


def _profiles(paths: Paths) -> str:
    try:
        return str(len(ProfileFolder(paths.profiles).list()))
    except KnownError as error:
        return f"cannot be read ({type(error).__name__})"


def _lines(file: Path) -> int:
    with file.open("rb") as stream:
        return sum(1 for line in stream if line.strip())


def _encoder(paths: Paths) -> tuple[Fact, ...]:
    try:
        model = model_in_use(paths)
    except KnownError as error:
        return ("model", encoder_id(paths)[0]), ("state", error.message)
    return ("model", model.id), ("weights", f"SHA-256 {model.sha256[:12]}…, unaltered"), ("vectors", str(model.dim))


def _entries(paths: Paths) -> tuple[LogEntry, ...]:
    try:
        return read_log(log_file(paths))
    except OSError:  # that it cannot be read is a fact, too; the window says so on its own page
        return ()


def _origin(text: str) -> tuple[str, ...]:
    """Kind of the exception and the deepest place in code of a traceback; nothing where there is none."""
    _, found, trace = text.rpartition(_TRACEBACK)
    if not found:
        return ()
    lines = trace.splitlines()
    kinds = [match["kind"] for line in lines if (match := _RAISED.match(line)) and _is_known(match["kind"])]
    places = [match for line in lines if (match := _FRAME.match(line)) is not None]
    where = [f"in {places[-1]['file']}:{places[-1]['line']}"] if places else []
    return (*kinds[:1], *where)


def _is_known(dotted: str) -> bool:
    """Whether a name is one of Python's, of ours or of a library's."""
    top = dotted.partition(".")[0]
    return isinstance(getattr(builtins, dotted, None), type) or top in sys.stdlib_module_names or top in _OURS
