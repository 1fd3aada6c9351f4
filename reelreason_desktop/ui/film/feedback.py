"""Asking, quietly, what became of a pick: on the film page, and as a strip under the cards."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reelreason_desktop.domain.films import Film
from reelreason_desktop.services.feedback import ANSWERS, Question
from reelreason_desktop.ui.film import wording
from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.parts import words

_LETTERS_IN_A_ROW: Final = 56
"""Narrower strips put the answers under the question."""


class FeedbackCard(QFrame):
    """The three questions, with the answers given so far.

    Emits `answered(question, value)` with the value of a `Question`.
    """

    answered = Signal(str, float)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("layer", "note")
        spacing = theme.tokens.spacing
        self.buttons: dict[tuple[Question, float], QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(spacing.m, spacing.s, spacing.m, spacing.m)
        column.setSpacing(spacing.s)
        column.addWidget(words("strong", self.tr("This was a pick. How did it do?")))
        for question in Question:
            column.addLayout(self._row(question, spacing.xs))
        column.addWidget(words("caption", self.tr("Kept in your profile only; it changes no pick.")))
        self.setAccessibleName(self.tr("Questions about this pick"))
        self.hide()

    def show_answers(self, answers: Mapping[Question, float]) -> None:
        """Marks what was answered."""
        for (question, value), button in self.buttons.items():
            button.setChecked(answers.get(question) == value)

    def _row(self, question: Question, gap: int) -> QGridLayout:
        row = QGridLayout()
        row.setSpacing(gap)
        row.addWidget(words("", wording.question(question)), 0, 0, 1, len(ANSWERS) + 1)
        for column, value in enumerate(ANSWERS):
            button = answer_button(question, value)
            button.setCheckable(True)
            button.clicked.connect(partial(self._answer, question, value))
            self.buttons[question, value] = button
            row.addWidget(button, 1, column)
        row.setColumnStretch(len(ANSWERS), 1)
        return row

    def _answer(self, question: Question, value: float) -> None:
        self.buttons[question, value].setChecked(True)
        self.answered.emit(question.value, value)


class FeedbackStrip(QFrame):
    """Asks one question after the other about a film, in one line. Nothing waits for the answer.

    Signals:
        answered: film id, value of a `Question`, answer.
        film_clicked: id of the film.
        dismissed: the person does not want to be asked.
    """

    answered = Signal(str, str, float)
    film_clicked = Signal(str)
    dismissed = Signal(str)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("layer", "note")
        self._theme = theme
        self._film: Film | None = None
        self._open: list[Question] = []
        self.question = QLabel(self)
        self.question.setWordWrap(True)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = {value: QPushButton(wording.answer(value), self) for value in ANSWERS}
        self.close_button = QPushButton(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Puts the answers under the question where space is short."""
        super().resizeEvent(event)
        room = self.fontMetrics().averageCharWidth() * _LETTERS_IN_A_ROW
        direction = QBoxLayout.Direction.LeftToRight if self.width() > room else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)

    @property
    def film_id(self) -> str | None:
        """Which film it asks about now."""
        return self._film.id if self._film is not None else None

    def ask(self, film: Film) -> None:
        """Starts with the first question about a film."""
        self._film, self._open = film, list(Question)
        self._show_next()

    def put_away(self) -> None:
        """Stops asking."""
        self._film, self._open = None, []
        self.hide()

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        self._row.setContentsMargins(spacing.m, spacing.s, spacing.xs, spacing.s)
        self._row.setSpacing(spacing.xs)
        self._row.addWidget(self.question, 1)
        choices = QHBoxLayout()
        for value, button in self.buttons.items():
            button.clicked.connect(partial(self._answer, value))
            choices.addWidget(button)
        choices.addStretch(1)
        self._row.addLayout(choices)
        self.close_button.setProperty("variant", "quiet")
        self.close_button.setAccessibleName(self.tr("Do not ask about this film"))
        self.close_button.setToolTip(self.tr("Do not ask about this film"))
        self.close_button.clicked.connect(self._dismiss)
        choices.addWidget(self.close_button)

    def _show_next(self) -> None:
        if self._film is None or not self._open:
            self.put_away()
            return
        asked = wording.question_about(self._open[0], self._film.title)
        self.question.setText(asked)
        self.setAccessibleName(asked)
        for value, button in self.buttons.items():
            button.setAccessibleName(f"{asked} {wording.answer(value)}")
        self.show()

    def _answer(self, value: float) -> None:
        if self._film is not None and self._open:
            question = self._open.pop(0)
            self.answered.emit(self._film.id, question.value, value)
            self._show_next()

    def _dismiss(self) -> None:
        film_id = self.film_id
        self.put_away()
        if film_id is not None:
            self.dismissed.emit(film_id)

    def _restyle(self) -> None:
        self.close_button.setIcon(glyph_icon("close", self._theme.tokens.text_muted))


def answer_button(question: Question, value: float) -> QPushButton:
    """A button that says yes, so-so or no to a question."""
    button = QPushButton(wording.answer(value))
    button.setAccessibleName(f"{wording.question(question)} {wording.answer(value)}")
    return button
