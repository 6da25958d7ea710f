"""Invitations: when, in which zone, with whom, and which version."""

import io
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.errors import InroadError, Unreadable
from inroad.exchange.invitations.reading import INVITATION, read_calendar
from inroad.exchange.reader import Input, Wishes
from inroad.exchange.records import ConversationRecord, Records

ZONE = (
    "BEGIN:VTIMEZONE\nTZID:Ours\n"
    "BEGIN:STANDARD\nDTSTART:19701025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\n"
    "BEGIN:DAYLIGHT\nDTSTART:19700329T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
)


def calendar(*lines: str, method: str = "METHOD:REQUEST\n", zone: str = "") -> str:
    event = "\n".join(("BEGIN:VEVENT", "UID:1", *lines, "END:VEVENT"))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{method}{zone}{event}\nEND:VCALENDAR\n"


def read(data: bytes | str) -> Records:
    given = data.encode() if isinstance(data, str) else data
    one = Input("invite.ics", len(given), lambda: io.BytesIO(given))
    assert INVITATION.is_one(one)
    return INVITATION.read(one, Wishes(), lambda done: None)


def event(*lines: str, method: str = "METHOD:REQUEST\n", zone: str = "") -> ConversationRecord:
    (found,) = read(calendar(*lines, method=method, zone=zone)).conversations
    return found


@pytest.mark.parametrize(
    ("start", "zone", "hour"),
    [
        (":20261201T100000Z", "UTC", 10),
        (";TZID=America/New_York:20261201T100000", "America/New_York", 15),
        (";TZID=Eastern Standard Time:20261201T100000", "America/New_York", 15),
        (';TZID="W. Europe Standard Time":20261201T100000', "Europe/Berlin", 9),
        (";TZID=/example.org/Europe/Berlin:20261201T100000", "Europe/Berlin", 9),
        (";TZID=Ours:20261201T100000", "+01:00", 9),
        (";TZID=Ours:20260701T100000", "+02:00", 8),
    ],
)
def test_a_time_is_read_in_its_zone(start: str, zone: str, hour: int) -> None:
    found = event(f"DTSTART{start}", zone=ZONE)
    assert (found.zone, found.begin.astimezone(UTC).hour) == (zone, hour)


def test_a_time_without_a_zone_is_on_the_wall_of_whoever_reads_it() -> None:
    found = event("DTSTART:20261201T100000")
    assert (found.begin, found.zone) == (datetime(2026, 12, 1, 10), "")


@pytest.mark.parametrize(
    ("end", "minutes"),
    [
        ("DTEND:20261201T104500Z", 45),
        ("DTEND;TZID=Europe/Berlin:20261201T113000", 30),
        ("DURATION:PT1H15M", 75),
        ("DTEND:20261201T090000Z", 30),
        ("X-NOTHING:1", 30),
    ],
)
def test_how_long_it_takes(end: str, minutes: int) -> None:
    assert event("DTSTART:20261201T100000Z", end).minutes == minutes


def test_who_is_invited_and_where() -> None:
    found = event(
        "DTSTART:20261201T100000Z",
        "SEQUENCE:3",
        'ORGANIZER;CN="Foster, Ada":mailto:ada@example.com',
        "ATTENDEE;CUTYPE=INDIVIDUAL;CN=Nora;",
        " PARTSTAT=ACCEPTED:mailto:nora@example.net",
        "ATTENDEE;CUTYPE=ROOM:mailto:room@example.com",
        "SUMMARY:A talk\\, at last",
        "DESCRIPTION:Join: https://meet.example.com/abc\\n-::~:~::~:~::~:~::-\\nBye",
    )
    assert [(one.name, one.email) for one in found.people] == [
        ("Foster, Ada", "ada@example.com"),
        ("Nora", "nora@example.net"),
    ]
    assert (found.sequence, found.subject) == (3, "A talk, at last")
    assert found.where == "https://meet.example.com/abc"
    assert found.text.endswith("abc\nBye")


def test_what_calls_a_time_off() -> None:
    start = "DTSTART:20261201T100000Z"
    assert event(start, method="METHOD:CANCEL\n").is_cancelled
    assert event(start, "STATUS:CANCELLED").is_cancelled
    assert not event(start).is_cancelled
    refused = event(
        start, "ATTENDEE;PARTSTAT=DECLINED:mailto:a@example.com", method="METHOD:REPLY\n"
    )
    assert refused.is_cancelled
    assert event(start).is_sent
    assert not event(start, method="").is_sent


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("DTSTART;VALUE=DATE:20261201",), "whole day"),
        (("SUMMARY:x",), "when it begins"),
        (("DTSTART:20261399T000000Z",), "when it begins"),
        (("DTSTART:20261201T000000Z", "DTEND:20261201T090000Z"), "eight hours"),
        (
            (
                "DTSTART:20261201T100000Z",
                "RRULE:FREQ=WEEKLY",
                "EXDATE:20261208T100000Z,20261201T100000Z",
            ),
            "taken out",
        ),
    ],
)
def test_what_is_no_conversation_is_said(lines: tuple[str, ...], said: str) -> None:
    records = read(calendar(*lines))
    assert not records.conversations
    assert said in records.problems[0].message


def test_another_time_asked_for_is_none_that_is_agreed() -> None:
    records = read(calendar("DTSTART:20261201T100000Z", method="METHOD:COUNTER\n"))
    assert not records.conversations
    assert "another time" in records.problems[0].message


def test_a_zone_that_nobody_knows_is_said() -> None:
    records = read(calendar("DTSTART;TZID=Atlantis:20261201T100000"))
    assert records.conversations[0].begin.tzinfo is None
    assert "Atlantis" in records.problems[0].message


def test_a_file_that_is_cut_off_is_not_read_as_a_short_one() -> None:
    whole = calendar("DTSTART:20261201T100000Z", "DTEND:20261201T110000Z")
    records = read(whole[: whole.index("DTEND")])
    assert not records.conversations
    assert "cut off" in records.problems[0].message


def test_other_bytes_and_an_event_alone() -> None:
    text = calendar("DTSTART:20261201T100000Z", "SUMMARY:Café")
    for data in (text.encode("latin-1"), text.encode("utf-16"), b"\xef\xbb\xbf" + text.encode()):
        assert read(data).conversations[0].subject == "Café"
    broken = calendar("DTSTART:20261201T100000Z", "SUMMARY:Café Zoë é x").encode()
    assert read(broken.replace(b"x", b"\xff")).conversations[0].subject == "Café Zoë é \ufffd"
    odd = calendar("DESCRIPTION:one\u2028DTSTART:x", "DTSTART:20261201T100000Z")
    assert read(odd).conversations[0].begin.hour == 10
    bare = "BEGIN:VEVENT\nDTSTART:20261201T100000Z\nEND:VEVENT\n"
    assert len(read(bare).conversations) == 1
    with pytest.raises(Unreadable, match="no event"):
        read("BEGIN:VCALENDAR\nEND:VCALENDAR\n")


@given(st.data())
def test_any_fault_is_read_or_refused(data: st.DataObject) -> None:
    whole = calendar("DTSTART;TZID=Ours:20261201T100000", "DURATION:PT1H", zone=ZONE).encode()
    at = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(at, min(len(whole), at + 20)))
    read_calendar(whole[:at] + data.draw(st.binary(max_size=8)) + whole[end:])
    read_calendar(data.draw(st.binary(max_size=200)))
    try:
        one = Input("x", 3, lambda: io.BytesIO(whole[:at]))
        INVITATION.read(one, Wishes(), lambda done: None)
    except InroadError:
        pass
