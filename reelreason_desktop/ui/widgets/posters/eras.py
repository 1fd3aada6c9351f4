"""Which look a film's poster gets: an era decides style and type, the genre family decides colours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import Final

from reelreason_desktop.ui.theme.contrast import readable_on


class Era(StrEnum):
    """A period of poster design."""

    CLASSIC = "classic"  # to 1949: cream paper, ink, deco frames
    MIDCENTURY = "midcentury"  # 1950s and 60s: flat colour, cut paper
    SEVENTIES = "seventies"  # warm ramps, fat serifs
    EIGHTIES = "eighties"  # dusk gradients, neon
    NINETIES = "nineties"  # a glow in the dark, tracked serif capitals
    MILLENNIUM = "millennium"  # 2000 to 2011: duotone, big condensed type
    MODERN = "modern"  # from 2012: one quiet picture and white space


_LAST_YEARS: Final = (
    (1949, Era.CLASSIC),
    (1969, Era.MIDCENTURY),
    (1979, Era.SEVENTIES),
    (1989, Era.EIGHTIES),
    (1999, Era.NINETIES),
    (2011, Era.MILLENNIUM),
)


def era_of(year: int) -> Era:
    """The period a release year falls into."""
    return next((era for last, era in _LAST_YEARS if year <= last), Era.MODERN)


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one poster, all `#rrggbb`. `paper` fades to `ground`; `ink` is legible on both."""

    paper: str
    ground: str
    first: str
    second: str
    third: str
    light: str
    ink: str

    @property
    def ramp(self) -> tuple[str, str, str]:
        """The three shape colours."""
        return (self.first, self.second, self.third)


@dataclass(frozen=True, slots=True)
class _Hues:
    main: str
    second: str
    deep: str
    neon: str


_CREAM: Final = "#f1e6d0"
_INK: Final = "#1d1714"
_HUES: Final[dict[str, _Hues]] = {
    "action": _Hues("#d5481f", "#f0a73c", "#23313b", "#ff7a2f"),
    "comedy": _Hues("#f0b429", "#e5603a", "#1f6c74", "#ffd23f"),
    "drama": _Hues("#3f6282", "#cf8f5b", "#25313f", "#6fb6ff"),
    "romance": _Hues("#c43d63", "#f2a79b", "#57243f", "#ff6fae"),
    "wonder": _Hues("#16798a", "#f1b667", "#1c2653", "#3fe0e6"),
    "crime": _Hues("#6b3550", "#cfa544", "#2a2438", "#b07bff"),
    "horror": _Hues("#9c1620", "#e3d3b4", "#1a1315", "#ff4050"),
    "family": _Hues("#57a03f", "#f5c344", "#2a789f", "#9be564"),
    "true": _Hues("#86613c", "#cdab70", "#47543f", "#f0b070"),
}


def mix(first: str, second: str, amount: float) -> str:
    """`first` moved towards `second` by `amount` (0 to 1), channel by channel in sRGB."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * amount):02x}" for a, b in pairs)


def palette_for(family: str, era: Era, dice: Random) -> Palette:
    """Colours for a family in an era; `dice` varies them between films."""
    return _MAKERS[era](_HUES[family], dice)


def _classic(hues: _Hues, dice: Random) -> Palette:
    paper = dice.choice((_CREAM, "#ece0c4", "#f3ead9"))
    main = mix(hues.main, _INK, 0.12)
    return Palette(paper, paper, main, mix(hues.second, hues.deep, 0.1), _INK, mix(paper, "#ffffff", 0.4), _INK)


def _midcentury(hues: _Hues, dice: Random) -> Palette:
    papers = (hues.main, hues.deep, _CREAM, hues.second)
    paper = dice.choice(papers)
    shapes = [colour for colour in (hues.deep, hues.main, hues.second, _CREAM) if colour != paper]
    ink = readable_on(paper, _INK, "#fff6e6")
    return Palette(paper, paper, shapes[0], shapes[1], shapes[2], _CREAM if paper != _CREAM else "#ffffff", ink)


def _seventies(hues: _Hues, dice: Random) -> Palette:
    paper = dice.choice(("#f2dfb6", "#38221a", "#ecc98c", "#2c2a20"))
    ramp = (mix(hues.main, "#8a2f18", 0.45), mix(hues.main, "#d8652a", 0.6), mix(hues.second, "#f0a94a", 0.5))
    return Palette(paper, paper, *ramp, "#f7e6bd", readable_on(paper, "#2c1810", "#f9e8c4"))


def _eighties(hues: _Hues, dice: Random) -> Palette:
    paper = mix(dice.choice(("#170b33", "#0b1238", "#240a30")), hues.deep, 0.25)
    second = dice.choice(("#ff4f9a", "#ff8a3d", "#8a5bff"))
    return Palette(paper, mix(paper, "#05030d", 0.65), hues.neon, second, mix(second, paper, 0.5), "#fff1d6", "#fff7ec")


def _nineties(hues: _Hues, dice: Random) -> Palette:
    paper = mix(mix(hues.deep, hues.main, dice.uniform(0.1, 0.5)), "#0c0a0b", 0.42)
    glow = mix(hues.second, "#fff0cf", 0.25)
    return Palette(paper, "#0e0b0c", glow, hues.main, mix(hues.deep, "#000000", 0.35), "#fbeccb", "#f6ead6")


def _millennium(hues: _Hues, dice: Random) -> Palette:
    dark = mix(hues.deep, "#0d0c10", 0.35)
    if dice.random() < 0.5:
        return Palette(dark, dark, hues.main, mix(hues.second, dark, 0.15), mix(hues.main, dark, 0.55), _CREAM, _CREAM)
    paper = mix(hues.second, "#fff3dc", 0.35)
    return Palette(paper, paper, dark, hues.main, mix(hues.main, paper, 0.5), "#fffaf0", mix(dark, "#000000", 0.2))


def _modern(hues: _Hues, dice: Random) -> Palette:
    if dice.random() < 0.6:
        paper = mix(hues.main, "#f7f2e9", dice.uniform(0.8, 0.92))
        ink = mix(hues.deep, "#141112", 0.6)
        return Palette(paper, paper, hues.main, hues.second, mix(hues.deep, paper, 0.12), "#fffdf8", ink)
    paper = mix(hues.deep, "#121012", 0.4)
    return Palette(
        paper, paper, hues.second, mix(hues.main, "#ffffff", 0.08), mix(hues.main, paper, 0.5), _CREAM, "#f5ede0"
    )


_MAKERS: Final[dict[Era, Callable[[_Hues, Random], Palette]]] = {
    Era.CLASSIC: _classic,
    Era.MIDCENTURY: _midcentury,
    Era.SEVENTIES: _seventies,
    Era.EIGHTIES: _eighties,
    Era.NINETIES: _nineties,
    Era.MILLENNIUM: _millennium,
    Era.MODERN: _modern,
}
