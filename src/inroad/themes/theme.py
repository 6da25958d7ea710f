"""What a theme is: a colour for each token, and others for terminals that have few.

A start knows one before anything is loaded: it finds it beside the picture that it shows.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple, Self

Rgb = tuple[int, int, int]


class Palette(NamedTuple):
    """The colours of one theme: #rrggbb, or the number that a terminal knows a colour by."""

    ground: str
    panel: str
    row: str
    line: str
    text: str
    soft: str
    faint: str
    accent: str
    late: str
    due: str
    good: str


TOKENS = Palette._fields
GROUNDS = ("ground", "panel", "row")
"""The tokens that text stands on."""
STYLES = ("text", "soft", "faint", "accent", "late", "due", "good")
"""The tokens that text is written in."""


class Fallback(NamedTuple):
    """A theme in the colours of a terminal that has few: their numbers.

    `on_row` are the styles that are others on the selected row.
    """

    palette: Palette
    on_row: Mapping[str, str] = {}

    def ink(self, style: str, ground: str) -> str:
        """Return the number of a style on a ground; both are tokens."""
        own = str(getattr(self.palette, style))
        return self.on_row.get(style, own) if ground == "row" else own


class Theme(NamedTuple):
    """One theme: in 24 bits, and with 256, 16 and 8 colours."""

    is_dark: bool
    palette: Palette
    in_256: Fallback
    in_16: Fallback
    in_8: Fallback

    @classmethod
    def read(cls, kept: Any) -> Self:
        """Return a theme as it was kept as JSON, where tuples are lists.

        Raises:
            ValueError, TypeError, KeyError, IndexError, AttributeError: it is none.
        """
        is_dark, palette, *fallbacks = kept
        colours = Palette(*map(str, palette))
        for colour in colours:
            rgb_of(colour)
        in_256, in_16, in_8 = map(_fallback, fallbacks)
        return cls(bool(is_dark), colours, in_256, in_16, in_8)


def rgb_of(colour: str) -> Rgb:
    """Return the three parts of a colour.

    Args:
        colour: like "#14171c".

    Raises:
        ValueError: it is no such text.
    """
    if len(colour) != 7 or not colour.startswith("#"):
        raise ValueError(colour)
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def _fallback(kept: Any) -> Fallback:
    numbers, on_row = kept
    fallback = Fallback(Palette(*map(str, numbers)), {str(one): on_row[one] for one in on_row})
    for number in (*fallback.palette, *fallback.on_row.values()):
        if int(number) not in range(256):
            raise ValueError(number)
    return fallback
