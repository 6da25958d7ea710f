"""What Today shows: follow-ups in groups, the load of the next two weeks, and a finished day."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from inroad.domain.actions import Action
from inroad.domain.contact import Contact
from inroad.domain.follow_up import FollowUp
from inroad.domain.workdays import Calendar

_WEEK = timedelta(days=7)
STRIP = 14
"""Days that the strip shows, today with them."""


class Group(StrEnum):
    """The headings of Today."""

    OVERDUE = "Overdue"
    TODAY = "Today"
    TOMORROW = "Tomorrow"
    THIS_WEEK = "This week"
    NEXT_WEEK = "Next week"
    LATER = "Later"
    SOMEDAY = "Someday"


_ORDER = {group: at for at, group in enumerate(Group)}


@dataclass(frozen=True, slots=True)
class Due:
    """One follow-up with its contact, and where it stands on the Today screen."""

    follow_up: FollowUp
    contact: Contact
    group: Group

    @property
    def is_overdue(self) -> bool:
        """Whether it should have been done already."""
        return self.group is Group.OVERDUE


@dataclass(frozen=True, slots=True)
class DayLoad:
    """One day of the strip: how much is due, and whether I work then."""

    day: date
    count: int
    is_business_day: bool


@dataclass(frozen=True, slots=True)
class Finished:
    """A day on which nothing is left: what I did, and what comes next."""

    done: tuple[str, ...]
    next: Due | None


def group_of(one: FollowUp, now: datetime, calendar: Calendar) -> Group:
    """Return under which heading a follow-up stands at `now` (aware, in my zone)."""
    if one.is_someday:
        return Group.SOMEDAY
    if one.is_overdue(now):
        return Group.OVERDUE
    today = now.date()
    if one.due <= today:
        return Group.TODAY
    if one.due == today + timedelta(days=1):
        return Group.TOMORROW
    week = calendar.week_of(today)
    if one.due < week + _WEEK:
        return Group.THIS_WEEK
    return Group.NEXT_WEEK if one.due < week + 2 * _WEEK else Group.LATER


def in_order(dues: Iterable[Due], today: date) -> tuple[Due, ...]:
    """Return them as Today lists them.

    By group, then by day, timed ones first; among what is overdue, check-ins come last and
    are ranked by how late they are against their own interval.
    """

    def order(due: Due) -> tuple[object, ...]:
        one = due.follow_up
        late = 0.0
        if due.is_overdue and one.action is Action.CHECK_IN:
            late = -one.lateness(today)
        moment = one.at.isoformat() if one.at else ""
        key = (one.due, one.at is None, moment, due.contact.name.casefold(), one.action.value)
        return (_ORDER[due.group], late != 0.0, late, *key)

    return tuple(sorted(dues, key=order))


def strip(dues: Iterable[Due], today: date, calendar: Calendar) -> tuple[DayLoad, ...]:
    """Return the load of the next two weeks; what is overdue is today's."""
    load = Counter(max(due.follow_up.due, today) for due in dues if due.group is not Group.SOMEDAY)
    days = (today + timedelta(days=at) for at in range(STRIP))
    return tuple(DayLoad(day, load[day], calendar.is_business_day(day)) for day in days)
