"""The measurement of a language model, whole, with a model that is small enough to be done in seconds."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from reelreason_desktop.app.bench.llm import random_model, rows
from reelreason_desktop.app.bench.llm.run import run_llm_bench
from reelreason_desktop.app.bench.messages import MESSAGES
from reelreason_desktop.catalogue.bundled import load_films
from reelreason_desktop.catalogue.texts import field_texts
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.recommender.matrix import FilmField

pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(importlib.util.find_spec("llama_cpp") is None, reason="the llm extra is not installed"),
]

SMALL = {"WIDTH": 128, "BLOCKS": 2, "HIDDEN": 256, "VOCABULARY": 12_000, "HEADS": 2, "_SIDE": 64}


@pytest.mark.timeout(170)
def test_a_small_model_is_measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, value in SMALL.items():
        monkeypatch.setattr(random_model, name, value)
    for name in ("_TURNS", "_RATINGS", "_SPEEDS", "_RELOADS", "_WINDOW_TURNS"):
        monkeypatch.setattr(rows, name, 1)
    monkeypatch.setattr(rows, "_CANCELS", 4)
    films = field_texts(load_films(Paths.default().bundled / "films"), FilmField.TEXT)
    file = random_model.write_random_model(tmp_path / "small.gguf", [*films, *MESSAGES])
    told: list[str] = []
    report = run_llm_bench(Paths.default(), str(file), told.append)
    assert [row.name for row in report.rows] == [
        "first words, second turn",
        "reading along, second turn",
        "rating 20 films",
        "wording a reason, per token",
        "writing",
        "stopping, 95th percentile",
        "memory after ten reloads",
        "longest stall while a model works",
    ]
    assert all(row.value > 0 and row.reference > 0 for row in report.rows)
    assert [process.name for process in report.processes] == ["the model's process"]
    assert len(told) == 1 + len(report.rows) + len(report.processes)
