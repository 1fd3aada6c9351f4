"""The conversation as a slider: where the taste was, and what was picked, after each message."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QToolButton, QVBoxLayout, QWidget

from reelreason_desktop.services.compare import Moment
from reelreason_desktop.ui.glyphs import glyph_icon
from reelreason_desktop.ui.taste_map.play_glyph import play_icon
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.elided import ElidedLabel

_STEP_MS = 1100
_ICON = 14


class MomentsBar(QWidget):
    """Play button, slider and what was said at that moment. The right end of the slider is now.

    Signals:
        chosen: the `Moment` that is shown beside now; None for now itself.
        closed: the person is done with it.
    """

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: ThemeProvider, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._moments: tuple[Moment, ...] = ()
        self._may_move = True
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setPageStep(1)
        self.slider.setAccessibleName(self.tr("Moment of the conversation"))
        self.slider.valueChanged.connect(self._tell)
        self.play = self._button(self.tr("Play the conversation"))
        self.play.setCheckable(True)
        self.play.toggled.connect(self._run)
        self._close = self._button(self.tr("Back to now"))
        self._close.clicked.connect(self.closed)
        self.caption = ElidedLabel("", self)
        self.caption.setProperty("role", "caption")
        self.caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._clock = QTimer(self)
        self._clock.setInterval(_STEP_MS)
        self._clock.timeout.connect(self._advance)
        row = QHBoxLayout()
        row.addWidget(self.play)
        row.addWidget(self.slider, 1)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        spacing = theme.tokens.spacing
        column.setContentsMargins(spacing.m, spacing.xs, spacing.m, spacing.xs)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.caption)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    @property
    def moment(self) -> Moment | None:
        """The one that is chosen; None for now."""
        at = self.slider.value()
        return self._moments[at] if 0 <= at < len(self._moments) else None

    def set_may_move(self, may_move: bool) -> None:
        """Whether playing may run by itself; otherwise the button goes one step at a time."""
        self._may_move = may_move
        self._recolour()

    def offer(self, moments: Sequence[Moment]) -> None:
        """Shows the moments of a conversation, the slider at now."""
        self.play.setChecked(False)
        self._moments = tuple(moments)
        self.slider.blockSignals(True)
        self.slider.setRange(0, len(self._moments))
        self.slider.setValue(len(self._moments))
        self.slider.blockSignals(False)
        self.slider.setEnabled(bool(self._moments))
        self.play.setEnabled(bool(self._moments))
        self._tell()

    def show_first(self) -> None:
        """Goes to the beginning."""
        self.slider.setValue(0)

    def _tell(self) -> None:
        moment, count = self.moment, len(self._moments)
        if not count:
            text = self.tr("Nothing was said in this chat yet.")
        elif moment is None:
            text = self.tr("Now")
        else:
            said = " ".join(moment.said.split())
            text = self.tr("After message {number} of {count}: “{said}”").format(
                number=self.slider.value() + 1, count=count, said=said
            )
        self.caption.setText(text)
        self.slider.setAccessibleDescription(text)
        self.chosen.emit(moment)

    def _run(self, running: bool) -> None:
        if running:
            if self.moment is None:
                self.slider.setValue(0)
            else:
                self._advance()
            if self._may_move:
                self._clock.start()
            else:
                self.play.setChecked(False)
        else:
            self._clock.stop()
        self._recolour()

    def _advance(self) -> None:
        self.slider.setValue(self.slider.value() + 1)
        if self.slider.value() == self.slider.maximum():
            self.play.setChecked(False)

    def hideEvent(self, _event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Nothing runs unseen."""
        self.play.setChecked(False)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("variant", "quiet")
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _recolour(self) -> None:
        ink = self._theme.tokens.text
        for button in (self.play, self._close):
            button.setIconSize(QSize(1, 1) * self._theme.tokens.scaled(_ICON))
        self.play.setIcon(play_icon(ink, running=self.play.isChecked(), stepping=not self._may_move))
        name = self.tr("Play the conversation") if self._may_move else self.tr("One message further")
        self.play.setToolTip(name)
        self.play.setAccessibleName(name)
        self._close.setIcon(glyph_icon("close", self._theme.tokens.text_muted))
