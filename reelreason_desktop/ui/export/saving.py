"""Writing files from the window: a question that blocks nothing, work off the GUI thread, and where the file went."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from reelreason_desktop.ui.menus import MenuItem, Submenu

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import MainWindow

_PATIENCE_MS: Final = 500
"""What takes longer is said to be under way."""


def export_menu(*items: MenuItem) -> Submenu:
    """Entries for File → Export, where every feature puts what it writes."""
    return Submenu(_tr("&Export"), items)


def ask_file(
    parent: QWidget, title: str, name: str, kinds: Sequence[str], then: Callable[[Path, int], object], *, save: bool
) -> None:
    """Asks for a file, without holding anything up meanwhile.

    Args:
        parent: the window.
        title: of the question.
        name: proposed for a new file, with its ending; empty to open one.
        kinds: kinds of files, `Picture (*.png)`.
        then: called with the file and the place of its kind among `kinds`.
        save: whether a file is to be written.
    """
    dialog = QFileDialog(parent, title, _documents())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters(list(kinds))
    if save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_suffix(kinds[0]))
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_suffix(kind)))
        dialog.selectFile(name)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda file: then(Path(file), list(kinds).index(dialog.selectedNameFilter())))
    dialog.open()


def write_file(window: MainWindow, file: Path, work: Callable[[], object]) -> None:
    """Writes a file on the profile's thread and says so, with a way to where it lies.

    Args:
        window: says how it went.
        file: what `work` writes.
        work: raises KnownError when that cannot be done.
    """
    slow = QTimer(window, singleShot=True, interval=_PATIENCE_MS)
    writing = _tr("Writing {file}…").format(file=file.name)
    slow.timeout.connect(partial(window.toast.show_message, writing, undo=False))
    slow.start()

    def done(_result: object) -> None:
        slow.stop()
        slow.deleteLater()
        tell_written(window, file)

    def failed(error: BaseException) -> None:
        slow.stop()
        slow.deleteLater()
        window.toast.hide()
        window.operations.failed.emit(error)

    window.operations.start(work).success(done).failure(failed).run()


def tell_written(window: MainWindow, file: Path) -> None:
    """Says that a file was written, with a way to where it lies."""
    show = (_tr("&Show in folder"), partial(show_in_folder, file))
    window.toast.show_message(_tr("Saved {file}").format(file=file.name), undo=False, act=show)


def show_in_folder(file: Path) -> None:
    """Opens the folder of a file in the desktop's own way."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def file_name(text: str) -> str:
    """A name that every system takes for a file, without an ending."""
    return "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in text).strip() or "profile"


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _suffix(kind: str) -> str:
    return kind.rpartition("*.")[2].rstrip(")")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Export", text)
