"""Writes tests/data/profile-v<N>.sqlite, a profile of the present schema, once for each released schema.

python tests/helpers/make_profile_fixture.py
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from helpers.profiles import live_a_little

from reelreason_desktop.store.db import seal
from reelreason_desktop.store.migrations import shipped_steps
from reelreason_desktop.store.profile_store import ProfileStore


def main() -> None:
    version = shipped_steps()[-1].version
    path = Path(__file__).parent.parent / "data" / f"profile-v{version}.sqlite"
    if path.exists():
        sys.exit(f"{path} exists. The fixture of a released schema never changes.")
    with ProfileStore.open(path) as store:
        live_a_little(store)
    seal(path)
    sys.stdout.write(f"{path} written\n")


if __name__ == "__main__":
    main()
