"""Encoders that are known to suit and can be fetched: a short list, kept as data."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from typing import Final

from pydantic import TypeAdapter

_HOST: Final = "https://huggingface.co"
_LIST: Final = "embedder_offers.json"
WEIGHTS: Final = "model.safetensors"
"""The one large file of each, and the one whose checksum its repository publishes."""


@dataclass(frozen=True, slots=True)
class OfferedEmbedder:
    """A sentence-transformers folder that people can get.

    `file_mb`: size of all its files in megabytes; `dim`: length of its vectors; `licence`: under which its makers give
    it away, to be read at `licence_url`; `repository`: where it is on Hugging Face; `files`: paths of all its files
    there that are needed, small ones first; `sha256`: of the weights where it is known beforehand, else what the
    repository says counts.
    """

    id: str
    name: str
    licence: str
    file_mb: int
    dim: int
    remark: str
    licence_url: str
    repository: str
    files: tuple[str, ...]
    sha256: str = ""

    @property
    def home(self) -> str:
        """The page of the encoder."""
        return f"{_HOST}/{self.repository}"

    def url(self, file: str) -> str:
        """Of one of the files."""
        return f"{self.home}/resolve/main/{file}"

    @property
    def pointer_url(self) -> str:
        """Of the small text that says the SHA-256 of the weights."""
        return f"{self.home}/raw/main/{WEIGHTS}"


_OFFERS = TypeAdapter(tuple[OfferedEmbedder, ...])


def offered_embedders() -> tuple[OfferedEmbedder, ...]:
    """The list, in the order of the file."""
    text = resources.files(__package__).joinpath(_LIST).read_text(encoding="utf-8")
    return _OFFERS.validate_json(text)
