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

    `least` is how many cells it needs to be worth anything, `good` how many it has before a
    column that matters less is there at all, and `need` how many nothing in it is cut in.
    `weight` says how much it matters: the heaviest is always there.
    """

    least: int
    good: int
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
    shown, _ = _that_fit(columns, width)
    widths = [_begin(one) if at in shown else 0 for at, one in enumerate(columns)]
    free = width - sum(widths) - GAP * max(0, len(shown) - 1)
    # The smallest wish first: then most are whole, and the rest is shared by the others.
    for wish in (_good, _need):
        waiting = sorted(shown, key=lambda at: wish(columns[at]) - widths[at])
        for place, at in enumerate(waiting):
            more = min(wish(columns[at]) - widths[at], free // (len(waiting) - place))
            widths[at] += more
            free -= more
    return widths


def has_room_beside(columns: Sequence[Column], width: int) -> bool:
    """Whether a column that matters less than all of these may have room beside them."""
    return _that_fit(columns, width)[1] > GAP


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


def _that_fit(columns: Sequence[Column], width: int) -> tuple[set[int], int]:
    """Return which columns have room, where those that matter more have a good part of it.

    And the cells that are left then; where there are none, it is less than 1.
    """
    shown: set[int] = set()
    left = width
    for at in sorted(range(len(columns)), key=lambda at: (-columns[at].weight, at)):
        gap = GAP if shown else 0
        if columns[at].need and (not shown or _begin(columns[at]) + gap <= left):
            shown.add(at)
            left -= _good(columns[at]) + gap
    return shown, left


def _begin(column: Column) -> int:
    """Return the cells without which a column is not there."""
    return min(column.least, column.need)


def _good(column: Column) -> int:
    return max(_begin(column), min(column.good, column.need))


def _need(column: Column) -> int:
    return column.need
