"""Reference: the first paint of an empty PySide6 window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMainWindow

from reelreason_desktop.app.bench.probes.painting import FirstPaint
from reelreason_desktop.app.bench.probes.telling import happened


def run() -> None:
    """Shows a window, tells when it was painted, and leaves."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)

    def painted() -> None:
        happened("window")
        app.quit()

    FirstPaint(window, painted)
    window.show()
    app.exec()
