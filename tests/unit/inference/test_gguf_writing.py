"""Files that are written are those that are read."""

from pathlib import Path

import numpy as np
import pytest

from reelreason_desktop.inference.gguf.header import read_header
from reelreason_desktop.inference.gguf.layout import ARRAY, STRING
from reelreason_desktop.inference.gguf.writing import Tensor, write_gguf

U32, F32, BOOL, I32 = 4, 6, 7, 5
ENTRIES = {
    "general.architecture": (STRING, "llama"),
    "llama.block_count": (U32, 3),
    "llama.epsilon": (F32, 0.5),
    "llama.flag": (BOOL, True),
    "words": (ARRAY, (STRING, ["a", "é", ""])),
    "kinds": (ARRAY, (I32, [1, -1])),
}


def test_what_was_written_is_read(tmp_path: Path) -> None:
    numbers = np.arange(12, dtype="<f4").reshape(3, 4)
    packed = bytes(range(34)) * 2
    tensors = [
        Tensor("one", (4, 3), 0, lambda: [row.tobytes() for row in numbers]),
        Tensor("two", (64,), 8, lambda: [packed[:10], packed[10:]]),
    ]
    file = write_gguf(tmp_path / "x.gguf", ENTRIES, tensors)
    header = read_header(file)
    assert dict(header.metadata) == {
        "general.architecture": "llama",
        "llama.block_count": 3,
        "llama.epsilon": 0.5,
        "llama.flag": True,
        "words": ("a", "é", ""),
        "kinds": (1, -1),
    }
    assert header.tensors == 2
    raw = file.read_bytes()
    # The first tensor is 48 bytes long and the next one begins at 64; the last one is filled up to 96 bytes.
    assert header.size == len(raw) - 28
    data = raw[header.size - 64 - 68 :]
    assert data[:48] == numbers.tobytes()
    assert data[64 : 64 + 68] == packed


def test_data_of_another_length_is_refused(tmp_path: Path) -> None:
    tensor = Tensor("one", (4, 3), 0, lambda: [b"\0" * 47])
    with pytest.raises(ValueError, match="one has 47 bytes instead of 48"):
        write_gguf(tmp_path / "x.gguf", ENTRIES, [tensor])
