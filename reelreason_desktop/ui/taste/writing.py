"""The paragraph of the taste page in the language model's words, where one runs and the person asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal

from reelreason_desktop.config.declared import MODEL_WORDS
from reelreason_desktop.services.taste_profile import TasteProfile
from reelreason_desktop.services.taste_writing import TasteWriting
from reelreason_desktop.services.writing import USABLE, WritingDesk, WritingStatus

if TYPE_CHECKING:
    from reelreason_desktop.services.model_words import Worded
    from reelreason_desktop.ui.main_window import MainWindow
    from reelreason_desktop.ui.taste.hero import Hero


class HeroWriter(QObject):
    """Offers "Write it for me" while a model runs; what comes back for another taste is dropped."""

    _status_changed = Signal(object)

    def __init__(self, window: MainWindow, hero: Hero, writing: WritingDesk) -> None:
        super().__init__(hero)
        self._window = window
        self._hero = hero
        self._writing = writing
        self._profile: TasteProfile | None = None
        self._running: TasteWriting | None = None
        hero.write.clicked.connect(self._write_or_stop)
        window.turn.interrupted.connect(self.stop)
        window.closed.connect(self._leave)
        self._status_changed.connect(self._offer, Qt.ConnectionType.QueuedConnection)
        self._tell = self._status_changed.emit
        writing.listen(self._tell)

    def show_profile(self, profile: TasteProfile) -> None:
        """Another taste: what was written about the one before goes."""
        if profile != self._profile:
            self.stop()
            self._profile = profile
        self._offer(self._writing.status)

    def stop(self) -> None:
        """Stops writing; the computed paragraph stays."""
        running, self._running = self._running, None
        if running is not None:
            running.cancel()
            self._window.turn.goes_on = False
            self._hero.show_writing(busy=False)

    def _offer(self, status: WritingStatus) -> None:
        speaks = self._profile is not None and self._profile.speaks
        english = QLocale().language() is QLocale.Language.English
        wanted = self._window.preferences.get(MODEL_WORDS)
        self._hero.write.setVisible(speaks and english and wanted and status.state in USABLE)

    def _write_or_stop(self) -> None:
        if self._running is not None:
            self.stop()
            return
        if self._profile is None:
            return
        self._window.turn.interrupted.emit()
        running = self._running = TasteWriting(self._writing, self._profile, self._window.films)
        self._window.turn.goes_on = True
        self._hero.show_writing(busy=True)
        work = self._window.operations.watch(running.start)
        work.success(lambda written: self._show(running, written)).cancelled(lambda: self._end(running))
        work.failure(lambda error: self._fail(running, error)).run()

    def _show(self, running: TasteWriting, written: Worded | None) -> None:
        if running is not self._running:
            return
        self._end(running)
        if written is not None and written.by_model:
            self._hero.show_written(written.text)
        else:
            self._hero.show_note(self.tr("What the model wrote said more than is known, so the computed words stay."))

    def _fail(self, running: TasteWriting, error: BaseException) -> None:
        self._end(running)
        self._window.operations.failed.emit(error)

    def _end(self, running: TasteWriting) -> None:
        if running is self._running:
            self._running = None
            self._window.turn.goes_on = False
            self._hero.show_writing(busy=False)

    def _leave(self) -> None:
        self.stop()
        self._writing.forget(self._tell)
