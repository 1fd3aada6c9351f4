"""What is done on the Models page, off the GUI thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reelreason_desktop.services.model_library import ModelLibrary, ModelOverview
from reelreason_desktop.services.model_rows import Kind, ModelRow, Sort
from reelreason_desktop.ui.jobs import Job, on_own_thread
from reelreason_desktop.ui.models import details
from reelreason_desktop.ui.models.encoder_desk import EncoderDesk
from reelreason_desktop.ui.models.page import ModelsPage
from reelreason_desktop.ui.models.removing import ask_to_remove
from reelreason_desktop.ui.vocabulary import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from reelreason_desktop.services.writing import WritingDesk
    from reelreason_desktop.ui.jobs import Report
    from reelreason_desktop.ui.main_window import Furniture, MainWindow
    from reelreason_desktop.ui.session_port import EncoderState

Identity = tuple[Sort, Kind, str]


class ModelsDesk(QObject):
    """Carries out what the page wants, and keeps it up to date. `name`: of the page in the window."""

    def __init__(self, window: MainWindow, furniture: Furniture, writing: WritingDesk, name: str) -> None:
        super().__init__(window)
        self._window = window
        self._writing = writing
        self.library = ModelLibrary(furniture.paths, furniture.requests)
        self.job = Job(window.operations, self)
        self.page = ModelsPage(window.theme, self.job, window)
        self.encoders: EncoderDesk | None = None
        if furniture.encoding is not None:
            self.encoders = EncoderDesk(window, furniture, furniture.encoding, self.start, name)
            self.encoders.changed.connect(self.refresh)
            self.page.stop_wanted.connect(self.encoders.stop)
            self.page.show_change(furniture.encoding.status)
            self.page.details.can_serve_now = self.encoders.can_serve_now
        self.page.folder_button.setVisible(self.encoders is not None)
        self._connect()
        if window.bridge.state is not None:
            self._show_encoder(window.bridge.state)
        self.refresh()

    def refresh(self, choose: Identity | None = None) -> None:
        """Looks again at what there is. `choose`: a model to go to."""

        def show(sort: Sort, rows: tuple[ModelRow, ...]) -> None:
            self.page.show_rows(sort, rows)
            if choose is not None and choose[0] is sort:
                self.page.choose(*choose)

        def show_models(overview: ModelOverview) -> None:
            self.page.show_runtime(is_there=overview.has_runtime)
            show(Sort.WRITER, overview.rows)

        look = self._window.operations.watch(lambda: on_own_thread(self.library.overview))
        look.success(show_models).latest("models").run()
        if self.encoders is not None:
            self.encoders.look(partial(show, Sort.ENCODER))

    def add(self, path: Path) -> None:
        """Checks a file, or an encoder's folder, and puts it on the list."""
        if self.encoders is not None and path.is_dir():
            self.encoders.add(path)
            return
        self.start(self.tr("Checking {file}").format(file=path.name), partial(self.library.add, path), self._added)

    def start(self, words: str, work: Callable[[Report], str], done: Callable[[str], object]) -> None:
        """Starts one long piece of work, with progress; does nothing while there is another."""
        if self.job.is_running:
            return
        self.page.set_busy(busy=True)
        self.page.progress.begin(words)
        self.job.start(work, done, self._window.operations.failed.emit)

    def _connect(self) -> None:
        page, window = self.page, self._window
        page.wanted.connect(self._do)
        page.file_wanted.connect(self._ask_for_file)
        page.folder_wanted.connect(self._ask_for_folder)
        page.dropped.connect(self.add)
        page.again_wanted.connect(self._writing.retry)
        self.job.ended.connect(self._ended)
        window.bridge.changed.connect(self._show_encoder)
        window.closed.connect(self.job.cancel)

    def _do(self, act: str, row: ModelRow) -> None:
        if row is not None and row.sort is Sort.ENCODER:
            if self.encoders is not None:
                self.encoders.do(act, row)
        elif act == details.USE:
            self._switch(row.key)
        elif act == details.OFF:
            self._switch(None)
        elif act == details.VERIFY:
            words = self.tr("Checking {file}").format(file=row.title)
            self.start(words, partial(self.library.verify, row.key), self._verified)
        elif act == details.FETCH:
            words = self.tr("Fetching {model}").format(model=row.title)
            self.start(words, partial(self.library.fetch, row.key, accepted=True), self._added)
        elif act == details.ADD:
            self.add(Path(row.key))
        elif act == details.REMOVE:
            was_fetched = Path(row.place).parent == self.library.folder
            ask_to_remove(self._window, row, partial(self._remove, row), was_fetched=was_fetched)

    def _show_encoder(self, state: EncoderState) -> None:
        self.page.show_encoder(say(state.label), state.error)

    def _ended(self) -> None:
        self.page.set_busy(busy=False)
        self.refresh()

    def _added(self, name: str) -> None:
        self._window.toast.show_message(self.tr("{model} added").format(model=name))
        self.refresh((Sort.WRITER, Kind.OWN, name))

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
        dialog = QFileDialog(self._window, self.tr("Add a language model"), "", self.tr("Language models (*.gguf)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask_with(dialog)

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Add an encoder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask_with(dialog)

    def _ask_with(self, dialog: QFileDialog) -> None:
        dialog.fileSelected.connect(lambda path: self.add(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
