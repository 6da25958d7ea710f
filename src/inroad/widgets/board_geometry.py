"""Where columns and cards of the board are, in a window of some size."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.geometry import Size

CARD_LINES = 3
CARD_STEP = CARD_LINES + 1
COLUMN_LEAST = 19
"""Cells that a column needs, the gap at its right included."""

_NARROW = 76


class Geometry(NamedTuple):
    """Cells and lines: how many columns are seen, and where their headings and cards begin."""

    is_narrow: bool
    """Whether there is room for one column alone."""
    count_seen: int
    widths: tuple[int, ...]
    """Cells of each column that there is, the gap at its right included."""
    has_edges: bool
    """Whether there are columns beyond the left or right edge, which a line names."""
    heading_y: int
    cards_y: int
    cards_seen: int

    def x_of(self, column: int, left: int) -> int:
        """Return where a column begins, where the first one seen is `left`."""
        return 1 + sum(self.widths[left:column])

    def column_at(self, x: int, left: int) -> int:
        """Return which column a cell is in, where the first one seen is `left`."""
        column = left
        while column + 1 < len(self.widths) and x >= self.x_of(column + 1, left):
            column += 1
        return column


def geometry(size: Size, columns: Sequence[int]) -> Geometry:
    """Return where everything is.

    Args:
        size: of the board.
        columns: for each column how many cells it would do with: of one with nobody in it its
            heading's; 0 for one with people, who have what is left.
    """
    is_narrow = size.width < _NARROW
    room = size.width - 2
    seen = 1 if is_narrow else max(1, min(len(columns), room // COLUMN_LEAST))
    has_edges = not is_narrow and seen < len(columns)
    heading_y = 2 if has_edges else 0 if is_narrow else 1
    cards_y = heading_y + 2
    return Geometry(
        is_narrow,
        seen,
        _widths(room, columns) if seen == len(columns) else (max(1, room // seen),) * len(columns),
        has_edges,
        heading_y,
        cards_y,
        max(1, (size.height - cards_y + 1) // CARD_STEP),
    )


def _widths(room: int, columns: Sequence[int]) -> tuple[int, ...]:
    """Part the room among all columns: one that would do with less leaves it to the others."""
    equal = room // max(1, len(columns))
    own = [min(one, equal) if one else 0 for one in columns]
    filled = own.count(0)
    if not filled:
        return (max(1, equal),) * len(columns)
    share = (room - sum(own)) // filled
    return tuple(one or max(1, share) for one in own)
