"""What crosses the border between the program and a model process.

One frame is one message of a `multiprocessing` connection:

    "RRD" | protocol version (1 byte) | kind (1 byte) | length of the JSON (uint32, big-endian) | JSON | payload

Only `Result` has a payload: its vectors as little-endian float32, row by row. Nothing is pickled, so a child that
has gone wrong can send nonsense but cannot run code in the program. Every message is checked when it is made and
again when it is read; a frame that breaks a rule raises `ProtocolError` and nothing else.

Rules of the conversation:

* The program opens with `Hello` and `Load`; the child answers `Busy`, then `Ready`, or `Failed` without an id.
* Each request gets exactly one terminal message: `Result` (of `Encode`) or `Finished` (of a language model's
  requests, see `llm/messages.py`), `Failed` or `Cancelled`.
* `Progress(done=0)` says that a request has begun, so that after a crash only those under way are suspects.
* `Ready` may come again when the child has found a faster way to serve.

A new request is one more dataclass and one more line in `_KINDS`.
"""

from __future__ import annotations

import struct
from dataclasses import replace
from enum import StrEnum
from functools import cache
from typing import Annotated, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from reelreason_desktop.inference.fields import (
    MAX_DETAIL_CHARS,
    MAX_TEXT_CHARS,
    STRICT,
    Count,
    Detail,
    Priority,
    RequestId,
    Text,
)
from reelreason_desktop.inference.llm.messages import (
    Fill,
    Finished,
    LanguageModelReady,
    LoadLanguageModel,
    Part,
    Piece,
    Score,
    Scored,
    Write,
)

__all__ = [
    "MAX_DETAIL_CHARS", "MAX_FRAME_BYTES", "MAX_TEXTS", "MAX_TEXT_CHARS", "PROTOCOL_VERSION", "Activity", "Answer",
    "Backend", "Busy", "Cancel", "Cancelled", "Encode", "Failed", "FailureCode", "Fill", "Finished", "FromChild",
    "Hello", "LanguageModelReady", "Load", "LoadLanguageModel", "Loading", "Log", "LogLevel", "Message", "Part",
    "Piece", "Priority", "Progress", "ProtocolError", "Ready", "Request", "Result", "Score", "Scored", "Serving",
    "Shutdown", "ToChild", "Write", "decode", "encode",
]  # fmt: skip

PROTOCOL_VERSION: Final = 2
MAX_TEXTS: Final = 128
MAX_FRAME_BYTES: Final = 32 * 1024 * 1024  # above the largest allowed request: 128 texts x 40,000 chars x 6 bytes

_MAGIC: Final = b"RRD"
_HEADER: Final = struct.Struct(">3sBBI")
_FLOAT32: Final = np.dtype("<f4")

Dim: TypeAlias = Annotated[int, Field(ge=1, le=65_536)]


class ProtocolError(Exception):
    """A frame that no healthy counterpart would send."""


class Backend(StrEnum):
    """What the child is asked to run."""

    ENCODER = "encoder"
    FAKE = "fake"


class Serving(StrEnum):
    """What answers the requests at the moment."""

    ONNX = "onnx"
    SENTENCE_TRANSFORMERS = "sentence_transformers"
    FAKE = "fake"


class Activity(StrEnum):
    """Why the child cannot answer yet."""

    LOADING = "loading"
    EXPORTING = "exporting"


class FailureCode(StrEnum):
    """Why a request, or with no id the whole child, failed. Words for people are chosen in the program."""

    MODEL_MISSING = "model_missing"
    MODEL_UNUSABLE = "model_unusable"
    LIBRARY_MISSING = "library_missing"
    OUT_OF_MEMORY = "out_of_memory"
    BACKEND_FAILED = "backend_failed"
    TOO_LONG = "too_long"
    PROTOCOL = "protocol"


class LogLevel(StrEnum):
    """How much a `Log` matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, config=STRICT)
class Hello:
    """To the child, first of all. `program_version`: for the log; the frame carries the protocol's version."""

    program_version: Annotated[str, Field(max_length=64)]


@dataclass(frozen=True, slots=True, config=STRICT)
class Load:
    """To the child: the model to serve.

    `folder`: a sentence-transformers folder; `cache_dir`: where exports are kept; `weights_sha256`: names the
    export; `dim`: length of the vectors; `threads`: how many the model may use.
    """

    backend: Backend
    folder: Text
    cache_dir: Text
    weights_sha256: Annotated[str, Field(max_length=64)]
    dim: Dim
    threads: Annotated[int, Field(ge=1, le=256)]


@dataclass(frozen=True, slots=True, config=STRICT)
class Encode:
    """To the child: texts to turn into unit vectors, complete with any instruction the model expects."""

    id: RequestId
    texts: Annotated[tuple[Text, ...], Field(min_length=1, max_length=MAX_TEXTS)]
    priority: Priority


@dataclass(frozen=True, slots=True, config=STRICT)
class Cancel:
    """To the child: stop this request; unknown ids are ignored, since the answer may already be on its way."""

    id: RequestId


@dataclass(frozen=True, slots=True, config=STRICT)
class Shutdown:
    """To the child: end now."""


@dataclass(frozen=True, slots=True, config=STRICT)
class Busy:
    """From the child: requests wait until the next `Ready`."""

    activity: Activity


@dataclass(frozen=True, slots=True, config=STRICT)
class Ready:
    """From the child: what serves from now on. `modules`: which of the large libraries are loaded."""

    serving: Serving
    dim: Dim
    modules: Annotated[tuple[Annotated[str, Field(max_length=64)], ...], Field(max_length=32)]


@dataclass(frozen=True, slots=True, config=STRICT)
class Progress:
    """From the child: `done` of `total` texts are encoded; 0 says that the request has begun."""

    id: RequestId
    done: Count
    total: Count


@dataclass(frozen=True, slots=True, config=STRICT)
class Result:
    """From the child, terminal: `rows` vectors of length `dim`, as little-endian float32 in `payload`."""

    id: RequestId
    rows: Annotated[int, Field(ge=1, le=MAX_TEXTS)]
    dim: Dim
    payload: bytes = Field(default=b"", exclude=True, repr=False)

    @classmethod
    def of(cls, request_id: int, vectors: NDArray[np.float32]) -> Result:
        """Wraps `vectors`, float32 (rows, dim)."""
        rows, dim = vectors.shape
        return cls(request_id, rows, dim, np.ascontiguousarray(vectors, dtype=_FLOAT32).tobytes())

    @property
    def vectors(self) -> NDArray[np.float32]:
        """float32 (rows, dim), read-only."""
        return np.frombuffer(self.payload, dtype=_FLOAT32).reshape(self.rows, self.dim)


@dataclass(frozen=True, slots=True, config=STRICT)
class Failed:
    """From the child, terminal: the request cannot be answered; without an id, the child cannot go on."""

    id: RequestId | None
    code: FailureCode
    detail: Detail = ""


@dataclass(frozen=True, slots=True, config=STRICT)
class Cancelled:
    """From the child, terminal: the request was stopped."""

    id: RequestId


@dataclass(frozen=True, slots=True, config=STRICT)
class Log:
    """From the child: a line for the log."""

    level: LogLevel
    text: Detail


Loading: TypeAlias = Load | LoadLanguageModel
Request: TypeAlias = Encode | Score | Write | Fill
Answer: TypeAlias = Result | Finished
ToChild: TypeAlias = Hello | Loading | Request | Cancel | Shutdown
FromChild: TypeAlias = Busy | Ready | LanguageModelReady | Progress | Part | Answer | Failed | Cancelled | Log
Message: TypeAlias = ToChild | FromChild

_KINDS: Final[dict[int, type[Message]]] = {
    1: Hello, 2: Load, 3: Encode, 4: Cancel, 5: Shutdown, 6: LoadLanguageModel, 7: Score, 8: Write, 9: Fill,
    65: Busy, 66: Ready, 67: Progress, 68: Result, 69: Failed, 70: Cancelled, 71: Log,
    72: LanguageModelReady, 73: Scored, 74: Piece, 75: Finished,
}  # fmt: skip
_NUMBERS: Final = {message: number for number, message in _KINDS.items()}


@cache
def _adapter(number: int) -> TypeAdapter[Message]:
    """Of one of `_KINDS`. Made when first needed: a start is to be quick, and a process needs few of them."""
    return TypeAdapter(_KINDS[number])


def encode(message: Message) -> bytes:
    """The frame of a message."""
    number = _NUMBERS[type(message)]
    body = _adapter(number).dump_json(message)
    payload = message.payload if isinstance(message, Result) else b""
    return _HEADER.pack(_MAGIC, PROTOCOL_VERSION, number, len(body)) + body + payload


def decode(frame: bytes) -> Message:
    """The message of a frame.

    Raises:
        ProtocolError: the frame is not one that `encode` makes.
    """
    if not _HEADER.size <= len(frame) <= MAX_FRAME_BYTES:
        raise ProtocolError(f"a frame of {len(frame)} bytes")
    magic, version, number, length = _HEADER.unpack_from(frame)
    if magic != _MAGIC:
        raise ProtocolError("a frame with a foreign beginning")
    if version != PROTOCOL_VERSION:
        raise ProtocolError(f"protocol version {version} instead of {PROTOCOL_VERSION}")
    if number not in _KINDS:
        raise ProtocolError(f"unknown kind of message {number}")
    end = _HEADER.size + length
    if end > len(frame):
        raise ProtocolError("a frame that ends early")
    try:
        message = _adapter(number).validate_json(frame[_HEADER.size : end])
    except ValidationError as error:
        raise ProtocolError(f"{_KINDS[number].__name__}: {error.error_count()} faults in the fields") from error
    return _with_payload(message, frame[end:])


def _with_payload(message: Message, payload: bytes) -> Message:
    """Joins a result with its vectors. Raises: ProtocolError."""
    expected = message.rows * message.dim * _FLOAT32.itemsize if isinstance(message, Result) else 0
    if len(payload) != expected:
        raise ProtocolError(f"a payload of {len(payload)} bytes instead of {expected}")
    return replace(message, payload=payload) if isinstance(message, Result) else message
