"""Contrast between two colours, as WCAG 2.2 defines it."""

from __future__ import annotations


def contrast_ratio(first: str, second: str) -> float:
    """Contrast of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    lighter, darker = sorted((relative_luminance(first), relative_luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def relative_luminance(colour: str) -> float:
    """Relative luminance of a `#rrggbb` colour, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable_on(background: str, dark: str = "#1a1614", light: str = "#ffffff") -> str:
    """Whichever of two text colours stands out more on `background`."""
    return max((dark, light), key=lambda ink: contrast_ratio(ink, background))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
