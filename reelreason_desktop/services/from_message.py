"""From a typed message to what goes into the ledger: its clean text, what it is read against, its signals."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from reelreason_desktop.domain.errors import KnownError, TooLongError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.picks import Pick
from reelreason_desktop.domain.reading import (
    FeedbackKind,
    Intent,
    Reading,
    ReadingContext,
    Sentiment,
    StandingPick,
    TitleMention,
)
from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.services.snapshot import State

MAX_MESSAGE_CHARACTERS: Final = 10_000

_MENTIONS: Final[Mapping[Sentiment, SignalKind]] = {
    Sentiment.LIKED: SignalKind.LIKED,
    Sentiment.DISLIKED: SignalKind.DISLIKED,
    Sentiment.NEUTRAL: SignalKind.MENTIONED,
}
_FEEDBACK: Final[Mapping[FeedbackKind, SignalKind]] = {
    FeedbackKind.REJECT: SignalKind.REJECTED,
    FeedbackKind.SEEN: SignalKind.SEEN,
    FeedbackKind.LIKE: SignalKind.LIKED,
    FeedbackKind.WATCHLIST: SignalKind.WATCHLIST,
}


def clean_message(text: str) -> str:
    """The message without control characters.

    Raises:
        KnownError: nothing is left.
        TooLongError: more than `MAX_MESSAGE_CHARACTERS`.
    """
    if len(text) > MAX_MESSAGE_CHARACTERS:
        raise TooLongError(
            Notice("The message has {:,} characters; at most {:,} can be read.", len(text), MAX_MESSAGE_CHARACTERS),
            "Shorten it and send it again.",
        )
    kept = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    if not kept.strip():
        raise KnownError("There is nothing to read in that message.", "Name a film you liked, or say what you want.")
    return kept.strip()


def context_of(state: State, shown: Sequence[Pick], films: Mapping[str, Film]) -> ReadingContext:
    """What a message is read against.

    Args:
        state: from before the message.
        shown: the picks before the person's eyes.
        films: by id.
    """
    standing = [films[pick.film_id] for pick in shown]
    return ReadingContext(
        picks=tuple(StandingPick(f.id, f.title, f.year, f.runtime_min, f.min_age, f.content_notes) for f in standing),
        this_year=time.localtime().tm_year,
        constraints=state.standing.constraints,
        said=tuple(message.reading for message in state.standing.said),
    )


def signals_of(reading: Reading, shown: Sequence[Pick]) -> list[NewSignal]:
    """What a message tells: that it was said, the films it names, and what it says of picks among those `shown`."""
    signals = [NewSignal(SignalKind.SAID, text=reading.text)]
    if reading.intent is not Intent.WHY:  # asking about a pick must not hide it
        signals += [_told_of(title, reading.intent) for title in reading.titles]
    if reading.feedback is not None:
        pointed_at = [shown[i].film_id for i in reading.pick_positions if i < len(shown)]
        signals += [NewSignal(_FEEDBACK[reading.feedback], film_id) for film_id in pointed_at]
    return signals


def _told_of(title: TitleMention, intent: Intent) -> NewSignal:
    if title.stars is not None and intent is not Intent.LOOKUP:
        return NewSignal(SignalKind.RATED, title.film_id, value=title.stars)
    return NewSignal(_kind_of(title, intent), title.film_id)


def _kind_of(title: TitleMention, intent: Intent) -> SignalKind:
    wanted = title.sentiment is Sentiment.NEUTRAL and not title.seen and intent is not Intent.LOOKUP
    return SignalKind.WATCHLIST if wanted else _MENTIONS[title.sentiment]
