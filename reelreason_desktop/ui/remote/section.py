"""Where the server is, what is sent to it, and what was: nothing is on before a person says so here."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QPushButton

from reelreason_desktop.services.remote.place import RemotePlace
from reelreason_desktop.ui.remote.cards import KeyCard, ServerCard
from reelreason_desktop.ui.remote.desk import RemoteDesk, RemoteState
from reelreason_desktop.ui.remote.sending import SentCard, SwitchCard
from reelreason_desktop.ui.remote.wording import sent_in_lines
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.settings.section import ScrollingSection
from reelreason_desktop.ui.widgets.parts import words


class RemoteSection(ScrollingSection):
    """A server, its key, a switch, and what was sent last."""

    def __init__(self, desk: Desk) -> None:
        tr = partial(QCoreApplication.translate, "RemoteSection")
        told = tr(
            "A language model on another machine: OpenAI, or your own server with vLLM, Ollama, llama.cpp or LM "
            "Studio. It is off until you switch it on, for your profile only, and it never chooses a film."
        )
        super().__init__(desk, tr("Remote model"), told)
        self.remote: RemoteDesk | None = desk.remote
        if self.remote is None:
            self.body.addWidget(words("muted", self.tr("There is none in this window.")))
            return
        self.server, self.key, self.switch, self.sent = (
            ServerCard(desk),
            KeyCard(desk),
            SwitchCard(desk),
            SentCard(desk),
        )
        for card in (self.server, self.key, self.switch, self.sent):
            self.body.addWidget(card)
        self.first = self.server.address
        self._connect(self.remote)

    def opened(self) -> None:
        """Looks again."""
        if self.remote is not None:
            self.remote.look(self.show_state)

    def show_state(self, state: RemoteState) -> None:
        """Brings everything up to date."""
        profile = self.remote.profile if self.remote is not None else None
        self.server.show_place(state.place)
        self.key.show_state(state)
        self.switch.show_state(state, profile)
        self.sent.show_sent(state.sent)

    def ask_to_switch_on(self, host: str) -> None:
        """Names exactly what will be sent, and to whom, before it is on."""
        box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Send this to {host}?").format(host=host))
        box.setInformativeText(sent_in_lines())
        send = QPushButton(self.tr("Switch on"), box)
        box.addButton(send, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.finished.connect(box.deleteLater)
        box.finished.connect(lambda _: self.opened())
        box.buttonClicked.connect(lambda button: self._switch(on=True) if button is send else None)
        box.open()

    def _connect(self, remote: RemoteDesk) -> None:
        self.server.entered.connect(self._enter)
        self.server.test_wanted.connect(self._test)
        self.key.given.connect(lambda key: remote.keep_key(key, self.opened))
        self.key.forgotten.connect(lambda: remote.forget_key(self.opened))
        self.switch.on_wanted.connect(lambda host: self.desk.guard(partial(self.ask_to_switch_on, host)))
        self.switch.off_wanted.connect(lambda: self._switch(on=False))
        self.sent.erase_wanted.connect(lambda: remote.forget_sent(self.opened))
        self.sent.look_wanted.connect(self.opened)

    def _enter(self, place: RemotePlace) -> None:
        if self.remote is not None:
            self.remote.enter(place, lambda _: self.opened())

    def _switch(self, *, on: bool) -> None:
        if self.remote is not None:
            self.remote.switch(self.opened, on=on)

    def _test(self) -> None:
        if self.remote is not None:
            self.server.set_testing(testing=True)
            self.remote.test(self._tested, lambda: self.server.set_testing(testing=False))

    def _tested(self, models: tuple[str, ...]) -> None:
        self.server.set_testing(testing=False)
        self.server.show_models(models)
