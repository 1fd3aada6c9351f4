"""The avatar at the foot of the rail and the Profile menu: who is here, and who else could be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QSize
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from reelreason_desktop.services.looks import Look, default_look
from reelreason_desktop.services.profiles import Overview
from reelreason_desktop.ui.menus import MenuItem
from reelreason_desktop.ui.profiles.avatar import avatar_icon
from reelreason_desktop.ui.profiles.wording import tr

if TYPE_CHECKING:
    from reelreason_desktop.services.views import SessionView
    from reelreason_desktop.ui.main_window import MainWindow
    from reelreason_desktop.ui.profiles.controller import ProfileController

MENU: Final = "&Profile"
_ICON: Final = 28
_SHOWN_LETTERS: Final = 9


class ProfileSwitcher(QObject):
    """Keeps one action a profile in the window, named `profile:<name>`, and `profile:` for a guest."""

    def __init__(self, window: MainWindow, controller: ProfileController) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._looks: dict[str, Look] = {}
        self._people: list[QAction] = []
        self._group = QActionGroup(self)
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self.menu = QMenu(window)
        self.menu.setAccessibleName(tr("Switch profile"))
        self.button = window.rail.add_button(tr("Profile"), None)
        self.button.clicked.connect(self._open_menu)
        self._switch_to = QMenu(tr("&Switch to"), window)
        self._guest = QAction(tr("&Guest, nothing is kept"), self._group)
        self._guest.setCheckable(True)
        self._guest.triggered.connect(lambda: controller.switch(None))
        window.menu(MENU).addMenu(self._switch_to)
        window.actions_by_name["profile:"] = self._guest
        window.view_shown.connect(self._show_view)
        window.theme.changed.connect(self._redraw)
        controller.overview_changed.connect(self._show_people)

    def fill_menu(self, items: list[MenuItem]) -> None:
        """What stands below the names, in both menus."""
        self._window.add_items(MENU, [None, *items])
        self._below = [self._window.actions_by_name[item.name] for item in items]
        self._arrange()

    def _show_people(self, overview: Overview) -> None:
        for action in self._people:
            self._window.actions_by_name.pop(f"profile:{action.data()}", None)
            self._group.removeAction(action)
            action.deleteLater()
        self._looks = {card.name: card.look for card in overview.cards}
        self._people = []
        for card in overview.cards:
            action = QAction(card.name.replace("&", "&&"), self._group)
            action.setCheckable(True)
            action.setData(card.name)
            action.setEnabled(card.trouble is None)
            action.triggered.connect(partial(self._switch, card.name))
            self._window.actions_by_name[f"profile:{card.name}"] = action
            self._people.append(action)
        self._arrange()
        self._redraw()

    def _arrange(self) -> None:
        for menu in (self.menu, self._switch_to):
            menu.clear()
            menu.addActions(self._people)
            menu.addSeparator()
            menu.addAction(self._guest)
        self.menu.addSeparator()
        self.menu.addActions(self._below)

    def _switch(self, name: str) -> None:
        self._redraw()  # the check mark moves only when the window does
        self._controller.switch(name)

    def _show_view(self, view: SessionView) -> None:
        name = tr("Guest") if view.guest else view.profile
        if name != self.button.property("who"):
            self.button.setProperty("who", name)
            self._redraw()

    def _redraw(self) -> None:
        theme, name = self._window.theme, self._controller.open_name
        look = (self._looks.get(name) or default_look(name)) if name else None
        shown = name or tr("Guest")
        self.button.setIconSize(QSize(1, 1) * theme.tokens.scaled(_ICON))
        self.button.setIcon(avatar_icon(theme, look))
        self.button.setText(shown if len(shown) <= _SHOWN_LETTERS else shown[: _SHOWN_LETTERS - 1] + "…")
        self.button.setToolTip(tr("{name}: switch profile").format(name=shown))
        self.button.setAccessibleName(tr("Profile: {name}").format(name=shown))
        self._guest.setIcon(avatar_icon(theme, None))
        self._guest.setChecked(not name)
        for action in self._people:
            action.setIcon(avatar_icon(theme, self._looks[action.data()]))
            action.setChecked(action.data() == name)
        for action in (self._guest, *self._people):  # an icon takes the place of the check mark
            font = action.font()
            font.setBold(action.isChecked())
            action.setFont(font)

    def _open_menu(self) -> None:
        """Beside the button, so that it stays to be seen."""
        height = self.menu.sizeHint().height()
        self.menu.popup(self.button.mapToGlobal(QPoint(self.button.width(), self.button.height() - height)))
