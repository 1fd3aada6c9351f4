"""What the Models page shows of encoders, and what it does with them in a moment."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from helpers.encoder_folder import encoder_folder

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, KnownError, ModelError
from reelreason_desktop.inference.embedder_offers import offered_embedders
from reelreason_desktop.inference.embedders import BUILTIN_NAME
from reelreason_desktop.inference.models import BUILTIN_ID
from reelreason_desktop.services.encoder_library import EncoderLibrary
from reelreason_desktop.services.encoders import embedder_shelf
from reelreason_desktop.services.fetching.downloading import TermsError
from reelreason_desktop.services.loading import own_vectors_folder
from reelreason_desktop.services.model_rows import Kind, ModelRow, Sort
from reelreason_desktop.services.requests_made import RequestsMade
from reelreason_desktop.store.grown.text_vectors import TextVectors

SNAPSHOT = ".cache/huggingface/hub/models--BAAI--bge-small-en-v1.5/snapshots/5c38ec7c"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(*[tmp_path / "here"] * 5)


@pytest.fixture
def library(paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EncoderLibrary:
    for name in ("HF_HUB_CACHE", "HF_HOME", "TORCH_HOME", "SENTENCE_TRANSFORMERS_HOME"):
        monkeypatch.delenv(name, raising=False)
    return EncoderLibrary(paths, RequestsMade(), home=tmp_path / "home")


def rows(library: EncoderLibrary, kind: Kind) -> dict[str, ModelRow]:
    return {row.key: row for row in library.rows() if row.kind is kind}


def nothing(_done: int, _all: int) -> None:
    """Progress that nobody looks at."""


def test_at_first_one_serves_and_some_are_offered(library: EncoderLibrary) -> None:
    builtin, *offers = library.rows()
    assert (builtin.kind, builtin.key, builtin.title) == (Kind.BUILTIN, BUILTIN_NAME, BUILTIN_ID)
    assert builtin.used
    assert builtin.chosen
    assert [row.key for row in offers] == [offer.id for offer in offered_embedders()]
    for row in offers:
        assert (row.sort, row.kind) == (Sort.ENCODER, Kind.OFFER)
        assert row.licence_url
        assert row.mb > 100


def test_the_life_of_a_folder_of_ones_own(library: EncoderLibrary, paths: Paths, tmp_path: Path) -> None:
    folder = encoder_folder(tmp_path / "mine")
    name = library.add(folder)
    row = rows(library, Kind.OWN)[name]
    assert (row.dim, row.used, row.chosen, row.trouble, row.licence) == (32, False, False, "", "")
    told: list[tuple[int, int]] = []
    library.verify(name, lambda *far: told.append(far))
    assert told[-1] == (7000, 7000)
    embedder_shelf(paths).use(name)
    assert rows(library, Kind.OWN)[name].chosen
    assert not rows(library, Kind.BUILTIN)[BUILTIN_NAME].chosen
    assert rows(library, Kind.BUILTIN)[BUILTIN_NAME].used, "until the next start"
    library.use_builtin()
    assert rows(library, Kind.BUILTIN)[BUILTIN_NAME].chosen
    assert library.remove(name) is False
    assert (folder / "model.safetensors").is_file()
    assert not rows(library, Kind.OWN)


def test_the_one_that_serves_is_not_removed(paths: Paths, tmp_path: Path) -> None:
    shelf = embedder_shelf(paths)
    known = shelf.add(encoder_folder(tmp_path / "mine"))
    shelf.use(known.name)
    library = EncoderLibrary(paths, RequestsMade(), known.id, tmp_path)
    assert rows(library, Kind.OWN)["mine"].used
    assert not rows(library, Kind.BUILTIN)[BUILTIN_NAME].used
    with pytest.raises(KnownError, match="serves just now"):
        library.remove("mine")
    library.use_builtin()
    assert rows(library, Kind.OWN)["mine"].used
    assert rows(library, Kind.BUILTIN)[BUILTIN_NAME].chosen


def test_one_that_was_refused_at_the_start_can_be_chosen_again(
    library: EncoderLibrary, paths: Paths, tmp_path: Path
) -> None:
    shelf = embedder_shelf(paths)
    known = shelf.add(encoder_folder(tmp_path / "mine"))
    shelf.use(known.name)
    chosen = {row.key for row in library.rows(known.id) if row.chosen}
    assert chosen == {BUILTIN_NAME}, "it would be refused again"


def test_weights_that_changed_are_found_out_although_the_file_looks_the_same(
    library: EncoderLibrary, tmp_path: Path
) -> None:
    weights = encoder_folder(tmp_path / "mine") / "model.safetensors"
    library.add(weights.parent)
    before = weights.stat()
    weights.write_bytes(b"w" * before.st_size)
    os.utime(weights, ns=(before.st_atime_ns, before.st_mtime_ns))
    with pytest.raises(ModelError, match="have changed"):
        library.verify("mine", nothing)


def test_checking_can_be_stopped(library: EncoderLibrary, tmp_path: Path) -> None:
    def stop(_done: int, _all: int) -> None:
        raise Cancelled

    library.add(encoder_folder(tmp_path / "mine"))
    with pytest.raises(Cancelled):
        library.verify("mine", stop)


def test_a_folder_that_is_gone_is_said(library: EncoderLibrary, tmp_path: Path) -> None:
    library.add(encoder_folder(tmp_path / "mine"))
    shutil.rmtree(tmp_path / "mine")
    assert rows(library, Kind.OWN)["mine"].trouble == "mine is gone."


def test_texts_of_a_reading_that_was_stopped_are_counted(library: EncoderLibrary, paths: Paths, tmp_path: Path) -> None:
    library.add(encoder_folder(tmp_path / "mine"))
    folder = own_vectors_folder(paths, embedder_shelf(paths).named("mine").id)
    with TextVectors.open(folder.with_name("texts.sqlite"), 32) as kept:
        kept.put([bytes(16), bytes([1] * 16)], np.zeros((2, 32), dtype=np.float32))
    assert rows(library, Kind.OWN)["mine"].began == 2
    folder.mkdir()
    assert rows(library, Kind.OWN)["mine"].began == 0, "all of it was read"


def test_a_folder_that_was_fetched_goes_with_its_encoder(library: EncoderLibrary) -> None:
    name = "bge-small-en-v1.5"
    folder = encoder_folder(library.folder / name)
    assert library.fetch(name, nothing, accepted=True) == name
    row = rows(library, Kind.OWN)[name]
    assert row.licence == "MIT"
    assert name not in rows(library, Kind.OFFER), "what is there is not offered"
    assert library.remove(name) is True
    assert not folder.exists()
    assert name in rows(library, Kind.OFFER)


def test_nothing_is_fetched_before_the_licence_is_accepted(library: EncoderLibrary) -> None:
    with pytest.raises(TermsError):
        library.fetch("bge-base-en-v1.5", nothing, accepted=False)


def test_a_download_that_was_stopped_says_how_far_it_came(library: EncoderLibrary) -> None:
    part = library.folder / "bge-base-en-v1.5.part" / "1_Pooling"
    part.mkdir(parents=True)
    (part / "config.json").write_bytes(b"x" * 1000)
    assert rows(library, Kind.OFFER)["bge-base-en-v1.5"].began == 1000


def test_those_of_other_programs_are_there_until_they_are_added(library: EncoderLibrary, tmp_path: Path) -> None:
    folder = encoder_folder(tmp_path / "home" / SNAPSHOT)
    (row,) = rows(library, Kind.FOUND).values()
    assert (row.title, row.place, row.key) == ("bge-small-en-v1.5", "Hugging Face", str(folder))
    library.add(Path(row.key))
    assert not rows(library, Kind.FOUND)
