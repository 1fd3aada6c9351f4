"""Exports and imports from the File menu: the files, the questions, and what is said about them."""

from __future__ import annotations

import csv
import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.desktop import Desktop, nothing_is_left_behind, paths, start  # noqa: F401  fixtures
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from reelreason_desktop.ui.export import saving
from reelreason_desktop.ui.export.saving import file_name, write_file

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

RATED = {"heat-1995": 5.0, "goodfellas-1990": 4.5, "fargo-1996": 4.0, "amelie-2001": 2.0}


@pytest.fixture
def desktop(start: Callable[..., Desktop]) -> Desktop:  # noqa: F811  fixtures
    desktop = start().open()
    desktop.wait(lambda: "profile:Me" in desktop.window.actions_by_name)
    for film_id, stars in RATED.items():
        desktop.window.acts.rate(film_id, stars)
    desktop.settle()
    return desktop


def answer(desktop: Desktop, act: str, file: Path, kind: int = 0) -> None:
    """Chooses an entry of the File menu and a file, as a person does, and waits until it is done."""
    desktop.window.actions_by_name[act].trigger()
    (dialog,) = desktop.window.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.selectNameFilter(dialog.nameFilters()[kind])
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    desktop.settle()
    desktop.wait(lambda: not desktop.window.findChildren(QFileDialog))


def test_the_profile_as_json_comes_back_as_another_profile(desktop: Desktop, tmp_path: Path) -> None:
    file = tmp_path / "me.json"
    answer(desktop, "export_json", file)
    assert json.loads(file.read_text(encoding="utf-8"))["name"] == "Me"
    assert desktop.window.toast.label.text() == "Saved me.json"
    answer(desktop, "import_profile", file)
    desktop.wait(lambda: "profile:Me (2)" in desktop.window.actions_by_name)
    assert desktop.window.toast.label.text() == "Imported: Me (2)"
    before = desktop.window
    QTest.mouseClick(desktop.window.toast.act_button, Qt.MouseButton.LeftButton)
    desktop.wait(lambda: desktop.window is not before and desktop.window.view is not None)
    assert desktop.view.profile == "Me (2)"
    assert dict(desktop.view.ratings) == RATED


@pytest.mark.parametrize(
    ("act", "column", "stars"), [("export_csv", "stars", "5"), ("export_letterboxd", "Rating", "5")]
)
def test_films_as_tables(desktop: Desktop, tmp_path: Path, act: str, column: str, stars: str) -> None:
    file = tmp_path / "films.csv"
    answer(desktop, act, file)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert len(rows) == len(RATED)
    assert next(row for row in rows if row.get("title", row.get("Title")) == "Heat")[column] == "5"


@pytest.mark.parametrize(("name", "kind", "size"), [("a.png", 0, (1080, 1350)), ("b.png", 1, (1200, 630))])
def test_the_taste_card_as_a_picture(
    desktop: Desktop, tmp_path: Path, name: str, kind: int, size: tuple[int, int]
) -> None:
    answer(desktop, "export_card", tmp_path / name, kind)
    assert QImage(str(tmp_path / name)).size().toTuple() == size


def test_the_taste_card_as_a_document(desktop: Desktop, tmp_path: Path) -> None:
    answer(desktop, "export_card", tmp_path / "card.pdf", 2)
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")


def test_too_little_taste_for_a_card_is_said(start: Callable[..., Desktop], tmp_path: Path) -> None:  # noqa: F811
    desktop = start().open()
    answer(desktop, "export_card", tmp_path / "card.png")
    assert desktop.notice == "There is too little taste for a card yet."
    assert desktop.window.toast.isHidden()
    assert not (tmp_path / "card.png").exists()


def test_this_chat_as_markdown(desktop: Desktop, tmp_path: Path) -> None:
    export = desktop.window.actions_by_name["export_chat"]
    assert not export.isEnabled()  # nothing was said yet
    desktop.say("Something like Heat")
    assert export.isEnabled()
    answer(desktop, "export_chat", tmp_path / "chat.md")
    assert "Something like" in (tmp_path / "chat.md").read_text(encoding="utf-8")


def test_a_guest_has_no_file_to_take_along(start: Callable[..., Desktop]) -> None:  # noqa: F811
    desktop = start(profile=None).open()
    assert desktop.view.guest
    assert not desktop.window.actions_by_name["export_json"].isEnabled()
    assert desktop.window.actions_by_name["export_csv"].isEnabled()


def test_where_nothing_can_be_written_is_said_and_the_old_file_stays(desktop: Desktop, tmp_path: Path) -> None:
    answer(desktop, "export_csv", tmp_path / "missing" / "films.csv")
    assert "cannot be written" in (desktop.notice or "")
    assert desktop.window.toast.isHidden()


def test_a_file_that_is_no_profile_is_refused(desktop: Desktop, tmp_path: Path) -> None:
    file = tmp_path / "bad.json"
    file.write_text("{", encoding="utf-8")
    answer(desktop, "import_profile", file)
    assert "cannot be read as a profile" in (desktop.notice or "")
    assert "profile:bad" not in desktop.window.actions_by_name


def test_the_toast_leads_to_the_folder(desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(saving.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    answer(desktop, "export_csv", tmp_path / "films.csv")
    toast = desktop.window.toast
    assert toast.act_button.isVisible()
    assert toast.undo_button.isHidden()
    toast.act_button.click()
    assert opened == [str(tmp_path)]
    desktop.window.acts.mark_seen("fargo-1996")
    desktop.settle()
    assert toast.act_button.isHidden()  # the next toast has its own buttons


def test_what_takes_long_is_said_to_be_under_way_and_blocks_nothing(desktop: Desktop, tmp_path: Path) -> None:
    gate, threads = threading.Event(), list[str]()

    def work() -> None:
        threads.append(threading.current_thread().name)
        assert gate.wait(10)

    write_file(desktop.window, tmp_path / "slow.csv", work)
    desktop.wait(lambda: desktop.window.toast.label.text() == "Writing slow.csv…")
    gate.set()
    desktop.settle()
    assert desktop.window.toast.label.text() == "Saved slow.csv"
    assert threads != [threading.main_thread().name]


def test_names_become_file_names() -> None:
    assert file_name("Mara & Ben / 2") == "Mara - Ben - 2"
    assert file_name("///") == "---"
    assert file_name(" ") == "profile"
