"""A message of the person, as it was read."""

from __future__ import annotations

from dataclasses import dataclass

from reelreason_desktop.domain.reading import Reading


@dataclass(frozen=True, slots=True)
class ReadMessage:
    """A message that still counts. `event_id`: of its SAID event."""

    event_id: int
    conversation_id: int
    reading: Reading
