"""The taste card as a picture and a PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from helpers.films import make_film
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reelreason_desktop.domain.errors import KnownError
from reelreason_desktop.services.exporting import TasteCard
from reelreason_desktop.ui.export.card import LANDSCAPE, PORTRAIT, draw_card, save_card

ON = date(2026, 5, 1)
FILMS = tuple(make_film(title=f"Film {n}") for n in range(4))
CARD = TasteCard("Mara", "At home in crime.", (("Crime", 2.2), ("Drama", 1.2)), FILMS, FILMS[3], 12)


@pytest.mark.parametrize(("landscape", "size"), [(False, PORTRAIT), (True, LANDSCAPE)])
def test_a_picture_of_the_right_size(qtbot: QtBot, tmp_path: Path, landscape: bool, size: tuple[int, int]) -> None:
    save_card(CARD, tmp_path / "card.png", on=ON, landscape=landscape)
    image = QImage(str(tmp_path / "card.png"))
    assert (image.width(), image.height()) == size
    assert image != draw_card(TasteCard("", "", (), (), None, 3), on=ON, landscape=landscape)


def test_a_pdf(qtbot: QtBot, tmp_path: Path) -> None:
    save_card(CARD, tmp_path / "card.pdf", on=ON)
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")


def test_a_very_long_name_and_sentence_are_drawn(qtbot: QtBot) -> None:
    long = TasteCard("M" * 300, "so much to say " * 80, CARD.bars, FILMS, FILMS[0], 3)
    assert not draw_card(long, on=ON).isNull()


@pytest.mark.parametrize("name", ["card.gif", "no/such/folder/card.png"])
def test_what_cannot_be_written_is_said(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    with pytest.raises(KnownError):
        save_card(CARD, tmp_path / name, on=ON)
    assert not (tmp_path / name).exists()


def test_what_is_no_more_than_usual_gets_no_bar(qtbot: QtBot) -> None:
    usual = TasteCard("Mara", "", (("Crime", 2.4),), (), None, 3)
    assert draw_card(replace(usual, bars=(("Crime", 2.4), ("Drama", 1.02))), on=ON) == draw_card(usual, on=ON)
    assert draw_card(replace(usual, bars=(("Crime", 2.4), ("Drama", 1.2))), on=ON) != draw_card(usual, on=ON)
