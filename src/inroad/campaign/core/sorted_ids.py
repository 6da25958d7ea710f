"""Ids in the order of what puts each there, changed by one at a time."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

P = TypeVar("P", bound=tuple[Any, ...])


class SortedIds(Generic[P]):
    """Ids, each with its place: what sorts it, and is no other's."""

    def __init__(self, places: Iterable[tuple[P, int]]) -> None:
        """Put ids in the order of their places."""
        pairs = sorted(places)
        self._places = [place for place, _ in pairs]
        self._ids = [one for _, one in pairs]
        self._all: tuple[int, ...] | None = None

    @property
    def all(self) -> tuple[int, ...]:
        """All of them, from first to last: the same tuple until one is put in or taken out."""
        if self._all is None:
            self._all = tuple(self._ids)
        return self._all

    def __iter__(self) -> Iterator[int]:
        """Yield them from the first on; who only wants the first few need not have all."""
        return iter(self._ids)

    def count_before(self, place: P) -> int:
        """Return how many of them stand before a place."""
        return bisect_left(self._places, place)

    def put_in(self, place: P, one: int) -> None:
        """Put in one that is not there."""
        at = bisect_left(self._places, place)
        self._places.insert(at, place)
        self._ids.insert(at, one)
        self._all = None

    def take_out(self, place: P) -> None:
        """Take out the one at a place."""
        at = bisect_left(self._places, place)
        del self._places[at], self._ids[at]
        self._all = None
