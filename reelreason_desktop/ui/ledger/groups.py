"""Kinds of signals that belong together, for the chips above the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.signals import Signal, SignalKind

translate = QCoreApplication.translate


class Group(StrEnum):
    """A group, in the order of the chips."""

    RATINGS = "ratings"
    WORDS = "words"
    LIKES = "likes"
    MARKS = "marks"
    WISHES = "wishes"
    PLACES = "places"
    ANSWERS = "answers"


GROUP_OF: Final[Mapping[SignalKind, Group]] = {
    SignalKind.RATED: Group.RATINGS,
    SignalKind.SAID: Group.WORDS,
    SignalKind.LIKED: Group.LIKES,
    SignalKind.DISLIKED: Group.LIKES,
    SignalKind.SEEN: Group.MARKS,
    SignalKind.WATCHLIST: Group.MARKS,
    SignalKind.REJECTED: Group.MARKS,
    SignalKind.MENTIONED: Group.MARKS,
    SignalKind.POSTPONED: Group.MARKS,
    SignalKind.WISHED: Group.WISHES,
    SignalKind.BLOCKED: Group.WISHES,
    SignalKind.STEERED: Group.PLACES,
    SignalKind.ANSWERED: Group.ANSWERS,
}


def name_of(group: Group) -> str:
    """What a chip says. Translated when used: the language may change."""
    return {
        Group.RATINGS: translate("Ledger", "Ratings"),
        Group.WORDS: translate("Ledger", "Messages"),
        Group.LIKES: translate("Ledger", "Likes"),
        Group.MARKS: translate("Ledger", "Marks"),
        Group.WISHES: translate("Ledger", "Wishes"),
        Group.PLACES: translate("Ledger", "Places"),
        Group.ANSWERS: translate("Ledger", "Answers"),
    }[group]


def counts(signals: Iterable[Signal]) -> dict[Group, int]:
    """How many signals each group has; groups without any are left out."""
    found: dict[Group, int] = {}
    for signal in signals:
        group = GROUP_OF[signal.kind]
        found[group] = found.get(group, 0) + 1
    return {group: found[group] for group in Group if group in found}
