"""Bringing a history along by dropping its file on the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.desktop import Desktop, nothing_is_left_behind, paths, start  # noqa: F401  fixtures
from helpers.exports import LETTERBOXD, zipped
from helpers.films import make_film
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu

from reelreason_desktop.services.import_history import HistoryRow, Mark, Preview, PreviewRow, RowState
from reelreason_desktop.ui.imports.model import PreviewModel
from reelreason_desktop.ui.imports.page import ImportPage

Start = Callable[..., Desktop]
HEAD = "Date,Name,Year,Letterboxd URI,Rating\n"
FILMS = {film.id: film for film in (make_film(id="a-2000", title="A", year=2000), make_film(id="b-2001", title="B"))}


def a_preview() -> Preview:
    row = HistoryRow(Mark.RATED, "A", 2000, 4.5, place="ratings.csv, row 1")
    return Preview(
        "Letterboxd",
        (
            PreviewRow(row, RowState.READY, "a-2000"),
            PreviewRow(HistoryRow(Mark.SEEN, "B"), RowState.REVIEW, proposals=("b-2001", "a-2000")),
            PreviewRow(HistoryRow(Mark.SEEN, "C"), RowState.UNKNOWN),
        ),
        {"series": 2},
    )


def drop(window: object, *files: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    actions, no = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), actions, mime, Qt.MouseButton.LeftButton, no)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), actions, mime, Qt.MouseButton.LeftButton, no))
    return enter.isAccepted()


@pytest.fixture
def desktop(start: Start) -> Desktop:  # noqa: F811
    return start().open()


def page_of(desktop: Desktop) -> ImportPage:
    page = desktop.window.page_widget("import")
    assert isinstance(page, ImportPage)
    return page


def test_the_model_is_a_proper_one(qapp: QApplication) -> None:
    model = PreviewModel(FILMS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    preview = a_preview()
    for state in RowState:
        model.show_rows(preview, state)
    model.show_rows(preview, RowState.REVIEW)
    assert model.index(0, 2).data() == "Choose a film…"
    model.choose(0, "b-2001")
    assert model.index(0, 2).data() == FILMS["b-2001"].label
    assert model.chosen == {1: "b-2001"}
    model.show_rows(preview, RowState.READY)
    assert [model.index(0, column).data() for column in range(3)] == ["A (2000)", "4½ of 5 stars", "A (2000)"]
    model.show_rows(a_preview(), RowState.READY)
    assert model.chosen == {}, "another file"


def test_dropping_looking_agreeing_and_undoing(desktop: Desktop, tmp_path: Path) -> None:
    file = zipped(LETTERBOXD, tmp_path / "letterboxd-me.zip")
    assert drop(desktop.window, file)
    page = page_of(desktop)
    desktop.wait(lambda: page.model.rowCount() > 0)
    assert page.isVisible()
    assert page.title.text() == "Letterboxd: letterboxd-me.zip"
    assert page.states[RowState.READY].text().endswith("6")
    assert not page.states[RowState.REVIEW].isEnabled()
    assert desktop.view.ratings == {}
    assert page.agree_button.text() == "&Add 6 entries"
    QTest.mouseClick(page.agree_button, Qt.MouseButton.LeftButton)
    desktop.wait(lambda: desktop.view.ratings)
    assert desktop.view.ratings == {"heat-1995": 4.5, "wall-e-2008": 5}
    assert "6 entries from Letterboxd added" in desktop.window.toast.label.text()
    assert not page.isVisible()
    QTest.mouseClick(desktop.window.toast.undo_button, Qt.MouseButton.LeftButton)
    desktop.wait(lambda: not desktop.view.ratings)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_choosing_the_film_of_a_row_by_keyboard(desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "ratings.csv").write_text(HEAD + "2024-01-01,Heat,,x,5\n", encoding="utf-8")
    drop(desktop.window, tmp_path / "ratings.csv")
    page = page_of(desktop)
    desktop.wait(lambda: page.model.rowCount() > 0)
    assert page.states[RowState.REVIEW].isChecked(), "the first state that has rows"
    assert not page.agree_button.isEnabled()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    (menu,) = page.findChildren(QMenu)
    assert menu.actions()[0].text() == "Heat (1995)"
    menu.actions()[0].trigger()
    menu.close()
    assert page.agree_button.text() == "&Add 1 entry"
    QTest.mouseClick(page.agree_button, Qt.MouseButton.LeftButton)
    desktop.wait(lambda: desktop.view.ratings == {"heat-1995": 5})


def test_leaving_it_writes_nothing(desktop: Desktop, tmp_path: Path) -> None:
    drop(desktop.window, zipped(LETTERBOXD, tmp_path / "x.zip"))
    page = page_of(desktop)
    desktop.wait(lambda: page.model.rowCount() > 0)
    QTest.mouseClick(page.leave_button, Qt.MouseButton.LeftButton)
    assert not page.isVisible()
    assert desktop.view.ratings == {}
    desktop.window.open_page("import")
    assert page.choose_button.isVisible(), "it starts anew"


def test_a_file_of_nobody_is_explained(desktop: Desktop, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("hello", encoding="utf-8")
    drop(desktop.window, tmp_path / "notes.txt")
    desktop.wait(lambda: desktop.window.notice.isVisible())
    assert "no export that this program knows" in desktop.window.notice.message.text()
    assert page_of(desktop).choose_button.isVisible()


def test_several_files_or_web_pages_are_not_taken(desktop: Desktop, tmp_path: Path) -> None:
    file = zipped(LETTERBOXD, tmp_path / "x.zip")
    assert not drop(desktop.window, file, file)
    assert not drop(desktop.window)
