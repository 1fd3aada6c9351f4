"""What a start leaves out, seen in a process of its own."""

from __future__ import annotations

import subprocess
import sys

_SEEN = """
import linecache
import os
import reelreason_desktop.app.window
read = [name for name in linecache.cache if "reelreason_desktop" in name and "quick_start" not in name]
print(len(read), os.environ["PYDANTIC_DISABLE_PLUGINS"])
"""


def test_no_source_is_read_for_an_import() -> None:
    done = subprocess.run([sys.executable, "-c", _SEEN], capture_output=True, text=True, timeout=60, check=True)
    read, plugins = done.stdout.split()
    assert int(read) <= 3  # the packages around the module that switches it off
    assert plugins == "__all__"
