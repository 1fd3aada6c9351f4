"""A walk through the pages of the whole program, its event loop watched during every step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEventLoop, Qt

from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.telling import happened, tell
from reelreason_desktop.app.bench.probes.watching import longest_stall_ms
from reelreason_desktop.app.window import WindowProgram, make_application
from reelreason_desktop.config.declared import TEXT_SIZE, THEME
from reelreason_desktop.services.facets import Facet

_IDLE_MS: Final = 600
_SETTLED_MS: Final = 5_000
"""After the map, until the pages are made ahead."""
_WIDTH, _HEIGHT = 1280, 720


def run(paths: Mapping[str, str], profile: str, other: str) -> None:
    """Tells each step's longest stall in ms as `step` and `value`, `idle` first; then `other`'s window is shown."""
    app = make_application()
    program = WindowProgram(app, unpack(paths), profile)
    program.window.resize(_WIDTH, _HEIGHT)
    loop = QEventLoop()
    program.window.map_shown.connect(loop.quit)
    program.open()
    loop.exec()
    longest_stall_ms(lambda _: None, _SETTLED_MS)
    happened("ready")
    tell(step="idle", value=longest_stall_ms(lambda _: None, _IDLE_MS))
    for name, act in _Walk(program).steps(other).items():
        tell(step=name, value=longest_stall_ms(partial(_until_idle, program, act)))
    tell(step="")
    for option in (THEME, TEXT_SIZE):
        program.preferences.reset(option)  # the next walk begins like this one
    program.window.close()
    program.close()


def _until_idle(program: WindowProgram, act: Callable[[], object], done: Callable[[], None]) -> None:
    """Does something; what it asked for has come home when `done` is called."""
    before = program.window
    act()
    if program.window is before and not before.operations.is_idle:
        before.operations.became_idle.connect(done, Qt.ConnectionType.SingleShotConnection)
    else:
        done()


class _Walk:
    """What a person does on the pages. Pages are `Any`: each has its own acts."""

    def __init__(self, program: WindowProgram) -> None:
        self._program = program

    def steps(self, other: str) -> dict[str, Callable[[], object]]:
        """The steps in their order: name and act."""
        return {
            "opening Browse": partial(self._page, "browse"),
            "filtering": lambda: self._page("browse").filters.set_choices({Facet.GENRE: frozenset({"Drama"})}),
            "searching": lambda: self._page("browse").search("wonderful lfe"),
            "films like one": lambda: self._page("browse").show_like("heat-1995"),
            "rating while browsing": lambda: self._window.acts.rate("alien-1979", 4.5),
            "opening a film": lambda: self._window.open_film("heat-1995"),
            "opening Why": lambda: self._window.explain("alien-1979"),
            "opening Taste": partial(self._page, "taste"),
            "turning a dial": lambda: self._page("taste").dials.dials["prior"].slider.setValue(0),
            "opening Profiles": partial(self._page, "profiles"),
            "steering on the map": self._steer,
            "undoing": lambda: self._window.acts.undo(),
            "starting a chat": lambda: self._window.acts.new_conversation(),
            "another theme": lambda: self._program.preferences.set(THEME, "light"),
            "larger text": lambda: self._program.preferences.set(TEXT_SIZE, 1.5),
            "changing the profile": lambda: self._window.actions_by_name[f"profile:{other}"].trigger(),
        }

    @property
    def _window(self) -> Any:  # noqa: ANN401 - see the class
        return self._program.window

    def _page(self, name: str) -> Any:  # noqa: ANN401 - see the class
        return self._window.open_page(name)

    def _steer(self) -> None:
        self._page("talk")
        taste_map = self._window.docks["map"].widget()
        taste_map.questions.steered.emit(("heat-1995", "collateral-2004"), True, "Heat")
