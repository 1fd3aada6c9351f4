"""Somebody with five ratings and two messages behind them."""

from __future__ import annotations

from typing import Final

from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.session import Session

STARS: Final = 4.5
_EARLIER: Final = ("I like quiet stories about siblings", "Something with a wry sense of humour")
_RATED: Final = 5


def arrive(runtime: Runtime, profile: str) -> Session:
    """A session on a new profile, with everything said and rated."""
    session = runtime.session(profile)
    films = runtime.library.films
    for place in range(1, _RATED + 1):
        session.rate(films[place * len(films) // (_RATED + 1)].id, STARS)
    for message in _EARLIER:
        runtime.say(session, message)
    return session
