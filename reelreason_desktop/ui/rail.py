"""The rail at the left edge: one button a page, and below them what belongs to the whole window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from reelreason_desktop.ui.glyphs import Glyph, glyph_icon
from reelreason_desktop.ui.theme.theme import ThemeProvider

_ICON = 20


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
        theme.changed.connect(self._colour)

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
        """Shows which page is open."""
        self._pages[name].setChecked(True)
        self._colour()

    def _button(self, title: str, glyph: Glyph | None) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("variant", "rail")
        button.setText(title)
        button.setAccessibleName(title)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(_ICON, _ICON))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
        if glyph is not None:
            self._glyphs[button] = glyph
            button.setIcon(glyph_icon(glyph, self._theme.tokens.text_muted))
        return button

    def _colour(self) -> None:
        tokens = self._theme.tokens
        for button, glyph in self._glyphs.items():
            button.setIcon(glyph_icon(glyph, tokens.accent if button.isChecked() else tokens.text_muted))
