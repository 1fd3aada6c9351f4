"""Models that are known to suit: a short list, kept as data."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources

from pydantic import TypeAdapter

from reelreason_desktop.inference.llm.memory import needed_mib


@dataclass(frozen=True, slots=True)
class CuratedModel:
    """A model that people can get, at about four bits a weight (Q4_K_M).

    `file_mb`: size of its file in megabytes; `cache_mib_4k`: memory beside the weights for 4,096 tokens in MiB;
    `context`: tokens it was trained to see; `licence`: under which its makers give it away.
    """

    id: str
    name: str
    licence: str
    file_mb: int
    cache_mib_4k: int
    context: int
    remark: str

    @property
    def needed_mib(self) -> float:
        """Memory that it takes while it runs, in MiB."""
        return needed_mib(self.file_mb * 1_000_000, self.cache_mib_4k)


_MODELS = TypeAdapter(tuple[CuratedModel, ...])


def curated_models() -> tuple[CuratedModel, ...]:
    """The list, small models first as in the file."""
    text = resources.files(__package__).joinpath("curated.json").read_text(encoding="utf-8")
    return _MODELS.validate_json(text)
