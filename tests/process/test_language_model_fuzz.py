"""Files that are wrong in plausible ways end in an answer or a KnownError: nothing hangs, and the program lives."""

from __future__ import annotations

import importlib.util
import os
from collections import Counter
from pathlib import Path

import pytest
from helpers.gguf_mutants import write_mutant
from helpers.writing_models import ITEMS, PROMPT, open_model

from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.gguf.checks import check_language_model
from reelreason_desktop.inference.llm.client import ModelFile, wait
from reelreason_desktop.inference.process import Timeouts

pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(importlib.util.find_spec("llama_cpp") is None, reason="the llm extra is not installed"),
]

PATIENCE_S = 20.0
TIMEOUTS = Timeouts(load_s=PATIENCE_S, stall_s=PATIENCE_S, cancel_s=1, shutdown_s=5, terminate_s=0.5, kill_s=5)
MANY = int(os.environ.get("REELREASON_TEST_MUTANTS", "0"))


def fate_of(file: Path) -> str:
    """What a person would see: refused before or by the library, an answer, or an error."""
    try:
        checked = check_language_model(file)
    except ModelError:
        return "refused by our check"
    with open_model(ModelFile(file, "0" * 64, min(checked.context, 512)), timeouts=TIMEOUTS) as model:
        try:
            wait(model.score(PROMPT, ITEMS[:2], deadline_s=PATIENCE_S), PATIENCE_S)
            wait(model.write(PROMPT, ITEMS[:1], deadline_s=PATIENCE_S, max_tokens=8), PATIENCE_S)
        except ModelError as error:
            return f"told: {error}"
    return "answered"


def fates(folder: Path, seeds: range) -> Counter[str]:
    return Counter(fate_of(write_mutant(folder / "mutant.gguf", seed)) for seed in seeds)


@pytest.mark.timeout(170)
def test_sixty_mutants(tmp_path: Path) -> None:
    found = fates(tmp_path, range(60))
    assert found.total() == 60
    assert found["answered"] > 5, found
    assert found["refused by our check"] > 5, found


@pytest.mark.skipif(MANY == 0, reason="takes minutes: set REELREASON_TEST_MUTANTS=2000")
@pytest.mark.timeout(0)
def test_many_mutants(tmp_path: Path) -> None:
    found = fates(tmp_path, range(1_000, 1_000 + MANY))
    print(found)
    assert found.total() == MANY
