"""What charts show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One bar, column or corner.

    Attributes:
        key: what stays the same about it when its value changes.
        label: its name.
        value: how long it is, in the chart's unit.
        usual: what is compared with it; None where there is nothing to compare.
        amount: the value in words, short.
        sentence: everything about it, for the line under the chart and for screen readers.
        film_ids: the films behind it, the most important first.
    """

    key: str
    label: str
    value: float
    usual: float | None
    amount: str
    sentence: str
    film_ids: tuple[str, ...] = ()
