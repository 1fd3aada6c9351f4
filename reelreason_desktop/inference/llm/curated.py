"""Models that are known to suit: a short list, kept as data."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from typing import Final

from pydantic import TypeAdapter

from reelreason_desktop.inference.llm.memory import needed_mib

_HOST: Final = "https://huggingface.co"


@dataclass(frozen=True, slots=True)
class CuratedModel:
    """A model that people can get, at about four bits a weight (Q4_K_M).

    `file_mb`: size of its file in megabytes; `cache_mib_4k`: memory beside the weights for 4,096 tokens in MiB;
    `context`: tokens it was trained to see; `licence`: under which its makers give it away, to be read at
    `licence_url`; `repository`, `file`: where its file is on Hugging Face; `sha256`: of the file where it is known
    beforehand, else what the repository says counts.
    """

    id: str
    name: str
    licence: str
    file_mb: int
    cache_mib_4k: int
    context: int
    remark: str
    licence_url: str
    repository: str
    file: str
    sha256: str = ""

    @property
    def home(self) -> str:
        """The page of the model."""
        return f"{_HOST}/{self.repository}"

    @property
    def url(self) -> str:
        """Of the file."""
        return f"{self.home}/resolve/main/{self.file}"

    @property
    def pointer_url(self) -> str:
        """Of the small text that says the file's SHA-256 and its size."""
        return f"{self.home}/raw/main/{self.file}"

    @property
    def needed_mib(self) -> float:
        """Memory that it takes while it runs, in MiB."""
        return needed_mib(self.file_mb * 1_000_000, self.cache_mib_4k)


_MODELS = TypeAdapter(tuple[CuratedModel, ...])


def curated_models() -> tuple[CuratedModel, ...]:
    """The list, small models first as in the file."""
    text = resources.files(__package__).joinpath("curated.json").read_text(encoding="utf-8")
    return _MODELS.validate_json(text)
