"""Entry point of `reelreason` and `python -m reelreason_desktop`."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support


def main() -> None:
    """Runs the program and exits with its code."""
    freeze_support()  # the encoder's process starts through this module in a frozen build
    from reelreason_desktop.app.main import run  # noqa: PLC0415 - a spawned child must not load the whole program

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
