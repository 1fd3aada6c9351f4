"""The key of a server, in the keyring of the system and nowhere else. It belongs to that server and to no other."""

from __future__ import annotations

from typing import Final

from pydantic import SecretStr

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.keyring_access import KeyringError, NoKeyringError, open_keyring
from reelreason_desktop.services.remote.place import RemotePlace

__all__ = ["KeyringError", "forget_key", "has_key", "read_key", "store_key"]

_EXTRA: Final = "openai"
_SERVICE: Final = "ReelReason"
_LENGTHS: Final = range(1, 4097)


def read_key(place: RemotePlace) -> SecretStr | None:
    """The key of the server; None when there is none, or no keyring is installed: many servers want none.

    Raises:
        KeyringError: there is a keyring and it cannot be asked.
    """
    try:
        with open_keyring(_EXTRA) as keyring:
            held = keyring.get_password(_SERVICE, _name(place))
    except NoKeyringError:
        return None
    return SecretStr(held) if held else None


def has_key(place: RemotePlace) -> bool:
    """Whether there is one; also False where the keyring cannot be asked."""
    try:
        return bool(place.base_url) and read_key(place) is not None
    except KeyringError:
        return False


def store_key(place: RemotePlace, key: SecretStr) -> None:
    """Keeps a key for the server that was entered.

    Raises:
        KnownError: no server was entered, or it is no key.
        KeyringError: the keyring does not take it.
    """
    text = key.get_secret_value()
    if not place.base_url:
        raise KnownError("There is no server to have a key for.", "Enter its address first.")
    if len(text) not in _LENGTHS or not text.isascii() or any(not c.isprintable() or c.isspace() for c in text):
        raise KnownError("That does not look like a key.", "Copy it again, without spaces.")
    with open_keyring(_EXTRA) as keyring:
        keyring.set_password(_SERVICE, _name(place), text)


def forget_key(place: RemotePlace) -> bool:
    """Takes the key out of the keyring, and says whether there was one.

    Raises:
        KeyringError: the keyring cannot be asked.
    """
    if not has_key(place):
        return False
    with open_keyring(_EXTRA) as keyring:
        keyring.delete_password(_SERVICE, _name(place))
    return True


def _name(place: RemotePlace) -> str:
    return f"models at {place.origin}"
