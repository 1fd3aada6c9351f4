"""Runs one probe by name: `python -m reelreason_desktop.app.bench.probes NAME ARGUMENTS_AS_JSON`."""

from __future__ import annotations

import importlib
import json
import sys


def main(name: str, arguments: str) -> None:
    """Imports the probe's module and calls its `run`."""
    probe = importlib.import_module(f"reelreason_desktop.app.bench.probes.{name}")
    probe.run(**json.loads(arguments))


if __name__ == "__main__":
    main(*sys.argv[1:])
