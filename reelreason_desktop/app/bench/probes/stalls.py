"""How long the window's event loop is kept from turning: idle, and while something is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle

from PySide6.QtCore import QSettings, Qt

from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.telling import serve
from reelreason_desktop.app.bench.probes.watching import longest_stall_ms
from reelreason_desktop.app.encoder_ports import MessageEncoder, status_sink
from reelreason_desktop.app.window import make_application
from reelreason_desktop.services.runtime import Runtime
from reelreason_desktop.ui.main_window import Furniture, MainWindow
from reelreason_desktop.ui.theme.theme import ThemeProvider

_IDLE_MS = 600
_STARS = 4.5


def run(paths: Mapping[str, str], profile: str, texts: Sequence[str]) -> None:
    """Measures the longest stall in ms: `idle`; `first turn`, during which the encoder is started; `turn`; `rate`."""
    app = make_application()
    folders = unpack(paths)
    theme = ThemeProvider()
    theme.apply(app)
    window = MainWindow(theme, QSettings(str(folders.config / "window.ini"), QSettings.Format.IniFormat))
    window.show()
    with (
        ThreadPoolExecutor(1) as executor,
        Runtime.open(folders, status_sink(window.bridge.post)) as runtime,
    ):
        library = runtime.library
        session = runtime.session(profile)
        furniture = Furniture(
            view=session.view(),
            session=session,
            encoder=MessageEncoder(runtime.encoder_for(session)),
            executor=executor,
            films=library.films,
            coordinates=library.film_map.coordinates,
            regions=[(region.name, region.x, region.y) for region in library.film_map.regions],
        )
        window.furnish(furniture)
        acts = _Acts(window, [film.id for film in library.films], texts)
        acts.idle()
        serve({"idle": acts.idle, "first turn": acts.turn, "turn": acts.turn, "rate": acts.rate})
        window.close()


class _Acts:
    """Does things to a window and watches its event loop meanwhile."""

    def __init__(self, window: MainWindow, film_ids: Sequence[str], texts: Sequence[str]) -> None:
        self._window = window
        self._films: Iterator[str] = cycle(film_ids)
        self._texts = cycle(texts)

    def idle(self) -> float:
        """Nothing is done."""
        return longest_stall_ms(lambda _: None, _IDLE_MS)

    def turn(self) -> float:
        """A message, until its picks are painted."""
        turn = self._window.turn

        def say(done: Callable[[], None]) -> None:
            def changed(busy: str | None) -> None:
                if busy is None:
                    turn.busy_changed.disconnect(changed)
                    done()

            turn.busy_changed.connect(changed)
            turn.send(next(self._texts))

        return longest_stall_ms(say)

    def rate(self) -> float:
        """A rating, until the new picks are painted."""

        def rate(done: Callable[[], None]) -> None:
            self._window.operations.became_idle.connect(done, Qt.ConnectionType.SingleShotConnection)
            self._window.acts.rate(next(self._films), _STARS)

        return longest_stall_ms(rate)
