"""The boxes about the server and its key. They show what there is, say what is wanted, and do nothing themselves."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit

from reelreason_desktop.services.remote.place import OPENAI, RemotePlace
from reelreason_desktop.ui.remote.desk import RemoteState
from reelreason_desktop.ui.remote.parts import button, in_flow
from reelreason_desktop.ui.settings.desk import Desk
from reelreason_desktop.ui.vocabulary import say_error
from reelreason_desktop.ui.widgets.card import Card
from reelreason_desktop.ui.widgets.parts import words

_FIELD: Final = 44
"""Width of fields, in average characters."""


class ServerCard(Card):
    """Address and models.

    Signals:
        entered: a RemotePlace to keep.
        test_wanted: the server is to be asked for its models.
    """

    entered = Signal(object)
    test_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._place = RemotePlace()
        self.setAccessibleName(self.tr("Server"))
        self.address, self.model, self.encoder = QLineEdit(self), QComboBox(self), QComboBox(self)
        self.address.setPlaceholderText(OPENAI)
        for choice in (self.model, self.encoder):
            choice.setEditable(True)
            choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            choice.editTextChanged.connect(self._enable)
        self.encoder.setToolTip(self.tr("Optional. It then stands among the encoders on the Models page."))
        self.save_button = button(self.tr("&Keep the server"), "primary")
        self.test_button = button(self.tr("&Test the connection"))
        self.state = words("muted")
        self.rows.addWidget(words("title", self.tr("Server")))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setHorizontalSpacing(desk.theme.tokens.spacing.m)
        form.setVerticalSpacing(desk.theme.tokens.spacing.s)
        form.addRow(self.tr("&Address"), self.address)
        form.addRow(self.tr("&Model"), self.model)
        form.addRow(self.tr("Model for &vectors"), self.encoder)
        self.rows.addLayout(form)
        self.rows.addWidget(in_flow((self.save_button, self.test_button), desk.theme.tokens.spacing.s))
        self.rows.addWidget(self.state)
        self.address.textChanged.connect(self._enable)
        self.address.returnPressed.connect(self._save)
        self.save_button.clicked.connect(self._save)
        self.test_button.clicked.connect(self.test_wanted)
        desk.theme.changed.connect(self._restyle)
        self._restyle()
        self._enable()

    def show_place(self, place: RemotePlace) -> None:
        """What is kept; what somebody is typing stays."""
        if place != self._place:
            self.address.setText(place.base_url)
            self.model.setEditText(place.chat_model)
            self.encoder.setEditText(place.embed_model)
            self._place = place
        self._enable()
        self._say(self._told(place))

    def show_models(self, models: tuple[str, ...]) -> None:
        """What the server has; the chosen one stays."""
        chosen = self.model.currentText()
        for choice in (self.model, self.encoder):
            typed = choice.currentText()
            choice.clear()
            choice.addItems(models)
            choice.setEditText(typed)
        told = self.tr("{host} answers. Models: {n}").format(host=self._place.host, n=len(models))
        if chosen and chosen not in models:
            missing = self.tr("{model} is not among them.").format(model=chosen)
            told = f"{told}. {missing}"
        self._say(told)

    def set_testing(self, *, testing: bool) -> None:
        """While the server is asked."""
        self.test_button.setEnabled(not testing and bool(self._place.base_url))
        if testing:
            self._say(self.tr("Asking {host}…").format(host=self._place.host))
        else:
            self._say(self._told(self._place))

    def _say(self, text: str) -> None:
        self.state.setText(text)
        self.state.setVisible(bool(text))

    def _told(self, place: RemotePlace) -> str:
        if place.is_readable_by_others:
            return self.tr(
                "The way to {host} is not protected: others on the network can read what is sent, and the key."
            ).format(host=place.host)
        return "" if place.base_url else self.tr("No server was entered. Nothing can be sent.")

    def _typed(self) -> RemotePlace:
        typed = (field.currentText().strip() for field in (self.model, self.encoder))
        return RemotePlace(self.address.text().strip(), *typed)

    def _save(self) -> None:
        if self.save_button.isEnabled():
            self.entered.emit(self._typed())

    def _enable(self) -> None:
        changed = self._typed() != self._place
        self.save_button.setEnabled(changed)
        self.test_button.setEnabled(bool(self._place.base_url) and not changed)

    def _restyle(self) -> None:
        for field in (self.address, self.model, self.encoder):
            field.setFixedWidth(_FIELD * self.fontMetrics().averageCharWidth())


class KeyCard(Card):
    """The key. It passes through here and stays in the keyring.

    Signals:
        given: a key to keep.
        forgotten: it is to leave the keyring.
    """

    given = Signal(str)
    forgotten = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.setAccessibleName(self.tr("Key"))
        self.rows.addWidget(words("title", self.tr("Key")))
        self.state = words("muted")
        self.key = QLineEdit(self)
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setPlaceholderText(self.tr("Key of the server"))
        self.key.setAccessibleName(self.tr("Key of the server"))
        self.keep_button = button(self.tr("Keep the ke&y"), "primary")
        self.forget_button = button(self.tr("&Forget the key"), "danger")
        self.rows.addWidget(self.state)
        self.rows.addWidget(in_flow((self.key, self.keep_button, self.forget_button), desk.theme.tokens.spacing.s))
        self._can_keep = False
        self.key.textChanged.connect(self._enable)
        self.key.returnPressed.connect(self._keep)
        self.keep_button.clicked.connect(self._keep)
        self.forget_button.clicked.connect(self.forgotten)
        desk.theme.changed.connect(self._restyle)
        self._restyle()
        self._enable()

    def show_state(self, state: RemoteState) -> None:
        """Whether there is one."""
        self._can_keep = bool(state.place.base_url)
        if state.trouble is not None:
            self.state.setText(" ".join(say_error(state.trouble)))
        elif state.has_key:
            told = self.tr("The key for {host} is in the keyring of this system, and nowhere else.")
            self.state.setText(told.format(host=state.place.host))
        else:
            self.state.setText(self.tr("There is none. OpenAI wants one; servers of your own mostly do not."))
        self.key.setVisible(not state.has_key)
        self.keep_button.setVisible(not state.has_key)
        self.forget_button.setVisible(state.has_key)
        self._enable()

    def _keep(self) -> None:
        key = self.key.text().strip()
        self.key.clear()
        if key and self._can_keep:
            self.given.emit(key)

    def _enable(self) -> None:
        self.keep_button.setEnabled(self._can_keep and bool(self.key.text().strip()))

    def _restyle(self) -> None:
        self.key.setFixedWidth(_FIELD * self.fontMetrics().averageCharWidth())
