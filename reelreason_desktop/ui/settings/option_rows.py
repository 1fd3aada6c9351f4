"""A section of settings, made from their declarations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reelreason_desktop.config.options import Option
from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.settings.editors import in_words, make_editor, said
from reelreason_desktop.ui.settings.section import ScrollingSection, line, matches
from reelreason_desktop.ui.widgets.card import Card
from reelreason_desktop.ui.widgets.parts import words


class OptionsSection(ScrollingSection):
    """One row a setting. A search leaves the rows that answer it."""

    def __init__(self, desk: Desk, title: str, options: Sequence[Option[Any]]) -> None:
        super().__init__(desk, title, QCoreApplication.translate("Settings", "Changes apply at once."))
        self.rows = {option.key: OptionRow(desk, option) for option in options}
        card = Card(desk.theme)
        self._lines: list[QWidget] = []
        for number, row in enumerate(self.rows.values()):
            if number:
                self._lines.append(line())
                card.rows.addWidget(self._lines[-1])
            card.rows.addWidget(row)
        self.body.addWidget(card)
        self._title = title
        desk.preferences.changed.connect(self._changed)

    def take_focus(self, *, otherwise: QWidget) -> None:
        """To the first setting that is shown."""
        first = next((row.editor.widget for row in self.rows.values() if not row.isHidden()), otherwise)
        first.setFocus()

    def show_matches(self, query: str) -> None:
        """Hides what does not answer; a search for the section's own name shows all of it."""
        shown = [row for row in self.rows.values() if matches(query, search_text(row.option))]
        shown = shown or list(self.rows.values())
        for row in self.rows.values():
            row.setVisible(row in shown)
        later = list(self.rows.values())[1:]
        for separator, row in zip(self._lines, later, strict=True):
            separator.setVisible(row in shown and row is not shown[0])

    def _changed(self, key: str) -> None:
        if key in self.rows:
            self.rows[key].show_value()


class OptionRow(QFrame):
    """What a setting is called and does, its editor, and the way back to the default."""

    def __init__(self, desk: Desk, option: Option[Any]) -> None:
        super().__init__()
        self.option = option
        self._desk = desk
        self._preferences = desk.preferences
        self.editor = make_editor(option, desk.theme, lambda value: self._preferences.set(option, value))
        self.reset = QToolButton(self)
        self._build()
        desk.theme.changed.connect(self._restyle)
        self._restyle()
        self.show_value()

    def show_value(self) -> None:
        """Shows the value in force."""
        self.editor.show(self._preferences.get(self.option))
        is_default = self._preferences.is_default(self.option)
        if is_default and self.reset.hasFocus():
            self.editor.widget.setFocus()
        self.reset.setVisible(not is_default)

    def _build(self) -> None:
        spacing = self._desk.theme.tokens.spacing
        option, tr = self.option, self.tr
        self.reset.setProperty("variant", "quiet")
        default = in_words(option, option.default)
        self.reset.setToolTip(tr("Back to “{value}”").format(value=default))
        self.reset.setAccessibleName(tr("Reset {setting}").format(setting=said(option.title)))
        self.reset.setAccessibleDescription(self.reset.toolTip())
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.reset.clicked.connect(lambda: self._preferences.reset(option))
        self.editor.widget.setAccessibleDescription(said(option.help))
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(words("strong", said(option.title)))
        text.addWidget(words("muted", said(option.help)))
        if option.needs_restart:
            text.addWidget(words("caption", tr("Counts from the next start.")))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, spacing.xs, 0, spacing.xs)
        row.setSpacing(spacing.m)
        row.addLayout(text, 1)
        row.addWidget(self.editor.widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignVCenter)

    def _restyle(self) -> None:
        self.reset.setIcon(glyph_icon("undo", self._desk.theme.tokens.text_muted))


def search_text(option: Option[Any]) -> str:
    """What a search finds a setting by: its words, those of its values, and its name on the command line."""
    values = [said(title) for _, title in getattr(option, "choices", ())]
    return " ".join((said(option.title), said(option.help), option.key, *values))
