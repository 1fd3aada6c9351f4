"""Where is my data: folders, a backup of everything, and back again, while the window goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers.frame import Frame
from helpers.profiles import rated
from helpers.window import HEAT
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from reelreason_desktop.config.declared import REDUCED_MOTION, THEME
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import Cancelled, KnownError
from reelreason_desktop.services.folders import FolderKind
from reelreason_desktop.store.profiles import ProfileFolder
from reelreason_desktop.ui.jobs import Job
from reelreason_desktop.ui.settings import data as data_module
from reelreason_desktop.ui.settings.data import DataSection
from reelreason_desktop.ui.widgets.progress_strip import ProgressStrip


@pytest.fixture
def folder() -> ProfileFolder:
    """Two profiles."""
    profiles = ProfileFolder(Paths.default().profiles)
    for name, stars in (("Anna", 4.5), ("Ben", 2.0)):
        with profiles.open(name) as store:
            store.append([rated("heat-1995", stars)])
    return profiles


@pytest.fixture
def section(folder: ProfileFolder, frame: Frame) -> DataSection:
    frame.window.actions_by_name["where_is_my_data"].trigger()
    frame.settle()
    view = frame.window.page_widget("settings").view("data")
    assert isinstance(view, DataSection)
    return view


def test_folders_are_counted_off_the_gui_thread(section: DataSection) -> None:
    profiles = section.folders.folders[FolderKind.PROFILES]
    assert profiles.path.text().replace("\u200b", "") == str(Paths.default().profiles)
    assert profiles.amount.text().startswith("Files: 2 · ")
    cache = section.folders.folders[FolderKind.CACHE]
    assert cache.amount.text() == "Nothing there yet"
    assert not cache.open_button.isEnabled()


def test_a_folder_opens_in_the_file_manager(
    frame: Frame, section: DataSection, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())) or True)
    section.folders.folders[FolderKind.PROFILES].open_button.click()
    assert opened == [str(Paths.default().profiles)]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    section.folders.folders[FolderKind.PROFILES].open_button.click()
    assert frame.window.notice.message.text() == "The folder cannot be opened."


def test_a_backup_is_written_and_said(frame: Frame, section: DataSection, tmp_path: Path) -> None:
    section.back_up(tmp_path / "all.zip")
    assert not section.back_up_button.isEnabled()
    frame.settle()
    assert section.back_up_button.isEnabled()
    assert frame.window.toast.label.text() == "Profiles backed up: 2 · all.zip"
    assert (tmp_path / "all.zip").stat().st_size > 0


def test_the_file_is_asked_for_without_blocking(section: DataSection, frame: Frame, tmp_path: Path) -> None:
    section.back_up_button.click()
    (dialog,) = frame.window.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(tmp_path / "chosen.zip"))
    dialog.reject()
    frame.settle()
    assert (tmp_path / "chosen.zip").exists()


def test_a_backup_that_cannot_be_written_is_said(frame: Frame, section: DataSection, tmp_path: Path) -> None:
    section.back_up(tmp_path / "none" / "all.zip")
    frame.settle()
    assert "cannot be written" in frame.window.notice.message.text()
    assert section.back_up_button.isEnabled()


def test_a_restore_is_previewed_done_and_taken_back(
    frame: Frame, section: DataSection, folder: ProfileFolder, tmp_path: Path
) -> None:
    changed: list[object] = []
    frame.window.profiles_changed.connect(lambda: changed.append(1))
    section.back_up(tmp_path / "all.zip")
    frame.settle()
    with folder.open("Anna") as store:
        store.append([rated("ronin-1998", 3)])
    section.preview(tmp_path / "all.zip")
    frame.settle()
    assert section.question.isVisible()
    assert section.question.names.text().splitlines()[0].startswith("Anna → Anna (2) · ")
    assert frame.window.focusWidget() is section.question.restore_button
    section.question.restore_button.click()
    frame.settle()
    assert not section.question.isVisible()
    assert folder.list() == ("Anna", "Anna (2)", "Ben")
    assert frame.window.toast.label.text() == "Profiles restored: 1 · already here, exactly the same: 1"
    frame.window.toast.undo_button.click()
    frame.settle()
    assert folder.list() == ("Anna", "Ben")
    assert len(changed) == 2


def test_settings_come_back_at_once_and_go_with_undo(frame: Frame, section: DataSection, tmp_path: Path) -> None:
    paths = Paths.default()
    object.__setattr__(section.desk, "paths", Paths(paths.data, paths.cache, tmp_path, paths.bundled, paths.resources))
    frame.preferences.set(REDUCED_MOTION, True)  # the window of the test keeps its settings in this folder
    section.back_up(tmp_path / "all.zip")
    frame.settle()
    frame.preferences.set(THEME, "light")
    frame.preferences.reset(REDUCED_MOTION)
    section.preview(tmp_path / "all.zip")
    frame.settle()
    section.question.settings.setChecked(True)
    section.question.restore_button.click()
    frame.settle()
    assert (frame.preferences.get(REDUCED_MOTION), frame.preferences.get(THEME)) == (True, "system")
    frame.window.toast.undo_button.click()
    frame.settle()
    assert (frame.preferences.get(REDUCED_MOTION), frame.preferences.get(THEME)) == (False, "light")


@pytest.mark.parametrize("content", [b"", b"no zip at all"])
def test_a_file_that_is_no_backup_is_said(frame: Frame, section: DataSection, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "odd.zip").write_bytes(content)
    section.preview(tmp_path / "odd.zip")
    frame.settle()
    assert not section.question.isVisible()
    assert "not a ReelReason backup" in frame.window.notice.message.text()


def test_leaving_it_changes_nothing(frame: Frame, section: DataSection, folder: ProfileFolder, tmp_path: Path) -> None:
    section.back_up(tmp_path / "all.zip")
    frame.settle()
    folder.delete("Ben")
    section.preview(tmp_path / "all.zip")
    frame.settle()
    section.question.cancel_button.click()
    frame.settle()
    assert not section.question.isVisible()
    assert folder.list() == ("Anna",)


# Long work


class Slow:
    """Stands for a backup that takes its time."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.reported = threading.Event()
        self.was_stopped = False

    def __call__(self, _paths: Paths, _file: Path, report: Callable[[int, int], None]) -> Any:
        report(1_000_000, 4_000_000)
        self.reported.set()
        self.go_on.wait(30)
        try:
            report(2_000_000, 4_000_000)
        except Cancelled:
            self.was_stopped = True
            raise
        raise KnownError("It was not stopped.")


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    work = Slow()
    monkeypatch.setattr(data_module, "back_up", work)
    return work


def test_long_work_is_seen_and_can_be_stopped(frame: Frame, section: DataSection, slow: Slow, tmp_path: Path) -> None:
    section.progress._patience.setInterval(0)
    section.back_up(tmp_path / "all.zip")
    frame.wait(lambda: section.progress.isVisible() and "of" in section.progress.label.text())
    assert section.progress.bar.value() == 250
    frame.window.acts.rate(HEAT.id, 4.0)  # the person goes on meanwhile
    frame.wait(lambda: frame.window.view.ratings == {HEAT.id: 4.0})
    section.progress.cancel_button.click()
    assert section.progress.label.text() == "Stopping…"
    slow.go_on.set()
    frame.settle()
    assert slow.was_stopped
    assert section.progress.isHidden()
    assert section.back_up_button.isEnabled()
    assert frame.window.notice.isHidden(), "what a person stopped is no failure"


def test_short_work_shows_no_progress(frame: Frame, section: DataSection, tmp_path: Path) -> None:
    section.back_up(tmp_path / "all.zip")
    assert section.progress.isHidden()
    frame.settle()
    assert section.progress.isHidden()
    assert not section.progress._patience.isActive()


def test_closing_the_window_stops_the_work(frame: Frame, section: DataSection, slow: Slow, tmp_path: Path) -> None:
    section.back_up(tmp_path / "all.zip")
    assert slow.reported.wait(10)
    frame.window.close()
    slow.go_on.set()
    frame.settle()
    assert slow.was_stopped


def test_progress_tells_rate_and_time_left(frame: Frame) -> None:
    job = Job(frame.window.operations, frame.window)
    strip = ProgressStrip(frame.window.theme, job, frame.window)
    strip.begin("Backing up")
    job.progressed.emit(0, 0, 0.1)
    assert strip.label.text() == "Backing up…"
    job.progressed.emit(2_097_152, 8_388_608, 2.0)
    assert strip.label.text() == "Backing up: 2.0 MB of 8.0 MB · 1.0 MB a second · 6 s left"
    job.ended.emit()
    assert strip.isHidden()
