"""Calendar files (RFC 5545), made with the `icalendar` library.

What is written goes to phones and other people's servers: no METHOD and no ATTENDEE, or a
calendar program sends mail; a stable UID and a SEQUENCE that is counted up, or a changed event
stays where it was; a VTIMEZONE for every zone that is named. How long something takes is a
DURATION: in the hour that clocks repeat an end can stand before its beginning.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Component, Event, Todo

from inroad.domain.dates.zones import in_zone, localised
from inroad.exchange.calendar.calendar_entry import CalendarEntry, Kind, Stamp
from inroad.exchange.calendar.vtimezone import timezone_of

PRODUCT = "-//Inroad//Informational interviews//EN"
_BEFORE = timedelta(minutes=-30)
_MORNING = timedelta(hours=9)
_AROUND = timedelta(days=370)
"""How far around what is in it a file tells the clock changes of a zone."""


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
    component.add("dtstart", _zoned(begins, entry.zone))
    component.add("duration", timedelta(minutes=entry.minutes))
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
