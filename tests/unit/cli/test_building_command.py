"""`catalogue build` and `catalogue add --build`, as a terminal sees them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

import pytest
from helpers.command_line import CommandLine
from helpers.growing import many_rows
from helpers.library import MODEL_ID, hash_vectors

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.services.growing import serving
from reelreason_desktop.services.loading import load_library

DIM = 384


@pytest.fixture(autouse=True)
def _stand_in_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    def submit(texts: Sequence[str]) -> Future[Floats]:
        future: Future[Floats] = Future()
        future.set_result(hash_vectors(texts, DIM))
        return future

    monkeypatch.setattr(serving, "documents_of", lambda _: submit)


def written(folder: Path, n: int) -> str:
    file = folder / "mine.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in many_rows(n)), encoding="utf-8")
    return str(file)


def test_added_films_are_built_and_served(reelreason: CommandLine, tmp_path: Path) -> None:
    assert "No source was added yet" in reelreason.fails("catalogue", "build")
    assert "built" not in reelreason("catalogue", "add", "table", written(tmp_path, 3), "--json").json
    assert reelreason("catalogue", "info", "--json").json["grown"]["served"] == {"state": "not built", "films": 0}
    built = reelreason("catalogue", "build", "--json").json
    assert (built["films"], built["too_little_known"], built["changed"]) == (3, 0, True)
    assert built["shipped"] > 2_000
    assert set(built["seconds"]) == {"reading films", "encoding", "vectors and map"}
    assert reelreason("catalogue", "info", "--json").json["grown"]["served"] == {"state": "up to date", "films": 3}
    assert load_library(Paths.default(), MODEL_ID).grown == 3
    assert "Nothing had changed" in reelreason("catalogue", "build").out


def test_adding_and_building_in_one_command(reelreason: CommandLine, tmp_path: Path) -> None:
    added = reelreason("catalogue", "add", "table", written(tmp_path, 4), "--build", "--json").json
    assert added["built"]["films"] == 4
    assert "4 added films can be picked" in reelreason("catalogue", "add", "table", written(tmp_path, 4), "--build").out


def test_an_interrupted_build_says_how_to_go_on(
    reelreason: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reelreason("catalogue", "add", "table", written(tmp_path, 3)).code == 0

    def interrupted(_texts: Sequence[str]) -> Future[Floats]:
        raise KeyboardInterrupt

    monkeypatch.setattr(serving, "documents_of", lambda _: interrupted)
    assert "goes on from there" in reelreason.fails("catalogue", "build")
