"""Where everything lies: a row for each folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from reelreason_desktop.services.folders import DataFolder, FolderKind
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.settings.section import line
from reelreason_desktop.ui.widgets.card import Card
from reelreason_desktop.ui.widgets.parts import words


class FoldersCard(Card):
    """One row a folder: what it is for, where it is, how much lies in it.

    Signals:
        open_wanted: a Path to show in the file manager.
    """

    open_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.folders = {kind: FolderRow(desk, kind) for kind in FolderKind}
        for number, row in enumerate(self.folders.values()):
            if number:
                self.rows.addWidget(line())
            self.rows.addWidget(row)
            row.open_wanted.connect(self.open_wanted)

    def show_folders(self, folders: Sequence[DataFolder]) -> None:
        """Shows sizes as they are now."""
        for folder in folders:
            self.folders[folder.kind].show_folder(folder)


class FolderRow(QFrame):
    """One folder. Emits `open_wanted(path)`."""

    open_wanted = Signal(object)

    def __init__(self, desk: Desk, kind: FolderKind) -> None:
        super().__init__()
        title, purpose = _told(kind)
        spacing = desk.theme.tokens.spacing
        self._path: Path | None = None
        self.path = words("caption")
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.amount = words("caption", self.tr("Counting…"))
        self.open_button = QPushButton(self.tr("Open"), self)
        self.open_button.setAccessibleName(self.tr("Open folder: {name}").format(name=title))
        self.open_button.setEnabled(False)
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(self._path))
        column = QVBoxLayout()
        column.setSpacing(2)
        for widget in (words("strong", title), words("muted", purpose), self.path, self.amount):
            column.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, spacing.xs, 0, spacing.xs)
        row.setSpacing(spacing.m)
        row.addLayout(column, 1)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_folder(self, folder: DataFolder) -> None:
        """Where it is and what is in it; one that does not exist yet cannot be opened."""
        self._path = folder.path
        self.path.setText(breakable(folder.path))
        size = QLocale().formattedDataSize(folder.bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        files = self.tr("Files: {n}").format(n=f"{folder.files:,}")
        exists = folder.path.is_dir()
        self.amount.setText(f"{files} · {size}" if exists else self.tr("Nothing there yet"))
        self.open_button.setEnabled(exists)


def breakable(path: Path) -> str:
    """A path that may wrap after each separator."""
    return str(path).replace("/", "/\u200b").replace("\\", "\\\u200b")


def _told(kind: FolderKind) -> tuple[str, str]:
    def tr(text: str) -> str:
        return QCoreApplication.translate("FolderRow", text)

    return {
        FolderKind.PROFILES: (
            tr("Profiles"),
            tr("What each person said, rated and edited. The only folder that cannot be made again: back it up."),
        ),
        FolderKind.SETTINGS: (tr("Settings"), tr("What was chosen on this page, and where the window was.")),
        FolderKind.CACHE: (
            tr("Cache and log"),
            tr("A faster copy of the encoder, and the log. Made again when missing."),
        ),
        FolderKind.FILMS: (tr("Films"), tr("The catalogue. It ships with the program and is only read.")),
    }[kind]
