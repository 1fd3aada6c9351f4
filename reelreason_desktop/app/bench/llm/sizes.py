"""How much a language model is asked for while it is measured, and how its file is named to a probe."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.inference.llm.client import ModelFile

DEADLINE_S: Final = 600.0
REASON_TOKENS: Final = 30
"""Of one reason."""
STREAM_TOKENS: Final = 64
"""Of the answer whose speed is measured."""


def as_arguments(model: ModelFile) -> dict[str, Any]:
    """A model's file as JSON takes it."""
    return {"file": str(model.file), "sha256": model.sha256, "context": model.context}


def as_file(arguments: Mapping[str, Any]) -> ModelFile:
    """What `as_arguments` packed."""
    return ModelFile(Path(arguments["file"]), arguments["sha256"], arguments["context"])
