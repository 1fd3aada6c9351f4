"""What happens on the profile's thread while a window opens or changes to another profile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Literal

from reelreason_desktop.domain.errors import StoreError
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.services.session import Session
from reelreason_desktop.services.views import SessionView


class Whose(Enum):
    """Who a window is for, when no name is said."""

    LAST = auto()  # whoever used it last


WhoseWindow = str | Literal[Whose.LAST] | None
"""A profile's name, None for a guest, or `Whose.LAST`."""


@dataclass(frozen=True)
class Opened:
    """A session with what a window shows first.

    `name`: of the profile, None for a guest. `trouble`: why this is not the profile that was asked for.
    """

    runtime: Runtime
    session: Session
    view: SessionView
    name: str | None
    trouble: Exception | None = None


def open_first(runtime: Runtime, whose: WhoseWindow, remembered: str | None) -> Opened:
    """The session of a window that is just opened.

    Whoever used the window last may have a damaged profile: then it opens for a guest and says so, because a window
    that never opens helps nobody. A profile that was asked for by name must open.

    Raises:
        KnownError: the profile cannot be opened.
    """
    if whose is not Whose.LAST:
        return _opened(runtime, whose)
    try:
        return _opened(runtime, _last(runtime, remembered))
    except StoreError as error:
        return _opened(runtime, None, trouble=error)


def open_another(
    old: Opened, name: str | None, work: Callable[[], object] | None = None, max_age: int | None = None
) -> Opened:
    """Changes to another session and closes the old one.

    Args:
        old: what is open.
        name: whose profile to open; None for a guest.
        work: something to be done with the old profile while nobody has it open. When it fails, the old profile is
            opened again and the trouble told.
        max_age: a limit for a guest, in years.

    Raises:
        KnownError: the profile cannot be opened; the old session is as it was. Not raised when there is `work`.
    """
    runtime = old.runtime
    if work is None:
        another = _opened(runtime, name, max_age=max_age)
        runtime.release(old.session)
        return another
    runtime.release(old.session)
    try:
        work()
        return _opened(runtime, name, max_age=max_age)
    except Exception as error:  # noqa: BLE001, RUF100 - whatever it is, a session is needed and the person is told
        again = old.name if old.name is not None and runtime.profiles.exists(old.name) else None
        return _opened(runtime, again, max_age=max_age, trouble=error)


def _opened(
    runtime: Runtime, name: str | None, *, max_age: int | None = None, trouble: Exception | None = None
) -> Opened:
    session = runtime.session(name, max_age=max_age)
    try:
        view = session.view()  # the first picks are computed here, off the GUI thread
    except BaseException:
        runtime.release(session)
        raise
    return Opened(runtime, session, view, name, trouble)


def _last(runtime: Runtime, remembered: str | None) -> str:
    """Whoever used the window last; on the first start the default profile, which is made then."""
    names = runtime.profiles.list()
    if remembered is not None and runtime.profiles.exists(remembered):
        return remembered
    default = runtime.profiles.default
    return default if runtime.profiles.exists(default) or not names else names[0]
