"""What the card pane says when it has no cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reelreason_desktop.services.onboarding import EXAMPLES
from reelreason_desktop.services.views import Chip
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.parts import words
from reelreason_desktop.ui.widgets.posters.canvas import Canvas, translucent
from reelreason_desktop.ui.widgets.posters.eras import Era, palette_for
from reelreason_desktop.ui.widgets.posters.scenes import horizon

_WIDTH: Final = 420
_ART_WIDTH: Final = 320
_SCENE_SEED: Final = 4


class ProjectorArt(QWidget):
    """A projector's beam that opens onto a screen: the pane waiting for its film."""

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A wide strip."""
        return QSize(_WIDTH, 132)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Projector, beam, and a film on the screen."""
        tokens, theme = self._theme.tokens, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, left = self.height() / 2, (self.width() - _ART_WIDTH) / 2
        lens = QPointF(left + 58, middle)
        screen = QRectF(left + 142, middle - 62, 178, 124)
        beam = QLinearGradient(lens, QPointF(screen.left(), middle))
        beam.setColorAt(0, translucent(tokens.star, 0.9))
        beam.setColorAt(1, translucent(tokens.star, 0.15))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(beam)
        painter.drawPolygon(QPolygonF([lens, screen.topLeft(), screen.bottomLeft()]))
        painter.save()
        frame = QPainterPath()
        frame.addRoundedRect(screen, 6, 6)
        painter.setClipPath(frame)
        dice = Random(_SCENE_SEED)  # noqa: S311 - decoration
        horizon(Canvas(painter, screen, palette_for("action", Era.SEVENTIES, dice), dice))
        painter.restore()
        painter.setBrush(theme.colour(tokens.text))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(left, middle - 22, 46, 44), 6, 6)
        painter.drawRect(QRectF(left + 44, middle - 9, 14, 18))
        painter.setBrush(theme.colour(tokens.surface))
        for dx in (14, 32):
            painter.drawEllipse(QPointF(left + dx, middle), 6.0, 6.0)
        painter.end()


class EmptyState(QScrollArea):
    """Invites to begin, or says which limits leave nothing.

    Emits `example_clicked(text)` and `relax_clicked(chip key)`.
    """

    example_clicked = Signal(str)
    relax_clicked = Signal(str)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._art = ProjectorArt(theme, self)
        self.title = words("display")
        self.text = words("muted")
        self.buttons: list[QPushButton] = []
        self._page = QWidget(self)
        self._layout = QVBoxLayout(self._page)
        spacing = theme.tokens.spacing
        self._layout.setContentsMargins(spacing.xl, spacing.xl, spacing.xl, spacing.xl)
        self._layout.setSpacing(spacing.m)
        self._layout.addStretch(2)
        self._layout.addWidget(self._art)
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.text)
        self._button_row = self._layout.count()
        self._layout.addStretch(3)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def invite(self) -> None:
        """Nothing was told yet: what to do, with sentences that can be clicked."""
        self._say(
            self.tr("What shall we watch?"),
            self.tr("Tell me about a film you loved, or a mood. Or begin with one of these:"),
        )
        self._offer(
            [(f"“{text}”".replace("-", "\N{NON-BREAKING HYPHEN}"), text) for text in EXAMPLES],
            self.example_clicked.emit,
        )

    def nothing_fits(self, hidden: str, limits: Sequence[Chip]) -> None:
        """Limits leave no film: says so, and offers to lift them one at a time."""
        hint = self.tr("Take back a mark in the ledger to see more.")
        if limits:
            hint = self.tr("Lift a limit to see more:")
        self._say(self.tr("Nothing fits"), f"{hidden}. {hint}" if hidden else hint)
        lift = self.tr("Lift “{limit}”")
        self._offer([(lift.format(limit=say(chip.label)), chip.key) for chip in limits], self.relax_clicked.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keeps the text column readable in wide panes."""
        super().resizeEvent(event)
        side = max(self._theme.tokens.spacing.xl, (self.viewport().width() - _WIDTH) // 2)
        margins = self._layout.contentsMargins()
        self._layout.setContentsMargins(side, margins.top(), side, margins.bottom())

    def _say(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def _offer(self, choices: Sequence[tuple[str, str]], choose: Callable[[str], None]) -> None:
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for place, (label, value) in enumerate(choices):
            button = WrappingButton(label, self._page)
            button.clicked.connect(lambda _checked=False, value=value: choose(value))
            self._layout.insertWidget(self._button_row + place, button)
            self.buttons.append(button)


class WrappingButton(QPushButton):
    """A button whose text wraps."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(text)
        self._label = QLabel(text, self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height of the wrapped text with its margins."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else super().heightForWidth(width)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As the wrapped text wants it."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """May be narrow; the text then wraps."""
        return QSize(120, self.heightForWidth(max(self.width(), 120)))
