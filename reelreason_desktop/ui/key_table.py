"""Every key that has a meaning in one part of the window. Shortcuts of menu entries are declared with the entries."""

from __future__ import annotations

from typing import Final

from reelreason_desktop.ui.keys import KeyAct, KeyGroup
from reelreason_desktop.ui.vocabulary import mark

_ENTER: Final = ("Return", "Enter")
_DELETE: Final = ("Delete", "Backspace")
_WHOLE: Final = tuple(float(stars) for stars in range(1, 6))
_HALF: Final = tuple(stars - 0.5 for stars in range(1, 6))

_RATE: Final = KeyAct("rate", mark("Keys", "Rate one to five stars"), tuple("12345"), _WHOLE)
_RATE_HALF: Final = KeyAct(
    "rate_half", mark("Keys", "Rate half a star less"), tuple(f"Shift+{digit}" for digit in "12345"), _HALF
)
_CLEAR: Final = KeyAct("clear", mark("Keys", "Clear the rating"), ("0",))
_SEEN: Final = KeyAct("seen", mark("Keys", "Seen, or not"), ("S",))
_MARKS: Final = (
    _SEEN,
    KeyAct("watchlist", mark("Keys", "On the watchlist, or off it"), ("W",)),
    KeyAct("reject", mark("Keys", "Not for me"), ("X",)),
    KeyAct("less_like", mark("Keys", "Less like this"), ("L",)),
    KeyAct("why", mark("Keys", "Why this film?"), ("E",)),
)
_CLOSE: Final = KeyAct("close", mark("Keys", "Close"), ("Esc",))

WINDOW: Final = KeyGroup(
    mark("Keys", "Anywhere"),
    (
        KeyAct("write", mark("Keys", "Write a message"), ("/",)),
        KeyAct("stop", mark("Keys", "Stop the answer under way, or close the notice"), ("Esc",)),
    ),
)
BUTTON: Final = KeyGroup(mark("Keys", "On a button"), (KeyAct("press", mark("Keys", "Press it"), (*_ENTER, "Space")),))
MESSAGE: Final = KeyGroup(
    mark("Keys", "While writing a message"),
    (
        KeyAct("send", mark("Keys", "Send"), (*_ENTER, "Ctrl+Return", "Ctrl+Enter")),
        KeyAct("new_line", mark("Keys", "New line"), ("Shift+Return", "Shift+Enter")),
        KeyAct("stop", mark("Keys", "Stop the answer"), ("Esc",)),
        KeyAct("recall", mark("Keys", "In an empty field: the message before"), ("Up",)),
    ),
)
CHAT: Final = KeyGroup(
    mark("Keys", "In the chat"),
    (
        KeyAct("copy", mark("Keys", "Copy the chosen messages"), ("Ctrl+C",)),
        KeyAct("open", mark("Keys", "Open the first film that a message names"), _ENTER),
    ),
)
CHIP: Final = KeyGroup(
    mark("Keys", "On a chip"),
    (
        KeyAct("remove", mark("Keys", "Take it back"), (*_DELETE, *_ENTER, "Space")),
        KeyAct("previous", mark("Keys", "Previous chip"), ("Left",)),
        KeyAct("next", mark("Keys", "Next chip"), ("Right",)),
    ),
)
CARD: Final = KeyGroup(
    mark("Keys", "On a film card"),
    (_RATE, _RATE_HALF, _CLEAR, *_MARKS, KeyAct("open", mark("Keys", "Open the film page"), _ENTER)),
)
CARDS: Final = KeyGroup(
    mark("Keys", "On a film card"),
    (
        KeyAct("next", mark("Keys", "Next film"), ("J",)),
        KeyAct("previous", mark("Keys", "Previous film"), ("K",)),
    ),
)
FILM_PAGE: Final = KeyGroup(mark("Keys", "On a film page"), (_RATE, _RATE_HALF, _CLEAR, *_MARKS))
STARS: Final = KeyGroup(
    mark("Keys", "On stars"),
    (
        KeyAct("less", mark("Keys", "Half a star less"), ("Left",)),
        KeyAct("more", mark("Keys", "Half a star more"), ("Right",)),
    ),
)
STAR_DIGITS: Final = KeyGroup(mark("Keys", "On stars"), (_RATE, _RATE_HALF, _CLEAR))
BROWSE: Final = KeyGroup(
    mark("Keys", "On the Browse page"),
    (KeyAct("find", mark("Keys", "Search all films"), ("Ctrl+F",)),),
)
BROWSE_FIELD: Final = KeyGroup(
    mark("Keys", "In the search field"),
    (KeyAct("down", mark("Keys", "To the first film found"), ("Down",)),),
)
FILTER: Final = KeyGroup(
    mark("Keys", "In the list of a filter"),
    (KeyAct("down", mark("Keys", "From the search field to the list"), ("Down",)), _CLOSE),
)
ROUND: Final = KeyGroup(
    mark("Keys", "While rating ten in a minute"),
    (
        _RATE,
        _RATE_HALF,
        KeyAct("seen", mark("Keys", "Seen, no rating"), ("S",)),
        KeyAct("skip", mark("Keys", "Haven’t seen it"), ("N",)),
        KeyAct("back", mark("Keys", "Back to the film before"), ("Backspace",)),
    ),
)
ROUND_SPACE: Final = KeyGroup(ROUND.title, (KeyAct("skip", mark("Keys", "Haven’t seen it"), ("Space",)),))
ROUND_END: Final = KeyGroup(ROUND.title, (KeyAct("end", mark("Keys", "Enough"), ("Esc",)),))
REASON: Final = KeyGroup(
    mark("Keys", "On a reason"),
    (
        KeyAct("toggle", mark("Keys", "Show what can be done about it, or hide it"), (*_ENTER, "Space")),
        KeyAct("open", mark("Keys", "Show what can be done about it"), ("Right",)),
        KeyAct("shut", mark("Keys", "Hide it"), ("Left",)),
        KeyAct("previous", mark("Keys", "Previous reason"), ("Up",)),
        KeyAct("next", mark("Keys", "Next reason"), ("Down",)),
    ),
)
REASONS: Final = KeyGroup(REASON.title, (KeyAct("close", mark("Keys", "Close the reasons"), ("Esc",)),))
LEDGER: Final = KeyGroup(
    mark("Keys", "In the ledger"),
    (
        KeyAct("lighter", mark("Keys", "Let it count less"), ("Left", "-")),
        KeyAct("heavier", mark("Keys", "Let it count more"), ("Right", "+")),
        KeyAct("neutral", mark("Keys", "Let it count as usual"), ("0",)),
        KeyAct("mute", mark("Keys", "Mute, or let it count again"), ("M",)),
        KeyAct("delete", mark("Keys", "Delete"), _DELETE),
        KeyAct("open", mark("Keys", "Open the film"), _ENTER),
    ),
)
CHART: Final = KeyGroup(
    mark("Keys", "On a chart of the Taste page"),
    (
        KeyAct("previous", mark("Keys", "Previous entry"), ("Left", "Up")),
        KeyAct("next", mark("Keys", "Next entry"), ("Right", "Down")),
        KeyAct("first", mark("Keys", "First entry"), ("Home",)),
        KeyAct("last", mark("Keys", "Last entry"), ("End",)),
        KeyAct("choose", mark("Keys", "Show the films behind it"), (*_ENTER, "Space")),
    ),
)
MAP: Final = KeyGroup(
    mark("Keys", "On the taste map"),
    (
        KeyAct("zoom_in", mark("Keys", "Closer"), ("+", "=")),
        KeyAct("zoom_out", mark("Keys", "Further away"), ("-",)),
        KeyAct("reset", mark("Keys", "The whole map"), ("Home",)),
        KeyAct("left", mark("Keys", "Look to the left"), ("Left",)),
        KeyAct("right", mark("Keys", "Look to the right"), ("Right",)),
        KeyAct("up", mark("Keys", "Look up"), ("Up",)),
        KeyAct("down", mark("Keys", "Look down"), ("Down",)),
        KeyAct("next", mark("Keys", "Next film of yours"), (".",)),
        KeyAct("previous", mark("Keys", "Previous film of yours"), (",",)),
        KeyAct("open", mark("Keys", "Open the film that is pointed at"), _ENTER),
        KeyAct("menu", mark("Keys", "What can be done with it"), ("Menu",)),
        KeyAct("lasso", mark("Keys", "Choose a part of the map"), ("L",)),
        KeyAct("let_go", mark("Keys", "Let go of what is pointed at or chosen"), ("Esc",)),
    ),
)
MAP_FRAME: Final = KeyGroup(
    mark("Keys", "While choosing a part of the map"),
    (
        KeyAct("left", mark("Keys", "Move it to the left"), ("Left",)),
        KeyAct("right", mark("Keys", "Move it to the right"), ("Right",)),
        KeyAct("up", mark("Keys", "Move it up"), ("Up",)),
        KeyAct("down", mark("Keys", "Move it down"), ("Down",)),
        KeyAct("narrower", mark("Keys", "Narrower"), ("Shift+Left",)),
        KeyAct("wider", mark("Keys", "Wider"), ("Shift+Right",)),
        KeyAct("lower", mark("Keys", "Lower"), ("Shift+Up",)),
        KeyAct("higher", mark("Keys", "Higher"), ("Shift+Down",)),
        KeyAct("take", mark("Keys", "Take it"), (*_ENTER, "Space")),
        KeyAct("cancel", mark("Keys", "Leave it"), ("Esc",)),
    ),
)
MAP_PANEL: Final = KeyGroup(mark("Keys", "On a panel of the map"), (_CLOSE,))
MAP_LIST: Final = KeyGroup(
    mark("Keys", "In the list beside the map"),
    (
        KeyAct("open", mark("Keys", "Open the film"), _ENTER),
        KeyAct("go", mark("Keys", "Go there on the map"), ("Space",)),
        KeyAct("more", mark("Keys", "More from here"), ("M",)),
        KeyAct("away", mark("Keys", "Away from here"), ("A",)),
        KeyAct("show", mark("Keys", "Show these"), ("S",)),
    ),
)
PEOPLE: Final = KeyGroup(
    mark("Keys", "In the list of profiles"), (KeyAct("open", mark("Keys", "Open the profile"), _ENTER),)
)
PAIRS: Final = KeyGroup(
    mark("Keys", "Among films for two"), (KeyAct("open", mark("Keys", "Open the film page"), _ENTER),)
)
CHATS: Final = KeyGroup(
    mark("Keys", "In the list of chats"),
    (
        KeyAct("open", mark("Keys", "Open the chat"), _ENTER),
        KeyAct("rename", mark("Keys", "Rename it"), ("F2",)),
        KeyAct("bin", mark("Keys", "Move it to the bin, or take it out"), ("Delete",)),
    ),
)
START: Final = KeyGroup(
    mark("Keys", "On the picks of Getting started"), (KeyAct("open", mark("Keys", "Open the first film"), _ENTER),)
)
SETTINGS_SEARCH: Final = KeyGroup(
    mark("Keys", "In the search of the settings"),
    (
        KeyAct("to_list", mark("Keys", "To the sections found"), ("Down", "Up")),
        KeyAct("clear", mark("Keys", "Empty the field"), ("Esc",)),
    ),
)
FILM_PAIRS: Final = KeyGroup(
    mark("Keys", "Among films that may be one"),
    (
        KeyAct("same", mark("Keys", "The same film"), ("S",)),
        KeyAct("two", mark("Keys", "Two films"), ("T",)),
        KeyAct("later", mark("Keys", "Later"), ("L",)),
        KeyAct("back", mark("Keys", "Take the last answer back"), ("Backspace",)),
    ),
)
PALETTE: Final = KeyGroup(
    mark("Keys", "In the command palette"),
    (
        KeyAct("previous", mark("Keys", "Previous hit"), ("Up",)),
        KeyAct("next", mark("Keys", "Next hit"), ("Down",)),
        KeyAct("page_up", mark("Keys", "A page up"), ("PgUp",)),
        KeyAct("page_down", mark("Keys", "A page down"), ("PgDown",)),
        KeyAct("choose", mark("Keys", "Do it, or go there"), _ENTER),
        _CLOSE,
    ),
)
HELD_BACK: Final = KeyGroup(mark("Keys", "In the list of films not offered"), (_CLOSE,))
DIALOG: Final = KeyGroup(
    mark("Keys", "In a question"),
    (
        KeyAct("agree", mark("Keys", "Agree"), _ENTER),
        KeyAct("leave", mark("Keys", "Leave it"), ("Esc",)),
    ),
)
"""Qt's own dialogs handle these."""

GROUPS: Final = (
    WINDOW, BUTTON, MESSAGE, CHAT, CHIP, CARDS, CARD, FILM_PAGE, STARS, STAR_DIGITS, REASON, REASONS, LEDGER, BROWSE,
    BROWSE_FIELD, FILTER, ROUND, ROUND_SPACE, ROUND_END, CHART, MAP, MAP_FRAME, MAP_PANEL, MAP_LIST, PEOPLE, PAIRS,
    CHATS, START, FILM_PAIRS, SETTINGS_SEARCH, PALETTE, HELD_BACK, DIALOG,
)  # fmt: skip
"""In the order in which they are shown; groups with the same title are shown as one."""
