from __future__ import annotations

import json
import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from reelreason_desktop.inference import protocol
from reelreason_desktop.inference.protocol import (
    MAX_FRAME_BYTES,
    MAX_TEXT_CHARS,
    MAX_TEXTS,
    PROTOCOL_VERSION,
    Activity,
    Backend,
    Busy,
    Cancel,
    Cancelled,
    Encode,
    Failed,
    FailureCode,
    Hello,
    Load,
    Log,
    LogLevel,
    Priority,
    Progress,
    ProtocolError,
    Ready,
    Result,
    Serving,
    Shutdown,
)

VECTORS = np.arange(6, dtype=np.float32).reshape(2, 3)
MESSAGES = [
    Hello("0.1.0"),
    Load(Backend.ENCODER, "a folder", "a cache", "0" * 64, 384, 2),
    Encode(1, ("a film", "", "東京 🎬 \x00"), Priority.INTERACTIVE),
    Cancel(1),
    Shutdown(),
    Busy(Activity.EXPORTING),
    Ready(Serving.ONNX, 384, ("onnxruntime",)),
    Progress(1, 0, 3),
    Result.of(1, VECTORS),
    Failed(None, FailureCode.MODEL_MISSING, "no folder"),
    Failed(7, FailureCode.BACKEND_FAILED),
    Cancelled(1),
    Log(LogLevel.WARNING, "a line"),
]


def frame(kind: int, fields: object, payload: bytes = b"", version: int = PROTOCOL_VERSION) -> bytes:
    body = json.dumps(fields).encode()
    return struct.pack(">3sBBI", b"RRD", version, kind, len(body)) + body + payload


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: type(message).__name__)
def test_every_message_comes_back(message: protocol.Message) -> None:
    assert protocol.decode(protocol.encode(message)) == message


def test_vectors_come_back_bit_for_bit() -> None:
    result = protocol.decode(protocol.encode(Result.of(3, VECTORS[:, ::-1])))
    assert isinstance(result, Result)
    np.testing.assert_array_equal(result.vectors, VECTORS[:, ::-1])


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"RRD",
        b"garbage that is long enough",
        frame(4, {"id": 1}, version=PROTOCOL_VERSION + 1),
        frame(99, {}),
        frame(4, {"id": 1})[:-1],
        frame(4, {"id": 1}) + b"x",
        frame(4, {"id": 0}),
        frame(4, {"id": "1"}),
        frame(4, {"id": True}),
        frame(4, {"id": 1, "more": 2}),
        frame(4, [1]),
        frame(3, {"id": 1, "texts": [], "priority": "bulk"}),
        frame(3, {"id": 1, "texts": ["x"] * (MAX_TEXTS + 1), "priority": "bulk"}),
        frame(3, {"id": 1, "texts": ["x"], "priority": "soon"}),
        frame(68, {"id": 1, "rows": 2, "dim": 3}, bytes(23)),
        frame(69, {"id": 1, "code": "unheard of"}),
    ],
)
def test_a_broken_rule_is_a_protocol_error(bad: bytes) -> None:
    with pytest.raises(ProtocolError):
        protocol.decode(bad)


def test_deep_json_is_a_protocol_error() -> None:
    body = b'{"id":' + b"[" * 200_000
    with pytest.raises(ProtocolError):
        protocol.decode(struct.pack(">3sBBI", b"RRD", PROTOCOL_VERSION, 4, len(body)) + body)


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_decode_or_raise_a_protocol_error(data: bytes) -> None:
    try:
        protocol.decode(data)
    except ProtocolError:
        return


@given(st.sampled_from(MESSAGES), st.data())
@settings(deadline=None, max_examples=300)
def test_damaged_frames_decode_or_raise_a_protocol_error(message: protocol.Message, data: st.DataObject) -> None:
    damaged = bytearray(protocol.encode(message))
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    try:
        decoded = protocol.decode(bytes(damaged))
    except ProtocolError:
        return
    assert protocol.decode(protocol.encode(decoded)) == decoded


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=3)
)


@given(
    st.sampled_from([1, 2, 3, 4, 5, 65, 66, 67, 68, 69, 70, 71]),
    st.dictionaries(st.sampled_from(["id", "texts", "priority", "code", "detail", "rows", "dim", "done"]), _JSON),
    st.binary(max_size=16),
)
@settings(deadline=None, max_examples=300)
def test_wrong_fields_decode_or_raise_a_protocol_error(kind: int, fields: dict[str, object], payload: bytes) -> None:
    try:
        protocol.decode(frame(kind, fields, payload))
    except ProtocolError:
        return


def test_messages_are_checked_when_they_are_made() -> None:
    with pytest.raises(ValidationError):
        Encode(1, ("x" * (MAX_TEXT_CHARS + 1),), Priority.BULK)
    with pytest.raises(ValidationError):
        Cancel(-1)


def test_the_largest_allowed_request_fits_into_a_frame() -> None:
    # A control character is what JSON makes longest: six bytes.
    largest = Encode(2**53, ("\x01" * MAX_TEXT_CHARS,) * MAX_TEXTS, Priority.INTERACTIVE)
    assert len(protocol.encode(largest)) <= MAX_FRAME_BYTES
