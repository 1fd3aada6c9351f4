"""Takes the pictures that the README and docs show: the real program, a real conversation, drawn offscreen.

    python3 build/dev.py screenshots [FOLDER [SETTING=VALUE...]]

Plays the story at two sizes in both themes with a temporary profile, then the scenes of every page: each module of
`build/scenes` has a `SCENES` like the one here and a function `play(shoot)`. Needs no display. With settings
(`language=de text_size=2.0`) the pictures show how the window looks then.
"""

import importlib
import json
import os
import pkgutil
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import ModuleType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import scenes
from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reelreason_desktop.app.window import WindowProgram, make_application
from reelreason_desktop.config.paths import Paths

SIZES = {"720p": (1280, 720), "1080p": (1920, 1080)}
SCENES = {
    "720p": ("first-minute", "favourites", "siblings", "why"),
    "1080p": ("favourites", "ledger"),
}
"""Which scenes docs/gallery.md shows at which size."""
_EXACT = 64
"""So many of the most frequent colours of a picture stay exact."""
FAVOURITES = "My favourite movies are Inception, Goodfellas and WALL-E"
WISH = "I also have a soft spot for siblings"


def pages() -> list[ModuleType]:
    """The modules that photograph the other pages, in alphabetical order."""
    return [importlib.import_module(f"scenes.{module.name}") for module in pkgutil.iter_modules(scenes.__path__)]


def until(condition: Callable[[], bool], timeout_ms: int = 60_000) -> None:
    """Lets the window live until `condition` holds."""
    loop, poll, limit = QEventLoop(), QTimer(), QTimer(singleShot=True)
    poll.timeout.connect(lambda: loop.quit() if condition() else None)
    limit.timeout.connect(loop.quit)
    poll.start(20)
    limit.start(timeout_ms)
    loop.exec()
    if not condition():
        raise SystemExit("the window did not get there in time")


def settle(ms: int) -> None:
    """Waits for animations to end."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def save(picture: QPixmap, path: Path, keep: Iterable[tuple[int, int, int]]) -> None:
    """With the 256 colours that suit it best: a third of the size, and flat colours stay what they are.

    Args:
        picture: of the window.
        path: of the file.
        keep: colours that stay exact, however little of them there is.
    """
    shown = picture.toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    whole = Image.frombytes("RGBA", (shown.width(), shown.height()), bytes(shown.constBits()))
    flat = whole.convert("RGB")
    known = dict.fromkeys(colour for _, colour in sorted(flat.getcolors(1 << 24), reverse=True)[:_EXACT])
    known |= dict.fromkeys(keep)  # a star or an avatar is small, but everybody compares it with the next picture
    mixed = flat.quantize(256 - len(known), Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).getpalette()
    palette = np.array([*(part for colour in known for part in colour), *mixed], dtype=np.float32).reshape(-1, 3)
    codes, places = np.unique(np.asarray(flat, dtype=np.uint32) @ (1 << 16, 1 << 8, 1), return_inverse=True)
    seen = np.stack([codes >> 16, codes >> 8 & 255, codes & 255], axis=1).astype(np.float32)
    far = (palette**2).sum(axis=1) - 2 * seen @ palette.T  # Pillow's own choice is a colour near by, not the nearest
    reduced = Image.fromarray(far.argmin(axis=1).astype(np.uint8)[places].reshape(flat.height, flat.width), "P")
    reduced.putpalette(palette.astype(np.uint8).tobytes())
    reduced.save(path, optimize=True)


def write_gallery(folder: Path) -> None:
    """The page that shows every picture of a folder, both themes side by side."""
    lines = ["# Gallery", "", "Taken by `python3 build/dev.py screenshots` from the real program, in both themes.", ""]
    for light in sorted(folder.glob("*-light-*.png")):
        scene, size = light.stem.split("-light-")
        dark = light.with_name(light.name.replace("-light-", "-dark-"))
        title = f"## {scene.replace('-', ' ').capitalize()}, {' × '.join(map(str, SIZES[size]))}"
        pictures = " ".join(f"![{scene}](images/{file.name})" for file in (light, dark) if file.exists())
        lines += [title, "", pictures, ""]
    (folder.parent / "gallery.md").write_text("\n".join(lines), encoding="utf-8")


class Shoot:
    """One window at one size in one theme."""

    def __init__(self, folder: Path, home: Path, theme: str, size: str, settings: Mapping[str, object]) -> None:
        os.environ["REELREASON_HOME"] = str(home)
        paths = Paths.default()
        paths.config.mkdir(parents=True, exist_ok=True)
        (paths.config / "settings.json").write_text(json.dumps({**settings, "theme": theme}), encoding="utf-8")
        self.folder, self.tag = folder, f"{theme}-{size}"
        self.scenes = {scene for taken in (SCENES, *(page.SCENES for page in pages())) for scene in taken.get(size, ())}
        self.program = WindowProgram(make_application(), paths, "Me")
        self.window = self.program.window
        self.window.resize(*SIZES[size])
        self.map_is_there = False
        self.window.map_shown.connect(self.note_map)

    def note_map(self) -> None:
        """The map is drawn."""
        self.map_is_there = True

    def play(self) -> None:
        """The story, with a picture of each scene."""
        self.program.open()
        until(lambda: self.map_is_there and self.window.view is not None)
        self.wake()
        self.picture("first-minute")
        self.say(FAVOURITES, messages=2)
        self.picture("favourites")
        for position, key in ((1, Qt.Key.Key_4), (0, Qt.Key.Key_5)):
            self.rate(self.window.view.ranking.picks[position].film_id, key)
        self.say(WISH, messages=4)
        self.picture("siblings")
        self.window.explain(self.window.view.ranking.picks[0].film_id)
        self.picture("why")
        self.window.actions_by_name["ledger"].trigger()
        self.picture("ledger")
        for page in pages():
            page.play(self)
        self.window.close()
        self.program.close()

    def wake(self) -> None:
        """Lets the window have the keyboard, and takes the mouse from where the window came up under it."""
        self.window.activateWindow()  # keys reach the parts of an active window only
        until(self.window.isActiveWindow)
        QTest.mouseMove(self.window.windowHandle(), self.window.rect().bottomRight() - QPoint(4, 4))

    def rate(self, film_id: str, key: Qt.Key) -> None:
        """Rates a pick with a key, as a person would."""
        self.window.cards.focus_film(film_id)
        QTest.keyClick(self.window.cards.list, key)
        until(lambda: film_id in self.window.view.ratings)

    def say(self, text: str, messages: int) -> None:
        """Types a message and waits for the answer."""
        self.window.chat.focus_input()
        QTest.keyClicks(self.window.chat.composer.input, text)
        QTest.keyClick(self.window.chat.composer.input, Qt.Key.Key_Return)
        until(lambda: len(self.window.view.messages) == messages and not self.window.turn.is_busy)

    def colours(self) -> set[tuple[int, int, int]]:
        """Those of the theme."""
        found = re.findall(r"#[0-9a-f]{6}\b", repr(self.window.theme.tokens))
        return {(int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)) for code in found}

    def picture(self, scene: str) -> None:
        """Saves what the window shows, if the scene is wanted at this size."""
        if scene not in self.scenes:
            return
        if QApplication.activeWindow() is None:  # a dialog was closed: without this nothing would have the keyboard
            self.window.activateWindow()
        settle(700)
        self.window.toast.hide()
        path = self.folder / f"{scene}-{self.tag}.png"
        save(self.window.grab(), path, self.colours())
        print(path)


def setting(argument: str) -> tuple[str, object]:
    """`text_size=2.0`: the key, and the value as the settings file has it."""
    key, _, value = argument.partition("=")
    try:
        return key, json.loads(value)
    except ValueError:
        return key, value  # a word


def main(arguments: list[str]) -> None:
    """Takes all pictures, each window in a process of its own; copies those that the README shows."""
    if arguments[:1] == ["--shoot"]:
        folder, theme, size, *chosen = arguments[1:]
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
            Shoot(Path(folder), Path(home), theme, size, dict(map(setting, chosen))).play()
        return
    images = Path(__file__).resolve().parent.parent / "docs" / "images"
    folder = Path(arguments[0]) if arguments else images
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        for theme in ("light", "dark"):
            subprocess.run([sys.executable, __file__, "--shoot", str(folder), theme, size, *arguments[1:]], check=True)
    for theme in ("light", "dark"):
        (folder / f"window-{theme}.png").write_bytes((folder / f"siblings-{theme}-720p.png").read_bytes())
    if folder == images:
        write_gallery(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
