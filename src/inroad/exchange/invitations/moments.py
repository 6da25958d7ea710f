"""When something of a calendar begins: in UTC, in a zone by any of its names, or on any clock.

A zone that has no name anybody knows is read from the file itself, which says when its clocks
change.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from inroad.domain.dates.windows_zones import zone_of
from inroad.domain.dates.zones import is_zone, localised
from inroad.domain.patterns import late
from inroad.exchange.invitations.components import Component, Property

_STAMP = late(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?", re.IGNORECASE)
_LENGTH = late(
    r"\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?",
    re.IGNORECASE,
)
_SHIFT = late(r"([+-])(\d\d):?(\d\d)(?::?\d\d)?")
_DAY_OF_RULE = late(r"([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)", re.IGNORECASE)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FIRST, _LAST = 1970, 2190
_MOST_DATES = 200
_MOST_PARTS = 40


class Moment(NamedTuple):
    """A begin or an end.

    `at` is aware in UTC, or naive where the file names no zone. `wall` is what the clocks of
    `zone` show then; a whole day has only its `day`.
    """

    day: date
    at: datetime | None = None
    zone: str = ""


def moment_of(said: Property, zones: Mapping[str, Component], usual: str = "") -> Moment | None:
    """Return the moment that a property names; None where it names none.

    Args:
        said: DTSTART, DTEND.
        zones: the zones that the file defines, by their names.
        usual: the zone of the whole calendar, where it says one.
    """
    match = _STAMP.fullmatch(said.value.strip()[:40])
    if match is None:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
        if not _FIRST <= day.year <= _LAST:
            return None
        if match[4] is None:
            return Moment(day)
        second = min(59, int(match[6] or 0))
        wall = datetime.combine(day, time(int(match[4]), int(match[5]), second))
    except ValueError:
        return None
    if match[7]:
        return Moment(day, wall.replace(tzinfo=UTC), "UTC")
    name = said.parameters.get("TZID", "")
    zone = zone_named_by(name, zones) or ("" if name else zone_of(usual))
    if zone:
        return Moment(day, localised(wall, zone), zone)
    defined = zones.get(name)
    ahead = _ahead(defined, wall) if defined is not None else None
    if ahead is None:
        return Moment(day, wall)
    offset = _as_zone(ahead)
    return Moment(day, (wall - ahead).replace(tzinfo=UTC), offset if is_zone(offset) else "UTC")


def zone_named_by(name: str, zones: Mapping[str, Component]) -> str:
    """Return the zone of IANA that a calendar calls by a name; "" where that is not known."""
    found = zone_of(name) if name else ""
    if found or name not in zones:
        return found
    return zone_of(zones[name].said("X-LIC-LOCATION"))


def length_of(said: str) -> timedelta | None:
    """Return the length that DURATION has; None where it is none, or runs backwards."""
    match = _LENGTH.fullmatch(said.strip()[:60])
    if match is None or not any(match.groups()):
        return None
    weeks, days, hours, minutes, seconds = (int(one or 0) for one in match.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


def _ahead(zone: Component, wall: datetime) -> timedelta | None:
    """Return how far the clocks of a zone are ahead of UTC at a time that they show."""
    last: tuple[datetime, timedelta] | None = None
    first: tuple[datetime, timedelta] | None = None
    for part in zone.parts[-_MOST_PARTS:]:
        ahead = _shift(part.said("TZOFFSETTO"))
        if ahead is None:
            continue
        for onset in _onsets(part, wall.year):
            if onset <= wall and (last is None or onset > last[0]):
                last = onset, ahead
            if first is None or onset < first[0]:
                first = onset, ahead
    found = last or first
    return found[1] if found is not None else None


def _onsets(part: Component, year: int) -> Iterator[datetime]:
    """Yield when a part of a zone begins: by its rule in a year and the one before, or once."""
    stamps = [part.said("DTSTART")]
    for one in part.properties.get("RDATE", ()):
        stamps += one.value.split(",")[:_MOST_DATES]
    begins = [one for one in map(_wall, stamps[:_MOST_DATES]) if one is not None]
    yield from begins
    rule = dict(
        pair.split("=", 1) for pair in part.said("RRULE").upper().split(";")[:20] if "=" in pair
    )
    if not begins or rule.get("FREQ") != "YEARLY":
        return
    until = _wall(rule.get("UNTIL", "").rstrip("Z"))
    for at in (year - 1, year):
        onset = _yearly(begins[0], rule, at)
        if onset is not None and onset >= begins[0] and (until is None or onset <= until):
            yield onset


def _yearly(begin: datetime, rule: Mapping[str, str], year: int) -> datetime | None:
    """Return the moment of a rule like BYMONTH=3;BYDAY=-1SU in a year."""
    month_said = rule.get("BYMONTH", "")
    month = int(month_said) if month_said.isdecimal() and len(month_said) < 3 else begin.month
    match = _DAY_OF_RULE.fullmatch(rule.get("BYDAY", ""))
    try:
        if match is None:
            return begin.replace(year=year, month=month)
        week = int(match[1] or 1)
        weekday = _WEEKDAYS.index(match[2].upper())
        days = [
            day
            for day in range(1, monthrange(year, month)[1] + 1)
            if date(year, month, day).weekday() == weekday
        ]
        day = days[week - 1 if week > 0 else week]
        return begin.replace(year=year, month=month, day=day)
    except (ValueError, IndexError):
        return None


def _wall(said: str) -> datetime | None:
    match = _STAMP.fullmatch(said.strip()[:40])
    if match is None or match[4] is None:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return datetime.combine(day, time(int(match[4]), int(match[5])))
    except ValueError:
        return None


def _shift(said: str) -> timedelta | None:
    match = _SHIFT.fullmatch(said.strip()[:12])
    if match is None or int(match[2]) > 14:
        return None
    ahead = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return ahead if match[1] == "+" else -ahead


def _as_zone(ahead: timedelta) -> str:
    minutes = round(ahead.total_seconds() / 60)
    sign = "+" if minutes >= 0 else "-"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
