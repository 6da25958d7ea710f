"""Our fields put into an entry as it stands: what is of others in it stays as it is."""

from inroad.exchange.calendar.calendar_entry import CalendarEntry, Stamp
from inroad.exchange.calendar.content_lines import (
    CalendarFile,
    Component,
    ContentLine,
    escaped,
    parse,
)
from inroad.exchange.calendar.said import FIELDS, MARKS, Said, mark, read_line, said_by
from inroad.exchange.calendar.three_way import Verdict

_TIMES = ("DTSTART", "DTEND", "DURATION", "DUE")
_STATUS = ("STATUS", "COMPLETED", "PERCENT-COMPLETE")
_STAMPS = ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE")
_TEXTS = {"summary": "SUMMARY", "description": "DESCRIPTION", "location": "LOCATION"}
OURS = frozenset({"UID", "TRANSP", "CREATED", MARKS, *_TIMES, *_STATUS, *_STAMPS, *_TEXTS.values()})
"""The lines that Inroad writes, or that say no more than when somebody wrote."""


def write_into(
    file: CalendarFile,
    component: Component,
    entry: CalendarEntry,
    theirs: Said,
    verdict: Verdict,
    stamp: Stamp,
    campaign: str,
    zone: str,
) -> None:
    """Change an entry of a file so that it says what the verdict has written.

    Args:
        file: the file, which is changed.
        component: the entry in it.
        entry: what the campaign says.
        theirs: what the file said.
        verdict: which fields are written.
        stamp: the stamp of this change.
        campaign: the mark of the campaign.
        zone: my zone.
    """
    from inroad.exchange.calendar.ical import render  # with the library of calendars

    made = parse(render((entry, stamp))).root
    ours = next(made.walk("VEVENT", "VTODO"))
    lines = {one.name: one for one in ours.items if isinstance(one, ContentLine)}
    if verdict.is_other_kind:
        _become(component, ours)
    if "when" in verdict.write or verdict.is_other_kind:
        component.drop(*_TIMES)
        component.put(*(lines[name] for name in _TIMES if name in lines))
        _put_zones(file, made)
    if "status" in verdict.write or verdict.is_other_kind:
        component.drop(*_STATUS)
        component.put(*(lines[name] for name in _STATUS if name in lines))
    for field, name in _TEXTS.items():
        text = verdict.write.get(field)
        if text:
            component.put(file.made(name, escaped(text)))
        elif text is not None:
            component.drop(name)
    if "summary" in verdict.write:
        _reword_alarms(file, component, theirs.summary, verdict.write["summary"])
    if verdict.is_changed:
        component.put(*(lines[name] for name in _STAMPS))
    component.put(file.made(MARKS, _marks(entry, theirs, verdict, campaign, zone)))
    if file.newline != b"\r\n":
        _end_lines_as(file.root, file.newline)


def _marks(entry: CalendarEntry, theirs: Said, verdict: Verdict, campaign: str, zone: str) -> str:
    """Return the marks: of what is written now, or stands already; of the rest as they were."""
    said = said_by(entry, zone)
    by_day = entry.starts is None
    marks = [campaign]
    for name in FIELDS:
        ours = said.field(name, by_day)
        is_ours = name in verdict.write or theirs.field(name, by_day) == ours
        marks.append(mark(ours) if is_ours else theirs.marks.get(name, "-"))
    return " ".join(marks)


def _become(component: Component, ours: Component) -> None:
    """Make a to-do of an event, or the other way round."""
    component.name, component.begin, component.end = ours.name, ours.begin, ours.end
    component.drop("TRANSP", *_STATUS)
    component.put(*ours.lines("TRANSP"))
    component.items = [one for one in component.items if not _is_alarm(one)]
    component.items += ours.components("VALARM")


def _reword_alarms(file: CalendarFile, component: Component, before: str, after: str) -> None:
    """Have the alarms say what the entry says, as far as they said it before."""
    for alarm in component.components("VALARM"):
        if read_line(alarm.value("DESCRIPTION")) == before:
            alarm.put(file.made("DESCRIPTION", escaped(after)))


def _is_alarm(item: ContentLine | Component) -> bool:
    return isinstance(item, Component) and item.name == "VALARM"


def _put_zones(file: CalendarFile, made: Component) -> None:
    """Put the zones that our times name into the calendar, each once."""
    calendar = next(file.root.walk("VCALENDAR"), file.root)
    for zone in made.walk("VTIMEZONE"):
        name = zone.value("TZID")
        for at, one in enumerate(calendar.items):
            if isinstance(one, Component) and one.name == zone.name and one.value("TZID") == name:
                calendar.items[at] = zone
                break
        else:
            inside = (at for at, one in enumerate(calendar.items) if isinstance(one, Component))
            calendar.items.insert(next(inside, len(calendar.items)), zone)


def _end_lines_as(component: Component, newline: bytes) -> None:
    """Have all lines end in one way: those that we put in among them."""
    component.begin = component.begin.replace(b"\r\n", newline)
    component.end = component.end.replace(b"\r\n", newline)
    for item in component.items:
        if isinstance(item, Component):
            _end_lines_as(item, newline)
        else:
            item.raw = item.raw.replace(b"\r\n", newline)
