"""What is said of a film where there is little room."""

from __future__ import annotations

import pytest
from helpers.films import make_film

from reelreason_desktop.ui.browse.wording import facts_within

FILM = make_film(year=1968, min_age=10, genres=("Science Fiction", "Mystery"))


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (40, "1968 · 10+ · Science Fiction"),
        (23, "1968 · Science Fiction"),
        (14, "1968 · 10+"),
        (4, "1968"),
        (1, "1968"),
    ],
)
def test_what_does_not_fit_is_left_out_and_nothing_is_cut(width: int, shown: str) -> None:
    assert facts_within(FILM, lambda text: float(len(text)), width) == shown
