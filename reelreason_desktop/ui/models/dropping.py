"""Models that are dropped on the window: files of language models, folders of encoders."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QDropEvent

_MARK: Final = "modules.json"
"""What every sentence-transformers folder holds."""


def dropped_model(event: QDropEvent) -> Path | None:
    """The one GGUF file or sentence-transformers folder that is being dropped; None when it is something else."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.casefold() == ".gguf" or (path / _MARK).is_file() else None
