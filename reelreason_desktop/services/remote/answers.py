"""Answers as they stream in: entries of a JSON list, each taken as soon as it is whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from reelreason_desktop.services.remote.payload import ANSWERS

_BEGIN: Final = re.compile(rf'"{ANSWERS}"\s*:\s*\[')
_BETWEEN: Final = " \t\r\n,"
_OVERLAP: Final = 40
"""Characters in which the list's name was begun, with some room for space."""
_DECODER: Final = json.JSONDecoder()


class EntryStream:
    """Finds entries in a text that comes in pieces, whatever stands around the list."""

    def __init__(self) -> None:
        self._text = ""
        self._place: int | None = None
        self._is_over = False

    def feed(self, piece: str) -> Iterator[dict[str, Any]]:
        """The entries that this piece completes."""
        seen = max(0, len(self._text) - _OVERLAP)
        self._text += piece
        if self._place is None:
            self._place = _begin(self._text, seen)
        elif "}" not in piece:  # no entry ends here: a long one is not read again for every piece of it
            return
        while self._place is not None and not self._is_over:
            while self._place < len(self._text) and self._text[self._place] in _BETWEEN:
                self._place += 1
            if self._place >= len(self._text):
                return
            if self._text[self._place] != "{":
                self._is_over = True
                return
            try:
                entry, self._place = _DECODER.raw_decode(self._text, self._place)
            except (ValueError, RecursionError):  # not whole yet, or never
                return
            yield entry


def found_object(text: str) -> str:
    """The first JSON object in a text with words or fences around it; the text itself where there is none."""
    start = text.find("{")
    while start >= 0:
        try:
            _, end = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError):
            start = text.find("{", start + 1)
            continue
        return text[start:end]
    return text


def _begin(text: str, seen: int) -> int | None:
    """Where the first entry may stand: behind the list's name, or in a text that is nothing but the list.

    `seen`: from where on the name was not looked for yet.
    """
    found = _BEGIN.search(text, seen)
    if found is not None:
        return found.end()
    bare = text.lstrip()
    return len(text) - len(bare) + 1 if bare.startswith("[") else None
