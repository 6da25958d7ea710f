"""Reads invitations: each event of a calendar as a conversation that it agrees or calls off."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from inroad.domain.conversations.conversation import LONGEST, MOST_VERSIONS
from inroad.domain.errors import InroadError, Unreadable
from inroad.domain.patterns import late
from inroad.domain.people.email_address import read_address
from inroad.domain.text import clean, clean_lines
from inroad.exchange.invitations.components import Component, Property, calendars_in
from inroad.exchange.invitations.moments import Moment, length_of, moment_of
from inroad.exchange.reader import Input, Reader, Watch, Wishes
from inroad.exchange.records import ConversationRecord, Correspondent, Problem, Records

ORIGIN = "calendar"
_BEGINS = (b"BEGIN:VCALENDAR", b"BEGIN:VEVENT")
_LARGEST = 64 * 1024 * 1024
_MOST_EVENTS = 20_000
_MOST_PEOPLE = 100
_MOST_TAKEN_OUT = 1_000
_USUAL_MINUTES = 30
"""Minutes of an event that has no end."""
_LONGEST_LINE = 500
_SENT = frozenset({"REQUEST", "CANCEL", "REPLY", "ADD"})
_UNDECIDED = {
    "COUNTER": "it asks for another time: answer it, and agree that one",
    "DECLINECOUNTER": "another time was refused: the one agreed stands",
    "REFRESH": "it asks for the invitation once more",
}
_ROOMS = frozenset({"ROOM", "RESOURCE", "GROUP"})
_LINK = late(r"https?://[^\s<>\"')\]]{4,400}")
_MEETING = late(
    r"https?://[^\s<>\"')\]]{0,100}(?:zoom\.|teams\.|meet\.|webex\.|whereby\.|jitsi|gotomeet|skype)"
    r"[^\s<>\"')\]]{0,400}",
    re.IGNORECASE,
)
_RULE = late(r"[-:~_=*]{8,}")
_LINKS = ("X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "CONFERENCE", "URL")


def is_calendar(input: Input) -> bool:
    """Whether a file is a calendar: the first line that says anything begins one."""
    head = input.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    wide = head[:200].replace(b"\x00", b"").lstrip(b"\xff\xfe \t\r\n")
    return any(one[:15].upper().startswith(_BEGINS) for one in (head, wide))


def read(input: Input, _wishes: Wishes, watch: Watch) -> Records:
    """Return the conversations of a calendar file, and what is to be said of the others.

    Raises:
        Unreadable: there is no event in it, or it is larger than calendars are.
    """
    parts: list[bytes] = []
    done = 0
    for piece in input.pieces():
        done += len(piece)
        if done > _LARGEST:
            raise Unreadable(f"{input.name} is too large to be a calendar; export less of it.")
        watch(done)
        parts.append(piece)
    records = read_calendar(b"".join(parts))
    if not records.conversations and not records.problems:
        raise Unreadable(f"{clean(input.name)} holds no event; save the invitation again.")
    return records


INVITATION = Reader(ORIGIN, ("*.ics",), is_calendar, read)
"""A calendar file: an invitation, its update, or that it is called off."""


def read_calendar(data: bytes, place: int = 0) -> Records:
    """Return the conversations of a calendar.

    Args:
        data: the file as it is.
        place: the place of what it came with; 0 counts the events themselves, from 1.
    """
    conversations: list[ConversationRecord] = []
    problems: list[Problem] = []
    count = 0
    for calendar in calendars_in(data[:_LARGEST]):
        zones = {one.said("TZID"): one for one in calendar.parts if one.name == "VTIMEZONE"}
        for event in calendar.parts:
            if event.name != "VEVENT":
                continue
            count += 1
            if count > _MOST_EVENTS:
                break
            for found in _read(event, calendar, zones, place or count):
                if isinstance(found, Problem):
                    problems.append(found)
                else:
                    conversations.append(found)
    return Records(conversations=tuple(conversations), problems=tuple(problems), origin=ORIGIN)


def _read(
    event: Component, calendar: Component, zones: Mapping[str, Component], place: int
) -> Iterator[ConversationRecord | Problem]:
    """Yield what an event agrees, and what is to be said of it."""
    title = clean(event.said("SUMMARY"))[:_LONGEST_LINE]
    called = f"“{title[:60]}”: " if title else ""
    method = clean(calendar.said("METHOD")).upper()
    start = event.first("DTSTART")
    if not event.is_whole:
        yield Problem(place, f"{called}it is cut off; save it again")
        return
    if method in _UNDECIDED:
        yield Problem(place, f"{called}{_UNDECIDED[method]}")
        return
    usual = calendar.said("X-WR-TIMEZONE")
    begin = moment_of(start, zones, usual) if start is not None else None
    if begin is None:
        yield Problem(place, f"{called}it does not say when it begins")
        return
    if begin.at is None:
        yield Problem(place, f"{called}it takes a whole day, and is no conversation")
        return
    minutes = _minutes(event, begin, zones)
    if minutes > LONGEST:
        yield Problem(place, f"{called}it takes more than eight hours, and is no conversation")
        return
    if begin.at in (_at(one, zones, usual) for one in _taken_out(event)):
        yield Problem(place, f"{called}its first time is taken out; agree the next by hand")
        return
    if event.first("RRULE") is not None:
        yield Problem(place, f"{called}it comes again; the first time counts", is_skipped=False)
    name = start.parameters.get("TZID", "") if start is not None else ""
    if begin.at.tzinfo is None and name:
        message = f"{called}nobody knows the time zone “{clean(name)[:60]}”; yours is meant"
        yield Problem(place, message, is_skipped=False)
    organizer = next(_people(event, "ORGANIZER"), Correspondent())
    attendees = tuple(_people(event, "ATTENDEE"))
    answers = [] if method != "REPLY" else event.properties.get("ATTENDEE", [])[:1]
    state = answers[0].parameters.get("PARTSTAT", "").upper() if answers else ""
    if method == "REPLY" and state not in ("ACCEPTED", "DECLINED"):
        yield Problem(place, f"{called}they have not decided yet")
        return
    everybody = (*attendees, organizer) if method == "REPLY" else (organizer, *attendees)
    people = {one.email.lower(): one for one in everybody if one.email}
    is_off = event.said("STATUS").strip().upper() == "CANCELLED"
    again = event.first("RECURRENCE-ID")
    yield ConversationRecord(
        place,
        _uid(event, begin.at, organizer),
        begin.at,
        minutes,
        tuple(people.values())[:_MOST_PEOPLE],
        begin.zone,
        _where(event),
        title,
        _text(event),
        _sequence(event),
        is_off or method == "CANCEL" or state == "DECLINED",
        organizer,
        method in _SENT,
        _known_as(clean(event.said("UID"))) if again is not None else "",
        _at(again, zones, usual),
        _at(event.first("DTSTAMP"), {}),
        method == "REPLY",
    )


def _taken_out(event: Component) -> Iterator[Property]:
    """Yield the times at which a series is not held."""
    for said in event.properties.get("EXDATE", ())[:_MOST_TAKEN_OUT]:
        yield from (said._replace(value=one) for one in said.value.split(",")[:_MOST_TAKEN_OUT])


def _at(said: Property | None, zones: Mapping[str, Component], usual: str = "") -> datetime | None:
    """Return the moment that a property names, None where there is none or it is a whole day."""
    found = moment_of(said, zones, usual) if said is not None else None
    return found.at if found is not None else None


def _minutes(event: Component, begin: Moment, zones: Mapping[str, Component]) -> int:
    """Return how long an event takes; what ends before it begins has no end."""
    said = event.first("DTEND")
    end = moment_of(said, zones) if said is not None else None
    length: timedelta | None = None
    if end is not None and end.at is not None and begin.at is not None:
        is_alike = (end.at.tzinfo is None) is (begin.at.tzinfo is None)
        length = end.at - begin.at if is_alike else None
    if length is None:
        length = length_of(event.said("DURATION"))
    minutes = round(length.total_seconds() / 60) if length is not None else 0
    return minutes if minutes > 0 else _USUAL_MINUTES


def _people(event: Component, name: str) -> Iterator[Correspondent]:
    """Yield whom a property names, with an address; rooms are nobody."""
    for said in event.properties.get(name, ())[:_MOST_PEOPLE]:
        if said.parameters.get("CUTYPE", "").upper() in _ROOMS:
            continue
        email = _address(said.value) or _address(said.parameters.get("EMAIL", ""))
        called = clean(said.parameters.get("CN", ""))[:_LONGEST_LINE]
        if email:
            yield Correspondent("" if "@" in called else called, email)


def _address(said: str) -> str:
    try:
        return read_address(said.strip()[:400])
    except InroadError:
        return ""


def _uid(event: Component, begin: datetime, organizer: Correspondent) -> str:
    """Return what an event is known by; one of a series that was moved is one of its own."""
    said = clean(event.said("UID"))
    again = event.first("RECURRENCE-ID")
    if said:
        return _known_as(f"{said}#{clean(again.value)}" if again is not None else said)
    return _digest(f"{begin.isoformat()}\x1f{organizer.email}\x1f{event.said('SUMMARY')}")


def _known_as(uid: str) -> str:
    """Return a uid as it is kept: one that is too long for that by what it comes to."""
    return uid if len(uid) <= _LONGEST_LINE else _digest(uid)


def _digest(said: str) -> str:
    return f"digest:{hashlib.sha256(said.encode('utf-8', 'replace')).hexdigest()[:40]}"


def _sequence(event: Component) -> int:
    said = event.said("SEQUENCE").strip()
    is_number = said.isascii() and said.isdecimal() and len(said) <= 9
    return min(MOST_VERSIONS, int(said)) if is_number else 0


def _where(event: Component) -> str:
    """Return where they meet: the place, and the link of a call."""
    place = clean(event.said("LOCATION"))[:_LONGEST_LINE]
    if _LINK.search(place):
        return place
    links = (clean(event.said(name)) for name in _LINKS)
    link = next((one for one in links if _LINK.fullmatch(one)), "")
    if not link:
        found = _MEETING.search(event.said("DESCRIPTION")[:20_000])
        link = found[0] if found else ""
    return ", ".join(filter(None, (place, link)))


def _text(event: Component) -> str:
    """Return what an invitation says beside the time, without the rules that calendars draw."""
    lines = clean_lines(event.said("DESCRIPTION")).split("\n")
    kept = "\n".join(line for line in lines if not _RULE.fullmatch(line.strip()[:400]))
    return kept.strip()
