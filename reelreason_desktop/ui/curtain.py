"""Painting a window part by part: to paint all of it takes longer than a frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Curtain:
    """Keeps parts of windows from being painted, and then has them painted one after another.

    It may be closed again before it is open: what is behind it stays behind it, and nothing is forgotten.
    """

    def __init__(self) -> None:
        self._behind: list[QWidget] = []

    def close(self, parts: Iterable[QWidget]) -> None:
        """Leaves parts as they look now. Those that cannot be seen, or are kept by somebody else, are passed by."""
        for part in parts:
            if part.isVisible() and part.updatesEnabled():
                part.setUpdatesEnabled(False)
                self._behind.append(part)

    def opening(self) -> Iterator[None]:
        """Paints one part a step."""
        while self._behind:
            part = self._behind.pop(0)
            if isValid(part):  # it may have been deleted meanwhile
                part.setUpdatesEnabled(True)
                part.repaint()
                yield
