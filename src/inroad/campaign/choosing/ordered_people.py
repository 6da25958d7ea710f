"""People in one order, changed by one person at a time."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Any

from inroad.domain.people.person_facts import PersonFacts

Place = tuple[Any, ...]
"""What puts somebody in order. It ends with the `SortName`, which ends with their id."""


class OrderedPeople:
    """The ids of people in an order."""

    def __init__(self, places: dict[int, Place], place: Callable[[PersonFacts], Place]) -> None:
        """Put people in order.

        Args:
            places: what puts each of them there, by their ids.
            place: returns what puts one there.
        """
        self._place = place
        self._places = places
        self._order = sorted(places.values())
        self._listed = [place[-1][-1] for place in self._order]
        self._ids: tuple[int, ...] | None = None

    @property
    def ids(self) -> tuple[int, ...]:
        """All of them, from first to last."""
        if self._ids is None:
            self._ids = tuple(self._listed)
        return self._ids

    def __iter__(self) -> Iterator[int]:
        """Yield their ids from the first on; who only wants the first few need not have all."""
        return iter(self._listed)

    def put(self, contact_id: int, facts: PersonFacts | None) -> None:
        """Put somebody where they belong as they stand now; None takes them off."""
        before = self._places.pop(contact_id, None)
        after = self._place(facts) if facts is not None else None
        if before is not None:
            at = bisect_left(self._order, before)
            del self._order[at], self._listed[at]
        if after is not None:
            self._places[contact_id] = after
            at = bisect_left(self._order, after)
            self._order.insert(at, after)
            self._listed.insert(at, contact_id)
        self._ids = None
