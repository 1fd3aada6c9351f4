"""Rows about the event loop during a walk through the pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reelreason_desktop.app.bench.children import Probe
from reelreason_desktop.app.bench.places import pack
from reelreason_desktop.app.bench.rows import BenchRow
from reelreason_desktop.config.paths import Paths

_WALKS: Final = 3
_PROFILES: Final = ("Bench walker", "Bench friend")
_ALLOWANCE_MS: Final = 33.0


def walk_rows(paths: Paths) -> Iterator[BenchRow]:
    """Walks through the window several times, each time in a fresh process. `paths`: two profiles are saved in them."""
    for profile in _PROFILES:
        with Probe("saved_profile", {"paths": pack(paths), "profile": profile}) as probe:
            probe.moments("saved")
    walks = [_walk(paths) for _ in range(_WALKS)]
    for step in walks[0]:
        if step == "idle":
            continue
        protocol = (
            f"Longest time between two turns of the event loop of an offscreen window while {step}, the first time in "
            f"a process, until what it asked for is painted; reference: the same while idle, plus {_ALLOWANCE_MS:g} ms."
        )
        allowed = [walk["idle"] + _ALLOWANCE_MS for walk in walks]
        yield BenchRow.of(f"longest stall: {step}", [walk[step] for walk in walks], allowed, 1.0, "ms", protocol)


def _walk(paths: Paths) -> dict[str, float]:
    """Step to its longest stall in ms."""
    profile, other = _PROFILES
    stalls: dict[str, float] = {}
    with Probe("walk", {"paths": pack(paths), "profile": profile, "other": other}) as probe:
        probe.moments("ready")
        while step := (fact := probe.hear())["step"]:
            stalls[step] = fact["value"]
    return stalls
