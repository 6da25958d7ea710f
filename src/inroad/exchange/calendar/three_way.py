"""Who changed an entry: what was written last, what the file says, and what the campaign says.

A field that somebody else changed is never written over: where the campaign has not changed it,
their change is taken in, and where it has, the person is asked. Nothing here reads or writes.
"""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from inroad.exchange.calendar.calendar_entry import CalendarEntry, Kind
from inroad.exchange.calendar.file_times import NO_NAMES
from inroad.exchange.calendar.said import CANCELLED, DONE, FIELDS, Said, mark, said_by


class Wanted(NamedTuple):
    """An entry that belongs into a calendar.

    `is_asked` says that it is not called off, or moved in two places at once, without a question.
    `is_over` says that nothing of it is taken in any more: it is about what has been.
    `since` is when the campaign has had it as it is (aware); with the earliest day for a new one.
    """

    entry: CalendarEntry
    is_asked: bool = False
    is_over: bool = False
    since: datetime | None = None
    today: date | None = None


class Written(NamedTuple):
    """What is remembered of an entry: its fields as they were written, and how often it changed.

    It `is_there` as long as nothing else is known: what is not there any more keeps its number.
    `marks` are those that stood in the file then.
    """

    fields: Mapping[str, str] = NO_NAMES
    sequence: int = -1
    is_there: bool = True
    marks: Mapping[str, str] = NO_NAMES

    @property
    def is_of_before(self) -> bool:
        """Whether it was there when the folder went away."""
        return not self.is_there and bool(self.fields)


class What(StrEnum):
    """What somebody else did with an entry."""

    MOVED = "moved"
    DONE = "done"
    PLACE = "place"
    GONE = "gone"
    DELETED = "deleted"
    CANCELLED = "cancelled"
    OFF = "off"
    """It is marked as cancelled, and nothing has to be asked."""
    BOTH = "both"

    @property
    def is_question(self) -> bool:
        """Whether the person is asked before anything is done."""
        return self in (What.DELETED, What.CANCELLED, What.BOTH)


class Finding(NamedTuple):
    """What somebody else did with an entry; `theirs` is what the file says now."""

    what: What
    uid: str
    theirs: Said | None = None


class Verdict(NamedTuple):
    """What follows: the fields to write (as texts), what was found, and what is known then.

    `is_marked_anew` says that a field is as the campaign has it, and its mark of something older:
    somebody changed it, and that was taken in.
    """

    write: Mapping[str, str]
    known: Mapping[str, str]
    finding: Finding | None = None
    is_other_kind: bool = False
    is_marked_anew: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether the file is to say something else."""
        return self.finding is None and (bool(self.write) or self.is_other_kind)

    @property
    def is_written(self) -> bool:
        """Whether the file is to be written, be it only for its marks."""
        return self.is_changed or (self.finding is None and self.is_marked_anew)


def compare(wanted: Wanted, theirs: Said, known: Written, zone: str) -> Verdict:
    """Return what follows from what a file says.

    Args:
        wanted: what the campaign says.
        theirs: what the file says.
        known: what was written last; without the fields that nobody remembers.
        zone: my zone.
    """
    return _Comparison(wanted, theirs, known, zone).verdict()


class _Comparison:
    def __init__(self, wanted: Wanted, theirs: Said, known: Written, zone: str) -> None:
        self._wanted = wanted
        self._by_day = wanted.entry.kind is not Kind.EVENT
        self._ours = said_by(wanted.entry, zone)
        self._known = known.fields
        self._seen = known.marks
        if not theirs.minutes:
            theirs = theirs._replace(minutes=self._ours.minutes)
        self._theirs = theirs

    def verdict(self) -> Verdict:
        write: dict[str, str] = {}
        known = dict(self._known)
        findings: list[What] = []
        is_marked_anew = False
        for name in FIELDS:
            ours, theirs = self._ours.field(name, self._by_day), self._said(name)
            if ours == theirs:
                known[name] = ours
                # Only where there is one: a server that takes marks away would never come to rest.
                is_marked_anew |= self._theirs.marks.get(name, mark(ours)) != mark(ours)
                continue
            what, text = self._of(name, ours, theirs)
            if what is not None:
                findings.append(what)
            elif text is not None:
                write[name] = text
                known[name] = ours
        is_other = (self._theirs.kind is Kind.TASK) != (self._ours.kind is Kind.TASK)
        found = _first(findings)
        finding = Finding(found, self._wanted.entry.uid, self._theirs) if found else None
        return Verdict(write, known, finding, is_other, is_marked_anew)

    def _said(self, name: str) -> str:
        """Return what the file says; a day without a time is that of our time, where it is one."""
        is_day_alone = name == "when" and not self._by_day and self._theirs.begins is None
        if is_day_alone and self._theirs.day in (None, self._ours.day):
            return self._ours.when(self._by_day)
        return self._theirs.field(name, self._by_day)

    def _base(self, name: str, ours: str, theirs: str) -> str | None:
        """Return what was written last, as far as anybody or a mark in the file remembers."""
        written = self._theirs.marks.get(name)
        is_marked_since = bool(self._seen) and self._seen.get(name) != written
        if is_marked_since and written == mark(ours):
            # The file said it, whatever this machine saw there last: another wrote it, or took
            # it in, and somebody has changed it once more.
            return ours
        if name in self._known:
            return self._known[name]
        return next((one for one in (theirs, ours) if written == mark(one)), None)

    def _of(self, name: str, ours: str, theirs: str) -> tuple[What | None, str | None]:
        """Return what was found of a field that differs, or the text to write, or neither."""
        base = self._base(name, ours, theirs)
        if base == theirs:
            # Without a memory of one's own, another machine may know better.
            is_ours = name in self._known or self._is_newer
            return None, ours if is_ours else None
        is_of_inroad = self._theirs.is_as_written(name, self._by_day)
        if base == ours and is_of_inroad:
            return None, None
        if name == "status":
            return self._of_status(theirs), None
        if name == "when":
            return self._of_time(ours, base)
        if name == "location" and theirs and base == ours and self._wanted.is_asked:
            return What.PLACE, None
        if name == "description" and base and base in theirs and base != ours:
            return None, theirs.replace(base, ours, 1)
        return None, None

    def _of_status(self, theirs: str) -> What | None:
        if theirs == DONE:
            return What.DONE
        if theirs != CANCELLED:
            return None
        return What.CANCELLED if self._wanted.is_asked else What.OFF

    def _of_time(self, ours: str, base: str | None) -> tuple[What | None, str | None]:
        if self._wanted.is_over:
            return None, None
        if not self._by_day:
            return (What.MOVED if base == ours else What.BOTH), None
        today, day = self._wanted.today, self._theirs.day
        is_to_come = day is not None and (today is None or day >= today)
        if base is None or not is_to_come:
            # Of a day that is over nothing is left to move to.
            return None, ours if base != ours else None
        return What.MOVED, None

    @property
    def _is_newer(self) -> bool:
        since, changed = self._wanted.since, self._theirs.changed
        return changed is None or since is None or since > changed


def _first(findings: list[What]) -> What | None:
    """Return the one that comes first: what is done or off is not moved any more."""
    order = (What.DONE, What.CANCELLED, What.OFF, What.BOTH, What.MOVED, What.PLACE)
    return next((what for what in order if what in findings), None)
