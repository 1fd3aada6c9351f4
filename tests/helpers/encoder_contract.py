"""What every encoder owes its callers; each encoder's test file subclasses `EncoderContract`."""

from __future__ import annotations

import numpy as np
import pytest

from reelreason_desktop.domain.errors import Cancelled
from reelreason_desktop.inference.encoder import Encoder, Purpose
from reelreason_desktop.inference.events import WorkerState

TEXTS = ["a quiet film", "", "  ", "Ünïcode 東京 🎬", "zero \x00 byte", "lone \ud800 surrogate", "word " * 3_000]


class EncoderContract:
    """Subclasses give a running `encoder` fixture."""

    def test_vectors_are_float32_rows_of_unit_length(self, encoder: Encoder) -> None:
        vectors = encoder.encode(TEXTS)
        assert vectors.dtype == np.float32
        assert vectors.shape == (len(TEXTS), encoder.model.dim)
        np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-4)

    def test_no_texts_give_no_rows(self, encoder: Encoder) -> None:
        assert encoder.encode([]).shape == (0, encoder.model.dim)

    def test_same_text_gives_same_vector_in_any_company(self, encoder: Encoder) -> None:
        alone = encoder.encode(["a film about the sea"])
        together = encoder.encode(["x", "a film about the sea", "a much longer text about something else " * 5])
        np.testing.assert_allclose(together[1], alone[0], atol=1e-4)

    def test_different_texts_give_different_vectors(self, encoder: Encoder) -> None:
        first, second = encoder.encode(["a comedy about a wedding", "a war in space"])
        assert first @ second < 0.95

    def test_rows_follow_the_texts_in_bulk(self, encoder: Encoder) -> None:
        texts = [f"film number {i} " + "and on " * (i * 7 % 11) for i in range(140)]
        vectors = encoder.encode(texts, Purpose.DOCUMENT)
        for row in (0, 63, 139):
            np.testing.assert_allclose(vectors[row], encoder.encode([texts[row]], Purpose.DOCUMENT)[0], atol=1e-4)

    def test_submit_answers_in_the_future(self, encoder: Encoder) -> None:
        assert encoder.submit(["a film"]).result(60).shape == (1, encoder.model.dim)

    def test_start_twice_is_start_once(self, encoder: Encoder) -> None:
        encoder.encode(["a film"])
        state = encoder.state
        encoder.start()
        encoder.encode(["a film"])
        assert encoder.state is state or encoder.state in {WorkerState.EXPORTING, WorkerState.READY}


class ClosingContract:
    """Subclasses give a running `disposable_encoder` fixture, which these tests use up."""

    def test_close_twice_and_work_after_close_is_cancelled(self, disposable_encoder: Encoder) -> None:
        disposable_encoder.close()
        disposable_encoder.close()
        assert disposable_encoder.state is WorkerState.STOPPED
        assert disposable_encoder.submit(["a film"]).cancelled()
        with pytest.raises(Cancelled):
            disposable_encoder.encode(["a film"])
