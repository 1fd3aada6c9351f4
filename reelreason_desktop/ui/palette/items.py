"""What the palette finds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from reelreason_desktop.ui.glyphs import Glyph


class Kind(Enum):
    """What an item is; of equally good ones, those of the first kind come first."""

    PAGE = auto()
    ACT = auto()
    SETTING = auto()
    PROFILE = auto()
    FILM = auto()
    PERSON = auto()

    @property
    def glyph(self) -> Glyph:
        """Its icon."""
        glyphs: dict[Kind, Glyph] = {
            Kind.PAGE: "window",
            Kind.ACT: "spark",
            Kind.SETTING: "sliders",
            Kind.PROFILE: "people",
            Kind.FILM: "film",
            Kind.PERSON: "person",
        }
        return glyphs[self]

    @property
    def caption(self) -> str:
        """What it is called, in the language of the window."""
        translate = QCoreApplication.translate
        return {
            Kind.PAGE: translate("Palette", "Page"),
            Kind.ACT: translate("Palette", "Act"),
            Kind.SETTING: translate("Palette", "Setting"),
            Kind.PROFILE: translate("Palette", "Profile"),
            Kind.FILM: translate("Palette", "Film"),
            Kind.PERSON: translate("Palette", "Person"),
        }[self]


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the palette.

    Attributes:
        key: names it for good: `act:undo`, `film:heat-1995`.
        title: what is read first.
        run: what choosing it does.
        note: where it is found, or what tells it from others: `File › Export`, `1995 · Michael Mann`.
        shortcut: its keys.
        also: further words it is found by.
        rank: place in the answer of a search of its own, from 0; None for what is ranked by its words alone.
    """

    key: str
    kind: Kind
    title: str
    run: Callable[[], object] = field(compare=False)
    note: str = ""
    shortcut: str = ""
    also: str = ""
    rank: int | None = None

    @property
    def caption(self) -> str:
        """The line below the title: `Act · File › Export`."""
        return f"{self.kind.caption} · {self.note}" if self.note else self.kind.caption

    @property
    def spoken(self) -> str:
        """The item for a screen reader."""
        return ", ".join(part for part in (self.title, self.caption, self.shortcut) if part)
