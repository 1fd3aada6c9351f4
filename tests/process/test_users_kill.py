"""`users build` survives a kill at any moment: the file is the old one or whole, and no words are encoded twice."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from helpers import people_builder
from helpers.growing import DIM, MODEL, CountingEncoder, small_installation, with_own_data

from reelreason_desktop.catalogue.sources.registry import source_named
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.services.growing import encoding
from reelreason_desktop.services.growing.adding import add_source
from reelreason_desktop.services.growing.serving import people_file
from reelreason_desktop.services.growing.users import load_users
from reelreason_desktop.services.loading import grown_folder
from reelreason_desktop.store.grown.grown_store import open_grown
from reelreason_desktop.store.grown.text_vectors import TextVectors

ROOT = Path(__file__).parent.parent.parent
PEOPLE, KILLS = 90, 3


def add_talkers(paths: Paths, folder: Path) -> None:
    """As many dialogues as people, each with words of its own."""
    file = folder / "train_data.jsonl"
    lines = [
        {
            "conversationId": str(number),
            "initiatorWorkerId": 2 * number,
            "respondentWorkerId": 2 * number + 1,
            "movieMentions": {},
            "messages": [{"senderWorkerId": 2 * number, "text": f"I like quiet films of kind {number}."}],
        }
        for number in range(1, PEOPLE + 1)
    ]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    with open_grown(paths.catalogue) as db:
        add_source(db, source_named("redial"), file)


def kept(paths: Paths) -> int:
    with TextVectors.open(grown_folder(paths, MODEL) / "words.sqlite", DIM) as vectors:
        return len(vectors)


def test_a_killed_build_of_people_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "BLOCK", 8)
    installation = small_installation(tmp_path / "installation")
    whole, paths = (with_own_data(installation, tmp_path / name) for name in ("whole", "killed"))
    for one in (whole, paths):
        add_talkers(one, tmp_path)
    people_builder.build_people(whole, CountingEncoder())
    command = [sys.executable, people_builder.__file__, str(paths.bundled), str(paths.data)]
    rng, before, env = random.Random(3), 0, {**os.environ, "PYTHONPATH": str(ROOT)}
    for number in range(KILLS):
        child = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=env,
        )
        assert child.stdout is not None
        for _ in range(number % 2 + 3):  # when the third block is asked for, the first is kept
            if not child.stdout.readline():
                break
        time.sleep(rng.uniform(0, 0.006))  # so that the kill falls anywhere within a block
        child.kill()
        assert child.communicate()[1] == ""
        assert kept(paths) >= before
        before = kept(paths)
    assert 0 < before <= PEOPLE
    last = CountingEncoder()
    people_builder.build_people(paths, last)
    assert len(last.texts) == PEOPLE - before
    expected, found = (load_users(people_file(one, MODEL)) for one in (whole, paths))
    assert found.ids == expected.ids
    assert (found.vectors == expected.vectors).all()
    assert not list(people_file(paths, MODEL).parent.glob("*.part*"))
