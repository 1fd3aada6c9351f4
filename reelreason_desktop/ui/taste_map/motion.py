"""Whether the person wants things to move."""

from __future__ import annotations

from PySide6.QtCore import QSettings

REDUCED_MOTION = "reduced_motion"


def reduced_motion(settings: QSettings) -> bool:
    """True when things should jump instead of travelling."""
    return bool(settings.value(REDUCED_MOTION, False, type=bool))
