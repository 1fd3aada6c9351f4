"""Where is my data: folders with their sizes, a backup of everything, and back again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.backup import BackedUp, back_up
from reelreason_desktop.services.folders import DataFolder, data_folders
from reelreason_desktop.services.restoring import Preview, Restored, preview_backup, restore, take_back
from reelreason_desktop.ui.jobs import Job
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.settings.folders import FoldersCard
from reelreason_desktop.ui.settings.restoring import RestoreCard
from reelreason_desktop.ui.settings.section import ScrollingSection
from reelreason_desktop.ui.widgets.card import Card
from reelreason_desktop.ui.widgets.parts import words
from reelreason_desktop.ui.widgets.progress_strip import ProgressStrip


class DataSection(ScrollingSection):
    """Shows folders and makes backups."""

    def __init__(self, desk: Desk) -> None:
        tr = partial(QCoreApplication.translate, "DataSection")
        super().__init__(desk, tr("Where is my data"), tr("Everything is on this computer, in the folders below."))
        self.job = Job(desk.operations, self)
        self.folders = FoldersCard(desk)
        self.progress = ProgressStrip(desk.theme, self.job)
        self.question = RestoreCard(desk)
        self.back_up_button = QPushButton(self.tr("&Back up…"), self)
        self.restore_button = QPushButton(self.tr("&Restore…"), self)
        self._wanted: Path | None = None
        self._build()
        self._connect()

    def opened(self) -> None:
        """Counts again."""
        count = self.desk.operations.start(partial(data_folders, self.desk.paths)).latest("folders")
        count.success(self._show_folders).run()

    # Backing up

    def choose_backup(self) -> None:
        """Asks where to write a backup."""
        name = f"ReelReason-{date.today():%Y-%m-%d}.zip"
        self._ask_file(self.tr("Back up"), name, self.back_up, save=True)

    def back_up(self, file: Path) -> None:
        """Writes everything to a file."""
        paths = self.desk.paths
        self._start(self.tr("Backing up"), lambda report: back_up(paths, file, report), self._backed_up)

    def _backed_up(self, done: BackedUp) -> None:
        told = self.tr("Profiles backed up: {n} · {file}").format(n=len(done.profiles), file=done.file.name)
        self.desk.toast.show_message(told, undo=False)
        for name, reason in done.left_out:
            self.desk.failed(KnownError(self.tr("{name} was left out of the backup.").format(name=name), reason))

    # Restoring

    def choose_restore(self) -> None:
        """Asks for a backup to put back."""
        self._ask_file(self.tr("Restore"), "", self.preview, save=False)

    def preview(self, file: Path) -> None:
        """Says what restoring a file would do."""
        self._wanted = file
        look = self.desk.operations.start(partial(preview_backup, self.desk.paths, file)).latest("backup")
        look.success(self._ask).failure(self.desk.failed).run()

    def _ask(self, preview: Preview) -> None:
        self.question.ask(preview)
        self.area.ensureWidgetVisible(self.question)

    def restore(self, *, settings: bool) -> None:
        """Puts the chosen backup back."""
        file, paths, before = self._wanted, self.desk.paths, self.desk.preferences.chosen()
        if file is None:
            return
        self._start(
            self.tr("Restoring"),
            lambda report: restore(paths, file, overwrite_settings=settings, progress=report),
            lambda done: self._restored(done, before),
        )

    def _restored(self, done: Restored, before: Mapping[str, Any]) -> None:
        self.opened()
        self.desk.preferences.reload()
        self.desk.profiles_changed()
        told = [self.tr("Profiles restored: {n}").format(n=len(done.profiles))]
        if done.already_here:
            told.append(self.tr("already here, exactly the same: {n}").format(n=len(done.already_here)))
        if done.settings:
            told.append(self.tr("settings restored"))
        changed = bool(done.profiles or done.settings)
        undo = partial(self._take_back, done, before)
        self.desk.toast.show_message(" · ".join(told), undo=changed, take_back=undo if changed else None)

    def _take_back(self, done: Restored, before: Mapping[str, Any]) -> None:
        if done.settings:
            self.desk.preferences.replace(before)
        work = self.desk.operations.start(partial(take_back, self.desk.paths, done))
        work.success(lambda _: self.opened()).success(lambda _: self.desk.profiles_changed()).run()

    # Within

    def _build(self) -> None:
        card = Card(self.desk.theme, self.tr("Backup"))
        spacing = self.desk.theme.tokens.spacing
        told = self.tr("All profiles and the settings in one zip file. Restoring never overwrites a profile.")
        card.rows.addWidget(words("muted", told))
        buttons = QHBoxLayout()
        buttons.setSpacing(spacing.s)
        buttons.addWidget(self.back_up_button)
        buttons.addWidget(self.restore_button)
        buttons.addStretch(1)
        card.rows.addLayout(buttons)
        card.rows.addWidget(self.progress)
        for widget in (card, self.question, self.folders):
            self.body.addWidget(widget)
        self.first = self.back_up_button

    def _connect(self) -> None:
        self.back_up_button.clicked.connect(lambda: self.desk.guard(self.choose_backup))
        self.restore_button.clicked.connect(lambda: self.desk.guard(self.choose_restore))
        self.question.confirmed.connect(lambda settings: self.restore(settings=settings))
        self.question.refused.connect(self.restore_button.setFocus)
        self.folders.open_wanted.connect(self._open)
        self.job.ended.connect(lambda: self._enable(enabled=True))
        self.desk.at_close(self.job.cancel)

    def _start(self, title: str, work: Callable[[Any], Any], done: Callable[[Any], object]) -> None:
        if not self.job.is_running:
            self._enable(enabled=False)
            self.progress.begin(title)
            self.job.start(work, done, self.desk.failed)

    def _enable(self, *, enabled: bool) -> None:
        for button in (self.back_up_button, self.restore_button):
            button.setEnabled(enabled)

    def _show_folders(self, folders: tuple[DataFolder, ...]) -> None:
        self.folders.show_folders(folders)

    def _open(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.desk.failed(KnownError(self.tr("The folder cannot be opened."), str(folder)))

    def _ask_file(self, title: str, name: str, then: Callable[[Path], object], *, save: bool) -> None:
        dialog = QFileDialog(self.window(), title, name, self.tr("ReelReason backup (*.zip)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if save:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix("zip")
            dialog.selectFile(name)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: then(Path(file)))
        dialog.open()
