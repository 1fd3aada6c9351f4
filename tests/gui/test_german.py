"""A walk through the window in German with a profile that was lived in: nothing that can be read is left in English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

import pytest
from helpers.desktop import Desktop, paths, start  # noqa: F401  fixtures
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QWidget,
)

from reelreason_desktop.config.declared import LANGUAGE, TEXT_SIZE
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.phrases import Notice, Phrase
from reelreason_desktop.services.views import Role

Start = Callable[..., Desktop]
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
_SMALL = (1280, 720)
_TELLING_WORDS = 3
"""A run of so many English words of one text is recognised inside of longer ones."""


@pytest.fixture
def german(start: Start) -> Desktop:  # noqa: F811
    """A person who has talked, rated, limited and asked why."""
    desktop = start()
    desktop.program.preferences.set(LANGUAGE, "de")
    desktop.open()
    desktop.say("I loved Heat and Collateral, and I am so tired today")
    desktop.say("something funny, no horror, under 2 hours")
    desktop.say("with Tom Hanks or Meg Ryan, from the 90s")
    for position, key in ((0, Qt.Key.Key_4), (0, Qt.Key.Key_1)):
        desktop.rate(position, key)
    desktop.say("less violence please, and nothing by Quentin Tarantino")
    desktop.say("why the first one?")
    desktop.window.explain(desktop.picks[0])
    desktop.settle()
    return desktop


def test_every_page_of_a_used_profile_is_german(german: Desktop) -> None:
    english = _English(german)
    found = [("talk", text) for text in english.in_any_of(_readable(german))]
    for name in list(german.window._pages):
        german.window.open_page(name)
        german.settle()
        found += [(name, text) for text in english.in_any_of(_readable(german))]
    german.window.open_page("talk")
    for film_id in german.picks[:2]:
        german.window.open_film(film_id)
        german.settle()
        found += [("film", text) for text in english.in_any_of(_readable(german))]
    assert found == []


def test_reasons_replies_chips_and_acts_are_phrases(german: Desktop) -> None:
    """What is composed below the window carries what it was made of."""
    view = german.view
    assert view.ranking.picks
    assert [pick.explanation for pick in view.ranking.picks if not isinstance(pick.explanation, Phrase)] == []
    replies = [message.text for message in view.messages if message.role is Role.PROGRAM]
    assert [text for text in replies if not isinstance(text, Phrase)] == []
    limits = {chip.label for chip in view.chips if " " in chip.label}
    assert limits
    assert [label for label in limits if not isinstance(label, Phrase)] == []
    assert isinstance(view.undo_label, Phrase)
    assert isinstance(german.window.session.taste().summary, Phrase)


def test_a_chat_is_read_in_the_language_that_is_chosen_later(start: Start) -> None:  # noqa: F811
    first = start()
    first.program.preferences.set(LANGUAGE, "en")
    first.open()
    first.say("I loved Heat")
    said = first.rows[-1]
    assert {said.text[link.start : link.end] for link in said.links} >= {"Heat"}
    first.close()
    second = start()
    second.program.preferences.set(LANGUAGE, "de")
    second.open()
    again = second.rows[-1]
    assert second.said[-1] == said.text, "the command line and exports stay English"
    assert again.text != said.text
    assert [link.film_id for link in again.links] == [link.film_id for link in said.links]
    assert all(again.text[link.start : link.end] for link in again.links)
    assert {again.text[link.start : link.end] for link in again.links} >= {"Heat"}


def test_failures_are_told_in_german(german: Desktop) -> None:
    german.window.notice.show_failure(KnownError(Notice("There is no profile called “{}”.", "war"), "Try again."))
    told = german.window.notice
    assert (told.message.text(), told.hint.text()) == (
        "Es gibt kein Profil namens „war“.",
        "Versuch es noch einmal.",
    )


@pytest.fixture
def large(start: Start) -> Iterator[Desktop]:  # noqa: F811
    """In German, with text twice as large; it belongs to the application, so it is set back."""
    desktop = start()
    desktop.program.preferences.set(LANGUAGE, "de")
    desktop.open()
    desktop.say("I loved Heat")
    desktop.program.preferences.set(TEXT_SIZE, 2.0)
    yield desktop
    desktop.program.preferences.set(TEXT_SIZE, TEXT_SIZE.default)
    desktop.settle()


def test_it_fits_a_small_screen_with_text_twice_as_large(large: Desktop) -> None:
    """With a notice as well; the rail gives up its captions, never its names."""
    desktop = large
    window = desktop.window
    buttons = window.rail.findChildren(QToolButton)
    desktop.wait(lambda: {button.toolButtonStyle() for button in buttons} == {Qt.ToolButtonStyle.ToolButtonIconOnly})
    assert all(button.accessibleName() and button.toolTip() for button in buttons)
    for name in list(window._pages):
        window.open_page(name)
        desktop.settle()
        window.resize(*_SMALL)
        assert (window.width(), window.height()) == _SMALL, name
    window.open_page("talk")
    window.notice.show_failure(RuntimeError("a bug"))
    desktop.settle()
    window.resize(*_SMALL)
    assert (window.width(), window.height()) == _SMALL


class _English:
    """Recognises texts of the sources that German says otherwise."""

    def __init__(self, desktop: Desktop) -> None:
        root = ElementTree.parse(Paths.default().resources / "translations" / "reelreason_de.ts").getroot()
        told = [
            (message.findtext("source", ""), "".join(message.find("translation").itertext()))
            for message in root.iter("message")
        ]
        german = {translation for _, translation in told}
        sources = {source for source, translation in told if translation.strip() and source not in german}
        self._whole = {source for source in sources if "{" not in source}
        runs = {run for source in sources for run in _runs(source)}
        said_in_german = " ".join(german)
        self._parts = sorted(run for run in runs if run not in said_in_german)
        films = desktop.window.session.library.films
        self._allowed = {film.title for film in films} | {word for film in films for word in film.keywords}
        self._overviews = {film.overview for film in films}
        self._own = {message.text for message in desktop.view.messages if message.role is Role.PERSON}
        assert len(self._parts) > 200

    def in_any_of(self, texts: Iterator[str]) -> list[str]:
        return sorted({text for text in texts if self._has(text)})

    def _has(self, text: str) -> bool:
        plain = text.replace("&", "")
        if text in self._allowed or text in self._own:
            return False
        if text in self._whole or plain in self._whole:
            return True
        for own in (*self._own, *(overview for overview in self._overviews if overview[:24] in text)):
            plain = plain.replace(own, "")
        return any(part in plain for part in self._parts)


def _runs(source: str) -> Iterator[str]:
    """What of a text stands together whatever fills it; quoted examples are English in German too."""
    for run in re.split(r"\{[^}]*\}|%n|“[^”]*”|`[^`]*`", source.replace("&", "")):
        if len(run.split()) >= _TELLING_WORDS:
            yield run.strip()


def _readable(desktop: Desktop) -> Iterator[str]:
    """Everything visible, and what screen readers say about it."""
    window = desktop.window
    for menu in window.findChildren(QMenu):
        yield from (action.text() for action in menu.actions())
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _rows(widget)


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(view.rootIndex()), 30)):
        for column in range(model.columnCount() if isinstance(model, QAbstractTableModel) else 1):
            index = model.index(row, column, view.rootIndex())
            yield from (text for role in _ROLES if isinstance(text := index.data(role), str))
