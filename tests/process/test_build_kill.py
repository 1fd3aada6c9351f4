"""Building survives a kill at any moment: what was served is served, what was encoded is never encoded again."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from helpers import grown_builder
from helpers.growing import (
    DIM,
    MODEL,
    CountingEncoder,
    add_rows,
    build,
    many_rows,
    small_installation,
    with_own_data,
)

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.loading import grown_folder, load_library
from reelreason_desktop.store.grown.text_vectors import TextVectors

ROOT = Path(__file__).parent.parent.parent
FILMS, EARLIER, KILLS, BLOCK = 90, 10, 6, 8


def kept(paths: Paths) -> int:
    with TextVectors.open(grown_folder(paths, MODEL) / "texts.sqlite", DIM) as vectors:
        return len(vectors)


def test_a_killed_build_loses_at_most_the_block_under_way(tmp_path: Path) -> None:
    installation = small_installation(tmp_path / "installation")
    whole, paths = (with_own_data(installation, tmp_path / name) for name in ("whole", "killed"))
    for one in (whole, paths):
        add_rows(one, tmp_path, many_rows(EARLIER))
        build(one)
        add_rows(one, tmp_path, many_rows(FILMS))
    build(whole)
    before, rng = kept(paths), random.Random(7)
    command = [sys.executable, grown_builder.__file__, str(paths.bundled), str(paths.data)]
    for number in range(KILLS):
        child = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert child.stdout is not None
        heard: list[str] = []
        while len([line for line in heard if line.startswith("ENCODING")]) <= number % 3:
            line = child.stdout.readline()
            if not line:
                break
            heard.append(line)
        time.sleep(rng.uniform(0, 0.006))  # so that the kill falls anywhere within a block
        child.kill()
        rest, errors = child.communicate()
        assert errors == ""
        lines = "".join((*heard, rest)).splitlines(keepends=True)
        told = [int(line.split()[1]) for line in lines if line.startswith("ENCODING") and line.endswith("\n")]
        promised = max(told, default=0)
        now = kept(paths)
        assert before + promised <= now <= before + promised + 2 * BLOCK
        before = now
        if "DONE 0\n" not in lines:
            assert load_library(paths, MODEL).grown in (EARLIER, FILMS)  # the old one or the new one, whole

    last = CountingEncoder()
    build(paths, last)
    assert kept(paths) == kept(whole)
    assert len(last.texts) == kept(whole) - before
    expected, found = load_library(whole, MODEL), load_library(paths, MODEL)
    assert found.films == expected.films
    np.testing.assert_array_equal(found.film_map.coordinates, expected.film_map.coordinates)
    for field in FilmField:
        np.testing.assert_array_equal(found.recommender.matrix.raw[field], expected.recommender.matrix.raw[field])
    folders = [one.name for one in grown_folder(paths, MODEL).iterdir() if one.is_dir()]
    assert not [name for name in folders if name.startswith("building-")]  # what the killed ones left is gone
