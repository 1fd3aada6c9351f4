"""Encoders that other programs have put on this computer already."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelreason_desktop.inference.embedders import name_of
from reelreason_desktop.inference.llm.finding import hub_folder
from reelreason_desktop.inference.weights import weights_files

_MARK: Final = "modules.json"
_MOST_FOLDERS: Final = 200
_DEEPEST: Final = 4
"""Levels below a program's folder: hub / repository / snapshots / checksum."""


@dataclass(frozen=True, slots=True)
class FoundEmbedder:
    """A sentence-transformers folder that another program owns."""

    folder: Path
    program: str
    name: str


def find_embedders(home: Path, environ: Mapping[str, str]) -> tuple[FoundEmbedder, ...]:
    """Folders with safetensors weights in the usual places of Hugging Face and sentence-transformers, each once.

    Args:
        home: the person's folder.
        environ: environment variables, by which these programs are told other folders.
    """
    torch = Path(environ.get("TORCH_HOME") or home / ".cache/torch")
    places = (
        ("Hugging Face", hub_folder(home, environ)),
        ("sentence-transformers", Path(environ.get("SENTENCE_TRANSFORMERS_HOME") or torch / "sentence_transformers")),
    )
    found: dict[str, FoundEmbedder] = {}
    for program, place in places:
        for folder in _marked(place):
            if weights_files(folder):
                found.setdefault(name_of(folder), FoundEmbedder(folder, program, name_of(folder)))
            if len(found) >= _MOST_FOLDERS:
                break
    return tuple(sorted(found.values(), key=lambda one: (one.program, one.name)))


def _marked(place: Path) -> Iterator[Path]:
    """Folders that say they hold a sentence-transformers model; nothing is looked for inside them."""
    for parent, folders, names in os.walk(place, onerror=None):
        if _MARK in names:
            folders.clear()
            yield Path(parent)
        elif len(Path(parent).relative_to(place).parts) >= _DEEPEST:
            folders.clear()
