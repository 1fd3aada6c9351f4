"""Design tokens: every colour, distance and type size the window uses. Free of Qt.

Colours are `#rrggbb`. All text pairs reach WCAG 2.2 AA (4.5:1) and all graphics 3:1; a test computes both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from reelreason_desktop.ui.theme.families import family_of_genre


@dataclass(frozen=True, slots=True)
class Spacing:
    """The spacing scale, in device-independent pixels."""

    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741 - the scale is read as a whole: xs, s, m, l, xl
    xl: int = 24


@dataclass(frozen=True, slots=True)
class Radii:
    """Corner radii, in device-independent pixels."""

    control: int = 6
    card: int = 10
    pill: int = 12


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Font sizes in points, by role."""

    caption: float = 8.5
    body: float = 10.0
    strong: float = 10.0
    title: float = 13.0
    display: float = 18.0


_USUAL_TYPE: Final = TypeScale()


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. `window` is the lowest layer, `surface` lies on it, `surface_raised` on that."""

    name: str
    dark: bool
    window: str
    surface: str
    surface_raised: str
    line: str
    """Hairlines; decoration only."""
    outline: str
    """Borders that a control is recognised by: 3:1 on every layer."""
    text: str
    text_muted: str
    accent: str
    accent_text: str
    """Text on a filled accent."""
    accent_soft: str
    """A tint for selection and highlights; carries `text` and `accent`."""
    positive: str
    negative: str
    warning: str
    star: str
    focus: str
    families: Mapping[str, str]
    """Colour of each genre family, by `GenreFamily.key`."""
    spacing: Spacing = field(default_factory=Spacing)
    radii: Radii = field(default_factory=Radii)
    type: TypeScale = field(default_factory=TypeScale)

    def genre_colour(self, genre: str) -> str:
        """The colour of the family one genre belongs to."""
        return self.families[family_of_genre(genre).key]

    def scaled(self, length: float) -> int:
        """A length in pixels that grows with the text: icons, and what stands beside words."""
        return round(length * self.type.body / _USUAL_TYPE.body)

    def with_text_scale(self, factor: float) -> Tokens:
        """The same theme with every font size multiplied by `factor` (1.0 is the default size)."""
        sizes = self.type
        return replace(
            self,
            type=TypeScale(
                caption=sizes.caption * factor,
                body=sizes.body * factor,
                strong=sizes.strong * factor,
                title=sizes.title * factor,
                display=sizes.display * factor,
            ),
        )


LIGHT: Final = Tokens(
    name="light",
    dark=False,
    window="#f1ede6",
    surface="#faf7f2",
    surface_raised="#ffffff",
    line="#ddd6cb",
    outline="#8b8378",
    text="#221e1a",
    text_muted="#635b51",
    accent="#b3361d",
    accent_text="#ffffff",
    accent_soft="#f8e3da",
    positive="#1f6f54",
    negative="#8e2a5c",
    warning="#8a5200",
    star="#b27400",
    focus="#b3361d",
    families=MappingProxyType(
        {
            "action": "#cf5a14",
            "comedy": "#a87d00",
            "drama": "#4a6d92",
            "romance": "#cc4a83",
            "wonder": "#0f8592",
            "crime": "#6d4fa3",
            "horror": "#a3151f",
            "family": "#4c8a2b",
            "true": "#7a5a3c",
        }
    ),
)

DARK: Final = Tokens(
    name="dark",
    dark=True,
    window="#131110",
    surface="#1b1917",
    surface_raised="#252220",
    line="#3a3531",
    outline="#7f766c",
    text="#f3ede4",
    text_muted="#b3a99c",
    accent="#ff7d5a",
    accent_text="#24100a",
    accent_soft="#43261c",
    positive="#63c7a2",
    negative="#e88bb5",
    warning="#f0b35a",
    star="#f5bd4b",
    focus="#ff7d5a",
    families=MappingProxyType(
        {
            "action": "#ff9448",
            "comedy": "#f2d04d",
            "drama": "#86aedb",
            "romance": "#ff8fbd",
            "wonder": "#4fd0d6",
            "crime": "#b396f0",
            "horror": "#f0525a",
            "family": "#93cf63",
            "true": "#c9a27c",
        }
    ),
)
