"""Fixed vocabularies of the film schema. `data/README.md` says what each word means."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

GENRES: Final[tuple[str, ...]] = (
    "Action", "Adventure", "Animation", "Biography", "Comedy", "Crime", "Documentary", "Drama",
    "Family", "Fantasy", "History", "Horror", "Music", "Musical", "Mystery", "Romance", "Science Fiction",
    "Sport", "Thriller", "War", "Western",
)  # fmt: skip

TONES: Final[tuple[str, ...]] = (
    "absurd", "bittersweet", "bleak", "cerebral", "dark", "deadpan", "disturbing", "dreamlike",
    "eerie", "epic", "exhilarating", "funny", "gritty", "meditative", "melancholy", "mind-bending",
    "nostalgic", "playful", "quirky", "romantic", "rousing", "satirical", "scary", "sensual",
    "silly", "stylish", "suspenseful", "tender", "uplifting", "warm", "whimsical", "witty",
)  # fmt: skip

CONTENT_NOTES: Final[tuple[str, ...]] = (
    "mild violence", "violence", "gore", "sex", "nudity", "mild language", "language", "drugs",
    "frightening", "grief", "suicide", "abuse", "animal death", "discrimination",
)  # fmt: skip


class Maturity(StrEnum):
    """US certificate; NR where none was given."""

    G = "G"
    PG = "PG"
    PG_13 = "PG-13"
    R = "R"
    NC_17 = "NC-17"
    NR = "NR"
