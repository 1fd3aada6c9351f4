"""The card pane as a person uses it: clicks, keys, empty states, themes."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from helpers.films import make_film
from helpers.picks import make_pick, make_view
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reelreason_desktop.services.views import Chip, ChipKind
from reelreason_desktop.ui.cards.layout import Act, CardLayout, CardMetrics
from reelreason_desktop.ui.cards.pane import CardsPane
from reelreason_desktop.ui.cards.typeset import Typeset
from reelreason_desktop.ui.theme.theme import ThemeProvider

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

TITLES = ("Heat", "Ronin", "Zodiac", "Collateral", "Dr. Strangelove or: How I Learned to Stop Worrying")
FILMS = {film.id: film for film in (make_film(title=title, id=title.split()[0].lower()) for title in TITLES)}
PICKS = tuple(make_pick(film, rank=rank) for rank, film in enumerate(FILMS.values(), 1))


@pytest.fixture
def theme(qapp: QApplication) -> ThemeProvider:
    theme = ThemeProvider()
    theme.apply(qapp, "dark")
    return theme


@pytest.fixture
def pane(qtbot: QtBot, theme: ThemeProvider) -> CardsPane:
    pane = CardsPane(theme)
    qtbot.addWidget(pane)
    pane.resize(620, 900)
    pane.show_view(make_view(PICKS), FILMS)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    pane.list.setFocus()
    return pane


def _click(qtbot: QtBot, pane: CardsPane, at: Callable[[CardLayout], QPointF], row: int = 1) -> None:
    point = at(pane.list.card_layout(row)).toPoint()
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=point)


@pytest.mark.parametrize(
    ("act", "signal"),
    [
        (Act.SEEN, "seen_clicked"),
        (Act.WATCHLIST, "watchlist_clicked"),
        (Act.REJECT, "rejected_clicked"),
        (Act.LESS_LIKE, "less_like_clicked"),
        (Act.WHY, "why_clicked"),
    ],
)
@pytest.mark.parametrize("width", [340, 420, 620])
def test_each_button_says_what_it_is(qtbot: QtBot, pane: CardsPane, act: Act, signal: str, width: int) -> None:
    pane.resize(width, 900)
    with qtbot.waitSignal(getattr(pane, signal)) as caught:
        _click(qtbot, pane, lambda layout: layout.buttons[act].center())
    assert caught.args == ["ronin"]


def test_the_poster_opens_the_film(qtbot: QtBot, pane: CardsPane) -> None:
    with qtbot.waitSignal(pane.film_activated) as caught:
        _click(qtbot, pane, lambda layout: layout.poster.center(), row=0)
    assert caught.args == ["heat"]


@pytest.mark.parametrize(("share", "stars"), [(0.02, 0.5), (0.15, 1.0), (0.45, 2.5), (0.98, 5.0)])
def test_clicks_on_stars_rate_in_halves(qtbot: QtBot, pane: CardsPane, share: float, stars: float) -> None:
    with qtbot.waitSignal(pane.rated) as caught:
        _click(qtbot, pane, lambda c: QPointF(c.stars.left() + share * c.stars.width(), c.stars.center().y()))
    assert caught.args == ["ronin", stars]


def test_clicking_the_present_rating_clears_it(qtbot: QtBot, pane: CardsPane) -> None:
    pane.show_view(make_view(PICKS, ratings={"ronin": 5.0}), FILMS)
    with qtbot.waitSignal(pane.rated) as caught:
        _click(qtbot, pane, lambda c: QPointF(c.stars.right() - 1, c.stars.center().y()))
    assert caught.args == ["ronin", 0.0]


def test_a_click_that_slides_off_its_button_does_nothing(qtbot: QtBot, pane: CardsPane) -> None:
    acts: list[tuple[str, str]] = []
    pane.list.acted.connect(lambda film_id, act: acts.append((film_id, act)))
    layout = pane.list.card_layout(1)
    viewport = pane.list.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=layout.buttons[Act.SEEN].center().toPoint())
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=layout.buttons[Act.REJECT].center().toPoint())
    assert acts == []


def test_hovering_previews_stars_and_leaving_forgets_them(qtbot: QtBot, pane: CardsPane) -> None:
    layout = pane.list.card_layout(0)
    qtbot.mouseMove(pane.list.viewport(), (layout.stars.center() - QPointF(3, 0)).toPoint())
    qtbot.waitUntil(lambda: pane.list.cards.hover is not None)
    assert pane.list.cards.hover is not None
    assert pane.list.cards.hover.stars == 2.5
    qtbot.mouseMove(pane.list.viewport(), QPoint(2, 2))
    qtbot.waitUntil(lambda: pane.list.cards.hover is None or pane.list.cards.hover.stars is None)


@pytest.mark.parametrize(
    ("key", "modifier", "stars"),
    [
        (Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, 1.0),
        (Qt.Key.Key_5, Qt.KeyboardModifier.NoModifier, 5.0),
        (Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier, 0.5),
        (Qt.Key.Key_4, Qt.KeyboardModifier.ShiftModifier, 3.5),
        (Qt.Key.Key_0, Qt.KeyboardModifier.NoModifier, 0.0),
    ],
)
def test_digits_rate(qtbot: QtBot, pane: CardsPane, key: Qt.Key, modifier: Qt.KeyboardModifier, stars: float) -> None:
    with qtbot.waitSignal(pane.rated) as caught:
        qtbot.keyClick(pane.list, key, modifier)
    assert caught.args == ["heat", stars]
    assert pane.list.cards.flash is not None


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_S, "seen_clicked"),
        (Qt.Key.Key_W, "watchlist_clicked"),
        (Qt.Key.Key_X, "rejected_clicked"),
        (Qt.Key.Key_L, "less_like_clicked"),
        (Qt.Key.Key_E, "why_clicked"),
        (Qt.Key.Key_Return, "film_activated"),
    ],
)
def test_letters_act_on_the_selected_card(qtbot: QtBot, pane: CardsPane, key: Qt.Key, signal: str) -> None:
    qtbot.keyClick(pane.list, Qt.Key.Key_J)
    with qtbot.waitSignal(getattr(pane, signal)) as caught:
        qtbot.keyClick(pane.list, key)
    assert caught.args == ["ronin"]


def test_j_and_k_stay_inside_the_list(qtbot: QtBot, pane: CardsPane) -> None:
    for _ in range(9):
        qtbot.keyClick(pane.list, Qt.Key.Key_J)
    assert pane.list.currentIndex().row() == 4
    for _ in range(9):
        qtbot.keyClick(pane.list, Qt.Key.Key_K)
    assert pane.list.currentIndex().row() == 0


def test_focusing_a_film_selects_and_shows_its_card(pane: CardsPane) -> None:
    pane.resize(420, 400)
    assert pane.focus_film("collateral")
    assert pane.list.currentIndex().row() == 3
    assert pane.list.viewport().rect().intersects(pane.list.visualRect(pane.list.currentIndex()))
    assert not pane.focus_film("nothing")


def test_the_selection_follows_its_film_when_the_order_changes(pane: CardsPane) -> None:
    pane.focus_film("ronin")
    pane.show_view(make_view(tuple(reversed(PICKS))), FILMS)
    assert pane.list.currentIndex().row() == 3


def test_hidden_films_can_be_opened(qtbot: QtBot, pane: CardsPane) -> None:
    assert pane.hidden_button.isHidden()
    pane.show_view(make_view(PICKS, {"seen": 9}), FILMS)
    assert pane.hidden_button.text() == "9 hidden: 9 seen"
    with qtbot.waitSignal(pane.hidden_clicked):
        qtbot.mouseClick(pane.hidden_button, Qt.MouseButton.LeftButton)


def test_the_empty_pane_invites_with_sentences_to_click(qtbot: QtBot, pane: CardsPane) -> None:
    pane.show_view(make_view(), FILMS)
    assert pane.empty.isVisible()
    assert len(pane.empty.buttons) == 3
    with qtbot.waitSignal(pane.example_clicked) as caught:
        qtbot.mouseClick(pane.empty.buttons[0], Qt.MouseButton.LeftButton)
    assert "WALL-E" in caught.args[0]


def test_limits_that_leave_nothing_can_be_lifted(qtbot: QtBot, pane: CardsPane) -> None:
    chips = (Chip("runtime_min:..120", "under 2 h", ChipKind.LIMIT), Chip("wish:x", "witty", ChipKind.WISH))
    pane.show_view(make_view((), {"under 2 h": 214}, chips), FILMS)
    assert "214 by “under 2 h”" in pane.empty.text.text()
    assert len(pane.empty.buttons) == 1
    with qtbot.waitSignal(pane.relax_clicked) as caught:
        qtbot.mouseClick(pane.empty.buttons[0], Qt.MouseButton.LeftButton)
    assert caught.args == ["runtime_min:..120"]


def test_a_theme_change_repaints_the_cards(qapp: QApplication, theme: ThemeProvider, pane: CardsPane) -> None:
    dark = pane.list.viewport().grab().toImage()
    theme.apply(qapp, "light")
    light = pane.list.viewport().grab().toImage()
    corner = pane.list.card_layout(0).column.bottomRight().toPoint()
    assert dark.pixelColor(corner).lightnessF() < 0.3
    assert light.pixelColor(corner).lightnessF() > 0.7


def test_larger_text_makes_higher_cards(qapp: QApplication, theme: ThemeProvider, pane: CardsPane) -> None:
    before = pane.list.visualRect(pane.model.index(0)).height()
    theme.apply(qapp, "dark", text_scale=1.5)
    qapp.processEvents()
    assert pane.list.visualRect(pane.model.index(0)).height() > before * 1.2


def test_painting_loses_no_reference_to_none(pane: CardsPane) -> None:
    pane.list.viewport().grab()
    before = sys.getrefcount(None)
    for _ in range(50):
        pane.list.viewport().grab()
    assert abs(sys.getrefcount(None) - before) < 100


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [320, 420, 620, 700, 1400])
def test_no_part_of_a_card_overlaps_another(qapp: QApplication, width: int, scale: float) -> None:
    theme = ThemeProvider()
    theme.apply(qapp, "dark", text_scale=scale)
    metrics = CardMetrics.of(theme)
    layout = CardLayout.of(QRectF(0, 0, width, metrics.row_height), metrics)
    parts = [layout.poster, layout.column, layout.predicted, layout.legend, layout.counterfactual, layout.stars]
    parts += layout.buttons.values()
    assert all(layout.card.contains(part) for part in parts)
    assert all(not a.intersects(b) for i, a in enumerate(parts) for b in parts[i + 1 :])
    assert layout.column.height() >= 2 * metrics.title + 2 * metrics.body


@pytest.mark.parametrize("width", [120.0, 180.0, 420.0])
@pytest.mark.parametrize("title", ["Up", TITLES[-1], "Supercalifragilisticexpialidocious"])
def test_titles_on_cards_are_elided_but_never_clipped(theme: ThemeProvider, title: str, width: float) -> None:
    font = theme.font("title")
    layout = Typeset().wrapped(title, "title", font, width, 2, ("1964", theme.colour("#ffffff")))
    assert layout.lineCount() <= 2
    assert layout.text().endswith("1964")
    lines = [layout.lineAt(i) for i in range(layout.lineCount())]
    assert all(line.naturalTextWidth() <= width + QFontMetricsF(font).horizontalAdvance(" ") for line in lines)


def test_long_texts_end_with_a_sentence_that_says_enough(theme: ThemeProvider) -> None:
    font, said = theme.font("body"), "Both are stylish and mind-bending, the same mix of science fiction and action."
    width = QFontMetricsF(font).horizontalAdvance(said) * 0.6

    def shown(text: str) -> str:
        return Typeset().wrapped(text, "body", font, width, 2).text()

    assert shown(said) == said
    assert shown(f"{said} Heat speaks for it too.") == said
    assert shown(f"Short. {said[:-1]} and of much else, on and on, to no end.").endswith("…")


def test_tooltips_explain_what_is_under_the_mouse(pane: CardsPane) -> None:
    row = QRectF(pane.list.visualRect(pane.model.index(0)))
    layout, card = pane.list.card_layout(0), pane.model.cards[0]
    assert "(S)" in pane.list.cards.tip(layout.buttons[Act.SEEN].center(), row, card)
    assert pane.list.cards.tip(layout.stars.center() - QPointF(3, 0), row, card).startswith("Rate 2½ of 5")
    assert pane.list.cards.tip(layout.column.center(), row, card) == "Because you loved Heat."


def test_a_film_is_marked_without_taking_the_keyboard(pane: CardsPane) -> None:
    other = pane.header
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.setFocus()
    pane.mark_film("zodiac")
    assert pane.list.currentIndex().row() == 2
    assert other.hasFocus()
    pane.mark_film("nowhere")
    assert pane.list.currentIndex().row() == 2


@pytest.mark.parametrize("width", range(90, 260, 10))
def test_a_year_is_never_broken(theme: ThemeProvider, width: int) -> None:
    layout = Typeset().wrapped("Interstellar", "title", theme.font("title"), width, 3, ("2014", theme.colour("#fff")))
    lines = (layout.lineAt(i) for i in range(layout.lineCount()))
    said = [layout.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines]
    assert any(line.endswith("2014") for line in said)


def test_large_text_gives_each_part_of_the_legend_a_line(qapp: QApplication, theme: ThemeProvider) -> None:
    usual = CardMetrics.of(theme)
    theme.apply(qapp, "dark", text_scale=2.0)
    large = CardMetrics.of(theme)
    assert (usual.legend, large.legend) == (usual.caption, 2 * large.caption)
