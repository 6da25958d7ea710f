"""A zone's clock changes as a calendar file carries them (VTIMEZONE, RFC 5545 3.6.5).

The `icalendar` library can make one too, but lets clocks that go forward do so an hour late.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


def timezone_of(zone: str, first: datetime, last: datetime) -> Timezone:
    """Return the clock changes of a zone between two moments, and how it stands before them.

    Args:
        zone: an IANA name.
        first: the first moment that matters, aware in UTC.
        last: the last one.
    """
    rules = ZoneInfo(zone)
    found = Timezone()
    found.add("tzid", zone)
    # Readers take by how much summer time differs from what each part says that was before it.
    summer = first.astimezone(rules).dst() or timedelta(0)
    found.add_component(_observance(first, rules, _offset(first, rules) - summer))
    for moment in _changes(rules, first, last):
        before = _offset(moment - _SECOND, rules)
        found.add_component(_observance(moment, rules, before))
    return found


def _observance(
    moment: datetime, rules: ZoneInfo, before: timedelta
) -> TimezoneStandard | TimezoneDaylight:
    """Return what holds from `moment` on; its begin is written on the clocks of before."""
    local = moment.astimezone(rules)
    part = TimezoneDaylight() if local.dst() else TimezoneStandard()
    part.add("dtstart", (moment + before).replace(tzinfo=None))
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", _offset(moment, rules))
    part.add("tzname", local.tzname() or "")
    return part


def _changes(rules: ZoneInfo, first: datetime, last: datetime) -> Iterator[datetime]:
    """Yield each moment at which the clocks change, to the second."""
    moment = first
    while moment < last:
        following = moment + _DAY
        if _offset(moment, rules) != _offset(following, rules):
            yield _change_between(moment, following, rules)
        moment = following


def _change_between(early: datetime, late: datetime, rules: ZoneInfo) -> datetime:
    before = _offset(early, rules)
    while late - early > _SECOND:
        middle = early + timedelta(seconds=(late - early) // _SECOND // 2)
        if _offset(middle, rules) == before:
            early = middle
        else:
            late = middle
    return late


def _offset(moment: datetime, rules: ZoneInfo) -> timedelta:
    return moment.astimezone(UTC).astimezone(rules).utcoffset() or timedelta(0)
