"""The taste map as a person uses it: looking, pointing, clicking, keys, themes, many films."""

from __future__ import annotations

import gc
import itertools
import sys
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from helpers.films import make_film
from helpers.picks import make_pick, make_view
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Evidence, EvidenceKind
from reelreason_desktop.services.views import MapPoint, SessionView
from reelreason_desktop.ui.taste_map.ground import ALL_DRAWN_UP_TO, MOST_AT_ONCE
from reelreason_desktop.ui.taste_map.pane import TasteMapPane
from reelreason_desktop.ui.taste_map.placing import contains, overlap
from reelreason_desktop.ui.taste_map.survey import Survey
from reelreason_desktop.ui.theme.families import FAMILIES
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.theme.tokens import DARK, LIGHT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

SIZE = (560, 700)
GENRES = tuple(family.genres[0] for family in FAMILIES)
REGIONS = [
    ("Dark crime", -0.5, 0.5),
    ("Warm comedies", 0.5, 0.4),
    ("Eerie horror", 0.0, -0.6),
    ("Dark crimes", -0.49, 0.5),
]


def _films(n: int) -> list[Film]:
    kinds = [make_film(genres=(genre,)) for genre in GENRES]
    return [replace(kinds[i % len(kinds)], id=f"f{i}", title=f"Film {i}", fame=1 + i % 5) for i in range(n)]


def _places(n: int) -> np.ndarray:
    return np.random.default_rng(7).uniform(-1, 1, (n, 2)).astype(np.float32)


FILMS = _films(120)
PLACES = _places(120)
HERE = MapPoint(0.2, 0.1)


def _view(taste: MapPoint = HERE) -> SessionView:
    """Five picks around one place, all caused by the liked film 10."""
    order = np.hypot(PLACES[:, 0] - HERE.x, PLACES[:, 1] - HERE.y).argsort().tolist()
    because = (Evidence(EvidenceKind.FILM, "Film 10", 0.4, 0.6, film_id="f10"),)
    picks = [replace(make_pick(FILMS[row], rank=rank), because=because) for rank, row in enumerate(order[:5], 1)]
    trail = (MapPoint(-0.5, -0.4), MapPoint(-0.1, 0.0), taste)
    ratings = {"f10": 4.5, "f11": 1.0, "f12": 3.0}
    return replace(make_view(picks, ratings=ratings), taste_point=taste, trail=trail)


@pytest.fixture
def theme(qapp: QApplication) -> ThemeProvider:
    theme = ThemeProvider()
    theme.apply(qapp, "dark")
    return theme


@pytest.fixture
def pane(qtbot: QtBot, theme: ThemeProvider) -> Iterator[TasteMapPane]:
    pane = TasteMapPane(theme, Survey.of(FILMS, PLACES, REGIONS), reduced_motion=True)
    yield _shown(qtbot, pane)
    pane.close()


def _shown(qtbot: QtBot, pane: TasteMapPane) -> TasteMapPane:
    qtbot.addWidget(pane)
    pane.resize(*SIZE)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def _spot(pane: TasteMapPane, row: int) -> QPoint:
    x, y = pane.canvas.camera.pixel(*PLACES[row].tolist())
    return QPoint(round(x), round(y))


def _lonely_row() -> int:
    """A film that no other film is close to, in the middle of the map, not marked in `_view`."""
    away = np.linalg.norm(PLACES[:, None] - PLACES, axis=2) + 9 * np.eye(len(PLACES))
    away = np.where(np.abs(PLACES).max(axis=1) < 0.8, away.min(axis=1), 0)
    away[10:13] = 0
    return int(away.argmax())


LONELY = _lonely_row()


def _background(pane: TasteMapPane) -> str:
    return pane.canvas.grab().toImage().pixelColor(3, pane.canvas.height() - 3).name()


# What it shows


def test_without_taste_the_map_says_how_to_get_one(pane: TasteMapPane) -> None:
    pane.show_view(make_view())

    assert pane.controls.hint.isVisible()
    assert pane.describe() == "Your taste will appear here once you say or rate something."
    assert len(pane.canvas.ground.drawn) == len(FILMS)
    assert pane.canvas.rect().contains(pane.controls.hint.geometry())


def test_with_taste_the_hint_goes_and_everything_of_the_person_is_there(pane: TasteMapPane) -> None:
    pane.show_view(_view())

    shown = pane.canvas.arranged
    assert not pane.controls.hint.isVisible()
    assert [pick.number for pick in shown.picks] == [1, 2, 3, 4, 5]
    assert {film.row for film in shown.films} == {10, 11, 12}
    assert len(shown.threads) == 5
    assert shown.you is not None
    assert len(shown.pick_titles) == 5


def test_screen_readers_hear_where_the_taste_lies(pane: TasteMapPane) -> None:
    pane.show_view(_view())
    first = pane.accessibleDescription()
    pane.show_view(_view(MapPoint(-0.6, -0.7)))

    assert first.startswith("Your taste lies")
    assert "Picks: 1 " in first
    assert pane.accessibleDescription() != first
    assert pane.accessibleDescription() == pane.describe()


def test_taking_everything_back_brings_the_hint_back(pane: TasteMapPane) -> None:
    pane.show_view(_view())
    pane.show_view(make_view())

    assert pane.controls.hint.isVisible()
    assert pane.canvas.arranged.you is None
    assert pane.canvas.arranged.picks == ()


@pytest.mark.parametrize("size", [(560, 700), (420, 640), (300, 360)])
def test_labels_stay_inside_and_off_each_other(pane: TasteMapPane, size: tuple[int, int]) -> None:
    pane.show_view(_view())
    pane.resize(*size)
    QApplication.processEvents()

    view = (0.0, 0.0, float(pane.canvas.width()), float(pane.canvas.height()))
    shown = pane.canvas.arranged
    assert all(contains(view, label.box) for label in (*shown.labels, *shown.regions))
    quiet = [label.box for label in shown.regions]
    assert all(overlap(a, b) == 0 for a, b in itertools.combinations(quiet, 2))
    loud = [label.box for label in shown.labels]
    assert all(overlap(a, b) == 0 for a in quiet for b in loud)


def test_of_two_regions_in_one_place_both_never_overlap_and_names_fade_on_zoom(pane: TasteMapPane) -> None:
    opacity = [pane.canvas.arranged.region_opacity]
    for _ in range(5):
        pane.canvas.zoom_in()
        opacity.append(pane.canvas.arranged.region_opacity)

    assert opacity[0] == 1
    assert opacity[-1] == 0
    assert pane.canvas.arranged.regions == ()
    assert opacity == sorted(opacity, reverse=True)


def test_zoomed_in_films_say_their_titles(pane: TasteMapPane) -> None:
    assert pane.canvas.arranged.quiet_titles == ()
    pane.canvas.look(pane.canvas.camera.zoomed(5))

    titles = {label.text for label in pane.canvas.arranged.quiet_titles}
    assert titles
    assert titles <= {film.title for film in FILMS}


def test_titles_can_be_switched_off(pane: TasteMapPane, qtbot: QtBot) -> None:
    pane.show_view(_view())
    qtbot.mouseClick(pane.controls.buttons[3], Qt.MouseButton.LeftButton)

    assert pane.canvas.arranged.pick_titles == ()
    assert pane.canvas.arranged.film_titles == ()
    assert len(pane.canvas.arranged.picks) == 5


# Pointing and clicking


def test_hovering_shows_a_card_for_the_nearest_film(pane: TasteMapPane, qtbot: QtBot) -> None:
    row = LONELY
    with qtbot.waitSignal(pane.film_hovered) as hovered:
        qtbot.mouseMove(pane.canvas, _spot(pane, row) + QPoint(4, -3))

    assert hovered.args == [f"f{row}"]
    assert pane.card.isVisible()
    assert pane.card.text.startswith(f"Film {row}\n1995 · ")
    with qtbot.waitSignal(pane.film_hovered) as left:
        QApplication.sendEvent(pane.canvas, QEvent(QEvent.Type.Leave))
    assert left.args == [""]
    assert not pane.card.isVisible()


def test_a_card_tells_pick_and_stars(pane: TasteMapPane, qtbot: QtBot) -> None:
    pane.show_view(_view())
    disc = pane.canvas.arranged.picks[1].disc
    qtbot.mouseMove(pane.canvas, QPointF(*disc).toPoint())
    assert "Pick 2" in pane.card.text

    film = next(film for film in pane.canvas.arranged.films if film.row == 10)
    qtbot.mouseMove(pane.canvas, QPointF(*film.spot).toPoint())
    assert "★ 4½ of 5 from you" in pane.card.text


def test_the_card_never_leaves_the_map(pane: TasteMapPane, qtbot: QtBot) -> None:
    covered = pane.canvas.arranged.region_at
    for row in range(len(FILMS)):
        spot = _spot(pane, row)
        qtbot.mouseMove(pane.canvas, spot)
        assert pane.card.isVisible() is not bool(covered((spot.x(), spot.y())))
        assert pane.canvas.rect().contains(pane.card.geometry())


def test_clicking_a_film_says_which(pane: TasteMapPane, qtbot: QtBot) -> None:
    row = LONELY
    with qtbot.waitSignal(pane.film_clicked) as clicked:
        qtbot.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=_spot(pane, row))

    assert clicked.args == [f"f{row}"]


def test_a_click_on_empty_ground_or_with_another_button_says_nothing(pane: TasteMapPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.film_clicked):
        qtbot.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        qtbot.mouseClick(pane.canvas, Qt.MouseButton.MiddleButton, pos=_spot(pane, LONELY))


def test_right_click_opens_no_menu(pane: TasteMapPane) -> None:
    for widget in (pane.canvas, pane.canvas.overlay):
        QApplication.sendEvent(
            widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(200, 200), QPoint(300, 300))
        )

    assert QApplication.activePopupWidget() is None
    assert pane.findChildren(QMenu) == []


def test_dragging_pans_and_does_not_click(pane: TasteMapPane, qtbot: QtBot) -> None:
    pane.canvas.look(pane.canvas.camera.zoomed(4))
    row = int(np.hypot(*(PLACES - [pane.canvas.camera.x, pane.canvas.camera.y]).T).argmin())
    start, before = _spot(pane, row), pane.canvas.camera
    with qtbot.assertNotEmitted(pane.film_clicked):
        qtbot.mousePress(pane.canvas, Qt.MouseButton.LeftButton, pos=start)
        for step in (30, 60):
            qtbot.mouseMove(pane.canvas, start + QPoint(step, step // 2))
        qtbot.mouseRelease(pane.canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 30))

    moved = pane.canvas.camera.pixel(before.x, before.y)
    assert moved == pytest.approx((pane.canvas.width() / 2 + 60, pane.canvas.height() / 2 + 30), abs=1)


def _turn_wheel(pane: TasteMapPane, spot: QPointF, notches: int) -> None:
    none = Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        spot,
        spot,
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.canvas, turn)


def test_the_wheel_zooms_around_the_cursor(pane: TasteMapPane) -> None:
    pane.canvas.look(pane.canvas.camera.zoomed(3))
    spot = QPointF(200, 250)
    before = pane.canvas.camera.place(200, 250)
    _turn_wheel(pane, spot, 2)

    assert pane.canvas.camera.zoom > 3
    assert pane.canvas.camera.place(200, 250) == pytest.approx(before, abs=1e-6)
    _turn_wheel(pane, spot, -50)
    assert pane.canvas.camera.zoom == 1


def test_a_double_click_on_empty_ground_shows_the_whole_map(pane: TasteMapPane, qtbot: QtBot) -> None:
    pane.canvas.look(pane.canvas.camera.zoomed(30))
    spots = ((x, y) for x in range(20, 400, 7) for y in range(200, 500, 7))
    empty = next(spot for spot in spots if pane.canvas.target_at(spot) is None)
    qtbot.mouseDClick(pane.canvas, Qt.MouseButton.LeftButton, pos=QPoint(*empty))

    assert pane.canvas.camera.zoom == 1


def test_a_new_taste_out_of_view_is_brought_into_view(pane: TasteMapPane) -> None:
    pane.show_view(_view())
    pane.canvas.look(pane.canvas.camera.zoomed(8).centred(0.2, 0.1))
    pane.show_view(_view(MapPoint(-0.7, -0.7)))

    assert pane.canvas.camera.sees(-0.7, -0.7)
    assert pane.canvas.camera.zoom == 8


# Keys and buttons


def test_keys_zoom_pan_and_reset(pane: TasteMapPane, qtbot: QtBot) -> None:
    home = pane.canvas.camera
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Plus)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Plus)
    zoomed = pane.canvas.camera
    assert zoomed.zoom > home.zoom
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(pane.canvas, key)
    assert pane.canvas.camera.x > zoomed.x
    assert pane.canvas.camera.y > zoomed.y
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Minus)
    assert pane.canvas.camera.zoom < zoomed.zoom
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Home)
    assert pane.canvas.camera == home


def test_buttons_zoom_and_reset_and_have_names(pane: TasteMapPane, qtbot: QtBot) -> None:
    home = pane.canvas.camera
    zoom_in, zoom_out, whole, _ = pane.controls.buttons
    qtbot.mouseClick(zoom_in, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(zoom_in, Qt.MouseButton.LeftButton)
    closest = pane.canvas.camera.zoom
    qtbot.mouseClick(zoom_out, Qt.MouseButton.LeftButton)
    assert 1 < pane.canvas.camera.zoom < closest
    qtbot.mouseClick(whole, Qt.MouseButton.LeftButton)
    assert pane.canvas.camera == home
    assert all(button.accessibleName() and button.toolTip() for button in pane.controls.buttons)
    assert all(pane.canvas.rect().contains(button.geometry()) for button in pane.controls.buttons)


def test_marked_films_can_be_reached_and_opened_by_keys(pane: TasteMapPane, qtbot: QtBot) -> None:
    pane.show_view(_view())
    numbers = []
    for _ in range(5):
        qtbot.keyClick(pane.canvas, Qt.Key.Key_Period)
        numbers.append(pane.card.text.splitlines()[-1])
    assert numbers == [f"Pick {number}" for number in range(1, 6)]
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Comma)
    assert pane.card.text.endswith("Pick 4")
    with qtbot.waitSignal(pane.film_clicked) as opened:
        qtbot.keyClick(pane.canvas, Qt.Key.Key_Return)
    assert opened.args == [_view().ranking.picks[3].film_id]
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Escape)
    assert not pane.card.isVisible()


def test_other_keys_are_left_to_the_window(pane: TasteMapPane, qtbot: QtBot) -> None:
    before = pane.canvas.camera
    qtbot.keyClick(pane.canvas, Qt.Key.Key_S)

    assert pane.canvas.camera == before


def test_keyboard_focus_is_drawn(pane: TasteMapPane) -> None:
    def corner() -> str:
        return pane.canvas.grab().toImage().pixelColor(1, 1).name()

    QApplication.sendEvent(pane.canvas, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert corner() == DARK.focus
    QApplication.sendEvent(pane.canvas, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert corner() == DARK.surface


def test_the_key_folds_and_gives_its_room_to_the_map(pane: TasteMapPane, qtbot: QtBot) -> None:
    unfolded = pane.canvas.height()
    pane.legend.unfold(unfolded=False)
    qtbot.waitUntil(lambda: pane.canvas.height() > unfolded)
    assert not pane.legend.unfolded
    pane.legend.unfold(unfolded=True)
    qtbot.waitUntil(lambda: pane.canvas.height() == unfolded)


# Motion


def _travelling(qtbot: QtBot, theme: ThemeProvider, *, reduced_motion: bool) -> TasteMapPane:
    pane = _shown(qtbot, TasteMapPane(theme, Survey.of(FILMS, PLACES, REGIONS), reduced_motion=reduced_motion))
    pane.show_view(_view())
    pane.show_view(_view(MapPoint(-0.4, 0.3)))
    return pane


def test_the_taste_point_travels_to_its_new_place(qtbot: QtBot, theme: ThemeProvider) -> None:
    pane = _travelling(qtbot, theme, reduced_motion=False)

    assert pane.travel.at == HERE
    pane.travel.setCurrentTime(pane.travel.duration() // 2)
    assert (pane.travel.at.x, pane.travel.at.y) == pytest.approx((-0.1, 0.2), abs=0.01)
    pane.travel.setCurrentTime(pane.travel.duration())
    assert pane.travel.at == MapPoint(-0.4, 0.3)


def test_with_reduced_motion_it_is_there_at_once(qtbot: QtBot, theme: ThemeProvider) -> None:
    assert _travelling(qtbot, theme, reduced_motion=True).travel.at == MapPoint(-0.4, 0.3)


# Themes and painting


def test_the_background_follows_the_theme(pane: TasteMapPane, theme: ThemeProvider, qapp: QApplication) -> None:
    pane.show_view(_view())
    assert _background(pane) == DARK.surface
    theme.apply(qapp, "light")
    assert _background(pane) == LIGHT.surface


def test_every_family_has_a_brush_and_a_shape_of_its_own(pane: TasteMapPane) -> None:
    colours = {brush.color().name() for brush in pane.canvas.ground.brushes}
    shapes = [scatter.opts["symbol"] for scatter in pane.canvas.ground._scatters]

    assert len(colours) == len(FAMILIES)
    assert all(a != b for a, b in itertools.combinations(shapes, 2))


def test_points_lie_where_the_camera_says(pane: TasteMapPane) -> None:
    pane.canvas.look(pane.canvas.camera.zoomed(2, 100, 300))
    pane.grab()

    box = pane.canvas.ground._box
    for row in range(0, 120, 17):
        x, y = PLACES[row].tolist()
        scene = box.mapViewToScene(QPointF(x, y))
        assert (scene.x(), scene.y()) == pytest.approx(pane.canvas.camera.pixel(x, y), abs=0.75)


def test_painting_keeps_count_of_none(pane: TasteMapPane) -> None:
    """PySide6 6.12.0 loses references to None while painting, until the interpreter dies."""
    pane.show_view(_view())
    for _ in range(3):  # what other tests left behind holds references too
        pane.grab()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    before = sys.getrefcount(None)
    for _ in range(30):
        pane.grab()
    gc.collect()
    assert abs(sys.getrefcount(None) - before) < 20


def test_coordinates_must_fit_the_films() -> None:
    with pytest.raises(ValueError, match="shape"):
        Survey.of(FILMS, PLACES[:-1], REGIONS)


# Many films


@pytest.fixture(scope="module")
def many() -> tuple[list[Film], np.ndarray]:
    return _films(60_000), _places(60_000)


def test_sixty_thousand_films_share_brushes_and_are_points_in_view_only(
    qtbot: QtBot, theme: ThemeProvider, many: tuple[list[Film], np.ndarray]
) -> None:
    films, places = many
    pane = _shown(qtbot, TasteMapPane(theme, Survey.of(films, places, REGIONS), reduced_motion=True))
    ground = pane.canvas.ground
    assert len(films) > ALL_DRAWN_UP_TO
    assert len(ground.drawn) == MOST_AT_ONCE
    assert {films[row].fame for row in ground.drawn[:100].tolist()} == {5}
    assert all(np.equal(scatter.data["brush"], None).all() for scatter in ground._scatters)

    pane.canvas.look(pane.canvas.camera.zoomed(20).centred(0.4, 0.4))
    for _ in range(12):
        pane.canvas.look(pane.canvas.camera.panned(-90, 40))
        pane.grab()
    x0, y0, x1, y1 = pane.canvas.camera.seen
    inside = np.flatnonzero((places > [x0, y0]).all(axis=1) & (places < [x1, y1]).all(axis=1))
    assert 0 < len(inside) < MOST_AT_ONCE
    assert set(inside.tolist()) <= set(ground.drawn.tolist())


def test_small_pans_of_a_large_map_change_no_points(
    qtbot: QtBot, theme: ThemeProvider, many: tuple[list[Film], np.ndarray]
) -> None:
    pane = _shown(qtbot, TasteMapPane(theme, Survey.of(*many, REGIONS), reduced_motion=True))
    pane.canvas.look(pane.canvas.camera.zoomed(10))
    drawn = pane.canvas.ground.drawn
    pane.canvas.look(pane.canvas.camera.panned(40, 40))
    assert pane.canvas.ground.drawn is drawn
    pane.canvas.look(pane.canvas.camera.panned(900, 0))
    assert pane.canvas.ground.drawn is not drawn


def test_an_empty_catalogue_makes_an_empty_map(qtbot: QtBot, theme: ThemeProvider) -> None:
    pane = _shown(qtbot, TasteMapPane(theme, Survey.of([], np.zeros((0, 2), dtype=np.float32), [])))
    pane.show_view(make_view())
    pane.grab()

    assert pane.canvas.target_at((100, 100)) is None
