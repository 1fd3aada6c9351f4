"""Signals in force, without a ledger behind them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from reelreason_desktop.domain.signals import Signal, SignalKind

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def rated(id_: int, film_id: str, stars: float, **more: Any) -> Signal:
    return Signal(id_, SignalKind.RATED, NOON, film_id=film_id, value=stars, **more)


def liked(id_: int, film_id: str, **more: Any) -> Signal:
    return Signal(id_, SignalKind.LIKED, NOON, film_id=film_id, **more)


def said(id_: int, text: str, **more: Any) -> Signal:
    return Signal(id_, SignalKind.SAID, NOON, text=text, **more)


def about(kind: SignalKind, id_: int, film_id: str) -> Signal:
    return Signal(id_, kind, NOON, film_id=film_id)
