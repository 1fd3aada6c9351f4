"""Writes docs/profile.schema.json from the program.

python tests/helpers/make_profile_schema.py
"""

from __future__ import annotations

import json
from pathlib import Path

from reelreason_desktop.store.exports import profile_json_schema

SCHEMA_FILE = Path(__file__).parent.parent.parent / "docs" / "profile.schema.json"


def main() -> None:
    SCHEMA_FILE.write_text(json.dumps(profile_json_schema(), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
