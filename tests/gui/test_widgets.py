"""Chips, stars, elided text, toast."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from reelreason_desktop.services.views import Chip, ChipKind
from reelreason_desktop.ui.figures import stars_short
from reelreason_desktop.ui.theme.theme import ThemeProvider
from reelreason_desktop.ui.widgets.chip_bar import ChipBar
from reelreason_desktop.ui.widgets.elided import ElidedButton, ElidedLabel
from reelreason_desktop.ui.widgets.flow_layout import FlowLayout
from reelreason_desktop.ui.widgets.idle_bar import keep_bar
from reelreason_desktop.ui.widgets.page_stack import PageStack
from reelreason_desktop.ui.widgets.parts import in_columns, in_flow
from reelreason_desktop.ui.widgets.star_input import StarInput
from reelreason_desktop.ui.widgets.star_rating import StarRating, stars_in_words
from reelreason_desktop.ui.widgets.toast import Toast

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager

CHIPS = (
    Chip("year:1990..1999", "1990–1999", ChipKind.LIMIT),
    Chip("wish:tone:witty", "witty", ChipKind.WISH),
    Chip("film:3", "liked: Heat", ChipKind.FILM),
)


@pytest.fixture
def bar(qtbot: QtBot) -> ChipBar:
    bar = ChipBar(ThemeProvider())
    qtbot.addWidget(bar)
    bar.set_chips(CHIPS)
    bar.resize(600, 60)
    bar.show()
    return bar


def test_a_click_on_the_cross_removes_and_one_on_the_label_does_not(qtbot: QtBot, bar: ChipBar) -> None:
    removed: list[str] = []
    bar.removed.connect(removed.append)
    chip = bar.chips[1]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, chip.height() // 2))
    assert removed == []
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.cross.center().toPoint())
    assert removed == ["wish:tone:witty"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_chips_are_removed_by_keyboard(qtbot: QtBot, bar: ChipBar, key: Qt.Key) -> None:
    with qtbot.waitSignal(bar.removed) as caught:
        qtbot.keyClick(bar.chips[0], key)
    assert caught.args == ["year:1990..1999"]


def test_the_keyboard_stays_in_place_when_its_chip_goes(qtbot: QtBot, bar: ChipBar) -> None:
    with qtbot.waitActive(bar):
        bar.activateWindow()
    bar.chips[1].setFocus()
    bar.set_chips((CHIPS[0], CHIPS[2]))
    assert [chip.chip.key for chip in bar.chips if chip.hasFocus()] == ["film:3"]
    qtbot.keyClick(bar.chips[1], Qt.Key.Key_Right)
    assert bar.chips[0].hasFocus()


def test_chips_have_names_for_screen_readers(bar: ChipBar) -> None:
    assert [chip.accessibleName() for chip in bar.chips] == ["Limit: 1990–1999", "Wish: witty", "Film: liked: Heat"]


def test_chips_wrap_in_narrow_bars_and_never_overlap(bar: ChipBar) -> None:
    bar.resize(150, 120)
    rects = [chip.geometry() for chip in bar.chips]
    assert len({rect.top() for rect in rects}) > 1
    assert all(not a.intersects(b) for i, a in enumerate(rects) for b in rects[i + 1 :])
    assert all(rect.right() <= 150 for rect in rects)


def test_flow_layout_grows_in_height_as_it_narrows(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host, gap=4)
    for _ in range(4):
        child = QWidget()
        child.setFixedSize(50, 20)
        flow.addWidget(child)
    assert flow.heightForWidth(300) == 20
    assert flow.heightForWidth(104) == 44
    assert flow.heightForWidth(50) == 92
    flow.setGeometry(QRect(0, 0, 104, 44))
    assert flow.itemAt(3).geometry() == QRect(54, 24, 50, 20)
    assert flow.itemAt(4) is None


@pytest.mark.parametrize(
    ("x", "stars"), [(-3, 0.5), (1, 0.5), (11, 1.0), (24, 1.5), (100, 4.5), (113, 5.0), (400, 5.0)]
)
def test_stars_under_the_mouse(x: float, stars: float) -> None:
    rect = QRectF(0, 0, *StarRating.size_for(20).toTuple())
    assert StarRating.value_at(rect, x) == stars


@pytest.mark.parametrize(("stars", "words"), [(0.5, "½"), (4.0, "4"), (4.5, "4½"), (4.2, "4.2")])
def test_ratings_are_written_as_people_write_them(stars: float, words: str) -> None:
    assert stars_short(stars) == words


def test_smaller_things_of_a_line_stand_in_its_middle(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, 4)
    high, low = QWidget(), QWidget()
    for widget, size in ((high, QSize(60, 40)), (low, QSize(60, 20))):
        widget.setFixedSize(size)
        flow.addWidget(widget)
    holder.resize(200, 60)
    holder.show()
    assert high.geometry().center().y() == low.geometry().center().y()


def test_stars_become_smaller_where_there_is_less_room(qtbot: QtBot) -> None:
    stars = StarInput(ThemeProvider())
    qtbot.addWidget(stars)
    stars.resize(stars.minimumSizeHint())
    stars.show()
    with qtbot.waitSignal(stars.rated) as rated:
        qtbot.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(stars.width() - 6, stars.height() // 2))
    assert rated.args == [5.0]


def test_stars_in_words() -> None:
    assert [stars_in_words(value) for value in (0.5, 1, 3.5, 5)] == ["½ of 5", "1 of 5", "3½ of 5", "5 of 5"]


@pytest.mark.parametrize("kind", [ElidedLabel, ElidedButton])
def test_elided_text_is_whole_in_the_tooltip(qtbot: QtBot, kind: type[ElidedLabel | ElidedButton]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    widget.setText("12 hidden: 9 seen, 3 by “under 2 h”")
    widget.resize(80, 24)
    widget.show()
    widget.grab()
    assert widget.toolTip() == "12 hidden: 9 seen, 3 by “under 2 h”"
    widget.resize(600, 24)
    widget.grab()
    assert widget.toolTip() == ""
    assert widget.minimumSizeHint().width() < 150


@pytest.fixture
def toast(qtbot: QtBot) -> Toast:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(600, 400)
    host.show()
    toast = Toast(ThemeProvider(), host)
    toast.setProperty("host", host)  # keeps the host alive
    return toast


def test_a_toast_sits_at_the_bottom_centre_and_follows_its_host(toast: Toast) -> None:
    toast.show_message("Rated Heat 4 of 5")
    for width in (600, 900):
        toast.parentWidget().resize(width, 400)
        middle = toast.geometry().center().x()
        assert abs(middle - width / 2) <= 1
        assert toast.geometry().bottom() < 400


def test_a_toast_keeps_to_its_part_of_the_host_and_wraps_there(toast: Toast) -> None:
    host = toast.parentWidget()
    part = QWidget(host)
    part.setGeometry(200, 40, 300, 320)
    part.show()
    toast.keep_over(part)
    heights = []
    for text in (
        "Rated Heat 4 of 5",
        "Heat counts half as much; When Harry Met Sally moved from 2nd to 4th, two are new",
    ):
        toast.show_message(text)
        toast._slide.setCurrentTime(toast._slide.duration())
        assert part.geometry().contains(toast.geometry())
        assert toast.label.heightForWidth(toast.label.width()) <= toast.label.height()
        heights.append(toast.height())
    part.setGeometry(20, 40, 320, 300)
    assert part.geometry().contains(toast.geometry())
    assert heights[1] > heights[0]


def test_a_toast_at_the_top_stands_at_the_end_of_its_part(toast: Toast) -> None:
    host = toast.parentWidget()
    title = QWidget(host)
    title.setGeometry(100, 20, 450, 30)
    title.show()
    toast.keep_over(title, at_top=True)
    toast.show_message("Rated Heat 4 of 5")
    toast._slide.setCurrentTime(toast._slide.duration())
    assert toast.geometry().topRight() == title.geometry().topRight()
    toast.keep_over(host)
    assert toast.geometry().bottom() > host.height() - toast.height()


def test_undo_is_announced_once_and_hides_the_toast(qtbot: QtBot, toast: Toast) -> None:
    toast.show_message("Rated Heat 4 of 5")
    with qtbot.waitSignal(toast.undo_clicked):
        qtbot.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)
    assert toast.isHidden()
    assert not toast.timer.isActive()


def test_a_toast_leaves_when_its_time_is_up(qtbot: QtBot, toast: Toast) -> None:
    toast.timer.setInterval(1)
    toast.show_message("Imported", undo=False)
    assert toast.undo_button.isHidden()
    qtbot.waitUntil(toast.isHidden)


def test_a_stack_asks_for_the_room_of_what_it_shows_only(qtbot: QtBot) -> None:
    stack = PageStack()
    qtbot.addWidget(stack)
    narrow, wide = QWidget(), QWidget()
    narrow.setMinimumSize(100, 50)
    wide.setMinimumSize(900, 400)
    for page in (narrow, wide):
        stack.addWidget(page)
    stack.show()
    assert stack.minimumSizeHint() == QSize(100, 50)
    stack.setCurrentWidget(wide)
    assert stack.minimumSizeHint() == QSize(900, 400)
    assert stack.currentWidget() is wide
    stack.setCurrentIndex(0)
    assert stack.minimumSizeHint() == QSize(100, 50)
    assert narrow.isVisible()
    assert not wide.isVisible()


def test_a_scroll_bar_with_nothing_to_scroll_keeps_its_place_but_is_not_drawn(qtbot: QtBot) -> None:
    area = QPlainTextEdit()
    qtbot.addWidget(area)
    keep_bar(area)
    area.resize(200, 100)
    area.show()
    width = area.viewport().width()
    assert not area.verticalScrollBar().isEnabled()
    area.setPlainText("line\n" * 50)
    assert area.verticalScrollBar().isEnabled()
    assert area.viewport().width() == width


def test_a_toast_stands_above_what_is_shown_at_the_foot_of_its_part(toast: Toast) -> None:
    host = toast.parentWidget()
    assert host is not None
    foot = QWidget(host)
    foot.setGeometry(0, host.height() - 40, host.width(), 40)
    foot.hide()
    toast.set_reduced_motion(True)
    toast.keep_above(foot)
    toast.show_message("Rated Heat 5 of 5")
    low = toast.geometry().bottom()
    assert low > host.height() - 40
    foot.show()
    assert toast.geometry().bottom() < foot.y()
    foot.hide()
    assert toast.geometry().bottom() == low


def test_a_button_says_its_short_text_where_the_long_one_would_be_cut(qtbot: QtBot) -> None:
    button = ElidedButton("298 hidden: 293 later in a series")
    qtbot.addWidget(button)
    button.short = "298 hidden"
    button.resize(button.sizeHint())
    whole = button.grab().toImage()
    button.resize(button.fontMetrics().horizontalAdvance("298 hidden") + 60, button.height())
    short = button.grab().toImage()
    assert button.toolTip() == button.text()
    button.short = ""
    assert button.grab().toImage() != short
    button.resize(button.sizeHint())
    assert button.grab().toImage() == whole


def test_lines_of_a_flow_keep_a_distance_of_their_own(qtbot: QtBot) -> None:
    widgets = [QWidget() for _ in range(2)]
    for widget in widgets:
        widget.setFixedSize(60, 20)
    holder = in_flow(widgets, 12, 0)
    qtbot.addWidget(holder)
    assert holder.heightForWidth(100) == 40
    assert holder.heightForWidth(200) == 20


def test_even_columns_are_as_many_as_fit_and_one_width(qtbot: QtBot) -> None:
    widgets = [QWidget() for _ in range(5)]
    for number, widget in enumerate(widgets):
        widget.setMinimumSize(60 + 10 * number, 20)
        widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    holder = in_columns(widgets, 8)
    qtbot.addWidget(holder)
    holder.resize(230, holder.heightForWidth(230))
    holder.show()
    assert {widget.width() for widget in widgets} == {111}
    assert [(widget.x(), widget.y()) for widget in widgets] == [(0, 0), (119, 0), (0, 28), (119, 28), (0, 56)]
    assert holder.heightForWidth(100) == 5 * 28 - 8
    assert holder.heightForWidth(1000) == 20
    holder.resize(1000, 20)
    assert {widget.width() for widget in widgets} == {140}, "no wider than their words deserve"
