"""Rows with more cells than there are headings: a comma stood somewhere without quotes."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from math import comb

_MOST_WAYS = 100


def straightened(
    cells: Sequence[str], width: int, fits: Callable[[Sequence[str]], bool], delimiter: str
) -> list[str] | None:
    """Return the cells as they belong under `width` headings, or None where nobody can know.

    People write a space after a comma, and programs that write lists do not: where just the
    cells that begin with one are too many, each goes on with the cell before it. Else there must
    be a single way in which what is in the cells fits their headings.

    Args:
        cells: the cells of one row; where they are no more than `width`, it is not a comma.
        width: how many headings there are.
        fits: whether cells can stand under the headings.
        delimiter: what stood between the cells.
    """
    too_many = len(cells) - width
    if too_many <= 0:
        return None
    led = [at for at, cell in enumerate(cells) if at and cell.startswith(" ")]
    if len(led) == too_many:
        begins = [at for at in range(len(cells)) if at not in led]
        spaced = _joined(cells, begins, delimiter)
        if fits(spaced):
            return spaced
    if comb(len(cells) - 1, too_many) > _MOST_WAYS:
        return None
    found = [way for way in _ways(cells, width, delimiter) if fits(way)]
    return found[0] if len(found) == 1 else None


def _ways(cells: Sequence[str], width: int, delimiter: str) -> Iterator[list[str]]:
    """Yield every way to join neighbours so that `width` cells are left."""
    for begins in combinations(range(1, len(cells)), width - 1):
        yield _joined(cells, (0, *begins), delimiter)


def _joined(cells: Sequence[str], begins: Sequence[int], delimiter: str) -> list[str]:
    """Join cells to groups that begin at these places."""
    ends = (*begins[1:], len(cells))
    return [delimiter.join(cells[begin:end]) for begin, end in zip(begins, ends, strict=True)]
