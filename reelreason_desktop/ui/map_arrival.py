"""The taste map comes into the window last: its library takes half a second to import."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QLabel

from reelreason_desktop.services.views import SessionView
from reelreason_desktop.ui.steps import Steps
from reelreason_desktop.ui.vocabulary import say

if TYPE_CHECKING:  # see above
    from reelreason_desktop.ui.main_window import Furniture, MainWindow
    from reelreason_desktop.ui.taste_map.pane import TasteMapPane
    from reelreason_desktop.ui.taste_map.survey import Survey

_TALL: Final = 900
"""Window height in pixels from which the map's key is open at first."""


class MapArrival(QObject):
    """Prepares the map on the profile's thread and puts it into its dock step by step.

    Attributes:
        place: stands where the map will be.
        taste_map: None until it is there.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps = Steps(self)
        self.taste_map: TasteMapPane | None = None
        self.place = QLabel(QCoreApplication.translate("MainWindow", "Drawing the map…"), window)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.place.setProperty("role", "muted")

    def prepare(self, furniture: Furniture) -> None:
        """Begins. Emits the window's `map_shown` in the end."""
        regions = [(say(name), x, y) for name, x, y in furniture.regions]

        def work() -> Survey:
            from reelreason_desktop.ui.taste_map import pane  # noqa: F401, PLC0415 - imported here, not while painting
            from reelreason_desktop.ui.taste_map.survey import Survey  # noqa: PLC0415 - see the module's docstring

            return Survey.of(furniture.films, furniture.coordinates, regions)

        self._window.operations.start(work).success(lambda survey: self._steps.start(self._arrive(survey))).run()

    def show_view(self, view: SessionView) -> None:
        """Brings the map up to date, when it is there."""
        if self.taste_map is not None:
            self.taste_map.show_view(view)

    def _arrive(self, survey: Survey) -> Iterator[None]:
        from reelreason_desktop.ui.taste_map.pane import TasteMapPane  # noqa: PLC0415 - see the module's docstring

        dock = self._window.docks["map"]
        taste_map = TasteMapPane(self._window.theme, survey, parent=dock)
        taste_map.film_clicked.connect(self._window.open_film)
        taste_map.setUpdatesEnabled(False)
        yield
        dock.setWidget(taste_map)
        self.place.deleteLater()
        yield
        taste_map.legend.unfold(unfolded=self._window.height() >= _TALL)
        self.taste_map = taste_map
        if self._window.view is not None:
            taste_map.show_view(self._window.view)
        yield
        self._window.map_shown.emit()
        yield
        taste_map.setUpdatesEnabled(True)
        taste_map.repaint()
