"""The whole measurement of one language model, in a temporary folder."""

from __future__ import annotations

import importlib.util
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from reelreason_desktop.app.bench.children import Probe
from reelreason_desktop.app.bench.llm.brief import unpack_turns
from reelreason_desktop.app.bench.llm.random_model import write_random_model
from reelreason_desktop.app.bench.llm.rows import llm_rows
from reelreason_desktop.app.bench.messages import MESSAGES
from reelreason_desktop.app.bench.places import away_from_home, pack
from reelreason_desktop.app.bench.rows import BenchReport
from reelreason_desktop.app.bench.run import collected
from reelreason_desktop.catalogue.bundled import load_films
from reelreason_desktop.catalogue.texts import field_texts
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.recommender.matrix import FilmField
from reelreason_desktop.services.models import shelf_of

RANDOM: Final = "random"
_TURNS: Final = 3


def run_llm_bench(paths: Paths, model: str, progress: Callable[[str], object] = lambda _: None) -> BenchReport:
    """Measures a language model.

    Args:
        paths: the installation; nothing of the person's is touched.
        model: a GGUF file; `random` for one with random weights, made for this run only.
        progress: receives one line for each finding as soon as it is there.

    Raises:
        KnownError: the model cannot be used, or a probe failed.
    """
    if importlib.util.find_spec("llama_cpp") is None:
        hint = "Install it with: pip install 'reelreason-desktop[llm]'"
        raise ModelError("The library that runs language models is not installed.", hint)
    with tempfile.TemporaryDirectory(prefix="reelreason-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        away = away_from_home(paths, folder)
        with Probe("llm_brief", {"paths": pack(away), "texts": MESSAGES[:_TURNS]}) as probe:
            turns: list[dict[str, Any]] = probe.hear()["turns"]
        file = _made_up(paths, folder, turns) if model == RANDOM else Path(model)
        shelf = shelf_of(away)
        added = shelf.add(file)
        shelf.use(added.name)
        progress(f"{added.title}: {added.bytes / 1e6:,.0f} MB")
        states = folder / "prompts"
        states.mkdir()
        return collected(llm_rows(away, added.as_file, states, turns), progress)


def _made_up(paths: Paths, folder: Path, turns: Sequence[dict[str, Any]]) -> Path:
    films = field_texts(load_films(paths.bundled / "films"), FilmField.TEXT)
    told = [text for turn in unpack_turns(turns) for text in turn.texts]
    return write_random_model(folder / f"{RANDOM}.gguf", [*films, *told])
