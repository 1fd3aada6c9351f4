"""Taking a profile along as a file."""

from __future__ import annotations

import json
from pathlib import Path

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.ledger import signals_in_force
from reelreason_desktop.store.exports import export_profile, import_profile
from reelreason_desktop.store.profiles import ProfileFolder

_MAX_IMPORT_BYTES = 64 * 1024 * 1024


def export_to_file(profiles: ProfileFolder, name: str, file: Path) -> None:
    """Writes a profile as JSON, atomically: the file is complete or not there.

    Raises:
        NotFoundError: there is no such profile.
        KnownError: the file cannot be written.
    """
    store = profiles.open(name, create=False)
    try:
        data = json.dumps(export_profile(store, name), ensure_ascii=False, indent=2)
    finally:
        store.close()
    part = file.with_name(file.name + ".part")
    try:
        part.write_text(data + "\n", encoding="utf-8")
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise KnownError(f"{file} cannot be written.", "Choose another folder.", str(error)) from error


def import_from_file(profiles: ProfileFolder, name: str, file: Path) -> int:
    """Reads a JSON export into a profile and returns how many signals the profile then holds.

    A profile that already holds something gets the file's signals as one act, which one undo takes back.

    Raises:
        KnownError: the file cannot be read or is not an export. The profile is unchanged then.
    """
    data = _read(file)
    store = profiles.open(name)
    try:
        import_profile(store, data, merge=bool(store.events()))
        return len(signals_in_force(store.events()))
    finally:
        store.close()


def _read(file: Path) -> object:
    try:
        if file.stat().st_size > _MAX_IMPORT_BYTES:
            raise KnownError(f"{file} is too large to be a profile.", "Choose a file that `profile export` wrote.")
        data: object = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        hint = "Choose a file that `profile export` wrote."
        raise KnownError(f"{file} cannot be read as a profile.", hint, str(error)) from error
    return data
