"""At most so many requests a day: what is over goes to the next business day that has room."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from inroad.domain.dates.business_days import Calendar
from inroad.domain.follow_ups.actions import Action
from inroad.domain.follow_ups.follow_up import FollowUp
from inroad.domain.text import plural

Key = tuple[int, Action, str]
"""What a follow-up is known by: contact, action and anchor."""


def key_of(follow_up: FollowUp) -> Key:
    """Return what tells a follow-up from all others, whatever its day."""
    return (follow_up.contact_id, follow_up.action, follow_up.anchor)


class Moved(NamedTuple):
    """A request that a day has no room for: as it was, and as it is on its new day."""

    before: FollowUp
    after: FollowUp


def moved_by_cap(
    follow_ups: Iterable[FollowUp],
    cap: int,
    calendar: Calendar,
    today: date,
    sent: int,
    known: Mapping[Key, Moved] = MappingProxyType({}),
) -> dict[Key, Moved]:
    """Return the requests that a day has no room for, each with its new day and why.

    Args:
        follow_ups: all that is to do.
        cap: how many requests a day may have; 0 is none.
        calendar: my business days.
        today: the present day; what is late competes for today's room.
        sent: how many requests I sent today already.
        known: what was returned before for the same cap. Whoever is the same object as then, and
            moves to the same day, is the same `Moved` again.
    """
    moved: dict[Key, Moved] = {}
    if cap <= 0:
        return moved
    waiting = sorted(
        (
            follow_up
            for follow_up in follow_ups
            if follow_up.action.is_request and not follow_up.is_someday
        ),
        key=lambda follow_up: follow_up.order,
    )
    load = Counter({today: sent})
    pattern, said = "Moved on to {}: at most {} a day.", plural(cap, "request")
    latest = today
    for one in waiting:
        day = max(one.due, today)
        if load[day] >= cap:
            # Once something was moved, the latest is a business day: the next one is no later.
            day = latest if latest > day else calendar.count(day, 1).day
            while load[day] >= cap:
                day = calendar.count(day, 1).day
            latest = day
            key = key_of(one)
            last = known.get(key)
            if last is not None and last.before is one and last.after.due == day:
                moved[key] = last
            else:
                why = one.why.and_then(pattern, day, said)
                moved[key] = Moved(one, one._replace(due=day, why=why))
        load[day] += 1
    return moved
