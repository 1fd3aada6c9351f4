"""People, their chats, and films for two."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from screenshots import Shoot, save, settle, until

from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.signals import NewSignal, SignalKind
from reelreason_desktop.services.age_limit import set_limit
from reelreason_desktop.store.profiles import ProfileFolder
from reelreason_desktop.ui.main_window import MainWindow

SCENES = {
    "720p": ("profiles-people", "profiles-chats", "profiles-together", "profiles-limit"),
    "1080p": ("profiles-people", "profiles-together"),
}
_FRIENDS = {
    "Ben": (("WALL·E", 5.0), ("Amélie", 4.5), ("The Grand Budapest Hotel", 5.0)),
    "Clara": (("Casablanca", 5.0), ("Vertigo", 4.5)),
}


def play(shoot: Shoot) -> None:
    """Two friends move in, one of them under a limit; then a look at every tab."""
    window = shoot.window
    _move_in(window)
    window.actions_by_name["manage_profiles"].trigger()
    page = window.page_widget("profiles")
    until(lambda: page.people.model.rowCount() == len(_FRIENDS) + 1)
    shoot.picture("profiles-people")
    page.people.choose("Clara")
    page.people.panel.limit_button.click()
    dialog = next(child for child in window.children() if type(child).__name__ == "LimitDialog")
    _picture_of(shoot, dialog, "profiles-limit")
    dialog.reject()
    window.actions_by_name["chats"].trigger()
    until(lambda: page.chats.model.rowCount() > 0)
    shoot.picture("profiles-chats")
    window.actions_by_name["watch_together"].trigger()
    until(lambda: page.together.model.rowCount() > 0)
    shoot.picture("profiles-together")
    window.open_page("talk")


def _move_in(window: MainWindow) -> None:
    """Profiles with a few ratings, made on the profile's thread as everything else."""
    session = window.session
    ids = {film.title: film.id for film in session.library.films}

    def work() -> None:
        folder = ProfileFolder(Paths.default().profiles)
        for name, rated in _FRIENDS.items():
            with folder.open(name) as store:
                for title, stars in rated:
                    if title in ids:
                        store.append([NewSignal(SignalKind.RATED, ids[title], value=stars)])
        with folder.open("Clara") as store:
            set_limit(store, 12, new_pin="1234")

    window.operations.start(work).run()
    window.operations.wait_until_idle()


def _picture_of(shoot: Shoot, dialog: QWidget, scene: str) -> None:
    """The window with the dialog over it, which is a window of its own."""
    if scene not in shoot.scenes:
        return
    settle(300)
    picture = shoot.window.grab()
    painter = QPainter(picture)
    painter.drawPixmap(shoot.window.rect().center() - dialog.rect().center(), dialog.grab())
    painter.end()
    path = shoot.folder / f"{scene}-{shoot.tag}.png"
    save(picture, path, shoot.colours())
    print(path)
