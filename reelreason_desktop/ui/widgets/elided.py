"""Lines of text that give way when space is short."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget


class ElidedLabel(QLabel):
    """Shows its text with `…` when it does not fit; the whole text is then the tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def is_elided(self) -> bool:
        """Whether part of the text is hidden now."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """May shrink to a few letters."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 4), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keeps the tooltip truthful."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.is_elided else "")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draws what fits, in the label's style."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        style, role = self.style(), self.foregroundRole()
        style.drawItemText(
            painter, self.contentsRect(), self.alignment(), self.palette(), self.isEnabled(), shown, role
        )
        painter.end()


class ElidedButton(QPushButton):
    """A button that shows its text with `…` when it does not fit; the whole text is then the tooltip.

    Otherwise the accessible description is.

    Attributes:
        short: said in place of a cut text where there is one that fits.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.short = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """May shrink to a few letters."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 8), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """A push button with as much of the text as fits."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        if shown != self.text() and self.short and self.fontMetrics().horizontalAdvance(self.short) <= room:
            shown = self.short
        tip = self.accessibleDescription() if shown == self.text() else self.text()
        if tip != self.toolTip():
            self.setToolTip(tip)
        option.text = shown
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
