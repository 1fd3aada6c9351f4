"""The person's own TMDB key, in the keyring of the system and nowhere else.

The library for that is an extra and is loaded only when it is needed: it looks for keyrings as it is imported.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final

from pydantic import SecretStr

from reelreason_desktop.domain.errors import KnownError

_SERVICE: Final = "ReelReason"
_NAME: Final = "TMDB"
_SAFE: Final = 1.0
"""Priority from which a backend of the library is one of the system; others write plain files."""
_LENGTHS: Final = range(16, 1025)


class KeyringError(KnownError):
    """There is no keyring that could keep a key."""


def read_key() -> SecretStr | None:
    """The key; None when there is none.

    Raises:
        KeyringError: the keyring cannot be asked.
    """
    with _keyring() as keyring:
        held = keyring.get_password(_SERVICE, _NAME)
    return SecretStr(held) if held else None


def has_key() -> bool:
    """Whether there is one; also False where no keyring is."""
    try:
        return read_key() is not None
    except KeyringError:
        return False


def store_key(key: SecretStr) -> None:
    """Keeps a key.

    Raises:
        KnownError: it does not look like one.
        KeyringError: the keyring does not take it.
    """
    text = key.get_secret_value()
    if len(text) not in _LENGTHS or not text.isascii() or any(not c.isalnum() and c not in "._-" for c in text):
        message = "That does not look like a key of TMDB."
        raise KnownError(message, "Copy the API key or the read access token from themoviedb.org/settings/api.")
    with _keyring() as keyring:
        keyring.set_password(_SERVICE, _NAME, text)


def forget_key() -> bool:
    """Takes the key out of the keyring, and says whether there was one.

    Raises:
        KeyringError: the keyring cannot be asked.
    """
    with _keyring() as keyring:
        if keyring.get_password(_SERVICE, _NAME) is None:
            return False
        keyring.delete_password(_SERVICE, _NAME)
    return True


@contextmanager
def _keyring() -> Iterator[ModuleType]:
    try:
        import keyring  # noqa: PLC0415 - see the module's docstring
        from keyring.errors import KeyringError as LibraryError  # noqa: PLC0415
    except ImportError:
        hint = "Install the program with its extra: `reelreason-desktop[tmdb]`."
        raise KeyringError("The library that talks to the system's keyring is not installed.", hint) from None
    try:
        if float(keyring.get_keyring().priority) < _SAFE:
            hint = "Set one up, for example GNOME Keyring or KWallet: the key is not written to a file."
            raise KeyringError("This system has no keyring to keep the key in.", hint)
        yield keyring
    except LibraryError as error:
        hint = "Unlock the keyring and try again."
        raise KeyringError("The system's keyring cannot be used.", hint, type(error).__name__) from None
