"""How requests become tokens: one beginning for all items, computed once, and short ends."""

from __future__ import annotations

import codecs
import re
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import numpy as np

from reelreason_desktop.inference.backends.base import BackendError
from reelreason_desktop.inference.llm.form import grammar_of, longest
from reelreason_desktop.inference.llm.layout import layout_of
from reelreason_desktop.inference.llm.messages import (
    POINTS,
    Fill,
    Item,
    LlmRequest,
    Part,
    Piece,
    Prompt,
    Score,
    Scored,
    Work,
    Write,
)
from reelreason_desktop.inference.llm.ports import LanguageBackend, TokenIds
from reelreason_desktop.inference.llm.sampling import choose, choose_allowed, expectation
from reelreason_desktop.inference.protocol import FailureCode

Emit: TypeAlias = Callable[[Part], None]

FORM_KEY: Final = "form"
_FLUSH_S: Final = 0.03
"""Words are sent on in bundles of this length, which reads as a stream and costs one message in thirty milliseconds."""
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’)]*(?=\s|$)")


@dataclass
class _Count:
    """What a request cost so far, in tokens."""

    prompts: int = 0
    evaluated: int = 0
    generated: int = 0
    began_s: float = field(default_factory=time.monotonic)

    def work(self) -> Work:
        seconds = time.monotonic() - self.began_s
        return Work(self.evaluated, max(0, self.prompts - self.evaluated), self.generated, seconds)


class Worker:
    """Answers requests with one model. `backend`: the loaded model."""

    def __init__(self, backend: LanguageBackend) -> None:
        self._backend = backend
        self.layout = layout_of(backend.template)
        self._count = _Count()

    @property
    def work(self) -> Work:
        """What the present or last request cost."""
        return self._count.work()

    def answer(self, request: LlmRequest, emit: Emit) -> None:
        """Works a request off and emits what is found.

        Raises:
            Stopped: it was told to stop; everything emitted so far holds.
            BackendError: it is too long for the model, or the library failed.
        """
        self._count = _Count()
        base = self._begin(request.prompt)
        match request:
            case Score():
                for item in request.items:
                    self._score(request.id, base, item, emit)
            case Write():
                for item in request.items:
                    self._write(request, base, item, emit)
            case Fill():
                self._fill(request, base, emit)

    def _begin(self, prompt: Prompt) -> list[int]:
        """Computes what all items share; the system's part comes from memory or disk if it is there."""
        backend, layout = self._backend, self.layout
        system = backend.tokens(layout.before, markup=True) + backend.tokens(prompt.system, markup=False)
        system += backend.tokens(layout.between, markup=True)
        base = system + backend.tokens(prompt.shared, markup=False)
        if system and not backend.holds(system) and not backend.recall(system):
            self._count.evaluated += backend.evaluate(system)[0]
            backend.remember()
        return base

    def _score(self, request_id: int, base: list[int], item: Item, emit: Emit) -> None:
        lead, points = self._points(item.lead)
        self._evaluate([*base, *self._end(item), *lead])
        value, shares = expectation(self._backend.logits(), points)
        emit(Scored(request_id, item.key, min(max(value, 1.0), float(POINTS)), shares))

    def _write(self, request: Write, base: list[int], item: Item, emit: Emit) -> None:
        tokens = [*base, *self._end(item), *self._backend.tokens(item.lead, markup=False)]
        self._evaluate(tokens)
        random = np.random.default_rng(request.seed)
        stream = _Stream(request.id, item.key, request.sentences, emit)
        for _ in range(request.max_tokens):
            token = choose(self._backend.logits(), request.temperature, random)
            if self._backend.ends(token) or not stream.add(self._backend.piece(token)):
                break
            if len(tokens) >= self._backend.context:  # full: what is there has to do
                break
            self._go_on(tokens, token)
        stream.close()

    def _fill(self, request: Fill, base: list[int], emit: Emit) -> None:
        tokens = base + self._backend.tokens(self.layout.behind, markup=True)
        self._evaluate(tokens)
        grammar, raw = self._backend.grammar(grammar_of(request.blanks)), b""
        try:
            for _ in range(longest(request.blanks)):
                token = choose_allowed(self._backend.logits(), grammar)
                if token is None or self._backend.ends(token):
                    break
                grammar.accept(token)
                raw += self._backend.piece(token)
                if raw.endswith(b"]}"):  # the end of every form, and of nothing within one
                    break
                self._go_on(tokens, token)
        finally:
            grammar.close()
        emit(Piece(request.id, FORM_KEY, raw.decode("utf-8", "replace"), last=True))

    def _points(self, lead: str) -> tuple[list[int], TokenIds]:
        """The lead's tokens and those of the points behind it, as the model itself would split them.

        Whether a digit comes with the space before it differs between models, so both are tried in place.
        """
        for space in (" ", ""):
            ways = [self._backend.tokens(f"{lead}{space}{point}", markup=False) for point in range(1, POINTS + 1)]
            start = ways[0][:-1]
            ends = {way[-1] for way in ways if way}
            if len(ends) == POINTS and all(way[:-1] == start for way in ways):
                return start, np.array([way[-1] for way in ways], dtype=np.int32)
        raise BackendError(FailureCode.MODEL_UNUSABLE, "the model has no tokens for digits")

    def _end(self, item: Item) -> list[int]:
        return self._backend.tokens(item.text, markup=False) + self._backend.tokens(self.layout.behind, markup=True)

    def _go_on(self, tokens: list[int], token: int) -> None:
        tokens.append(token)
        self._backend.evaluate(tokens)
        self._count.generated += 1

    def _evaluate(self, prompt: list[int]) -> None:
        self._count.prompts += len(prompt)
        self._count.evaluated += self._backend.evaluate(prompt)[0]


class _Stream:
    """Words on their way out: whole characters, no more sentences than wanted, one paragraph."""

    def __init__(self, request_id: int, key: str, sentences: int, emit: Emit) -> None:
        self._id = request_id
        self._key = key
        self._sentences = sentences
        self._emit = emit
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._text = ""
        self._sent = 0
        self._sent_at_s = float("-inf")  # the first word goes out at once

    def add(self, piece: bytes) -> bool:
        """Takes the bytes of a token; false when the text is complete."""
        self._text += _printable(self._decoder.decode(piece))
        full = self._complete()
        if time.monotonic() - self._sent_at_s >= _FLUSH_S:
            self._flush()
        return not full

    def close(self) -> None:
        """Sends what is left and says that this was all."""
        self._text += _printable(self._decoder.decode(b"", final=True))
        self._complete()
        self._flush(last=True)

    def _complete(self) -> bool:
        """Whether the text is at its end; it is cut there."""
        started = len(self._text) - len(self._text.lstrip())
        newline = self._text.find("\n", started)
        ends = [match.end() for match in _SENTENCE_END.finditer(self._text) if match.end() < len(self._text)]
        stops = [place for place in (newline, *ends[self._sentences - 1 : self._sentences]) if place >= 0]
        if not stops:
            return False
        self._text = self._text[: min(stops)]
        return True

    def _flush(self, *, last: bool = False) -> None:
        fresh = self._text[self._sent :]
        if fresh or last:
            self._emit(Piece(self._id, self._key, fresh, last))
            self._sent, self._sent_at_s = len(self._text), time.monotonic()


def _printable(text: str) -> str:
    """Without control characters, which no sentence needs and some terminals obey."""
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) != "Cc")
