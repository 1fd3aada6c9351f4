"""Another encoder: its vectors are made beside those that serve, and count when they are whole."""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from helpers.growing import MODEL, add_rows, many_rows, small_installation, with_own_data

from reelreason_desktop.catalogue.texts import field_texts
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, ModelError, NotFoundError, VectorsMismatchError
from reelreason_desktop.inference.encoder import ChildEncoder
from reelreason_desktop.inference.events import StateChanged, WorkerEvent
from reelreason_desktop.inference.models import BUILTIN_ID, EncoderModel, builtin_model
from reelreason_desktop.inference.protocol import Backend
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.encoders import embedder_shelf, encoder_id, model_in_use, remove_embedder
from reelreason_desktop.services.growing.building import BuildProgress
from reelreason_desktop.services.loading import load_library
from reelreason_desktop.services.preparing import Preparation, prepare_embedder
from reelreason_desktop.services.runtime import Runtime, rebuild_vectors

OWN = EncoderModel("mine-00000000", Path("nowhere"), "1" * 64, 16)


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return small_installation(tmp_path_factory.mktemp("installation"))


@pytest.fixture
def paths(installation: Paths, tmp_path: Path) -> Paths:
    return with_own_data(installation, tmp_path)


@contextmanager
def encoder_of(paths: Paths, model: EncoderModel = OWN) -> Iterator[ChildEncoder]:
    with ChildEncoder(model, paths.cache, backend=Backend.FAKE) as encoder:
        yield encoder


def test_all_films_get_vectors_and_keep_their_places(paths: Paths) -> None:
    told: list[BuildProgress] = []
    with encoder_of(paths) as encoder:
        done = Preparation(paths, encoder, told.append, ground_id=MODEL).run()
    before, after = load_library(paths, MODEL), load_library(paths, OWN.id)
    assert after.films == before.films
    assert (done.films, done.added) == (len(after.films), None)
    assert after.recommender.matrix.raw[FilmField.TEXT].shape == (len(after.films), OWN.dim)
    np.testing.assert_array_equal(after.film_map.coordinates, before.film_map.coordinates)
    assert after.film_map.regions == before.film_map.regions
    assert (told[-1].done, told[-1].total) == (done.encoded, done.encoded)
    assert done.encoded <= len(after.films) * len(FilmField)


def test_stopped_in_the_middle_it_goes_on_from_there(paths: Paths) -> None:
    told: list[BuildProgress] = []
    with encoder_of(paths) as encoder:
        with pytest.raises(Cancelled):
            Preparation(paths, encoder, told.append, lambda: bool(told), MODEL).run()
        with pytest.raises(VectorsMismatchError):
            load_library(paths, OWN.id)
        done = Preparation(paths, encoder, ground_id=MODEL).run()
        assert done.encoded == told[0].total - told[0].done > 0
        assert Preparation(paths, encoder, ground_id=MODEL).run().encoded == 0
    assert load_library(paths, OWN.id).films


def test_films_that_were_added_come_along(paths: Paths, tmp_path: Path) -> None:
    add_rows(paths, tmp_path, many_rows(7))
    with encoder_of(paths) as encoder:
        done = Preparation(paths, encoder, ground_id=MODEL).run()
    assert done.added is not None
    assert done.added.films == 7
    assert load_library(paths, OWN.id).grown == 7
    assert load_library(paths, MODEL).grown == 0


@pytest.fixture(scope="module")
def prepared(installation: Paths, tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Twelve films by the built-in encoder, and by a copy of it that is the person's own and in use."""
    root = tmp_path_factory.mktemp("prepared")
    bundled = root / "bundled"
    (bundled / "films").mkdir(parents=True)
    lines = (installation.bundled / "films" / "1980s.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (bundled / "films" / "1980s.jsonl").write_text("".join(lines[:12]), encoding="utf-8")
    paths = replace(with_own_data(installation, root), bundled=bundled)
    rebuild_vectors(paths)
    embedder_shelf(paths).add(Path(shutil.copytree(builtin_model(paths.cache).folder, root / "My MiniLM")))
    assert encoder_id(paths) == (BUILTIN_ID, None)
    prepare_embedder(paths, "my-minilm")
    return paths


@pytest.fixture
def own(prepared: Paths, tmp_path: Path) -> Paths:
    """The same in a folder that a test may harm; what the cache holds is shared."""
    data = Path(shutil.copytree(prepared.data, tmp_path / "data"))
    listed = data / "encoders.json"
    folder = Path(shutil.copytree(prepared.data.parent / "My MiniLM", tmp_path / "My MiniLM"))
    listed.write_text(listed.read_text().replace(str(prepared.data.parent / "My MiniLM"), str(folder)))
    return replace(prepared, data=data)


def test_a_true_encoder_of_ones_own_serves_from_the_next_start_on(own: Paths) -> None:
    model = model_in_use(own)
    assert encoder_id(own) == (model.id, None)
    events: list[WorkerEvent] = []
    with Runtime.open(own, events.append) as runtime:
        assert (runtime.model_id, runtime.trouble) == (model.id, None)
        assert runtime.encoding.serving == model.id
        films = runtime.library.films
        shipped = load_library(own, BUILTIN_ID).recommender.matrix.raw
        for field in FilmField:
            agreement = np.sum(shipped[field] * runtime.library.recommender.matrix.raw[field], axis=1)
            assert agreement.min() > 0.999, field_texts(films, field)[int(agreement.argmin())]
        session = runtime.session("Ada")
        assert runtime.say(session, "a quiet film about the sea").ranking.picks
        assert session.missing_vectors() == {}
    assert {event.model for event in events if isinstance(event, StateChanged)} == {"my-minilm"}


def test_it_can_serve_at_once_while_no_session_is_open(own: Paths) -> None:
    name = model_in_use(own).name
    embedder_shelf(own).use(None)
    events: list[WorkerEvent] = []
    with Runtime.open(own, events.append) as runtime:
        session = runtime.session("Ada")
        runtime.say(session, "a quiet film about the sea")
        runtime.release(session)
        embedder_shelf(own).use(name)
        runtime.serve_chosen()
        assert runtime.encoding.serving == runtime.model_id == model_in_use(own).id
        session = runtime.session("Ada")
        assert list(session.missing_vectors().values()) == ["a quiet film about the sea"], "of that encoder"
        assert runtime.say(session, "and one about grief").ranking.picks
        runtime.release(session)
        shutil.rmtree(own.vectors)
        embedder_shelf(own).use(None)
        runtime.serve_chosen()
        assert runtime.model_id == BUILTIN_ID
        embedder_shelf(own).use(name)
        with pytest.raises(VectorsMismatchError):
            runtime.serve_chosen()
        assert runtime.say(runtime.session("Ada"), "a quiet film").ranking.picks, "the other one goes on"
    names = [event.model for event in events if isinstance(event, StateChanged)]
    assert [key for key, _ in itertools.groupby(names)] == [BUILTIN_ID, name, BUILTIN_ID]


def _folder_is_gone(paths: Paths) -> None:
    shutil.rmtree(model_in_use(paths).folder)


def _vectors_are_gone(paths: Paths) -> None:
    shutil.rmtree(paths.vectors)


def _vectors_are_of_other_films(paths: Paths) -> None:
    manifest = next(paths.vectors.rglob("manifest.json"))
    facts = json.loads(manifest.read_text(encoding="utf-8")) | {"films_hash": "", "film_ids": ["heat-1995"]}
    manifest.write_text(json.dumps(facts), encoding="utf-8")


@pytest.mark.parametrize("harm", [_folder_is_gone, _vectors_are_gone, _vectors_are_of_other_films])
def test_one_that_cannot_be_used_leaves_the_builtin_one_serving(own: Paths, harm: Callable[[Paths], None]) -> None:
    harm(own)
    with Runtime.open(own) as runtime:
        assert runtime.model_id == BUILTIN_ID
        assert isinstance(runtime.trouble, ModelError)
        assert "Choose the encoder again" in runtime.trouble.hint
        assert runtime.encoding.refused.startswith("my-minilm-")
        assert runtime.say(runtime.session("Ada"), "a quiet film about the sea").ranking.picks


def test_a_damaged_list_is_said_and_the_builtin_one_serves(own: Paths) -> None:
    (own.data / "encoders.json").write_text("{")
    with Runtime.open(own) as runtime:
        assert runtime.model_id == BUILTIN_ID
        assert runtime.trouble is not None


def test_an_encoder_that_dies_leaves_the_old_one_in_use(own: Paths) -> None:
    shelf = embedder_shelf(own)
    shelf.use(None)
    folder = Path(shelf.named("my-minilm").folder)
    (folder / "tokenizer.json").write_text("no tokenizer")
    (folder / "vocab.txt").unlink(missing_ok=True)
    shutil.rmtree(own.vectors)
    with pytest.raises(ModelError):
        prepare_embedder(replace(own, cache=own.data / "no exports"), "my-minilm")
    assert encoder_id(own) == (BUILTIN_ID, None)


def test_what_is_removed_takes_its_vectors_along(own: Paths) -> None:
    removed = remove_embedder(own, "my-minilm")
    assert Path(removed.folder).is_dir()
    assert list(own.vectors.iterdir()) == []
    assert encoder_id(own) == (BUILTIN_ID, None)


def test_nobody_knows_it(paths: Paths) -> None:
    with pytest.raises(NotFoundError):
        prepare_embedder(paths, "nobody")
