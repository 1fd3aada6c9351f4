"""Waiting until a window has done what it was asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from reelreason_desktop.ui.main_window import MainWindow
from reelreason_desktop.ui.steps import Steps


def come_to_rest(window: MainWindow, timeout_ms: int = 5_000) -> None:
    """Until what goes step by step is done and everything asked for has come home."""
    while any(steps.is_under_way for steps in window.findChildren(Steps)):
        QApplication.processEvents()
    assert window.operations.wait_until_idle(timeout_ms)
