"""The function that encodes a shard gives the same on Ray as here."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import ray_shards
from helpers.command_line import ROOT, child_environment

from reelreason_desktop.catalogue.shards import answer_to, text_shard, write_texts
from reelreason_desktop.inference.models import EncoderModel
from reelreason_desktop.inference.protocol import Backend
from reelreason_desktop.services.sharding.encoding import ShardJob, encode_here
from reelreason_desktop.store.grown.text_vectors import text_key

SHARDS, ROWS = 4, 300

pytestmark = pytest.mark.skipif(
    not all(importlib.util.find_spec(name) for name in ("pyarrow", "ray")), reason="needs the extra `ray`"
)


def write_shards(folder: Path) -> list[Path]:
    shards = [text_shard(folder, number) for number in range(SHARDS)]
    for number, shard in enumerate(shards):
        texts = [f"Film {number}-{row}" + " and more" * (row % 5) for row in range(ROWS)]
        write_texts(shard, [(text_key(text), text) for text in texts])
    return shards


def test_two_workers_write_what_one_computer_would(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    mine, theirs = write_shards(here), write_shards(there)
    model = EncoderModel("stand-in", here, "0" * 64, 16)
    own = [ShardJob(shard, model, here / "cache", backend=Backend.FAKE) for shard in mine]
    assert [done.encoded for done in encode_here(own)] == [ROWS] * SHARDS
    done = subprocess.run(
        [sys.executable, ray_shards.__file__, str(there)],
        capture_output=True,
        text=True,
        timeout=170,
        check=False,
        env=child_environment(PYTHONPATH=str(ROOT)),
    )
    assert done.returncode == 0, done.stderr
    told = [line.split() for line in done.stdout.splitlines()]
    assert sorted((shard, int(encoded)) for shard, encoded, _ in told) == [(one.name, ROWS) for one in theirs]
    assert 1 <= len({worker for *_, worker in told}) <= 2
    for one, other in zip(mine, theirs, strict=True):
        assert answer_to(one).read_bytes() == answer_to(other).read_bytes()
    jobs = [ShardJob(shard, model, there / "cache", backend=Backend.FAKE) for shard in theirs]
    assert [done.encoded for done in encode_here(jobs)] == [0] * SHARDS  # what Ray did is not done again
