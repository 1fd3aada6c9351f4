"""Where the taste point has been in a conversation, kept in the profile's state."""

from __future__ import annotations

import json
import math

from reelreason_desktop.services.views import MapPoint
from reelreason_desktop.store.profile_store import ProfileStore

_MAX_POINTS = 60
_SAME_PLACE = 0.002
"""Map units below which a move is not worth a point."""


def load_trail(store: ProfileStore, conversation_id: int) -> tuple[MapPoint, ...]:
    """The stored trail, oldest first; empty when it cannot be read, as in a profile edited by hand."""
    try:
        stored = json.loads(store.get_state(_key(conversation_id)) or "[]")
        return tuple(MapPoint(float(x), float(y)) for x, y in stored)
    except (ValueError, TypeError):
        return ()


def extend_trail(store: ProfileStore, conversation_id: int, point: MapPoint | None) -> tuple[MapPoint, ...]:
    """Appends a point when the taste really moved, and returns the trail that ends at `point`.

    A way back to where the taste came from, as undo goes, takes the last step off the trail.
    """
    trail = load_trail(store, conversation_id)
    if point is None or (trail and _distance(trail[-1], point) < _SAME_PLACE):
        return trail
    went_back = len(trail) > 1 and _distance(trail[-2], point) < _SAME_PLACE
    trail = trail[:-1] if went_back else (*trail, point)[-_MAX_POINTS:]
    store.set_state(_key(conversation_id), json.dumps([(p.x, p.y) for p in trail]))
    return trail


def _key(conversation_id: int) -> str:
    return f"trail:{conversation_id}"


def _distance(a: MapPoint, b: MapPoint) -> float:
    return math.hypot(a.x - b.x, a.y - b.y)
