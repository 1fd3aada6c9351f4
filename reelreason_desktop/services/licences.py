"""The licences of the program and of everything in it, from the file that `build/licences.py` writes."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError

_NAME: Final = "licences.json"
_BETWEEN: Final = "\n\n" + "─" * 40 + "\n\n"


class ComponentKind(StrEnum):
    """What a component is."""

    PROGRAM = "program"
    FILMS = "films"
    ENCODER = "encoder"
    PACKAGE = "package"


class Component(BaseModel):
    """One part. `licence`: its name, SPDX where known; `version`: empty where there is none of its own."""

    model_config = ConfigDict(frozen=True)

    kind: ComponentKind
    name: str
    version: str
    licence: str
    texts: tuple[str, ...]
    """Keys of `Licences.texts`."""


class Licences(BaseModel):
    """All parts, our own first."""

    model_config = ConfigDict(frozen=True)

    components: tuple[Component, ...]
    texts: dict[str, str]

    def text_of(self, component: Component) -> str:
        """Everything a component says about its licence."""
        return _BETWEEN.join(self.texts[key].strip("\n") for key in component.texts if key in self.texts)


def load_licences(paths: Paths) -> Licences:
    """Reads the file; takes some milliseconds.

    Raises:
        KnownError: it is missing or damaged.
    """
    file: Path = paths.resources / _NAME
    try:
        return Licences.model_validate_json(file.read_bytes())
    except (OSError, ValidationError) as error:
        raise KnownError("The licences cannot be read.", "Install ReelReason again.", str(error)) from error
