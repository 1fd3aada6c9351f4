"""The language model in use: the list on the disk, its process, and what it keeps."""

from __future__ import annotations

import shutil
from pathlib import Path

from reelreason_desktop.config.declared import MODEL_WEIGHT
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.config.settings import Settings
from reelreason_desktop.inference.events import Sink
from reelreason_desktop.inference.llm.client import ChildLanguageModel
from reelreason_desktop.inference.llm.shelf import ModelShelf

_LIST = "models.json"
_STATES = "prompts"


def shelf_of(paths: Paths) -> ModelShelf:
    """The person's models."""
    return ModelShelf(paths.data / _LIST)


def fetched_models(paths: Paths) -> Path:
    """Where files of models go that the program fetched."""
    return paths.data / "models"


def open_writer(paths: Paths, sink: Sink | None = None, *, keep_prompts: bool = True) -> ChildLanguageModel | None:
    """A process for the model in use, started by its first request; None when models are off.

    Args:
        paths: of this installation.
        sink: receives the process's events on its supervising thread.
        keep_prompts: whether computed beginnings of prompts are kept in the cache folder. They hold what is known of
            the person, so a guest's are not.

    Raises:
        ModelError: the list of models cannot be read.
    """
    model = shelf_of(paths).used
    states = _state_dir(paths) if keep_prompts else None
    return None if model is None else ChildLanguageModel(model.as_file, states, sink)


def forget_prompts(paths: Paths) -> None:
    """Deletes what `open_writer` kept, as when a profile is erased; it only has to be computed again."""
    shutil.rmtree(_state_dir(paths), ignore_errors=True)


def rating_weight(settings: Settings) -> float:
    """How much a model's rating counts beside the computed match, 0 to 1."""
    return settings.get(MODEL_WEIGHT) / 100


def _state_dir(paths: Paths) -> Path:
    return paths.cache / _STATES
