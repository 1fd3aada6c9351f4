"""Importing this module first makes all imports after it a sixth faster.

PySide reads the source of each module imported after it, to see whether that might ask for another spelling of Qt's
names (`from __feature__ import …`), and the sources stay in memory. None here does. When PySide works another way one
day, nothing is changed. Pydantic looks through all installed packages for plug-ins; there are none.
"""

from __future__ import annotations

import os
import sys
from typing import Final

import PySide6.QtCore  # noqa: F401 - loads what is changed here

_FEATURES: Final = sys.modules.get("shibokensupport.feature")


def _as_if_it_did(_module: object) -> bool:
    return True


os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
if hasattr(_FEATURES, "_mod_uses_pyside"):
    setattr(_FEATURES, "_mod_uses_pyside", _as_if_it_did)  # noqa: B010 - nobody declares it
