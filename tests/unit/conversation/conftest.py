"""One reader for all reading tests; reading changes nothing, so sharing is safe."""

from __future__ import annotations

import pytest
from helpers.shelf import shelf

from reelreason_desktop.conversation.reader import Reader
from reelreason_desktop.conversation.titles import TitleIndex
from reelreason_desktop.domain.films import Film


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(shelf())


@pytest.fixture(scope="session")
def titles() -> TitleIndex:
    return TitleIndex(shelf())


@pytest.fixture(scope="session")
def by_id() -> dict[str, Film]:
    return {film.id: film for film in shelf()}
