"""A short and a long shelf of films in one process: how long they take to appear, and to scroll by a step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from reelreason_desktop.app.bench.measuring import timed_ms
from reelreason_desktop.app.bench.places import unpack
from reelreason_desktop.app.bench.probes.large_catalogue import large_catalogue
from reelreason_desktop.app.bench.probes.painting import FirstPaint
from reelreason_desktop.app.bench.probes.telling import serve
from reelreason_desktop.domain.films import Film
from reelreason_desktop.inference.models import builtin_model
from reelreason_desktop.ui.browse.model import ShelfModel
from reelreason_desktop.ui.browse.shelf import Shelf
from reelreason_desktop.ui.theme.theme import ThemeProvider

_SIZE = (900, 800)
_INSIDE_A_CARD = QPoint(60, 60)
_STEP_PX = 60
_STEPS = 20


def run(paths: Mapping[str, str], small: int, large: int) -> None:
    """Measures `first small`, `first large` and `scroll small`, `scroll large`, in ms; scrolling for one step."""
    app = QApplication([])
    theme = ThemeProvider()
    theme.apply(app)
    folders = unpack(paths)
    films, _ = large_catalogue(folders, builtin_model(folders.cache).id, large)
    catalogue = {film.id: film for film in films}
    ids = tuple(catalogue)
    shown = {"small": ShownShelf(app, theme, catalogue, ids[:small]), "large": ShownShelf(app, theme, catalogue, ids)}
    first = {f"first {size}": shown[size].appear for size in shown}
    serve(first | {f"scroll {size}": shown[size].scroll for size in shown})


class ShownShelf:
    """A shelf in a window of its own, made anew each time it is to appear."""

    def __init__(
        self, app: QApplication, theme: ThemeProvider, catalogue: Mapping[str, Film], film_ids: Sequence[str]
    ) -> None:
        self._app = app
        self._theme = theme
        self._catalogue = catalogue
        self._film_ids = film_ids
        self._view = self._made()

    def appear(self) -> float:
        """Milliseconds until the first cards are painted."""
        self._view.close()
        self._view.deleteLater()
        self._app.processEvents()

        return timed_ms(self._appear)

    def scroll(self) -> float:
        """A step as a person sees it: painted, and posters drawn for as long as a frame lasts."""
        bar = self._view.verticalScrollBar()
        if bar.value() + _STEPS * _STEP_PX > bar.maximum():
            bar.setValue(0)

        def scroll() -> None:
            for _ in range(_STEPS):
                bar.setValue(bar.value() + _STEP_PX)
                self._view.viewport().repaint()
                self._app.processEvents()

        return timed_ms(scroll) / _STEPS

    def _appear(self) -> None:
        self._view = view = self._made()
        painted: list[bool] = []
        FirstPaint(view.viewport(), lambda: painted.append(True), lambda: view.indexAt(_INSIDE_A_CARD).isValid())
        view.show()
        while not painted:
            self._app.processEvents()

    def _made(self) -> Shelf:
        model = ShelfModel(self._catalogue)
        model.set_films(self._film_ids)
        view = Shelf(self._theme, model)
        model.setParent(view)
        self._theme.dress(view)
        view.resize(*_SIZE)
        return view
