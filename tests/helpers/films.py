"""Small hand-made films for tests."""

from __future__ import annotations

from typing import Any

from reelreason_desktop.domain.films import Film
from reelreason_desktop.domain.vocabulary import Maturity


def make_film(**overrides: Any) -> Film:
    """A valid film; any field can be overridden. The id follows title and year unless given."""
    values: dict[str, Any] = {
        "title": "Night Harbour",
        "year": 1995,
        "runtime_min": 101,
        "genres": ("Crime", "Drama"),
        "directors": ("Ada Reyes",),
        "cast": ("Tomas Lind", "Mei Okafor"),
        "overview": "Two brothers who run a ferry take one wrong passenger, and the crossing turns into a test.",
        "keywords": ("siblings", "brothers", "harbour", "loyalty", "smuggling", "night"),
        "tones": ("suspenseful", "melancholy"),
        "maturity": Maturity.R,
        "min_age": 15,
        "content_notes": ("violence", "language"),
        "languages": ("English",),
        "countries": ("United Kingdom",),
        "fame": 3,
    }
    values.update(overrides)
    slug = "".join(c if c.isalnum() else "-" for c in values["title"].lower())
    values.setdefault("id", f"{slug}-{values['year']}")
    return Film(**values)
