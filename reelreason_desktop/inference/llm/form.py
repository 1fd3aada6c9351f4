"""Forms that a model fills in: the grammar that leaves it no way to write anything else, and reading the result.

Every list is bounded and every word comes from the form, so the longest answer is known beforehand and cannot be cut
off in the middle. The names of the blanks and all brackets are fixed text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from reelreason_desktop.inference.llm.messages import Blank


def grammar_of(blanks: Sequence[Blank]) -> str:
    """GBNF of a JSON object with one list a blank, without any optional space."""
    rules = [f'word{i} ::= {" | ".join(_quoted(json.dumps(word, ensure_ascii=False)) for word in blank.words)}'
             for i, blank in enumerate(blanks)]  # fmt: skip
    parts = []
    for i, blank in enumerate(blanks):
        more = f' ("," word{i}){{0,{blank.most - 1}}}' if blank.most > 1 else ""
        name = _quoted(("," if i else "{") + json.dumps(blank.name) + ":[")
        parts.append(f'{name} (word{i}{more})? "]"')
    return "\n".join([f'root ::= {" ".join(parts)} "}}"', *rules])


def longest(blanks: Sequence[Blank]) -> int:
    """Bytes of the longest answer; a token has at least one."""
    total = 2
    for blank in blanks:
        word = max(len(json.dumps(word, ensure_ascii=False).encode()) for word in blank.words)
        total += len(blank.name) + 6 + blank.most * (word + 1)
    return total


def filled_in(text: str, blanks: Sequence[Blank]) -> Mapping[str, tuple[str, ...]]:
    """The words in each blank, each once, and only those that the form offers; nothing of an unfinished form."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    answer = {}
    for blank in blanks:
        words = found.get(blank.name)
        kept = [word for word in words if word in blank.words] if isinstance(words, list) else []
        answer[blank.name] = tuple(dict.fromkeys(kept))[: blank.most]
    return answer


def _quoted(text: str) -> str:
    """As a GBNF literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'
