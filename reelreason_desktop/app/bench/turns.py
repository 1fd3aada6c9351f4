"""Rows about the program without its window: first answer, turns, acts and bulk encoding."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import Any, Final

from reelreason_desktop.app.bench.children import Probe
from reelreason_desktop.app.bench.measuring import interleaved
from reelreason_desktop.app.bench.memory import children_of, rss_mb
from reelreason_desktop.app.bench.messages import MESSAGES
from reelreason_desktop.app.bench.places import pack
from reelreason_desktop.app.bench.rows import BenchRow, Bound, Finding, ProcessMemory
from reelreason_desktop.catalogue.bundled import load_films
from reelreason_desktop.catalogue.texts import field_texts
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.inference.encoder import default_threads
from reelreason_desktop.inference.models import builtin_model
from reelreason_desktop.recommender.matrix import FilmField

REFERENCE_PROCESS: Final = "reference: torch and sentence-transformers"
_COLD_STARTS: Final = 3
_TURNS: Final = 15
_BULKS: Final = 3
_BULK_FILMS: Final = 48


def turn_rows(paths: Paths, scale: int) -> Iterator[Finding]:
    """Measures, with `scale` films where a catalogue is involved.

    The export of the model is made before anything is measured, if the cache has none: every row is about the
    second launch and later ones.
    """
    with Probe("export", {"paths": pack(paths)}) as probe:
        probe.moments("exported")
    yield _first_answer(paths)
    with ExitStack() as open_probes:
        arguments = {"paths": pack(paths), "scale": scale, "texts": MESSAGES, "bulk": _BULK_FILMS}
        engine = open_probes.enter_context(Probe("engine", arguments))
        engine.moments("ready")
        reference = open_probes.enter_context(_reference(paths))
        reference.moments("answer")
        yield ProcessMemory(REFERENCE_PROCESS, rss_mb(reference.pid))
        reference.moments("ready")
        yield from _warm_rows(engine, reference, scale)
        yield ProcessMemory(f"program without window, {scale:,} films", rss_mb(engine.pid))
        yield from (ProcessMemory("its encoder", rss_mb(pid)) for pid in _encoders(engine))


def _first_answer(paths: Paths) -> BenchRow:
    def started(probe: Probe) -> float:
        with probe:
            return probe.moments("answer")["answer"]

    arguments = {"paths": pack(paths), "text": MESSAGES[0]}
    ours, references = interleaved(
        _COLD_STARTS, lambda: started(Probe("cold_answer", arguments)), lambda: started(_reference(paths))
    )
    protocol = (
        "From the start of a fresh process to explained picks for the first message (shipped films, export in the "
        "cache, no window); reference: from the start of a fresh process that imports torch and "
        "sentence-transformers to the vector of the same message."
    )
    return BenchRow.of("first answer after a cold start", ours, references, 0.2, "s", protocol)


def _warm_rows(engine: Probe, reference: Probe, scale: int) -> Iterator[BenchRow]:
    asked = (engine, "turn"), (reference, "message"), (engine, "rate"), (engine, "edit")
    turns, encodings, ratings, edits = interleaved(_TURNS, *(partial(probe.ask, action) for probe, action in asked))
    person = f"{scale:,} films, a profile on disk with 5 ratings and 2 messages"
    reference_is = "reference: bare SentenceTransformer.encode of the same message, same weights and threads."
    name, protocol = "warm turn, message to explained picks", f"Third message; {person}; {reference_is}"
    yield BenchRow.of(name, turns, encodings, 1.5, "ms", protocol)
    protocol = f"From the act to the new explained picks; {person}; {reference_is}"
    yield BenchRow.of("re-rank after a rating", ratings, encodings, 0.5, "ms", protocol)
    protocol = f"Muting a rating, to the new explained picks; {person}; {reference_is}"
    yield BenchRow.of("re-rank after a ledger edit", edits, encodings, 0.5, "ms", protocol)
    yield _bulk(engine, reference)


def _bulk(engine: Probe, reference: Probe) -> BenchRow:
    ours, references = interleaved(_BULKS, partial(engine.ask, "films"), partial(reference.ask, "films"))
    protocol = (
        f"{_BULK_FILMS} film texts through the encoder's process; reference: SentenceTransformer.encode with batches "
        f"of 8. Both with {default_threads()} thread(s), fp32."
    )
    name, values, baselines = "bulk encoding", _per_second(ours), _per_second(references)
    row = BenchRow.of(name, values, baselines, 1.2, "films/s", protocol)
    return replace(row, bound=Bound.AT_LEAST)


def _per_second(milliseconds: list[float]) -> list[float]:
    return [_BULK_FILMS * 1_000.0 / ms for ms in milliseconds]


def _reference(paths: Paths) -> Probe:
    films = load_films(paths.bundled / "films")[:_BULK_FILMS]
    arguments: dict[str, Any] = {
        "folder": str(builtin_model(paths.cache).folder),
        "threads": default_threads(),
        "texts": MESSAGES,
        "films": field_texts(films, FilmField.TEXT),
    }
    return Probe("reference_encoder", arguments)


def _encoders(engine: Probe) -> list[int]:
    """The encoder's process: the largest child. Python starts a small helper beside it."""
    return sorted(children_of(engine.pid), key=rss_mb)[-1:]
