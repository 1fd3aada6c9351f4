"""The learned likeness: linear in what was told, itemised exactly, and absent for vectors it was not fitted to."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from helpers.catalogue import DIM, make_films, make_matrix, make_vectors
from helpers.library import MODEL_ID, shipped_library
from helpers.signals import liked, said

from reelreason_desktop.domain.picks import EvidenceKind
from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.domain.vocabulary import GENRES
from reelreason_desktop.recommender.adapter import Adapter, adapt, profiles
from reelreason_desktop.recommender.arrays import unit
from reelreason_desktop.recommender.compact import CompactRecipe
from reelreason_desktop.recommender.features import Feature, features_of
from reelreason_desktop.recommender.matrix import FilmField, FilmMatrix
from reelreason_desktop.recommender.scoring import Evidenced, HeldWish
from reelreason_desktop.recommender.taste import TasteParameters
from reelreason_desktop.recommender.weights import shipped_adapter

PLAIN = make_matrix()
RANK = 3


def fields_of(matrix):
    return tuple(matrix.centred[field] for field in FilmField)


def some_adapter(seed: int = 0) -> Adapter:
    rng = np.random.default_rng(seed)
    width = profiles(fields_of(PLAIN), PLAIN.genres, PLAIN.years).shape[1]
    shapes = ((width, RANK), (width, RANK), (DIM, RANK), (len(GENRES), RANK))
    return Adapter("made up", *(rng.normal(size=shape).astype(np.float32) for shape in shapes))


ADAPTER = some_adapter()
MATRIX = FilmMatrix.build(make_films(), make_vectors(), np.zeros(DIM, np.float32), ADAPTER)
IDS = [film.id for film in MATRIX.films]
SPOKEN = unit(np.arange(1, DIM + 1, dtype=np.float32))
TOLD = Evidenced(
    (said(3, "something tense"), liked(2, IDS[0]), liked(1, IDS[1])),
    {3: SPOKEN},
    (HeldWish(Wish(WishKind.GENRE, "Comedy", -1.0), 3, 0.8),),
)


def learned_parts():
    parts = features_of(MATRIX, TOLD, TasteParameters())
    return {part.source: part.scales[0] * part.values[0] for part in parts if part.features == (Feature.LEARNED,)}


def test_films_are_mapped_part_by_part_as_they_would_be_as_a_whole():
    whole = profiles(fields_of(MATRIX), MATRIX.genres, MATRIX.years)
    np.testing.assert_allclose(np.linalg.norm(whole, axis=1), 1.0, atol=1e-5)
    assert MATRIX.adapted is not None
    np.testing.assert_allclose(MATRIX.adapted.candidates, whole @ ADAPTER.candidates, atol=1e-4)
    np.testing.assert_allclose(MATRIX.adapted.liked, whole @ ADAPTER.liked, atol=1e-4)


def test_films_messages_and_genres_each_say_their_part():
    assert MATRIX.adapted is not None
    parts = {source.kind: values for source, values in learned_parts().items() if source.film_id in (None, IDS[0])}
    assert set(parts) == {EvidenceKind.FILM, EvidenceKind.MESSAGE, EvidenceKind.GENRE}
    candidates = MATRIX.adapted.candidates
    comedy = -0.8 * candidates @ ADAPTER.genres[GENRES.index("Comedy")]
    np.testing.assert_allclose(parts[EvidenceKind.GENRE], comedy, atol=1e-4)
    np.testing.assert_allclose(parts[EvidenceKind.MESSAGE], candidates @ (SPOKEN @ ADAPTER.messages), atol=1e-3)
    ratio = parts[EvidenceKind.FILM] / (candidates @ MATRIX.adapted.liked[0])
    np.testing.assert_allclose(ratio, ratio[0], rtol=1e-3)
    assert 0.5 < ratio[0] < 0.6  # the newer of two liked films


def test_contributions_still_sum_to_the_score_and_the_rest_is_as_before():
    with_it, without = CompactRecipe()(MATRIX, TOLD), CompactRecipe()(PLAIN, TOLD)
    summed = np.sum([contribution.values for contribution in with_it.contributions], axis=0)
    np.testing.assert_allclose(summed, with_it.total, atol=1e-4)
    added = np.sum(list(learned_parts().values()), axis=0)
    np.testing.assert_allclose(with_it.total - without.total, added - added.mean(), atol=1e-3)
    assert np.abs(added - added.mean()).max() > 0.01


def test_some_films_keep_their_places_among_all():
    rows = np.array([1, 3], dtype=np.intp)
    few = MATRIX.only(rows)
    assert few.adapted is not None
    np.testing.assert_array_equal(few.adapted.to_message(SPOKEN), MATRIX.adapted.to_message(SPOKEN)[rows])


def test_vectors_of_another_length_are_refused():
    with pytest.raises(ValueError, match="numbers a film"):
        adapt(replace(ADAPTER, candidates=ADAPTER.candidates[1:], liked=ADAPTER.liked[1:]), *_of(PLAIN))


def _of(matrix):
    return fields_of(matrix), matrix.genres, matrix.years


def test_the_shipped_one_belongs_to_one_encoder():
    assert shipped_adapter("another model") is None
    adapter = shipped_adapter(MODEL_ID)
    assert adapter is not None
    assert np.isfinite(adapter.candidates).all()
    assert shipped_library().recommender.matrix.adapted is not None
