"""Where the parts of a ledger row are. Geometry only, shared by painting and by the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF

MAX_WEIGHT: Final = 2.0
_STEP: Final = 0.1
_ICON_LINES: Final = 1.1
_BUTTON_LINES: Final = 1.6
_DATE_LINES: Final = 7.0
"""Room that date and part in the picks need, in line heights; where there is less they get a line of their own."""
_SLIDER: Final = 84.0
_SHORTEST_SLIDER: Final = 40.0
_SLIDER_SHARE: Final = 0.36
_NUMBER_LINES: Final = 2.2
"""Width of a weight such as `1.6×`, in line heights: it grows with the text."""
_PAD: Final = 12
_GAP: Final = 8


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Rectangles of one row in view coordinates. `slider` is the groove's full reach, `weight` the number beside it."""

    icon: QRectF
    text: QRectF
    date: QRectF
    slider: QRectF
    weight: QRectF
    mute: QRectF
    delete: QRectF

    @classmethod
    def of(cls, row: QRect, line_height: float) -> RowLayout:
        """Two lines: the sentence above, date and controls below.

        Where the date has no room beside the controls, it has a line of its own, and the sentence has two.
        """
        area = QRectF(row).adjusted(_PAD, _GAP, -_PAD, -_GAP)
        icon, button = _icon(line_height), _button(line_height)
        left = area.left() + icon + _GAP
        below = area.bottom() - button
        delete = QRectF(area.right() - button, below, button, button)
        mute = delete.translated(-button, 0)
        number = _NUMBER_LINES * line_height
        weight = QRectF(mute.left() - number - 2, below, number, button)
        reach = max(_SHORTEST_SLIDER, min(_SLIDER, _SLIDER_SHARE * (weight.left() - left)))  # the rest is for the date
        slider = QRectF(weight.left() - reach - _GAP, below, reach, button)
        date = QRectF(left, below, slider.left() - _GAP - left, button)
        text = QRectF(left, area.top(), area.right() - left, line_height)
        if date.width() < _DATE_LINES * line_height:
            text.setHeight(2 * line_height)
            date = QRectF(left, text.bottom(), text.width(), line_height)
        return cls(
            icon=QRectF(area.left(), area.top() + (line_height - icon) / 2, icon, icon),
            text=text,
            date=date,
            slider=slider,
            weight=weight,
            mute=mute,
            delete=delete,
        )

    @classmethod
    def height(cls, line_height: float, width: int) -> int:
        """Of a whole row that is `width` pixels wide."""
        two_lines = line_height + _button(line_height) + 2 * _GAP
        parts = cls.of(QRect(0, 0, width, round(two_lines)), line_height)
        is_beside = parts.date.right() < parts.slider.left()
        return round(two_lines if is_beside else two_lines + 2 * line_height)

    def handle_x(self, weight: float) -> float:
        """Where the slider's handle stands for a weight."""
        return self.slider.left() + min(weight, MAX_WEIGHT) / MAX_WEIGHT * self.slider.width()

    def weight_at(self, position: QPointF) -> float:
        """The weight a pointer stands for, in steps of a tenth; close to 1 it snaps to 1."""
        part = (position.x() - self.slider.left()) / self.slider.width()
        weight = round(min(1.0, max(0.0, part)) * MAX_WEIGHT / _STEP) * _STEP
        return 1.0 if abs(weight - 1.0) <= _STEP + 1e-9 else round(weight, 1)


def _icon(line_height: float) -> int:
    return round(_ICON_LINES * line_height)


def _button(line_height: float) -> int:
    return round(_BUTTON_LINES * line_height)


def stepped(weight: float, steps: int) -> float:
    """The weight some keyboard steps away, between 0 and `MAX_WEIGHT`."""
    return round(min(MAX_WEIGHT, max(0.0, weight + steps * _STEP)), 1)
