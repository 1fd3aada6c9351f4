"""Vectors of texts by a server's model: in portions that a server takes, checked, and made as long as ours are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.services.remote.asking import awaited
from reelreason_desktop.services.remote.payload import MOST_CHARS, vectors_question
from reelreason_desktop.services.remote.ports import Line

_REQUEST_CHARS: Final = 200_000
"""Together in one request; OpenAI takes 300,000 tokens."""

Vectors = NDArray[np.float32]


def ask_for_vectors(
    line: Line, model: str, texts: Sequence[str], kept: Path, stopped: Callable[[], bool], dim: int | None = None
) -> Vectors:
    """Has a server make vectors and waits for them.

    Args:
        line: to the server.
        model: as it is called there.
        texts: n texts, none of them empty.
        kept: where vectors of this model are kept, which others have to fit.
        stopped: asked several times a second; hangs up.
        dim: how long they have to be; None where nobody knows yet.

    Returns:
        float32 (n, dim), L2-normalised.

    Raises:
        Cancelled: `stopped` said so.
        KnownError: the server does not answer, or not with such vectors.
    """
    rows = [row for some in _portions(texts) for row in awaited(line.embed(vectors_question(model, some)), stopped)]
    vectors = np.asarray(rows, dtype=np.float32)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if dim not in (None, vectors.shape[1]) or not np.isfinite(vectors).all() or not (lengths > 0).all():
        hint = Notice("It may have changed on the server. Delete {} to begin anew.", kept)
        raise KnownError(Notice("{} gives vectors that do not fit.", model), hint)
    return np.asarray(vectors / lengths, dtype=np.float32)


def _portions(texts: Sequence[str]) -> Iterable[list[str]]:
    """Texts in their order."""
    some: list[str] = []
    held = 0
    for text in texts:
        size = min(len(text), MOST_CHARS)
        if some and held + size > _REQUEST_CHARS:
            yield some
            some, held = [], 0
        some.append(text)
        held += size
    if some:
        yield some
