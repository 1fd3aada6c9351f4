"""Reference: llama.cpp without the program, and reasons as one JSON text under a grammar."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from typing import Any, Final

from reelreason_desktop.app.bench.llm.bare import BareLlama
from reelreason_desktop.app.bench.llm.brief import BriefTurn, unpack_turns
from reelreason_desktop.app.bench.llm.sizes import REASON_TOKENS, STREAM_TOKENS, as_file
from reelreason_desktop.app.bench.probes.telling import serve
from reelreason_desktop.inference.llm import prompts
from reelreason_desktop.inference.llm.priority import step_back

_OPENS: Final = '"reason":"'


def run(model: Mapping[str, Any], turns: Sequence[Mapping[str, Any]]) -> None:
    """Measures `speed`, tokens a second, and `explain`, milliseconds for each token of a reason."""
    step_back()  # as the model's process does
    bare = BareLlama(as_file(model))
    said = unpack_turns(turns)

    def speed() -> float:
        bare.read(f"{said[0].message}\n\n{said[0].message}")
        started = time.perf_counter()
        bare.go_on(STREAM_TOKENS)
        return STREAM_TOKENS / (time.perf_counter() - started)

    serve({"speed": speed, "explain": lambda: _explain(bare, said[-1])})


def _explain(bare: BareLlama, turn: BriefTurn) -> float:
    prompt, items = prompts.explain(turn.person, turn.picks)
    facts = "\n".join(f"{item.key}\n{item.text}" for item in items)
    reasons = _Reasons()
    started = time.perf_counter()
    bare.read(f"{prompt.system}\n{facts}\nAnswer with a JSON list of objects with id and reason:\n")
    text = bare.fill_in(grammar_of([item.key for item in items]), reasons.next_forced)
    elapsed_ms = (time.perf_counter() - started) * 1_000.0
    written = [entry["reason"] for entry in json.loads(text)]
    if len(written) != len(items):
        raise RuntimeError("the grammar was not kept to")
    return elapsed_ms / reasons.tokens


class _Reasons:
    """Ends each reason after so many tokens, as a model with a sense of length would."""

    def __init__(self) -> None:
        self._here = 0
        self.tokens = 0

    def next_forced(self, text: str) -> str:
        """What comes next, where the model has no say."""
        if '"' in text.rpartition(_OPENS)[2] or _OPENS not in text:
            self._here = 0
            return ""
        if self._here == REASON_TOKENS:
            self._here = 0
            return '"'
        self._here += 1
        self.tokens += 1
        return ""


def grammar_of(keys: Sequence[str]) -> str:
    """GBNF of a list with one object for each of `keys`, in any order, each with a reason."""
    before, between, behind = (json.dumps(text) for text in ('{"id":', f",{_OPENS}", '"}'))
    entries = ' "," '.join(["entry"] * len(keys))
    return "\n".join(
        (
            f'root ::= "[" {entries} "]"',
            f"entry ::= {before} key {between} char* {behind}",
            f"key ::= {' | '.join(json.dumps(json.dumps(key)) for key in keys)}",
            r'char ::= [^"\\\x00-\x1F\x7F]',
        )
    )
