"""`rate`: which film a typed title means."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.library import shipped_library
from helpers.shelf import shelf

from reelreason_desktop.domain.errors import NotFoundError
from reelreason_desktop.services.library import Library
from reelreason_desktop.services.lookup import film_by_title


@pytest.fixture(scope="module")
def library() -> Library:
    """A small shelf on which two films are called Emma."""
    return replace(shipped_library(), films=shelf())


@pytest.mark.parametrize(
    ("typed", "film_id"),
    [("heat-1995", "heat-1995"), ("Heat", "heat-1995"), ("emma (1996)", "emma-1996"), ("Emma 2020", "emma--2020")],
)
def test_id_title_and_year_are_enough(library: Library, typed: str, film_id: str) -> None:
    assert film_by_title(library, typed).id == film_id


def test_several_films_are_named_with_their_years(library: Library) -> None:
    with pytest.raises(NotFoundError, match="Several films could be “Emma”") as caught:
        film_by_title(library, "Emma")
    assert "Emma (1996)" in caught.value.hint
    assert "Emma. (2020)" in caught.value.hint


def test_no_film_is_called_so(library: Library) -> None:
    with pytest.raises(NotFoundError, match="No film called “Zardoz”"):
        film_by_title(library, "Zardoz")


def test_what_was_typed_is_repeated_only_in_part(library: Library) -> None:
    with pytest.raises(NotFoundError) as caught:
        film_by_title(library, "z" * 50_000)
    assert f"“{'z' * 80}…”" in caught.value.message
