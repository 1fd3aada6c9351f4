"""The boxes about sending: what would be sent and whether it is, and what was."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPlainTextEdit

from reelreason_desktop.services.remote.exchanges import Exchange
from reelreason_desktop.ui.remote.desk import RemoteState
from reelreason_desktop.ui.remote.parts import button, in_flow
from reelreason_desktop.ui.remote.wording import exchange_title, sent_by_job
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.settings.switch import SwitchButton
from reelreason_desktop.ui.theme.tokens import Spacing
from reelreason_desktop.ui.vocabulary import say
from reelreason_desktop.ui.widgets.card import Card
from reelreason_desktop.ui.widgets.parts import words

_LINES: Final = 12
"""Height of what was sent, in lines."""


class SwitchCard(Card):
    """What would be sent, and whether it is.

    Signals:
        on_wanted: it is to be on, for a host.
        off_wanted: it is to be off.
    """

    on_wanted = Signal(str)
    off_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.setAccessibleName(self.tr("What is sent"))
        self.rows.addWidget(words("title", self.tr("What is sent")))
        self.rows.addWidget(
            words("muted", self.tr("While it is on, each question to the model holds this and no more:"))
        )
        self.switch = SwitchButton(desk.theme, self)
        self.state = words("muted")
        self._host = ""
        self.rows.addLayout(self._fields(desk.theme.tokens.spacing))
        self.rows.addWidget(in_flow((self.switch,), desk.theme.tokens.spacing.s))
        self.rows.addWidget(self.state)
        self.switch.clicked.connect(self._clicked)

    def _fields(self, spacing: Spacing) -> QGridLayout:
        """What it is for on the left, what is sent for that on the right."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(spacing.l)
        grid.setVerticalSpacing(spacing.xs)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 3)
        for row, (what, fields) in enumerate(sent_by_job()):
            grid.addWidget(words("muted", what), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words("", fields), row, 1, Qt.AlignmentFlag.AlignTop)
        return grid

    def show_state(self, state: RemoteState, profile: str | None) -> None:
        """Brings the switch up to date."""
        self._host = state.place.host
        self.switch.setChecked(state.is_on)
        self.switch.setEnabled(profile is not None and (state.place.can_serve or state.is_on))
        name = self.tr("Use the remote model for {profile}").format(profile=profile or "")
        self.switch.setAccessibleName(name)
        if profile is None:
            self.state.setText(self.tr("A guest stays offline."))
        elif state.is_on:
            told = self.tr("On for {profile}. Messages of this profile go to {host}.")
            self.state.setText(told.format(profile=profile, host=self._host))
        elif state.place.can_serve:
            self.state.setText(self.tr("Off for {profile}. Nothing is sent.").format(profile=profile))
        else:
            self.state.setText(self.tr("Enter a server and a model first."))

    def _clicked(self, wanted: bool) -> None:
        self.switch.setChecked(not wanted)  # it moves once it is so
        if wanted:
            self.on_wanted.emit(self._host)
        else:
            self.off_wanted.emit()


class SentCard(Card):
    """The newest requests, byte for byte.

    Signals:
        erase_wanted: they are to go.
        look_wanted: newer ones may be there.
    """

    erase_wanted = Signal()
    look_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.setAccessibleName(self.tr("What was sent last"))
        self.rows.addWidget(words("title", self.tr("What was sent last")))
        self._sent: tuple[Exchange, ...] = ()
        self.nothing = words("muted", self.tr("Nothing was sent for this profile."))
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Which request"))
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("What was sent"))
        self.remarks = words("muted")
        self.look_button = button(self.tr("&Look again"))
        self.erase_button = button(self.tr("&Erase these"), "danger")
        for widget in (self.nothing, self.choice, self.text, self.remarks):
            self.rows.addWidget(widget)
        self.rows.addWidget(in_flow((self.look_button, self.erase_button), desk.theme.tokens.spacing.s))
        self.choice.currentIndexChanged.connect(self._show)
        self.look_button.clicked.connect(self.look_wanted)
        self.erase_button.clicked.connect(self.erase_wanted)
        desk.theme.changed.connect(self._restyle)
        self._restyle()
        self.show_sent(())

    def show_sent(self, sent: tuple[Exchange, ...]) -> None:
        """What there is, the newest first."""
        self._sent = sent
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems([exchange_title(one) for one in sent])
        self.choice.blockSignals(False)
        self.nothing.setVisible(not sent)
        for widget in (self.choice, self.text, self.erase_button):
            widget.setVisible(bool(sent))
        self._show(0)

    def _show(self, place: int) -> None:
        if not 0 <= place < len(self._sent):
            self.text.clear()
            self.remarks.hide()
            return
        one = self._sent[place]
        self.text.setPlainText(one.pretty)
        self.remarks.setText("\n".join(say(remark) for remark in one.remarks))
        self.remarks.setVisible(bool(one.remarks))

    def _restyle(self) -> None:
        self.text.setFixedHeight(_LINES * self.fontMetrics().lineSpacing())
