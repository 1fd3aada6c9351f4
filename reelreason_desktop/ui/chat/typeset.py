"""One message laid out for a width: where its words, its bubble and its links are."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reelreason_desktop.services.views import FilmLink
from reelreason_desktop.ui.chat.rows import Row, RowKind
from reelreason_desktop.ui.theme.theme import ThemeProvider

_BUBBLE_PART = 0.86
"""A person's bubble takes at most this part of the width, so that the two sides stay apart."""
_BOXED = frozenset({RowKind.PERSON, RowKind.ERROR})
DOTS_WIDTH = 34.0


@dataclass(frozen=True)
class Typeset:
    """A laid-out row. All rectangles are relative to the row's top left corner, in device-independent pixels."""

    row: Row
    layout: QTextLayout
    origin: QPointF
    """Where `layout` is drawn."""
    box: QRectF
    """The bubble or frame; the text's own rectangle when there is none."""
    heading: QRectF
    hint: QTextLayout | None
    hint_origin: QPointF
    height: float

    def link_at(self, position: QPointF) -> FilmLink | None:
        """The film under a point, or None."""
        local = position - self.origin
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if line.naturalTextRect().contains(local):
                cursor = line.xToCursor(local.x(), QTextLine.CursorPosition.CursorOnCharacter)
                return next((link for link in self.row.links if _holds(self.row.text, link, cursor)), None)
        return None


class Typesetter:
    """Lays rows out for the present width and theme, and remembers them until either changes."""

    def __init__(self, theme: ThemeProvider) -> None:
        self._theme = theme
        self._width = 0
        self._done: dict[Row, Typeset] = {}

    def forget(self) -> None:
        """Drops all layouts: the theme or the text size has changed."""
        self._done.clear()

    def typeset(self, row: Row, width: int) -> Typeset:
        """The row laid out `width` pixels wide."""
        if width != self._width:
            self._done.clear()
            self._width = width
        if row not in self._done:
            self._done[row] = self._lay_out(row, width)
        return self._done[row]

    def _lay_out(self, row: Row, width: int) -> Typeset:
        spacing = self._theme.tokens.spacing
        heading = self._heading(row, width)
        top = heading.bottom() + spacing.s if row.heading else float(spacing.s)
        pad = spacing.m if row.kind in _BOXED else 0
        room = (width - 2 * spacing.l) * (_BUBBLE_PART if row.kind is RowKind.PERSON else 1.0) - 2 * pad
        indent = DOTS_WIDTH if row.kind is RowKind.BUSY else 0.0
        layout = self._text(row, room - indent)
        hint = _lay_lines(QTextLayout(row.hint, self._theme.font("body")), room) if row.hint else None
        text_width = max(_natural_width(layout), _natural_width(hint) if hint else 0.0)
        gap = spacing.xs if hint else 0
        text_height = layout.boundingRect().height() + gap + (hint.boundingRect().height() if hint else 0.0)
        if row.kind is RowKind.ERROR:
            text_width = room
        left = width - spacing.l - text_width - 2 * pad if row.kind is RowKind.PERSON else float(spacing.l)
        box = QRectF(left, top, text_width + 2 * pad + indent, text_height + (2 * spacing.s if pad else 0))
        origin = QPointF(box.left() + pad + indent, box.top() + (spacing.s if pad else 0))
        if row.kind is RowKind.PERSON and is_right_to_left(row.text):
            _lay_lines(layout, math.ceil(text_width))  # its lines must end at the bubble, not at the room's edge
        hint_origin = origin + QPointF(0, layout.boundingRect().height() + gap)
        return Typeset(row, layout, origin, box, heading, hint, hint_origin, box.bottom() + spacing.s)

    def _heading(self, row: Row, width: int) -> QRectF:
        if not row.heading:
            return QRectF()
        spacing = self._theme.tokens.spacing
        return QRectF(spacing.l, spacing.m, width - 2 * spacing.l, QFontMetricsF(self._theme.font("caption")).height())

    def _text(self, row: Row, width: float) -> QTextLayout:
        # line separators instead of newlines: one layout, and positions stay what the links index
        layout = QTextLayout(row.text.replace("\n", "\u2028"), self._font(row))
        option = QTextOption()
        if is_right_to_left(row.text):  # a bare text layout does not mirror the alignment by itself
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self.link_format(row.text, link, underlined=False) for link in row.links])
        return _lay_lines(layout, width)

    def _font(self, row: Row) -> QFont:
        if row.kind is RowKind.ERROR:
            return self._theme.font("strong")
        return self._theme.font("caption" if row.kind is RowKind.STOPPED else "body")

    def link_format(self, text: str, link: FilmLink, *, underlined: bool) -> QTextLayout.FormatRange:
        """How a link looks: never by colour alone."""
        style = QTextCharFormat()
        style.setForeground(self._theme.colour(self._theme.tokens.accent))
        style.setFontWeight(QFont.Weight.DemiBold)
        style.setFontUnderline(underlined)
        span = QTextLayout.FormatRange()
        span.start = _utf16(text, link.start)
        span.length = _utf16(text, link.end) - span.start
        span.format = style
        return span


def _lay_lines(layout: QTextLayout, width: float) -> QTextLayout:
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _natural_width(layout: QTextLayout) -> float:
    widths = [layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount())]
    return max(widths, default=0.0)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs right to left (rules P2 and P3 of Unicode's UAX 9)."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((d for d in directions if d in ("L", "R", "AL")), "L") != "L"


def _utf16(text: str, position: int) -> int:
    """Qt counts UTF-16 units, the links count code points."""
    return len(text[:position].encode("utf-16-le")) // 2


def _holds(text: str, link: FilmLink, cursor: int) -> bool:
    return _utf16(text, link.start) <= cursor < _utf16(text, link.end)
