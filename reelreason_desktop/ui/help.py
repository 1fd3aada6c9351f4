"""The texts of the Help menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from reelreason_desktop import __version__
from reelreason_desktop.ui.menus import MenuItem

if TYPE_CHECKING:
    from reelreason_desktop.ui.main_window import Furniture, MainWindow

_SHORTCUTS = (
    ("Talk", (("/ or Ctrl+J", "write a message"), ("Enter", "send it"), ("Shift+Enter", "new line"), ("Esc", "stop"))),
    (
        "On a card",
        (
            ("J, K", "next, previous"),
            ("1 to 5", "rate; with Shift half a star less"),
            ("0", "clear the rating"),
            ("S", "seen"),
            ("W", "watchlist"),
            ("X", "not for me"),
            ("L", "less like this"),
            ("E", "why?"),
        ),
    ),
    (
        "Window",
        (
            ("Ctrl+Z, Ctrl+Shift+Z", "undo, redo"),
            ("Ctrl+N", "new chat"),
            ("Ctrl+1, 2, 3, 5", "talk, browse, taste, profiles"),
            ("Ctrl+F", "search all films, on the Browse page"),
            ("Ctrl+R", "rate ten in a minute"),
            ("Ctrl+H", "earlier chats"),
            ("Ctrl+M", "taste map"),
            ("Ctrl+L", "ledger"),
            ("Ctrl+Q", "quit"),
        ),
    ),
)

LANGUAGE_MODEL = """
<h3>Everything works without a language model</h3>
<p>Reading, picks and reasons are computed by the program itself.</p>
<p>To add the runtime for local models, close the window and start it with</p>
<p><code>python3 build/dev.py run --llm</code></p>
<p>This compiles llama.cpp for some minutes and needs a C and a C++ compiler<br>
(on Debian and Ubuntu: <code>apt install g++</code>).</p>
"""

ABOUT = """
<h3>ReelReason {version}</h3>
<p>Films with computed reasons, on your own computer.</p>
<p>Apache License 2.0. Film data: ours, under the same licence.<br>
Encoder: all-MiniLM-L6-v2, Apache License 2.0. Qt for Python: LGPL.</p>
"""


def shortcut_sheet() -> str:
    """All shortcuts as a table in rich text."""
    rows = []
    for group, keys in _SHORTCUTS:
        rows.append(f"<tr><td colspan='2'><br><b>{group}</b></td></tr>")
        rows += [f"<tr><td><code>{key}</code>&nbsp;&nbsp;</td><td>{meaning}</td></tr>" for key, meaning in keys]
    return f"<table>{''.join(rows)}</table>"


def install(window: MainWindow, furniture: Furniture) -> None:  # noqa: ARG001 - the signature of every feature
    """Shortcuts, language model and About in the Help menu."""
    show = partial(_inform, window)
    about = ABOUT.format(version=__version__)
    window.add_items(
        "&Help",
        (
            MenuItem(
                "shortcuts",
                "&Keyboard shortcuts",
                lambda: show("Keyboard shortcuts", shortcut_sheet()),
                ("F1", "Ctrl+?"),
            ),
            MenuItem("language_model", "Language &model…", lambda: show("Language model", LANGUAGE_MODEL)),
            MenuItem("about", "&About ReelReason", lambda: show("About ReelReason", about)),
        ),
    )


def _inform(window: MainWindow, title: str, text: str) -> None:
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(text)
    box.setModal(False)
    box.show()
