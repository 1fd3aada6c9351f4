"""What is refused before the library that could crash on it is even imported."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.tiny_gguf import write_tiny_gguf

from reelreason_desktop.inference.backends.base import BackendError
from reelreason_desktop.inference.backends.llama import LlamaModel
from reelreason_desktop.inference.backends.llama_library import prepare
from reelreason_desktop.inference.llm.messages import LoadLanguageModel
from reelreason_desktop.inference.protocol import FailureCode


@pytest.fixture(autouse=True)
def no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "llama_cpp", None)


def cut(file: Path) -> Path:
    file.write_bytes(write_tiny_gguf(file).read_bytes()[:-100])
    return file


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (write_tiny_gguf, FailureCode.LIBRARY_MISSING),
        (cut, FailureCode.MODEL_UNUSABLE),
        (lambda file: write_tiny_gguf(file, {"llama.block_count": (4, 0)}), FailureCode.MODEL_UNUSABLE),
        (lambda file: file, FailureCode.MODEL_MISSING),
    ],
)
def test_a_model_that_cannot_be_loaded(tmp_path: Path, make: Callable[[Path], Path], code: FailureCode) -> None:
    load = LoadLanguageModel(str(make(tmp_path / "tiny.gguf")), "0" * 64, "", 512, 1)
    with pytest.raises(BackendError) as caught:
        LlamaModel(load, lambda: False, lambda *_: None, lambda _: None)
    assert caught.value.code is code
    assert caught.value.detail


def test_the_library_is_told_to_die_quickly_and_wait_quietly() -> None:
    environ: dict[str, str] = {}
    prepare(environ)
    assert environ == {"GGML_NO_BACKTRACE": "1", "OMP_WAIT_POLICY": "passive"}
