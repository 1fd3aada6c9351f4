"""Repeating measurements so that both sides of a ratio meet the same moods of the machine."""

from __future__ import annotations

import time
from collections.abc import Callable

Measurement = Callable[[], float]


def interleaved(repeats: int, *measurements: Measurement) -> tuple[list[float], ...]:
    """Takes every measurement in turn, `repeats` times, after one round that does not count."""
    for measure in measurements:
        measure()
    rounds = [[measure() for measure in measurements] for _ in range(repeats)]
    return tuple(list(taken) for taken in zip(*rounds, strict=True))


def timed_ms(work: Callable[[], object]) -> float:
    """How long `work` takes, in milliseconds."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1_000.0
