"""Between the section and the services: everything that waits, off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from pydantic import SecretStr

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.remote.exchanges import Exchange
from reelreason_desktop.services.remote.key import KeyringError, forget_key, read_key, store_key
from reelreason_desktop.services.remote.place import RemotePlace

if TYPE_CHECKING:
    from reelreason_desktop.services.remote.mode import RemoteMode
    from reelreason_desktop.services.requests_made import RequestsMade
    from reelreason_desktop.services.writing import WritingDesk
    from reelreason_desktop.ui.main_window import MainWindow

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RemoteState:
    """What there is. `trouble`: why the keyring cannot be asked; `sent`: the newest first."""

    place: RemotePlace
    is_on: bool
    has_key: bool
    trouble: KnownError | None
    sent: tuple[Exchange, ...]


class RemoteDesk:
    """What the section does.

    Args:
        window: whose operations are used.
        mode: of the installation.
        writing: opens the model anew after a change.
        requests: counts what is sent.
    """

    def __init__(self, window: MainWindow, mode: RemoteMode, writing: WritingDesk, requests: RequestsMade) -> None:
        self._window = window
        self._mode = mode
        self._writing = writing
        self.requests = requests

    @property
    def profile(self) -> str | None:
        """Whose window it is; None for a guest."""
        view = self._window.view
        return None if view is None or view.guest else view.profile

    def look(self, show: Callable[[RemoteState], object]) -> None:
        """What there is now."""
        self._run(self._state, show, key="remote")

    def enter(self, place: RemotePlace, done: Callable[[RemotePlace], object]) -> None:
        """Keeps a server. What is asked of the old one ends."""
        self._run(partial(self._mode.enter, place), done, reopen=True)

    def keep_key(self, key: str, done: Callable[[], object]) -> None:
        """Puts a key into the keyring."""
        place, secret = self._mode.place, SecretStr(key)
        self._run(partial(store_key, place, secret), lambda _: done(), reopen=True)

    def forget_key(self, done: Callable[[], object]) -> None:
        """Takes it out."""
        self._run(partial(forget_key, self._mode.place), lambda _: done(), reopen=True)

    def switch(self, done: Callable[[], object], *, on: bool) -> None:
        """On or off for this profile; off counts at once."""
        self._run(partial(self._mode.switch, self.profile, on=on), lambda _: done(), reopen=True, failed=done)

    def test(self, done: Callable[[tuple[str, ...]], object], failed: Callable[[], object]) -> None:
        """Asks the server for its models."""
        self._run(self._mode.test, done, failed=failed)

    def forget_sent(self, done: Callable[[], object]) -> None:
        """Erases what was sent last."""
        profile = self.profile
        if profile is not None:
            self._run(partial(self._mode.forget_sent, profile), lambda _: done(), reopen=True)

    def _state(self) -> RemoteState:
        place, profile = self._mode.place, self.profile
        trouble, has_key = None, False
        try:
            has_key = bool(place.base_url) and read_key(place) is not None
        except KeyringError as error:
            trouble = error
        sent = () if profile is None else self._mode.sent(profile)
        return RemoteState(place, self._mode.is_on(profile), has_key, trouble, sent)

    def _reopen(self) -> None:
        """What is under way ends; the next request goes where the person says now."""
        self._window.turn.interrupted.emit()
        self._window.operations.watch(self._writing.open_again).run()

    def _run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        *,
        key: str = "",
        reopen: bool = False,
        failed: Callable[[], object] = lambda: None,
    ) -> None:
        def fail(error: BaseException) -> None:
            self._window.operations.failed.emit(error)
            failed()

        operation = self._window.operations.watch(lambda: self._writing.submit(work))
        if key:
            operation.latest(key)
        if reopen:
            operation.success(lambda _: self._reopen())
        operation.success(done).failure(fail).run()
