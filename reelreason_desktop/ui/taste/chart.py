"""What all charts share: one of their items is pointed at by mouse or arrow keys, and chosen by click or Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reelreason_desktop.ui.key_table import CHART
from reelreason_desktop.ui.taste.item import Item
from reelreason_desktop.ui.theme.theme import FontRole, ThemeProvider


class Chart(QWidget):
    """Items, one of which may be pointed at. Subclasses draw them and say which one is where.

    Signals:
        pointed: the Item under the mouse or the keyboard; None for none.
        chosen: the Item whose films are wanted.
    """

    pointed = Signal(object)
    chosen = Signal(object)

    def __init__(self, theme: ThemeProvider, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.items: tuple[Item, ...] = ()
        self._name = name
        self._current = -1
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        theme.changed.connect(self._restyle)

    @property
    def shown(self) -> Item | None:
        """The item that is pointed at, the mouse before the keyboard."""
        place = self.lit
        return self.items[place] if place >= 0 else None

    @property
    def lit(self) -> int:
        """Its place, or -1."""
        if self._hovered >= 0:
            return self._hovered
        return self._current if self.hasFocus() else -1

    def show_items(self, items: Sequence[Item]) -> None:
        """Shows other items; the keyboard stays where it is."""
        self.items = tuple(items)
        self._current = min(self._current, len(self.items) - 1)
        self._hovered = -1
        self.setAccessibleDescription(" ".join(item.sentence for item in self.items))
        self.updateGeometry()
        self.update()

    def item_at(self, point: QPointF) -> int:
        """The place of the item at a point of the widget, or -1."""
        raise NotImplementedError

    def line_height(self, role: FontRole = "caption") -> float:
        """Of one line of text."""
        return QFontMetricsF(self.theme.font(role)).height()

    def width_of(self, text: str, role: FontRole = "caption") -> float:
        """Of a text in one line."""
        return QFontMetricsF(self.theme.font(role)).horizontalAdvance(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows, Home and End walk along the items; Enter and Space choose."""
        act, last = CHART.name_of(event), len(self.items) - 1
        steps = {"previous": self._current - 1, "next": self._current + 1, "first": min(0, last), "last": last}
        if act in steps:
            if 0 <= steps[act] <= last:
                self._point(steps[act])
        elif act == "choose" and self.shown is not None:
            self.chosen.emit(self.shown)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keyboard comes to the first item, or to the one where it was."""
        super().focusInEvent(event)
        if self.items and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._point(max(0, self._current))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Nothing is pointed at any more."""
        super().focusOutEvent(event)
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Points at what is under the mouse."""
        self._hover(self.item_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Chooses what is under the mouse."""
        place = self.item_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place >= 0:
            self._current = place
            self.chosen.emit(self.items[place])

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.setCursor(Qt.CursorShape.PointingHandCursor if place >= 0 else Qt.CursorShape.ArrowCursor)
            self._tell()

    def _point(self, place: int) -> None:
        self._current, self._hovered = place, -1
        self._tell()
        if self.shown is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.shown.sentence))

    def _tell(self) -> None:
        self.pointed.emit(self.shown)
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
