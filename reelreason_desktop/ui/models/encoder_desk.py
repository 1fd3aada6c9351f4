"""What is done with encoders on the Models page, off the GUI thread and off the profile's."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from reelreason_desktop.services.encoder_library import EncoderLibrary
from reelreason_desktop.services.model_rows import Kind, ModelRow, Sort
from reelreason_desktop.services.remote.film_reading import FilmReading
from reelreason_desktop.ui.jobs import on_own_thread
from reelreason_desktop.ui.models import details
from reelreason_desktop.ui.models.removing import ask_to_remove
from reelreason_desktop.ui.models.sending import ask_to_send
from reelreason_desktop.ui.session_port import ProfileWanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from reelreason_desktop.services.encoder_change import EncoderChange
    from reelreason_desktop.services.remote.embedding import Estimate
    from reelreason_desktop.ui.jobs import Report
    from reelreason_desktop.ui.main_window import Furniture, MainWindow
    from reelreason_desktop.ui.operations import Operation

T = TypeVar("T")


class EncoderDesk(QObject):
    """Carries out what the page wants of encoders.

    Args:
        window: whose page it is.
        furniture: of the window.
        change: has encoders read the films.
        start: starts one long piece of work, with progress, as `ModelsDesk.start`.
        page: name of the page, for a window that takes the place of this one.

    Signals:
        changed: identity of a row to go to, or None; the list is another one now.
    """

    changed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        furniture: Furniture,
        change: EncoderChange,
        start: Callable[[str, Callable[[Report], str], Callable[[str], object]], None],
        page: str,
    ) -> None:
        super().__init__(window)
        self._page = page
        self._window = window
        self._change = change
        self._start = start
        self.library = EncoderLibrary(furniture.paths, furniture.requests, change.serving)
        self._server = FilmReading(furniture.paths, furniture.requests)

    def look(self, show: Callable[[tuple[ModelRow, ...]], object]) -> None:
        """Looks again at what there is."""
        self._run(partial(self.library.rows, self._change.refused)).success(show).latest("encoders").run()

    def add(self, folder: Path) -> None:
        """Checks a folder and puts it on the list."""
        words = self.tr("Checking {folder}").format(folder=folder.name)
        self._start(words, lambda _: self.library.add(folder), self._added)

    def do(self, act: str, row: ModelRow) -> None:
        """One of the acts of `details`."""
        if act == details.USE and row.kind is Kind.BUILTIN:
            self._use_builtin()
        elif act == details.USE and row.host:
            self._run(self._server.estimate).success(partial(self._have_read, row)).run()
        elif act == details.USE:
            self._change.start(row.key)
        elif act == details.NOW:
            self._serve_now()
        elif act == details.VERIFY:
            words = self.tr("Checking {folder}").format(folder=row.title)
            self._start(words, partial(self._verify, row.key), self._verified)
        elif act == details.FETCH:
            words = self.tr("Fetching {model}").format(model=row.title)
            self._start(words, partial(self.library.fetch, row.key, accepted=True), self._added)
        elif act == details.ADD:
            self.add(Path(row.key))
        elif act == details.REMOVE:
            was_fetched = Path(row.place).parent == self.library.folder
            ask_to_remove(self._window, row, partial(self._remove, row.key), was_fetched=was_fetched)

    @property
    def can_serve_now(self) -> bool:
        """Whether a chosen encoder can serve without a new start. A guest's session would be lost."""
        view = self._window.view
        return self._change.serve is not None and view is not None and not view.guest

    def stop(self) -> None:
        """Ends the reading where it can end."""
        self._change.stop()

    def _run(self, work: Callable[[], T]) -> Operation[T]:
        return self._window.operations.watch(lambda: on_own_thread(work))

    def _verify(self, name: str, report: Report) -> str:
        self.library.verify(name, report)
        return name

    def _verified(self, _name: str) -> None:
        self._window.toast.show_message(self.tr("The weights are unchanged"))

    def _added(self, name: str) -> None:
        self._window.toast.show_message(self.tr("{model} added").format(model=name))
        self.changed.emit((Sort.ENCODER, Kind.OWN, name))

    def _use_builtin(self) -> None:
        self._run(self.library.use_builtin).success(lambda _: self.changed.emit(None)).run()

    def _have_read(self, row: ModelRow, estimate: Estimate) -> None:
        """Sends texts of films, once the person has seen how many; at once where none is missing."""

        def start() -> None:
            self._change.start(row.title, self._server.run)

        if estimate.missing:
            ask_to_send(self._window, estimate, start)
        else:
            start()

    def _serve_now(self) -> None:
        """In a fresh window of the same profile: its taste is made of other vectors from here on."""
        view = self._window.view
        if view is not None and self.can_serve_now:
            wanted = ProfileWanted(view.profile, self._change.serve, then=lambda window: window.open_page(self._page))
            self._window.profile_wanted.emit(wanted)

    def _remove(self, name: str) -> None:
        self._run(lambda: self.library.remove(name)).success(lambda _: self.changed.emit(None)).run()
