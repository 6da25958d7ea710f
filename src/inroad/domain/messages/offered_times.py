"""The times that a request offers: business days of mine, at hours that are day for both."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from inroad.domain.conversations.conversation import LONGEST, Conversation
from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.formatting import say_day, say_time
from inroad.domain.dates.in_full import place
from inroad.domain.dates.zones import in_zone, localised
from inroad.domain.text import clean

_FIRST = 3
"""Business days from now to the first time offered: room for them to read and answer."""
_APART = 2
_DAYS_LOOKED_AT = 30
_MY_DAY = (8, 20)
_THEIR_DAY = (9, 17)
"""Hours between which a call may begin: mine, and theirs where their zone is known."""


def offer_times(
    now: datetime,
    calendar: Calendar,
    hours: Sequence[str],
    count: int,
    minutes: int,
    zone: str = "",
    planned: Sequence[Conversation] = (),
) -> tuple[datetime, ...]:
    """Return up to `count` times to offer, on different days, aware in UTC.

    Args:
        now: the present, aware.
        calendar: my business days and zone.
        hours: wall times of my day that suit me ("10:00"), taken in turn.
        count: how many.
        minutes: how long the conversation would be.
        zone: their IANA zone, or "" where it is not known.
        planned: conversations that I have already; nothing is offered over them.
    """
    found: list[datetime] = []
    for at, day in enumerate(_days(now, calendar)):
        if len(found) == count:
            break
        turned = [*hours[at % len(hours) :], *hours[: at % len(hours)]] if hours else []
        for moment in _moments(day, turned, calendar.zone):
            if _is_day_there(moment, zone) and not _clashes(moment, minutes, planned):
                found.append(moment)
                break
    return tuple(found)


def say_times(times: Sequence[datetime], zone: str, today: date, name_zone: bool) -> str:
    """Say times that are offered: "Tue 1 Dec at 10:00 or Thu 3 Dec at 15:00 (Berlin time)".

    Args:
        times: the times, aware.
        zone: the zone to say them in.
        today: the present day.
        name_zone: whether to say which place's time it is.
    """
    there = [in_zone(one, zone) for one in times]
    said = [f"{say_day(one.date(), today)} at {say_time(one)}" for one in there]
    if not said:
        return ""
    whole = " or ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
    return f"{whole} ({place(zone)} time)" if name_zone else whole


def _days(now: datetime, calendar: Calendar) -> Iterator[date]:
    today = in_zone(now, calendar.zone).date()
    for step in range(_FIRST, _FIRST + _DAYS_LOOKED_AT, _APART):
        yield calendar.count(today, step).day


def _moments(day: date, hours: Sequence[str], zone: str) -> Iterator[datetime]:
    """Yield the moments of a day that suit me: my hours first, then any full hour.

    Hours that are none (a data file can be edited) are passed over.
    """
    full = [f"{hour:02}:00" for hour in range(*_MY_DAY)]
    for said in (*hours, *full):
        with suppress(ValueError):
            wall = time.fromisoformat(clean(said)).replace(tzinfo=None)
            yield localised(datetime.combine(day, wall), zone)


def _is_day_there(moment: datetime, zone: str) -> bool:
    if not zone:
        return True
    there = in_zone(moment, zone)
    return _THEIR_DAY[0] <= there.hour < _THEIR_DAY[1] and there.weekday() < 5


def _clashes(moment: datetime, minutes: int, planned: Sequence[Conversation]) -> bool:
    over = moment + timedelta(minutes=min(max(minutes, 0), LONGEST))
    for talk in planned:
        begins, ends = talk.begins, talk.ends
        if begins is not None and ends is not None and begins < over and moment < ends:
            return True
    return False
