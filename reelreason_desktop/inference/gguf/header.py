"""Reading the header of a GGUF file. Every length that a file claims is checked before anything is read by it."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.inference.gguf.layout import (
    ARRAY,
    BLOCKS,
    DEFAULT_ALIGNMENT,
    MAGIC,
    SCALARS,
    STRING,
    VERSIONS,
)

Value = bool | int | float | str | tuple["Value", ...]

_MOST_ENTRIES: Final = 100_000
"""Metadata entries and tensors; the largest models have a few thousand."""
_MOST_ITEMS: Final = 5_000_000
"""Items of an array; the largest vocabularies have a quarter of a million."""
_MOST_TEXT: Final = 16 * 1024 * 1024
_MOST_DIMENSIONS: Final = 4
_DEPTH: Final = 3
_DAMAGED: Final = Notice("Download the file again, or choose another one.")
_IMPOSTORS: Final = (
    (b"PK\x03\x04", "a zip file"),
    (b"<!DOCTYPE", "a web page"),
    (b"<html", "a web page"),
    (b"version https://git-lfs", "a Git LFS pointer, not the file it points to"),
    (b"ggjt", "a model in a format from before GGUF"),
    (b"ggml", "a model in a format from before GGUF"),
    (b"ggla", "a LoRA adapter"),
)


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """What a file says about itself.

    Attributes:
        version: of the format.
        metadata: key to value.
        tensors: how many there are.
        size: bytes that the file must have for its tensors to be whole.
    """

    version: int
    metadata: Mapping[str, Value]
    tensors: int
    size: int

    @property
    def architecture(self) -> str:
        """`llama`, `qwen3`, `bert`; empty when the file does not say."""
        return str(self.metadata.get("general.architecture", ""))

    def of_architecture(self, key: str) -> Value | None:
        """A value that is kept under the architecture's name: `context_length`."""
        return self.metadata.get(f"{self.architecture}.{key}")


def read_header(path: Path) -> GgufHeader:
    """Reads a file's header and checks that the file is as long as the header needs.

    Raises:
        ModelError: it cannot be read, is no GGUF file, is damaged, or ends early.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            header = _Cursor(stream, size, path.name).header()
    except OSError as error:
        raise ModelError(
            Notice("{} cannot be read.", path.name), "Check that the file is there.", str(error)
        ) from error
    if size < header.size:
        raise ModelError(Notice("{} ends early: it has {:,} of {:,} bytes.", path.name, size, header.size), _DAMAGED)
    return header


class _Cursor:
    """Reads forward through a file and never beyond its end."""

    def __init__(self, stream: BinaryIO, size: int, name: str) -> None:
        self._stream = stream
        self._size = size
        self._name = name
        self._text_left = _MOST_TEXT * 4

    def header(self) -> GgufHeader:
        version = self._start()
        tensors, entries = self._number("Q"), self._number("Q")
        if tensors > _MOST_ENTRIES or entries > _MOST_ENTRIES:
            raise self._damaged(f"it claims {tensors:,} tensors and {entries:,} entries")
        metadata: dict[str, Value] = {}
        for _ in range(entries):
            key = self._text()
            if key in metadata:
                raise self._damaged(f"{key} is there twice")
            metadata[key] = self._value(self._number("I"))
        ends = self._tensor_ends(tensors)
        alignment = metadata.get("general.alignment", DEFAULT_ALIGNMENT)
        if not isinstance(alignment, int) or isinstance(alignment, bool) or not 1 <= alignment <= 1 << 20:
            raise self._damaged(f"its alignment is {alignment}")
        begin = -(-self._stream.tell() // alignment) * alignment if tensors else self._stream.tell()
        return GgufHeader(version, metadata, tensors, begin + max(ends, default=0))

    def _start(self) -> int:
        head = self._stream.read(24)
        self._stream.seek(4)
        if head[:4] != MAGIC:
            kind = next((kind for start, kind in _IMPOSTORS if head.startswith(start)), "")
            what = Notice("{} is {}.", self._name, kind) if kind else Notice("{} is not a GGUF file.", self._name)
            raise ModelError(what, "Choose a file whose name ends in .gguf.", head[:8].hex(" "))
        version = self._number("I")
        if version not in VERSIONS:
            swapped = int.from_bytes(version.to_bytes(4, "little"), "big")
            if swapped in VERSIONS:
                raise ModelError(
                    Notice("{} was made for another kind of processor (big-endian).", self._name), _DAMAGED
                )
            hint = Notice("Look for a version of the model that was made more recently.")
            raise ModelError(
                Notice("{} is in version {} of the format; 2 and 3 can be read.", self._name, version), hint
            )
        return version

    def _tensor_ends(self, count: int) -> list[int]:
        """Where each tensor ends, in bytes behind the header."""
        ends, names = [], set[str]()
        for _ in range(count):
            name = self._text()
            if name in names:
                raise self._damaged(f"the tensor {name} is there twice")
            names.add(name)
            dimensions = self._number("I")
            if not 1 <= dimensions <= _MOST_DIMENSIONS:
                raise self._damaged(f"{name} has {dimensions} dimensions")
            shape = [self._number("Q") for _ in range(dimensions)]
            kind, offset = self._number("I"), self._number("Q")
            ends.append(offset + self._bytes_of(name, shape, kind))
        return ends

    def _bytes_of(self, name: str, shape: list[int], kind: int) -> int:
        if kind not in BLOCKS:
            raise ModelError(
                Notice("{} packs its numbers in a way that is not known here.", self._name),
                "Choose a common quantisation such as Q4_K_M or Q8_0.",
                f"type {kind} of {name}",
            )
        values, size = BLOCKS[kind]
        if not all(0 < side < 1 << 40 for side in shape) or shape[0] % values:
            raise self._damaged(f"{name} has the shape {shape}")
        total = size
        for side in (shape[0] // values, *shape[1:]):
            total *= side
        return total

    def _value(self, kind: int, depth: int = 0) -> Value:
        if kind in SCALARS:
            return self._scalar(SCALARS[kind])
        if kind == STRING:
            return self._text()
        if kind != ARRAY or depth == _DEPTH:
            raise self._damaged(f"a value has the unknown type {kind}")
        item, count = self._number("I"), self._number("Q")
        if count > _MOST_ITEMS:
            raise self._damaged(f"it claims a list of {count:,} items")
        if item in SCALARS:
            return tuple(struct.unpack(f"<{count}{SCALARS[item]}", self._take(count * struct.calcsize(SCALARS[item]))))
        return tuple(self._value(item, depth + 1) for _ in range(count))

    def _text(self) -> str:
        length = self._number("Q")
        self._text_left -= length
        if length > _MOST_TEXT or self._text_left < 0:
            raise self._damaged(f"it claims a text of {length:,} bytes")
        return self._take(length).decode("utf-8", "surrogateescape")

    def _number(self, form: str) -> int:
        return int(self._scalar(form))

    def _scalar(self, form: str) -> int | float | bool:
        (value,) = struct.unpack(f"<{form}", self._take(struct.calcsize(form)))
        scalar: int | float | bool = value
        return scalar

    def _take(self, count: int) -> bytes:
        place = self._stream.tell()
        if place + count > self._size:
            raise ModelError(
                Notice("{} ends in the middle of its header.", self._name), _DAMAGED, f"{self._size:,} bytes"
            )
        return self._stream.read(count)

    def _damaged(self, how: str) -> ModelError:
        return ModelError(Notice("{} is damaged: {}.", self._name, how), _DAMAGED)
