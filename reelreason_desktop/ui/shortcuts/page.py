"""The page of shortcuts: a search field, and every key with what it does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetricsF, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.ui.focus import pass_focus
from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.shortcuts.delegate import ShortcutDelegate
from reelreason_desktop.ui.shortcuts.model import ShortcutModel
from reelreason_desktop.ui.shortcuts.rows import rows_for, sections
from reelreason_desktop.ui.theme.theme import ThemeProvider

_LETTERS_WIDE: Final = 92
"""So wide the lines are at most, in letters: keys must not be far from what they do."""


class ShortcutsPage(QFrame):
    """Reads the keys whenever it is shown.

    Args:
        theme: in force.
        menu_bar: whose entries are shown.
        parent: as usual.
    """

    def __init__(self, theme: ThemeProvider, menu_bar: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._menu_bar = menu_bar
        self.setProperty("layer", "surface")
        self.title = QLabel(self.tr("Keyboard shortcuts"), self)
        self.title.setProperty("role", "display")
        self.field = QLineEdit(self)
        self.model = ShortcutModel(self)
        self.list = QListView(self)
        self.nothing = QLabel(self)
        self._results = QStackedLayout()
        self._column = QVBoxLayout(self)
        self._build()
        pass_focus(self, self.field)
        self.field.textChanged.connect(self._search)
        theme.changed.connect(self._restyle)
        self._show()

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        self.field.setPlaceholderText(self.tr("Search an act or a key"))
        self.field.setAccessibleName(self.tr("Search shortcuts"))
        self.field.setClearButtonEnabled(True)
        self._glass = self.field.addAction(
            glyph_icon("search", self._theme.tokens.text_muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self.list.setModel(self.model)
        self.list.setItemDelegate(ShortcutDelegate(self._theme, self.list))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Shortcuts"))
        self.nothing.setProperty("role", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.setSpacing(spacing.l)
        head.setContentsMargins(spacing.s, 0, spacing.s, 0)  # as the lines below have
        head.addWidget(self.title)
        head.addWidget(self.field, 1)
        self._results.addWidget(self.list)
        self._results.addWidget(self.nothing)
        self._column.setSpacing(spacing.s)
        self._column.addLayout(head)
        self._column.addLayout(self._results, 1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Menus may have changed since."""
        super().showEvent(event)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keeps the lines in the middle."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        words = self.field.text().strip()
        self.model.show_rows(rows_for(sections(self._menu_bar), words))
        self.nothing.setText(self.tr("No shortcut has “{words}”.").format(words=words))
        self._results.setCurrentWidget(self.list if self.model.rows else self.nothing)

    def _search(self) -> None:
        self._show()
        found = sum(not row.is_heading for row in self.model.rows)
        said = self.tr("%n shortcut(s)", None, found) if found else self.nothing.text()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _arrange(self) -> None:
        spacing = self._theme.tokens.spacing
        widest = QFontMetricsF(self._theme.font("body")).averageCharWidth() * _LETTERS_WIDE
        side = max(spacing.xl, round((self.width() - widest) / 2))
        self._column.setContentsMargins(side, spacing.l, side, 0)

    def _restyle(self) -> None:
        self._glass.setIcon(glyph_icon("search", self._theme.tokens.text_muted))
        self.list.scheduleDelayedItemsLayout()
        self._arrange()
