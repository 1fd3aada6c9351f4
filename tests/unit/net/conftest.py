"""A server on this computer; nothing else can be reached."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from helpers.web_server import Server


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    with Server().running() as running:
        yield running
