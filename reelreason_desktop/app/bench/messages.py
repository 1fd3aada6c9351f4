"""What is said to the program while it is measured."""

from __future__ import annotations

from typing import Final

_SUBJECTS: Final = ("family", "teacher", "widow", "painter", "boxer", "sailor", "doctor", "thief", "singer", "farmer")

MESSAGES: Final = tuple(
    f"Something slow and melancholy about a {subject} by the sea, with a little hope at the end"
    for subject in _SUBJECTS
)
"""Messages of equal length: nobody says the same thing twice, and what was computed for one must not serve another."""
