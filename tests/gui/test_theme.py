"""Themes: contrast in numbers, and applying one to a running application."""

from __future__ import annotations

import gc
import weakref
from itertools import combinations

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.vocabulary import GENRES
from reelreason_desktop.ui.theme.contrast import contrast_ratio, readable_on
from reelreason_desktop.ui.theme.families import FAMILIES, family_of, family_of_genre
from reelreason_desktop.ui.theme.stylesheet import build_stylesheet
from reelreason_desktop.ui.theme.theme import Scheme, ThemeProvider
from reelreason_desktop.ui.theme.tokens import DARK, LIGHT, Tokens

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
LAYERS = ("window", "surface", "surface_raised")


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21)
    assert contrast_ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert readable_on("#ffee00") == "#1a1614"


@THEMES
@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("ink", ["text", "text_muted", "accent", "positive", "negative", "warning"])
def test_text_is_readable_on_every_layer(tokens: Tokens, layer: str, ink: str) -> None:
    assert contrast_ratio(getattr(tokens, ink), getattr(tokens, layer)) >= 4.5


@THEMES
def test_text_is_readable_on_fills(tokens: Tokens) -> None:
    assert contrast_ratio(tokens.accent_text, tokens.accent) >= 4.5
    for ink in (tokens.text, tokens.text_muted, tokens.accent):
        assert contrast_ratio(ink, tokens.accent_soft) >= 4.5


@THEMES
@pytest.mark.parametrize("layer", LAYERS)
def test_graphics_stand_out_on_every_layer(tokens: Tokens, layer: str) -> None:
    colours = {"star": tokens.star, "focus": tokens.focus, "outline": tokens.outline, **tokens.families}
    weak = {name: contrast_ratio(colour, getattr(tokens, layer)) for name, colour in colours.items()}
    assert all(ratio >= 3 for ratio in weak.values()), weak


@THEMES
def test_family_colours_can_be_told_apart(tokens: Tokens) -> None:
    for first, second in combinations(tokens.families, 2):
        assert _distance(tokens.families[first], tokens.families[second]) > 18, (first, second)


def _distance(first: str, second: str) -> float:
    """CIE76 distance; about 2.3 is the smallest difference people see."""
    return sum((a - b) ** 2 for a, b in zip(_lab(first), _lab(second), strict=True)) ** 0.5


def _lab(colour: str) -> tuple[float, float, float]:
    def linear(c: float) -> float:
        return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4

    def root(v: float) -> float:
        return v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116

    r, g, b = (linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
    y = root(0.2126 * r + 0.7152 * g + 0.0722 * b)
    z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@THEMES
def test_every_genre_has_a_family_and_a_colour(tokens: Tokens) -> None:
    assert sorted(genre for family in FAMILIES for genre in family.genres) == sorted(GENRES)
    assert set(tokens.families) == {family.key for family in FAMILIES}
    assert {tokens.genre_colour(genre) for genre in GENRES} == set(tokens.families.values())


@pytest.mark.parametrize(
    ("genres", "key"),
    [
        (("Drama",), "drama"),
        (("Drama", "Thriller"), "crime"),
        (("Comedy", "Romance"), "comedy"),
        (("Adventure", "Comedy", "Animation"), "family"),
        (("Science Fiction", "Horror"), "horror"),
        ((), "drama"),
    ],
)
def test_a_film_belongs_to_its_most_telling_family(genres: tuple[str, ...], key: str) -> None:
    assert family_of(genres).key == key


def test_unknown_genres_count_as_drama() -> None:
    assert family_of_genre("Telenovela").key == "drama"


def test_applying_a_theme_sets_palette_and_style_sheet(qapp: QApplication, qtbot: QtBot) -> None:
    theme, part = ThemeProvider(), QWidget()
    qtbot.addWidget(part)
    theme.apply(qapp, "light")
    theme.dress(part)
    assert theme.tokens == LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)
    assert part.styleSheet() == build_stylesheet(LIGHT)
    theme.apply(qapp, "dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert part.styleSheet() == build_stylesheet(DARK)
    assert qapp.styleSheet() == ""  # that would take several times as long to change


class _Window:
    """A main window with two parts."""

    def __init__(self, qtbot: QtBot, theme: ThemeProvider) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        holder = QWidget()
        self.window.setCentralWidget(holder)
        column = QVBoxLayout(holder)
        self.parts = [QPushButton("One"), QPushButton("Two")]
        for part in self.parts:
            column.addWidget(part)
            theme.dress(part)
        theme.dress(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()


def test_a_gradual_change_lets_the_loop_turn_and_paints_only_whole_themes(qapp: QApplication, qtbot: QtBot) -> None:
    theme = ThemeProvider()
    theme.apply(qapp, "dark")
    made = _Window(qtbot, theme)
    worn: list[int] = []
    turns = QTimer(interval=0)
    turns.timeout.connect(lambda: worn.append(sum(p.styleSheet() == build_stylesheet(LIGHT) for p in made.parts)))
    turns.start()
    theme.apply(qapp, "light", gradually=True)
    assert not any(part.updatesEnabled() for part in made.parts)
    with qtbot.waitSignal(theme.changed):
        pass
    assert all(part.styleSheet() == build_stylesheet(LIGHT) for part in made.parts)
    qtbot.waitUntil(lambda: all(part.updatesEnabled() for part in made.parts))
    turns.stop()
    assert {0, 1, 2} <= set(worn)


def test_a_second_change_overtakes_the_first(qapp: QApplication, qtbot: QtBot) -> None:
    theme = ThemeProvider()
    theme.apply(qapp, "dark")
    made = _Window(qtbot, theme)
    theme.apply(qapp, "light", gradually=True)
    theme.apply(qapp, "dark", text_scale=1.5, gradually=True)
    with qtbot.waitSignal(theme.changed):
        pass
    assert {part.styleSheet() for part in made.parts} == {build_stylesheet(DARK.with_text_scale(1.5))}
    qtbot.waitUntil(lambda: all(part.updatesEnabled() for part in made.parts))


def test_a_part_may_go_while_the_theme_changes(qapp: QApplication, qtbot: QtBot) -> None:
    theme = ThemeProvider()
    theme.apply(qapp, "dark")
    made = _Window(qtbot, theme)
    theme.apply(qapp, "light", gradually=True)
    made.parts.pop().deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.waitSignal(theme.changed):
        pass
    qtbot.waitUntil(made.parts[0].updatesEnabled)
    assert made.parts[0].styleSheet() == build_stylesheet(LIGHT)


def test_what_wears_the_theme_is_not_kept_alive(qapp: QApplication) -> None:
    theme = ThemeProvider()
    theme.apply(qapp, "dark")
    part = QWidget()
    theme.dress(part)
    gone = weakref.ref(part)
    shiboken6.delete(part)
    del part
    gc.collect()
    assert gone() is None


def test_a_change_is_announced_once_and_renews_shared_fonts(qapp: QApplication) -> None:
    theme = ThemeProvider()
    theme.apply(qapp, "light")
    changes: list[str] = []
    theme.changed.connect(lambda: changes.append(theme.tokens.name))
    small = theme.font("body").pointSizeF()
    theme.apply(qapp, "light")
    assert changes == []
    theme.apply(qapp, "light", text_scale=1.5)
    assert changes == ["light"]
    assert theme.font("body").pointSizeF() == pytest.approx(small * 1.5)
    assert theme.font("body") is theme.font("body")


def test_the_system_scheme_follows_the_desktop(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = ThemeProvider()
    theme.apply(qapp, "system")
    seen: list[str] = []
    theme.changed.connect(lambda: seen.append(theme.tokens.name))
    other = Qt.ColorScheme.Light if theme.tokens.dark else Qt.ColorScheme.Dark
    monkeypatch.setattr(ThemeProvider, "_desktop_scheme", staticmethod(lambda _app: other))
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(other)
    assert seen == [other.name.lower()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chosen_scheme_ignores_the_desktop(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, scheme: Scheme
) -> None:
    theme = ThemeProvider()
    theme.apply(qapp, scheme)
    other = Qt.ColorScheme.Dark if scheme == "light" else Qt.ColorScheme.Light
    monkeypatch.setattr(ThemeProvider, "_desktop_scheme", staticmethod(lambda _app: other))
    qapp.styleHints().colorSchemeChanged.emit(other)
    assert theme.tokens.name == scheme


def test_a_desktop_that_does_not_say_is_dark(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ThemeProvider, "_desktop_scheme", staticmethod(lambda _app: Qt.ColorScheme.Unknown))
    theme = ThemeProvider(LIGHT)
    theme.apply(qapp, "system")
    assert theme.tokens == DARK
