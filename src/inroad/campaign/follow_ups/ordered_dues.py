"""All that is due, in the order of Today, changed by one person at a time.

After a change most of many thousands stand where they stood: what differs is found by its place.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from typing import NamedTuple

from inroad.campaign.follow_ups.agenda import (
    Due,
    Group,
    Heading,
    Order,
    Section,
    day_of_load,
    order_of,
    sections,
)
from inroad.domain.follow_ups.daily_cap import Key, key_of
from inroad.domain.people.contact import SortName


class _Placed(NamedTuple):
    """A due with what puts it in order; of equal ones, the number decides."""

    order: Order
    number: int
    heading: Heading
    due: Due


class OrderedDues:
    """Dues in order, with how many there are of a group, and of a day."""

    def __init__(self, dues: Iterable[Due], today: date, name: Callable[[int], SortName]) -> None:
        """Put `dues` in order, as they stand on the day `today`.

        Args:
            dues: what is due.
            today: the day.
            name: returns what a contact is sorted by, from its id.
        """
        self._today = today
        self._name = name
        self._given = 0
        self._of: dict[int, list[_Placed]] = {}
        for due in dues:
            self._of.setdefault(due.follow_up.contact_id, []).append(self._placed(due))
        self._order = sorted(placed for of_it in self._of.values() for placed in of_it)
        self._all: tuple[Due, ...] | None = None
        self.changed: list[int] = []
        """The contacts for whom something else became due, or who changed, one after another."""
        self.arrived: list[Key] = []
        """What became due that was not before, one after another."""
        self.groups = Counter(placed.due.group for placed in self._order)
        self.headings = Counter(placed.heading for placed in self._order)
        self.load = Counter(day for day in map(self._day, self._order) if day is not None)

    @property
    def all(self) -> tuple[Due, ...]:
        """All of them, in order."""
        if self._all is None:
            self._all = tuple(placed.due for placed in self._order)
        return self._all

    def due_by(self, day: date) -> tuple[Due, ...]:
        """Return those that are due up to and on a day, in order."""
        return tuple(
            due for due in self.all if due.group is not Group.SOMEDAY and due.follow_up.due <= day
        )

    def now(self) -> tuple[Due, ...]:
        """Return those that are for today, or late, in order."""
        of_now = (Heading.TIMED, Heading.OVERDUE, Heading.TODAY, Heading.WAITED)
        return self.all[: sum(self.headings[heading] for heading in of_now)]

    def sections(self) -> Iterator[Section]:
        """Yield all of them under their headings."""
        return sections(self.all, self.headings)

    def find(self, key: Key) -> Due | None:
        """Return what is known by a key, or None where it is not due any more."""
        return next((due for due in self.of(key[0]) if key_of(due.follow_up) == key), None)

    @property
    def people(self) -> AbstractSet[int]:
        """The contacts for whom something is due: a view, which follows what is put."""
        return self._of.keys()

    def of(self, contact_id: int) -> tuple[Due, ...]:
        """Return what is due for one contact."""
        return tuple(placed.due for placed in self._of.get(contact_id, ()))

    def put(self, contact_id: int, dues: Iterable[Due]) -> None:
        """Put what is due for one contact in the place of what was."""
        self._all = None
        self.changed.append(contact_id)
        before = self._of.pop(contact_id, [])
        for placed in before:
            del self._order[bisect_left(self._order, placed)]
            self._count(placed, -1)
        present = [self._placed(due) for due in dues]
        known = {key_of(placed.due.follow_up) for placed in before}
        keys = (key_of(placed.due.follow_up) for placed in present)
        self.arrived += [key for key in keys if key not in known]
        if present:
            self._of[contact_id] = present
        for placed in present:
            insort(self._order, placed)
            self._count(placed, 1)

    def _placed(self, due: Due) -> _Placed:
        self._given += 1
        name, heading = self._name(due.follow_up.contact_id), due.heading
        order = order_of(due, heading, self._today, name)
        return _Placed(order, self._given, heading, due)

    def _day(self, placed: _Placed) -> date | None:
        return day_of_load(placed.due, self._today)

    def _count(self, placed: _Placed, by: int) -> None:
        self.groups[placed.due.group] += by
        self.headings[placed.heading] += by
        day = self._day(placed)
        if day is not None:
            self.load[day] += by
