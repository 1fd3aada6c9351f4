"""Adding a source survives a kill at any moment, and goes on from there."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from helpers import source_adder
from helpers.source_contract import contents

from reelreason_desktop.catalogue.sources.registry import source_named
from reelreason_desktop.services.growing.adding import add_source
from reelreason_desktop.store.grown.grown_store import open_grown

ROOT = Path(__file__).parent.parent.parent
FILMS, USERS, KILLS, BATCH = 300, 40, 5, 50


def many_rows(folder: Path) -> None:
    folder.mkdir()
    films = "".join(f"{n}::Film number {n} ({1950 + n % 50})::Drama\n" for n in range(1, FILMS + 1))
    ratings = "".join(
        f"{user}::{film}::{1 + (user * film) % 5}::{978300000 + film}\n"
        for user in range(USERS)
        for film in range(1, FILMS + 1, 3)
    )
    (folder / "movies.dat").write_text(films)
    (folder / "ratings.dat").write_text(ratings)


def test_a_killed_import_keeps_what_it_promised_and_goes_on(tmp_path: Path) -> None:
    many_rows(tmp_path / "files")
    whole, file, rng = tmp_path / "whole.sqlite", tmp_path / "catalogue.sqlite", random.Random(11)
    with open_grown(whole) as db:
        expected = add_source(db, source_named("movielens-1m"), tmp_path / "files")

    command = [sys.executable, source_adder.__file__, str(file), "movielens-1m", str(tmp_path / "files"), str(BATCH)]
    promised = 0
    for _ in range(KILLS):
        child = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert child.stdout is not None
        heard = [child.stdout.readline() for _ in range(rng.randint(1, 5))]
        time.sleep(rng.uniform(0, 0.003))  # so that the kill falls anywhere within a batch
        child.kill()
        rest, errors = child.communicate()
        assert errors == ""
        told = [int(line) for line in "".join((*heard, rest)).splitlines(keepends=True) if line.endswith("\n")]
        assert told[0] == promised + BATCH or told[0] == promised + 2 * BATCH  # it went on where it was
        promised = told[-1]
        with open_grown(file) as db:  # usable, and nothing promised is lost
            kept = db.rows("SELECT (SELECT count(*) FROM links) + (SELECT count(*) FROM ratings)")[0][0]
        assert kept >= promised
        assert contents(file)["films"]

    with open_grown(file) as db:
        ended = add_source(db, source_named("movielens-1m"), tmp_path / "files")
    assert ended.resumed
    assert ended.counts == expected.counts
    assert contents(file) == contents(whole)
