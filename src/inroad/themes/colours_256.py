"""The colours that a terminal with 256 of them has, and which of them is like another.

The first sixteen are nobody's to know: they are as the person set them.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from inroad.themes.theme import Rgb

_STEPS: Final = (0, 95, 135, 175, 215, 255)
"""The levels of the 6x6x6 cube."""

KNOWN: Final = range(16, 256)


def of_256(number: int) -> Rgb:
    """Return the colour of a number from 16 on: a cube of six steps, and greys from 232 on."""
    if number >= 232:
        grey = 8 + 10 * (number - 232)
        return grey, grey, grey
    cube = number - 16
    return _STEPS[cube // 36], _STEPS[cube // 6 % 6], _STEPS[cube % 6]


@lru_cache(maxsize=1024)
def nearest(rgb: Rgb) -> int:
    """Return which of the 256 colours looks most like one."""
    return min(KNOWN, key=lambda number: distance(rgb, of_256(number)))


def nearest_that(rgb: Rgb, holds: Callable[[Rgb], bool]) -> int:
    """Return which of the 256 colours looks most like one, among those of which something holds.

    Raises:
        ValueError: it holds of none.
    """
    fitting = (number for number in KNOWN if holds(of_256(number)))
    return min(fitting, key=lambda number: distance(rgb, of_256(number)))


def distance(rgb: Rgb, other: Rgb) -> float:
    """Return how different two colours look: "redmean", a low-cost approximation (CompuPhase)."""
    mean = (rgb[0] + other[0]) / 2
    red, green, blue = (a - b for a, b in zip(rgb, other, strict=True))
    return (2 + mean / 256) * red**2 + 4 * green**2 + (2 + (255 - mean) / 256) * blue**2
