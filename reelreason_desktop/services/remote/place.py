"""Where the server is and what it is asked for: entered by a person, kept in a file. The key is not in it."""

from __future__ import annotations

import ipaddress
import json
from dataclasses import asdict, dataclass, replace
from typing import Final
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.config.whole_file import whole_file
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice

OPENAI: Final = "https://api.openai.com/v1"
FILE_NAME: Final = "remote.json"
_MOST_BYTES: Final = 100_000
_PORTS: Final = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class RemotePlace:
    """One server. `base_url`: checked, without a slash at its end; empty when none was entered."""

    base_url: str = ""
    chat_model: str = ""
    embed_model: str = ""

    @property
    def host(self) -> str:
        """Who is asked; empty when none was entered."""
        return urlsplit(self.base_url).hostname or ""

    @property
    def origin(self) -> str:
        """To whom a key belongs: scheme, host and port."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme}://{parts.hostname}:{parts.port or _PORTS.get(parts.scheme, 0)}"

    @property
    def can_chat(self) -> bool:
        """Whether there is all that chatting needs; a key may be wanted too."""
        return bool(self.base_url and self.chat_model)

    @property
    def can_serve(self) -> bool:
        """Whether there is a server and a model, of whatever kind."""
        return bool(self.base_url and (self.chat_model or self.embed_model))

    @property
    def is_readable_by_others(self) -> bool:
        """Whether what is sent, a key among it, goes unprotected through a network."""
        return self.base_url.startswith("http://") and not _is_here(self.host)


_PLACE = TypeAdapter(RemotePlace)


def read_place(paths: Paths) -> RemotePlace:
    """What was entered; nothing of a file that cannot be read counts, and then everything is off."""
    file = paths.config / FILE_NAME
    try:
        if file.stat().st_size > _MOST_BYTES:
            return RemotePlace()
        place = _PLACE.validate_json(file.read_bytes())
        return replace(place, base_url=checked_address(place.base_url)) if place.base_url else place
    except (OSError, ValidationError, KnownError):
        return RemotePlace()


def write_place(paths: Paths, place: RemotePlace) -> RemotePlace:
    """Keeps what was entered, and returns it as it is kept.

    Raises:
        KnownError: the address cannot be one, or the file cannot be written.
    """
    kept = RemotePlace(
        checked_address(place.base_url) if place.base_url.strip() else "",
        _checked_name(place.chat_model),
        _checked_name(place.embed_model),
    )
    file = paths.config / FILE_NAME
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(file) as part:
            part.write_text(json.dumps(asdict(kept), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        hint = Notice("Check free space and the rights of {}.", file.parent)
        raise KnownError("The server's address cannot be saved.", hint, str(error)) from error
    return kept


def checked_address(text: str) -> str:
    """An address as it is kept.

    Raises:
        KnownError: it is none that could be asked, or it holds a password or a query.
    """
    hint = Notice("Enter it as the server's maker gives it, for example {} or http://localhost:11434/v1.", OPENAI)
    given = text.strip().rstrip("/")
    try:
        parts = urlsplit(given)
        usable = parts.scheme in _PORTS and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        usable = False
    if not usable or not given.isprintable() or " " in given:
        raise KnownError("That is no address of a server.", hint)
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise KnownError("The address holds more than an address.", Notice("Enter a key as a key. {}", hint))
    return given


def _checked_name(text: str) -> str:
    name = text.strip()
    if len(name) > 200 or not name.isprintable():
        raise KnownError("That is no name of a model.", "Choose one that the server lists.")
    return name


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
