"""What one line of `data/films/*.jsonl` must hold, checked by pydantic and published as JSON Schema."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from reelreason_desktop.domain.films import Collection, Film
from reelreason_desktop.domain.vocabulary import CONTENT_NOTES, GENRES, TONES, Maturity

_MIN_WORDS, _MAX_WORDS = 25, 70
_AGE_RANGES: dict[Maturity, tuple[int, int]] = {
    Maturity.G: (0, 12),
    Maturity.PG: (4, 12),
    Maturity.PG_13: (9, 15),
    Maturity.R: (13, 18),
    Maturity.NC_17: (17, 18),
    Maturity.NR: (0, 18),
}
_EXCLUSIVE_NOTES = (("violence", "mild violence"), ("language", "mild language"))

Word = Annotated[str, Field(min_length=1, max_length=120)]
Keyword = Annotated[str, Field(pattern=r"^[^A-Z]+$", min_length=2, max_length=40)]
Genre = Literal[GENRES]  # type: ignore[valid-type]
Tone = Literal[TONES]  # type: ignore[valid-type]
ContentNote = Literal[CONTENT_NOTES]  # type: ignore[valid-type]


class CollectionEntry(BaseModel):
    """A franchise and the film's place in it, in release order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Word
    order: int = Field(ge=1, le=60)


class FilmEntry(BaseModel):
    """One film. Lists hold no repeats; `overview` has 25 to 70 words of our own."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*-\d{4}$", description="slug of the title, then the year")
    title: Word
    original_title: Word | None = None
    year: int = Field(ge=1888, le=2100)
    runtime_min: int = Field(ge=20, le=600)
    genres: tuple[Genre, ...] = Field(min_length=1, max_length=5)
    directors: tuple[Word, ...] = Field(min_length=1)
    cast: tuple[Word, ...] = Field(max_length=6)
    overview: str
    keywords: tuple[Keyword, ...] = Field(min_length=6, max_length=14)
    tones: tuple[Tone, ...] = Field(min_length=2, max_length=4)
    maturity: Maturity
    min_age: int = Field(ge=0, le=18)
    content_notes: tuple[ContentNote, ...]
    languages: tuple[Word, ...] = Field(min_length=1)
    countries: tuple[Word, ...] = Field(min_length=1)
    collection: CollectionEntry | None = None
    imdb_id: str | None = Field(default=None, pattern=r"^tt\d{7,8}$")
    tmdb_id: int | None = Field(default=None, ge=1)
    fame: int = Field(ge=1, le=5)

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        if not self.id.endswith(f"-{self.year}"):
            raise ValueError(f"id {self.id} does not end with the year {self.year}")
        words = len(self.overview.split())
        if not _MIN_WORDS <= words <= _MAX_WORDS:
            raise ValueError(f"overview has {words} words, not {_MIN_WORDS} to {_MAX_WORDS}")
        low, high = _AGE_RANGES[self.maturity]
        if not low <= self.min_age <= high:
            raise ValueError(f"min_age {self.min_age} does not fit certificate {self.maturity} ({low} to {high})")
        for field in ("genres", "directors", "cast", "keywords", "tones", "content_notes", "languages", "countries"):
            values = getattr(self, field)
            if len(set(values)) != len(values):
                raise ValueError(f"{field} repeats a value")
        for strong, mild in _EXCLUSIVE_NOTES:
            if {strong, mild} <= set(self.content_notes):
                raise ValueError(f"content_notes holds both {strong!r} and {mild!r}")
        return self

    def to_film(self) -> Film:
        """The domain object."""
        fields: dict[str, Any] = self.model_dump(exclude={"collection"})
        collection = Collection(self.collection.name, self.collection.order) if self.collection else None
        return Film(**fields, collection=collection)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of one film entry, as published in `docs/film.schema.json`."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **FilmEntry.model_json_schema()}
