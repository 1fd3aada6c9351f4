"""The keyring of the system, for keys that people enter.

The library for that is an extra and is loaded only when it is needed: it looks for keyrings as it is imported.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice

_SAFE: Final = 1.0
"""Priority from which a backend of the library is one of the system; others write plain files."""


class KeyringError(KnownError):
    """There is no keyring that could keep a key."""


class NoKeyringError(KeyringError):
    """There is none at all, so there cannot be a key in it either."""


@contextmanager
def open_keyring(extra: str) -> Iterator[ModuleType]:
    """The library, while it is asked.

    Args:
        extra: of this program, that installs it.

    Raises:
        NoKeyringError: there is none.
        KeyringError: it cannot be asked.
    """
    try:
        import keyring  # noqa: PLC0415 - see the module's docstring
        from keyring.errors import KeyringError as LibraryError  # noqa: PLC0415
    except ImportError:
        hint = Notice("Install the program with its extra: `reelreason-desktop[{}]`.", extra)
        raise NoKeyringError("The library that talks to the system's keyring is not installed.", hint) from None
    try:
        if float(keyring.get_keyring().priority) < _SAFE:
            hint = Notice("Set one up, for example GNOME Keyring or KWallet: the key is not written to a file.")
            raise NoKeyringError("This system has no keyring to keep the key in.", hint)
        yield keyring
    except LibraryError as error:
        hint = Notice("Unlock the keyring and try again.")
        raise KeyringError("The system's keyring cannot be used.", hint, type(error).__name__) from None
