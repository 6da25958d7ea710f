"""All that is due, in the order of Today, changed by one person at a time.

After a change most of many thousands stand where they stood: what differs is found by its place.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from inroad.campaign.follow_ups.agenda import Due, Order, day_of_load, order_of


class _Placed(NamedTuple):
    """A due with what puts it in order; of equal ones, the number decides."""

    order: Order
    number: int
    due: Due


class OrderedDues:
    """Dues in order, with how many there are of a group, and of a day."""

    def __init__(self, dues: Iterable[Due], today: date) -> None:
        """Put `dues` in order, as they stand on the day `today`."""
        self._today = today
        self._given = 0
        self._of: dict[int, list[_Placed]] = {}
        for due in dues:
            self._of.setdefault(due.contact.id, []).append(self._placed(due))
        self._order = sorted(placed for of_it in self._of.values() for placed in of_it)
        self._all: tuple[Due, ...] | None = None
        self.changed: list[int] = []
        """The contacts for whom something else became due, or who changed, one after another."""
        self.groups = Counter(placed.due.group for placed in self._order)
        self.load = Counter(day for day in map(self._day, self._order) if day is not None)

    @property
    def all(self) -> tuple[Due, ...]:
        """All of them, in order."""
        if self._all is None:
            self._all = tuple(placed.due for placed in self._order)
        return self._all

    def of(self, contact_id: int) -> tuple[Due, ...]:
        """Return what is due for one contact."""
        return tuple(placed.due for placed in self._of.get(contact_id, ()))

    def put(self, contact_id: int, dues: Iterable[Due]) -> None:
        """Put what is due for one contact in the place of what was."""
        self._all = None
        self.changed.append(contact_id)
        for placed in self._of.pop(contact_id, ()):
            del self._order[bisect_left(self._order, placed)]
            self._count(placed, -1)
        present = [self._placed(due) for due in dues]
        if present:
            self._of[contact_id] = present
        for placed in present:
            insort(self._order, placed)
            self._count(placed, 1)

    def _placed(self, due: Due) -> _Placed:
        self._given += 1
        return _Placed(order_of(due, self._today), self._given, due)

    def _day(self, placed: _Placed) -> date | None:
        return day_of_load(placed.due, self._today)

    def _count(self, placed: _Placed, by: int) -> None:
        self.groups[placed.due.group] += by
        day = self._day(placed)
        if day is not None:
            self.load[day] += by
