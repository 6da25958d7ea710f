"""Days and moments of a calendar file: in UTC, in a zone of any name, or on whatever clock.

A zone is known by its IANA name, wherever that stands in what the file calls it; by a name that
the caller knows (Windows has its own); or by the clock changes that the file brings along. What
names no zone, or one of which nobody knows anything, is on the clocks of the reader.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from typing import NamedTuple

from inroad.domain.dates.zones import is_zone, localised
from inroad.domain.patterns import late
from inroad.domain.years import FIRST_YEAR, LAST_YEAR
from inroad.exchange.calendar.content_lines import Component, ContentLine

_TIME = late(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})?(Z?))?")
_OFFSET = late(r"([+-])([0-9]{2})([0-9]{2})(?:[0-9]{2})?")
_DURATION = late(
    r"([+-]?)P(?:([0-9]{1,6})W)?(?:([0-9]{1,6})D)?"
    r"(?:T(?:([0-9]{1,6})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,6})S)?)?"
)
_RULE_PARTS = frozenset({"FREQ", "BYMONTH", "BYDAY", "BYMONTHDAY", "WKST", "INTERVAL"})
"""What a clock change that comes every year goes by; UNTIL and COUNT are looked at apart."""
_MOST_CHANGES = 400

NO_NAMES: Mapping[str, str] = MappingProxyType({})


class _Change(NamedTuple):
    """When clocks change (on the clocks of before), how far ahead of UTC they are after it."""

    at: datetime
    before: timedelta
    after: timedelta


class _Observance(NamedTuple):
    first: datetime
    before: timedelta
    after: timedelta
    rule: str
    until: datetime | None
    more: tuple[datetime, ...]


class _OwnZone:
    """The clock changes that a file brings along."""

    def __init__(self, observances: list[_Observance]) -> None:
        self._observances = observances
        self._by_year: dict[int, list[_Change]] = {}

    def utc(self, wall: datetime) -> datetime:
        """Return a wall time of this zone as a moment in UTC."""
        passed = [one for one in self._changes(wall.year) if one.at <= wall]
        if passed:
            ahead = passed[-1].after
        else:
            ahead = min(self._observances, key=lambda one: one.first).before
        return (wall - ahead).replace(tzinfo=UTC)

    def _changes(self, year: int) -> list[_Change]:
        """Return the clock changes up to the end of a year, of the last years before it."""
        known = self._by_year.get(year)
        if known is None:
            found = (change for one in self._observances for change in _changes(one, year))
            known = self._by_year[year] = sorted(found)
        return known


class FileTimes:
    """Reads the times of one file."""

    def __init__(
        self, root: Component, zone: str = "UTC", names: Mapping[str, str] = NO_NAMES
    ) -> None:
        """Read times of a file.

        Args:
            root: the file, or the calendar in it.
            zone: whose clocks are meant where no zone is named that anybody knows.
            names: IANA names by other names of zones, in lower case.
        """
        self._zone = zone
        self._names = names
        self._found: dict[str, str | _OwnZone] = {}
        self._own = {one.value("TZID"): one for one in root.walk("VTIMEZONE")}

    def read(self, line: ContentLine | None) -> date | datetime | None:
        """Return the day, or the moment in UTC, that a line names; None where it names none."""
        if line is None:
            return None
        return self.one(line.value, line.params.get("TZID", ""))

    def one(self, value: str, tzid: str) -> date | datetime | None:
        """Return the day, or the moment in UTC, of a value; None where it is none."""
        wall = self.wall(value)
        if not isinstance(wall, datetime) or wall.tzinfo is not None:
            return wall
        return self.utc(wall, tzid)

    def wall(self, value: str) -> date | datetime | None:
        """Return a value as it is written: a day, a wall time (naive), or a moment in UTC."""
        found = _written(value)
        return found if found is not None and FIRST_YEAR < found.year < LAST_YEAR else None

    def utc(self, wall: datetime, tzid: str) -> datetime:
        """Return a wall time (naive) in a zone of the file as a moment in UTC."""
        zone = self.zone(tzid)
        return zone.utc(wall) if isinstance(zone, _OwnZone) else localised(wall, zone)

    def zone(self, tzid: str) -> "str | _OwnZone":
        """Return what is meant by a zone's name in this file."""
        if tzid not in self._found:
            own = self._own.get(tzid)
            self._found[tzid] = self._named(tzid) or (own and self._brought(own)) or self._zone
        return self._found[tzid]

    def _named(self, tzid: str) -> str:
        """Return the IANA zone that a name is, ends with, or is known to stand for; or ""."""
        tzid = tzid.strip()[:200]
        parts = tzid.strip("/").split("/")
        for count in (3, 2):
            name = "/".join(parts[-count:])
            if len(parts) >= count and is_zone(name):
                return name
        if tzid.upper() in ("UTC", "GMT", "ETC/UTC", "Z"):
            return "UTC"
        return self._names.get(tzid.lower(), "")

    def _brought(self, component: Component) -> "str | _OwnZone | None":
        place = component.value("X-LIC-LOCATION").strip()
        if "/" in place and is_zone(place):
            return place
        parts = list(component.components("STANDARD", "DAYLIGHT"))[:_MOST_CHANGES]
        found = [one for part in parts if (one := self._observance(part)) is not None]
        return _OwnZone(found) if found else None

    def _observance(self, part: Component) -> _Observance | None:
        first = _written(part.value("DTSTART"))
        before, after = _offset(part.value("TZOFFSETFROM")), _offset(part.value("TZOFFSETTO"))
        if not isinstance(first, datetime) or before is None or after is None:
            return None
        first = first.replace(tzinfo=None)
        rule, until = _yearly(part.value("RRULE").upper())
        ends = _written(until)
        if isinstance(ends, datetime) and ends.tzinfo is not None:
            ends = ends.replace(tzinfo=None) + before
        values = [one for line in part.lines("RDATE") for one in line.value.split(",")]
        walls = map(_written, values[:_MOST_CHANGES])
        more = tuple(one.replace(tzinfo=None) for one in walls if isinstance(one, datetime))
        return _Observance(
            first, before, after, rule, ends if isinstance(ends, datetime) else None, more
        )


def _written(value: str) -> date | datetime | None:
    """Return a value as it is written, in whatever year."""
    match = _TIME.fullmatch(value.strip())
    if match is None:
        return None
    with suppress(ValueError):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        if match[4] is None:
            return day
        # A leap second is the second before.
        clock = time(int(match[4]), int(match[5]), min(int(match[6] or 0), 59))
        return datetime.combine(day, clock, UTC if match[7] else None)
    return None


def length_of(value: str) -> timedelta | None:
    """Return how long a DURATION is; None where it is none, or not one that goes forward."""
    match = _DURATION.fullmatch(value.strip().upper())
    if match is None or match[1] == "-" or not any(match.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(one or 0) for one in match.groups()[1:])
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


def _offset(value: str) -> timedelta | None:
    match = _OFFSET.fullmatch(value.strip())
    if match is None or int(match[2]) > 23 or int(match[3]) > 59:
        return None
    ahead = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return ahead if match[1] == "+" else -ahead


def _yearly(rule: str) -> tuple[str, str]:
    """Return a rule that falls in every year, and until when; "" where it is another."""
    parts = dict(part.partition("=")[::2] for part in rule.split(";") if part)
    until = parts.pop("UNTIL", "")
    parts.pop("COUNT", "")
    is_one = parts.get("FREQ") == "YEARLY" and set(parts) <= _RULE_PARTS
    if not is_one or parts.pop("INTERVAL", "1") != "1":
        return "", ""
    return ";".join(f"{name}={value}" for name, value in parts.items()), until


def _changes(one: _Observance, year: int) -> Iterator[_Change]:
    """Yield when an observance begins: the first time, and in the years around one."""
    from dateutil.rrule import rrulestr

    falls = [one.first, *one.more]
    if one.rule and year >= one.first.year:
        since = max(one.first.year, year - 2)
        # Of a rule that began in 1601 only the last years are asked.
        begin = one.first.replace(year=since, day=min(one.first.day, 28))
        begin = max(one.first, begin.replace(month=1, day=1))
        with suppress(ValueError, TypeError, IndexError, AttributeError, OverflowError):
            rule = rrulestr(one.rule, dtstart=begin)
            falls += rule.between(begin, begin.replace(year=year + 1, month=1, day=1), inc=True)
    for at in falls:
        if at.year <= year and (one.until is None or at <= one.until):
            yield _Change(at, one.before, one.after)
