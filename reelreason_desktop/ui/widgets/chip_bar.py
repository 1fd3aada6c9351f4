"""What the program acts on, as chips. Each can be taken away with the mouse or the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reelreason_desktop.services.views import Chip, ChipKind
from reelreason_desktop.ui.glyphs import Glyph, glyph_pixmap
from reelreason_desktop.ui.key_table import CHIP
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout

_GLYPHS: Final[dict[ChipKind, Glyph]] = {
    ChipKind.LIMIT: "shield",
    ChipKind.WISH: "spark",
    ChipKind.FILM: "star",
    ChipKind.MOOD: "heart",
}
_GLYPH_PX: Final = 14
_CROSS_PX: Final = 12
_PADDING: Final = 8
_MAX_LABEL: Final = 220


class ChipBar(QWidget):
    """Wrapping chips. Emits `removed(key)`; the bar itself changes only through `set_chips`."""

    removed = Signal(str)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[ChipWidget] = []
        self._flow = FlowLayout(self, theme.tokens.spacing.xs)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("What was read from your messages"))

    @property
    def chips(self) -> tuple[ChipWidget, ...]:
        """The chips shown, in order."""
        return tuple(self._chips)

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Shows these chips; the keyboard stays at the same place in the row."""
        if [widget.chip for widget in self._chips] == list(chips):
            return
        focused = next((i for i, widget in enumerate(self._chips) if widget.hasFocus()), None)
        for widget in self._chips:
            self._flow.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._chips = [ChipWidget(chip, self._theme, self) for chip in chips]
        for widget in self._chips:
            widget.removed.connect(self.removed)
            widget.stepped.connect(self._step)
            self._flow.addWidget(widget)
            widget.show()
        if focused is not None and self._chips:
            self._chips[min(focused, len(self._chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def _step(self, by: int) -> None:
        here = next((i for i, widget in enumerate(self._chips) if widget.hasFocus()), 0)
        self._chips[(here + by) % len(self._chips)].setFocus(Qt.FocusReason.TabFocusReason)


class ChipWidget(QWidget):
    """One chip. Emits `removed(key)` and `stepped(-1 or 1)` for the arrow keys."""

    removed = Signal(str)
    stepped = Signal(int)

    def __init__(self, chip: Chip, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip = chip
        self._theme = theme
        self._over_cross = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._label = say(chip.label)
        spoken = f"{self._kind()}: {self._label}"
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(self.tr("Press Delete to remove"))
        self.setToolTip(self.tr("{chip}. Click × or press Del to remove.").format(chip=spoken))
        theme.changed.connect(self._restyle)

    def _kind(self) -> str:
        return {
            ChipKind.LIMIT: self.tr("Limit"),
            ChipKind.WISH: self.tr("Wish"),
            ChipKind.FILM: self.tr("Film"),
            ChipKind.MOOD: self.tr("Mood"),
        }[self.chip.kind]

    @property
    def cross(self) -> QRectF:
        """Where a click removes the chip."""
        side = float(self.height())
        return QRectF(self.width() - side, 0, side, side)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Glyph, label and cross in one line."""
        metrics = QFontMetricsF(self._theme.font("caption"))
        label = min(metrics.horizontalAdvance(self._label), _MAX_LABEL)
        height = max(22, round(metrics.height()) + 8)
        return QSize(round(_PADDING + self._theme.tokens.scaled(_GLYPH_PX) + 5 + label + height) + 1, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A narrow chip elides its label."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), 64), hint.height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Lights the cross up."""
        self._set_over_cross(self.cross.contains(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Dims the cross."""
        self._set_over_cross(False)
        super().leaveEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Lights the cross up when the mouse arrives on it."""
        self._set_over_cross(self.cross.contains(event.position()))
        super().enterEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Removes the chip when the cross was clicked."""
        if event.button() is Qt.MouseButton.LeftButton and self.cross.contains(event.position()):
            self.removed.emit(self.chip.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete and friends remove; arrows move along the row."""
        match CHIP.name_of(event):
            case "remove":
                self.removed.emit(self.chip.key)
            case "next":
                self.stepped.emit(1)
            case "previous":
                self.stepped.emit(-1)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """A pill with glyph, label and cross; the focus ring is part of its outline."""
        tokens, theme = self._theme.tokens, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        focused = self.hasFocus()
        painter.setPen(QPen(theme.colour(tokens.focus if focused else tokens.outline), 2.0 if focused else 1.0))
        painter.setBrush(theme.colour(tokens.accent_soft if self._is_limit else tokens.surface_raised))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        sign, across = tokens.scaled(_GLYPH_PX), tokens.scaled(_CROSS_PX)
        self._paint_glyph(painter, _GLYPHS[self.chip.kind], sign, _PADDING, tokens.accent)
        left = _PADDING + sign + 5
        space = QRectF(left, 0, self.cross.left() - left, self.height())
        font = theme.font("caption")
        label = QFontMetricsF(font).elidedText(self._label, Qt.TextElideMode.ElideRight, space.width() + 1)
        painter.setFont(font)
        painter.setPen(theme.colour(tokens.text))
        painter.drawText(space, Qt.AlignmentFlag.AlignVCenter, label)
        cross = tokens.accent if self._over_cross or focused else tokens.text_muted
        self._paint_glyph(painter, "close", across, self.cross.center().x() - across / 2 - 1, cross)
        painter.end()

    @property
    def _is_limit(self) -> bool:
        return self.chip.kind is ChipKind.LIMIT

    def _paint_glyph(self, painter: QPainter, glyph: Glyph, size: int, left: float, colour: str) -> None:
        pixmap = glyph_pixmap(glyph, colour, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - size) / 2), pixmap)

    def _set_over_cross(self, over: bool) -> None:
        if over != self._over_cross:
            self._over_cross = over
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
