"""The way of the taste point from where it was to where it is now."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from reelreason_desktop.services.views import MapPoint

_TRAVEL_MS = 450


class Travel(QVariantAnimation):
    """Carries one point over the map.

    Signals:
        arrived: the `MapPoint` it is drawn at now, every step of the way; None where it is on the map no more.
    """

    arrived = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.at: MapPoint | None = None
        """Where it is drawn now; on its way while it travels."""
        self._start = self._goal = MapPoint(0.0, 0.0)
        self.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.set_reduced_motion(False)
        self.valueChanged.connect(self._go_on)

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether the point jumps instead of travelling."""
        self.setDuration(0 if reduced else _TRAVEL_MS)

    def send(self, goal: MapPoint | None) -> None:
        """Lets the point travel to `goal`; it appears at once if it was not on the map."""
        self.stop()
        if goal is None or self.at is None or self.duration() == 0:
            self._arrive(goal)
        elif self.at != goal:
            self._start, self._goal = self.at, goal
            self.start()

    def _go_on(self, part: float) -> None:
        start, goal = self._start, self._goal
        x, y = start.x + (goal.x - start.x) * part, start.y + (goal.y - start.y) * part
        self._arrive(MapPoint(x, y) if part < 1 else goal)

    def _arrive(self, point: MapPoint | None) -> None:
        self.at = point
        self.arrived.emit(point)
