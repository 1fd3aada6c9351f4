"""What every source promises, whatever its files look like."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import psutil
import pytest
from helpers.source_files import EXAMPLES, Example

from reelreason_desktop.catalogue.sources.base import Source
from reelreason_desktop.catalogue.sources.input import Input
from reelreason_desktop.catalogue.sources.registry import source_named
from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.services.growing import adding
from reelreason_desktop.services.growing.adding import Added, add_source
from reelreason_desktop.store.grown.grown_store import open_grown

MANY = int(os.environ.get("REELREASON_TEST_MUTANTS", "0"))
"""Damaged files of all sources together, beside the few of every run."""
FEW = 12
MOST_MEMORY = 64 * 1024 * 1024
"""By which the process may grow over all damaged files of a source."""
_NASTY = b"\x00\xff\xfe\xef\xbb\xbf\r\n\t\"'\\,:;|{}[]()-0123456789eN&#@ "
_TIMES = {"added_at", "finished_at", "retrieved_at", "path", "fingerprint", "counts"}


def write_files(folder: Path, example: Example) -> Path:
    """Writes an example and returns what to add: its folder, or the file of a table."""
    folder.mkdir(exist_ok=True)
    for name, text in (example.files | example.extra).items():
        (folder / name).write_text(text, encoding=example.encoding, newline="")
    return folder / example.main if example.source == "table" else folder


def contents(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of a catalogue but for times and places, by table."""
    with closing(sqlite3.connect(file)) as db:
        found = {}
        for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"):
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] not in _TIMES]
            found[table] = sorted(db.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall(), key=repr)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        return found


def nothing_kept(file: Path) -> bool:
    return not file.exists() or not any(contents(file).values())


def mutated(data: bytes, rng: random.Random) -> bytes:
    """The data with a few bytes changed, pieces cut, doubled or swapped, or noise put in."""
    for _ in range(rng.randint(1, 4)):
        at, length = rng.randrange(len(data) + 1), rng.randint(1, 40)
        piece = data[at : at + length]
        noise = bytes(rng.choice(_NASTY) for _ in range(length))
        data = rng.choice(
            [
                data[:at] + noise + data[at + length :],
                data[:at] + noise + data[at:],
                data[:at] + data[at + length :],
                data[:at] + piece * rng.randint(2, 50) + data[at:],
                data[at:] + data[:at],
                data[:at],
            ]
        )
    return data


class SourceContract:
    """Subclasses say `example`."""

    example: Example

    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        return write_files(tmp_path / "files", self.example)

    @pytest.fixture
    def catalogue(self, tmp_path: Path) -> Path:
        return tmp_path / "catalogue.sqlite"

    @property
    def source(self) -> Source:
        return source_named(self.example.source)

    def add(self, catalogue: Path, path: Path, **options: Any) -> Added:
        with open_grown(catalogue) as db:
            return add_source(db, self.source, path, **options)

    def survives(self, catalogue: Path, path: Path) -> None:
        """Adding ends well or in words."""
        with suppress(KnownError):
            self.add(catalogue, path)

    def main(self, path: Path) -> Path:
        return path if path.is_file() else path / self.example.main

    def test_everything_is_read(self, catalogue: Path, path: Path) -> None:
        added = self.add(catalogue, path)
        counts = {name: count for name, count in added.counts.items() if count and name != "plots"}
        assert counts == self.example.counts
        assert not added.resumed

    def test_twice_is_the_same_as_once(self, catalogue: Path, path: Path) -> None:
        self.add(catalogue, path)
        once = contents(catalogue)
        again = self.add(catalogue, path)
        assert contents(catalogue) == once
        changed = [
            name for name in again.counts if name.endswith(("_new", "_changed", "_merged")) and again.counts[name]
        ]
        assert changed == []

    def test_removing_leaves_nothing(self, catalogue: Path, path: Path) -> None:
        from reelreason_desktop.services.growing.catalogue import remove_source

        name = self.add(catalogue, path).name
        with open_grown(catalogue) as db:
            remove_source(db, name)
        assert nothing_kept(catalogue)

    def test_stopped_anywhere_it_goes_on(
        self, catalogue: Path, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        whole = tmp_path / "whole.sqlite"
        expected = self.add(whole, path)
        monkeypatch.setattr(adding, "BATCH_ROWS", 1)
        for stop in range(1, expected.counts["rows"]):
            catalogue.unlink(missing_ok=True)
            with pytest.raises(Cancelled):
                self.add(catalogue, path, stopped=_after(stop))
            resumed = self.add(catalogue, path)
            assert resumed.resumed
            assert resumed.counts == expected.counts
            assert contents(catalogue) == contents(whole)

    def test_a_crash_inside_a_batch_keeps_the_batches_before(
        self, catalogue: Path, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(adding, "BATCH_ROWS", 1)

        def crash(*_: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as broken:
            broken.setattr(adding, "save_place", crash)
            with pytest.raises(KeyboardInterrupt):
                self.add(catalogue, path)
        assert nothing_kept(catalogue)
        self.add(catalogue, path)

    def test_an_empty_file_is_told(self, catalogue: Path, path: Path) -> None:
        for name in self.example.files:
            (self.main(path).parent / name).write_bytes(b"")
        with pytest.raises(KnownError):
            self.add(catalogue, path)
        assert nothing_kept(catalogue)

    def test_another_encoding_is_told(self, catalogue: Path, path: Path) -> None:
        main = self.main(path)
        for name in self.example.files:
            file = main.parent / name
            file.write_bytes(file.read_text(encoding=self.example.encoding).encode("utf-16"))
        with pytest.raises(KnownError):
            self.add(catalogue, path)
        assert nothing_kept(catalogue)

    def test_another_sign_between_fields_is_told(self, catalogue: Path, path: Path) -> None:
        main = self.main(path)
        text = main.read_text(encoding=self.example.encoding)
        main.write_text(text.translate(str.maketrans(",\t;|:{", "######")), encoding=self.example.encoding)
        with pytest.raises(KnownError):
            self.add(catalogue, path)

    def test_cut_anywhere_it_ends_in_words(self, tmp_path: Path, path: Path) -> None:
        main = self.main(path)
        data = main.read_bytes()
        for number, length in enumerate(range(1, len(data), max(1, len(data) // 24))):
            main.write_bytes(data[:length])
            self.survives(tmp_path / f"{number}.sqlite", path)

    def test_a_huge_field_ends_in_words(self, catalogue: Path, path: Path) -> None:
        main = self.main(path)
        text = main.read_text(encoding=self.example.encoding)
        main.write_text(text.replace("e", "e" * 200_000, 3), encoding=self.example.encoding)
        self.survives(catalogue, path)

    def test_a_quote_that_never_ends_ends_in_words(self, catalogue: Path, path: Path) -> None:
        main = self.main(path)
        text = main.read_text(encoding=self.example.encoding)
        main.write_text(text + '"' + text * 3, encoding=self.example.encoding)
        self.survives(catalogue, path)

    def test_damaged_anywhere_it_ends_in_words(self, tmp_path: Path, path: Path) -> None:
        self.survives_mutants(tmp_path, path, range(FEW))

    @pytest.mark.skipif(MANY == 0, reason="takes minutes: set REELREASON_TEST_MUTANTS=10000")
    @pytest.mark.timeout(0)
    def test_damaged_anywhere_many_times(self, tmp_path: Path, path: Path) -> None:
        self.survives_mutants(tmp_path, path, range(FEW, FEW + -(-MANY // len(EXAMPLES))))

    def survives_mutants(self, folder: Path, path: Path, numbers: range) -> None:
        """Adds one damaged file after the other, and wants no more memory for the last than for the first."""
        main, held = self.main(path), psutil.Process()
        whole = main.read_bytes()
        before = 0
        for number in numbers:
            main.write_bytes(mutated(whole, random.Random(f"{self.example.source} {number}")))
            catalogue = folder / f"{number}.sqlite"
            self.survives(catalogue, path)
            catalogue.unlink(missing_ok=True)
            before = before or held.memory_info().rss
        assert held.memory_info().rss - before < MOST_MEMORY

    def test_a_folder_without_its_files_is_told(self, catalogue: Path, tmp_path: Path) -> None:
        empty = tmp_path / "empty"
        empty.mkdir()
        (empty / self.example.main).mkdir()
        with pytest.raises(KnownError):
            self.add(catalogue, empty)
        with pytest.raises(KnownError):
            self.add(catalogue, tmp_path / "nowhere")
        assert nothing_kept(catalogue)

    def test_it_is_streamed(self, path: Path) -> None:
        if not self.example.streams:
            pytest.skip("one JSON value is one piece")
        main = self.main(path)
        lines = main.read_text(encoding=self.example.encoding).splitlines(keepends=True)
        body = "".join(lines[self.example.header :])
        header = "".join(lines[: self.example.header])
        main.write_text(header + body * (400_000 // len(body)), encoding=self.example.encoding, newline="")
        part = next(part for part in self.source.parts(path) if part.place.name == self.example.main)
        with Input(part.place) as opened:
            rows = part.read(opened)
            next(rows)
            assert opened.fraction < 0.1
            assert sum(1 for _ in rows) > 100
            assert opened.fraction == 1.0


def _after(batches: int) -> Callable[[], bool]:
    asked = iter(range(batches + 1))
    return lambda: next(asked) == batches
