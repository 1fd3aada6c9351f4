"""What TMDB said is for the eye: nothing that makes vectors, weights or picks can read it, and none of them changes."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.growing import MODEL, add_rows, build, film_row, small_installation
from helpers.tmdb_server import KEY, tmdb
from helpers.web_server import Server
from pydantic import SecretStr

import reelreason_desktop
from reelreason_desktop.net.tmdb import Tmdb
from reelreason_desktop.net.web import Web
from reelreason_desktop.services.fetching import enriching, kept
from reelreason_desktop.services.loading import load_library

PACKAGE = Path(reelreason_desktop.__file__).parent
KEEPERS = ("store.tmdb_facts", "services.fetching.kept", "services.fetching.enriching", "services.fetching.posters")
READERS = ("services.fetching.", "cli.tmdb", "ui.film.", "ui.films.")
"""The only code that may import what keeps its answers."""


def test_only_what_shows_it_can_read_it() -> None:
    found = {
        (module, name)
        for file in PACKAGE.rglob("*.py")
        for module in [".".join(file.relative_to(PACKAGE).with_suffix("").parts)]
        for name in _imports(ast.parse(file.read_text(encoding="utf-8")))
        if name.endswith(KEEPERS)
    }
    assert len(found) >= 6, "or this test would see nothing"
    assert {pair for pair in found if not pair[0].startswith(READERS)} == set()


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_catalogue_is_the_same_with_and_without_it(tmp_path: Path) -> None:
    paths = small_installation(tmp_path / "installation")
    row = film_row(title="The Lamp Room", year=2003, imdb_id="tt7654321", overview="", runtime_min="")
    add_rows(paths, tmp_path, [row])
    assert build(paths).changed
    before, films = _digest(paths.grown), load_library(paths, MODEL).films
    with Server().running() as server:
        server.answer = tmdb()
        client = Tmdb(Web(), SecretStr(KEY), api=f"{server.url}/3", images=f"{server.url}/t/p")
        assert enriching.enrich(paths, client, films, posters=True).known == 1
    assert "overview" in kept.known_facts(paths, films[-1].id)
    assert not build(paths).changed
    assert _digest(paths.grown) == before
    assert load_library(paths, MODEL).films == films


def _digest(folder: Path) -> dict[str, str]:
    numbered = [file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("texts.sqlite")]
    return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in numbered}


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
