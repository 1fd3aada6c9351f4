"""Small raised panels over the map: what to do with a selection, and why a pick was picked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.key_table import MAP_PANEL
from reelreason_desktop.ui.taste_map.buttons import SIDE
from reelreason_desktop.ui.taste_map.camera import Box
from reelreason_desktop.ui.taste_map.mentions import Mention
from reelreason_desktop.ui.taste_map.placing import Spot
from reelreason_desktop.ui.taste_map.twin import MentionList
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.elided import ElidedLabel

_EDGE = 10
_CROSS = 12
_BELOW = 12
_CAUSES_WIDTH = 280


class FloatingPanel(QFrame):
    """A raised panel with a title and a way to close it; Esc closes it too.

    Signals:
        closed: by its button or by Esc.
    """

    closed = Signal()

    def __init__(self, theme: ThemeProvider, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._host = parent
        self.setProperty("layer", "raised")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoFillBackground(True)
        self.title = ElidedLabel("", self)
        self.title.setProperty("role", "strong")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._close = QToolButton(self)
        self._close.setProperty("variant", "quiet")
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._close)
        self.column = QVBoxLayout(self)
        spacing = theme.tokens.spacing
        self.column.setContentsMargins(spacing.m, spacing.xs, spacing.xs, spacing.s)
        self.column.setSpacing(spacing.xs)
        self.column.addLayout(head)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if MAP_PANEL.name_of(event) == "close":
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keeps Esc from the window's own use of it."""
        return MAP_PANEL.claims(event) or super().event(event)

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click on the panel is none on the map below it."""

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        self._close.setIconSize(QSize(1, 1) * tokens.scaled(_CROSS))
        self._close.setIcon(glyph_icon("close", tokens.text_muted))


class SelectionBar(FloatingPanel):
    """What to do with the films of a place.

    Signals:
        answered: `more`, `away` or `show`.
    """

    answered = Signal(str)

    def __init__(self, theme: ThemeProvider, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Selection on the map"))
        self.count = QLabel(self)
        self.count.setProperty("role", "caption")
        self.column.addWidget(self.count)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.tokens.spacing.xs)
        self._row.setContentsMargins(0, 0, theme.tokens.spacing.s, 0)
        self.column.addLayout(self._row)
        self.buttons = {
            "more": self._button(self.tr("&More from here"), self.tr("Moves your taste towards these films")),
            "away": self._button(self.tr("&Away from here"), self.tr("Moves your taste away from these films")),
            "show": self._button(self.tr("&Show these"), self.tr("Lists these films")),
        }
        self.buttons["more"].setProperty("variant", "primary")
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.answered.emit(name))

    def offer(self, title: str, count: int, beside: Box) -> None:
        """Shows the acts for so many films below a box of the map, in pixels."""
        self.title.setText(title)
        self.count.setText(self.tr("Films here: %n", None, count))
        self.setAccessibleDescription(f"{title}, {self.count.text()}")
        for button in self.buttons.values():
            button.setEnabled(count > 0)
        self._place(beside)
        self.show()
        self.raise_()

    def _place(self, beside: Box) -> None:
        room = self._host.rect()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        if self.column.sizeHint().width() > room.width() - 2 * _EDGE:  # the title gives way by itself
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
        self.column.activate()
        size = self.column.sizeHint().boundedTo(QSize(room.width() - 2 * _EDGE, room.height()))
        x = round((beside[0] + beside[2]) / 2 - size.width() / 2)
        y = round(beside[3] + _BELOW)
        if y + size.height() > room.height() - _EDGE:
            y = round(beside[1] - _BELOW - size.height())
        x = max(_EDGE, min(x, room.width() - size.width() - _EDGE))
        y = max(_EDGE, min(y, room.height() - size.height() - _EDGE))
        self.setGeometry(x, y, size.width(), size.height())

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        self._row.addWidget(button)
        return button


class CausesPanel(FloatingPanel):
    """Which sources made a pick, in the corner on the left where it covers fewer of them."""

    def __init__(self, theme: ThemeProvider, families: Sequence[int], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._clear_of: Sequence[Spot] = ()
        self.setAccessibleName(self.tr("Causes of a pick"))
        self.list = MentionList(theme, families, self)
        self.list.setAccessibleName(self.tr("Causes"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.list.setStyleSheet("background: transparent;")
        self.column.addWidget(self.list)
        parent.installEventFilter(self)

    def tell(self, title: str, causes: Sequence[Mention], clear_of: Sequence[Spot]) -> None:
        """Shows the causes of one pick. `clear_of`: pixels that should rather not be covered."""
        self._clear_of = clear_of
        self.title.setText(title)
        self.list.show_lines(causes)
        self.setAccessibleDescription(", ".join(f"{line.text} {line.role}" for line in causes))
        self._arrange()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Stays in its corner."""
        if watched is self._host and event.type() is QEvent.Type.Resize and not self.isHidden():
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        room = self._host.rect()
        rows = sum(self.list.sizeHintForRow(row) for row in range(len(self.list.lines.lines)))
        self.list.setFixedHeight(rows + 2)
        width = min(_CAUSES_WIDTH, room.width() - SIDE - 3 * _EDGE)  # beside the buttons of the map
        height = min(self.column.sizeHint().height(), room.height() - 2 * _EDGE)
        bottom = room.height() - height - _EDGE
        below = sum(x < width + 2 * _EDGE and y > bottom - _EDGE for x, y in self._clear_of)
        above = sum(x < width + 2 * _EDGE and y < height + 2 * _EDGE for x, y in self._clear_of)
        self.setGeometry(_EDGE, _EDGE if above < below else bottom, width, height)
