"""The file of the settings: what is kept, what is refused, and what happens to a file that makes no sense."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reelreason_desktop.config.declared import (
    BY_KEY,
    DECLARED,
    REDUCED_MOTION,
    TEXT_SIZE,
    THEME,
    TOAST_TIME,
    option_named,
)
from reelreason_desktop.config.settings import Settings, reduced_motion
from reelreason_desktop.domain.errors import KnownError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_every_declaration_is_sound() -> None:
    assert len(BY_KEY) == len(DECLARED), "a key is there twice"
    for option in DECLARED:
        assert option.accepts(option.default), option.key
        assert option.title
        assert option.help.endswith("."), option.key
        assert option.key.isidentifier()


def test_a_choice_is_kept(file: Path) -> None:
    Settings(file).set(THEME, "dark")
    again = Settings(file)
    assert (again.get(THEME), again.get(TEXT_SIZE)) == ("dark", 1.0)
    assert not again.is_default(THEME)
    assert again.is_default(TEXT_SIZE)
    assert [found.name for found in file.parent.iterdir()] == [file.name]


def test_a_reset_is_kept_too(file: Path) -> None:
    settings = Settings(file)
    settings.set(TOAST_TIME, 30)
    settings.reset(TOAST_TIME)
    assert Settings(file).get(TOAST_TIME) == TOAST_TIME.default
    assert json.loads(file.read_text()) == {}


def test_a_value_that_is_none_is_refused(file: Path) -> None:
    with pytest.raises(KnownError, match="“300” is no value of toast_time") as caught:
        Settings(file).set(TOAST_TIME, 300)
    assert caught.value.hint == "Possible: 3 to 60."
    assert not file.exists()


def test_listeners_hear_of_changes_only(file: Path) -> None:
    settings, heard = Settings(file), list[str]()
    settings.listen(heard.append)
    settings.set(THEME, "system")  # the default
    settings.set(THEME, "dark")
    settings.set(THEME, "dark")
    settings.reset(THEME)
    assert heard == ["theme", "theme"]


def test_keys_of_a_newer_version_survive(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"theme": "dark", "hologram": [1, 2]}')
    Settings(file).set(REDUCED_MOTION, True)
    assert json.loads(file.read_text()) == {"theme": "dark", "hologram": [1, 2], "reduced_motion": True}


def test_values_that_are_none_count_as_not_chosen(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"theme": "pink", "text_size": true, "toast_time": 1e9}')
    settings = Settings(file)
    assert [settings.get(option) for option in (THEME, TEXT_SIZE, TOAST_TIME)] == ["system", 1.0, 6]
    assert settings.trouble is None


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"theme": NaN}', b"\xff\xfe", b"[" * 100_000, b" " * 1_000_001]
)
def test_a_damaged_file_is_kept_aside_and_said(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    settings = Settings(file)
    assert settings.trouble is not None
    assert "damaged" in settings.trouble.message
    assert file.with_name("settings.json.unreadable").read_bytes() == content
    settings.set(THEME, "dark")
    assert Settings(file).get(THEME) == "dark"


def test_a_change_that_cannot_be_written_counts_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    settings = Settings(tmp_path / "config" / "settings.json")
    heard = list[str]()
    settings.listen(heard.append)
    for option, value in ((THEME, "dark"), (TOAST_TIME, 9)):
        with pytest.raises(KnownError, match="cannot be saved"):
            settings.set(option, value)  # type: ignore[arg-type]
    assert (settings.get(THEME), settings.get(TOAST_TIME), heard) == ("dark", 9, ["theme", "toast_time"])


def test_what_another_program_chose_meanwhile_is_not_lost(file: Path) -> None:
    window, command = Settings(file), Settings(file)
    window.set(THEME, "dark")
    command.set(TOAST_TIME, 20)
    window.set(REDUCED_MOTION, True)
    assert json.loads(file.read_text()) == {"theme": "dark", "toast_time": 20, "reduced_motion": True}
    assert window.get(TOAST_TIME) == 20


def test_reading_again_tells_what_is_other_now(file: Path) -> None:
    settings, heard = Settings(file), list[str]()
    settings.set(THEME, "dark")
    settings.listen(heard.append)
    file.write_text('{"theme": "dark", "toast_time": 10}')
    settings.reload()
    assert heard == ["toast_time"]
    file.write_text("{")
    settings.reload()
    assert settings.trouble is not None
    assert sorted(heard[1:]) == ["theme", "toast_time"]


def test_all_of_it_can_be_put_back(file: Path) -> None:
    settings, heard = Settings(file), list[str]()
    settings.set(THEME, "dark")
    before = settings.chosen()
    settings.set(THEME, "light")
    settings.set(TOAST_TIME, 10)
    settings.listen(heard.append)
    settings.replace(before)
    assert (settings.get(THEME), settings.is_default(TOAST_TIME)) == ("dark", True)
    assert sorted(heard) == ["theme", "toast_time"]
    assert json.loads(file.read_text()) == {"theme": "dark"}


def test_settings_without_a_file_keep_nothing() -> None:
    settings = Settings()
    settings.set(REDUCED_MOTION, True)
    assert reduced_motion(settings)
    assert not reduced_motion(Settings())


def test_an_unknown_name_is_answered_with_those_there_are() -> None:
    assert option_named("theme") is THEME
    with pytest.raises(KnownError, match="no setting “colour”") as caught:
        option_named("colour")
    assert "text_size" in caught.value.hint
