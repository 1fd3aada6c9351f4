"""A GGUF model on llama.cpp, driven token by token.

The library's own streaming, chat and JSON functions are not used: they stall on incomplete characters, let texts
inject control tokens, and accept grammars that end the process. One object has one thread.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.backends.base import BackendError, Report
from reelreason_desktop.inference.backends.llama_grammar import LlamaGrammar
from reelreason_desktop.inference.backends.llama_library import Library
from reelreason_desktop.inference.backends.llama_states import StateFiles
from reelreason_desktop.inference.gguf.checks import check_language_model
from reelreason_desktop.inference.gguf.header import GgufHeader, read_header
from reelreason_desktop.inference.llm.messages import LoadLanguageModel
from reelreason_desktop.inference.llm.ports import Logits, Stop, Stopped, Template
from reelreason_desktop.inference.protocol import FailureCode

BATCH: Final = 512
_MICRO_BATCH: Final = 128
"""The library looks at `Stop` between its operations; smaller ones let it look more often, larger gain nothing."""
_REPACKED: Final = {2}
"""Quantisations (Q4_0) that the library rewrites in memory: beside a mapped file they would be there twice."""
_WORTH_KEEPING: Final = 16
_FULL, _ABORTED = 1, 2
"""Answers of `llama_decode`."""


class LlamaModel:
    """A loaded model and the one text it has in memory.

    Args:
        load: which file, and how.
        stop: asked while it computes; it may be called from other threads.
        report: takes lines for the log.
        alive: called while the file is read, with the share that is read, 0 to 1.

    Raises:
        BackendError: the library is missing, or refuses the file.
    """

    def __init__(self, load: LoadLanguageModel, stop: Stop, report: Report, alive: Callable[[float], None]) -> None:
        header = _checked(Path(load.file))
        self._library = _open_library(report, stop)
        self._c: Any = self._library.c
        self.name = str(header.metadata.get("general.name") or Path(load.file).stem)[:200]
        self._held: list[int] = []
        self._model = self._load(load, header, alive)
        self._vocabulary = self._c.llama_model_get_vocab(self._model)
        self._size = int(self._c.llama_vocab_n_tokens(self._vocabulary))
        self._context = self._make_context(load)
        self.context = int(self._c.llama_n_ctx(self._context))
        self._memory = self._c.llama_get_memory(self._context)
        self._batch = self._c.llama_batch_init(BATCH, 0, 1)
        self._on_check = self._c.ggml_abort_callback(lambda _data: stop())
        self._c.llama_set_abort_callback(self._context, self._on_check, None)
        self.template = self._read_template(header)
        key = f"{load.sha256} {self.context} {self._library.version}"
        self._states = StateFiles(self._c, Path(load.state_dir), key) if load.state_dir else None

    def tokens(self, text: str, *, markup: bool) -> list[int]:
        """Token ids; names of special tokens count as such in `markup` only."""
        raw = text.encode("utf-8", "replace")
        room = len(raw) + 8
        held = (ctypes.c_int32 * room)()
        count = int(self._c.llama_tokenize(self._vocabulary, raw, len(raw), held, room, False, markup))
        if count < 0:  # said to be impossible: a token has at least one byte
            held, room = (ctypes.c_int32 * -count)(), -count
            count = int(self._c.llama_tokenize(self._vocabulary, raw, len(raw), held, room, False, markup))
        return list(held[: max(0, count)])

    def piece(self, token: int) -> bytes:
        """The bytes of a token; none for control tokens."""
        return self._piece(token, special=False)

    def ends(self, token: int) -> bool:
        """Whether the token ends a turn."""
        return bool(self._c.llama_vocab_is_eog(self._vocabulary, token))

    def evaluate(self, tokens: Sequence[int]) -> tuple[int, int]:
        """Makes `tokens` the text in memory; returns how many were computed and how many were there.

        Raises:
            Stopped: `stop` said so.
            BackendError: they do not fit, or the library failed.
        """
        if len(tokens) > self.context:
            raise BackendError(FailureCode.TOO_LONG, f"{len(tokens)} tokens; {self.context} fit")
        # The last token is always computed again, because only then there are logits of it.
        reused = min(_common(self._held, tokens), len(tokens) - 1)
        reused = self._cut_back(reused)
        for start in range(reused, len(tokens), BATCH):
            self._decode(list(tokens[start : start + BATCH]), start)
        return len(tokens) - reused, reused

    def holds(self, tokens: Sequence[int]) -> bool:
        """Whether the text in memory begins with `tokens`."""
        return self._held[: len(tokens)] == list(tokens)

    def logits(self) -> Logits:
        """float32 (vocabulary,), a copy. Values that are no numbers count as impossible."""
        pointer = self._c.llama_get_logits_ith(self._context, -1)
        values = np.ctypeslib.as_array(pointer, shape=(self._size,)).astype(np.float32)
        return np.nan_to_num(values, copy=False, nan=-1e30, posinf=1e30, neginf=-1e30)

    def grammar(self, gbnf: str) -> LlamaGrammar:
        """Raises: BackendError: it is no grammar."""
        return LlamaGrammar(self._c, self._vocabulary, gbnf)

    def remember(self) -> None:
        """Keeps the text in memory on disk."""
        if self._states is not None and len(self._held) >= _WORTH_KEEPING:
            self._states.save(self._context, self._held)

    def recall(self, tokens: Sequence[int]) -> bool:
        """Fetches a text from disk; false when it is not there."""
        if self._states is None or len(tokens) < _WORTH_KEEPING:
            return False
        found = self._states.load(self._context, tokens)
        # A load that failed half way leaves nothing of use behind.
        self._held = list(tokens) if found else []
        if not found:
            self._c.llama_memory_seq_rm(self._memory, 0, 0, -1)
        return found

    def close(self) -> None:
        """Frees everything; the object is of no use afterwards."""
        self._c.llama_batch_free(self._batch)
        self._c.llama_free(self._context)
        self._c.llama_model_free(self._model)

    def _load(self, load: LoadLanguageModel, header: GgufHeader, alive: Callable[[float], None]) -> Any:  # noqa: ANN401
        parameters = self._c.llama_model_default_params()
        parameters.n_gpu_layers = 0
        repacked = header.metadata.get("general.file_type") in _REPACKED
        parameters.load_mode = self._c.LLAMA_LOAD_MODE_NONE if repacked else self._c.LLAMA_LOAD_MODE_MMAP

        def on_share(share: float, _data: object) -> bool:
            alive(float(share))
            return True

        on_progress = self._c.llama_progress_callback(on_share)
        parameters.progress_callback = on_progress
        model = self._c.llama_model_load_from_file(load.file.encode(), parameters)
        if not model:
            raise BackendError(FailureCode.MODEL_UNUSABLE, self._library.first_error or "the library refused the file")
        return model

    def _make_context(self, load: LoadLanguageModel) -> Any:  # noqa: ANN401 - a C pointer
        parameters = self._c.llama_context_default_params()
        parameters.n_ctx = load.context
        parameters.n_batch, parameters.n_ubatch = BATCH, _MICRO_BATCH
        parameters.n_threads = parameters.n_threads_batch = load.threads
        parameters.no_perf = True
        context = self._c.llama_init_from_model(self._model, parameters)
        if not context:
            raise BackendError(FailureCode.OUT_OF_MEMORY, self._library.first_error or "no memory for the context")
        return context

    def _read_template(self, header: GgufHeader) -> Template:
        raw = self._c.llama_model_chat_template(self._model, None)
        first, last = (int(f(self._vocabulary)) for f in (self._c.llama_vocab_bos, self._c.llama_vocab_eos))
        begin, end = (self._piece(t, special=True).decode("utf-8", "replace") if t >= 0 else "" for t in (first, last))
        declared = header.metadata.get("tokenizer.chat_template")
        text = raw.decode("utf-8", "replace") if raw else (declared if isinstance(declared, str) else None)
        return Template(text, begin, end, bool(begin) and bool(self._c.llama_vocab_get_add_bos(self._vocabulary)))

    def _piece(self, token: int, *, special: bool) -> bytes:
        room = 64
        while True:
            buffer = ctypes.create_string_buffer(room)
            length = int(self._c.llama_token_to_piece(self._vocabulary, token, buffer, room, 0, special))
            if length >= 0:
                return buffer.raw[:length]
            room = -length

    def _cut_back(self, keep: int) -> int:
        """Drops what is in memory behind `keep` tokens; returns how many are left.

        Models with a running state cannot forget their last tokens: they begin anew.
        """
        if not self._c.llama_memory_seq_rm(self._memory, 0, keep, -1):
            self._c.llama_memory_seq_rm(self._memory, 0, 0, -1)
            keep = 0
        del self._held[keep:]
        return keep

    def _decode(self, tokens: list[int], start: int) -> None:
        batch = self._batch
        batch.n_tokens = len(tokens)
        for i, token in enumerate(tokens):
            batch.token[i], batch.pos[i] = token, start + i
            batch.n_seq_id[i], batch.seq_id[i][0], batch.logits[i] = 1, 0, i + 1 == len(tokens)
        self._library.forget()
        answer = int(self._c.llama_decode(self._context, batch))
        if answer == 0:
            self._held.extend(tokens)
            return
        self._cut_back(len(self._held))
        if answer == _ABORTED:
            raise Stopped
        code = FailureCode.TOO_LONG if answer == _FULL else FailureCode.BACKEND_FAILED
        raise BackendError(code, self._library.first_error or f"llama_decode returned {answer}")


def _open_library(report: Report, stop: Stop) -> Library:
    try:
        return Library(report, stop)
    except (ImportError, OSError, RuntimeError) as error:  # RuntimeError: the native part cannot be loaded
        raise BackendError(FailureCode.LIBRARY_MISSING, f"{type(error).__name__}: {error}") from error


def _checked(file: Path) -> GgufHeader:
    """The header, once more looked at right before the library reads it: the file may have changed since."""
    if not file.is_file():
        raise BackendError(FailureCode.MODEL_MISSING, f"no file {file}")
    try:
        check_language_model(file)
        return read_header(file)
    except ModelError as error:
        raise BackendError(FailureCode.MODEL_UNUSABLE, error.message) from error


def _common(held: Sequence[int], wanted: Sequence[int]) -> int:
    """How many tokens both begin with."""
    for place, (one, other) in enumerate(zip(held, wanted, strict=False)):
        if one != other:
            return place
    return min(len(held), len(wanted))
