"""Everything as one calendar file, in which nothing goes back on another machine."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta

from inroad.campaign.calendar.entries import Entries, Source
from inroad.campaign.calendar.kept_folders import KeptFolders
from inroad.campaign.core.unit_of_work import UnitOfWork
from inroad.domain.changes import Change, Edit
from inroad.domain.dates.zones import is_zone
from inroad.domain.errors import InroadError
from inroad.domain.follow_ups.calendar_mark import CalendarMark
from inroad.exchange.calendar.calendar_entry import CalendarEntry, Kind, Stamp
from inroad.exchange.calendar.ical import render
from inroad.exchange.calendar.vdir import digest

_LATELY = timedelta(days=31)
"""What was longer ago need not be taken back from a calendar."""


def exported(work: UnitOfWork, entries: Entries, kept: KeptFolders) -> bytes:
    """Return the file, and keep how often each entry has changed: here, and in the campaign."""
    at = work.clock().replace(microsecond=0)
    known = kept.exported
    counted = dict(known)
    marks = {one.uid: one for one in work.store.all(CalendarMark).values()}
    stamped: list[tuple[CalendarEntry, Stamp]] = []
    edits: list[Edit] = []
    sources = entries.now()
    off = {uid: one for uid, one in entries.called_off().items() if uid in known}
    for source in (*sources.values(), *off.values()):
        entry = source.entry
        number, last = _counted(known.get(entry.uid), marks.get(entry.uid))
        mark = digest(entry)
        number += last != mark
        counted[entry.uid] = [number, mark, *_to_take_back(entry)]
        stamped.append((entry, Stamp(number, at)))
        edits += _edits(work, source, marks.get(entry.uid), number, mark)
    for entry, number in _over(known, {*sources, *off}, work.today):
        counted[entry.uid] = [number, digest(entry), *_to_take_back(entry)]
        stamped.append((entry, Stamp(number, at)))
    kept.keep_exported(counted)
    if edits:
        # A campaign that cannot be written is exported all the same.
        with suppress(InroadError):
            work.commit(Change("Exported a calendar", tuple(edits)), may_undo=False)
    return render(*stamped)


def _counted(known: list[object] | None, mark: CalendarMark | None) -> tuple[int, str]:
    """Return the number of the last change, here or on another machine, and what it said."""
    number, last = -1, ""
    match known:
        case [int(number), str(last), *_]:
            pass
    if mark is not None and mark.mark and mark.sequence > number:
        return mark.sequence, mark.mark
    return number, last


def _edits(
    work: UnitOfWork, source: Source, mark: CalendarMark | None, number: int, said: str
) -> Iterator[Edit]:
    """Yield what the campaign keeps of an entry that changed after it went out first."""
    uid = source.entry.uid
    known = mark or CalendarMark(work.derived_id("calendar", uid), source.contact.id, uid)
    after = replace(known, sequence=number, mark=said)
    if number > 0 and after != mark:
        yield Edit(mark, after)


def _to_take_back(entry: CalendarEntry) -> tuple[str | int, ...]:
    """Return what has to be known of an entry to take it back: its kind, when it is, and so on."""
    if entry.starts is not None:
        at = entry.starts.isoformat()
        return (entry.kind.value, at, entry.summary, entry.zone, entry.minutes)
    return () if entry.day is None else (entry.kind.value, f"{entry.day}", entry.summary)


def _over(
    known: dict[str, list[object]], present: set[str], today: date
) -> Iterator[tuple[CalendarEntry, int]]:
    """Yield what went out and is not there any more, as cancelled."""
    for uid, value in known.items():
        match value:
            case [int(number), str(last), *of_entry] if uid not in present:
                entry = _taken_back(uid, of_entry)
                on = entry and (entry.day or (entry.starts and entry.starts.date()))
                if entry is not None and on and on >= today - _LATELY:
                    yield entry, number + (last != digest(entry))


def _taken_back(uid: str, known: list[object]) -> CalendarEntry | None:
    """Return an entry as cancelled; None where too little is known of it."""
    with suppress(ValueError):
        match known:
            case [str(kind), str(day), str(summary)]:
                on = date.fromisoformat(day)
                return CalendarEntry(uid, Kind(kind), summary, day=on, is_cancelled=True)
            case [str(kind), str(at), str(summary), str(zone), int(minutes)] if is_zone(zone):
                starts = datetime.fromisoformat(at)
                return CalendarEntry(
                    uid,
                    Kind(kind),
                    summary,
                    starts=starts,
                    zone=zone,
                    minutes=minutes,
                    is_cancelled=True,
                )
    return None
