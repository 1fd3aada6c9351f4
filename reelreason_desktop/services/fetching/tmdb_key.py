"""The person's own TMDB key, in the keyring of the system and nowhere else."""

from __future__ import annotations

from typing import Final

from pydantic import SecretStr

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice
from reelreason_desktop.services.keyring_access import KeyringError, open_keyring

__all__ = ["KeyringError", "forget_key", "has_key", "read_key", "store_key"]

_SERVICE: Final = "ReelReason"
_NAME: Final = "TMDB"
_EXTRA: Final = "tmdb"
_LENGTHS: Final = range(16, 1025)


def read_key() -> SecretStr | None:
    """The key; None when there is none.

    Raises:
        KeyringError: the keyring cannot be asked.
    """
    with open_keyring(_EXTRA) as keyring:
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
        message = Notice("That does not look like a key of TMDB.")
        raise KnownError(message, "Copy the API key or the read access token from themoviedb.org/settings/api.")
    with open_keyring(_EXTRA) as keyring:
        keyring.set_password(_SERVICE, _NAME, text)


def forget_key() -> bool:
    """Takes the key out of the keyring, and says whether there was one.

    Raises:
        KeyringError: the keyring cannot be asked.
    """
    with open_keyring(_EXTRA) as keyring:
        if keyring.get_password(_SERVICE, _NAME) is None:
            return False
        keyring.delete_password(_SERVICE, _NAME)
    return True
