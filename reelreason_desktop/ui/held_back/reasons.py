"""The reasons why films are not offered, in words, each with the act that answers it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.signals import SignalKind
from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.vocabulary import say

translate = QCoreApplication.translate

_DISCUSSED: Final = frozenset({SignalKind.LIKED, SignalKind.DISLIKED, SignalKind.MENTIONED})


class Remedy(Enum):
    """What a person can do about films that are held back."""

    LOOK = auto()  # see them
    LIFT = auto()  # drop the limit that was read from a message
    LIMIT = auto()  # change the age limit of the profile


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason.

    Attributes:
        label: as `Ranking.hidden` has it.
        count: of films.
        words: what the reason is.
        remedy: what helps; None when it goes by itself.
        film_ids: the films, where `remedy` is to see them.
        chip: key of the chip to remove, where `remedy` is to lift a limit.
    """

    label: str
    count: int
    words: str
    remedy: Remedy | None = None
    film_ids: tuple[str, ...] = ()
    chip: str = ""

    @property
    def title(self) -> str:
        """`later in a series`."""
        return say(self.label)


def reasons(view: SessionView) -> Sequence[Reason]:
    """Why films are held back, most films first."""
    counted = sorted(view.ranking.hidden.items(), key=lambda item: -item[1])
    return [_reason(view, label, count) for label, count in counted if count]


def _reason(view: SessionView, label: str, count: int) -> Reason:
    if label == "later in a series":
        return Reason(label, count, translate("HeldBack", "The part you have not seen comes first."))
    told = _told(view).get(label)
    if told is not None:
        films, words = told
        return Reason(label, count, words, Remedy.LOOK if films else None, tuple(sorted(films)))
    chip = next((chip for chip in view.chips if chip.label == label), None)
    if chip is not None:
        return Reason(label, count, translate("HeldBack", "You asked for it in this chat."), Remedy.LIFT, chip=chip.key)
    if view.max_age is not None and label == f"from over {view.max_age} years":
        return Reason(label, count, translate("HeldBack", "The age limit of this profile."), Remedy.LIMIT)
    return Reason(label, count, translate("HeldBack", "A limit from this chat."))


def _told(view: SessionView) -> dict[str, tuple[Collection[str], str]]:
    """By label: the films that the person told something about, and what."""
    discussed = {signal.film_id for signal in view.signals if signal.kind in _DISCUSSED and signal.film_id}
    seen = view.seen | view.ratings.keys()
    return {
        "seen": (seen - view.rejected, translate("HeldBack", "You rated them, or marked them as seen.")),
        "not for you": (view.rejected, translate("HeldBack", "You turned them down.")),
        "already discussed": (
            discussed - seen - view.rejected,
            translate("HeldBack", "You named them yourself, so they are no news."),
        ),
        "not tonight": (view.postponed, translate("HeldBack", "They come back another day.")),
    }
