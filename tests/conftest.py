"""Rules every test lives under: temporary data folders, no display, no network."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples every time, and no example fails for being slow on a busy machine.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
sys.path.insert(0, str(Path(__file__).parent))  # makes `helpers` importable


@pytest.fixture(autouse=True)
def isolated_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Points every data, cache and config folder of the program at a temporary one."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("REELREASON_HOME", str(home))
    return home
