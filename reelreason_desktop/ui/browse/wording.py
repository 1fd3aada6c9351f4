"""What filters and orders are called."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.browsing import Sort
from reelreason_desktop.services.facets import RUNTIMES, Facet, Standing
from reelreason_desktop.ui.cards.layout import Act
from reelreason_desktop.ui.cards.wording import age
from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.vocabulary import say

_tr = partial(QCoreApplication.translate, "Browse")


def facet_name(facet: Facet) -> str:
    """The name of a side from which to filter."""
    return {
        Facet.STANDING: _tr("Mine"),
        Facet.GENRE: _tr("Genre"),
        Facet.TONE: _tr("Tone"),
        Facet.DECADE: _tr("Decade"),
        Facet.RUNTIME: _tr("Length"),
        Facet.AGE: _tr("Age"),
        Facet.LANGUAGE: _tr("Language"),
        Facet.COUNTRY: _tr("Country"),
        Facet.FAME: _tr("Fame"),
    }[facet]


def value_name(facet: Facet, value: str) -> str:
    """What a value of a side is called."""
    match facet:
        case Facet.STANDING:
            return {
                Standing.UNSEEN: _tr("unseen"),
                Standing.SEEN: _tr("seen"),
                Standing.RATED: _tr("rated"),
                Standing.WATCHLIST: _tr("on the watchlist"),
                Standing.REFUSED: _tr("not for me"),
            }[Standing(value)]
        case Facet.DECADE:
            return _tr("{decade}s").format(decade=value)
        case Facet.RUNTIME:
            shortest, longest = RUNTIMES[value]
            if not shortest:
                return _tr("up to {minutes} min").format(minutes=longest)
            if longest > 600:
                return _tr("over {minutes} min").format(minutes=shortest - 1)
            return _tr("{shortest} to {longest} min").format(shortest=shortest, longest=longest)
        case Facet.AGE:
            return _tr("fit for age {age}").format(age=value)
        case Facet.FAME:
            return {
                "5": _tr("everyone knows it"),
                "4": _tr("widely known"),
                "3": _tr("known to film lovers"),
                "2": _tr("for cinephiles"),
                "1": _tr("for specialists"),
            }[value]
        case _:
            return say(value)


def sort_name(sort: Sort) -> str:
    """What an order is called."""
    return {
        Sort.BEST: _tr("Best match"),
        Sort.FOR_YOU: _tr("For you"),
        Sort.KNOWN: _tr("Best known"),
        Sort.NEWEST: _tr("Newest"),
        Sort.OLDEST: _tr("Oldest"),
        Sort.TITLE: _tr("Title"),
        Sort.SHORTEST: _tr("Shortest"),
        Sort.RATING: _tr("My rating"),
    }[sort]


def act_tip(act: Act) -> str:
    """What a button on a poster does, and its key."""
    return {
        Act.SEEN: _tr("Seen: say that you watched it (S)"),
        Act.WATCHLIST: _tr("Watchlist: keep it for later (W)"),
        Act.REJECT: _tr("Not for me: never offer it again (X)"),
        Act.LESS_LIKE: _tr("Less like this (L)"),
        Act.WHY: _tr("Why? Every reason, with its share (E)"),
        Act.OPEN: _tr("Open (Return)"),
    }[act]


def films_in_words(n: int) -> str:
    """`1 film`, `2,336 films`."""
    return _tr("1 film") if n == 1 else _tr("{n} films").format(n=whole(n))


def facts_within(film: Film, width_of: Callable[[str], float], width: float) -> str:
    """`1968 · 10+ · Crime`: as much of year, age and first genre as fits in `width`, nothing of it cut short.

    Args:
        film: whose.
        width_of: how wide a text is, in pixels.
        width: in pixels.
    """
    year, years, genres = str(film.year), age(film), [say(genre) for genre in film.genres[:1]]
    tries = [" · ".join(parts) for parts in ((year, years, *genres), (year, *genres), (year, years))]
    return next((text for text in tries if width_of(text) <= width), year)
