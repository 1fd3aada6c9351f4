"""How far each kind of work is, as a share and in words: `12,000 rows · 3,400 a second · about 2 min left`."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from reelreason_desktop.services.collection.reading_in import Progress
from reelreason_desktop.services.growing.building import BuildProgress
from reelreason_desktop.ui.build_words import building, left
from reelreason_desktop.ui.figures import whole

tr = partial(QCoreApplication.translate, "FilmsProgress")
_SMOOTH_S: Final = 1.0
"""Rates of a shorter time are noise."""


def far(now: object, first: object, seconds: float) -> tuple[float | None, str]:
    """The share that is done, None where nobody knows, and words.

    Args:
        now: what some work reported.
        first: what it reported first: work that goes on from an earlier run does not begin with nothing.
        seconds: between the two.
    """
    if isinstance(now, BuildProgress):
        return building(now)
    if isinstance(now, Progress) and isinstance(first, Progress):
        return now.overall, _reading(now, first, seconds)
    return _counted(now, first, seconds)


def _reading(now: Progress, first: Progress, seconds: float) -> str:
    parts = [now.part, tr("{n} rows").format(n=whole(now.rows))]
    if seconds >= _SMOOTH_S and now.overall > first.overall:
        parts.append(tr("{n} a second").format(n=whole(round((now.rows - first.rows) / seconds))))
        parts.append(left(seconds * (1 - now.overall) / (now.overall - first.overall)))
    return " · ".join(parts)


def _counted(now: object, first: object, seconds: float) -> tuple[float | None, str]:
    """Bytes of files, or films that TMDB is asked about; their classes are loaded only with what sends."""
    done, total = int(getattr(now, "done", 0)), int(getattr(now, "total", 0))
    share = done / total if total > 0 else None
    rate = (done - int(getattr(first, "done", 0))) / seconds if seconds >= _SMOOTH_S else 0.0
    rest = left((total - done) / rate) if rate > 0 and total >= done else ""
    file = getattr(now, "file", None)
    if file is None:
        told = [tr("{done} of {all} films").format(done=whole(done), all=whole(total)), str(getattr(now, "title", ""))]
    else:
        of = tr("{done} of about {all}").format(done=size(done), all=size(total))
        told = [str(file), of, tr("{size} a second").format(size=size(round(rate))) if rate > 0 else ""]
    return share, " · ".join(part for part in (*told, rest) if part)


def size(count: int) -> str:
    """Bytes as people say them."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
