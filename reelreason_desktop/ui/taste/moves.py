"""The card that shows how the taste moved, by weeks or by chats."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.taste_profile import TasteProfile
from reelreason_desktop.ui.taste import wording
from reelreason_desktop.ui.taste.columns import Columns
from reelreason_desktop.ui.taste.parts import ChartCard
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.poster_view import Posters

_ENOUGH_STEPS = 2


class MovesCard(ChartCard):
    """Columns for weeks or chats, whichever is chosen."""

    def __init__(self, theme: ThemeProvider, posters: Posters, films: Mapping[str, Film]) -> None:
        super().__init__(theme, "", Columns(theme, ""), posters, films)
        heading = self.tr("How it moved")
        self.setAccessibleName(heading)
        self.chart.setAccessibleName(heading)
        self.heading.setText(heading)
        self.by_week, self.by_chat = self._button(self.tr("By week")), self._button(self.tr("By chat"))
        self._choice = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(theme.tokens.spacing.xs)
        for button in (self.by_week, self.by_chat):
            self._choice.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.body.insertLayout(2, row)
        self.by_week.setChecked(True)
        self._choice.buttonClicked.connect(self._show)
        self._profile: TasteProfile | None = None

    def show_profile(self, profile: TasteProfile) -> None:
        """Shows another state. The chats are shown where there is only one week yet."""
        first = self._profile is None
        self._profile = profile
        if first and len(profile.weeks) < _ENOUGH_STEPS <= len(profile.conversations):
            self.by_chat.setChecked(True)
        self._show()

    def _show(self) -> None:
        if self._profile is None:
            return
        steps = self._profile.weeks if self.by_week.isChecked() else self._profile.conversations
        enough = len(steps) >= _ENOUGH_STEPS
        self.chart.setVisible(enough)
        items = wording.step_items(steps) if enough else []
        self.show_items(items, lead=items[-1] if items else None)
        if not enough:
            self.detail.setText(
                self.tr("Movement shows from your second week on.")
                if self.by_week.isChecked()
                else self.tr("Movement shows from your second chat on.")
            )

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("variant", "chip")
        button.setText(text)
        button.setCheckable(True)
        button.setFocusPolicy(button.focusPolicy().StrongFocus)
        return button
