"""Reference: llama.cpp as its own programs use it: its decoder, its samplers, and nothing around them."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from typing import Any, Final

from reelreason_desktop.inference.backends.llama_library import Library
from reelreason_desktop.inference.llm.client import ModelFile, default_threads

_BATCH: Final = 512


class BareLlama:
    """A model with an empty memory. Belongs to one thread, and ends with its process.

    Args:
        model: which file.

    Raises:
        ImportError: the library is not installed.
        RuntimeError: the library refuses the file.
    """

    def __init__(self, model: ModelFile) -> None:
        self._library = Library(lambda _level, _text: None, lambda: False)
        self._c: Any = self._library.c
        self._model = self._c.llama_model_load_from_file(str(model.file).encode(), self._c.llama_model_default_params())
        parameters = self._c.llama_context_default_params()
        parameters.n_ctx = model.used_context
        parameters.n_batch = _BATCH
        parameters.n_threads = parameters.n_threads_batch = default_threads()
        parameters.no_perf = True
        self._context = self._model and self._c.llama_init_from_model(self._model, parameters)
        if not self._context:
            raise RuntimeError(self._library.first_error or "the library refused the model")
        self._vocabulary = self._c.llama_model_get_vocab(self._model)

    def tokens(self, text: str) -> list[int]:
        """Token ids; names of special tokens count as such."""
        raw = text.encode()
        held = (ctypes.c_int32 * (len(raw) + 8))()
        count = self._c.llama_tokenize(self._vocabulary, raw, len(raw), held, len(held), False, True)
        return list(held[:count])

    def piece(self, token: int) -> str:
        """What a token adds to the text."""
        buffer = ctypes.create_string_buffer(256)
        length = self._c.llama_token_to_piece(self._vocabulary, token, buffer, len(buffer), 0, True)
        return buffer.raw[: max(0, length)].decode("utf-8", "replace")

    def read(self, text: str) -> None:
        """Makes `text` all that is in memory."""
        self._c.llama_memory_clear(self._c.llama_get_memory(self._context), True)
        tokens = self.tokens(text)
        for start in range(0, len(tokens), _BATCH):
            self._decode(tokens[start : start + _BATCH])

    def go_on(self, count: int) -> None:
        """Writes `count` tokens behind what is in memory, each the likeliest."""
        with _chain(self._c, self._c.llama_sampler_init_greedy()) as sampler:
            for _ in range(count):
                self._decode([self._c.llama_sampler_sample(sampler, self._context, -1)])

    def fill_in(self, gbnf: str, force: Callable[[str], str]) -> str:
        """Writes a whole text that a grammar allows, the grammar asked about every token of the vocabulary.

        Args:
            gbnf: the grammar; it must come to an end.
            force: is given the text so far, and returns what must come next; empty leaves the choice to the model.
        """
        grammar = self._c.llama_sampler_init_grammar(self._vocabulary, gbnf.encode(), b"root")
        if not grammar:
            raise RuntimeError("the grammar cannot be used")
        text = ""
        with _chain(self._c, grammar, self._c.llama_sampler_init_greedy()) as sampler:
            while True:
                forced = force(text)
                if forced:
                    token = self.tokens(forced)[-1]  # some vocabularies put a space before it
                    self._c.llama_sampler_accept(sampler, token)
                else:
                    token = self._c.llama_sampler_sample(sampler, self._context, -1)
                if self._c.llama_vocab_is_eog(self._vocabulary, token):
                    return text
                text += self.piece(token)
                self._decode([token])

    def _decode(self, tokens: Sequence[int]) -> None:
        held = (ctypes.c_int32 * len(tokens))(*tokens)
        answer = self._c.llama_decode(self._context, self._c.llama_batch_get_one(held, len(tokens)))
        if answer:
            raise RuntimeError(f"llama_decode returned {answer}")


class _chain:  # noqa: N801 - used as a function
    """Samplers one after the other, freed at the end."""

    def __init__(self, library: Any, *samplers: Any) -> None:  # noqa: ANN401 - untyped package
        self._c = library
        self._chain = library.llama_sampler_chain_init(library.llama_sampler_chain_default_params())
        for sampler in samplers:
            library.llama_sampler_chain_add(self._chain, sampler)

    def __enter__(self) -> Any:  # noqa: ANN401
        return self._chain

    def __exit__(self, *_: object) -> None:
        self._c.llama_sampler_free(self._chain)
