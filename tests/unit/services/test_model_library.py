"""What the Models page shows and does, without a window."""

from pathlib import Path

import pytest
from helpers.tiny_gguf import write_tiny_gguf

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, ModelError
from reelreason_desktop.inference.llm.curated import curated_models
from reelreason_desktop.services.fetching.downloading import TermsError
from reelreason_desktop.services.model_library import ModelLibrary
from reelreason_desktop.services.model_rows import Kind, ModelRow
from reelreason_desktop.services.requests_made import RequestsMade


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModelLibrary:
    for name in ("HF_HUB_CACHE", "HF_HOME", "OLLAMA_MODELS", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    return ModelLibrary(Paths(*[tmp_path / "here"] * 5), RequestsMade(), tmp_path / "home")


def rows(library: ModelLibrary, kind: Kind) -> dict[str, ModelRow]:
    return {row.title: row for row in library.overview().rows if row.kind is kind}


def nothing(_done: int, _all: int) -> None:
    """Progress that nobody looks at."""


def test_at_first_there_are_offers_only(library: ModelLibrary) -> None:
    rows = library.overview().rows
    assert [row.key for row in rows] == [model.id for model in curated_models()]
    for row in rows:
        assert row.licence
        assert row.licence_url
        assert row.needed_mib > row.mb * 0.9 > 0


def test_the_life_of_a_file_of_ones_own(library: ModelLibrary, tmp_path: Path) -> None:
    file = write_tiny_gguf(tmp_path / "tiny.gguf")
    told: list[tuple[int, int]] = []
    name = library.add(file, lambda *far: told.append(far))
    assert told[-1] == (file.stat().st_size, file.stat().st_size)
    assert not rows(library, Kind.OWN)["Tiny"].used
    library.use(name)
    assert rows(library, Kind.OWN)["Tiny"].used
    library.verify(name, nothing)
    file.unlink()
    assert "is gone" in rows(library, Kind.OWN)["Tiny"].trouble
    with pytest.raises(ModelError):
        library.verify(name, nothing)
    assert library.remove(name) is False
    assert not rows(library, Kind.OWN)


def test_a_file_that_was_fetched_goes_with_its_model(library: ModelLibrary) -> None:
    model = curated_models()[0]
    library.folder.mkdir(parents=True)
    file = write_tiny_gguf(library.folder / model.file)
    name = library.fetch(model.id, nothing, accepted=True)
    assert name == model.id
    assert model.name not in rows(library, Kind.OFFER), "what is there is not offered"
    assert library.remove(name) is True
    assert not file.exists()


def test_nothing_is_fetched_before_the_licence_is_accepted(library: ModelLibrary) -> None:
    with pytest.raises(TermsError):
        library.fetch(curated_models()[0].id, nothing, accepted=False)


def test_a_download_that_was_stopped_says_how_far_it_came(library: ModelLibrary) -> None:
    model = curated_models()[0]
    library.folder.mkdir(parents=True)
    (library.folder / f"{model.file}.part").write_bytes(b"x" * 1000)
    assert rows(library, Kind.OFFER)[model.name].began == 1000


def test_checking_can_be_stopped(library: ModelLibrary, tmp_path: Path) -> None:
    def stop(_done: int, _all: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        library.add(write_tiny_gguf(tmp_path / "tiny.gguf"), stop)
    assert not rows(library, Kind.OWN)


def test_models_of_other_programs_are_there_until_they_are_added(library: ModelLibrary, tmp_path: Path) -> None:
    folder = tmp_path / "home" / ".lmstudio" / "models"
    folder.mkdir(parents=True)
    good = write_tiny_gguf(folder / "good.gguf")
    (folder / "bad.gguf").write_bytes(b"nothing")
    found = rows(library, Kind.FOUND)
    assert found["good"].place == "LM Studio"
    assert found["good"].needed_mib > 512
    assert "not a GGUF file" in found["bad"].trouble
    library.add(good, nothing)
    assert "good" not in rows(library, Kind.FOUND)
