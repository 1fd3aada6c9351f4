"""One profile: how it looks, what it may see, taking it along, and erasing it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reelreason_desktop.services.looks import COLOURS, Look
from reelreason_desktop.services.profiles import ProfileCard
from reelreason_desktop.ui.focus import tab_through
from reelreason_desktop.ui.glyphs import set_glyph
from reelreason_desktop.ui.profiles.avatar import avatar_pixmap
from reelreason_desktop.ui.profiles.wording import colour_name, counts, limit_words
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say_error
from reelreason_desktop.ui.widgets.elided import ElidedLabel
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout

_AVATAR = 72
_SWATCH = 24
_FIELD_WIDTH = 260
_INITIAL_WIDTH = 56
_BESIDE = 60
"""Average letters from which on buttons stand beside words."""
_NARROWEST = 320


class PersonPanel(QFrame):
    """Shows one profile. Every signal carries its name first.

    Signals:
        open_wanted, limit_wanted, export_wanted, erase_wanted: (name).
        renamed: (name, new name).
        look_chosen: (name, Look).
    """

    open_wanted = Signal(str)
    renamed = Signal(str, str)
    look_chosen = Signal(str, object)
    limit_wanted = Signal(str)
    export_wanted = Signal(str)
    erase_wanted = Signal(str)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card: ProfileCard | None = None
        self.setProperty("layer", "raised")
        self.avatar = QLabel(self)
        self.heading = ElidedLabel("", self)
        self.heading.setProperty("role", "display")
        self.counts = QLabel(self)
        self.counts.setProperty("role", "muted")
        self.counts.setWordWrap(True)
        self.open_button = QPushButton(self.tr("&Open this profile"), self)
        self.open_button.setProperty("variant", "primary")
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("Name"))
        self.initial = QLineEdit(self)
        self.initial.setMaxLength(2)
        self.initial.setAccessibleName(self.tr("Initial"))
        self.initial.setAccessibleDescription(self.tr("One or two letters on the coloured disc"))
        self.colours = QButtonGroup(self)
        self.limit = QLabel(self)
        self.limit.setWordWrap(True)
        self.limit_button = QPushButton(self.tr("&Change…"), self)
        self.limit_button.setAccessibleName(self.tr("Change the age limit"))
        self.export_button = QPushButton(self.tr("E&xport…"), self)
        self.erase_button = QPushButton(self.tr("Erase &profile…"), self)
        self.erase_button.setProperty("variant", "danger")
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._limit_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self._connect()
        self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Buttons stand below the words they belong to where there is little room beside them."""
        super().resizeEvent(event)
        wide = self.width() >= _BESIDE * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for row in (self._head, self._limit_row):
            row.setDirection(direction)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as with the buttons below."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _NARROWEST), hint.height())

    def show_card(self, card: ProfileCard, *, is_open: bool) -> None:
        """Shows another profile, or this one as it is now."""
        fresh = self._card is None or self._card.name != card.name
        self._card = card
        self.heading.setText(card.name)
        self.counts.setText(" ".join(say_error(card.trouble)) if card.trouble else counts(card))
        if fresh or not self.name.hasFocus():
            self.name.setText(card.name)
            self.name.setCursorPosition(0)  # a long one is read from its start
        if fresh or not self.initial.hasFocus():
            self.initial.setText(card.look.initial)
        self.colours.button(COLOURS.index(card.look.colour)).setChecked(True)
        for button in self.colours.buttons():  # Tab comes to the chosen one, arrows to the others
            tab = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(tab)
        self.limit.setText(limit_words(card.limit))
        self.open_button.setVisible(not is_open)
        for widget in (self.name, self.initial, self.limit_button, self.export_button, self.open_button):
            widget.setEnabled(card.trouble is None)
        for button in self.colours.buttons():
            button.setEnabled(card.trouble is None)
        self._restyle()

    def _build(self) -> None:
        spacing = self._theme.tokens.spacing
        head, words = self._head, QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.heading)
        words.addWidget(self.counts)
        words.addStretch(1)
        head.setSpacing(spacing.l)
        name = QHBoxLayout()
        name.setSpacing(spacing.l)
        name.addWidget(self.avatar)
        name.addLayout(words, 1)
        head.addLayout(name, 1)
        head.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.xl, spacing.xl, spacing.xl, spacing.l)
        layout.setSpacing(spacing.l)
        layout.addLayout(head)
        layout.addLayout(self._form())
        layout.addStretch(1)
        line = QFrame(self)
        line.setProperty("layer", "line")
        line.setFixedHeight(1)
        layout.addWidget(line)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.erase_button)
        layout.addLayout(foot)
        colours = self.colours.buttons()
        tab_through(self.open_button, self.name, self.initial, *colours, self.limit_button, self.export_button)
        tab_through(self.export_button, self.erase_button)

    def _form(self) -> QGridLayout:
        spacing = self._theme.tokens.spacing
        grid = QGridLayout()
        grid.setHorizontalSpacing(spacing.l)
        grid.setVerticalSpacing(spacing.m)
        grid.setColumnStretch(1, 1)
        self.name.setMaximumWidth(_FIELD_WIDTH)
        self.initial.setMaximumWidth(_INITIAL_WIDTH)
        limit = self._limit_row
        limit.setSpacing(spacing.m)
        limit.addWidget(self.limit)
        limit.addWidget(self.limit_button, 0, Qt.AlignmentFlag.AlignLeft)
        limit.addStretch(1)
        rows: tuple[tuple[str, QWidget | None, QWidget | QLayout], ...] = (
            (self.tr("&Name"), self.name, self.name),
            (self.tr("&Initial"), self.initial, self.initial),
            (self.tr("Colour"), None, self._swatches()),
            (self.tr("Age limit"), None, limit),
            (self.tr("Take it along"), None, self.export_button),
        )
        for row, (text, buddy, field) in enumerate(rows):
            label = QLabel(text, self)
            label.setProperty("role", "muted")
            if buddy is not None:
                label.setBuddy(buddy)
            grid.addWidget(label, row, 0)
            if isinstance(field, QLayout):
                grid.addLayout(field, row, 1)
            else:
                grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        self.name.setMinimumWidth(_FIELD_WIDTH)
        return grid

    def _swatches(self) -> FlowLayout:
        row = FlowLayout(gap=self._theme.tokens.spacing.xs)
        for number, colour in enumerate(COLOURS):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setIconSize(QSize(_SWATCH, _SWATCH))
            button.setProperty("variant", "swatch")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setToolTip(colour_name(colour))
            button.setAccessibleName(colour_name(colour))
            button.clicked.connect(partial(self._choose_colour, colour))
            self.colours.addButton(button, number)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.open_button.clicked.connect(lambda: self._tell(self.open_wanted))
        self.limit_button.clicked.connect(lambda: self._tell(self.limit_wanted))
        self.export_button.clicked.connect(lambda: self._tell(self.export_wanted))
        self.erase_button.clicked.connect(lambda: self._tell(self.erase_wanted))
        self.name.editingFinished.connect(self._rename)
        self.initial.editingFinished.connect(self._choose_initial)
        self._theme.changed.connect(self._restyle)

    def _tell(self, signal: object) -> None:
        if self._card is not None:
            signal.emit(self._card.name)  # type: ignore[attr-defined]  # a bound signal has no public type

    def _rename(self) -> None:
        new = self.name.text().strip()
        if self._card is None or new == self._card.name:
            return
        if new:
            self.renamed.emit(self._card.name, new)
        else:
            self.name.setText(self._card.name)

    def refuse_name(self) -> None:
        """The new name cannot be one, or is taken: the old one stands again."""
        if self._card is not None:
            self.name.setText(self._card.name)

    def _choose_initial(self) -> None:
        if self._card is not None and self.initial.text().strip() != self._card.look.initial:
            self.look_chosen.emit(self._card.name, Look(self._card.look.colour, self.initial.text().strip()))

    def _choose_colour(self, colour: str) -> None:
        if self._card is not None and colour != self._card.look.colour:
            self.look_chosen.emit(self._card.name, Look(colour, self._card.look.initial))

    def _restyle(self) -> None:
        ratio = self.devicePixelRatioF()
        if self._card is not None:
            self.avatar.setPixmap(avatar_pixmap(self._theme, self._card.look, _AVATAR, ratio))
        for colour, button in zip(COLOURS, self.colours.buttons(), strict=True):
            initial = self._card.look.initial if self._card is not None else ""
            button.setIcon(_icon(avatar_pixmap(self._theme, Look(colour, initial), _SWATCH, ratio)))
        set_glyph(self.export_button, "download", self._theme.tokens.text_muted)
        set_glyph(self.limit_button, "lock", self._theme.tokens.text_muted)
        set_glyph(self.erase_button, "bin", self._theme.tokens.negative)


def _icon(pixmap: QPixmap) -> QIcon:
    return QIcon(pixmap)
