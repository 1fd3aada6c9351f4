"""The file that keeps what was chosen of the settings that `config.declared` declares.

Keys in the file that this version does not know are kept, because a newer version may have written them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeVar

from reelreason_desktop.config.declared import DECLARED, REDUCED_MOTION
from reelreason_desktop.config.options import Option
from reelreason_desktop.config.whole_file import whole_file
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice

T = TypeVar("T")

FILE_NAME: Final = "settings.json"
_BAD_SUFFIX: Final = ".unreadable"
_MAX_BYTES: Final = 1_000_000


class Settings:
    """What was chosen. Values that the declarations do not accept count as not chosen.

    Args:
        file: where it is kept; it need not exist. None keeps nothing.

    Attributes:
        trouble: why the file could not be used; None when it could. The defaults are in force then.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._values: dict[str, Any] = {}
        self._listeners: list[Callable[[str], object]] = []
        self._is_written = True
        self.trouble: KnownError | None = None
        if file is not None:
            self._load(file)

    def get(self, option: Option[T]) -> T:
        """The value in force."""
        value: Any = self._values.get(option.key)
        if not option.accepts(value):
            return option.default
        chosen: T = value
        return chosen

    def is_default(self, option: Option[Any]) -> bool:
        """Whether the value in force is the default."""
        return bool(self.get(option) == option.default)

    def set(self, option: Option[T], value: T) -> None:
        """Chooses a value, writes it and tells who listens. The value is in force even when it cannot be written.

        Raises:
            KnownError: the value is none of this setting, or the file cannot be written.
        """
        if not option.accepts(value):
            raise KnownError(
                Notice("“{}” is no value of {}.", value, option.key), Notice("Possible: {}.", option.possible)
            )
        self._change({**self._latest(), option.key: value})

    def reset(self, option: Option[Any]) -> None:
        """Back to the default.

        Raises:
            KnownError: the file cannot be written.
        """
        self._change({key: value for key, value in self._latest().items() if key != option.key})

    def chosen(self) -> Mapping[str, Any]:
        """Everything that the file keeps, for `replace`."""
        return MappingProxyType(dict(self._values))

    def replace(self, values: Mapping[str, Any]) -> None:
        """Puts all settings back as `chosen` had them.

        Raises:
            KnownError: the file cannot be written.
        """
        before = self._in_force()
        self._values = dict(values)
        self._write_and_tell(before)

    def reload(self) -> None:
        """Reads the file again, which something else may have written. `trouble` says why when it cannot be used."""
        before = self._in_force()
        self._values, self.trouble = {}, None
        if self._file is not None:
            self._load(self._file)
        self._tell(before)

    def listen(self, listener: Callable[[str], object]) -> None:
        """Calls `listener` with the key after every change."""
        self._listeners.append(listener)

    def _change(self, values: dict[str, Any]) -> None:
        before, self._values = self._in_force(), values
        self._write_and_tell(before)

    def _write_and_tell(self, before: Mapping[str, Any]) -> None:
        try:
            self._write()
        finally:
            self._tell(before)

    def _tell(self, before: Mapping[str, Any]) -> None:
        """Tells of every setting that has another value than `before`."""
        for key, value in self._in_force().items():
            if value != before[key]:
                for listener in self._listeners:
                    listener(key)

    def _in_force(self) -> dict[str, Any]:
        return {option.key: self.get(option) for option in DECLARED}

    def _load(self, file: Path) -> None:
        try:
            self._values = _read(file)
        except FileNotFoundError:
            return
        except OSError as error:
            self.trouble = KnownError(
                "The settings cannot be read: the defaults are in force.",
                Notice("Check the rights of {}.", file),
                str(error),
            )
        except (ValueError, RecursionError) as error:
            self.trouble = KnownError(
                "The settings file was damaged: the defaults are in force.",
                Notice("The damaged file is kept as {}.", _keep_aside(file).name),
                str(error),
            )

    def _latest(self) -> dict[str, Any]:
        """What the file holds now: another window or a command may have changed something else meanwhile."""
        if self._file is None or not self._is_written:
            return self._values
        try:
            return _read(self._file)
        except (OSError, ValueError, RecursionError):
            return self._values

    def _write(self) -> None:
        """Replaces the file in one step, so that it is never half written."""
        if self._file is None:
            return
        self._is_written = False
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with whole_file(self._file) as part:
                part.write_text(json.dumps(self._values, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
            self._is_written = True
        except OSError as error:
            raise KnownError(
                "The setting cannot be saved: it counts until the program ends.",
                Notice("Check free space and the rights of {}.", self._file.parent),
                str(error),
            ) from error


def reduced_motion(settings: Settings) -> bool:
    """True when things should jump instead of travelling."""
    return settings.get(REDUCED_MOTION)


def _read(file: Path) -> dict[str, Any]:
    """Raises OSError, ValueError or RecursionError where there is no JSON object of a decent size."""
    if file.stat().st_size > _MAX_BYTES:
        raise ValueError("it is too long for a settings file")
    values = json.loads(file.read_text(encoding="utf-8"), parse_constant=_refuse)
    if not isinstance(values, dict):
        raise ValueError("it is no JSON object")
    return values


def _keep_aside(file: Path) -> Path:
    """Moves a damaged file out of the way; where that fails it is overwritten by the next change."""
    aside = file.with_name(file.name + _BAD_SUFFIX)
    with suppress(OSError):
        file.replace(aside)
    return aside


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no JSON")
