"""What a backup file must look like before any of it is believed."""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, model_validator

from reelreason_desktop.domain.errors import KnownError, NewerProfileError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.store.names import clean_name

MANIFEST: Final = "manifest.json"
FORMAT: Final = "reelreason-backup"
VERSION: Final = 1

MAX_MANIFEST_BYTES: Final = 1024 * 1024
MAX_PROFILE_BYTES: Final = 1024 * 1024 * 1024
MAX_SETTINGS_BYTES: Final = 1024 * 1024
MAX_ENTRIES: Final = 1000
_CHUNK: Final = 1024 * 1024

_HINT: Final = Notice("Choose a file that “Back up” wrote.")
_SETTINGS_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,60}\.(json|ini)")
_PROFILE_FILE: Final = re.compile(r"profiles/[0-9]{4}\.sqlite")


class Entry(BaseModel):
    """One file of a backup. `name`: of the profile, or of the settings file; `file`: its place in the archive."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    name: str
    file: str
    bytes: Annotated[int, Field(ge=0)]
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class Manifest(BaseModel):
    """The table of contents."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal["reelreason-backup"] = FORMAT
    version: Literal[1] = VERSION
    made_at: AwareDatetime
    program: str
    """Version of the program that wrote it."""
    profiles: Annotated[tuple[Entry, ...], Field(max_length=MAX_ENTRIES)]
    settings: Annotated[tuple[Entry, ...], Field(max_length=MAX_ENTRIES)]

    @model_validator(mode="after")
    def _is_harmless(self) -> Self:
        for entry in self.profiles:
            if not _PROFILE_FILE.fullmatch(entry.file) or entry.bytes > MAX_PROFILE_BYTES:
                raise ValueError(f"{entry.file} is not a profile")
            _check_name(entry.name)
        for entry in self.settings:
            harmless = is_settings_name(entry.name) and entry.file == f"settings/{entry.name}"
            if not harmless or entry.bytes > MAX_SETTINGS_BYTES:
                raise ValueError(f"{entry.file} is not a settings file")
        for entries in ([e.file for e in self.profiles], [e.file for e in self.settings]):
            if len(set(entries)) < len(entries):
                raise ValueError("an entry is named twice")
        return self


def is_settings_name(name: str) -> bool:
    """Whether a file of the settings folder is a settings file that a backup carries."""
    return _SETTINGS_NAME.fullmatch(name) is not None


def read_manifest(archive: zipfile.ZipFile) -> Manifest:
    """The table of contents, checked.

    Raises:
        NewerProfileError: a newer version of the program wrote the backup.
        KnownError: it is not a backup of this program.
    """
    if MANIFEST not in archive.namelist():
        raise KnownError("This file is not a ReelReason backup.", _HINT)
    with archive.open(MANIFEST) as opened:
        raw = opened.read(MAX_MANIFEST_BYTES + 1)
    if len(raw) > MAX_MANIFEST_BYTES:
        raise damaged_backup("the manifest is too large")
    version = re.search(rb'"version":\s*(\d{1,9})\b', raw)
    if version and int(version[1]) > VERSION:
        what = Notice("The backup was written by a newer version of ReelReason.")
        raise NewerProfileError(what, "Update ReelReason to restore it.")
    try:
        return Manifest.model_validate_json(raw)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise damaged_backup(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def copy_entry(archive: zipfile.ZipFile, entry: Entry, target: Path) -> None:
    """Unpacks one entry, never beyond the size it declares.

    Raises:
        KnownError: it is missing, longer or shorter than declared, or altered.
    """
    digest, size = hashlib.sha256(), 0
    with archive.open(entry.file) as source, target.open("wb") as copy:
        while chunk := source.read(_CHUNK):
            size += len(chunk)
            if size > entry.bytes:
                raise damaged_backup(f"{entry.file} is larger than it says")
            digest.update(chunk)
            copy.write(chunk)
    if size < entry.bytes or digest.hexdigest() != entry.sha256:
        raise damaged_backup(f"{entry.file} was altered or is not complete")


def damaged_backup(detail: str) -> KnownError:
    """The error for a backup that was altered or cut off."""
    return KnownError("The backup is damaged; nothing was restored.", "Use another copy of it.", detail)


@contextmanager
def archive_errors(file: Path) -> Iterator[None]:
    """Turns what a file from anywhere can cause into a `KnownError`."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError) as error:
        # RuntimeError: encrypted; NotImplementedError: packed in a way that Python does not know
        if not zipfile.is_zipfile(file):
            raise KnownError("This file is not a ReelReason backup.", _HINT, str(error)) from error
        raise damaged_backup(str(error)) from error
    except (OSError, ValueError) as error:
        cause = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise KnownError(Notice("{} cannot be read: {}.", file, cause), _HINT, str(error)) from error


def _check_name(name: str) -> None:
    try:
        clean_name(name)
    except KnownError as error:
        raise ValueError(error.message) from error
