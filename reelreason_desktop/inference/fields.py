"""Kinds of fields that messages across the process border are made of."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final, TypeAlias

from pydantic import ConfigDict, Field

MAX_TEXT_CHARS: Final = 40_000
MAX_DETAIL_CHARS: Final = 4_000

STRICT: Final = ConfigDict(strict=True, extra="forbid", defer_build=True)  # most processes use a few kinds only

RequestId: TypeAlias = Annotated[int, Field(ge=1, le=2**53)]
Count: TypeAlias = Annotated[int, Field(ge=0, le=2**31)]
Text: TypeAlias = Annotated[str, Field(max_length=MAX_TEXT_CHARS)]
Detail: TypeAlias = Annotated[str, Field(max_length=MAX_DETAIL_CHARS)]
Key: TypeAlias = Annotated[str, Field(min_length=1, max_length=200)]
Seconds: TypeAlias = Annotated[float, Field(gt=0, le=3600, allow_inf_nan=False)]


class Priority(StrEnum):
    """Interactive requests overtake bulk requests between two batches."""

    INTERACTIVE = "interactive"
    BULK = "bulk"


def sendable(text: str) -> str:
    """Cuts to the protocol's limit and replaces lone surrogates, which have no UTF-8 and so no way to the child."""
    return text[:MAX_TEXT_CHARS].encode("utf-8", "replace").decode("utf-8")
