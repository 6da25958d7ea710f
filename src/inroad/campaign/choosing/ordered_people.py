"""People in one order, changed by one person at a time."""

from collections.abc import Callable, Iterator
from typing import Any

from inroad.campaign.core.sorted_ids import SortedIds
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
        self._order = SortedIds((place, one) for one, place in places.items())

    @property
    def ids(self) -> tuple[int, ...]:
        """All of them, from first to last."""
        return self._order.all

    def __iter__(self) -> Iterator[int]:
        """Yield their ids from the first on; who only wants the first few need not have all."""
        return iter(self._order)

    def put(self, contact_id: int, facts: PersonFacts | None) -> None:
        """Put somebody where they belong as they stand now; None takes them off."""
        before = self._places.pop(contact_id, None)
        if before is not None:
            self._order.take_out(before)
        if facts is not None:
            place = self._places[contact_id] = self._place(facts)
            self._order.put_in(place, contact_id)
