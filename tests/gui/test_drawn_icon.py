"""Icons that are drawn when they are seen."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reelreason_desktop.ui.drawn_icon import DrawnIcon
from reelreason_desktop.ui.glyphs import glyph_icon, set_glyph

Asked = list[tuple[QSize, float]]


@pytest.fixture
def asked() -> Asked:
    return []


@pytest.fixture
def icon(qtbot: QtBot, asked: Asked) -> QIcon:
    def draw(size: QSize, ratio: float) -> QPixmap:
        asked.append((size, ratio))
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor("#ff0000"))
        return pixmap

    return QIcon(DrawnIcon(draw))


def test_it_is_drawn_when_it_is_seen_and_not_before(qtbot: QtBot, icon: QIcon, asked: Asked) -> None:
    button = QPushButton(icon, "")
    qtbot.addWidget(button)
    button.setIconSize(QSize(24, 24))
    assert asked == []
    button.grab()
    assert {size for size, _ in asked} == {QSize(24, 24)}


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_every_pixel_of_a_dense_screen_is_drawn(icon: QIcon, ratio: float) -> None:
    pixmap = icon.pixmap(QSize(16, 16), ratio)
    assert pixmap.size() == QSize(16, 16) * ratio
    assert pixmap.devicePixelRatio() == ratio


def test_what_is_disabled_looks_so(icon: QIcon) -> None:
    normal, disabled = (icon.pixmap(QSize(8, 8), mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled))
    assert normal.pixelColor(4, 4) == QColor("#ff0000")
    assert disabled.pixelColor(4, 4).saturation() < normal.pixelColor(4, 4).saturation()


def test_it_outlives_who_made_it(icon: QIcon) -> None:
    expected = icon.pixmap(QSize(8, 8)).toImage()
    copies = [QIcon(icon) for _ in range(100)]
    del icon
    gc.collect()
    assert all(copy.pixmap(QSize(8, 8)).toImage() == expected for copy in copies)


@pytest.mark.parametrize(
    ("direction", "side"), [(Qt.LayoutDirection.LeftToRight, "left"), (Qt.LayoutDirection.RightToLeft, "right")]
)
def test_air_is_between_an_icon_and_its_words(qtbot: QtBot, direction: Qt.LayoutDirection, side: str) -> None:
    button = QPushButton("Words")
    qtbot.addWidget(button)
    button.setLayoutDirection(direction)
    set_glyph(button, "check", "#00ff00")
    size = button.iconSize()
    image = button.icon().pixmap(size, 1.0).toImage()
    assert size.width() > size.height()
    inked = {x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() > 0}
    air = size.width() - size.height()
    free = range(size.height(), size.width()) if side == "left" else range(air)
    assert inked
    assert inked.isdisjoint(free)


def test_a_wide_place_keeps_an_icon_square(qtbot: QtBot) -> None:
    assert glyph_icon("check", "#00ff00").pixmap(QSize(40, 16), 1.0).size() == QSize(16, 16)
