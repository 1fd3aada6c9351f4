"""Grammars of llama.cpp, asked only about the tokens that matter."""

from __future__ import annotations

import ctypes
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reelreason_desktop.inference.backends.base import BackendError
from reelreason_desktop.inference.llm.ports import TokenIds
from reelreason_desktop.inference.protocol import FailureCode


class LlamaGrammar:
    """A grammar and how far a text has got in it.

    Args:
        library: the functions of llama.cpp.
        vocabulary: of the model.
        gbnf: the grammar; its start is `root`.

    Raises:
        BackendError: it is no grammar.
    """

    def __init__(self, library: Any, vocabulary: Any, gbnf: str) -> None:  # noqa: ANN401 - untyped package
        self._library = library
        self._sampler = library.llama_sampler_init_grammar(vocabulary, gbnf.encode(), b"root")
        if not self._sampler:  # the library's own wrapper does not look, and crashes on the next call
            raise BackendError(FailureCode.BACKEND_FAILED, "the grammar cannot be used")

    def allowed(self, tokens: TokenIds) -> NDArray[np.bool_]:
        """Which of `tokens`, int32 (n,), may come next: bool (n,)."""
        data = (self._library.llama_token_data * len(tokens))()
        table = np.ctypeslib.as_array(data)
        table["id"], table["logit"] = tokens, 0.0
        candidates = self._library.llama_token_data_array(
            data=ctypes.cast(data, self._library.llama_token_data_p), size=len(tokens), selected=-1, sorted=False
        )
        self._library.llama_sampler_apply(self._sampler, ctypes.byref(candidates))
        verdict = np.isfinite(table["logit"])  # refused ones are -inf
        result: NDArray[np.bool_] = verdict.copy()
        return result

    def accept(self, token: int) -> None:
        """Goes on behind an allowed token. The library ends the process for any other, so that is checked first."""
        if not self.allowed(np.array([token], dtype=np.int32))[0]:
            raise BackendError(FailureCode.BACKEND_FAILED, "a token outside the grammar")
        self._library.llama_sampler_accept(self._sampler, token)

    def close(self) -> None:
        """Frees it; the second time, nothing happens."""
        if self._sampler:
            self._library.llama_sampler_free(self._sampler)
            self._sampler = None
