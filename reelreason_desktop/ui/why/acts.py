"""What a person can answer to a reason."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.picks import Evidence, EvidenceKind
from reelreason_desktop.domain.signals import Signal

translate = QCoreApplication.translate

WEIGHT_STEP: Final = 0.5
MOST_WEIGHT: Final = 3.0
PRIOR_DIAL: Final = "prior"
PRIOR_STEP: Final = 0.25


class Answer(StrEnum):
    """An act about one piece of evidence."""

    OPEN = "open"  # to where it comes from: the film's page, the message in the chat
    MORE = "more"
    LESS = "less"
    LEAVE_OUT = "leave_out"
    NEVER = "never"


def answers(evidence: Evidence, signal: Signal | None) -> Iterator[tuple[Answer, str]]:
    """The acts that make sense for a piece of evidence, with what their buttons say.

    Args:
        evidence: in question.
        signal: that it comes from, as it stands in the ledger; None for the fame of the film.
    """
    if evidence.kind is EvidenceKind.FILM:
        yield Answer.OPEN, translate("Why", "Open film")
    elif evidence.kind is EvidenceKind.MESSAGE:
        yield Answer.OPEN, translate("Why", "Show in chat")
    if evidence.kind is EvidenceKind.PRIOR or (signal is not None and signal.weight < MOST_WEIGHT):
        yield Answer.MORE, translate("Why", "More of this")
    if evidence.kind is EvidenceKind.PRIOR or (signal is not None and signal.weight > 0):
        yield Answer.LESS, translate("Why", "Less of this")
    if signal is not None:
        yield Answer.LEAVE_OUT, _leave_out(evidence)
    if evidence.kind is EvidenceKind.PERSON:
        yield Answer.NEVER, translate("Why", "Never {person}").format(person=evidence.label)


def _leave_out(evidence: Evidence) -> str:
    if evidence.kind is EvidenceKind.FILM:
        return translate("Why", "Not because of this film")
    if evidence.kind in {EvidenceKind.MESSAGE, EvidenceKind.MOOD}:
        return translate("Why", "Not because of this message")
    if evidence.kind is EvidenceKind.PLACE:
        return translate("Why", "Not because of this place")
    return translate("Why", "Leave this wish out")
