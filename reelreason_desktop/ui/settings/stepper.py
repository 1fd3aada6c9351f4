"""A number with a button for less and one for more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QToolButton, QWidget

_PADDING: Final = 14


class Stepper(QWidget):
    """Steps through the numbers from `minimum` to `maximum`, each shown in words.

    Args:
        minimum: the smallest.
        maximum: the greatest.
        say: a number in words.
        spoken: what is changed, for a screen reader.

    Signals:
        changed: the new number.
    """

    changed = Signal(int)

    def __init__(
        self, minimum: int, maximum: int, say: Callable[[int], str], spoken: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = _Field(minimum, maximum, say, self)
        self.field.setAccessibleName(spoken)
        self.less = self._button("−", self.tr("Less: {what}").format(what=spoken), -1)
        self.more = self._button("+", self.tr("More: {what}").format(what=spoken), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.less, self.field, self.more):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.field)
        self.field.valueChanged.connect(self._changed)

    def show_value(self, value: int) -> None:
        """Shows a number without telling anybody."""
        self.field.blockSignals(True)
        self.field.setValue(value)
        self.field.blockSignals(False)
        self._fit()

    def _button(self, text: str, spoken: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(spoken)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys in the field do the same
        button.setAutoRepeat(True)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)  # as high as the field
        button.clicked.connect(lambda: self.field.stepBy(by))
        return button

    def _changed(self, value: int) -> None:
        self._fit()
        self.changed.emit(value)

    def _fit(self) -> None:
        value = self.field.value()
        self.less.setEnabled(value > self.field.minimum())
        self.more.setEnabled(value < self.field.maximum())


class _Field(QSpinBox):
    """Shows numbers in words. The wheel scrolls the page instead."""

    def __init__(self, minimum: int, maximum: int, say: Callable[[int], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self._by_text = {say(value): value for value in range(minimum, maximum + 1)}
        self.setProperty("variant", "bare")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRange(minimum, maximum)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the longest words."""
        wide = max(self.fontMetrics().horizontalAdvance(text) for text in self._by_text)
        return QSize(wide + 2 * _PADDING, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It cannot be smaller."""
        return self.sizeHint()

    def textFromValue(self, val: int) -> str:  # noqa: N802
        """The words."""
        return self._say(val)

    def valueFromText(self, text: str) -> int:  # noqa: N802
        """The number whose words begin like that; the present one where there is none."""
        return self._found(text, self.value())

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:  # noqa: A002 - Qt's name
        """Anything may be typed; what means nothing changes nothing."""
        state = QValidator.State.Acceptable if self._found(input, -1) >= 0 else QValidator.State.Intermediate
        return state, input, pos

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leaves the wheel to the page."""
        event.ignore()

    def _found(self, text: str, otherwise: int) -> int:
        typed = text.strip()
        if typed in self._by_text:
            return self._by_text[typed]
        digits = "".join(c for c in typed if c.isdigit())
        said = {"".join(c for c in known if c.isdigit()): value for known, value in self._by_text.items()}
        return said.get(digits, otherwise)
