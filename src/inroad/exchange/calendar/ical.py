"""Calendar files (RFC 5545), made with the `icalendar` library.

What is written goes to phones and other people's servers: no METHOD and no ATTENDEE, or a
calendar program sends mail; a stable UID and a SEQUENCE that is counted up, or a changed event
stays where it was; a VTIMEZONE for every zone that is named.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Component, Event, Todo

from inroad.domain.dates.zones import in_zone, localised
from inroad.exchange.calendar.calendar_entry import CalendarEntry, Kind
from inroad.exchange.calendar.vtimezone import timezone_of

PRODUCT = "-//Inroad//Informational interviews//EN"
_BEFORE = timedelta(minutes=-30)
_MORNING = timedelta(hours=9)
_AROUND = timedelta(days=370)
"""How far around what is in it a file tells the clock changes of a zone."""
_STAMPED = re.compile(rb"^(?:SEQUENCE:(?P<sequence>\d+)|DTSTAMP:(?P<stamp>[0-9TZ]+))\r?$", re.M)
_TEXTS = ("SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "TRANSP")
_COMPARED = (*_TEXTS, "DTSTART", "DTEND", "DUE")
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class Stamp(NamedTuple):
    """How often an entry has changed, and when it did last (aware, UTC, whole seconds)."""

    sequence: int
    at: datetime

    def next(self, at: datetime) -> "Stamp":
        """Return the stamp of the next change, made at `at`."""
        return Stamp(self.sequence + 1, at)


def render(*entries: tuple[CalendarEntry, Stamp]) -> bytes:
    """Return the entries as one calendar file; equal entries and stamps give equal bytes."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for zone, moments in _moments_by_zone(entry for entry, _ in entries).items():
        first, last = min(moments) - _AROUND, max(moments) + _AROUND
        calendar.add_component(timezone_of(zone, first, last))
    for entry, stamp in entries:
        calendar.add_component(_component(entry, stamp))
    written: bytes = calendar.to_ical()
    return written


def stamp_of(written: bytes) -> Stamp | None:
    """Return the stamp of the first entry in a file, or None where it has none."""
    found: dict[str, bytes] = {}
    for match in _STAMPED.finditer(written):
        for name, value in match.groupdict().items():
            if value is not None:
                found.setdefault(name, value)
    try:
        at = datetime.strptime(found["stamp"].decode(), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        return Stamp(int(found.get("sequence", b"0")), at)
    except (KeyError, ValueError):
        return None


def says_the_same(written: bytes, entry: CalendarEntry) -> bool:
    """Whether a file says what `entry` says, however another program may have written it."""
    try:
        known = _main_of(Calendar.from_ical(written))
    except (ValueError, KeyError, IndexError):
        return False
    ours = _main_of(Calendar.from_ical(render((entry, Stamp(0, _NEVER)))))
    if known is None or ours is None or known.name != ours.name:
        return False
    return all(_said(known, name) == _said(ours, name) for name in _COMPARED)


def _moments_by_zone(entries: Iterable[CalendarEntry]) -> dict[str, list[datetime]]:
    """Return when there is something in each zone that calendars know by name."""
    found: dict[str, list[datetime]] = {}
    for entry in entries:
        if entry.starts is not None and _is_named(entry.zone):
            found.setdefault(entry.zone, []).append(localised(entry.starts, entry.zone))
    return {zone: found[zone] for zone in sorted(found)}


def _component(entry: CalendarEntry, stamp: Stamp) -> Component:
    component: Component = Todo() if entry.kind is Kind.TASK else Event()
    component.add("uid", entry.uid)
    component.add("dtstamp", stamp.at)
    component.add("last-modified", stamp.at)
    component.add("sequence", stamp.sequence)
    component.add("summary", entry.summary)
    if entry.description:
        component.add("description", entry.description)
    if entry.location:
        component.add("location", entry.location)
    if entry.kind is Kind.EVENT:
        _add_times(component, entry)
    elif entry.day is not None and entry.kind is Kind.DAY:
        component.add("dtstart", entry.day)
        component.add("dtend", entry.day + timedelta(days=1))
        component.add("transp", "TRANSPARENT")
    elif entry.day is not None:
        component.add("due", entry.day)
        component.add("status", "NEEDS-ACTION")
    if entry.is_cancelled:
        component.add("status", "CANCELLED")
    else:
        component.add_component(_alarm(entry))
    return component


def _add_times(component: Component, entry: CalendarEntry) -> None:
    """Add begin and end, on the clocks of the zone that was agreed."""
    if entry.starts is None:
        return
    begins = localised(entry.starts, entry.zone)
    ends = begins + timedelta(minutes=entry.minutes)
    for name, moment in (("dtstart", begins), ("dtend", ends)):
        component.add(name, _zoned(moment, entry.zone))
    component.add("transp", "OPAQUE")
    if not entry.is_cancelled:
        component.add("status", "CONFIRMED")


def _zoned(moment: datetime, zone: str) -> datetime:
    """Return a moment in a zone that calendars know by name, else in UTC."""
    if not _is_named(zone):
        return moment
    return in_zone(moment, zone).replace(tzinfo=ZoneInfo(zone))


def _is_named(zone: str) -> bool:
    return "/" in zone


def _alarm(entry: CalendarEntry) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.summary)
    trigger = _BEFORE if entry.kind is Kind.EVENT else _MORNING
    related = {"RELATED": "END"} if entry.kind is Kind.TASK else {}
    alarm.add("trigger", trigger, parameters=related)
    return alarm


def _main_of(calendar: Component) -> Component | None:
    found = calendar.walk("VEVENT") or calendar.walk("VTODO")
    return found[0] if found else None


def _said(component: Component, name: str) -> object:
    """Return what a property says: moments in UTC, texts as they are."""
    value = component.get(name)
    moment = getattr(value, "dt", None)
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return moment.astimezone(UTC)
    if moment is not None:
        return moment
    return str(value) if value is not None else ""
