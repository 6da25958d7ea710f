"""How well text can be read: the contrast of two colours, by WCAG 2."""

from collections.abc import Iterator
from typing import NamedTuple

from inroad.themes.theme import GROUNDS, STYLES, Palette, Rgb, rgb_of

LEAST = 4.5
"""The contrast that text has to have with its ground (AA)."""


class Fault(NamedTuple):
    """Two tokens that cannot be told apart well enough, and their contrast."""

    style: str
    ground: str
    contrast: float


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours: from 1 (the same) to 21 (black and white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Rgb) -> float:
    """Return how light a colour is to the eye: from 0 (black) to 1 (white)."""
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (whole / 255 for whole in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def pairs() -> Iterator[tuple[str, str]]:
    """Yield every style with every ground that it may stand on.

    What is not chosen is never on a selected row. The ground as ink, on the accent, is what the
    next letter takes the place of.
    """
    for ground in GROUNDS:
        yield from ((style, ground) for style in STYLES if (style, ground) != ("faint", "row"))
    yield "ground", "accent"


def faults(palette: Palette) -> list[Fault]:
    """Return the pairs of tokens of a theme in 24 bits that cannot be read, the worst first."""
    colours = {token: rgb_of(colour) for token, colour in palette._asdict().items()}
    found = (
        Fault(style, ground, contrast(colours[style], colours[ground])) for style, ground in pairs()
    )
    return sorted((one for one in found if one.contrast < LEAST), key=lambda one: one.contrast)
