"""A count that ends on a day off goes on to the next business day, and its reason says so."""

from inroad.domain.dates.business_days import Calendar
from inroad.domain.follow_ups.date_count import Count
from inroad.domain.follow_ups.reasons import Reason


def on_a_working_day(count: Count, why: Reason, calendar: Calendar) -> tuple[Count, Reason]:
    """Return a count and its reason, moved where its day is a holiday or a weekend.

    Args:
        count: the count, by days or a cadence.
        why: its reason.
        calendar: my days of work.
    """
    due = calendar.count(count.due, 0).day
    if due == count.due:
        return count, why
    off = calendar.day_off(count.due)
    what = off.name if off is not None and off.name else "no business day"
    return count._replace(due=due), why.and_then("{} is {}: due {}.", count.due, what, due)
