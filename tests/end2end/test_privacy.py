"""Nothing leaves the computer: no process of the program asks the network for anything, and no module could."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from helpers.command_line import ROOT, child_environment, run_child

import reelreason_desktop

MESSAGE = "I loved Heat. Now a slow quiet film about the sea and grief"

# Python itself reports these before it acts, whoever asked; raising keeps it from acting. Spawned children inherit
# PYTHONPATH, so the encoder's process is watched from its first line on, too.
WATCH = """
import os, sys

RECORD = os.environ["NETWORK_RECORD"]
WATCHED = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind", "socket.getaddrinfo",
           "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}


def write(kind, what):
    with open(RECORD, "a", encoding="utf-8") as file:
        file.write(f"{kind} {os.getpid()} {what}\\n")


def watch(event, arguments):
    if event in WATCHED:
        write("network", f"{event} {arguments[1:]!r}")
        raise ConnectionRefusedError(f"{event} is not allowed in this test")


write("process", sys.orig_argv[1:])
sys.addaudithook(watch)
"""

NETWORK = frozenset({
    "aiohttp", "anyio", "asyncio", "ftplib", "grpc", "http", "httpcore", "httpcore2", "httpx", "httpx2",
    "huggingface_hub", "imaplib", "openai", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl",
    "telnetlib", "urllib.error", "urllib.request", "urllib3", "webbrowser", "websocket", "websockets", "xmlrpc",
    "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets",
})  # fmt: skip


@dataclass(frozen=True)
class Record:
    """What the watch in every process wrote down."""

    file: Path
    environment: dict[str, str]

    @property
    def lines(self) -> list[str]:
        return self.file.read_text(encoding="utf-8").splitlines() if self.file.exists() else []

    @property
    def processes(self) -> list[str]:
        return [line for line in self.lines if line.startswith("process ")]

    @property
    def network(self) -> list[str]:
        return [line for line in self.lines if line.startswith("network ")]


@pytest.fixture
def watched(tmp_path: Path) -> Record:
    folder = tmp_path / "watch"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    record = folder / "record.txt"
    return Record(record, {"PYTHONPATH": str(folder), "NETWORK_RECORD": str(record)})


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('example.invalid', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
    ],
)
def test_the_watch_sees_and_stops_a_call(watched: Record, code: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code], env=child_environment(**watched.environment), capture_output=True, check=False
    )
    assert done.returncode != 0
    assert b"is not allowed in this test" in done.stderr
    assert len(watched.network) == 1


@pytest.mark.models
def test_a_turn_with_the_real_encoder_asks_nobody(watched: Record, tmp_path: Path) -> None:
    answer = run_child("ask", MESSAGE, "--json", **watched.environment)
    assert len(answer.json["picks"]) == 5
    assert answer.err == ""
    assert watched.network == []
    assert any("spawn_main" in process for process in watched.processes), "the encoder's process was not watched"
    exported = tmp_path / "me.json"
    assert run_child("profile", "export", str(exported), **watched.environment).code == 0
    assert json.loads(exported.read_text(encoding="utf-8"))["vectors"], "the encoder had no part in the turn"
    assert watched.network == []


def test_one_package_alone_imports_what_talks_to_the_network() -> None:
    package = Path(reelreason_desktop.__file__).parent
    files = sorted(package.rglob("*.py"))
    assert len(files) > 100
    found = {
        f"{file.relative_to(ROOT)}: {name}"
        for file in files
        for name in _imports(ast.parse(file.read_text(encoding="utf-8")))
        if _talks(name) and file.parent != package / "net"
    }
    assert found == set()


def test_it_is_not_even_loaded_until_somebody_asks_for_a_download() -> None:
    code = (
        "import sys\nfrom reelreason_desktop.app.commands import run_command\n"
        "run_command(['catalogue', '--help'])\nimport reelreason_desktop.app.window\n"
        "import reelreason_desktop.ui.features\n"
        "print([name for name in sys.modules if name.startswith('reelreason_desktop.net')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=child_environment(), capture_output=True, check=True, text=True, cwd=ROOT
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "code",
    [
        "import http.client",
        "from urllib import parse, request",
        "def f():\n    import socket as s",
        "from PySide6.QtNetwork import QTcpSocket",
        "from importlib import import_module\nimport_module('requests')",
    ],
)
def test_such_an_import_would_be_found(code: str) -> None:
    assert any(_talks(name) for name in _imports(ast.parse(code)))


def test_taking_an_address_apart_is_allowed() -> None:
    assert not any(_talks(name) for name in _imports(ast.parse("from urllib.parse import unquote")))


def _imports(tree: ast.Module) -> Iterator[str]:
    """Full names of everything that a module imports, anywhere in it and by whatever means."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield from (f"{module}.{alias.name}" for alias in names)
            case ast.Call(
                func=ast.Name(id="import_module" | "__import__") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield name


def _talks(name: str) -> bool:
    parts = name.split(".")
    return any(".".join(parts[: length + 1]) in NETWORK for length in range(len(parts)))
