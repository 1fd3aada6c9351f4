"""What a person thought of a pick: which picks can be asked about, and what the answers add up to.

Three questions, asked once a picked film was watched. The answers are signals in the ledger: undone, exported and
erased with it. They say how well the picks do and change none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.domain.signals import NewSignal, Signal, SignalKind
from reelreason_desktop.services.answer_log import picks_in
from reelreason_desktop.store.messages import Interaction


class Question(StrEnum):
    """What is asked about a pick; the values are the texts of the signals."""

    WOULD_WATCH = "would_watch"
    REASON_HELPED = "reason_helped"
    WAS_RIGHT = "was_right"


YES: Final = 1.0
SO_SO: Final = 0.5
NO: Final = 0.0
ANSWERS: Final = (YES, SO_SO, NO)

WATCHED: Final = frozenset({SignalKind.RATED, SignalKind.SEEN})
"""Signals by which a person says that they saw a film."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The answers to one question."""

    yes: int = 0
    so_so: int = 0
    no: int = 0

    @property
    def count(self) -> int:
        """How many answers there are."""
        return self.yes + self.so_so + self.no

    @property
    def mean(self) -> float | None:
        """Between 0 (all no) and 1 (all yes); None without answers."""
        return (self.yes + SO_SO * self.so_so) / self.count if self.count else None


@dataclass(frozen=True, slots=True)
class FeedbackSummary:
    """How well the picks do.

    `watched`: picked films that were then watched; `answered`: those with at least one answer.
    """

    watched: int
    answered: int
    tallies: Mapping[Question, Tally]


def picked(log: Iterable[Interaction]) -> dict[str, datetime]:
    """Film id to the moment (UTC) at which it was first among the picks, from the log of answers."""
    first: dict[str, datetime] = {}
    for entry in log:
        for film_id in picks_in(entry.payload_json):
            first.setdefault(film_id, entry.at)
    return first


def watched_picks(signals: Iterable[Signal], first_picked: Mapping[str, datetime]) -> frozenset[str]:
    """Films that were picked first and marked as seen or rated afterwards: those that can be asked about."""
    return frozenset(
        s.film_id
        for s in signals
        if s.kind in WATCHED and s.film_id and s.film_id in first_picked and s.at >= first_picked[s.film_id]
    )


def answers_about(film_id: str, signals: Iterable[Signal]) -> dict[Question, float]:
    """The answers in force about one film."""
    return {question: value for about, question, value in _answers(signals) if about == film_id}


def unanswered(signals: Iterable[Signal], first_picked: Mapping[str, datetime]) -> frozenset[str]:
    """Watched picks about which nothing was answered yet."""
    held = tuple(signals)
    return watched_picks(held, first_picked) - {film_id for film_id, _, _ in _answers(held)}


def answer(film_id: str, question: Question, value: float) -> NewSignal:
    """The signal of one answer. Raises KnownError when `value` is none of `ANSWERS`."""
    if value not in ANSWERS:
        raise KnownError(Notice("{:g} is not an answer.", value), "Answer with 1 (yes), 0.5 (so-so) or 0 (no).")
    return NewSignal(SignalKind.ANSWERED, film_id, question.value, value)


def summarise(signals: Iterable[Signal], first_picked: Mapping[str, datetime]) -> FeedbackSummary:
    """Adds the answers in force up."""
    held = tuple(signals)
    answers = _answers(held)
    values = {question: [value for _, about, value in answers if about is question] for question in Question}
    tallies = {q: Tally(v.count(YES), v.count(SO_SO), v.count(NO)) for q, v in values.items()}
    answered = {film_id for film_id, _, _ in answers}
    return FeedbackSummary(len(watched_picks(held, first_picked) | answered), len(answered), tallies)


def as_plain(summary: FeedbackSummary) -> dict[str, Any]:
    """The summary as JSON values; `mean` is between 0 and 1, or null without answers."""
    return {
        "picks_watched": summary.watched,
        "picks_answered": summary.answered,
        **{
            question.value: {"yes": t.yes, "so_so": t.so_so, "no": t.no, "mean": t.mean and round(t.mean, 3)}
            for question, t in summary.tallies.items()
        },
    }


def in_words(summary: FeedbackSummary) -> str:
    """A line for the command line: `3 of 4 watched picks answered; the pick was right: 2 yes, 1 so-so, 0 no; …`."""
    if not summary.answered:
        return f"none yet about {summary.watched} watched picks" if summary.watched else "no pick was watched yet"
    parts = [f"{summary.answered} of {summary.watched} watched picks answered"]
    for question, tally in summary.tallies.items():
        if tally.count:
            parts.append(f"{_IN_WORDS[question]}: {tally.yes} yes, {tally.so_so} so-so, {tally.no} no")
    return "; ".join(parts)


_IN_WORDS: Final[Mapping[Question, str]] = {
    Question.WOULD_WATCH: "would watch one like it again",
    Question.REASON_HELPED: "the reason helped",
    Question.WAS_RIGHT: "the pick was right",
}


def _answers(signals: Iterable[Signal]) -> list[tuple[str, Question, float]]:
    """Film, question and value; muted answers and questions of a newer version are left out."""
    return [
        (s.film_id, Question(s.text), s.value)
        for s in signals
        if s.kind is SignalKind.ANSWERED and s.film_id and s.text in list(Question) and s.value in ANSWERS
        if not s.muted
    ]
