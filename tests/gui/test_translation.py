"""The window in German, and the forms of English plurals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from xml.etree import ElementTree

import pytest
from helpers.desktop import Desktop, paths, start  # noqa: F401  fixtures
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from reelreason_desktop.config.declared import LANGUAGE
from reelreason_desktop.config.paths import Paths
from reelreason_desktop.domain.phrases import Phrase
from reelreason_desktop.ui.figures import day_in_words, decimal, ordinal, percent, whole
from reelreason_desktop.ui.language import WindowLanguage
from reelreason_desktop.ui.vocabulary import say

Start = Callable[..., Desktop]


@pytest.fixture
def language(qapp: QApplication) -> Iterator[WindowLanguage]:
    made = WindowLanguage(qapp, Paths.default().resources / "translations")
    yield made
    made.leave()


def test_numbers_are_written_as_the_language_does(language: WindowLanguage) -> None:
    def written() -> list[str]:
        return [whole(2336), decimal(4.25), percent(0.12), ordinal(1), ordinal(2), ordinal(13), ordinal(103)]

    assert language.speak("en") == "en"
    assert written() == ["2,336", "4.2", "12%", "1st", "2nd", "13th", "103rd"]
    assert language.speak("de") == "de"
    assert written() == ["2.336", "4,2", "12\u00a0%", "1.", "2.", "13.", "103."]


def test_dates_are_written_as_the_language_does(language: WindowLanguage) -> None:
    day = date(2026, 3, 12)
    assert language.speak("de") == "de"
    assert [day_in_words(day, this_year=2026), day_in_words(day, this_year=2027)] == ["12. März", "12. März 2026"]


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [("en", ["1 smaller reason", "3 smaller reasons"]), ("de", ["1 kleinerer Grund", "3 kleinere Gründe"])],
)
def test_one_and_many(language: WindowLanguage, spoken: str, expected: list[str]) -> None:
    language.speak(spoken)
    said = [QCoreApplication.translate("Cards", "%n smaller reason(s)", None, n) for n in (1, 3)]
    assert said == expected


def test_an_unknown_language_is_english_with_its_plurals(language: WindowLanguage) -> None:
    assert language.speak("xx") == "en"
    assert QCoreApplication.translate("Cards", "%n smaller reason(s)", None, 1) == "1 smaller reason"


def test_what_is_left_says_nothing_any_more(language: WindowLanguage) -> None:
    language.speak("de")
    assert say("Comedy") == "Komödie"
    language.leave()
    assert say("Comedy") == "Comedy"
    assert QLocale() == QLocale.system()


def test_words_of_the_catalogue_are_translated_and_titles_are_not(language: WindowLanguage) -> None:
    language.speak("de")
    assert [say("Comedy"), say("bleak"), say("South Korea"), say("Fargo")] == [
        "Komödie",
        "trostlos",
        "Südkorea",
        "Fargo",
    ]
    assert say(Phrase("{} and {}", "bleak", "Romance")) == "trostlos und Romance", "a film may be called like a genre"


def _menus(desktop: Desktop) -> Iterator[tuple[str, list[str]]]:
    bar = desktop.window.menuBar()
    yield "menu bar", [action.text() for action in bar.actions() if action.isVisible()]
    for menu in bar.findChildren(QMenu) + desktop.window.findChildren(QMenu):
        yield menu.title(), [action.text() for action in menu.actions() if not action.isSeparator()]


@pytest.mark.parametrize("spoken", ["en", "de"])
def test_no_two_entries_of_a_menu_have_the_same_access_key(start: Start, spoken: str) -> None:  # noqa: F811
    desktop = start()
    desktop.program.preferences.set(LANGUAGE, spoken)
    desktop.open()
    clashes = []
    for title, entries in _menus(desktop):
        keys = Counter(found.group(1).lower() for text in entries if (found := re.search(r"&([^&\s])", text)))
        clashes += [
            (title, key, [text for text in entries if f"&{key}" in text.lower()]) for key in keys if keys[key] > 1
        ]
    assert clashes == []


def test_every_page_speaks_german(start: Start) -> None:  # noqa: F811
    """No label or button of any page says what only the English sources say."""
    desktop = start()
    desktop.program.preferences.set(LANGUAGE, "de")
    desktop.open()
    english = _english_only()
    found = set()
    for name in list(desktop.window._pages):
        page = desktop.window.open_page(name)
        desktop.settle()
        shown = [*desktop.window.findChildren(QLabel), *desktop.window.findChildren(QPushButton)]
        texts = [widget.text() for widget in shown] + [page.accessibleName(), page.accessibleDescription()]
        found |= {(name, text) for text in texts if text in english}
    assert found == set()


def _english_only() -> set[str]:
    """Texts of the sources that German says differently."""
    root = ElementTree.parse(Paths.default().resources / "translations" / "reelreason_de.ts").getroot()
    told = [(message.findtext("source", ""), message.findtext("translation", "")) for message in root.iter("message")]
    return {source for source, _ in told} - {translation for _, translation in told}
