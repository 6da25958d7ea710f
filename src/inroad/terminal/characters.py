"""What characters a terminal can show: all of them, or where the locale is none of UTF-8, ASCII.

There every cell is replaced before it is sent, by one sign a cell: columns stay where they are,
and a name is what it looks like without its accents.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from inroad.domain.lookalikes import UNKNOWN, lookalike

Shown = Callable[[str], str]
"""Returns a text as the terminal can show it, in as many cells."""

_OF_PYTHON: Final = frozenset({"c.utf8", "utf8"})
"""Where the locale is C, Python itself says that the characters are those of UTF-8 (PEP 538), to
programs that it starts as well: that is nothing that anybody said of the terminal."""


def shown_in(environment: Mapping[str, str]) -> Shown:
    """Return what makes text fit for the terminal, as far as the environment says."""
    return str if is_utf8(environment) else in_ascii


def is_utf8(environment: Mapping[str, str]) -> bool:
    """Whether the terminal shows all characters: its locale says so, or nothing says otherwise.

    A box that one logs in to often has no locale set; the terminal is one of today then.
    """
    everything, characters, else_ = (
        environment.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")
    )
    if _plain(characters) in _OF_PYTHON and else_:
        characters = ""
    locale = _plain(everything or characters or else_)
    return not locale or locale.endswith("utf8")


def in_ascii(text: str) -> str:
    """Return a text in ASCII that takes as many cells as it did."""
    if text.isascii():
        return text
    # It is imported with the screen, which this may be asked before.
    from rich.cells import split_graphemes

    spans, _ = split_graphemes(text)
    return "".join(_in_cells(text[start], cells) for start, _, cells in spans)


def _plain(locale: str) -> str:
    """Return a locale's name for comparing: "en_GB.UTF-8@euro" is "en_gb.utf8"."""
    return locale.partition("@")[0].lower().replace("-", "")


@lru_cache(maxsize=4096)
def _in_cells(char: str, cells: int) -> str:
    """Return what stands in so many cells for a character with all that belongs to it."""
    sign = lookalike(char)
    return sign * cells if sign == UNKNOWN else sign[:cells].ljust(cells)
