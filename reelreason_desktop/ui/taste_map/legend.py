"""The key of the map: marks and genre families with shape and colour, folded away with one click."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reelreason_desktop.ui.taste_map import brushwork
from reelreason_desktop.ui.taste_map.marks import Stance
from reelreason_desktop.ui.taste_map.shapes import FAMILY_SHAPES
from reelreason_desktop.ui.theme.families import FAMILIES, GenreFamily
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say

_SWATCH = 18
_GAP = 6
_BETWEEN = 15
_ROW = 21
_MARGIN = 12
_SMALL = 0.72
"""Marks in the key are drawn at this part of their size on the map."""


@dataclass(frozen=True)
class _Entry:
    name: str
    paint: Callable[[QPainter], None]
    """Paints the swatch around the origin."""


class _Key(QWidget):
    """The swatches, flowing into as many rows as the width needs."""

    def __init__(self, theme: ThemeProvider, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries = self._marks() + [_Entry(say(f.name), self._family_painter(f)) for f in FAMILIES]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(
            self.tr("Key: {entries}").format(entries=", ".join(entry.name for entry in self._entries))
        )

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        return round(self._places(width)[-1].y()) + _ROW // 2 + 2

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(160, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        self.draw_on(painter, self.width())
        painter.end()

    def draw_on(self, painter: QPainter, width: int) -> None:
        """Draws the key at the origin of any device, in so wide a place."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font("caption")
        metrics = QFontMetricsF(font)
        for entry, place in zip(self._entries, self._places(width), strict=True):
            painter.save()
            painter.translate(place + QPointF(_SWATCH / 2, 0))
            entry.paint(painter)
            painter.restore()
            painter.setFont(font)
            painter.setPen(self._theme.colour(self._theme.tokens.text_muted))
            baseline = (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(place + QPointF(_SWATCH + _GAP, baseline), entry.name)

    def _places(self, width: int) -> list[QPointF]:
        """Left middle of each entry."""
        metrics = QFontMetricsF(self._theme.font("caption"))
        x, y, places = 0.0, _ROW / 2, []
        for entry in self._entries:
            needed = _SWATCH + _GAP + metrics.horizontalAdvance(entry.name)
            if x > 0 and x + needed > width:
                x, y = 0.0, y + _ROW
            places.append(QPointF(x, y))
            x += needed + _BETWEEN
        return places

    def _marks(self) -> list[_Entry]:
        def taste(painter: QPainter) -> None:
            brushwork.paint_taste(painter, (0.0, 0.0), self._theme.tokens)

        def pick(painter: QPainter) -> None:
            brushwork.paint_pick(painter, (0.0, 0.0), (0.0, 0.0), 1, self._theme.font("strong"), self._theme.tokens)

        def film(stance: Stance) -> Callable[[QPainter], None]:
            return lambda painter: brushwork.paint_film(painter, (0.0, 0.0), stance, self._theme.tokens)

        named = [
            (self.tr("you"), taste),
            (self.tr("pick"), pick),
            (self.tr("liked"), film(Stance.LIKED)),
            (self.tr("mixed"), film(Stance.MIXED)),
            (self.tr("disliked"), film(Stance.DISLIKED)),
        ]
        return [_Entry(name, _smaller(paint)) for name, paint in named]

    def _family_painter(self, family: GenreFamily) -> Callable[[QPainter], None]:
        def paint(painter: QPainter) -> None:
            painter.scale(11, 11)
            painter.fillPath(FAMILY_SHAPES[family.key], QColor(self._theme.tokens.families[family.key]))

        return paint


def _smaller(paint: Callable[[QPainter], None]) -> Callable[[QPainter], None]:
    def scaled(painter: QPainter) -> None:
        painter.scale(_SMALL, _SMALL)
        paint(painter)

    return scaled


class Legend(QWidget):
    """The key under a button that folds it."""

    def __init__(self, theme: ThemeProvider, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._toggle = QToolButton(self)
        self._toggle.setText(self.tr("Key"))
        self._toggle.setProperty("variant", "fold")
        self._toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._toggle.setCheckable(True)
        self._toggle.setChecked(True)
        self._toggle.setToolTip(self.tr("Shows or hides what shapes and colours mean"))
        self._key = _Key(theme, self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 2, _MARGIN, 8)
        layout.setSpacing(0)
        layout.addWidget(self._toggle, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._key)
        self._toggle.toggled.connect(self.unfold)
        self.unfold(unfolded=True)

    @property
    def unfolded(self) -> bool:
        """Whether the key shows."""
        return self._toggle.isChecked()

    def unfold(self, unfolded: bool) -> None:
        """Shows or folds the key."""
        self._toggle.setChecked(unfolded)
        self._toggle.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self._key.setVisible(unfolded)

    def height_unfolded(self, width: int) -> int:
        """Height of the key alone at a width, with its margins."""
        return self._key.heightForWidth(width - 2 * _MARGIN) + 2 * _MARGIN

    def draw_on(self, painter: QPainter, corner: QPoint, width: int) -> None:
        """Draws the key, folded or not, with its margins."""
        painter.save()
        painter.translate(corner + QPoint(_MARGIN, _MARGIN))
        self._key.draw_on(painter, width - 2 * _MARGIN)
        painter.restore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.surface))
        painter.setPen(QPen(QColor(self._theme.tokens.line), 1))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()
