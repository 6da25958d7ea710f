"""A line of the palette."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple


class PaletteEntry(NamedTuple):
    """One line of the palette: its text (shown as text, never as markup) and what it does.

    `found_by` is what it is found by: its text, and other words for it.
    """

    text: str
    run: Callable[[], Awaitable[None] | None]
    found_by: str
