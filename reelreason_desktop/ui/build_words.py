"""How far films are read and placed, as a share and in words: `1,200 of 8,000 texts · 41 a second · 3 min left`."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.services.growing.building import BuildProgress, Step
from reelreason_desktop.ui.figures import whole

tr = partial(QCoreApplication.translate, "BuildProgress")
_MINUTE: Final = 90
"""Seconds from which on a time is told in minutes."""
_HOUR: Final = 90 * 60


def building(now: BuildProgress) -> tuple[float | None, str]:
    """The share that is done, None where nobody knows, and words."""
    if now.step is Step.FILMS:
        return None, tr("Looking through {n} films").format(n=whole(now.done))
    share = now.done / max(1, now.total)
    of = {"done": whole(now.done), "all": whole(now.total)}
    if now.step is Step.MAP:
        return share, tr("Placing {done} of {all} films").format(**of)
    parts = [tr("Reading {done} of {all} texts").format(**of), tr("{n} a second").format(n=whole(round(now.rate)))]
    return share, " · ".join(parts if now.remaining_s is None else [*parts, left(now.remaining_s)])


def left(seconds: float) -> str:
    """`12 s left`, `about 5 min left`, `about 3 h left`."""
    if seconds < _MINUTE:
        return tr("{n} s left").format(n=max(1, round(seconds)))
    if seconds < _HOUR:
        return tr("about {n} min left").format(n=round(seconds / 60))
    return tr("about {n} h left").format(n=round(seconds / 3600))
