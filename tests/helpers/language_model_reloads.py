"""Loads and closes a model again and again in one process and prints its memory in bytes after each time."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil

from reelreason_desktop.inference.backends.llama import LlamaModel
from reelreason_desktop.inference.llm.messages import LoadLanguageModel


def main(file: str, times: str) -> None:
    load = LoadLanguageModel(file, "0" * 64, "", 2048, 1)
    for _ in range(int(times)):
        model = LlamaModel(load, lambda: False, lambda *_: None, lambda _: None)
        model.evaluate(model.tokens("a film " * 200, markup=False))
        model.close()
        print(psutil.Process(None).memory_info().rss, Path(file).name, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
