"""Posters on the disk, up to a cap: those not looked at for longest go first.

The time of change of a file is when it came, its time of access when it was looked at.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from reelreason_desktop.config.whole_file import whole_file

MOST_BYTES: Final = 200_000_000


@dataclass(frozen=True, slots=True)
class PosterCache:
    """Images by their path at TMDB. `most_bytes` together."""

    folder: Path
    most_bytes: int = MOST_BYTES

    def find(self, path: str, since: datetime | None = None) -> Path | None:
        """The file of an image that is there and did not come before `since`; looking at it keeps it longer."""
        file = self._file(path)
        if not file.is_file() or (since is not None and file.stat().st_mtime < since.timestamp()):
            return None
        os.utime(file, (time.time(), file.stat().st_mtime))
        return file

    def keep(self, path: str, data: bytes) -> Path:
        """Puts an image there, and makes room for it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        file = self._file(path)
        with whole_file(file) as part:
            part.write_bytes(data)
        self._make_room(file)
        return file

    def size(self) -> int:
        """Bytes of all images."""
        return sum(file.stat().st_size for file in self._files())

    def drop_older(self, than: datetime) -> None:
        """Removes those that came before."""
        for file in self._files():
            if file.stat().st_mtime < than.timestamp():
                file.unlink(missing_ok=True)

    def clear(self) -> int:
        """Removes all, and says how many they were."""
        files = self._files()
        for file in files:
            file.unlink(missing_ok=True)
        return len(files)

    def _make_room(self, newest: Path) -> None:
        files = sorted((file for file in self._files() if file != newest), key=lambda file: file.stat().st_atime_ns)
        held = self.size()
        for file in files:
            if held <= self.most_bytes:
                return
            held -= file.stat().st_size
            file.unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        return [file for file in self.folder.iterdir() if file.is_file()] if self.folder.is_dir() else []

    def _file(self, path: str) -> Path:
        """TMDB's names are a letter row and an ending; anything else becomes one, too."""
        name = "".join(c if c.isalnum() or c in "._-" else "_" for c in path.strip("/"))
        return self.folder / (name.lstrip(".") or "_")
