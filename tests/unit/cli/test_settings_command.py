"""`settings` and `diagnostics`."""

from __future__ import annotations

import json
from pathlib import Path

from helpers.command_line import CommandLine
from helpers.profiles import rated, said

from reelreason_desktop.config.declared import DECLARED
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.store.profiles import ProfileFolder


def test_every_setting_is_listed(reelreason: CommandLine) -> None:
    shown = reelreason("settings", "list")
    assert shown.code == 0
    assert [option.key for option in DECLARED if option.key not in shown.out] == []
    listed = reelreason("settings", "list", "--json").json["settings"]
    assert {entry["key"]: entry["value"] for entry in listed} == {option.key: option.default for option in DECLARED}


def test_a_value_is_chosen_and_reset(reelreason: CommandLine, isolated_folders: Path) -> None:
    assert reelreason("settings", "set", "text_size", "150%").out.strip() == "text_size = 1.5"
    assert reelreason("settings", "get", "text_size", "--json").json["value"] == 1.5
    assert json.loads((isolated_folders / "config" / "settings.json").read_text()) == {"text_size": 1.5}
    assert reelreason("settings", "set", "reduced_motion", "yes", "--json").json["value"] is True
    assert reelreason("settings", "reset", "text_size").out.strip() == "text_size = 1"
    assert reelreason("settings", "get", "reduced_motion").out.strip() == "reduced_motion = on"
    reset = reelreason("settings", "reset", "--json").json["settings"]
    assert all(entry["value"] == entry["default"] for entry in reset)
    assert len(reset) == len(DECLARED)


def test_what_is_no_value_is_answered_with_what_is(reelreason: CommandLine) -> None:
    line = reelreason.fails("settings", "set", "theme", "pink")
    assert line == "“pink” is no value of theme. Possible: system, light, dark."


def test_an_unknown_setting_is_answered_with_those_there_are(reelreason: CommandLine) -> None:
    for command in (("get", "colour"), ("set", "colour", "1"), ("reset", "colour")):
        assert "There is no setting “colour”." in reelreason.fails("settings", *command)


def test_a_damaged_file_is_said_and_kept(reelreason: CommandLine, isolated_folders: Path) -> None:
    config = isolated_folders / "config"
    config.mkdir()
    (config / "settings.json").write_text("{")
    outcome = reelreason("settings", "get", "theme")
    assert (outcome.code, outcome.out.strip()) == (0, "theme = system")
    assert "damaged" in outcome.err
    assert (config / "settings.json.unreadable").read_text() == "{"


def test_diagnostics_name_no_person(reelreason: CommandLine) -> None:
    with ProfileFolder(Paths.default().profiles).open("Zephyrine Quux") as store:
        store.append([said("I liked gramophones"), rated("heat-1995", 4)])
    text, data = reelreason("diagnostics").out, reelreason("diagnostics", "--json").json
    assert "profiles: 1" in text
    assert data["data"]["profiles"] == "1"
    assert data["encoder"]["model"] == "all-MiniLM-L6-v2"
    for word in ("Zephyrine", "Quux", "gramophones", "heat-1995"):
        assert word not in text
        assert word not in json.dumps(data)
