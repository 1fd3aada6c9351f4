"""Diagnostics: useful for a report, and free of anything about a person."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest
from helpers.profiles import rated, said

from reelreason_desktop import __version__
from reelreason_desktop.config.declared import THEME
from reelreason_desktop.config.log import FORMAT, LogEntry, log_file, parse_log
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.config.settings import FILE_NAME, Settings
from reelreason_desktop.domain.errors import ModelError
from reelreason_desktop.inference.models import EncoderModel
from reelreason_desktop.services import diagnostics
from reelreason_desktop.services.diagnostics import diagnose, is_installed, log_facts, shortened, speeds
from reelreason_desktop.store.profiles import ProfileFolder

NAMES = ("Zephyrine O’Quux", "Ünïcødé Wombat", "xX_Secret_Xx")
MESSAGE = "My neighbour Fribble hides gramophones"
TITLES = ("heat-1995", "ronin-1998")


@pytest.fixture
def paths(monkeypatch: pytest.MonkeyPatch) -> Paths:
    """With an encoder that need not be hashed."""
    model = EncoderModel("all-MiniLM-L6-v2", Path("nowhere"), "ab" * 32, dim=384)
    monkeypatch.setattr(diagnostics, "model_in_use", lambda _: model)
    return Paths.default()


@pytest.fixture
def lived_in(paths: Paths) -> Paths:
    """Profiles with odd names, messages and ratings, and a log that quotes all of it."""
    folder = ProfileFolder(paths.profiles)
    for name in NAMES:
        with folder.open(name) as store:
            store.append([said(MESSAGE), *(rated(film_id, 4.5) for film_id in TITLES)])
    log = log_file(paths)
    log.parent.mkdir(parents=True)
    formatter = logging.Formatter(FORMAT)
    lines = []
    for name in NAMES:
        file = paths.profiles / f"{name}.sqlite"
        try:
            raise OSError(f"{file} cannot be read: {MESSAGE}, Heat")
        except OSError as error:
            trace = (type(error), error, error.__traceback__)
            texts = [f"{file}: Heat, {MESSAGE}", f'{name}Error: File "{name}.py", line 3']
            texts.append(f"two lines\n2026-03-01 10:00:00,000 {name.split()[0].upper()} {name.split()[0]}: {MESSAGE}")
            texts.append(f"forged\n2026-03-01 10:00:00,000 ERROR {name.split()[0]}: Heat")
            for text in texts:
                record = logging.LogRecord("reelreason_desktop.store", logging.ERROR, file.name, 1, text, (), trace)
                lines.append(formatter.format(record))
    log.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return paths


def facts(paths: Paths, group: str) -> dict[str, str]:
    found = {made.title: dict(made.facts) for made in diagnose(paths).groups}
    return found[group]


def test_nothing_about_a_person_is_in_it(lived_in: Paths) -> None:
    found = diagnose(lived_in)
    shown = found.as_text() + json.dumps(found.as_dict(), ensure_ascii=False)
    quoted = log_file(lived_in).read_text(encoding="utf-8")
    told = {word for text in (*NAMES, MESSAGE, "Heat", *TITLES) for word in text.split() if len(word) > 2}
    assert all(word in quoted for word in ("Heat", "Fribble", "Secret")), "it names what must not show"
    assert [word for word in told if word.casefold() in shown.casefold()] == []


def test_it_says_where_errors_came_from(lived_in: Paths) -> None:
    told = facts(lived_in, "Log")
    assert int(told["error entries"]) >= 12
    assert "reelreason_desktop.store" in " ".join(told.values())
    assert any("OSError" in value and "test_diagnostics.py:" in value for value in told.values()), told


def test_it_counts_what_is_there(lived_in: Paths) -> None:
    told = facts(lived_in, "Data")
    assert told["profiles"] == "3"
    assert int(told["films"].replace(",", "")) > 2000
    assert "files" in told["profiles folder"]


def test_versions_and_model_are_in_it(paths: Paths) -> None:
    text = diagnose(paths, [speeds({"reading": 1.25})]).as_text()
    assert f"ReelReason: {__version__}" in text
    assert "numpy: " in text
    assert "SHA-256 abababababab…, unaltered" in text
    assert "reading (ms): 1.2" in text
    assert "entries: none" in text


def test_settings_are_in_it_as_they_are(paths: Paths) -> None:
    Settings(paths.config / FILE_NAME).set(THEME, "dark")
    assert facts(paths, "Settings")["theme"] == "dark"


def test_an_unusable_encoder_is_said(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: Path) -> EncoderModel:
        raise ModelError("The built-in encoder is not installed.", "Install it.")

    monkeypatch.setattr(diagnostics, "model_in_use", missing)
    assert facts(paths, "Encoder")["state"] == "The built-in encoder is not installed."


def test_the_home_folder_is_shortened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home = tmp_path / "zephyrine"
    monkeypatch.setattr(Path, "home", lambda: home)
    assert shortened(home / "data" / "profiles") == "~/data/profiles"
    assert shortened(Path("/media/zephyrine/films")) == "/media/~/films"
    assert shortened(Path("/opt/films")) == "/opt/films"


def test_of_the_log_only_the_newest_entries_are_told() -> None:
    entries = [LogEntry(f"2026-03-01 10:00:{n:02}", "WARNING", "torch.nn", "text") for n in range(30)]
    told = dict(log_facts(entries))
    assert told["warning entries"] == "30"
    assert told["newest 1"] == "2026-03-01 10:00:29 WARNING torch.nn"
    assert len(told) == 11


def test_a_traceback_is_told_by_kind_and_place() -> None:
    trace = (
        "A bug.\nTraceback (most recent call last):\n"
        '  File "/home/zephyrine/reelreason_desktop/ui/acts.py", line 12, in run\n    1 / 0\n'
        '  File "/home/zephyrine/lib/python3.11/json/decoder.py", line 7, in decode\n    boom\n'
        "json.decoder.JSONDecodeError: Fribble"
    )
    (entry,) = parse_log([f"2026-03-01 10:00:00,000 ERROR reelreason_desktop.ui: {trace.splitlines()[0]}"])
    told = dict(log_facts([LogEntry(entry.time, entry.level, entry.source, trace)]))
    newest = "2026-03-01 10:00:00 ERROR reelreason_desktop.ui json.decoder.JSONDecodeError in decoder.py:7"
    assert told["newest 1"] == newest


def test_libraries_are_there_or_not() -> None:
    assert is_installed("numpy")
    assert not is_installed("no-such-library-at-all")
