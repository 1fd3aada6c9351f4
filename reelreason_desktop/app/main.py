"""Opens the window, or hands over to the commands.

What is imported here is paid before the first paint, so the command line and the films are loaded later.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Runs the program with command-line arguments and returns its exit code (see docs/cli.md)."""
    if not arguments and display_available():
        from reelreason_desktop.app.window import open_window  # noqa: PLC0415 - the commands must not load Qt

        return open_window()
    from reelreason_desktop.app.commands import run_command  # noqa: PLC0415 - nor the window typer

    return run_command(arguments)


def display_available() -> bool:
    """Whether a window can be shown: always on Windows and macOS, with a display or a Qt platform elsewhere."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
