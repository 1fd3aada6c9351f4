"""The rail at the left edge: one button a page, and below them what belongs to the whole window.

Where large text leaves no room for all captions, the buttons show their icons alone; tooltips and screen readers still
say the names.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from reelreason_desktop.ui.glyphs import Glyph, glyph_icon
from reelreason_desktop.ui.theme.theme import ThemeProvider

_ICON = 20
_CAPTION_GAP = 4
_ICON_ALONE = Qt.ToolButtonStyle.ToolButtonIconOnly


class Rail(QFrame):
    """Chooses pages.

    Signals:
        chosen: name of the page that was clicked.
    """

    chosen = Signal(str)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("layer", "rail")
        self._theme = theme
        self._glyphs: dict[QToolButton, Glyph] = {}
        self._pages: dict[str, QToolButton] = {}
        self._buttons: list[QToolButton] = []
        self._icon_size = theme.tokens.scaled(_ICON)
        self._group = QButtonGroup(self)
        self._top, self._bottom = QVBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(self)
        spacing = theme.tokens.spacing
        column.setContentsMargins(spacing.xs, spacing.s, spacing.xs, spacing.s)
        for part in (self._top, self._bottom):
            part.setSpacing(spacing.xs)
        column.addLayout(self._top)
        column.addStretch(1)
        column.addLayout(self._bottom)
        theme.changed.connect(self._restyle)

    def add_page(self, name: str, title: str, glyph: Glyph, shortcut: str, *, at_foot: bool = False) -> None:
        """A button for one more page, below the others or at the foot."""
        button = self._button(title, glyph)
        button.setCheckable(True)
        button.setToolTip(f"{title} ({shortcut})")
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(button)
        self._pages[name] = button
        if at_foot:
            self._bottom.insertWidget(0, button)
        else:
            self._top.addWidget(button)

    def add_button(self, title: str, glyph: Glyph | None) -> QToolButton:
        """A button at the foot, which the caller connects. Without a glyph the caller draws its icon too."""
        button = self._button(title, glyph)
        self._bottom.addWidget(button)
        return button

    def mark(self, name: str) -> None:
        """Shows which page is open. `name`: empty when it is none of these."""
        self._group.setExclusive(False)  # or the last one could not be let go
        for page, button in self._pages.items():
            button.setChecked(page == name)
        self._group.setExclusive(True)
        self._colour()

    def _button(self, title: str, glyph: Glyph | None) -> QToolButton:
        button = QToolButton(self)
        self._buttons.append(button)
        button.setProperty("variant", "rail")
        button.setText(title)
        button.setAccessibleName(title)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
        button.show()  # from here on it counts for the height
        QTimer.singleShot(0, self, self._fit)  # one button more may be one caption too many
        if glyph is not None:
            self._glyphs[button] = glyph
            self._draw(button, glyph)
        return button

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As high as the icons alone."""
        hint = super().minimumSizeHint()
        captions = sum(_caption(button) for button in self._buttons if button.toolButtonStyle() != _ICON_ALONE)
        return QSize(hint.width(), hint.height() - captions)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Captions come and go with the height."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._fit()

    def _restyle(self) -> None:
        self._colour()
        size = self._theme.tokens.scaled(_ICON)
        if size != self._icon_size:
            self._icon_size = size
            self._set_style(_ICON_ALONE)  # until the buttons have their new font: captions would make the window grow
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Captions where all of them have room."""
        hint = self.sizeHint().height()
        captions = sum(_caption(button) for button in self._buttons if button.toolButtonStyle() == _ICON_ALONE)
        style = _ICON_ALONE if hint + captions > self.height() else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        self._set_style(style)

    def _set_style(self, style: Qt.ToolButtonStyle) -> None:
        for button in self._buttons:
            button.setToolButtonStyle(style)

    def _colour(self) -> None:
        for button, glyph in self._glyphs.items():
            self._draw(button, glyph)

    def _draw(self, button: QToolButton, glyph: Glyph) -> None:
        tokens = self._theme.tokens
        button.setIconSize(QSize(1, 1) * tokens.scaled(_ICON))
        button.setIcon(glyph_icon(glyph, tokens.accent if button.isChecked() else tokens.text_muted))


def _caption(button: QToolButton) -> int:
    """What the words below an icon add to the height of a button, as `QToolButton.sizeHint` has it."""
    return button.fontMetrics().height() + _CAPTION_GAP
