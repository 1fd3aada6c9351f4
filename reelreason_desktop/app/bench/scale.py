"""Rows about 60,000 films: scoring beside one product, shelf and map beside their small selves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from reelreason_desktop.app.bench.children import Probe
from reelreason_desktop.app.bench.measuring import interleaved
from reelreason_desktop.app.bench.places import pack
from reelreason_desktop.app.bench.rows import BenchRow, Finding
from reelreason_desktop.config.paths import Paths

_SMALL: Final = 2_000
_LARGE: Final = 60_000
_REPEATS: Final = 9


def scale_rows(paths: Paths) -> Iterator[Finding]:
    """What grows with the catalogue, and by how much it may."""
    yield from _scoring(paths)
    yield from _cards(paths)
    yield from _map(paths)


def _scoring(paths: Paths) -> Iterator[BenchRow]:
    with Probe("scoring", {"paths": pack(paths), "scale": _LARGE}) as probe:
        probe.moments("ready")
        later, first, products = _taken(probe, "next message", "all new", "product")
    recipe = f"The default recipe over {_LARGE:,} films for 5 rated films and 2 messages"
    reference = f"reference: one exact float32 product of {_LARGE:,} x 384 vectors with one query vector."
    name = f"scoring {_LARGE:,} films"
    protocol = f"{recipe}, one of which is new, as in every turn; {reference}"
    yield BenchRow.of(f"{name}, one new message", later, products, 4.0, "ms", protocol)
    protocol = f"{recipe}, nothing of which was met before; {reference}"
    yield BenchRow.of(f"{name}, everything new", first, products, 4.0, "ms", protocol)


def _cards(paths: Paths) -> Iterator[BenchRow]:
    with Probe("cards", _sizes(paths)) as probe:
        probe.moments("ready")
        few, many = _taken(probe, "first small", "first large")
        short, long = _taken(probe, "scroll small", "scroll large")
    shelves = f"a shelf of {_LARGE:,} films; reference: one of {_SMALL:,}, same process."
    protocol = f"Model, view and first paint of {shelves}"
    yield BenchRow.of(f"first paint of {_LARGE:,} cards", many, few, 1.3, "ms", protocol)
    protocol = f"A scroll step of 60 pixels, painted, in {shelves}"
    yield BenchRow.of(f"scroll step in {_LARGE:,} cards", long, short, 1.3, "ms", protocol)


def _map(paths: Paths) -> Iterator[BenchRow]:
    with Probe("map_pan", _sizes(paths)) as probe:
        probe.moments("ready")
        small, large = _taken(probe, "small", "large")
    protocol = f"A step of a drag, painted, on a map of {_LARGE:,} films; reference: one of {_SMALL:,}, same process."
    yield BenchRow.of(f"map pan at {_LARGE:,} films", large, small, 2.0, "ms", protocol)


def _sizes(paths: Paths) -> dict[str, Any]:
    return {"paths": pack(paths), "small": _SMALL, "large": _LARGE}


def _taken(probe: Probe, *actions: str) -> tuple[list[float], ...]:
    return interleaved(_REPEATS, *(partial(probe.ask, action) for action in actions))
