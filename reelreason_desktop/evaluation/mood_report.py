"""What `eval mood` found out, as JSON and as rows for tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.evaluation.metrics import RESAMPLES, Estimate
from reelreason_desktop.evaluation.mood_run import Group, MoodOutcome
from reelreason_desktop.evaluation.mood_utterances import Told, figures, talk_figures
from reelreason_desktop.evaluation.report import worded

_DIGITS: Final = 4
PROTOCOL: Final = "fitted on train, thresholds on dev, measured once on test; frozen vectors of the built-in encoder"


def as_json(
    data: Path, outcome: MoodOutcome, told: Mapping[str, Sequence[Told]] | None, seconds: float
) -> dict[str, Any]:
    """The documented object of `eval mood --json` (see docs/evaluation.md)."""
    return {
        "eval": "mood",
        "data": {"folder": data.name, **outcome.sizes},
        "protocol": PROTOCOL,
        "interval": f"95 %, bootstrap over texts, {RESAMPLES} resamples",
        "systems": {
            one.name: {
                "what": one.what,
                "macro_f1": _estimate(one.macro),
                "micro_f1": round(one.micro, _DIGITS),
                "f1": {name: round(value, _DIGITS) for name, value in one.f1.items()},
            }
            for one in outcome.systems
        },
        "moods": {str(group.name): _group(group) for group in outcome.groups},
        "utterances": None if told is None else _utterances(told),
        "seconds": round(seconds, 1),
    }


def group_rows(groups: Sequence[Group]) -> Iterator[tuple[str, ...]]:
    """Mood, its emotions, and how well it is told."""
    for group in groups:
        emotions = ", ".join(group.emotions)
        if group.threshold is None:
            yield str(group.name), emotions, f"≥ {group.wanted:g} is not reached", "", "", ""
        else:
            dev = f"{group.dev_precision:.3f} / {group.dev_recall:.3f}"
            yield str(group.name), emotions, dev, str(group.named), worded(group.precision), worded(group.recall)


def _group(group: Group) -> dict[str, Any]:
    reached = group.threshold is not None
    return {
        "emotions": list(group.emotions),
        "wanted_precision": group.wanted,
        "threshold": round(group.threshold, _DIGITS) if group.threshold is not None else None,
        "dev": {"precision": round(group.dev_precision, _DIGITS), "recall": round(group.dev_recall, _DIGITS)},
        "test": {
            "named": group.named,
            "precision": _estimate(group.precision) if reached else None,
            "recall": _estimate(group.recall),
        },
    }


def _utterances(told: Mapping[str, Sequence[Told]]) -> dict[str, Any]:
    halves: dict[str, Any] = {}
    for one in figures(told):
        half = halves.setdefault(one.half, {"with_mood": one.with_mood, "without": one.without, "ways": {}})
        half["ways"][one.way] = {
            "precision": _estimate(one.precision),
            "recall": _estimate(one.recall),
            "false_alarms": one.alarms,
        }
    for talk in talk_figures(told):
        halves[talk.half]["small_talk"] = {
            "thanks": talk.thanks, "found": talk.found, "tastes": talk.tastes, "lost": talk.lost,
        }  # fmt: skip
    return halves


def _estimate(estimate: Estimate) -> dict[str, float]:
    return {
        "value": round(estimate.value, _DIGITS),
        "low": round(estimate.low, _DIGITS),
        "high": round(estimate.high, _DIGITS),
    }
