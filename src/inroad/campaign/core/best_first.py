"""Who is found, the best first: put in order no further than anybody looks.

Of thousands whom a letter finds a dozen are seen. Those who fit best are found from the top on, and
of a common letter they are soon enough for a window.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import overload


class BestFirst(Sequence[int]):
    """The ids of people by how well each fits; of equals the order stays."""

    def __init__(self, ids: tuple[int, ...], fit: Callable[[int], int]) -> None:
        """Put some in order.

        Args:
            ids: theirs.
            fit: returns how well one of them fits: 0 where nobody could fit better, else more. It
                may be asked later, and of somebody who is not there any more.
        """
        self._ids = ids
        self._ordered: list[int] = []
        self._rest = self._in_order(fit)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._ids)

    def __contains__(self, contact_id: object) -> bool:
        """Whether somebody is among them."""
        return contact_id in self._ids

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[int, ...]: ...
    def __getitem__(self, at: int | slice) -> int | tuple[int, ...]:
        """Return who stands at a place."""
        seen = len(self) if isinstance(at, slice) or at < 0 else at + 1
        self._ordered += islice(self._rest, max(0, seen - len(self._ordered)))
        return tuple(self._ordered[at]) if isinstance(at, slice) else self._ordered[at]

    def __iter__(self) -> Iterator[int]:
        """Return all of them, the best first."""
        return iter(self[:])

    def index(self, value: int, start: int = 0, stop: int | None = None) -> int:
        """Return the place of somebody; raises ValueError."""
        there = self._ordered if value in self._ordered else self[:]
        return there.index(value, start, len(self) if stop is None else stop)

    def __eq__(self, other: object) -> bool:
        """Whether the same people stand in the same order."""
        return isinstance(other, (BestFirst, tuple)) and tuple(self) == tuple(other)

    def _in_order(self, fit: Callable[[int], int]) -> Iterator[int]:
        later: dict[int, list[int]] = {}
        for contact_id in self._ids:
            fits = fit(contact_id)
            if fits:
                later.setdefault(fits, []).append(contact_id)
            else:
                yield contact_id
        for fits in sorted(later):
            yield from later[fits]
