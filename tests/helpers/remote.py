"""Remote mode against a server on this computer, with a keyring that is none."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from helpers.model_server import ModelHost
from pydantic import SecretStr

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.inference.events import Sink, StateChanged
from reelreason_desktop.services.remote.key import store_key
from reelreason_desktop.services.remote.mode import RemoteMode
from reelreason_desktop.services.remote.place import RemotePlace
from reelreason_desktop.services.remote.writer import RemoteWriter
from reelreason_desktop.services.requests_made import RequestsMade
from reelreason_desktop.store.profiles import ProfileFolder

SECRET = "sk-proj-VerySecret0123456789"
PROFILE = "Anna"


class Ring:
    """Stands in for the library `keyring`."""

    def __init__(self, priority: float = 5.0) -> None:
        self.held: dict[tuple[str, str], str] = {}
        self.priority = priority

    def get_keyring(self) -> Ring:
        return self

    def get_password(self, service: str, name: str) -> str | None:
        return self.held.get((service, name))

    def set_password(self, service: str, name: str, value: str) -> None:
        self.held[service, name] = value

    def delete_password(self, service: str, name: str) -> None:
        del self.held[service, name]


def fake_keyring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    """Takes the place of the system's."""
    ring = Ring()
    library, errors = type(sys)("keyring"), type(sys)("keyring.errors")
    errors.KeyringError = type("KeyringError", (Exception,), {})
    for name in ("get_keyring", "get_password", "set_password", "delete_password"):
        setattr(library, name, getattr(ring, name))
    monkeypatch.setitem(sys.modules, "keyring", library)
    monkeypatch.setitem(sys.modules, "keyring.errors", errors)
    return ring


class RemoteWorld:
    """One installation with the profile Anna, and a server; on for her, with a key, unless a test says otherwise."""

    def __init__(self, host: ModelHost, ring: Ring) -> None:
        self.host = host
        self.ring = ring
        self.paths = Paths.default()
        self.requests = RequestsMade()
        self.mode = RemoteMode(self.paths, self.requests)
        self.profiles = ProfileFolder(self.paths.profiles)
        self.profiles.create(PROFILE).close()
        self.events: list[StateChanged] = []
        self.writers: list[RemoteWriter] = []

    def switch_on(self, profile: str = PROFILE) -> None:
        place = self.mode.enter(RemotePlace(self.host.url, "big", "embedder"))
        store_key(place, SecretStr(SECRET))
        self.mode.switch(profile, on=True)

    def writer(self, profile: str | None = PROFILE, sink: Sink | None = None) -> RemoteWriter:
        """Started; its events go to `events` unless there is a sink."""
        made = self.mode.open_writer(profile, sink or self.events.append)  # type: ignore[arg-type]  # states only
        assert made is not None
        self.writers.append(made)
        made.start()
        return made

    @property
    def files(self) -> list[Path]:
        """Everything written anywhere."""
        root = self.paths.data.parent
        return [file for file in root.rglob("*") if file.is_file()]

    @classmethod
    @contextmanager
    def running(cls, monkeypatch: pytest.MonkeyPatch) -> Iterator[RemoteWorld]:
        with ModelHost().running() as host:
            world = cls(host, fake_keyring(monkeypatch))
            try:
                yield world
            finally:
                for writer in world.writers:
                    writer.close()
