"""All that is due, in the order of Today, changed by one person at a time.

After a change most of many thousands stand where they stood: what differs is found by its place.
The order can be kept for the next start, which then makes only the lines that it shows.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import compress, count
from typing import NamedTuple, overload

from inroad.campaign.follow_ups.agenda import (
    Due,
    Group,
    Heading,
    Horizon,
    Order,
    day_of_load,
    group_of,
    heading_of,
    order_of,
)
from inroad.domain.follow_ups.daily_cap import Key, key_of
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.contact import Contact, SortName


class Placed(NamedTuple):
    """A follow-up with what puts it in order; of equal ones, the number decides."""

    order: Order
    number: int
    heading: Heading
    group: Group
    follow_up: FollowUp


def in_order(
    found: Iterable[FollowUp], horizon: Horizon, name: Callable[[int], SortName]
) -> list[Placed]:
    """Return follow-ups in the order of Today, with what puts them there.

    Args:
        found: the follow-ups.
        horizon: tells under which heading each of them stands.
        name: returns what a contact is sorted by, from its id.
    """
    return sorted(_placed(one, number, horizon, name) for number, one in enumerate(found))


def _placed(
    one: FollowUp, number: int, horizon: Horizon, name: Callable[[int], SortName]
) -> Placed:
    group = group_of(one, horizon)
    heading = heading_of(one, group, horizon)
    order = order_of(one, heading, horizon.today, name(one.contact_id))
    return Placed(order, number, heading, group, one)


class OrderedDues:
    """Dues in order, with how many there are of a group, and of a day."""

    def __init__(
        self,
        order: Iterable[Placed],
        today: date,
        people: Mapping[int, Contact],
        name: Callable[[int], SortName],
    ) -> None:
        """List what is due in an order, that of `in_order` or one that was kept.

        Args:
            order: what is due.
            today: the day on which it is, that of each horizon.
            people: the contacts, by their ids.
            name: returns what a contact is sorted by, from its id.
        """
        self._today = today
        self._people = people
        self._name = name
        self._order = list(order)
        self._numbers = count(1 + max((placed.number for placed in self._order), default=0))
        self._of: dict[int, list[Placed]] = {}
        for placed in self._order:
            self._of.setdefault(placed.follow_up.contact_id, []).append(placed)
        self._made: dict[int, Due] = {}
        """What was asked for by now, by its number: it is the same each time, also for whoever
        shows a list of before."""
        self._all: Dues | None = None
        self.changed: list[int] = []
        """The contacts for whom something else became due, or who changed, one after another."""
        self.arrived: list[Key] = []
        """What became due that was not before, one after another."""
        self.groups = Counter([placed.group for placed in self._order])
        self.headings = Counter([placed.heading for placed in self._order])
        self.load = Counter([day for day in map(self._day, self._order) if day is not None])

    @property
    def order(self) -> Sequence[Placed]:
        """Them with what puts them in order, to be kept."""
        return self._order

    @property
    def all(self) -> "Dues":
        """All of them, in order, as they are at present."""
        if self._all is None:
            self._all = Dues(tuple(self._order), self._due)
        return self._all

    def due_by(self, day: date) -> tuple[Due, ...]:
        """Return those that are due up to and on a day, in order."""
        has_a_day = (placed for placed in self._order if placed.group is not Group.SOMEDAY)
        return tuple(self._due(placed) for placed in has_a_day if placed.follow_up.due <= day)

    def now(self) -> "Dues":
        """Return those that are for today, or late, in order."""
        of_now = (Heading.TIMED, Heading.OVERDUE, Heading.TODAY, Heading.WAITED)
        return self.all[: sum(self.headings[heading] for heading in of_now)]

    def sections(self) -> Iterator["Section"]:
        """Yield all of them under their headings.

        What has a time today has a heading of its own only where something is overdue: else it is
        the beginning of today's.
        """
        everything, counts, at = self.all, self.headings, 0
        begins_today = counts[Heading.TIMED] if not counts[Heading.OVERDUE] else 0
        for heading in Heading:
            if heading is Heading.TIMED and begins_today:
                continue
            size = counts[heading] + (begins_today if heading is Heading.TODAY else 0)
            if size:
                yield Section(heading, everything[at : at + size])
                at += size

    def find(self, key: Key) -> Due | None:
        """Return what is known by a key, or None where it is not due any more."""
        return next((due for due in self.of(key[0]) if key_of(due.follow_up) == key), None)

    def follow_ups(self, contact_id: int) -> list[FollowUp]:
        """Return the follow-ups that are due for one contact."""
        return [placed.follow_up for placed in self._of.get(contact_id, ())]

    def of(self, contact_id: int) -> tuple[Due, ...]:
        """Return what is due for one contact."""
        return tuple(map(self._due, self._of.get(contact_id, ())))

    def put(self, contact_id: int, found: Iterable[FollowUp], horizon: Horizon) -> None:
        """Put what is due for one contact, as `horizon` tells, in the place of what was."""
        self._all = None
        self.changed.append(contact_id)
        before = self._of.pop(contact_id, [])
        for placed in before:
            del self._order[bisect_left(self._order, placed)]
            self._count(placed, -1)
        present = [_placed(one, next(self._numbers), horizon, self._name) for one in found]
        known = {key_of(placed.follow_up) for placed in before}
        keys = (key_of(placed.follow_up) for placed in present)
        self.arrived += [key for key in keys if key not in known]
        if present:
            self._of[contact_id] = present
        for placed in present:
            insort(self._order, placed)
            self._count(placed, 1)

    def _due(self, placed: Placed) -> Due:
        due = self._made.get(placed.number)
        if due is None:
            due = Due(placed.follow_up, self._people, placed.group, placed.heading)
            self._made[placed.number] = due
        return due

    def _day(self, placed: Placed) -> date | None:
        return day_of_load(placed.group, placed.follow_up.due, self._today)

    def _count(self, placed: Placed, by: int) -> None:
        self.groups[placed.group] += by
        self.headings[placed.heading] += by
        day = self._day(placed)
        if day is not None:
            self.load[day] += by


class Dues(Sequence[Due]):
    """Some that follow each other in the order, each made when it is asked for."""

    def __init__(
        self,
        order: Sequence[Placed],
        due: Callable[[Placed], Due],
        within: "tuple[Dues, slice] | None" = None,
    ) -> None:
        """List what `due` makes of each in `order`, which may be a part of others."""
        self._order = order
        self._due = due
        self._within = within

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[Due]:
        return map(self._due, self._order)

    @overload
    def __getitem__(self, at: int) -> Due: ...
    @overload
    def __getitem__(self, at: slice) -> "Dues": ...
    def __getitem__(self, at: int | slice) -> "Due | Dues":
        """Return one of them, or some that follow each other."""
        if isinstance(at, slice):
            return Dues(self._order[at], self._due, (self, at))
        return self._due(self._order[at])

    @cached_property
    def _contact_ids(self) -> Sequence[int]:
        """For whom each of them is; of all they are gathered once, and at each letter looked in."""
        if self._within is not None:
            whole, part = self._within
            return whole._contact_ids[part]
        return tuple(placed.follow_up.contact_id for placed in self._order)

    def index_of(self, key: Key) -> int | None:
        """Return the place of what is known by a key; None where it is not among them."""
        ours = (at for at, one in enumerate(self._order) if one.follow_up.contact_id == key[0])
        return next((at for at in ours if key_of(self._order[at].follow_up) == key), None)

    def of_people(self, is_found: Callable[[int], bool]) -> "Dues":
        """Return those for contacts for whose ids `is_found` holds."""
        found = compress(self._order, map(is_found, self._contact_ids))
        return Dues(tuple(found), self._due)


class Section(NamedTuple):
    """Follow-ups that stand under one heading."""

    heading: Heading
    dues: Dues
