"""Wrapped and elided text, laid out once and kept until the width or the theme changes."""

from __future__ import annotations

import re
from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

_KEPT: Final = 400
_SENTENCE_END: Final = re.compile(r"(?<=\w{3}[.!?])\s")
"""After a word of some length, so that no initial ends a sentence."""
_ENOUGH: Final = 0.6
"""Whole sentences stand alone when they say this part, 0 to 1, of what fits."""


class Typeset:
    """Keeps text layouts by (text, font role, width, lines)."""

    def __init__(self) -> None:
        self._layouts: OrderedDict[tuple[str, str, int, int], QTextLayout] = OrderedDict()

    def clear(self) -> None:
        """Forgets all layouts: fonts or colours changed."""
        self._layouts.clear()

    def wrapped(
        self, text: str, role: str, font: QFont, width: float, lines: int, tail: tuple[str, QColor] | None = None
    ) -> QTextLayout:
        """`text` in at most `lines` lines of `width`: whole sentences where they say enough, else elided.

        Args:
            text: plain text.
            role: names the font in the cache.
            font: what to set it in.
            width: in device-independent pixels.
            lines: at most this many.
            tail: words that must stay visible after the text, in their own colour: a year after a title.
        """
        key = (f"{text}\n{tail[0] if tail else ''}", role, int(width), lines)
        if key not in self._layouts:
            self._layouts[key] = _fitted(text, font, width, lines, tail)
            if len(self._layouts) > _KEPT:
                self._layouts.popitem(last=False)
        return self._layouts[key]


def _fitted(text: str, font: QFont, width: float, lines: int, tail: tuple[str, QColor] | None) -> QTextLayout:
    layout = _laid_out(text, font, width, tail)
    if layout.lineCount() <= lines:
        return layout
    words = text.split()
    low, high = 0, len(words)  # the most words that still fit, found by halving
    while low < high:
        middle = (low + high + 1) // 2
        if _laid_out(_cut(words, middle), font, width, tail).lineCount() <= lines:
            low = middle
        else:
            high = middle - 1
    if low:
        short = _said(text, words, low)
    else:
        short = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width * 0.8)
    return _laid_out(short, font, width, tail)


def _said(text: str, words: list[str], count: int) -> str:
    """The sentences that end within so many words; with an ellipsis as many words as fit, where that says much more."""
    whole = ""
    for end in _SENTENCE_END.finditer(text):
        if len(text[: end.start()].split()) <= count:
            whole = text[: end.start()]
    return whole if len(whole.split()) >= _ENOUGH * count else _cut(words, count)


def _cut(words: list[str], count: int) -> str:
    return " ".join(words[:count]).rstrip(",.;:–-") + "…"


def _with_tail(text: str, font: QFont, width: float, tail: str) -> str:
    """The tail stays with the last word, so that it never stands alone; unless the two have no room in one line."""
    last = f"{text.rpartition(' ')[2]}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{tail}"
    glue = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}" if QFontMetricsF(font).horizontalAdvance(last) <= width else " "
    return f"{text}{glue}{tail}"


def _laid_out(text: str, font: QFont, width: float, tail: tuple[str, QColor] | None) -> QTextLayout:
    layout = QTextLayout(_with_tail(text, font, width, tail[0]) if tail else text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if tail is not None:
        layout.setFormats([_coloured(len(layout.text()) - len(tail[0]), len(tail[0]), tail[1])])
    layout.beginLayout()
    y = 0.0
    line: QTextLine = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
        line = layout.createLine()
    layout.endLayout()
    return layout


def _coloured(start: int, length: int, colour: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = length
    style = QTextCharFormat()
    style.setForeground(colour)
    style.setFontWeight(QFont.Weight.Normal)
    made.format = style
    return made
