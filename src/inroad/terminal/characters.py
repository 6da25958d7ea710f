"""What characters a terminal can show: all of them, or where the locale is none of UTF-8, ASCII.

There every cell is replaced before it is sent, by one sign a cell: columns stay where they are,
and a name is what it looks like without its accents.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache

from inroad.domain.lookalikes import UNKNOWN, lookalike
from inroad.terminal.locales import is_utf8

Shown = Callable[[str], str]
"""Returns a text as the terminal can show it, in as many cells."""


def shown_in(environment: Mapping[str, str]) -> Shown:
    """Return what makes text fit for the terminal, as far as the environment says."""
    return str if is_utf8(environment) else in_ascii


def in_ascii(text: str) -> str:
    """Return a text in ASCII that takes as many cells as it did."""
    if text.isascii():
        return text
    # It is imported with the screen, which this may be asked before.
    from rich.cells import split_graphemes

    spans, _ = split_graphemes(text)
    return "".join(_in_cells(text[start], cells) for start, _, cells in spans)


@lru_cache(maxsize=4096)
def _in_cells(char: str, cells: int) -> str:
    """Return what stands in so many cells for a character with all that belongs to it."""
    sign = lookalike(char)
    return sign * cells if sign == UNKNOWN else sign[:cells].ljust(cells)
