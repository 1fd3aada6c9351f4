"""Files from other services, plugged into the window: dropped anywhere on it, or chosen from the File menu."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from reelreason_desktop.ui.frame import Page
from reelreason_desktop.ui.menus import MenuItem

if TYPE_CHECKING:
    from reelreason_desktop.services.import_history import Preview
    from reelreason_desktop.services.session import Session
    from reelreason_desktop.ui.imports.page import ImportPage
    from reelreason_desktop.ui.main_window import Furniture, MainWindow

PAGE = "import"


def install(window: MainWindow, _furniture: Furniture) -> None:
    """Adds the page "import" and what leads to it."""
    desk = ImportDesk(window)
    title = desk.tr("Bring films along")
    window.add_page(Page(PAGE, title, "download", desk.make, (), "", listed=False))
    text = desk.tr("&Bring films along from Letterboxd, IMDb, Trakt…")
    window.add_items("&File", (MenuItem("import_history", text, partial(window.open_page, PAGE)),))


class ImportDesk(QObject):
    """Reads files off the GUI thread and shows what they hold."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: ImportPage | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def make(self) -> QWidget:
        """The page."""
        from reelreason_desktop.ui.imports.page import ImportPage  # noqa: PLC0415 - made when it is first opened

        page = self._page = ImportPage(self._window.theme, self._window.films, self._window)
        page.file_wanted.connect(self._ask)
        page.agreed.connect(self._write)
        page.left.connect(self._leave)
        return page

    def read(self, file: Path) -> None:
        """Shows what a file holds. A profile of our own goes the way that profiles go."""
        from reelreason_desktop.services.import_history import preview_import  # noqa: PLC0415 - not before the first paint

        session = self._session()
        work = self._window.operations.start(lambda: preview_import(session.store.events(), session.library, file))
        work.success(partial(self._show, file.name)).latest(PAGE).run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Takes one file that is dropped on the window."""
        if watched is self._window and isinstance(event, QDropEvent):
            file = _one_file(event)
            if file is None:
                return False
            event.acceptProposedAction()
            if event.type() is QEvent.Type.Drop:
                self._window.open_page(PAGE)
                self.read(file)
            return True
        return super().eventFilter(watched, event)

    def _session(self) -> Session:
        return cast("Session", self._window.session)  # beside the window's own program there is always a real one

    def _show(self, name: str, preview: Preview) -> None:
        self._window.open_page(PAGE)
        if self._page is not None:
            self._page.show_preview(preview, name)

    def _ask(self) -> None:
        kinds = self.tr("Exports (*.zip *.csv *.json)")
        dialog = QFileDialog(self._window, self.tr("Bring films along"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.read(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, preview: Preview, chosen: Mapping[int, str]) -> None:
        from reelreason_desktop.services.import_history import RowState, import_previewed  # noqa: PLC0415 - see `read`

        session = self._session()
        marks = preview.counts[RowState.READY] + len(chosen)
        said = self.tr("%n entry(s) from {service} added", None, marks).format(service=preview.service)
        self._window.acts.run(lambda: import_previewed(session, preview, chosen), said)
        self._leave()

    def _leave(self) -> None:
        if self._page is not None:
            self._page.show_start()
        self._window.open_page("talk")


def _one_file(event: QDropEvent | QDragEnterEvent) -> Path | None:
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
