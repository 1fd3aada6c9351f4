"""What floats over the map: its round buttons in the corner, and one sentence at the lower edge."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QLabel

from reelreason_desktop.ui.taste_map.buttons import SIDE, Glyph, MapButton
from reelreason_desktop.ui.taste_map.camera import Box
from reelreason_desktop.ui.taste_map.canvas import MapCanvas
from reelreason_desktop.ui.theme.theme import ThemeProvider

_EDGE = 10
_BUTTON_GAP = 6


class MapControls(QObject):
    """Buttons and sentence; both keep their places when the map gets another size."""

    def __init__(self, theme: ThemeProvider, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._theme = theme
        self._canvas = canvas
        self._clear_below = False
        self.hint = QLabel(canvas)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        zoom_in = MapButton(theme, Glyph.PLUS, self.tr("Zoom in (+)"), canvas)
        zoom_in.clicked.connect(canvas.zoom_in)
        zoom_out = MapButton(theme, Glyph.MINUS, self.tr("Zoom out (−)"), canvas)
        zoom_out.clicked.connect(canvas.zoom_out)
        whole = MapButton(theme, Glyph.WHOLE, self.tr("Show the whole map (Home)"), canvas)
        whole.clicked.connect(canvas.reset)
        titles = MapButton(theme, Glyph.TITLES, self.tr("Titles on the map"), canvas)
        titles.setCheckable(True)
        titles.setChecked(True)
        titles.toggled.connect(canvas.show_titles)
        self.buttons = (zoom_in, zoom_out, whole, titles)
        canvas.installEventFilter(self)

    def say(self, text: str, *, clear: bool) -> None:
        """Shows one sentence; an empty one goes away. `clear`: labels keep away from it, as it will stay for long."""
        self._clear_below = clear
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self.hint.raise_()
        self._arrange()

    def recolour(self) -> None:
        """Takes colours and sizes from the theme in force."""
        tokens = self._theme.tokens
        self.hint.setStyleSheet(
            f"background: {tokens.surface_raised}; color: {tokens.text}; border: 1px solid {tokens.line};"
            f"border-radius: {tokens.radii.pill}px; padding: {tokens.spacing.xs}px {tokens.spacing.m}px;"
        )
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if watched is self._canvas and event.type() is QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        left = self._canvas.width() - SIDE - _EDGE
        for index, button in enumerate(self.buttons):
            button.move(left, _EDGE + index * (SIDE + _BUTTON_GAP))
        height = len(self.buttons) * (SIDE + _BUTTON_GAP)
        reserved: list[Box] = [(left - 4.0, 0.0, float(self._canvas.width()), float(_EDGE + height))]
        hint = self._hint_box()
        self.hint.setGeometry(hint)
        if self._clear_below:
            reserved.append((hint.left(), hint.top(), hint.left() + hint.width(), hint.top() + hint.height()))
        self._canvas.reserve(reserved)

    def _hint_box(self) -> QRect:
        """In the middle of the lower edge, as wide as its text where there is room."""
        self.hint.ensurePolished()
        text = self.hint.fontMetrics().horizontalAdvance(self.hint.text()) + 2 * self._theme.tokens.spacing.m + 4
        width = max(min(text, self._canvas.width() - 2 * _EDGE), 1)
        height = self.hint.heightForWidth(width)
        return QRect((self._canvas.width() - width) // 2, self._canvas.height() - height - 2 * _EDGE, width, height)
