"""Filling a window with a profile, and what is done once all of it is painted."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.ui.main_window import Furniture, MainWindow

if TYPE_CHECKING:  # loading films takes longer than the first paint
    from reelreason_desktop.app.opening import Opened
    from reelreason_desktop.services.profiles import Profiles

_CALM_MS = 1_000
"""How long after the map everything that was needed at once is done."""


def furnish(
    window: MainWindow, opened: Opened, profiles: Profiles | None, executor: Executor, paths: Paths
) -> Iterator[None]:
    """Shows what was opened in an empty window, in steps."""
    from reelreason_desktop.app.encoder_ports import MessageEncoder  # noqa: PLC0415 - see above

    runtime, library = opened.runtime, opened.session.library
    yield from window.furnishing(
        Furniture(
            view=opened.view,
            session=opened.session,
            encoder=MessageEncoder(runtime.encoder_for(opened.session)),
            executor=executor,
            films=library.films,
            coordinates=library.film_map.coordinates,
            regions=[(region.name, region.x, region.y) for region in library.film_map.regions],
            profiles=profiles,
            paths=paths,
            writing=runtime.writing,
            encoding=runtime.encoding,
            remote=runtime.remote,
            reload_films=runtime.reload_films,
            requests=runtime.requests,
        )
    )
    if opened.trouble is not None:
        window.notice.show_failure(opened.trouble)
    for moment in (window.map_shown, window.pages_made):
        moment.connect(_spare_what_stays)


def when_calm(window: MainWindow, opened: Opened, executor: Executor, is_closed: Callable[[], bool]) -> None:
    """Has done what is not needed at once: the reader, the other pages, the language model.

    Args:
        window: when its map is painted, everything that was needed at once is there.
        opened: what it shows.
        executor: the profile's thread.
        is_closed: whether the program is ending: then nothing more is begun.
    """
    guest, writing = opened.name is None, opened.runtime.writing

    def learn_titles() -> None:
        """Has the reader made before the first message needs it."""
        if not is_closed():
            executor.submit(lambda: opened.session.library.reader)

    def open_writing() -> None:
        if not is_closed():
            writing.open_for(guest=guest, profile=opened.name)

    window.map_shown.connect(learn_titles)
    window.map_shown.connect(partial(QTimer.singleShot, _CALM_MS, window, window.make_pages_ahead))
    if writing.was_opened:
        open_writing()  # at once: a prompt of somebody else must not be kept any more
    else:
        window.map_shown.connect(partial(QTimer.singleShot, _CALM_MS, window, open_writing))


def _spare_what_stays() -> None:
    """Garbage is looked for from here on only: to walk through all that a start leaves took 0.2 s each time."""
    gc.freeze()
    gc.enable()
