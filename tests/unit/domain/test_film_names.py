"""What a film is called inside a sentence."""

from __future__ import annotations

import pytest
from helpers.films import make_film


@pytest.mark.parametrize(
    ("title", "called"), [("Heat", "Heat"), ("It", "It (2017)"), ("Us", "Us (2017)"), ("It Follows", "It Follows")]
)
def test_a_title_that_reads_as_a_pronoun_has_its_year(title: str, called: str) -> None:
    assert make_film(title=title, year=2017).called == called
