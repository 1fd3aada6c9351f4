"""The settings as widgets use them: a signal for every change, and no exception where a click was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from reelreason_desktop.config.options import Option
from reelreason_desktop.config.settings import Settings, reduced_motion
from reelreason_desktop.domain.errors import KnownError

T = TypeVar("T")


class Preferences(QObject):
    """Settings of the program, shared by all its windows. Lives on the GUI thread.

    Args:
        store: where they are kept; by default nowhere.

    Signals:
        changed: key of the setting that has another value now.
        failed: a KnownError: a change is in force and could not be written.
    """

    changed = Signal(str)
    failed = Signal(object)

    def __init__(self, store: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store or Settings()
        self._store.listen(self.changed.emit)

    @property
    def trouble(self) -> KnownError | None:
        """Why the defaults are in force; None when the settings could be read."""
        return self._store.trouble

    @property
    def reduced_motion(self) -> bool:
        """Whether things jump to their place instead of travelling there."""
        return reduced_motion(self._store)

    def get(self, option: Option[T]) -> T:
        """The value in force."""
        return self._store.get(option)

    def is_default(self, option: Option[Any]) -> bool:
        """Whether the value in force is the default."""
        return self._store.is_default(option)

    def chosen(self) -> Mapping[str, Any]:
        """Everything that was chosen, for `replace`."""
        return self._store.chosen()

    def set(self, option: Option[T], value: T) -> None:
        """Chooses a value."""
        self._try(lambda: self._store.set(option, value))

    def reset(self, option: Option[Any]) -> None:
        """Back to the default."""
        self._try(lambda: self._store.reset(option))

    def replace(self, values: Mapping[str, Any]) -> None:
        """Puts everything back as `chosen` had it."""
        self._try(lambda: self._store.replace(values))

    def reload(self) -> None:
        """Reads the file again, which something else wrote."""
        self._store.reload()
        if self._store.trouble is not None:
            self.failed.emit(self._store.trouble)

    def _try(self, change: Callable[[], object]) -> None:
        try:
            change()
        except KnownError as error:
            self.failed.emit(error)
