"""Phrases as JSON, beside the stored messages that they word: so that a chat can be read in another language later."""

from __future__ import annotations

import json
from typing import Final

from reelreason_desktop.domain.phrases import AREAS, FilmName, Keyword, Phrase, Verbatim, Word

_PHRASE: Final = "phrase"
_FILM: Final = "film"
_TEXTS: Final[dict[str, type[str]]] = {"verbatim": Verbatim, "word": Word, "keyword": Keyword}


def phrase_to_json(text: str) -> str | None:
    """JSON of a phrase; None for a text that is none."""
    return json.dumps(_plain(text), ensure_ascii=False) if isinstance(text, Phrase) else None


def phrase_from_json(kept: str | None, text: str) -> str:
    """The phrase that a text was; the text itself where none is kept, or one that does not say it (any more)."""
    if kept is None:
        return text
    try:
        phrase = _made(json.loads(kept))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, OverflowError, MemoryError):
        return text  # of another version, or edited by hand: the text is there all the same
    return phrase if isinstance(phrase, Phrase) and phrase == text else text


def _plain(part: object) -> object:
    if isinstance(part, Phrase):
        return [_PHRASE, part.area, part.frame, *map(_plain, part.parts)]
    if isinstance(part, FilmName):
        return [_FILM, str(part), part.film_id]
    kind = next((name for name, held in _TEXTS.items() if isinstance(part, held)), None)
    return part if kind is None else [kind, str(part)]


def _made(plain: object) -> object:
    if not isinstance(plain, list):
        return plain
    kind, *rest = plain
    if kind == _PHRASE:
        area, frame, *parts = rest
        return AREAS[area](frame, *map(_made, parts))
    if kind == _FILM:
        title, film_id = rest
        return FilmName(title, film_id)
    (text,) = rest
    return _TEXTS[kind](text)
