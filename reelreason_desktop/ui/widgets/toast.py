"""A short message at the bottom of a window, with the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from reelreason_desktop.ui.theme.theme import ThemeProvider

SHOWN_MS = 6000
_MARGIN = 12
_SLIDE_MS = 140
_SLIDE_PX = 10


class Toast(QFrame):
    """Sits bottom-centre over a part of `host` until its time is up, Undo is clicked, or the next message comes.

    It waits while the mouse or the keyboard is on it. What stands beside the part is never covered.
    """

    undo_clicked = Signal()

    def __init__(self, theme: ThemeProvider, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._over = host
        self._at_top = False
        self._foot: QWidget | None = None
        self.setProperty("layer", "raised")
        self.setAccessibleName(self.tr("Notice"))
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.undo_button = QPushButton(self.tr("&Undo"), self)
        self.undo_button.setProperty("variant", "link")
        self.undo_button.setToolTip(self.tr("Take it back (Ctrl+Z)"))
        self.act_button = QPushButton(self)
        self.act_button.setProperty("variant", "link")
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_MS)
        spacing = theme.tokens.spacing
        layout = QHBoxLayout(self)
        layout.setContentsMargins(spacing.l, spacing.xs, spacing.s, spacing.xs)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.act_button)
        layout.addWidget(self.undo_button)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._take_back: Callable[[], object] | None = None
        self._act: Callable[[], object] | None = None
        self.timer.timeout.connect(self._leave)
        self.undo_button.clicked.connect(self._undo)
        self.act_button.clicked.connect(self._do)
        host.installEventFilter(self)
        self.hide()

    def show_message(
        self,
        text: str,
        *,
        undo: bool = True,
        take_back: Callable[[], object] | None = None,
        act: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Shows one sentence, with or without buttons, and says it to a screen reader.

        Args:
            text: the sentence.
            undo: whether there is an Undo button.
            take_back: what Undo does, for acts that are not in the ledger; by default `undo_clicked` is emitted.
            act: (text of a button, what it does), for what may be wanted next.
        """
        self._take_back = take_back
        self._act = act[1] if act else None
        self.act_button.setText(act[0] if act else "")
        self.act_button.setVisible(act is not None)
        self.undo_button.setToolTip(self.tr("Take it back") if take_back else self.tr("Take it back (Ctrl+Z)"))
        self.label.setText(text)
        self.undo_button.setVisible(undo)
        self.setAccessibleDescription(text)
        appears = self.isHidden()
        self._place()
        self.show()
        self.raise_()
        if appears and self._slide.duration():
            self._slide.setStartValue(self.pos() + QPoint(0, _SLIDE_PX))
            self._slide.setEndValue(self.pos())
            self._slide.start()
        self.timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def keep_over(self, part: QWidget, *, at_top: bool = False) -> None:
        """From now on it sits over this part of the host: at the middle of its bottom, or at the end of its top."""
        if self._over is not self._host:
            self._over.removeEventFilter(self)
        self._over, self._at_top = part, at_top
        part.installEventFilter(self)
        if self.isVisible():
            self._place()

    def keep_above(self, foot: QWidget) -> None:
        """From now on it stands above this widget at the foot of its part, while that is shown."""
        self._foot = foot
        foot.installEventFilter(self)

    def set_time(self, seconds: int) -> None:
        """How long a message stays."""
        self.timer.setInterval(1000 * seconds)

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether messages are there at once instead of rising into place."""
        self._slide.setDuration(0 if reduced else _SLIDE_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follows its part of the host."""
        moved = watched is self._over and event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        stepped = watched is self._foot and event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize)
        if (moved or stepped) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self._slide.stop()
        self.ensurePolished()
        place = QRect(self._over.mapTo(self._host, QPoint()), self._over.size())
        beside = self.minimumSizeHint().width() - self.label.minimumSizeHint().width()
        text = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 2
        width = min(beside + text, place.width() - 2 * _MARGIN)
        height = self.heightForWidth(width)
        if self._at_top:
            self.setGeometry(place.right() + 1 - width, place.top(), width, height)
        else:
            left = place.left() + (place.width() - width) // 2
            self.setGeometry(left, self._floor(place) - height - _MARGIN, width, height)

    def _floor(self, place: QRect) -> int:
        """Where the part ends below, or what stands at its foot begins, in pixels of the host."""
        foot = self._foot
        if foot is None or not foot.isVisible():
            return place.bottom() + 1
        return min(place.bottom() + 1, foot.mapTo(self._host, QPoint()).y())

    def _leave(self) -> None:
        if self.underMouse() or self.undo_button.hasFocus() or self.act_button.hasFocus():
            self.timer.start()
        else:
            self.hide()

    def _do(self) -> None:
        self.timer.stop()
        self.hide()
        if self._act is not None:
            self._act()

    def _undo(self) -> None:
        self.timer.stop()
        self.hide()
        if self._take_back is not None:
            self._take_back()
        else:
            self.undo_clicked.emit()
