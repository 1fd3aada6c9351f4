"""A column of wrapping things inside a scroll area."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Column(QWidget):
    """What a scroll area shows: as high as its content is at the width there is.

    By itself Qt would also keep it as high as it were at its smallest width, and scroll into nothing.
    """

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Any size: the content wraps."""
        return QSize(0, 0)
