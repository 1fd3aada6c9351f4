"""Setting a title: balanced lines, as large as the space allows, never clipped.

Measures are linear in the font size because hinting is off, so a block is measured once and scaled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QTextLayout, QTextOption

_REFERENCE_PX = 100
_MAX_LINES = 6
_TALLEST_LINE = 1.7
"""How much larger than the smallest line a stacked line may get."""
_PAUSE_BONUS = 0.12
_SMALL_WORDS = frozenset({"a", "an", "the", "and", "of", "or", "to", "in", "on", "at", "from", "for", "with"})


@dataclass(frozen=True, slots=True)
class Face:
    """How letters look. `families` are wishes, best first; `hint` is what any system can give."""

    families: tuple[str, ...]
    hint: QFont.StyleHint
    weight: QFont.Weight = QFont.Weight.Bold
    italic: bool = False
    capitals: QFont.Capitalization = QFont.Capitalization.MixedCase
    tracking: float = 0.0
    """Extra space between letters, as a share of the font size."""
    leading: float = 1.0
    """Baseline distance, as a share of ascent plus descent of the letters."""

    def at(self, px: float) -> QFont:
        """The font at a size in poster units."""
        font = QFont()
        family = _installed(self.families)
        if family:
            font.setFamily(family)
        font.setStyleHint(self.hint)
        font.setWeight(self.weight)
        font.setItalic(self.italic)
        font.setCapitalization(self.capitals)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setPixelSize(max(1, int(px)))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.tracking * int(px))
        return font


@lru_cache(maxsize=64)
def _installed(families: tuple[str, ...]) -> str | None:
    present = {name.split(" [")[0] for name in QFontDatabase.families()}
    return next((family for family in families if family in present), None)


@dataclass(frozen=True, slots=True)
class Line:
    """One set line. `x` is the left edge and `baseline` the height it stands on, in poster units."""

    text: str
    font: QFont
    x: float
    baseline: float
    width: float


@dataclass(frozen=True, slots=True)
class Block:
    """A set text and the rectangle it fills."""

    lines: tuple[Line, ...]
    rect: QRectF

    def paint(self, painter: QPainter, ink: QColor) -> None:
        """Draws all lines."""
        painter.setPen(ink)
        for line in self.lines:
            layout = _laid_out(line.text, line.font)
            layout.draw(painter, QPointF(line.x, line.baseline - layout.lineAt(0).ascent()))


def set_title(
    text: str, face: Face, space: QRectF, align: Qt.AlignmentFlag, largest_px: float, *, stacked: bool
) -> Block:
    """Sets `text` inside `space`.

    Args:
        text: the words; lines break between words only.
        face: the letters.
        space: the block stays inside it and starts at its top.
        align: left or horizontal centre.
        largest_px: no letter gets larger.
        stacked: every line is blown up to the full width, as on letterpress bills.
    """
    words = text.split()
    tries = [_compose(lines, face, space, largest_px, stacked) for lines in _ways_to_break(words, face)]
    sizes = max(tries, key=lambda sized: _merit(sized, face))
    return _place(sizes, face, space, align)


_Sized = list[tuple[str, int]]


def _ways_to_break(words: Sequence[str], face: Face) -> list[list[str]]:
    """For each number of lines the most even split."""
    metrics = QFontMetricsF(face.at(_REFERENCE_PX))
    widths = [metrics.horizontalAdvance(word + " ") for word in words]
    return [_even_split(words, widths, count) for count in range(1, min(_MAX_LINES, len(words)) + 1)]


def _even_split(words: Sequence[str], widths: Sequence[float], count: int) -> list[str]:
    """Dynamic programming over the last line's start, as in Knuth and Plass (1981) with one penalty a line.

    A line costs the squared deviation from the mean width; ending at a colon or dash is rewarded.
    """
    mean = sum(widths) / count
    best: list[dict[int, tuple[float, list[str]]]] = [{0: (0.0, [])}]
    for made in range(count):
        row: dict[int, tuple[float, list[str]]] = {}
        last = made + 1 == count
        for start, (cost, lines) in best[made].items():
            for end in (len(words),) if last else range(start + 1, len(words) - (count - made - 1) + 1):
                bonus = _PAUSE_BONUS if not last and words[end - 1].endswith((":", "–", ",")) else 0.0
                total = cost + (sum(widths[start:end]) / mean - 1) ** 2 - bonus
                if end not in row or total < row[end][0]:
                    row[end] = (total, [*lines, " ".join(words[start:end])])
        best.append(row)
    return best[count][len(words)][1]


def _compose(lines: Sequence[str], face: Face, space: QRectF, largest_px: float, stacked: bool) -> _Sized:
    """The largest size (one a line when stacked) at which the lines fit the space."""
    metrics = QFontMetricsF(face.at(_REFERENCE_PX))
    fits = [space.width() / max(1.0, _ink_width(metrics, line)) * _REFERENCE_PX for line in lines]
    if not stacked:
        fits = [min(fits)] * len(fits)
    fits = [min(size, largest_px) for size in fits]
    least, most = min(fits), min(fits) * _TALLEST_LINE
    fits = [min(size, least if _is_small_talk(line) else most) for size, line in zip(fits, lines, strict=True)]
    height = sum(_line_height(face, size) for size in fits)
    shrink = min(1.0, space.height() / height)
    return [(line, max(1, int(size * shrink))) for line, size in zip(lines, fits, strict=True)]


def _is_small_talk(line: str) -> bool:
    """Whether a line has no word worth shouting."""
    return all(word.casefold() in _SMALL_WORDS for word in line.split())


def _ink_width(metrics: QFontMetricsF, line: str) -> float:
    """The advance, or the ink where italics lean out of it, on both sides."""
    box = metrics.boundingRect(line)
    return max(metrics.horizontalAdvance(line), box.right()) - min(0.0, box.left())


def _line_height(face: Face, px: float) -> float:
    metrics = QFontMetricsF(face.at(_REFERENCE_PX))
    tall = metrics.capHeight() if face.capitals is QFont.Capitalization.AllUppercase else metrics.ascent() * 0.86
    deep = metrics.descent() * (0.35 if face.capitals is QFont.Capitalization.AllUppercase else 0.8)
    return (tall + deep + 0.12 * _REFERENCE_PX) * face.leading * px / _REFERENCE_PX


def _merit(sized: _Sized, face: Face) -> float:
    """Large letters, little waste, few lines."""
    letters = sum(len(line) for line, _ in sized) or 1
    mean = sum(len(line) * size for line, size in sized) / letters
    height = sum(_line_height(face, size) for _, size in sized)
    return mean * (1.0 - 0.045 * len(sized)) - 0.02 * height


def _place(sized: _Sized, face: Face, space: QRectF, align: Qt.AlignmentFlag) -> Block:
    lines: list[Line] = []
    y = space.top()
    for text, px in sized:
        font = face.at(px)
        metrics = QFontMetricsF(font)
        width = _ink_width(metrics, text)
        slack = space.width() - width
        x = space.left() + (slack / 2 if align & Qt.AlignmentFlag.AlignHCenter else 0.0)
        height = _line_height(face, px)
        lines.append(Line(text, font, x - min(0.0, metrics.boundingRect(text).left()), y + height * 0.84, width))
        y += height
    return Block(tuple(lines), QRectF(space.left(), space.top(), space.width(), y - space.top()))


def _laid_out(text: str, font: QFont) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout
