"""The dials of taste: a slider between two plain words, with what it would do to the picks while it is turned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QToolButton, QVBoxLayout, QWidget

from reelreason_desktop.services.dials import DIALS, Dial
from reelreason_desktop.services.movement import Movement
from reelreason_desktop.ui.figures import percent
from reelreason_desktop.ui.taste.parts import Card
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.parts import words

_STEPS: Final = 100
_PREVIEW_MS: Final = 120
_SETTLED_MS: Final = 700
"""How long the keyboard must rest before the dial counts as turned."""
_PLAIN: Final = ("prior", "recency")
"""Dials that are shown at once; the others are under Advanced."""
_NAMED: Final = 2

translate = QCoreApplication.translate


def title_of(dial: Dial) -> str:
    """What the dial is about."""
    return {
        "prior": translate("Dials", "How well known the picks are"),
        "recency": translate("Dials", "How much your latest films count"),
        "alpha": translate("Dials", "Films against words"),
        "memory": translate("Dials", "How long a chat is remembered"),
    }.get(dial.name, say(dial.title))


def ends_of(dial: Dial) -> tuple[str, str]:
    """What its ends mean."""
    return {
        "prior": (translate("Dials", "Off the beaten track"), translate("Dials", "Well known")),
        "recency": (translate("Dials", "All alike"), translate("Dials", "Mostly the latest")),
        "alpha": (translate("Dials", "What I say"), translate("Dials", "The films I like")),
        "memory": (translate("Dials", "The last message"), translate("Dials", "Everything I said")),
    }.get(dial.name, (say(dial.low), say(dial.high)))


def in_words(name: str, value: float) -> str:
    """What a setting means."""
    match name:
        case "prior" if value < -0.05:
            return translate("Dials", "little-known films first")
        case "prior" if value <= 0.05:
            return translate("Dials", "fame plays no part")
        case "prior" if value < 0.7:
            return translate("Dials", "a nod to the well known")
        case "prior":
            return translate("Dials", "well-known films first")
        case "recency" if value < 0.005:
            return translate("Dials", "old and new count alike")
        case "recency":
            kept = (1.0 - value) ** 10
            words = translate("Dials", "after ten more films, one still counts {kept}")
            return words.format(kept=percent(max(kept, 0.25)))
        case "alpha":
            words = translate("Dials", "films {films}, words {words}")
            return words.format(films=percent(value), words=percent(1 - value))
        case _:
            return translate("Dials", "each message keeps {kept} of what came before").format(kept=percent(value))


class DialControl(QWidget):
    """One dial.

    Signals:
        previewed: name and value, while it is turned.
        turned: name and value, once it rests; None for the default.
    """

    previewed = Signal(str, float)
    turned = Signal(str, object)

    def __init__(self, theme: ThemeProvider, dial: Dial, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dial = dial
        self._stands = 0.0
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, _STEPS)
        self.slider.setSingleStep(2)
        self.slider.setPageStep(10)
        self.slider.setMinimumHeight(22)
        self.slider.setAccessibleName(title_of(dial))
        self.value = words("muted")
        self.effect = words("caption")
        self.default = QPushButton(self.tr("Default"), self)
        self.default.setProperty("variant", "link")
        self.default.setAccessibleName(self.tr("Default: {dial}").format(dial=title_of(dial)))
        keep_room = self.default.sizePolicy()
        keep_room.setRetainSizeWhenHidden(True)
        self.default.setSizePolicy(keep_room)
        self._preview, self._settle = self._timer(_PREVIEW_MS), self._timer(_SETTLED_MS)
        self._build(theme)
        self.slider.valueChanged.connect(self._turning)
        self.slider.sliderReleased.connect(self.flush)
        self.default.clicked.connect(self._to_default)
        self._preview.timeout.connect(lambda: self.previewed.emit(self.dial.name, self.setting))
        self._settle.timeout.connect(self.flush)

    @property
    def is_turned(self) -> bool:
        """Whether it does not stand at its default."""
        return not self.default.isHidden()

    @property
    def setting(self) -> float:
        """Where the slider stands, in the dial's unit."""
        return self._value_at(self.slider.value())

    def show_setting(self, value: float, *, turned: bool) -> None:
        """Shows where the dial stands, unless it is just being turned. `turned`: it is not at its default."""
        self._stands = value
        self.default.setVisible(turned)
        if self.slider.isSliderDown() or self._settle.isActive():
            return
        self.slider.blockSignals(True)
        self.slider.setValue(self._position_of(value))
        self.slider.blockSignals(False)
        self._say(value)
        self.effect.clear()

    def show_effect(self, words: str) -> None:
        """What the setting under the slider would do."""
        self.effect.setText(words)

    def flush(self) -> None:
        """Lets a new setting count now."""
        self._settle.stop()
        self._preview.stop()
        if self.slider.value() != self._position_of(self._stands):
            self.turned.emit(self.dial.name, self.setting)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nothing that was turned is lost."""
        if self._settle.isActive():
            self.flush()
        super().hideEvent(event)

    def _build(self, theme: ThemeProvider) -> None:
        low, high = ends_of(self.dial)
        head, ends = QHBoxLayout(), QHBoxLayout()
        head.addWidget(words("strong", title_of(self.dial)), 1)
        head.addWidget(self.default)
        left, right = words("caption", low), words("caption", high)
        right.setAlignment(Qt.AlignmentFlag.AlignRight)
        ends.addWidget(left)
        ends.addWidget(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.spacing.xs)
        column.addLayout(head)
        column.addWidget(self.slider)
        column.addLayout(ends)
        column.addWidget(self.value)
        column.addWidget(self.effect)

    def _turning(self) -> None:
        self._say(self.setting)
        self._preview.start()
        if not self.slider.isSliderDown():
            self._settle.start()

    def _to_default(self) -> None:
        self._settle.stop()
        self._preview.stop()
        self.turned.emit(self.dial.name, None)

    def _say(self, value: float) -> None:
        words = in_words(self.dial.name, value)
        self.value.setText(words)
        self.slider.setAccessibleDescription(words)

    def _timer(self, ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        return timer

    def _value_at(self, position: int) -> float:
        span = self.dial.maximum - self.dial.minimum
        return round(self.dial.minimum + span * position / _STEPS, 4)

    def _position_of(self, value: float) -> int:
        span = self.dial.maximum - self.dial.minimum
        return round((value - self.dial.minimum) / span * _STEPS)


class DialsCard(Card):
    """All dials, two of them at once, the others under Advanced. Signals as of `DialControl`."""

    previewed = Signal(str, float)
    turned = Signal(str, object)

    def __init__(self, theme: ThemeProvider, parent: QWidget | None = None) -> None:
        super().__init__(theme, QCoreApplication.translate("Dials", "Dials"), parent)
        self.caption.setText(self.tr("The picks follow as you turn. Undo takes a turn back."))
        self.dials = {dial.name: DialControl(theme, dial, self) for dial in DIALS}
        self.advanced = QToolButton(self)
        self.advanced.setText(self.tr("Advanced"))
        self.advanced.setProperty("variant", "fold")
        self.advanced.setCheckable(True)
        self.advanced.setArrowType(Qt.ArrowType.RightArrow)
        self.advanced.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.advanced.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._hidden = QWidget(self)
        hidden = QVBoxLayout(self._hidden)
        hidden.setContentsMargins(0, 0, 0, 0)
        hidden.setSpacing(theme.tokens.spacing.m)
        for name, control in self.dials.items():
            (self.body if name in _PLAIN else hidden).addWidget(control)
            control.previewed.connect(self.previewed)
            control.turned.connect(self.turned)
        self.body.addWidget(self.advanced, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._hidden)
        self._hidden.hide()
        self.advanced.toggled.connect(self._unfold)

    def show_settings(self, settings: Mapping[str, float], turned: frozenset[str]) -> None:
        """Shows where all dials stand. `turned`: names of those that are not at their default."""
        for name, control in self.dials.items():
            if name in settings:
                control.show_setting(settings[name], turned=name in turned)

    def show_effect(self, name: str, movement: Movement, titles: Mapping[str, str]) -> None:
        """Says which picks would come and go."""
        self.dials[name].show_effect(effect(movement, titles))

    def _unfold(self, shown: bool) -> None:
        self._hidden.setVisible(shown)
        self.advanced.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)


def effect(movement: Movement, titles: Mapping[str, str]) -> str:
    """Which picks come and go: `In: Ronin, Thief. Out: Heat.`."""
    come, go = _listed(movement.new, titles), _listed(movement.gone, titles)
    if come and go:
        return translate("Dials", "In: {come}. Out: {go}.").format(come=come, go=go)
    if come or go:
        words = translate("Dials", "In: {films}.") if come else translate("Dials", "Out: {films}.")
        return words.format(films=come or go)
    if movement.moved:
        return translate("Dials", "The same picks in another order.")
    return translate("Dials", "The same picks.")


def _listed(film_ids: tuple[str, ...], titles: Mapping[str, str]) -> str:
    named = [titles[film_id] for film_id in film_ids if film_id in titles]
    shown = ", ".join(named[:_NAMED])
    if len(named) <= _NAMED:
        return shown
    return translate("Dials", "{films} and {n} more").format(films=shown, n=len(named) - _NAMED)
