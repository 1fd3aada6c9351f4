"""Scoring a whole catalogue with the default recipe, beside one exact float32 product of vectors and query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from reelreason_desktop.app.bench.measuring import timed_ms
from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.large_catalogue import large_catalogue
from reelreason_desktop.app.bench.probes.telling import serve
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.inference.models import builtin_model
from reelreason_desktop.recommender.arrays import Floats
from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.scoring import Evidenced
from reelreason_desktop.recommender.weights import shipped_adapter

_FILMS = 5
_MESSAGES = 2


def run(paths: Mapping[str, str], scale: int) -> None:
    """Measures `product`, `all new` and `next message`, in ms. Each round has films and messages of its own."""
    folders = unpack(paths)
    model_id = builtin_model(folders.cache).id
    films, vectors = large_catalogue(folders, model_id, scale)
    matrix = FilmMatrix.build(films, vectors.fields, vectors.message_mean, shipped_adapter(model_id))
    text, plots = matrix.raw[FilmField.TEXT], vectors.fields[FilmField.PLOT]
    recipe = CompactRecipe()
    rounds = count()

    def product() -> float:
        query = text[next(rounds)]
        return timed_ms(lambda: text @ query)

    def all_new() -> float:
        evidence = _evidence(matrix, plots, next(rounds))
        return timed_ms(lambda: recipe(matrix, evidence))

    def next_message() -> float:
        evidence = _evidence(matrix, plots, next(rounds))
        newest = max(evidence.message_vectors)
        known = {number: vector for number, vector in evidence.message_vectors.items() if number != newest}
        recipe(matrix, replace(evidence, message_vectors=known))
        return timed_ms(lambda: recipe(matrix, evidence))

    serve({"product": product, "all new": all_new, "next message": next_message})


def _evidence(matrix: FilmMatrix, plots: Floats, round_: int) -> Evidenced:
    """Five rated films and two messages; the vector of a plot stands for the vector of a message."""
    now = datetime.now(UTC)
    first = round_ * (_FILMS + _MESSAGES)
    ids = [matrix.films[(first + i) * 11 % len(matrix)].id for i in range(_FILMS)]
    liked = [Signal(number, SignalKind.RATED, now, film_id=film, value=4.5) for number, film in enumerate(ids, 1)]
    said = [Signal(_FILMS + 1 + i, SignalKind.SAID, now, text="a message") for i in range(_MESSAGES)]
    vectors = {s.id: plots[(first + i) % len(matrix)] for i, s in enumerate(said)}
    return Evidenced((*liked, *said), vectors, ())
