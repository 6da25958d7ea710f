"""What a date means, said in full before it counts: my time, theirs, and how far off it is."""

from datetime import UTC, date, datetime

from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.formatting import say_distance, say_full, say_time
from inroad.domain.dates.phrases.parsed import ParsedPhrase
from inroad.domain.dates.zones import in_zone, is_repeated, is_skipped, is_zone, localised
from inroad.domain.text import plural

_MINUTE, _HOUR = 60, 3600
"""In seconds."""


def moment_of(said: ParsedPhrase, calendar: Calendar) -> datetime:
    """Return the moment that was said, aware in UTC; a day without a time begins at midnight."""
    return localised(said.wall, said.zone or calendar.zone)


def say_meaning(
    said: ParsedPhrase, now: datetime, calendar: Calendar, zone: str = "", name: str = ""
) -> str:
    """Return what a phrase means, in full.

    Args:
        said: what the phrase was read as.
        now: the present, aware.
        calendar: my zone and business days.
        zone: the zone of whoever it is for, or "".
        name: what they are called, where `zone` is given.

    "Tue 1 Dec 2026, 15:00 CET · in 8 days · 09:00 for Maya". What should be known before it
    counts is said as well: that it is past, a holiday or a weekend, how long it lasts, and from
    which day it is counted where that is another one in the zone that was named.
    """
    today = calendar.day_of(now)
    if said.at is None:
        parts = [say_full(said.day), say_distance(said.day, today)]
        return " · ".join([*parts, *_business(said.day, today, calendar), *_other(said)])
    moment = moment_of(said, calendar)
    mine = in_zone(moment, calendar.zone)
    parts = [f"{say_full(mine.date())}, {say_clock(mine)}", _distance(moment, now, calendar)]
    if said.minutes:
        parts.append(plural(said.minutes, "minute"))
    if is_zone(zone) and in_zone(moment, zone).utcoffset() != mine.utcoffset():
        parts.append(f"{_elsewhere(in_zone(moment, zone), mine)} for {name or 'them'}")
    elif said.zone and in_zone(moment, said.zone).utcoffset() != mine.utcoffset():
        there = in_zone(moment, said.zone)
        parts.append(f"{_elsewhere(there, mine)} in {place(said.zone)}")
    if said.my_day is not None:
        parts.append(f"counted from your day, {say_full(said.my_day)[:-5]}")
    parts += _business(mine.date(), today, calendar)
    shift = say_shift(said.wall, said.zone or calendar.zone)
    return " · ".join([*parts, *([shift] if shift else []), *_other(said)])


def say_clock(moment: datetime) -> str:
    """Return "15:00 CET", on the clock that the aware `moment` carries."""
    return f"{say_time(moment)} {moment.tzname() or ''}".rstrip()


def say_shift(wall: datetime, zone: str) -> str:
    """Say what a clock change does to the naive `wall` time in `zone`; "" where nothing."""
    if is_skipped(wall, zone):
        moved = in_zone(localised(wall, zone), zone)
        return f"The clocks skip {say_time(wall)} that day; {say_time(moved)} is meant."
    if is_repeated(wall, zone):
        return f"The clocks show {say_time(wall)} twice that day; the first is meant."
    return ""


def place(zone: str) -> str:
    """Return a zone as one says it: "New York" for America/New_York."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def _elsewhere(there: datetime, mine: datetime) -> str:
    """Return their time, with the day where it is another one."""
    day = "" if there.date() == mine.date() else f"{say_full(there.date())[:-5]} "
    return f"{day}{say_time(there)}"


def _distance(moment: datetime, now: datetime, calendar: Calendar) -> str:
    """Say how far off a moment is, and that it is past where it is."""
    seconds = (moment - now.astimezone(UTC)).total_seconds()
    if -_MINUTE < seconds < _HOUR:
        return f"in {plural(max(0, int(seconds // _MINUTE)), 'minute')}"
    distance = say_distance(calendar.day_of(moment), calendar.day_of(now))
    if seconds >= 0:
        return distance
    if distance == "today":
        ago, unit = -int(seconds), "minute" if -seconds < _HOUR else "hour"
        distance = f"{plural(ago // (_MINUTE if unit == 'minute' else _HOUR), unit)} ago"
    return f"{distance}, already past"


def _business(day: date, today: date, calendar: Calendar) -> list[str]:
    """Say what is worth knowing of a day: that it is off."""
    off = calendar.day_off(day)
    if off is not None and off.name:
        return [off.name]
    return [] if calendar.is_business_day(day) or day < today else ["no business day"]


def _other(said: ParsedPhrase) -> list[str]:
    return [f"the other way round it is {say_full(said.other)}"] if said.other else []
