"""Rows about the window: how soon it is there, how smoothly it runs, how much memory it holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from reelreason_desktop.app.bench.children import Probe
from reelreason_desktop.app.bench.measuring import interleaved
from reelreason_desktop.app.bench.memory import children_of, rss_mb
from reelreason_desktop.app.bench.messages import MESSAGES
from reelreason_desktop.app.bench.places import pack
from reelreason_desktop.app.bench.rows import BenchRow, Finding, ProcessMemory
from reelreason_desktop.config.paths import Paths

_STARTS: Final = 5
_ACTS: Final = 7
_PROFILE: Final = "Bench window"
_ALLOWANCE_MS: Final = 33.0
_MOMENTS: Final = (
    ("window", "first paint of the window", 1.5),
    ("cards", "saved cards painted, typing accepted", 3.0),
    ("map", "map visible", 5.0),
)


def window_rows(paths: Paths, reference_mb: float) -> Iterator[Finding]:
    """Measures the window on the shipped films and a saved profile with 5 ratings and 2 messages.

    Args:
        paths: the profile is saved in them.
        reference_mb: resident memory of a process with torch, sentence-transformers and the model.
    """
    with Probe("saved_profile", {"paths": pack(paths), "profile": _PROFILE}) as probe:
        probe.moments("saved")
    bare: list[float] = []
    starts: list[dict[str, float]] = []
    for _ in range(1 + _STARTS):
        with Probe("bare_window", {}) as probe:
            bare.append(probe.moments("window")["window"])
        with Probe("window", {**_window(paths), "message": MESSAGES[0]}) as probe:
            starts.append(probe.moments("window", "cards", "map", "settled"))
            memory = _memory(probe)
    yield from _start_rows(starts[1:], bare[1:])  # the first start fills the caches of the system
    yield from memory
    yield _memory_row(memory, reference_mb)
    yield from _stall_rows(paths)


def _start_rows(starts: list[dict[str, float]], bare: list[float]) -> Iterator[BenchRow]:
    for moment, name, target in _MOMENTS:
        protocol = (
            f"From the start of a fresh process, offscreen, to: {name}; reference: to the first paint of an empty "
            "QMainWindow in a fresh process."
        )
        yield BenchRow.of(name, [start[moment] for start in starts], bare, target, "s", protocol)


def _memory(window: Probe) -> tuple[ProcessMemory, ...]:
    """The encoder is the larger child; the other one is Python's own helper for spawned processes."""
    children = sorted((rss_mb(pid) for pid in children_of(window.pid)), reverse=True)
    names = ("the window's encoder", *(["the window's spawn helper"] * len(children[1:])))
    found = [ProcessMemory("window", rss_mb(window.pid))]
    found += [ProcessMemory(name, mb) for name, mb in zip(names, children, strict=True)]
    return tuple(found)


def _memory_row(memory: tuple[ProcessMemory, ...], reference_mb: float) -> BenchRow:
    protocol = (
        "Resident memory of the window, after a turn, with all its child processes, shared pages counted in each; "
        "reference: a process with torch and sentence-transformers after one message."
    )
    total_mb = sum(process.rss_mb for process in memory)
    return BenchRow.of("memory of window and encoder", [total_mb], [reference_mb], 0.8, "MB", protocol)


def _stall_rows(paths: Paths) -> Iterator[BenchRow]:
    with Probe("stalls", {**_window(paths), "texts": MESSAGES}) as probe:
        probe.moments("ready")
        cold, idle_before = [probe.ask("first turn")], [probe.ask("idle")]
        turns, ratings, idle = interleaved(_ACTS, *(partial(probe.ask, act) for act in ("turn", "rate", "idle")))
    for name, stalls, calm in (
        ("a turn that starts the encoder", cold, idle_before),
        ("a turn", turns, idle),
        ("a rating", ratings, idle),
    ):
        protocol = (
            f"Longest time between two turns of the event loop of an offscreen window during {name} and its painting; "
            f"reference: the same while idle, plus {_ALLOWANCE_MS:g} ms."
        )
        allowed = [stall + _ALLOWANCE_MS for stall in calm]
        yield BenchRow.of(f"longest stall during {name}", stalls, allowed, 1.0, "ms", protocol)


def _window(paths: Paths) -> dict[str, Any]:
    return {"paths": pack(paths), "profile": _PROFILE}
