"""The times that a calendar says are taken: a file or a folder of them, read and never written.

An event counts that is not cancelled and not transparent; one of whole days only where its file
says itself that it is opaque, for birthdays and holidays mostly say nothing. Series are expanded
within a window, with their exceptions.
"""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from inroad.disk import Disk
from inroad.domain.conversations.overlaps import Taken
from inroad.domain.errors import Unreadable
from inroad.domain.text import clean
from inroad.exchange.calendar.content_lines import Component, ContentLine, parse, unescaped
from inroad.exchange.calendar.file_times import NO_NAMES, FileTimes, length_of
from inroad.exchange.calendar.recurring import Rule, Steps, days_of, read_rule
from inroad.files import read_whole

_MOST_BYTES = 64 << 20
_MOST_FILES = 50_000
_MOST_TIMES = 100_000
_DEEPEST = 3
_LONGEST = timedelta(days=366)
_SUMMARY = 200


class Window(NamedTuple):
    """What is looked at: from one moment to another (aware), and how names and days are meant.

    `zone` is mine; `names` are IANA zones by other names, in lower case; `is_ours` says of a UID
    and of the marks in an entry whether it is Inroad's own.
    """

    first: datetime
    last: datetime
    zone: str = "UTC"
    names: Mapping[str, str] = NO_NAMES
    is_ours: Callable[[Component], bool] = lambda _: False


class BusyTimes(NamedTuple):
    """What is taken, in its order, and what could not be read, in a sentence; or ""."""

    taken: tuple[Taken, ...] = ()
    problem: str = ""


Stamped = tuple[Path, tuple[int, int, int]]


def files_of(path: Path) -> list[Stamped]:
    """Return the calendar files of a file or folder, with what changes when one does.

    Folders within are looked into (vdirsyncer has one for each calendar), links are not.
    """
    found: list[Stamped] = []
    _collect(Path(os.path.realpath(path)), 0, found)
    return found


def read_busy(files: list[Stamped], window: Window) -> BusyTimes:
    """Return what calendar files say is taken within a window."""
    taken: list[Taken] = []
    steps = Steps()
    left, unread = _MOST_BYTES, 0
    for path, (_, size, _) in files:
        if size > left:
            unread += 1
            continue
        left -= size
        try:
            taken += _taken_in(read_whole(Disk(), path, _MOST_BYTES), window, steps)
        except (OSError, Unreadable):
            unread += 1
        if len(taken) > _MOST_TIMES:
            break
    problem = ""
    if unread or len(taken) > _MOST_TIMES:
        what = f"{unread} of {len(files)} files" if len(files) > 1 else "It"
        problem = f"{what} could not be read as a calendar." if unread else "It has too much in it."
    return BusyTimes(tuple(sorted(taken[:_MOST_TIMES])), problem)


def busy_in(content: bytes, window: Window) -> tuple[Taken, ...]:
    """Return what one calendar file says is taken within a window.

    Raises:
        Unreadable: it is no calendar file.
    """
    return tuple(sorted(_taken_in(content, window, Steps())))


def _collect(path: Path, depth: int, found: list[Stamped]) -> None:
    with suppress(OSError):
        status = path.lstat()
        if stat.S_ISDIR(status.st_mode) and depth < _DEEPEST:
            for one in sorted(path.iterdir()):
                is_calendar = one.name.lower().endswith((".ics", ".ical"))
                if not one.name.startswith(".") and (is_calendar or one.is_dir()):
                    _collect(one, depth + 1, found)
        elif stat.S_ISREG(status.st_mode) and len(found) < _MOST_FILES:
            found.append((path, (status.st_ino, status.st_size, status.st_mtime_ns)))


def _taken_in(content: bytes, window: Window, steps: Steps) -> list[Taken]:
    file = parse(content)
    times = FileTimes(file.root, window.zone, window.names)
    masters: list[Component] = []
    moved: dict[str, set[date | datetime]] = {}
    for component in file.root.walk("VEVENT"):
        if window.is_ours(component):
            continue
        masters.append(component)
        instead = times.read(component.line("RECURRENCE-ID"))
        if instead is not None:
            moved.setdefault(component.value("UID"), set()).add(instead)
    found: list[Taken] = []
    for component in masters:
        if _is_busy(component):
            event = _Event(component, times, window)
            known = moved.get(component.value("UID"), set())
            found += event.taken(known if event.is_series else set(), steps)
            if len(found) > _MOST_TIMES:
                break
    return found


def _is_busy(component: Component) -> bool:
    if component.value("STATUS").strip().upper() == "CANCELLED":
        return False
    shown = component.value("TRANSP").strip().upper()
    state = component.value("X-MICROSOFT-CDO-BUSYSTATUS").strip().upper()
    if shown == "TRANSPARENT" or state in ("FREE", "WORKINGELSEWHERE"):
        return False
    line = component.line("DTSTART")
    is_day = line is not None and "T" not in line.value.upper()
    return not is_day or shown == "OPAQUE" or state in ("BUSY", "OOF")


class _Event:
    """One event, or a series of them."""

    def __init__(self, component: Component, times: FileTimes, window: Window) -> None:
        self._component = component
        self._times = times
        self._window = window
        line = component.line("DTSTART")
        self._tzid = line.params.get("TZID", "") if line is not None else ""
        self._wall = times.wall(line.value) if line is not None else None
        self.is_series = component.line("RECURRENCE-ID") is None

    def taken(self, moved: set[date | datetime], steps: Steps) -> Iterator[Taken]:
        """Yield the times that it takes within the window; `moved` are those that are elsewhere."""
        if self._wall is None:
            return
        length = self._length()
        excluded = moved | self._listed("EXDATE")
        summary = clean(unescaped(self._component.value("SUMMARY")[:_SUMMARY])) or "an appointment"
        for start in sorted(self._starts(length, steps), key=self._moment):
            begins = self._moment(start)
            is_there = begins < self._window.last and begins + length >= self._window.first
            if is_there and start not in excluded and begins not in excluded:
                yield Taken(begins, begins + length, summary)

    def _starts(self, length: timedelta, steps: Steps) -> set[date | datetime]:
        """Return the days, or moments in UTC, at which it begins, in and around the window."""
        first = self._in_utc(self._wall)
        found = {first} if first is not None else set()
        if not self.is_series:
            return found
        found |= self._listed("RDATE")
        for line in list(self._component.lines("RRULE"))[:4]:
            rule = read_rule(line.value)
            if rule is not None:
                found |= set(self._of_rule(rule, length, steps))
        return found

    def _of_rule(self, rule: Rule, length: timedelta, steps: Steps) -> Iterator[date | datetime]:
        wall = self._wall
        if wall is None:
            return
        start = wall.date() if isinstance(wall, datetime) else wall
        first = (self._window.first - length).date() - timedelta(days=1)
        last = self._window.last.date() + timedelta(days=1)
        until = self._times.wall(rule.until) if rule.until else None
        for day in days_of(rule, start, first, last, steps):
            at = datetime.combine(day, wall.timetz()) if isinstance(wall, datetime) else day
            begins = self._in_utc(at)
            if begins is not None and (until is None or not self._is_after(begins, day, until)):
                yield begins

    def _is_after(self, begins: date | datetime, day: date, until: date | datetime) -> bool:
        if not isinstance(until, datetime):
            return day > until
        end = self._in_utc(until)
        return self._moment(begins) > self._moment(end if end is not None else until)

    def _listed(self, name: str) -> set[date | datetime]:
        """Return the days or moments of a list; of a period its beginning."""
        found: set[date | datetime] = set()
        for line in self._component.lines(name):
            for value in line.value.split(",")[:_MOST_TIMES]:
                one = self._one(value.partition("/")[0], line)
                if one is not None:
                    found.add(one)
        return found

    def _one(self, value: str, line: ContentLine) -> date | datetime | None:
        return self._times.one(value, line.params.get("TZID", self._tzid))

    def _in_utc(self, at: date | datetime | None) -> date | datetime | None:
        if isinstance(at, datetime) and at.tzinfo is None:
            return self._times.utc(at, self._tzid)
        return at

    def _moment(self, at: date | datetime) -> datetime:
        """Return a moment in UTC; a day begins at its midnight where I am."""
        if isinstance(at, datetime):
            return at.astimezone(UTC)
        return self._times.utc(datetime.combine(at, time()), "")

    def _length(self) -> timedelta:
        length = length_of(self._component.value("DURATION"))
        begins = self._times.read(self._component.line("DTSTART"))
        ends = self._times.read(self._component.line("DTEND"))
        is_day = not isinstance(begins, datetime)
        if length is None and begins is not None and ends is not None:
            length = self._moment(ends) - self._moment(begins)
        if length is None:
            length = timedelta(days=1) if is_day else timedelta(0)
        return min(max(length, timedelta(0)), _LONGEST)
