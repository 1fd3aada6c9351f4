"""Another language while the program runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.desktop import Desktop, nothing_is_left_behind, paths, start  # noqa: F401  fixtures
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from reelreason_desktop.config.declared import LANGUAGE, THEME
from reelreason_desktop.ui.language import WindowLanguage
from reelreason_desktop.ui.main_window import MainWindow

Start = Callable[..., Desktop]


def test_a_language_that_is_not_there_is_english(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "reelreason_de.qm").write_bytes(b"no translation")
    language = WindowLanguage(qapp, tmp_path)
    assert [language.speak(name) for name in ("en", "de", "fr")] == ["en", "en", "en"]
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel", "never half a language"


@pytest.mark.usefixtures("nothing_is_left_behind")
def test_another_language_is_another_window_for_the_same_session(start: Start) -> None:  # noqa: F811
    desktop = start().open()
    desktop.window.acts.rate("heat-1995", 4)
    desktop.wait(lambda: desktop.window.view.ratings)
    desktop.type("half a thought")
    before, place = desktop.window, desktop.window.geometry()
    before.open_page("settings")
    desktop.program.preferences.set(LANGUAGE, "de")
    desktop.wait(lambda: desktop.window is not before and desktop.window.view is not None)
    assert desktop.window.geometry() == place
    assert desktop.window.page == "settings", "where languages are chosen"
    assert desktop.window.view.ratings == {"heat-1995": 4}
    assert desktop.field.toPlainText() == "half a thought"
    desktop.window.acts.undo()
    desktop.wait(lambda: not desktop.window.view.ratings)
    desktop.wait(lambda: _is_gone(before))
    desktop.program.preferences.set(THEME, "light")
    assert desktop.window.actions_by_name["theme:light"].isChecked(), "and no window that is gone minds"


def _is_gone(window: MainWindow) -> bool:
    try:
        window.isVisible()
    except RuntimeError:
        return True
    return False
