"""Handing the program's folders to a probe in another process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path

from reelreason_desktop.config.paths import Paths


def pack(paths: Paths) -> dict[str, str]:
    """Folders as strings, for JSON."""
    return {name: str(folder) for name, folder in asdict(paths).items()}


def unpack(packed: Mapping[str, str]) -> Paths:
    """The folders that `pack` packed."""
    return Paths(**{name: Path(folder) for name, folder in packed.items()})


def away_from_home(paths: Paths, folder: Path) -> Paths:
    """The same installation with empty profiles and settings in `folder`; what is cached stays where it is."""
    return replace(paths, data=folder / "data", config=folder / "config")
