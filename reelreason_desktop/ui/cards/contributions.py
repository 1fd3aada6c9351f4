"""Turning a pick's evidence into what a bar and a sum can show. Pure arithmetic on the pick's own numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.domain.picks import Evidence, EvidenceKind, Pick
from reelreason_desktop.ui.cards.wording import source_label
from reelreason_desktop.ui.figures import decimal

translate = QCoreApplication.translate

_MIN_SHARE: Final = 0.05
"""Thinner slices are shown together."""
_DIGITS: Final = 2
"""More would promise what nobody can tell apart."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A slice of the contribution bar. `share` is signed; the absolute shares of a bar add up to 1."""

    label: str
    share: float
    is_prior: bool = False
    is_rest: bool = False
    """Small slices together."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the full account. `shown` is the contribution as printed; printed lines add up to the score."""

    label: str
    contribution: float
    share: float
    shown: str
    evidence: Evidence | None = None
    """None for the line that gathers the rest."""


def segments(pick: Pick) -> tuple[Segment, ...]:
    """Slices for the bar: what speaks for the film, largest first, then what speaks against it.

    Small ones together come last on their side, however much they add up to: they name nothing.
    """
    large = [evidence for evidence in pick.because if abs(evidence.share) >= _MIN_SHARE]
    made = [Segment(source_label(e), e.share, e.kind is EvidenceKind.PRIOR) for e in large]
    small = [e.share for e in pick.because if 0 < abs(e.share) < _MIN_SHARE]
    totals = (sum(s for s in small if s > 0), sum(s for s in small if s < 0))
    made.extend(Segment(translate("Cards", "smaller reasons"), total, is_rest=True) for total in totals if total)
    return tuple(sorted(made, key=lambda segment: (segment.share < 0, segment.is_rest, -abs(segment.share))))


def account(pick: Pick, most: int = 12, digits: int = _DIGITS) -> tuple[Entry, ...]:
    """Every reason with its amount, largest effect first; beyond `most` lines the rest is gathered into one.

    Printed amounts are rounded together, so that adding them by hand gives the printed score.
    """
    ranked = sorted(pick.because, key=lambda evidence: -abs(evidence.contribution))
    named, rest = (ranked, []) if len(ranked) <= most else (ranked[: most - 1], ranked[most - 1 :])
    rows = [(source_label(e), e.contribution, e.share, e) for e in named]
    gathered = translate("Cards", "%n smaller reason(s)", None, len(rest))
    tail = [(gathered, sum(e.contribution for e in rest), sum(e.share for e in rest), None)]
    lines = [*rows, *(tail if rest else [])]
    printed = round_to_sum([amount for _, amount, _, _ in lines], pick.score, digits)
    return tuple(
        Entry(label, amount, share, signed(shown, digits), evidence)
        for (label, amount, share, evidence), shown in zip(lines, printed, strict=True)
    )


def signed(amount: float, digits: int = _DIGITS) -> str:
    """`+0.41` or `−0.07`, with a true minus sign."""
    sign = "−" if amount < 0 else "+"
    return f"{sign}{decimal(abs(amount), digits)}"


def round_to_sum(values: Sequence[float], total: float, digits: int) -> list[float]:
    """Rounds `values` so that they add up to `round(total, digits)` (largest-remainder method)."""
    unit = 10**digits
    floors = [int(value * unit // 1) for value in values]
    missing = round(total * unit) - sum(floors)
    by_remainder = sorted(range(len(values)), key=lambda i: floors[i] - values[i] * unit)
    for index in by_remainder[: max(0, missing)]:
        floors[index] += 1
    return [floor / unit for floor in floors]
