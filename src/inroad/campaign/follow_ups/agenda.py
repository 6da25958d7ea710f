"""What Today shows: follow-ups in groups, the load of the next two weeks, and a finished day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import count
from typing import NamedTuple

from inroad.domain.dates.business_days import Calendar
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.people.contact import Contact, SortName

_WEEK = timedelta(days=7)
_OLD = timedelta(days=14)
SOON = timedelta(hours=1)
"""So long before a conversation it can be begun."""
STRIP = 14
"""Days that the strip shows, today with them."""


class Group(StrEnum):
    """When a follow-up is due, in the words of Today."""

    OVERDUE = "Overdue"
    TODAY = "Today"
    TOMORROW = "Tomorrow"
    THIS_WEEK = "This week"
    NEXT_WEEK = "Next week"
    LATER = "Later"
    SOMEDAY = "Someday"


class Heading(StrEnum):
    """What follow-ups stand under on Today, in this order: the groups, and two more."""

    TIMED = "At a time today"
    OVERDUE = "Overdue"
    TODAY = "Today"
    WAITED = "Waited over two weeks"
    TOMORROW = "Tomorrow"
    THIS_WEEK = "This week"
    NEXT_WEEK = "Next week"
    LATER = "Later"
    SOMEDAY = "Someday"

    @property
    def group(self) -> Group:
        """The group whose colour it has."""
        is_today = self in (Heading.TIMED, Heading.WAITED)
        return Group.TODAY if is_today else Group(self.value)


_ORDER = {heading: at for at, heading in enumerate(Heading)}
_HEADING_OF = {group: Heading(group.value) for group in Group}


_OPEN = (Group.OVERDUE, Group.TODAY)
_EDITIONS = count()


@dataclass(frozen=True, slots=True)
class Due:
    """One follow-up with its contact, and where it stands on the Today screen.

    The contact is looked up in `people` when it is asked for: most of very many lines are never
    seen. `edition` tells apart what was listed before a contact changed, and after it.
    """

    follow_up: FollowUp
    people: Mapping[int, Contact] = field(compare=False, repr=False)
    group: Group
    heading: Heading
    edition: int = field(default_factory=_EDITIONS.__next__)

    @property
    def contact(self) -> Contact:
        """Whom it is about."""
        return self.people[self.follow_up.contact_id]

    @property
    def is_overdue(self) -> bool:
        """Whether it should have been done already."""
        return self.group is Group.OVERDUE

    @property
    def has_waited(self) -> bool:
        """Whether it waits since over two weeks."""
        return self.heading is Heading.WAITED


class DayLoad(NamedTuple):
    """One day of the strip: how much is due, and whether I work then."""

    day: date
    due: int
    is_business_day: bool


class Finished(NamedTuple):
    """A day on which nothing is left: what I did, and what comes next."""

    done: tuple[str, ...]
    next: Due | None


class Horizon(NamedTuple):
    """A moment (aware, in my zone), its day, and what tells the groups and headings then.

    `next_week` and `week_after` are the first days of these weeks. `is_rationed` says that only
    so many requests are for one day: those of today are meant for today, however long they have
    waited.
    """

    now: datetime
    today: date
    tomorrow: date
    next_week: date
    week_after: date
    is_rationed: bool


def horizon_at(now: datetime, calendar: Calendar, *, is_rationed: bool) -> Horizon:
    """Return what tells groups and headings at `now` (aware, in my zone)."""
    today = now.date()
    week = calendar.week_of(today)
    tomorrow = today + timedelta(days=1)
    return Horizon(now, today, tomorrow, week + _WEEK, week + 2 * _WEEK, is_rationed)


def group_of(follow_up: FollowUp, horizon: Horizon) -> Group:
    """Return in which group a follow-up is."""
    if follow_up.is_someday:
        return Group.SOMEDAY
    if follow_up.is_overdue(horizon.now):
        return Group.OVERDUE
    due = follow_up.due
    if due <= horizon.today:
        return Group.TODAY
    if due == horizon.tomorrow:
        return Group.TOMORROW
    if due < horizon.next_week:
        return Group.THIS_WEEK
    return Group.NEXT_WEEK if due < horizon.week_after else Group.LATER


def heading_of(follow_up: FollowUp, group: Group, horizon: Horizon) -> Heading:
    """Return under which heading a follow-up of a group stands."""
    if group is Group.TODAY and follow_up.at is not None:
        return Heading.TIMED
    is_old = group in _OPEN and follow_up.today - follow_up.due > _OLD
    if is_old and not (horizon.is_rationed and follow_up.action.is_request):
        return Heading.WAITED
    return _HEADING_OF[group]


Order = tuple[object, ...]
"""What puts follow-ups in order; two of one contact may have the same."""


def order_of(one: FollowUp, heading: Heading, today: date, name: SortName) -> Order:
    """Return what puts a follow-up in the order of Today.

    What has a time today comes first; then by group, then by day, timed ones first. Of today's,
    what is owed comes before what was only planned, and check-ins that wait come last, ranked by
    how late they are against their own interval. What has waited over two weeks comes after
    what is new.

    Args:
        one: the follow-up.
        heading: what it stands under.
        today: the day.
        name: what sorts its contact.
    """
    late = 0.0
    if one.action is Action.CHECK_IN and one.due < today:
        late = -one.lateness(today)
    moment = one.at.timestamp() if one.at else 0
    key = (one.due, one.at is None, moment, name, one.action.value)
    is_planned = heading is Heading.TODAY and not one.action.is_owed
    return (_ORDER[heading], is_planned, late != 0.0, late, *key)


def is_for_later(follow_up: FollowUp, now: datetime) -> bool:
    """Whether it cannot be done yet: a conversation that is more than an hour away."""
    return (
        follow_up.action is Action.CONVERSATION
        and follow_up.at is not None
        and follow_up.at - now > SOON
    )


def day_of_load(group: Group, due: date, today: date) -> date | None:
    """Return the day of the strip that what is `due` counts for: what is overdue is today's."""
    return None if group is Group.SOMEDAY else max(due, today)


def strip(load: Mapping[date, int], today: date, calendar: Calendar) -> tuple[DayLoad, ...]:
    """Return the load of the next two weeks, from how much is due on each day."""
    days = (today + timedelta(days=at) for at in range(STRIP))
    return tuple(DayLoad(day, load.get(day, 0), calendar.is_business_day(day)) for day in days)
