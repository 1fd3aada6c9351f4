"""The bodies of requests: all that is sent to a server, built here and nowhere else.

Films go by numbers of this one request, so no id of the catalogue leaves, and an answer can only point at what was
asked about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from reelreason_desktop.inference.llm.messages import POINTS, Blank, Item, Prompt

Body: TypeAlias = Mapping[str, Any]

ANSWERS: Final = "answers"
MOST_CHARS: Final = 4_000
"""Of a text that gets a vector; models take some 8,000 tokens, and a token can be a single character."""
_SPARE_TOKENS: Final = 64
_TOKENS_A_SCORE: Final = 24
_TOKENS_A_WORD: Final = 12

_SCORE: Final = (
    f'Answer with JSON only: {{"{ANSWERS}": [{{"id": "1", "points": 3.5}}]}}, one entry for each id that is asked '
    f"about, in the same order, points from 1 to {POINTS} with one decimal."
)
_WRITE: Final = (
    f'Answer with JSON only: {{"{ANSWERS}": [{{"id": "1", "text": "…"}}]}}, one entry for each id that is asked about, '
    "in the same order."
)
_FILL: Final = "Answer with JSON only: an object with the lists {lists}, made of the given words."


@dataclass(frozen=True, slots=True)
class Question:
    """One request. `keys`: item by the number that stands for it."""

    body: Body
    keys: Mapping[str, str]


def score_question(model: str, prompt: Prompt, items: Sequence[Item]) -> Question:
    """Asks for the points of each item."""
    keys = _numbered(items)
    schema = _list_schema({"id": {"type": "string", "enum": list(keys)}, "points": {"type": "number"}})
    tokens = _TOKENS_A_SCORE * len(items)
    return Question(_body(model, prompt, _SCORE, _asked(items), "points", schema, tokens), keys)


def write_question(model: str, prompt: Prompt, items: Sequence[Item], max_tokens: int, sentences: int) -> Question:
    """Asks for words about each item."""
    keys = _numbered(items)
    schema = _list_schema({"id": {"type": "string", "enum": list(keys)}, "text": {"type": "string"}})
    task = f"At most {sentences} sentences for each id. {_WRITE}"
    tokens = (max_tokens + _TOKENS_A_SCORE) * len(items)
    return Question(_body(model, prompt, task, _asked(items), "texts", schema, tokens), keys)


def fill_question(model: str, prompt: Prompt, blanks: Sequence[Blank]) -> Question:
    """Asks for a filled-in form."""
    lists = {b.name: {"type": "array", "items": {"type": "string", "enum": list(b.words)}} for b in blanks}
    told = ", ".join(f"“{blank.name}” (at most {blank.most})" for blank in blanks)
    tokens = _TOKENS_A_WORD * sum(blank.most for blank in blanks)
    return Question(_body(model, prompt, _FILL.format(lists=told), "", "form", _closed(lists), tokens), {})


def vectors_question(model: str, texts: Sequence[str]) -> Body:
    """Asks for a vector of each text. What is longer than `MOST_CHARS` is cut."""
    return {"model": model, "input": [shortened(text) for text in texts], "encoding_format": "float"}


def shortened(text: str) -> str:
    """At most `MOST_CHARS`, cut between words where there is a place to."""
    if len(text) <= MOST_CHARS:
        return text
    head = text[: MOST_CHARS + 1]
    return head[: head.rfind(" ")] if head.rfind(" ") > MOST_CHARS // 2 else head[:MOST_CHARS]


def _numbered(items: Sequence[Item]) -> dict[str, str]:
    return {str(number): item.key for number, item in enumerate(items, start=1)}


def _asked(items: Sequence[Item]) -> str:
    return "\n\n".join(f"id {number}\n{item.text}" for number, item in enumerate(items, start=1))


def _body(
    model: str, prompt: Prompt, task: str, asked: str, name: str, schema: Mapping[str, Any], tokens: int
) -> dict[str, Any]:
    user = "\n".join(part for part in (prompt.shared, asked) if part)
    return {
        "model": model,
        "messages": [
            {"role": "system", "content": f"{prompt.system.rstrip()}\n{task}"},
            {"role": "user", "content": user},
        ],
        "response_format": {"type": "json_schema", "json_schema": {"name": name, "strict": True, "schema": schema}},
        "temperature": 0,
        "max_tokens": tokens + _SPARE_TOKENS,
        "stream_options": {"include_usage": True},
    }


def _list_schema(properties: Mapping[str, Any]) -> dict[str, Any]:
    return _closed({ANSWERS: {"type": "array", "items": _closed(properties)}})


def _closed(properties: Mapping[str, Any]) -> dict[str, Any]:
    """An object with these and no other properties, as strict schemas want it."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }
