"""What goes on behind an answered message while a language model is in use; stoppable at any moment."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal

from reelreason_desktop.config.declared import MODEL_RATES, MODEL_READS, MODEL_WEIGHT, MODEL_WORDS
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.writing import USABLE, WritingDesk
from reelreason_desktop.ui.operations import Operations
from reelreason_desktop.ui.preferences import Preferences

if TYPE_CHECKING:  # a window without a model never needs these
    from reelreason_desktop.services.refining import Job, Refinement, Step

T = TypeVar("T")


class SecondTurn(QObject):
    """Runs one refinement at a time. A stopped one changes nothing more.

    Views come from the profile's thread in the order in which they were made, as those of all acts do, so that each is
    newer than what is shown.

    Signals:
        view_ready: a new SessionView.
        going_on: what the model does with the newest message, in words, or None.
    """

    view_ready = Signal(object)
    going_on = Signal(object)
    _viewed = Signal(object)
    _stepped = Signal(object, object)

    def __init__(
        self,
        session: Session,
        desk: WritingDesk,
        operations: Operations,
        executor: Executor,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._operations = operations
        self._executor = executor
        self._preferences = preferences
        self._running: Refinement | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._viewed.connect(self.view_ready, queued)
        self._stepped.connect(self._tell, queued)

    @property
    def is_going_on(self) -> bool:
        """Whether the model works on the newest message."""
        return self._running is not None

    @property
    def jobs(self) -> frozenset[Job]:
        """What the person wants the model to do."""
        from reelreason_desktop.services.refining import Job, without_words  # noqa: PLC0415 - see above

        chosen = ((Job.READ, MODEL_READS), (Job.RATE, MODEL_RATES), (Job.WORD, MODEL_WORDS))
        wanted = frozenset(job for job, option in chosen if self._preferences.get(option))
        return wanted if QLocale().language() is QLocale.Language.English else without_words(wanted)

    def start(self, turn_id: int) -> None:
        """Has the model look at a turn that was just answered; does nothing where there is no model."""
        self.stop()
        if self._desk.status.state not in USABLE or not self.jobs:
            return
        from reelreason_desktop.services.refining import Refinement  # noqa: PLC0415 - see above
        from reelreason_desktop.services.second_look import SecondLook  # noqa: PLC0415 - see above

        alpha = 1 - self._preferences.get(MODEL_WEIGHT) / 100
        refinement = Refinement(
            self._desk,
            SecondLook(self._session, turn_id),
            self.jobs,
            alpha,
            self._on_profile,
            self._viewed.emit,
            lambda step: self._stepped.emit(refinement, step),
        )
        self._running = refinement
        work = self._operations.watch(refinement.start)
        work.success(lambda _: self._end(refinement)).cancelled(lambda: self._end(refinement))
        work.failure(lambda error: self._fail(refinement, error)).run()

    def stop(self) -> None:
        """Stops at once; what was shown stays."""
        running, self._running = self._running, None
        if running is not None:
            running.cancel()
            self.going_on.emit(None)

    def _on_profile(self, work: Callable[[], T], /) -> Future[T]:
        return self._executor.submit(work)

    def _tell(self, refinement: Refinement, step: Step) -> None:
        if refinement is self._running:
            self.going_on.emit(in_words(step))

    def _end(self, refinement: Refinement) -> None:
        if refinement is self._running:
            self._running = None
            self.going_on.emit(None)

    def _fail(self, refinement: Refinement, error: BaseException) -> None:
        self._end(refinement)
        self._operations.failed.emit(error)


def in_words(step: Step) -> str:
    """What the model does."""
    from reelreason_desktop.services.refining import Job  # noqa: PLC0415 - see above

    translate = QCoreApplication.translate
    if step.job is Job.READ:
        return translate("SecondTurn", "The language model reads along")
    if step.job is Job.RATE:
        words = translate("SecondTurn", "The language model rates: {done} of {total} films")
    else:
        words = translate("SecondTurn", "The language model words the reasons: {done} of {total}")
    return words.format(done=step.done, total=step.total)
