"""Writing GGUF files, of weights that come piece by piece: for models that are made up to measure or to test with."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from reelreason_desktop.inference.gguf.layout import ARRAY, BLOCKS, DEFAULT_ALIGNMENT, MAGIC, SCALARS, STRING

_VERSION: Final = 3

Entry: TypeAlias = tuple[int, Any]
"""Type and value; that of a list is `(type of its items, items)`."""


@dataclass(frozen=True, slots=True)
class Tensor:
    """Weights to be written.

    Attributes:
        name: as the architecture calls them.
        shape: the length of a row first, as the format has it; numpy's shape is the reverse.
        kind: how numbers are packed, a key of `layout.BLOCKS`.
        data: makes their bytes, in pieces of any length.
    """

    name: str
    shape: tuple[int, ...]
    kind: int
    data: Callable[[], Iterable[bytes]]

    @property
    def size(self) -> int:
        """Bytes of all its numbers."""
        values, length = BLOCKS[self.kind]
        count = 1
        for side in self.shape:
            count *= side
        return count // values * length


def write_gguf(path: Path, entries: Mapping[str, Entry], tensors: Sequence[Tensor]) -> Path:
    """Writes a file; never more of it is in memory than its header and one piece of data.

    Raises:
        ValueError: a tensor's data is not as long as its shape says.
        OSError: it cannot be written.
    """
    head = [MAGIC, struct.pack("<IQQ", _VERSION, len(tensors), len(entries))]
    head += [_text(key) + struct.pack("<I", kind) + _value(kind, value) for key, (kind, value) in entries.items()]
    offset = 0
    for tensor in tensors:
        sides = len(tensor.shape)
        head.append(_text(tensor.name) + struct.pack(f"<I{sides}QIQ", sides, *tensor.shape, tensor.kind, offset))
        offset += tensor.size + _padding(tensor.size)
    header = b"".join(head)
    with path.open("wb") as stream:
        stream.write(header + b"\0" * _padding(len(header)))
        for tensor in tensors:
            written = sum(stream.write(piece) for piece in tensor.data())
            if written != tensor.size:
                raise ValueError(f"{tensor.name} has {written} bytes instead of {tensor.size}")
            stream.write(b"\0" * _padding(written))
    return path


def _padding(length: int) -> int:
    return -length % DEFAULT_ALIGNMENT


def _text(text: str) -> bytes:
    raw = text.encode()
    return struct.pack("<Q", len(raw)) + raw


def _value(kind: int, value: Any) -> bytes:  # noqa: ANN401 - whatever the type says
    if kind == STRING:
        return _text(value)
    if kind == ARRAY:
        item, values = value
        if item in SCALARS:
            return struct.pack(f"<IQ{len(values)}{SCALARS[item]}", item, len(values), *values)
        return struct.pack("<IQ", item, len(values)) + b"".join(_value(item, one) for one in values)
    return struct.pack(f"<{SCALARS[kind]}", value)
