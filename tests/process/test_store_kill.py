"""What was acknowledged survives a kill at any moment; two programs may write one profile."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from helpers import ledger_writer

from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.store.profile_store import ProfileStore

ROOT = Path(__file__).parent.parent.parent
KILLS = 8
Acknowledged = dict[int, list[int]]
"""Batch to event ids."""


@contextmanager
def writer(file: Path, seed: int, acts: int) -> Iterator[subprocess.Popen[str]]:
    """A running child; dead for certain afterwards."""
    child = subprocess.Popen(
        [sys.executable, ledger_writer.__file__, str(file), str(seed), str(acts)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        yield child
    finally:
        child.kill()
        child.communicate()


def acknowledged(output: str) -> Acknowledged:
    """What complete lines promise. A line that the kill cut short promises nothing."""
    lines = [line.split() for line in output.splitlines(keepends=True) if line.endswith("\n")]
    return {int(batch): [int(id_) for id_ in ids] for batch, *ids in lines}


def kill_at_some_moment(child: subprocess.Popen[str], rng: random.Random) -> Acknowledged:
    """Lets a child write for a random while, kills it with SIGKILL and returns what it was promised till then."""
    assert child.stdout is not None
    heard = "".join(child.stdout.readline() for _ in range(rng.randint(1, 40)))
    time.sleep(rng.uniform(0, 0.004))  # a few acts' time, so that the kill falls anywhere within one
    child.kill()
    rest, errors = child.communicate()
    assert errors == ""
    return acknowledged(heard + rest)


def check_whole(file: Path) -> None:
    database = sqlite3.connect(file)
    try:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        database.close()


def test_every_acknowledged_event_survives_kills(tmp_path: Path) -> None:
    file, rng = tmp_path / "Me.sqlite", random.Random(20_261)
    promised: Acknowledged = {}
    for seed in range(KILLS):
        with writer(file, seed, acts=1_000_000) as child:
            heard = kill_at_some_moment(child, rng)
        assert heard
        assert not promised.keys() & heard.keys()
        promised |= heard

        check_whole(file)
        with ProfileStore.open(file) as store:
            kept: Acknowledged = {}
            for event in store.events():
                kept.setdefault(event.batch, []).append(event.id)
            assert {batch: kept.get(batch) for batch in promised} == promised
            # At most the act that was being acknowledged is there without a promise, and no act is there by half.
            assert len(kept) - len(promised) <= seed + 1
            assert [m.batch for m in store.messages(store.current_conversation())] == list(kept)
            assert list(kept) == list(range(1, len(kept) + 1))


def test_a_kill_while_a_profile_is_made_leaves_a_usable_file(tmp_path: Path) -> None:
    rng = random.Random(7)
    for seed in range(5):
        file = tmp_path / f"{seed}.sqlite"
        with writer(file, seed, acts=1_000_000) as child:
            while child.poll() is None and not file.exists():
                time.sleep(0.0005)
            time.sleep(rng.uniform(0, 0.003))
            child.kill()
            output, errors = child.communicate()
        assert errors == ""
        with ProfileStore.open(file) as store:
            assert {event.batch for event in store.events()} >= acknowledged(output).keys()
            assert store.append([NewSignal(SignalKind.SAID, text="still usable")])
        check_whole(file)


def test_programs_that_write_one_profile_at_once_lose_nothing(tmp_path: Path) -> None:
    """They also make the file at once: whoever is second finds the work done."""
    file, acts = tmp_path / "Me.sqlite", 60
    with writer(file, 1, acts) as one, writer(file, 2, acts) as two, writer(file, 3, acts) as three:
        results = [(child, *child.communicate(timeout=100)) for child in (one, two, three)]
    assert [(child.returncode, errors) for child, _, errors in results] == [(0, "")] * 3

    promises = [acknowledged(output) for _, output, _ in results]
    assert [len(promise) for promise in promises] == [acts] * 3
    together = promises[0] | promises[1] | promises[2]
    assert sorted(together) == list(range(1, 3 * acts + 1))  # no batch number twice
    with ProfileStore.open(file) as store:
        kept: Acknowledged = {}
        for event in store.events():
            kept.setdefault(event.batch, []).append(event.id)
    assert kept == together
    check_whole(file)
