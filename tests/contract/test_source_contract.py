"""All sources keep the same promises."""

from __future__ import annotations

import gzip
from pathlib import Path
from zipfile import ZipFile

import pytest
from helpers.source_contract import SourceContract, contents, write_files
from helpers.source_files import EXAMPLES, Example

from reelreason_desktop.catalogue.sources.registry import SOURCES, source_named
from reelreason_desktop.services.growing.adding import add_source
from reelreason_desktop.store.grown.grown_store import open_grown


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.source}/{example.main}", scope="class")
class TestSources(SourceContract):
    @pytest.fixture(autouse=True)
    def _example(self, example: Example) -> None:
        self.example = example


def test_every_source_has_an_example() -> None:
    assert {example.source for example in EXAMPLES} == {*SOURCES, "table"}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.source}/{example.main}")
def test_packed_files_say_the_same(example: Example, tmp_path: Path) -> None:
    plain = write_files(tmp_path / "plain", example)
    zipped = tmp_path / "files.zip"
    with ZipFile(zipped, "w") as archive:
        for name in example.files:
            archive.write(tmp_path / "plain" / name, f"top/{name}")
    packed = tmp_path / "packed"
    packed.mkdir()
    for name in example.files:
        (packed / f"{name}.gz").write_bytes(gzip.compress((tmp_path / "plain" / name).read_bytes()))
    ways = {"plain": plain, "zip": zipped, "gz": packed / f"{example.main}.gz" if example.source == "table" else packed}
    found = {}
    for way, path in ways.items():
        with open_grown(tmp_path / f"{way}.sqlite") as db:
            add_source(db, source_named(example.source), path)
        found[way] = contents(tmp_path / f"{way}.sqlite")
        found[way].pop("problems")  # these name the file they are in
    assert found["plain"] == found["zip"]
    assert found["plain"] == found["gz"]
