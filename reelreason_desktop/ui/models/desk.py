"""What is done on the Models page, off the GUI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reelreason_desktop.services.model_library import Kind, ModelLibrary, ModelOverview, ModelRow
from reelreason_desktop.ui.jobs import Job
from reelreason_desktop.ui.models import details
from reelreason_desktop.ui.models.page import ModelsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from reelreason_desktop.services.writing import WritingDesk
    from reelreason_desktop.ui.jobs import Report
    from reelreason_desktop.ui.main_window import Furniture, MainWindow


class ModelsDesk(QObject):
    """Carries out what the page wants, and keeps it up to date."""

    def __init__(self, window: MainWindow, furniture: Furniture, writing: WritingDesk) -> None:
        super().__init__(window)
        self._window = window
        self._writing = writing
        self.library = ModelLibrary(furniture.paths, furniture.requests)
        self.job = Job(window.operations, self)
        self.page = ModelsPage(window.theme, self.job, window)
        self.page.wanted.connect(self._do)
        self.page.file_wanted.connect(self._ask_for_file)
        self.page.dropped.connect(self.add)
        self.page.again_wanted.connect(writing.retry)
        self.job.ended.connect(self._ended)
        window.closed.connect(self.job.cancel)
        self.refresh()

    def refresh(self, choose: tuple[Kind, str] | None = None) -> None:
        """Looks again at what there is. `choose`: a model to go to."""

        def show(overview: ModelOverview) -> None:
            self.page.show_overview(overview)
            if choose is not None:
                self.page.choose(*choose)

        look = self._window.operations.watch(lambda: self._writing.submit(self.library.overview))
        look.success(show).latest("models").run()

    def add(self, file: Path) -> None:
        """Checks a file and puts it on the list."""
        self._start(self.tr("Checking {file}").format(file=file.name), partial(self.library.add, file), self._added)

    def _do(self, act: str, row: ModelRow) -> None:
        if act == details.USE:
            self._switch(row.key)
        elif act == details.OFF:
            self._switch(None)
        elif act == details.VERIFY:
            words = self.tr("Checking {file}").format(file=row.title)
            self._start(words, partial(self.library.verify, row.key), self._verified)
        elif act == details.FETCH:
            words = self.tr("Fetching {model}").format(model=row.title)
            self._start(words, partial(self.library.fetch, row.key, accepted=True), self._added)
        elif act == details.ADD:
            self.add(Path(row.key))
        elif act == details.REMOVE:
            self._ask_to_remove(row)

    def _start(self, words: str, work: Callable[[Report], str], done: Callable[[str], object]) -> None:
        if self.job.is_running:
            return
        self.page.details.set_busy(busy=True)
        self.page.add_button.setEnabled(False)
        self.page.progress.begin(words)
        self.job.start(work, done, self._window.operations.failed.emit)

    def _ended(self) -> None:
        self.page.details.set_busy(busy=False)
        self.page.add_button.setEnabled(True)
        self.refresh()

    def _added(self, name: str) -> None:
        self._window.toast.show_message(self.tr("{model} added").format(model=name))
        self.refresh((Kind.OWN, name))

    def _verified(self, _sha256: str) -> None:
        self._window.toast.show_message(self.tr("The file is unchanged"))

    def _switch(self, name: str | None) -> None:
        """To another model, or off. The old one is asked nothing more."""
        self._window.turn.interrupted.emit()
        use = self._window.operations.watch(lambda: self._writing.submit(lambda: self.library.use(name)))
        use.success(lambda _: self._reopen()).run()

    def _reopen(self) -> None:
        self._window.operations.watch(self._writing.open_again).run()
        self.refresh()

    def _ask_to_remove(self, row: ModelRow) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Remove {model} from the list?").format(model=row.title))
        here = Path(row.place).parent == self.library.folder
        told = self.tr("Its file is deleted too.") if here else self.tr("Its file stays where it is.")
        box.setInformativeText(f"{told}\n{row.place}")
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(box.deleteLater)
        box.buttonClicked.connect(lambda button: self._remove(row) if button is remove else None)
        box.open()

    def _remove(self, row: ModelRow) -> None:
        """The one in use is switched off first: its process has the file open."""
        self._window.turn.interrupted.emit()

        def work() -> None:
            if row.used:
                self.library.use(None)

        off = self._window.operations.watch(lambda: self._writing.submit(work))
        off.success(lambda _: self._take_off(row)).run()

    def _take_off(self, row: ModelRow) -> None:
        if row.used:
            self._window.operations.watch(self._writing.open_again).run()
        gone = self._window.operations.watch(lambda: self._writing.submit(lambda: self.library.remove(row.key)))
        gone.success(lambda _: self.refresh()).run()

    def _ask_for_file(self) -> None:
        kinds = self.tr("Language models (*.gguf)")
        dialog = QFileDialog(self._window, self.tr("Add a language model"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.add(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
