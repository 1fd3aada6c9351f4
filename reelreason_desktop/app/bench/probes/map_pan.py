"""A small and a large map in one process: how long a step of a drag takes, until it is painted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QApplication

from reelreason_desktop.app.bench.measuring import timed_ms
from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.large_catalogue import large_catalogue
from reelreason_desktop.app.bench.probes.telling import serve
from reelreason_desktop.catalogue.vectors import FilmVectors
from reelreason_desktop.domain.films import Film
from reelreason_desktop.inference.models import builtin_model
from reelreason_desktop.ui.taste_map.pane import TasteMapPane
from reelreason_desktop.ui.taste_map.survey import Survey
from reelreason_desktop.ui.theme.theme import ThemeProvider

_SIZE = (700, 700)
_ZOOMS = 3
_STEP_PX = 9
_STEPS = 10


def run(paths: Mapping[str, str], small: int, large: int) -> None:
    """Measures `small` and `large`, in ms for one step of a drag."""
    app = QApplication([])
    theme = ThemeProvider()
    theme.apply(app)
    folders = unpack(paths)
    maps = {}
    for name, n in (("small", small), ("large", large)):
        films, vectors = large_catalogue(folders, builtin_model(folders.cache).id, n)
        maps[name] = _Map(app, theme, films, vectors)
    serve({name: one.drag for name, one in maps.items()})


class _Map:
    """A map in a window of its own, dragged to and fro."""

    def __init__(self, app: QApplication, theme: ThemeProvider, films: tuple[Film, ...], vectors: FilmVectors) -> None:
        self._app = app
        self._step_px = _STEP_PX
        regions = [(region.name, region.x, region.y) for region in vectors.regions]
        self._pane = TasteMapPane(theme, Survey.of(films, vectors.coordinates, regions))
        theme.dress(self._pane)
        self._pane.resize(*_SIZE)
        self._pane.show()
        for _ in range(_ZOOMS):
            self._pane.canvas.zoom_in()
        app.processEvents()

    def drag(self) -> float:
        self._step_px = -self._step_px

        def drag() -> None:
            canvas = self._pane.canvas
            for _ in range(_STEPS):
                canvas.look(canvas.camera.panned(self._step_px, self._step_px))
                self._app.processEvents()  # what was asked to be painted is painted now

        return timed_ms(drag) / _STEPS
