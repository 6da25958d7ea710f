"""What an entry says, whoever wrote it: compared by what is meant, not by how it is written.

Inroad leaves in each entry a mark of every field as it wrote it (`MARKS`). Whoever changes the
entry elsewhere leaves the marks alone, so that it is known, on every machine and for good,
which fields somebody else has changed since.
"""

import hashlib
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from inroad.domain.conversations.conversation import LONGEST
from inroad.domain.dates.zones import in_zone, localised
from inroad.domain.text import clean, clean_lines
from inroad.exchange.calendar.calendar_entry import CalendarEntry, Kind
from inroad.exchange.calendar.content_lines import Component, unescaped
from inroad.exchange.calendar.file_times import NO_NAMES, FileTimes, length_of

MARKS = "X-INROAD-WROTE"
"""The property with a mark of each field as Inroad wrote it last, and of the campaign."""
FIELDS = ("when", "summary", "description", "location", "status")
_MINUTE = timedelta(minutes=1)
_TEXTS = 20_000
"""Characters of a text that are looked at."""
OPEN, DONE, CANCELLED = "", "done", "cancelled"


class Said(NamedTuple):
    """What an entry says.

    `begins` is aware in UTC, for what has a time; `day` is the day for what has none, or the day
    of the time where the reader is. `minutes` is how long it takes, 0 where nothing says so.
    `status` is "", "done" or "cancelled". `marks` are those of the fields as Inroad wrote them,
    `campaign` the mark of the campaign that did; `changed` is LAST-MODIFIED.
    """

    kind: Kind
    day: date | None = None
    begins: datetime | None = None
    minutes: int = 0
    summary: str = ""
    description: str = ""
    location: str = ""
    status: str = OPEN
    sequence: int = 0
    changed: datetime | None = None
    marks: Mapping[str, str] = NO_NAMES
    campaign: str = ""

    def when(self, by_day: bool) -> str:
        """Return when it is, as text that is the same for the same time.

        Args:
            by_day: whether only the day counts.
        """
        if by_day or self.begins is None:
            return f"{self.day:%Y%m%d}" if self.day is not None else ""
        return f"{self.begins:%Y%m%dT%H%M%SZ}/{self.minutes}"

    def field(self, name: str, by_day: bool) -> str:
        """Return one of the fields as text."""
        if name == "when":
            return self.when(by_day)
        found: str = getattr(self, name)
        return found

    def is_as_written(self, name: str, by_day: bool) -> bool:
        """Whether a field is as an Inroad left it; not where no mark of it is left."""
        return self.marks.get(name) == mark(self.field(name, by_day))


def mark(text: str) -> str:
    """Return a short mark of a text: with another text it is another."""
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=5).hexdigest()


def said_by(entry: CalendarEntry, zone: str) -> Said:
    """Return what an entry of ours says; `zone` is mine."""
    status = CANCELLED if entry.is_cancelled else OPEN
    begins = localised(entry.starts, entry.zone) if entry.starts is not None else None
    return Said(
        entry.kind,
        entry.day if begins is None else in_zone(begins, zone).date(),
        begins,
        entry.minutes,
        _line(entry.summary),
        _lines(entry.description),
        _line(entry.location),
        status,
    )


def marks_of(said: Said, campaign: str) -> str:
    """Return what is written of the fields' marks: a word each, the campaign's first."""
    by_day = said.kind is not Kind.EVENT
    return " ".join((campaign, *(mark(said.field(name, by_day)) for name in FIELDS)))


def marks_in(component: Component) -> dict[str, str]:
    """Return the fields' marks that stand in an entry; nothing where nobody has left any."""
    return dict(zip(FIELDS, component.value(MARKS).split()[1:], strict=False))


def read_said(component: Component, times: FileTimes, zone: str) -> Said:
    """Return what an event or a to-do of a file says; `zone` is mine."""
    begins, day, minutes = None, None, 0
    is_task = component.name == "VTODO"
    at = times.read(component.line("DTSTART"))
    if is_task:
        at = times.read(component.line("DUE")) or at
    if isinstance(at, datetime):
        begins, day = at, in_zone(at, zone).date()
        minutes = _minutes(component, at, times)
    elif at is not None:
        day = at
    campaign = next(iter(component.value(MARKS).split()), "")
    kind = Kind.TASK if is_task else Kind.DAY if begins is None else Kind.EVENT
    return Said(
        kind,
        day,
        begins,
        minutes,
        read_line(component.value("SUMMARY")),
        _lines(unescaped(component.value("DESCRIPTION")[:_TEXTS])),
        read_line(component.value("LOCATION")),
        _status(component),
        _number(component.value("SEQUENCE")),
        _moment(times.read(component.line("LAST-MODIFIED"))),
        marks_in(component),
        campaign,
    )


def _status(component: Component) -> str:
    said = component.value("STATUS").strip().upper()
    if said == "CANCELLED":
        return CANCELLED
    is_done = said == "COMPLETED" or component.value("PERCENT-COMPLETE").strip() == "100"
    is_task = component.name == "VTODO"
    return DONE if is_task and (is_done or component.line("COMPLETED") is not None) else OPEN


def _minutes(component: Component, begins: datetime, times: FileTimes) -> int:
    length = length_of(component.value("DURATION"))
    ends = times.read(component.line("DTEND"))
    if length is None and isinstance(ends, datetime):
        length = ends - begins
    # An end before the beginning says nothing, and a length of days is no conversation.
    minutes = (length or timedelta(0)) // _MINUTE
    return minutes if 0 < minutes <= LONGEST else 0


def read_line(value: str) -> str:
    """Return what a text of a file says in one line."""
    return _line(unescaped(value[:_TEXTS]))


def _line(text: str) -> str:
    return clean(text[:_TEXTS])


def _lines(text: str) -> str:
    return clean_lines(text[:_TEXTS]).strip()


def _number(text: str) -> int:
    digits = text.strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0


def _moment(value: date | datetime | None) -> datetime | None:
    return value.astimezone(UTC) if isinstance(value, datetime) else None
