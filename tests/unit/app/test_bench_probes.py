"""Probes as real processes, and the catalogue they measure on."""

import os

import numpy as np
import pytest

from reelreason_desktop.app.bench import growth
from reelreason_desktop.app.bench.children import Probe, ProbeError, _environment
from reelreason_desktop.app.bench.measuring import interleaved
from reelreason_desktop.app.bench.memory import rss_mb
from reelreason_desktop.app.bench.places import away_from_home, pack, unpack
from reelreason_desktop.app.bench.probes.large_catalogue import large_catalogue
from reelreason_desktop.app.bench.rows import BenchRow
from reelreason_desktop.catalogue.bundled import load_films
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.recommender.matrix import FilmField

MODEL = "all-MiniLM-L6-v2"


@pytest.fixture(scope="module")
def shipped():
    return load_films(Paths.default().bundled / "films")


def test_scoring_probe_measures_a_row():
    with Probe("scoring", {"paths": pack(Paths.default()), "scale": 600}) as probe:
        assert probe.moments("ready")["ready"] > 0
        scorings, products = interleaved(2, lambda: probe.ask("all new"), lambda: probe.ask("product"))
        assert rss_mb(probe.pid) > 10
    row = BenchRow.of("scoring", scorings, products, 4.0, "ms", "")
    assert row.value > 0
    assert row.reference > 0
    assert row.n == 2


def test_bare_window_paints():
    with Probe("bare_window", {}) as probe:
        assert probe.moments("window")["window"] > 0


def test_probe_that_fails_says_why():
    with Probe("scoring", {}) as probe, pytest.raises(ProbeError) as caught:
        probe.hear()
    assert "missing" in caught.value.detail


def test_probe_that_tells_of_something_else_is_refused():
    with Probe("bare_window", {}) as probe, pytest.raises(ProbeError, match="window"):
        probe.moments("map")


def test_interleaved_takes_turns_and_drops_the_first_round():
    taken = []

    def measure(name, values):
        numbers = iter(values)

        def take():
            taken.append(name)
            return next(numbers)

        return take

    assert interleaved(2, measure("a", [9.0, 1.0, 2.0]), measure("b", [9.0, 3.0, 4.0])) == ([1.0, 2.0], [3.0, 4.0])
    assert taken == ["a", "b"] * 3


def test_folders_survive_the_way_to_a_probe(tmp_path):
    paths = Paths.default()
    assert unpack(pack(paths)) == paths
    away = away_from_home(paths, tmp_path)
    assert away.profiles.is_relative_to(tmp_path)
    assert (away.cache, away.bundled) == (paths.cache, paths.bundled)


def test_large_catalogue_keeps_the_shipped_films_and_makes_others(shipped):
    n = len(shipped) + 200
    films, vectors = large_catalogue(Paths.default(), MODEL, n)
    assert films[: len(shipped)] == shipped
    assert len({film.id for film in films}) == n
    assert len({film.label for film in films}) == n
    text = vectors.fields[FilmField.TEXT]
    assert text.shape == (n, 384)
    np.testing.assert_allclose(np.linalg.norm(text, axis=1), 1.0, atol=1e-5)
    likeness = np.einsum("nd,nd->n", text[len(shipped) :], text[:200])
    assert 0.8 < likeness.mean() < 0.95
    era = vectors.fields[FilmField.ERA]
    np.testing.assert_allclose(era[len(shipped) :], era[:200], atol=1e-6)
    assert vectors.coordinates.shape == (n, 2)


def test_a_small_catalogue_is_a_part_of_the_shipped_one(shipped):
    films, vectors = large_catalogue(Paths.default(), MODEL, 50)
    assert films == shipped[:50]
    assert vectors.coordinates.shape == (50, 2)


def test_environment_keeps_probes_off_screen_and_offline():
    environment = _environment()
    assert environment["QT_QPA_PLATFORM"] == "offscreen"
    assert environment["HF_HUB_OFFLINE"] == "1"
    assert environment["PATH"] == os.environ["PATH"]


def test_a_catalogue_is_grown_opened_and_used(monkeypatch):
    monkeypatch.setattr(growth, "_LARGEST_WINDOW", 0)
    told = []
    steps = growth.run_growth(Paths.default(), 500, told.append)
    assert [step.step for step in steps] == [
        "make up films",
        "add them",
        "reading films",
        "encoding",
        "vectors and map",
        "open",
        "first picks",
        "picks after a rating",
        "read a first message",
        "films like one",
        "one exact product",
    ]
    assert {step.films for step in steps} == {500}
    assert all(step.seconds > 0 and step.peak_mb > 10 for step in steps)
    assert len(told) == len(steps)
    assert told[0].startswith("500 films, make up films: ")
