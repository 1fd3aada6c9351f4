"""A signal in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.ui.glyphs import Glyph

_SENTENCES: Mapping[SignalKind, str] = {
    SignalKind.LIKED: "You liked {}",
    SignalKind.DISLIKED: "You want less like {}",
    SignalKind.RATED: "You rated {}",
    SignalKind.SEEN: "You have seen {}",
    SignalKind.WATCHLIST: "You want to watch {}",
    SignalKind.REJECTED: "{} is not for you",
    SignalKind.MENTIONED: "You mentioned {}",
    SignalKind.POSTPONED: "Not tonight: {}",
    SignalKind.ANSWERED: "You answered a question about {}",
}
GLYPHS: Mapping[SignalKind, Glyph] = {
    SignalKind.SAID: "speech",
    SignalKind.LIKED: "heart",
    SignalKind.DISLIKED: "heart-off",
    SignalKind.RATED: "star",
    SignalKind.SEEN: "eye",
    SignalKind.WATCHLIST: "bookmark",
    SignalKind.REJECTED: "ban",
    SignalKind.MENTIONED: "at",
    SignalKind.POSTPONED: "moon",
    SignalKind.WISHED: "spark",
    SignalKind.BLOCKED: "ban",
    SignalKind.STEERED: "compass",
    SignalKind.ANSWERED: "info",
}
WEIGHTLESS = frozenset(
    {
        SignalKind.SEEN,
        SignalKind.REJECTED,
        SignalKind.MENTIONED,
        SignalKind.POSTPONED,
        SignalKind.BLOCKED,
        SignalKind.ANSWERED,
    }
)
"""Kinds that hold films back but say nothing about liking: a weight would change nothing."""
_ABOUT_WORDS = frozenset({SignalKind.WISHED, SignalKind.BLOCKED, SignalKind.STEERED})
_NAMED_PLACES = 3
_FULL, _HALF, _EMPTY = "★", "½", "☆"


def sentence(signal: Signal, films: Mapping[str, Film]) -> str:
    """`You rated Heat ★★★★☆`, `You said “I also have a soft spot for siblings”`."""
    if signal.kind is SignalKind.SAID:
        return f"You said “{' '.join((signal.text or '').split())}”"
    if signal.kind in _ABOUT_WORDS:
        return _about_words(signal, films)
    film = films.get(signal.film_id or "")
    words = _SENTENCES[signal.kind].format(film.title if film else "a film that is no longer here")
    return f"{words} {stars(signal.value)}" if signal.kind is SignalKind.RATED and signal.value else words


def _about_words(signal: Signal, films: Mapping[str, Film]) -> str:
    text, wanted = signal.text or "", (signal.value or 0.0) >= 0
    match signal.kind:
        case SignalKind.WISHED:
            return f"You want {'more' if wanted else 'less'}: {text.rpartition(':')[2]}"
        case SignalKind.BLOCKED:
            return f"Never with {text}"
        case _:
            titles = [films[film_id].title for film_id in text.split(",") if film_id in films]
            named = ", ".join(titles[:_NAMED_PLACES]) or "a place on the map"
            return f"{'Towards' if wanted else 'Away from'} {named}" + ("…" if len(titles) > _NAMED_PLACES else "")


def spoken(signal: Signal, films: Mapping[str, Film], now: datetime) -> str:
    """The whole row for a screen reader."""
    parts = [sentence(signal, films), relative_time(signal.at, now)]
    if signal.kind is SignalKind.RATED and signal.value:
        parts.insert(1, f"{signal.value:g} of 5 stars")
    if signal.kind not in WEIGHTLESS:
        parts.append(f"weight {signal.weight:g}")
    if signal.muted:
        parts.append("muted")
    return ", ".join(parts)


def stars(value: float) -> str:
    """`★★★½☆` for 3.5."""
    full, half = divmod(round(value * 2), 2)
    return (_FULL * full + _HALF * half).ljust(5, _EMPTY)


def relative_time(at: datetime, now: datetime) -> str:
    """`just now`, `5 min ago`, `3 h ago`, `yesterday`, `12 March`, `12 March 2024`; both times are timezone-aware."""
    passed = now - at
    local = at.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    if passed < timedelta(minutes=1):
        return "just now"
    if passed < timedelta(hours=1):
        return f"{passed // timedelta(minutes=1)} min ago"
    if days == 0:
        return f"{passed // timedelta(hours=1)} h ago"
    if days == 1:
        return "yesterday"
    return f"{local.day} {local:%B}" + ("" if local.year == now.year else f" {local.year}")
