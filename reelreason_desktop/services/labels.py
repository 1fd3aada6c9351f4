"""What undo and redo call an act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import FilmName, Phrase, Verbatim, Word
from reelreason_desktop.domain.reading import WishKind
from reelreason_desktop.domain.signals import EditKind, Event, SignalKind

_QUOTE_CHARACTERS = 32
_VOCABULARY = frozenset({WishKind.GENRE.value, WishKind.TONE.value})

_SIGNAL_LABELS: Mapping[SignalKind, str] = {
    SignalKind.RATED: "rating of {}",
    SignalKind.SEEN: "“seen” for {}",
    SignalKind.WATCHLIST: "watchlist entry {}",
    SignalKind.REJECTED: "“not for me” for {}",
    SignalKind.LIKED: "“more like” {}",
    SignalKind.DISLIKED: "“less like” {}",
    SignalKind.MENTIONED: "mention of {}",
    SignalKind.POSTPONED: "“not tonight” for {}",
    SignalKind.ANSWERED: "answer about {}",
}
_WORD_LABELS: Mapping[SignalKind, str] = {
    SignalKind.WISHED: "wish for {}",
    SignalKind.BLOCKED: "“never {}”",
    SignalKind.STEERED: "move on the map",
}
_EDIT_LABELS: Mapping[EditKind, str] = {
    EditKind.DELETE: "deleted signal",
    EditKind.MUTE: "muting",
    EditKind.WEIGHT: "change of weight",
    EditKind.DISMISS: "removed chip",
    EditKind.DIAL: "turned dial",
}
FRAMES = (*_SIGNAL_LABELS.values(), *_WORD_LABELS.values(), *_EDIT_LABELS.values(), "act")
"""Every frame that a label may have, for who translates them."""


def act_label(events: Sequence[Event], films: Mapping[str, Film]) -> str | None:
    """`rating of Heat`, or None for no events. The first event of an act names it."""
    if not events:
        return None
    first = events[0]
    film = films.get(first.film_id or "")
    title = FilmName(film.title, film.id) if film else Phrase("a film")
    if first.signal is SignalKind.SAID:
        return Phrase("message “{}”", Verbatim(shorten(first.text or "")))
    if first.signal is not None:
        words = _WORD_LABELS.get(first.signal)
        if words is not None:
            return Phrase(words, _worded(first))
        return Phrase(_SIGNAL_LABELS[first.signal], title)
    if first.edit is EditKind.CLEAR:
        return Phrase("clearing of {}", title)
    return Phrase("act" if first.edit is None else _EDIT_LABELS.get(first.edit, "act"))


def _worded(event: Event) -> str:
    """What an act about words names: genres and tones may be translated, people not."""
    if event.signal is not SignalKind.WISHED:
        return Verbatim(shorten(event.text or ""))
    kind, _, value = (event.text or "").partition(":")
    return Word(shorten(value)) if kind in _VOCABULARY else Verbatim(shorten(value))


def shorten(text: str, limit: int = _QUOTE_CHARACTERS) -> str:
    """One line of at most `limit` characters, cut with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
