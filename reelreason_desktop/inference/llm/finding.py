"""Language models that other programs have put on this computer already."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_MODEL_LAYER: Final = "application/vnd.ollama.image.model"
_MOST_FILES: Final = 500
_MOST_BYTES_OF_MANIFEST: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class FoundModel:
    """A model's file that another program owns. `name`: what that program calls it."""

    file: Path
    program: str
    name: str


def find_models(home: Path, environ: Mapping[str, str]) -> tuple[FoundModel, ...]:
    """Files in the usual folders of LM Studio, Ollama, Jan, llama.cpp and Hugging Face, each once.

    Args:
        home: the person's folder.
        environ: environment variables, by which some of these programs are told other folders.
    """
    found: dict[Path, FoundModel] = {}
    for model in (*_from_ollama(home, environ), *_from_folders(home, environ)):
        found.setdefault(model.file.resolve(), model)
        if len(found) >= _MOST_FILES:
            break
    return tuple(sorted(found.values(), key=lambda model: (model.program, model.name)))


def hub_folder(home: Path, environ: Mapping[str, str]) -> Path:
    """Where Hugging Face's libraries keep what they fetched."""
    moved = environ.get("HF_HUB_CACHE") or (environ.get("HF_HOME") and f"{environ['HF_HOME']}/hub")
    return Path(moved) if moved else home / ".cache/huggingface/hub"


def _from_folders(home: Path, environ: Mapping[str, str]) -> Iterator[FoundModel]:
    roaming = Path(environ.get("APPDATA") or home / "AppData/Roaming")
    folders = (
        ("LM Studio", home / ".lmstudio/models"),
        ("LM Studio", home / ".cache/lm-studio/models"),
        ("Jan", home / "jan/models"),
        ("Jan", home / ".local/share/Jan/data"),
        ("Jan", home / "Library/Application Support/Jan/data"),
        ("Jan", roaming / "Jan/data"),
        ("llama.cpp", home / ".cache/llama.cpp"),
        ("llama.cpp", home / "Library/Caches/llama.cpp"),
        ("Hugging Face", hub_folder(home, environ)),
    )
    for program, folder in folders:
        for file in _ggufs(folder):
            yield FoundModel(file, program, file.stem)


def _ggufs(folder: Path) -> Iterator[Path]:
    """Files of whole models: of one in parts the first, which names the others; no picture readers."""
    count = 0
    for parent, _folders, names in os.walk(folder, onerror=None):
        for name in sorted(names):
            lower = name.casefold()
            if not lower.endswith(".gguf") or lower.startswith("mmproj") or _is_later_part(lower):
                continue
            count += 1
            if count > _MOST_FILES:
                return
            yield Path(parent) / name


def _is_later_part(name: str) -> bool:
    """`model-00002-of-00003.gguf`."""
    part, mark, _count = name.removesuffix(".gguf").rpartition("-of-")
    return bool(mark) and not part.endswith("-00001")


def _from_ollama(home: Path, environ: Mapping[str, str]) -> Iterator[FoundModel]:
    """Ollama names its files by checksum; manifests say which belongs to which name."""
    folders = [home / ".ollama/models", Path("/usr/share/ollama/.ollama/models")]
    if environ.get("OLLAMA_MODELS"):
        folders.insert(0, Path(environ["OLLAMA_MODELS"]))
    for folder in folders:
        manifests = folder / "manifests"
        for parent, _folders, tags in os.walk(manifests, onerror=None):
            for tag in sorted(tags):
                file = _model_of_manifest(folder, Path(parent) / tag)
                if file is not None:
                    yield FoundModel(file, "Ollama", f"{Path(parent).name}:{tag}")


def _model_of_manifest(folder: Path, manifest: Path) -> Path | None:
    """The file that holds the weights; None when the manifest or the file is not what it should be."""
    try:
        if manifest.stat().st_size > _MOST_BYTES_OF_MANIFEST:
            return None
        layers = json.loads(manifest.read_text(encoding="utf-8"))["layers"]
        digest = next(layer["digest"] for layer in layers if layer["mediaType"] == _MODEL_LAYER)
    except (OSError, ValueError, KeyError, TypeError, StopIteration):
        return None
    kind, _, number = str(digest).partition(":")
    if kind != "sha256" or len(number) != 64 or not number.isalnum():
        return None
    file = folder / "blobs" / f"sha256-{number}"
    return file if file.is_file() else None
