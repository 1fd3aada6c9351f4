"""Between profile names, which may hold any character people type, and file names that every system accepts."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice

MAX_NAME_CHARACTERS = 50
"""Keeps the longest file name below the 255 bytes that file systems allow, whatever the script."""

_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
"""Device names of Windows, which cannot be files there."""

_UNSAFE = frozenset('%<>:"/\\|?*.')
"""Reserved by some system, or by us: `%` escapes, and `.` begins what is not part of the name."""


def clean_name(name: str) -> str:
    """The name as it is shown and stored: composed characters, no space around it.

    Raises:
        KnownError: it is empty, too long, or holds control characters.
    """
    cleaned = unicodedata.normalize("NFC", name).strip()
    if not cleaned:
        raise KnownError("A profile needs a name.", "Type at least one letter.")
    if len(cleaned) > MAX_NAME_CHARACTERS:
        raise KnownError(
            Notice("A profile name has at most {} characters; this one has {}.", MAX_NAME_CHARACTERS, len(cleaned)),
            "Choose a shorter name.",
        )
    if any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in cleaned):
        raise KnownError("A profile name cannot hold line breaks or control characters.", "Type the name in one line.")
    return cleaned


def same_name(a: str, b: str) -> bool:
    """True for names that some file systems, and most people, do not tell apart: `anna` and `Anna`."""
    return _key(a) == _key(b)


def to_stem(name: str) -> str:
    """File name without its ending, for a name from `clean_name`. It holds no dot."""
    stem = "".join(f"%{ord(character):02X}" if character in _UNSAFE else character for character in name)
    return f"%{ord(stem[0]):02X}{stem[1:]}" if _RESERVED.fullmatch(stem) else stem


def from_stem(stem: str) -> str:
    """Inverse of `to_stem`. Some file systems hand names back decomposed."""
    return unicodedata.normalize("NFC", unquote(stem))


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).strip().casefold())
