"""From the list of models to the six jobs, with the real library; the words are nonsense, so the computed ones show."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from helpers.tiny_gguf import write_tiny_gguf

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.reading import Intent, Reading
from reelreason_desktop.services.language_model import Computed, FilmCard, LanguageModel
from reelreason_desktop.services.models import forget_prompts, open_writer, shelf_of

pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(importlib.util.find_spec("llama_cpp") is None, reason="the llm extra is not installed"),
]

FILMS = tuple(FilmCard(f"f{i}", f"Film {i} (199{i})", "drama.", ("You loved it.",)) for i in range(5))


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "cache", tmp_path / "config", tmp_path, tmp_path)


def test_without_a_model_there_is_no_process(paths: Paths) -> None:
    assert open_writer(paths) is None
    shelf = shelf_of(paths)
    shelf.add(write_tiny_gguf(paths.bundled / "tiny.gguf"))
    assert open_writer(paths) is None, "adding a model does not switch it on"


def test_every_job_through_the_real_library(paths: Paths) -> None:
    shelf = shelf_of(paths)
    shelf.use(shelf.add(write_tiny_gguf(paths.bundled / "tiny.gguf")).name)
    writer = open_writer(paths)
    assert writer is not None
    with writer:
        model = LanguageModel(writer, ["Loved: Heat"])
        ratings = model.rate(FILMS)
        assert ratings.keys() == {film.key for film in FILMS}
        assert all(1 <= stars <= 5 for stars in ratings.values())
        reasons = model.explain([Computed(film, "Computed.") for film in FILMS])
        assert [reason.key for reason in reasons] == [film.key for film in FILMS]
        assert all(reason.text for reason in reasons)
        assert model.reply("Hm?", ["A fact"], "Computed.").text
        assert model.summarise(["A fact"], "Computed.").text
        assert all(1 <= points <= 5 for points in model.judge(FILMS[0], "Because.").values())
        rules = Reading("something", Intent.ASK)
        assert model.read("something", rules).constraints == ()
    assert any((paths.cache / "prompts").glob("*.state"))
    forget_prompts(paths)
    assert not (paths.cache / "prompts").exists()


def test_nothing_of_a_guest_is_kept(paths: Paths) -> None:
    shelf = shelf_of(paths)
    shelf.use(shelf.add(write_tiny_gguf(paths.bundled / "tiny.gguf")).name)
    writer = open_writer(paths, keep_prompts=False)
    assert writer is not None
    with writer:
        LanguageModel(writer, ["Loved: Heat and a hundred other films"]).rate(FILMS)
    assert not (paths.cache / "prompts").exists()
