"""BM25 against its formula."""

from __future__ import annotations

import numpy as np
import pytest

from reelreason_desktop.evaluation.bm25 import Bm25


def test_a_score_by_hand():
    """Two texts of two words each, so that the length term is 1: idf · 2.2 / (1 + 1.2)."""
    scores = Bm25(["red harbour", "blue harbour"]).scores("Red, red!")
    assert scores[0] == pytest.approx(np.log(1 + 1.5 / 1.5) * 2.2 / 2.2)
    assert scores[1] == 0.0


def test_a_rare_word_counts_more_and_a_long_text_less():
    index = Bm25(["rare common", "common word", "common a b c d e f g"])
    common, rare = index.scores("common"), index.scores("rare")
    assert rare[0] > common[0] > common[2] > 0
    assert index.scores("absent").tolist() == [0.0, 0.0, 0.0]
