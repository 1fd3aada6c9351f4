"""A signal in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.signals import Signal, SignalKind
from reelreason_desktop.services.feedback import NO, SO_SO, YES, Question
from reelreason_desktop.ui.figures import day_in_words, percent, short, stars_short
from reelreason_desktop.ui.glyphs import Glyph
from reelreason_desktop.ui.vocabulary import say

translate = QCoreApplication.translate

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
_NOTICEABLE = 0.005
"""Part in the picks below which nothing is said about it."""
_FULL, _HALF, _EMPTY = "★", "½", "☆"
STARS = _FULL + _HALF + _EMPTY
"""The signs that a rating is drawn with."""


def sentence(signal: Signal, films: Mapping[str, Film]) -> str:
    """`You rated Heat ★★★★☆`, `You said “I also have a soft spot for siblings”`."""
    if signal.kind is SignalKind.SAID:
        return translate("Ledger", "You said “{words}”").format(words=" ".join((signal.text or "").split()))
    if signal.kind in _ABOUT_WORDS:
        return _about_words(signal, films)
    film = films.get(signal.film_id or "")
    title = film.title if film else translate("Ledger", "a film that is no longer here")
    words = _about_film(signal).format(film=title)
    return f"{words} {stars(signal.value)}" if signal.kind is SignalKind.RATED and signal.value else words


def _about_film(signal: Signal) -> str:
    """Translated when used: the language may change."""
    if signal.kind is SignalKind.ANSWERED:
        return _answered(signal)
    return {
        SignalKind.LIKED: translate("Ledger", "You liked {film}"),
        SignalKind.DISLIKED: translate("Ledger", "You want less like {film}"),
        SignalKind.RATED: translate("Ledger", "You rated {film}"),
        SignalKind.SEEN: translate("Ledger", "You have seen {film}"),
        SignalKind.WATCHLIST: translate("Ledger", "You want to watch {film}"),
        SignalKind.REJECTED: translate("Ledger", "{film} is not for you"),
        SignalKind.MENTIONED: translate("Ledger", "You mentioned {film}"),
        SignalKind.POSTPONED: translate("Ledger", "Not tonight: {film}"),
    }[signal.kind]


def _answered(signal: Signal) -> str:
    """`Heat, one like it again: yes`."""
    asked = {
        Question.WOULD_WATCH: translate("Ledger", "{film}, one like it again: {answer}"),
        Question.REASON_HELPED: translate("Ledger", "{film}, the reason helped: {answer}"),
        Question.WAS_RIGHT: translate("Ledger", "{film}, the right pick: {answer}"),
    }
    said = {YES: translate("Ledger", "yes"), SO_SO: translate("Ledger", "so-so"), NO: translate("Ledger", "no")}
    if signal.text not in list(Question) or signal.value not in said:
        return translate("Ledger", "You answered a question about {film}")
    return asked[Question(signal.text)].replace("{answer}", said[signal.value])


def _about_words(signal: Signal, films: Mapping[str, Film]) -> str:
    text, wanted = signal.text or "", (signal.value or 0.0) >= 0
    match signal.kind:
        case SignalKind.WISHED:
            words = (
                translate("Ledger", "You want more: {word}") if wanted else translate("Ledger", "You want less: {word}")
            )
            return words.format(word=say(text.partition(":")[2] or text))
        case SignalKind.BLOCKED:
            return translate("Ledger", "Never with {person}").format(person=text)
        case _:
            titles = [films[film_id].title for film_id in text.split(",") if film_id in films]
            named = ", ".join(titles[:_NAMED_PLACES]) or translate("Ledger", "a place on the map")
            words = translate("Ledger", "Towards {films}") if wanted else translate("Ledger", "Away from {films}")
            return words.format(films=named) + ("…" if len(titles) > _NAMED_PLACES else "")


def spoken(signal: Signal, films: Mapping[str, Film], now: datetime) -> str:
    """The whole row for a screen reader."""
    parts = [sentence(signal, films), relative_time(signal.at, now)]
    if signal.kind is SignalKind.RATED and signal.value:
        parts.insert(1, translate("Ledger", "{stars} of 5 stars").format(stars=stars_short(signal.value)))
    if signal.kind not in WEIGHTLESS:
        parts.append(translate("Ledger", "weight {weight}").format(weight=short(signal.weight)))
    if signal.muted:
        parts.append(translate("Ledger", "muted"))
    return ", ".join(parts)


def below(signal: Signal, now: datetime, effect: float) -> str:
    """`yesterday · 12% of the picks`: when it was given, and its part in the picks, 0 to 1."""
    date = relative_time(signal.at, now)
    if effect < _NOTICEABLE:
        return date
    return translate("Ledger", "{date} · {part} of the picks").format(date=date, part=percent(effect))


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
        return translate("Ledger", "just now")
    if passed < timedelta(hours=1):
        return translate("Ledger", "{n} min ago").format(n=passed // timedelta(minutes=1))
    if days == 0:
        return translate("Ledger", "{n} h ago").format(n=passed // timedelta(hours=1))
    if days == 1:
        return translate("Ledger", "yesterday")
    return day_in_words(local.date(), this_year=now.year)
