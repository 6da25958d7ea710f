"""Where columns and cards of the board are, in a window of some size."""

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
    column_width: int
    has_edges: bool
    """Whether there are columns beyond the left or right edge, which a line names."""
    heading_y: int
    cards_y: int
    cards_seen: int


def geometry(size: Size, columns: int) -> Geometry:
    """Return where everything is.

    Args:
        size: of the board.
        columns: how many there are.
    """
    is_narrow = size.width < _NARROW
    seen = 1 if is_narrow else max(1, min(columns, (size.width - 2) // COLUMN_LEAST))
    has_edges = not is_narrow and seen < columns
    heading_y = 2 if has_edges else 0 if is_narrow else 1
    cards_y = heading_y + 2
    return Geometry(
        is_narrow,
        seen,
        max(1, (size.width - 2) // seen),
        has_edges,
        heading_y,
        cards_y,
        max(1, (size.height - cards_y + 1) // CARD_STEP),
    )
