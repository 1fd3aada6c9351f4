"""What a test with a window may leave behind: no thread, no process, no top-level widget."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import psutil
from helpers.workers import poll
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import getCppPointer


def fail_on_leaks(app: QApplication) -> Iterator[None]:
    """Surrounds a test, and fails with the names of what it left."""
    threads, processes, widgets = set(threading.enumerate()), _children(), set(_widgets(app))
    yield
    delete_later()
    if set(_widgets(app)) - widgets:
        gc.collect()  # a widget without a parent lives as long as the cycles around it
        delete_later()
    left = [name for address, name in _widgets(app).items() if address not in widgets]
    assert not left, f"top-level widgets are left: {left}"
    poll(lambda: set(threading.enumerate()) <= threads, f"threads are left: {set(threading.enumerate()) - threads}")
    poll(lambda: _children() <= processes, f"child processes are left: {_children() - processes}")


def delete_later() -> None:
    """Carries out every `deleteLater`, which processing events alone does not."""
    for _ in range(2):  # what is deleted may post another one
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def _widgets(app: QApplication) -> dict[int, str]:
    """Address and name of every top-level widget."""
    return {
        getCppPointer(widget)[0]: f"{widget.metaObject().className()} “{widget.windowTitle()}”"
        for widget in app.topLevelWidgets()
    }


def _children() -> set[psutil.Process]:
    """Without the helper that multiprocessing keeps for as long as the program runs."""
    return {process for process in psutil.Process().children(recursive=True) if _counts(process)}


def _counts(process: psutil.Process) -> bool:
    try:
        return process.status() != psutil.STATUS_ZOMBIE and "resource_tracker" not in " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return False
