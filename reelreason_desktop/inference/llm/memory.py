"""How much memory a model needs, and whether it is there."""

from __future__ import annotations

from typing import Final

import psutil  # type: ignore[import-untyped]

_MIB: Final = 1024 * 1024
_BESIDE_MIB: Final = 512
"""For the library, its working memory and the process itself."""


def needed_mib(file_bytes: int, cache_mib_4k: float, context: int = 4096) -> float:
    """Weights, keys and values of `context` tokens, and half a gigabyte; in MiB."""
    return file_bytes / _MIB + cache_mib_4k * context / 4096 + _BESIDE_MIB


def free_mib() -> float:
    """Memory that programs can have now without pushing others out, in MiB."""
    return float(psutil.virtual_memory().available) / _MIB


def shortage(needed: float, free: float) -> str:
    """A warning when a model that needs `needed` MiB hardly fits into `free` MiB; empty when it does."""
    if needed <= free:
        return ""
    return f"It needs about {needed / 1024:.1f} GB of memory and {free / 1024:.1f} GB are free: it may be slow or fail."
