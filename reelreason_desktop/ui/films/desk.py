"""Between the page and the services: every act off the GUI thread, one long one at a time."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from reelreason_desktop.services.collection import getting, reviewing
from reelreason_desktop.services.collection.overview import Overview, Removed, overview, remove
from reelreason_desktop.services.collection.reading_in import Added, ToAdd, read_in
from reelreason_desktop.services.collection.recognising import TABLE, Recognised, recognise
from reelreason_desktop.services.collection.tables import columns_of
from reelreason_desktop.services.growing.building import Built
from reelreason_desktop.services.growing.serving import build_catalogue
from reelreason_desktop.ui.figures import whole
from reelreason_desktop.ui.films import wording
from reelreason_desktop.ui.films.page import FilmsPage
from reelreason_desktop.ui.films.task import Report, Stopped, Task
from reelreason_desktop.ui.films.tmdb_desk import TmdbDesk
from reelreason_desktop.ui.session_port import ProfileWanted

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import Furniture, MainWindow

T = TypeVar("T")


class FilmsDesk(QObject):
    """What the page does.

    Attributes:
        task: the long work under way.
        page: None before it is first opened.
    """

    def __init__(self, window: MainWindow, furniture: Furniture) -> None:
        super().__init__(window)
        self._window = window
        self._paths = furniture.paths
        self._reload = furniture.reload_films
        self._requests = furniture.requests
        self._built = False
        self._executor: ThreadPoolExecutor | None = None
        self._answers: list[reviewing.Answered] = []
        self.task = Task(window.operations, self)
        self.page: FilmsPage | None = None
        self.tmdb = TmdbDesk(window, furniture, self.task, self.look)
        window.page_changed.connect(self._page_changed)
        window.closed.connect(self._leave)

    def make(self) -> QWidget:
        """The page."""
        page = self.page = FilmsPage(self._window.theme, self.task, len(self._window.films), self._window)
        tab = page.overview
        tab.file_wanted.connect(partial(self._ask_path, folder=False))
        tab.folder_wanted.connect(partial(self._ask_path, folder=True))
        tab.offers_wanted.connect(lambda: page.open_tab(page.offers))
        tab.build_wanted.connect(self.build)
        tab.restart_wanted.connect(self.show_now)
        tab.remove_wanted.connect(self.remove)
        tab.add_card.agreed.connect(self.add)
        tab.add_card.columns_wanted.connect(self._look_at_columns)
        page.dropped.connect(self.open_path)
        page.offers.get_wanted.connect(self.get)
        page.offers.add_wanted.connect(lambda offer: self.add(ToAdd(offer.kind, offer.folder, offer.name)))
        page.review.answered.connect(self._answer)
        page.review.back_wanted.connect(self._take_back_last)
        page.tab_opened.connect(lambda _: self.refresh())
        self.tmdb.connect_tab(page.tmdb)
        self.task.ended.connect(self.refresh)
        return page

    def go_to(self, place: str) -> None:
        """Opens a tab: `add`, `offers`, `review` or `tmdb`."""
        page = self.page
        if page is None:
            return
        tabs: dict[str, QWidget] = {"offers": page.offers, "review": page.review, "tmdb": page.tmdb}
        page.open_tab(tabs.get(place, page.overview))
        if place == "add":
            self._ask_path(folder=False)

    def look(self, work: Callable[[], T], done: Callable[[T], object], key: str) -> None:
        """Short work on the page's own thread, so that the profile's stays free; the newest of a key counts."""
        if self._executor is None:
            self._executor = ThreadPoolExecutor(1, thread_name_prefix="films page")
        executor = self._executor

        def start() -> Future[T]:
            return executor.submit(work)

        self._window.operations.watch(start).success(done).latest(f"films {key}").run()

    def refresh(self) -> None:
        """Brings the page up to date, when it is seen."""
        page = self.page
        if page is None or self._window.page != "films":
            return
        self.look(partial(overview, self._paths), self._show_overview, "overview")
        self.look(partial(reviewing.waiting, self._paths), page.show_waiting, "questions")
        self.look(partial(getting.offers, self._paths), page.offers.show_offers, "offers")
        self.tmdb.refresh()

    # Adding

    def open_path(self, path: Path) -> None:
        """Sees what a file or folder holds, and asks."""
        if self.page is not None:
            self.page.open_tab(self.page.overview)
        self.look(partial(recognise, path), self._ask_kind, "path")

    def add(self, wanted: ToAdd) -> None:
        """Reads it in."""
        title = self.tr("Adding {name}").format(name=wanted.called)
        self.task.start(title, partial(self._read, wanted), self._added)

    def get(self, offer: getting.OfferCard) -> None:
        """Fetches a data set whose terms were accepted, then reads it in."""

        def work(report: Report, stopped: Stopped) -> Added:
            again = offer.is_there  # or it would only be added
            fetched = getting.fetch(
                self._paths, offer.name, self._requests, accepted=True, again=again, report=report, stopped=stopped
            )
            return self._read(ToAdd(offer.kind, fetched.folder, offer.name), report, stopped)

        self.task.start(self.tr("Getting {name}").format(name=offer.title), work, self._added)

    def _read(self, wanted: ToAdd, report: Report, stopped: Stopped) -> Added:
        return read_in(self._paths, wanted, report=report, stopped=stopped)

    def _added(self, done: Added) -> None:
        changed = any(done.counts.get(key, 0) for key in ("films_new", "films_merged", "films_changed"))
        act = (self.tr("Build"), self.build) if changed else None
        self._window.toast.show_message(wording.added(done), undo=False, act=act)

    def _ask_kind(self, found: Recognised) -> None:
        if self.page is not None:
            self.page.overview.add_card.ask(found)
            self.page.overview.area.ensureWidgetVisible(self.page.overview.add_card)

    def _look_at_columns(self, path: Path) -> None:
        if self.page is not None:
            self.look(partial(columns_of, path), self.page.overview.add_card.show_columns, "columns")

    def _ask_path(self, *, folder: bool) -> None:
        title = self.tr("Add a folder") if folder else self.tr("Add a file")
        dialog = QFileDialog(self._window, title)
        mode = QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFile
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.open_path(Path(path)))
        dialog.open()

    # Building

    def build(self) -> None:
        """Makes what was added ready to be picked."""

        def work(report: Report, stopped: Stopped) -> Built:
            return build_catalogue(self._paths, report=report, stopped=stopped)

        self.task.start(self.tr("Building the catalogue"), work, self._was_built)

    def show_now(self) -> None:
        """Takes the films in, in a fresh window of the same profile."""
        view = self._window.view
        if view is not None and self._reload is not None and not view.guest:
            self._window.profile_wanted.emit(ProfileWanted(view.profile, self._reload))

    def _was_built(self, done: Built) -> None:
        self._built = self._built or done.changed
        if not done.changed:
            self._window.toast.show_message(self.tr("Nothing had changed since the last build."), undo=False)
            return
        told = self.tr("Added films that are ready: {n}").format(n=whole(done.films))
        if done.left.thin:
            told += " · " + self.tr("too little is known of: {n}").format(n=whole(done.left.thin))
        act = (self.tr("Show them now"), self.show_now) if self._can_reload else None
        self._window.toast.show_message(told, undo=False, act=act)

    @property
    def _can_reload(self) -> bool:
        """A guest's session would be lost."""
        return self._reload is not None and self._window.view is not None and not self._window.view.guest

    def _show_overview(self, found: Overview) -> None:
        if self.page is not None:
            self.page.overview.show_overview(found, shown=not self._built, can_reload=self._can_reload)

    # Removing

    def remove(self, name: str) -> None:
        """Takes a source out; while its files are there it can be read again."""
        title = self.tr("Removing {name}").format(name=name)
        self.task.start(title, lambda _report, _stopped: remove(self._paths, name), self._removed)

    def _removed(self, gone: Removed) -> None:
        told = self.tr("{name} was removed, and films that only it described: {n}")
        can_come_back = gone.can_come_back
        back = partial(self._bring_back, gone) if can_come_back else None
        text = told.format(name=gone.name, n=whole(gone.films))
        self._window.toast.show_message(text, undo=can_come_back, take_back=back)

    def _bring_back(self, gone: Removed) -> None:
        if gone.kind == TABLE:
            self.open_path(gone.path)  # a person said which column is which
        else:
            self.add(ToAdd(gone.kind, gone.path, gone.name))

    # Deciding

    def _answer(self, pair: reviewing.Pair, same: bool) -> None:
        self.look(partial(reviewing.answer, self._paths, pair, same=same), self._answered, f"pair {pair.number}")

    def _answered(self, answer: reviewing.Answered) -> None:
        self._answers.append(answer)
        title = answer.pair.new.title
        told = self.tr("{title}: one film") if answer.same else self.tr("{title}: two films")
        back = self._take_back_last
        self._window.toast.show_message(told.format(title=title), undo=True, take_back=back)
        self.refresh()

    def _take_back_last(self) -> None:
        if self._answers:
            last = self._answers.pop()
            self.look(partial(reviewing.take_back, self._paths, last), lambda _: self.refresh(), "take back")

    # Window

    def _page_changed(self, name: str) -> None:
        if name == "films":
            self.refresh()

    def _leave(self) -> None:
        self.task.cancel()
        if self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None
