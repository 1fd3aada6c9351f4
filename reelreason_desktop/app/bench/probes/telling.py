"""The probe's side of the conversation."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping


def tell(**fact: object) -> None:
    """Tells one fact."""
    sys.stdout.write(json.dumps(fact) + "\n")
    sys.stdout.flush()


def happened(event: str) -> None:
    """Tells that something happened just now."""
    tell(event=event, at_s=time.monotonic())


def serve(actions: Mapping[str, Callable[[], float]]) -> None:
    """Does what is asked for and tells the number measured, until nobody asks any more."""
    happened("ready")
    for line in sys.stdin:
        tell(value=actions[line.strip()]())
