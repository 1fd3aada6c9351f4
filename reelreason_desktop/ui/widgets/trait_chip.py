"""A word about a film that a person can ask for: more of it, less of it, or never."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from reelreason_desktop.domain.reading import Wish, WishKind
from reelreason_desktop.ui.vocabulary import say


class TraitChip(QToolButton):
    """A pill with a menu.

    Signals:
        wished: a `Wish` for more (strength 1) or less (strength -1) of the word.
        blocked: the name of a person never to be offered again.
        searched: the word, to look for films with it.
    """

    wished = Signal(object)
    blocked = Signal(str)
    searched = Signal(str)

    def __init__(self, kind: WishKind, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.word = word
        self.setProperty("variant", "chip")
        self.setText(word if kind is WishKind.PERSON else say(word.lower()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self.tr("Opens a menu: more of this, less of this"))
        self.setToolTip(self.tr("More of this, or less of this"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pop_up)
        self.clicked.connect(self._pop_up)

    def build_menu(self) -> QMenu:
        """What can be done with the word."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        word = self.text()
        menu.addAction(self.tr("&More: {word}").format(word=word), lambda: self._wish(1.0))
        menu.addAction(self.tr("&Less: {word}").format(word=word), lambda: self._wish(-1.0))
        if self.kind is WishKind.PERSON:
            menu.addAction(self.tr("&Never {person}").format(person=word), lambda: self.blocked.emit(self.word))
        menu.addSeparator()
        menu.addAction(self.tr("&Films with {word}").format(word=word), lambda: self.searched.emit(self.word))
        return menu

    def _wish(self, strength: float) -> None:
        self.wished.emit(Wish(self.kind, self.word, strength))

    def _pop_up(self) -> None:
        self.build_menu().popup(self.mapToGlobal(self.rect().bottomLeft()))
