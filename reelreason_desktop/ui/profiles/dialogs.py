"""The few questions about profiles that need an answer first: a PIN, an age limit, and whether to erase."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.age_limit import MAX_PIN, MIN_PIN, AgeLimit
from reelreason_desktop.ui.notify import words_of
from reelreason_desktop.ui.profiles.wording import tr
from reelreason_desktop.ui.theme.theme import ThemeProvider

_AGES: Sequence[int] = (3, 6, 8, 10, 12, 14, 16)
_WIDTH = 380


class _Question(QDialog):
    """A small dialog with room for what went wrong, so that a wrong answer can be corrected in place."""

    def __init__(self, theme: ThemeProvider, title: str, yes: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.tokens.scaled(_WIDTH))
        spacing = theme.tokens.spacing
        self.form = QFormLayout()
        self.form.setSpacing(spacing.s)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.trouble = QLabel(self)
        self.trouble.setWordWrap(True)
        self.trouble.setStyleSheet(f"color: {theme.tokens.negative}")
        self.trouble.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.yes = QPushButton(yes, self)
        self.yes.setProperty("variant", "primary")
        self.yes.setDefault(True)
        self.buttons.addButton(self.yes, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.answer)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.l, spacing.l, spacing.l, spacing.l)
        layout.setSpacing(spacing.m)
        layout.addLayout(self.form)
        layout.addWidget(self.trouble)
        layout.addStretch(1)
        layout.addWidget(self.buttons)

    def answer(self) -> None:
        """The person agreed."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """What is wrong with the answer; it can be given again."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        self.yes.setEnabled(True)

    def refuse(self, error: BaseException) -> None:
        """The answer was not accepted."""
        words = words_of(error)
        self.say(f"{words.message} {words.hint}".strip() if isinstance(error, KnownError) else str(error))

    def wait(self) -> None:
        """The answer is being checked."""
        self.trouble.hide()
        self.yes.setEnabled(False)


class PinDialog(_Question):
    """Asks for a PIN. `given` is called with it; call `accept` or `refuse` then."""

    def __init__(
        self, theme: ThemeProvider, name: str, given: Callable[[PinDialog, str], object], parent: QWidget
    ) -> None:
        super().__init__(theme, tr("PIN"), tr("&Unlock"), parent)
        self._given = given
        words = QLabel(tr("{name} has an age limit. Type its PIN to go on.").format(name=name), self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self.form.addRow(words)
        self.pin = _secret(self, tr("PIN"))
        self.form.addRow(_label(tr("&PIN"), self.pin), self.pin)
        self.pin.setFocus()

    def answer(self) -> None:
        """Lets the PIN be checked."""
        self.wait()
        self._given(self, self.pin.text())

    def refuse(self, error: BaseException) -> None:
        """Says how long to wait and takes the next attempt."""
        super().refuse(error)
        self.pin.selectAll()
        self.pin.setFocus()


class LimitDialog(_Question):
    """Asks for an age limit and its PIN.

    `given` is called with (dialog, age or None, current PIN, new PIN or None to keep it); call `accept` or `refuse`.
    """

    def __init__(
        self,
        theme: ThemeProvider,
        name: str,
        limit: AgeLimit | None,
        given: Callable[[LimitDialog, int | None, str, str | None], object],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, tr("Age limit of {name}").format(name=name), tr("&Set"), parent)
        self._given = given
        self._limit = limit
        words = tr("Films from a higher age on are then shown nowhere: not in chat, browsing, the map or reasons.")
        note = QLabel(words, self)
        note.setWordWrap(True)
        note.setProperty("role", "muted")
        self.form.addRow(note)
        self.age = QComboBox(self)
        self.age.setAccessibleName(tr("Age limit"))
        self.age.addItem(tr("No limit"), None)
        for age in sorted({*_AGES, *((limit.max_age,) if limit else ())}):
            self.age.addItem(tr("Up to {age} years").format(age=age), age)
        self.form.addRow(_label(tr("&Films"), self.age), self.age)
        self.pin = _secret(self, tr("Current PIN"))
        if limit is not None and limit.has_pin:
            self.form.addRow(_label(tr("&Current PIN"), self.pin), self.pin)
        else:
            self.pin.hide()
        self.new_pin, self.again = _secret(self, tr("New PIN")), _secret(self, tr("New PIN again"))
        keep = limit is not None and limit.has_pin
        self.new_pin.setPlaceholderText(
            tr("Keep the current one") if keep else tr("{n} or more signs").format(n=MIN_PIN)
        )
        self.form.addRow(_label(tr("&New PIN"), self.new_pin), self.new_pin)
        self.form.addRow(_label(tr("&Again"), self.again), self.again)
        self.age.setCurrentIndex(max(0, self.age.findData(limit.max_age if limit else None)))
        self.age.currentIndexChanged.connect(self._follow_age)
        self._follow_age()

    def answer(self) -> None:
        """Looks at what can be seen at once, then lets the limit be set."""
        new = self.new_pin.text()
        if new != self.again.text():
            self.say(tr("The two new PINs differ."))
            return
        self.wait()
        self._given(self, self.age.currentData(), self.pin.text(), new or None)

    def _follow_age(self) -> None:
        """Without a limit there is nothing to guard."""
        limited = self.age.currentData() is not None
        self.new_pin.setEnabled(limited)
        self.again.setEnabled(limited)
        if not limited:
            self.new_pin.clear()
            self.again.clear()


def ask_to_erase(name: str, details: str, erase: Callable[[], object], parent: QWidget) -> QMessageBox:
    """The one confirmation of the program. `erase` is called when the person agrees."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("Erase profile"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("Erase the profile “{name}”?").format(name=name))
    box.setInformativeText(f"{details}\n\n" + tr("You can take this back until you close the window."))
    yes = box.addButton(tr("&Erase"), QMessageBox.ButtonRole.DestructiveRole)
    no = box.addButton(tr("&Keep"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    yes.clicked.connect(erase)
    box.open()
    return box


def _secret(parent: QWidget, name: str) -> QLineEdit:
    field = QLineEdit(parent)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(MAX_PIN)
    field.setAccessibleName(name)
    return field


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label
