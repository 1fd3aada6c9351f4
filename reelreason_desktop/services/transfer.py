"""Taking a profile along as a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reelreason_desktop.config.whole_file import whole_file
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.ledger import signals_in_force
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.store.exports import export_profile, import_contents, read_export
from reelreason_desktop.store.profiles import ProfileFolder

MAX_IMPORT_BYTES = 64 * 1024 * 1024
"""Years of talking stay far below this."""

_HEAD_BYTES = 1_000

_HINT = Notice("Choose a file that `profile export` wrote.")


def is_own_export(file: Path) -> bool:
    """Whether a file claims to be one of ours. Damaged ones count, so that they are refused as what they are."""
    try:
        with file.open("rb") as opened:
            head = opened.read(_HEAD_BYTES)
    except OSError:
        return file.suffix.casefold() == ".json"
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def export_to_file(profiles: ProfileFolder, name: str, file: Path) -> None:
    """Writes a profile as JSON, atomically: the file is complete or as it was before.

    Raises:
        NotFoundError: there is no such profile.
        KnownError: the file cannot be written.
    """
    with profiles.open(name, create=False) as store:
        data = json.dumps(export_profile(store, name), ensure_ascii=False, indent=2)
    write_text(file, data + "\n")


def import_from_file(profiles: ProfileFolder, name: str, file: Path) -> int:
    """Reads a JSON export into a profile and returns how many signals the profile then holds.

    A profile that already holds something gets the file's signals as one act, which one undo takes back.

    Raises:
        KnownError: the file cannot be read or is not an export. The profile is unchanged then, or still not there.
    """
    contents = read_export(_read(file))
    with profiles.open(name) as store:
        import_contents(store, contents, merge=bool(store.events()))
        return len(signals_in_force(store.events()))


def write_text(file: Path, text: str) -> None:
    """Writes a text file in UTF-8, atomically: it is complete or as it was before.

    Raises:
        KnownError: the file cannot be written.
    """
    with writing_errors(file):
        _write(file, text)


@contextmanager
def writing_errors(file: Path) -> Iterator[None]:
    """Turns what keeps a file or a folder from being written into a `KnownError`."""
    try:
        yield
    except (OSError, ValueError) as error:  # ValueError: a character that no path can hold
        raise KnownError(
            Notice("{} cannot be written: {}.", file, _cause(error)), "Choose another place.", str(error)
        ) from error


def exported_name(file: Path) -> str:
    """What the exported profile was called; empty when the file does not say.

    Raises:
        KnownError: the file cannot be read as JSON.
    """
    data = _read(file)
    name = data.get("name") if isinstance(data, dict) else None
    return name if isinstance(name, str) else ""


def _write(file: Path, text: str) -> None:
    if file.exists() and not file.is_file():  # a device or a pipe is written to, never replaced
        file.write_text(text, encoding="utf-8")
        return
    with whole_file(file) as part:
        part.write_text(text, encoding="utf-8")


def _read(file: Path) -> object:
    try:
        with file.open("rb") as opened:
            raw = opened.read(MAX_IMPORT_BYTES + 1)  # a device may never end
        if len(raw) > MAX_IMPORT_BYTES:
            raise KnownError(Notice("{} is too large to be a profile.", file), _HINT)
        data: object = json.loads(raw)
    except OSError as error:
        raise KnownError(Notice("{} cannot be read: {}.", file, _cause(error)), _HINT, str(error)) from error
    except (ValueError, RecursionError) as error:
        raise KnownError(Notice("{} cannot be read as a profile.", file), _HINT, str(error)) from error
    return data


def _cause(error: OSError | ValueError) -> str:
    """The system's own words: `No space left on device`."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
