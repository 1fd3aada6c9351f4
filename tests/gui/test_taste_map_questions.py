"""Asking the map: dragging the taste point, drawing around films, regions, causes, moments, the list, saving."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from helpers.films import make_film
from helpers.picks import make_pick, make_view
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.picks import Evidence, EvidenceKind
from reelreason_desktop.services.compare import Moment, OtherTaste
from reelreason_desktop.services.steering import films_within
from reelreason_desktop.services.views import MapPoint, SessionView
from reelreason_desktop.ui.taste_map.export import export_map
from reelreason_desktop.ui.taste_map.hands import Doing
from reelreason_desktop.ui.taste_map.mentions import Kind, Mention
from reelreason_desktop.ui.taste_map.pane import TasteMapPane
from reelreason_desktop.ui.taste_map.survey import Survey
from reelreason_desktop.ui.taste_map.twin import Act
from reelreason_desktop.ui.theme.families import FAMILIES
from reelreason_desktop.ui.theme.theme import ThemeProvider

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

GENRES = tuple(family.genres[0] for family in FAMILIES)
REGIONS = [("Dark crime", -0.5, 0.5), ("Warm comedies", 0.5, -0.4)]
PLACES = np.random.default_rng(7).uniform(-1, 1, (120, 2)).astype(np.float32)
HERE = MapPoint(0.2, 0.1)
LEFT = Qt.MouseButton.LeftButton


def _films(n: int) -> list[Film]:
    kinds = [make_film(genres=(genre,)) for genre in GENRES]
    return [replace(kinds[i % len(kinds)], id=f"f{i}", title=f"Film {i}", fame=1 + i % 5) for i in range(n)]


FILMS = _films(120)


def _view(taste: MapPoint | None = HERE) -> SessionView:
    """Picks f20 to f22; f10 caused all of them, f11 only the first."""
    first = (
        Evidence(EvidenceKind.FILM, "Film 10", 0.4, 0.5, film_id="f10"),
        Evidence(EvidenceKind.FILM, "Film 11", 0.3, 0.3, film_id="f11"),
        Evidence(EvidenceKind.PRIOR, "well known", -0.2, -0.2),
    )
    picks = [replace(make_pick(FILMS[20 + n], rank=n + 1), because=first[: 3 - 2 * (n > 0)]) for n in range(3)]
    view = make_view(picks, ratings={"f10": 4.5, "f11": 4.0, "f12": 1.0})
    return replace(view, taste_point=taste, trail=(taste,) if taste else ())


@pytest.fixture
def theme(qapp: QApplication) -> ThemeProvider:
    theme = ThemeProvider()
    theme.apply(qapp, "dark")
    return theme


@pytest.fixture
def pane(qtbot: QtBot, theme: ThemeProvider) -> Iterator[TasteMapPane]:
    pane = TasteMapPane(theme, Survey.of(FILMS, PLACES, REGIONS), reduced_motion=True)
    qtbot.addWidget(pane)
    pane.resize(560, 760)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_view(_view())
    yield pane
    pane.close()


def _drag(qtbot: QtBot, pane: TasteMapPane, *spots: QPoint) -> None:
    qtbot.mousePress(pane.canvas, LEFT, pos=spots[0])
    for spot in spots[1:]:
        qtbot.mouseMove(pane.canvas, spot)
    qtbot.mouseRelease(pane.canvas, LEFT, pos=spots[-1])


def _taste(pane: TasteMapPane) -> QPoint:
    assert pane.canvas.arranged.taste is not None
    return QPointF(*pane.canvas.arranged.taste).toPoint()


# Dragging the taste point


def test_dropping_the_taste_point_steers_towards_the_films_there(pane: TasteMapPane, qtbot: QtBot) -> None:
    start = _taste(pane)
    camera = pane.canvas.camera
    with qtbot.waitSignal(pane.questions.steered) as steered:
        _drag(qtbot, pane, start, start + QPoint(-40, 30), start + QPoint(-90, 60))

    ids, towards, where = steered.args
    place = np.array(camera.place(start.x() - 90, start.y() + 60))
    away = np.hypot(*(PLACES - place).T)
    assert towards
    assert where
    assert ids[0] == f"f{int(away.argmin())}"
    assert pane.canvas.camera == camera  # the map did not pan along


def test_while_it_is_held_a_ghost_shows_and_esc_lets_go(pane: TasteMapPane, qtbot: QtBot) -> None:
    start = _taste(pane)
    qtbot.mousePress(pane.canvas, LEFT, pos=start)
    qtbot.mouseMove(pane.canvas, start + QPoint(50, 50))
    assert pane.canvas.scribbles.drag is not None
    assert "Let go" in pane.controls.hint.text()
    with qtbot.assertNotEmitted(pane.questions.steered):
        qtbot.keyClick(pane.canvas, Qt.Key.Key_Escape)
        qtbot.mouseRelease(pane.canvas, LEFT, pos=start + QPoint(50, 50))
    assert pane.canvas.scribbles.drag is None
    assert not pane.controls.hint.isVisible()


def test_a_click_on_the_taste_point_steers_nowhere(pane: TasteMapPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.questions.steered):
        _drag(qtbot, pane, _taste(pane), _taste(pane) + QPoint(3, 2))


def test_without_a_taste_point_the_map_pans(pane: TasteMapPane, qtbot: QtBot) -> None:
    spot = _taste(pane)
    pane.show_view(_view(None))
    pane.canvas.look(pane.canvas.camera.zoomed(3))
    before = pane.canvas.camera
    _drag(qtbot, pane, spot, spot + QPoint(40, 0), spot + QPoint(80, 0))
    assert pane.canvas.camera != before


# Drawing around films


CORNERS = [QPoint(120, 150), QPoint(360, 140), QPoint(380, 420), QPoint(130, 400)]


def _lasso(pane: TasteMapPane, qtbot: QtBot) -> set[int]:
    """Draws around a part, and answers with the rows in it."""
    qtbot.mouseClick(pane.toolbar.lasso, LEFT)
    _drag(qtbot, pane, *CORNERS)
    outline = np.array([pane.canvas.camera.place(c.x(), c.y()) for c in CORNERS], dtype=np.float32)
    return set(films_within(PLACES, outline).tolist())


@pytest.mark.parametrize(("act", "towards"), [("more", True), ("away", False)])
def test_films_drawn_around_can_be_steered_to_or_from(
    pane: TasteMapPane, qtbot: QtBot, act: str, towards: bool
) -> None:
    rows = _lasso(pane, qtbot)
    assert pane.questions.bar.isVisible()
    assert str(len(rows)) in pane.questions.bar.count.text()
    assert pane.canvas.rect().contains(pane.questions.bar.geometry())
    assert not pane.toolbar.lasso.isChecked()
    with qtbot.waitSignal(pane.questions.steered) as steered:
        qtbot.mouseClick(pane.questions.bar.buttons[act], LEFT)
    assert steered.args[1] is towards
    assert len(steered.args[0]) == 12
    assert {int(film_id[1:]) for film_id in steered.args[0]} <= rows
    assert not pane.questions.bar.isVisible()
    assert pane.canvas.scribbles.outline == ()


def test_films_drawn_around_can_be_shown(pane: TasteMapPane, qtbot: QtBot) -> None:
    rows = _lasso(pane, qtbot)
    with qtbot.waitSignal(pane.questions.films_chosen) as chosen:
        qtbot.mouseClick(pane.questions.bar.buttons["show"], LEFT)
    assert {int(film_id[1:]) for film_id in chosen.args[0]} == rows
    pane.list_films(*chosen.args)
    assert pane.twin.isVisible()
    assert pane.twin.title.text() == chosen.args[1]
    assert len(pane.twin.list.lines.lines) == len(rows)
    qtbot.mouseClick(pane.twin.back, LEFT)
    assert pane.twin.list.lines.lines[0].kind is Kind.YOU


def test_a_slip_of_the_hand_selects_nothing(pane: TasteMapPane, qtbot: QtBot) -> None:
    qtbot.mouseClick(pane.toolbar.lasso, LEFT)
    _drag(qtbot, pane, QPoint(200, 200), QPoint(204, 203))
    assert pane.questions.selection is None
    assert pane.canvas.hands.doing is Doing.NOTHING


def test_by_keyboard_a_rectangle_is_moved_sized_and_taken(pane: TasteMapPane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.canvas, Qt.Key.Key_L)
    assert pane.toolbar.lasso.isChecked()
    first = pane.canvas.scribbles.outline
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Left)
    moved = pane.canvas.scribbles.outline
    assert moved[0][0] < first[0][0]
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pane.canvas.scribbles.outline[2][1] < moved[2][1]
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Return)
    assert pane.questions.selection is not None
    assert pane.questions.bar.buttons["more"].hasFocus()
    qtbot.keyClick(pane.questions.bar.buttons["more"], Qt.Key.Key_Escape)
    assert pane.questions.selection is None
    assert pane.canvas.hasFocus()


def test_esc_ends_the_lasso(pane: TasteMapPane, qtbot: QtBot) -> None:
    qtbot.keyClick(pane.canvas, Qt.Key.Key_L)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Escape)
    assert not pane.toolbar.lasso.isChecked()
    assert pane.canvas.scribbles.outline == ()


def test_sixty_thousand_films_are_searched_while_the_hand_moves() -> None:
    places = np.random.default_rng(2).uniform(-1, 1, (60_000, 2)).astype(np.float32)
    turns = np.linspace(0, 2 * np.pi, 400)
    outline = np.stack([0.6 * np.cos(turns), 0.5 * np.sin(turns)], axis=1).astype(np.float32)
    rows = films_within(places, outline)
    inside = (places[:, 0] / 0.6) ** 2 + (places[:, 1] / 0.5) ** 2 < 1
    assert abs(len(rows) - int(inside.sum())) < 60


# Regions


def test_a_region_name_is_a_button(pane: TasteMapPane, qtbot: QtBot) -> None:
    label = next(label for label in pane.canvas.arranged.regions if label.text == "Dark crime")
    middle = QPoint(round((label.box[0] + label.box[2]) / 2), round((label.box[1] + label.box[3]) / 2))
    qtbot.mouseMove(pane.canvas, middle)
    assert pane.canvas.scribbles.region == "Dark crime"
    assert pane.canvas.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseClick(pane.canvas, LEFT, pos=middle)
    assert pane.questions.bar.title.text() == "Dark crime"
    assert pane.canvas.camera.zoom > 1
    assert pane.canvas.camera.sees(-0.5, 0.5)
    assert pane.questions.selection is not None
    closer = np.hypot(*(PLACES - [-0.5, 0.5]).T) < np.hypot(*(PLACES - [0.5, -0.4]).T)
    assert pane.questions.selection.rows.tolist() == np.flatnonzero(closer).tolist()


def test_regions_and_films_have_a_menu(pane: TasteMapPane, qtbot: QtBot) -> None:
    label = pane.canvas.arranged.regions[0]
    middle = QPoint(round((label.box[0] + label.box[2]) / 2), round((label.box[1] + label.box[3]) / 2))
    qtbot.mouseClick(pane.canvas, Qt.MouseButton.RightButton, pos=middle)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(pane.questions.steered) as steered:
        next(act for act in menu.actions() if act.text() == "Away from here").trigger()
    menu.close()
    assert steered.args[1:] == [False, label.text]


# Causes


def _click_pick(pane: TasteMapPane, qtbot: QtBot, number: int = 1) -> None:
    disc = next(pick.disc for pick in pane.canvas.arranged.picks if pick.number == number)
    qtbot.mouseClick(pane.canvas, LEFT, pos=QPointF(*disc).toPoint())


def test_a_click_on_a_pick_shows_its_causes_and_dims_the_rest(pane: TasteMapPane, qtbot: QtBot) -> None:
    before = pane.grab().toImage()
    with qtbot.waitSignal(pane.film_clicked) as clicked:
        _click_pick(pane, qtbot)
    assert clicked.args == ["f20"]
    assert pane.canvas.scribbles.followed == 20
    assert [(line.text, line.role) for line in pane.questions.causes.list.lines.lines] == [
        ("Film 10", "+50%"), ("Film 11", "+30%"), ("well known", "−20%")
    ]  # fmt: skip
    other = pane.canvas.arranged.picks[1].disc
    spot = QPointF(other[0], other[1] + 7).toPoint() + pane.canvas.mapTo(pane, QPoint())
    assert pane.grab().toImage().pixelColor(spot) != before.pixelColor(spot)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Escape)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Escape)
    assert pane.canvas.scribbles.followed is None
    assert not pane.questions.causes.isVisible()


def test_a_pick_that_goes_takes_its_causes_along(pane: TasteMapPane, qtbot: QtBot) -> None:
    _click_pick(pane, qtbot)
    pane.show_view(make_view())
    assert pane.canvas.scribbles.followed is None
    assert not pane.questions.causes.isVisible()


# Moments and others


MOMENTS = (Moment("I love Heat", MapPoint(-0.5, 0.5), ("f30", "gone")), Moment("quieter", HERE, ()))


def test_the_slider_shows_then_beside_now(pane: TasteMapPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.moments_wanted):
        qtbot.mouseClick(pane.toolbar.moments, LEFT)
    pane.show_moments(MOMENTS)
    assert pane.moments.isVisible()
    assert pane.moments.caption.text() == "Now"
    assert pane.canvas.overlay._ghosts is None
    pane.moments.show_first()
    ghosts = pane.canvas.overlay._ghosts
    assert ghosts is not None
    assert (ghosts.taste, [film.number for film in ghosts.films]) == (MOMENTS[0].taste, [1])
    assert "message 1 of 2" in pane.moments.caption.text()
    qtbot.mouseClick(pane.toolbar.moments, LEFT)
    assert not pane.moments.isVisible()
    assert pane.canvas.overlay._ghosts is None


def test_playing_runs_to_now_and_stops(pane: TasteMapPane) -> None:
    pane.set_reduced_motion(False)
    pane.show_moments(MOMENTS)
    pane.moments.play.click()
    assert pane.moments.moment == MOMENTS[0]
    assert pane.moments._clock.isActive()
    pane.moments._clock.timeout.emit()
    pane.moments._clock.timeout.emit()
    assert pane.moments.moment is None
    assert not pane.moments._clock.isActive()


def test_with_reduced_motion_playing_goes_one_step(pane: TasteMapPane) -> None:
    pane.show_moments(MOMENTS)
    for expected in (MOMENTS[0], MOMENTS[1], None):
        pane.moments.play.click()
        assert pane.moments.moment == expected
        assert not pane.moments._clock.isActive()


def test_a_chat_without_messages_says_so(pane: TasteMapPane) -> None:
    pane.show_moments(())
    assert "Nothing was said" in pane.moments.caption.text()
    assert not pane.moments.slider.isEnabled()


def test_another_taste_stands_beside_the_own(pane: TasteMapPane) -> None:
    plain = pane.grab().toImage()
    pane.show_other(OtherTaste("Ben", MapPoint(-0.6, -0.6), ("f1", "gone", "f2")))
    ghosts = pane.canvas.overlay._ghosts
    assert ghosts is not None
    assert (ghosts.name, len(ghosts.films)) == ("Ben", 2)
    assert pane.grab().toImage() != plain
    pane.show_other(None)
    assert pane.canvas.overlay._ghosts is None


# Finding


def test_typing_a_title_finds_the_film(pane: TasteMapPane, qtbot: QtBot) -> None:
    finder = pane.toolbar.finder
    qtbot.keyClicks(finder, "film 77")
    finder.propose()
    assert finder._titles.stringList() == [FILMS[77].label]
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    x, y = PLACES[77].tolist()
    assert (pane.canvas.camera.x, pane.canvas.camera.y) == pytest.approx((x, y), abs=1e-5)
    assert pane.canvas.scribbles.found == (x, y)
    finder._list.hide()


def test_accents_do_not_matter_and_nonsense_finds_nothing(pane: TasteMapPane, qtbot: QtBot) -> None:
    finder = pane.toolbar.finder
    finder._index._folded = ["amelie", *("x" for _ in FILMS[1:])]
    assert finder._index.find("Amélie") == [0]
    assert finder._index.find("  ") == []
    before = pane.canvas.camera
    qtbot.keyClicks(finder, "zzzz")
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    assert pane.canvas.camera == before


# The list


def _line(pane: TasteMapPane, kind: Kind) -> Mention:
    return next(line for line in pane.twin.list.lines.lines if line.kind is kind)


def test_the_list_says_what_is_in_view_and_what_it_is(pane: TasteMapPane) -> None:
    QAbstractItemModelTester(pane.twin.list.lines)
    pane.show_twin(shown=True)
    lines = pane.twin.list.lines.lines
    assert [line.role for line in lines[:5]] == ["your taste", "pick 1", "pick 2", "pick 3", "you rated 4½"]
    assert {line.text for line in lines if line.kind is Kind.REGION} == {"Dark crime", "Warm comedies"}
    pane.canvas.look(pane.canvas.camera.zoomed(6).centred(-0.9, -0.9))
    pane.refresh_twin()
    assert all(
        line.place and pane.canvas.camera.sees(*line.place)
        for line in pane.twin.list.lines.lines
        if line.kind is not Kind.YOU
    )
    assert len(pane.twin.list.lines.lines) < len(lines)


@pytest.mark.parametrize(("key", "towards"), [(Qt.Key.Key_M, True), (Qt.Key.Key_A, False)])
def test_keys_in_the_list_steer(pane: TasteMapPane, qtbot: QtBot, key: Qt.Key, towards: bool) -> None:
    pane.show_twin(shown=True)
    lines = pane.twin.list.lines
    row = next(at for at, line in enumerate(lines.lines) if line.kind is Kind.OTHER)
    pane.twin.list.setCurrentIndex(lines.index(row))
    pane.twin.list.setFocus()
    with qtbot.waitSignal(pane.questions.steered) as steered:
        qtbot.keyClick(pane.twin.list, key)
    assert steered.args[1] is towards
    assert steered.args[0][0] == FILMS[lines.lines[row].row].id
    assert not pane.questions.bar.isVisible()
    assert pane.twin.list.hasFocus()


def test_enter_in_the_list_opens_a_film_and_goes_to_a_region(pane: TasteMapPane, qtbot: QtBot) -> None:
    pane.show_twin(shown=True)
    with qtbot.waitSignal(pane.film_clicked) as opened:
        pane.twin.list.acted.emit(Act.OPEN, _line(pane, Kind.PICK))
    assert opened.args == ["f20"]
    row = next(at for at, line in enumerate(pane.twin.list.lines.lines) if line.kind is Kind.REGION)
    pane.twin.list.setCurrentIndex(pane.twin.list.lines.index(row))
    qtbot.keyClick(pane.twin.list, Qt.Key.Key_Return)
    assert pane.questions.bar.isVisible()


def test_the_own_point_is_no_place_to_steer_to(pane: TasteMapPane, qtbot: QtBot) -> None:
    pane.show_twin(shown=True)
    acts = [act for act, _ in pane.twin.list.acts_of(_line(pane, Kind.YOU))]
    assert acts == [Act.GO, Act.SHOW]
    pane.twin.list.setCurrentIndex(pane.twin.list.lines.index(0))
    with qtbot.assertNotEmitted(pane.questions.steered):
        qtbot.keyClick(pane.twin.list, Qt.Key.Key_M)


def test_the_list_stands_beside_a_wide_map_and_below_a_narrow_one(pane: TasteMapPane) -> None:
    pane.show_twin(shown=True)
    pane.resize(1000, 700)
    QApplication.processEvents()
    assert pane.twin.x() > pane.canvas.x()
    pane.resize(380, 700)
    QApplication.processEvents()
    assert pane.twin.y() > pane.canvas.y()
    assert pane.width() == 380  # nothing forces it to be wider


# Saving


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_has_map_title_key_and_nothing_that_was_said(
    pane: TasteMapPane, theme: ThemeProvider, qapp: QApplication, tmp_path: Path, scheme: str
) -> None:
    theme.apply(qapp, scheme)
    pane.show_moments((Moment("a very private message", HERE, ()),))
    pane.moments.show_first()
    png, svg = tmp_path / "map.png", tmp_path / "map.svg"
    for path in (png, svg):
        export_map(pane, theme, path, name="Ada", on=date(2026, 11, 22))
    image = QImage(str(png))
    assert image.width() == 2 * pane.canvas.width()
    assert image.height() > 2 * pane.canvas.height()
    assert image.pixelColor(2, 2).name() == theme.tokens.surface
    assert len({image.pixel(x, image.height() // 2) for x in range(0, image.width(), 3)}) > 10
    text = svg.read_text(encoding="utf-8")
    assert "Taste map of Ada" in text
    assert text.count("<path") > len(FILMS)
    assert "private" not in text
    theme.apply(qapp, "dark")


def test_a_file_that_cannot_be_written_is_said_to_be(pane: TasteMapPane, theme: ThemeProvider, tmp_path: Path) -> None:
    for name in ("map.bmp", "nowhere/map.png", "nowhere/map.svg"):
        with pytest.raises(KnownError):
            export_map(pane, theme, tmp_path / name, name="", on=date(2026, 11, 22))


def test_everything_that_acts_has_a_name(pane: TasteMapPane) -> None:
    toolbar = pane.toolbar
    for button in (toolbar.lasso, toolbar.moments, toolbar.compare, toolbar.twin, toolbar.export):
        assert button.accessibleName()
        assert button.toolTip()
    assert toolbar.finder.accessibleName()
    assert pane.twin.list.accessibleDescription()
