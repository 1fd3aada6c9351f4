"""Rows about the language model: what is reused, what is saved, how soon it stops, and what the window notices."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.app.bench.children import Probe
from reelreason_desktop.app.bench.llm.sizes import REASON_TOKENS, STREAM_TOKENS, as_arguments
from reelreason_desktop.app.bench.measuring import interleaved
from reelreason_desktop.app.bench.memory import children_of, rss_mb
from reelreason_desktop.app.bench.messages import MESSAGES
from reelreason_desktop.app.bench.places import pack
from reelreason_desktop.app.bench.rows import BenchRow, Bound, Finding, ProcessMemory
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.inference.llm.client import ModelFile, default_threads

_TURNS: Final = 3
_RATINGS: Final = 2
_SPEEDS: Final = 5
_CANCELS: Final = 40
_WINDOW_TURNS: Final = 2
_RELOADS: Final = 10
_CANCEL_MS: Final = 100.0
_STALL_MS: Final = 50.0
_PATIENCE_S: Final = 900.0


def llm_rows(paths: Paths, model: ModelFile, states: Path, turns: Sequence[dict[str, Any]]) -> Iterator[Finding]:
    """Measures one model.

    Args:
        paths: with the model in use on their shelf.
        model: its file.
        states: an empty folder.
        turns: what it is told, see `brief.pack_turns`.
    """
    arguments = {"model": as_arguments(model), "turns": turns}
    with ExitStack() as open_probes:
        program = open_probes.enter_context(Probe("llm_program", {**arguments, "states": str(states)}))
        program.moments("ready")
        bare = open_probes.enter_context(Probe("llm_bare", arguments))
        bare.moments("ready")
        yield from _reuse_rows(program)
        yield _rating_row(program, len(turns[-1]["candidates"]))
        yield _wording_row(program, bare, len(turns[-1]["picks"]))
        yield _speed_row(program, bare)
        yield from (ProcessMemory("the model's process", rss_mb(pid)) for pid in _largest(program))
    yield _cancel_row(arguments)
    yield _reload_row(arguments)
    yield _stall_row(paths)


def _reuse_rows(program: Probe) -> Iterator[BenchRow]:
    known, cold = _known_and_cold(program, "long")
    protocol = (
        "From the question to the first words, through the model's process: about 100 new tokens behind 1,400 that "
        "were computed in an earlier turn, another question having been answered in between; reference: the same with "
        "nothing computed before."
    )
    yield BenchRow.of("first words, second turn", known, cold, 1 / 8, "ms", protocol)
    known, cold = _known_and_cold(program, "read")
    protocol = (
        "The model's reading of a message, with the program's own prompt and form, in the second turn; reference: in "
        "the first one."
    )
    yield BenchRow.of("reading along, second turn", known, cold, 0.6, "ms", protocol)


def _known_and_cold(program: Probe, what: str) -> tuple[list[float], list[float]]:
    """With the beginning known, but not in memory any more, because other things were asked since; and from nothing."""
    actions = (f"{what}, known", f"{what}, cold", "other")
    known, cold, _ = interleaved(_TURNS, *(_asked(program, action) for action in actions))
    return known, cold


def _rating_row(program: Probe, films: int) -> BenchRow:
    # Each of these takes up to a minute, so there is no round that does not count; the model is warm by now.
    rounds = [(program.ask("rate", _PATIENCE_S), program.ask("rate each", _PATIENCE_S)) for _ in range(_RATINGS)]
    ours, references = ([pair[side] for pair in rounds] for side in (0, 1))
    protocol = (
        f"{films} candidates of a real turn, the shared beginning computed once; reference: {films} questions of one "
        "film each, nothing of which was computed before. Both through the model's process, cold."
    )
    return BenchRow.of(f"rating {films} films", ours, references, 0.3, "ms", protocol)


def _wording_row(program: Probe, bare: Probe, films: int) -> BenchRow:
    ours, references = interleaved(_TURNS, _asked(program, "explain"), _asked(bare, "explain"))
    protocol = (
        f"Reasons for {films} picks of a real turn, {REASON_TOKENS} tokens each, prompt included, per token of a "
        "reason: the program writes what is around them; reference: llama.cpp's loop writes the same as one JSON text "
        "under a grammar that is asked about the whole vocabulary."
    )
    return BenchRow.of("wording a reason, per token", ours, references, 0.8, "ms", protocol)


def _speed_row(program: Probe, bare: Probe) -> BenchRow:
    ours, references = interleaved(_SPEEDS, _asked(program, "speed"), _asked(bare, "speed"))
    protocol = (
        f"{STREAM_TOKENS} tokens streamed to the program through the model's process, stoppable at any moment; "
        f"reference: llama.cpp's decoder and greedy sampler in a loop. Both with {default_threads()} thread(s)."
    )
    row = BenchRow.of("writing", ours, references, 0.9, "tokens/s", protocol)
    return replace(row, bound=Bound.AT_LEAST)


def _cancel_row(arguments: dict[str, Any]) -> BenchRow:
    with Probe("llm_cancel", arguments) as probe:
        probe.moments("ready")
        in_prompt, in_words = interleaved(_CANCELS // 2, _asked(probe, "prompt"), _asked(probe, "words"))
    slow = statistics.quantiles([*in_prompt, *in_words], n=20)[-1]
    protocol = (
        "95th percentile from a cancel to the message that it is done, at random moments, one half while a prompt is "
        f"computed, the other while words are written; reference: a limit of {_CANCEL_MS:g} ms."
    )
    return BenchRow("stopping, 95th percentile", slow, _CANCEL_MS, 1.0, "ms", _CANCELS, protocol)


def _reload_row(arguments: dict[str, Any]) -> BenchRow:
    with Probe("llm_reloads", {**arguments, "times": 1 + _RELOADS}) as probe:
        first, *_, last = [probe.hear() for _ in range(1 + _RELOADS)]
    protocol = (
        f"Resident memory of the program and the model's process together after {_RELOADS} more loads, each with a "
        "question; reference: after the first."
    )
    before, after = first["program"] + first["child"], last["program"] + last["child"]
    return BenchRow("memory after ten reloads", after, before, 1.05, "MB", 1, protocol)


def _stall_row(paths: Paths) -> BenchRow:
    arguments = {"paths": pack(paths), "texts": MESSAGES[: 1 + _WINDOW_TURNS]}
    with Probe("llm_window", arguments) as probe:
        probe.moments("ready")
        stalls, idle = interleaved(_WINDOW_TURNS, _asked(probe, "turn"), _asked(probe, "idle"))
    protocol = (
        "Longest time between two turns of the event loop of the whole program, offscreen, from a message until the "
        f"model has read it, rated the films and worded the reasons; reference: a limit of {_STALL_MS:g} ms, or what "
        "the same window shows in the same time while nothing is done, where that is more: then the computer is busy "
        "with other things."
    )
    limits = [max(_STALL_MS, stall) for stall in idle]
    return BenchRow.of("longest stall while a model works", stalls, limits, 1.0, "ms", protocol)


def _asked(probe: Probe, action: str) -> partial[float]:
    return partial(probe.ask, action, _PATIENCE_S)


def _largest(program: Probe) -> list[int]:
    """The model's process. Python starts a small helper beside it."""
    return sorted(children_of(program.pid), key=rss_mb)[-1:]
