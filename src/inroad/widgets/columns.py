"""The columns of a table of people or things: which there are, and how much room each has.

Room goes where something would be cut otherwise: none is cut while there is room left beside
it. Where there is too little for all, the columns that matter least are left out.
"""

from collections.abc import Iterable, Sequence
from heapq import nlargest
from typing import NamedTuple

from rich.cells import cell_len

from inroad.domain.text import harmless
from inroad.widgets.style import ELLIPSIS, fit

GAP = 2
"""Cells between two columns."""

_LONGEST = 3
"""Of so many of the longest texts the cells are counted: letters may take two or none."""


class Column(NamedTuple):
    """One column, as it would be.

    `least` is how many cells it needs to be worth anything, and `need` how many nothing in it is
    cut in. `weight` says how much it matters: of the heaviest there is always one.
    """

    least: int
    need: int
    weight: int


def needed(texts: Iterable[str]) -> int:
    """Return in how many cells none of these is cut."""
    longest = nlargest(_LONGEST, texts, key=len)
    return max((cell_len(harmless(text)) for text in longest), default=0)


def allot(columns: Sequence[Column], width: int) -> list[int]:
    """Return how many cells each column has, 0 for those that are left out.

    Args:
        columns: from left to right.
        width: of all of them, with the gaps between them.
    """
    shown = _that_fit(columns, width)
    widths = [columns[at].least if at in shown else 0 for at in range(len(columns))]
    free = width - sum(widths) - GAP * max(0, len(shown) - 1)
    # The smallest wish first: then most are whole, and the rest is shared by the others.
    waiting = sorted(shown, key=lambda at: columns[at].need - columns[at].least)
    for place, at in enumerate(waiting):
        share = free // (len(waiting) - place)
        more = min(max(0, columns[at].need - columns[at].least), max(0, share))
        widths[at] += more
        free -= more
    return widths


def fit_words(text: str, width: int) -> str:
    """Return a text in exactly `width` cells; where it is cut, after a whole word and with “…”.

    A word that is longer than half of the room is cut in the middle, or too little would be left.
    """
    cut = fit(text, width)
    if not cut.rstrip().endswith(ELLIPSIS) or harmless(text).rstrip().endswith(ELLIPSIS):
        return cut
    whole, _, part = cut.rstrip().removesuffix(ELLIPSIS).rpartition(" ")
    is_cut_inside = harmless(text)[len(whole) + 1 + len(part) :][:1].strip() != ""
    if not is_cut_inside or cell_len(whole) < width // 2:
        return cut
    return fit(f"{whole.rstrip(' ,;·')}{ELLIPSIS}", width)


def _that_fit(columns: Sequence[Column], width: int) -> set[int]:
    """Return which columns have room for the least that they need, the heaviest first."""
    shown: set[int] = set()
    left = width
    for at in sorted(range(len(columns)), key=lambda at: (-columns[at].weight, at)):
        takes = columns[at].least + (GAP if shown else 0)
        if columns[at].need and (not shown or takes <= left):
            shown.add(at)
            left -= takes
    return shown
