"""What my own calendar says is taken: events, series with their exceptions, in any zone."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from inroad.domain.conversations.overlaps import Taken
from inroad.domain.errors import Unreadable
from inroad.exchange.calendar.busy import Window, busy_in, files_of, read_busy

FIRST = datetime(2026, 11, 23, tzinfo=UTC)
NAMES = {"w. europe standard time": "Europe/Berlin"}
WINDOW = Window(FIRST, FIRST + timedelta(days=60), "Europe/Berlin", NAMES)


def calendar(*events: str, more: str = "") -> bytes:
    parts = [f"BEGIN:VEVENT\nUID:{at}\n{one}\nEND:VEVENT\n" for at, one in enumerate(events)]
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{more}{''.join(parts)}END:VCALENDAR\n".encode()


def begins(content: bytes, window: Window = WINDOW) -> list[str]:
    return [f"{one.begins:%m-%d %H:%M}" for one in busy_in(content, window)]


@pytest.mark.parametrize(
    ("times", "at", "minutes"),
    [
        ("DTSTART:20261124T090000Z\nDTEND:20261124T093000Z", "11-24 09:00", 30),
        ("DTSTART;TZID=Europe/Berlin:20261124T100000\nDURATION:PT1H", "11-24 09:00", 60),
        ("DTSTART:20261124T100000\nDURATION:PT1H15M", "11-24 09:00", 75),
        ('DTSTART;TZID="W. Europe Standard Time":20261124T100000', "11-24 09:00", 0),
        ("DTSTART;TZID=Nowhere:20261124T100000\nDURATION:P1D", "11-24 09:00", 1440),
        ("DTSTART;TZID=America/New_York:20261124T100000", "11-24 15:00", 0),
        ("DTSTART;VALUE=DATE:20261124\nTRANSP:OPAQUE", "11-23 23:00", 1440),
        ("DTSTART:20261124\nDTEND:20261126\nTRANSP:OPAQUE", "11-23 23:00", 2880),
        ("DTSTART:20261124T090000Z\nDTEND:20261124T080000Z", "11-24 09:00", 0),
    ],
)  # fmt: skip
def test_an_event_is_where_it_says(times: str, at: str, minutes: int) -> None:
    (found,) = busy_in(calendar(f"{times}\nSUMMARY:Dentist\\, new"), WINDOW)
    assert f"{found.begins:%m-%d %H:%M}" == at
    assert found.ends - found.begins == timedelta(minutes=minutes)
    assert found.what == "Dentist, new"


@pytest.mark.parametrize(
    "free",
    [
        "DTSTART:20261124T090000Z\nDURATION:PT1H\nTRANSP:TRANSPARENT",
        "DTSTART:20261124T090000Z\nDURATION:PT1H\nSTATUS:CANCELLED",
        "DTSTART:20261124T090000Z\nDURATION:PT1H\nX-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "DTSTART;VALUE=DATE:20261124\nSUMMARY:A birthday",
        "DTSTART:20260124T090000Z\nDURATION:PT1H",
        "DTSTART:nonsense",
        "SUMMARY:without a time",
    ],
)
def test_what_is_free_or_elsewhere_takes_nothing(free: str) -> None:
    assert not busy_in(calendar(free), WINDOW)


def test_a_series_keeps_its_hour_over_a_clock_change_and_leaves_out_its_exceptions() -> None:
    series = (
        "DTSTART;TZID=Europe/Berlin:20260928T100000\nDURATION:PT30M\n"
        "RRULE:FREQ=WEEKLY;UNTIL=20261221T090000Z\nEXDATE;TZID=Europe/Berlin:20261130T100000\n"
        "RDATE;TZID=Europe/Berlin:20261202T110000,20261203T110000"
    )
    content = calendar(series) + b""
    moved = b"BEGIN:VEVENT\nUID:0\nRECURRENCE-ID;TZID=Europe/Berlin:20261207T100000\n"
    moved += b"DTSTART;TZID=Europe/Berlin:20261208T150000\nDURATION:PT30M\nEND:VEVENT\n"
    content = content.replace(b"END:VCALENDAR\n", moved + b"END:VCALENDAR\n")
    assert begins(content) == [
        "11-23 09:00", "12-02 10:00", "12-03 10:00", "12-08 14:00", "12-14 09:00", "12-21 09:00",
    ]  # fmt: skip
    before = Window(datetime(2026, 10, 15, tzinfo=UTC), FIRST, "UTC")
    assert begins(content, before)[:3] == ["10-19 08:00", "10-26 09:00", "11-02 09:00"]


ZONE = """BEGIN:VTIMEZONE
TZID:Mine
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


@pytest.mark.parametrize(("day", "hour"), [("20261024", 8), ("20261025", 9), ("20270328", 8)])
def test_a_zone_that_the_file_brings_along_is_its_own(day: str, hour: int) -> None:
    event = f"DTSTART;TZID=Mine:{day}T100000\nDURATION:PT1H"
    window = Window(datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC))
    (found,) = busy_in(calendar(event, more=ZONE), window)
    assert found.begins.hour == hour


@pytest.mark.parametrize(
    "zone",
    [
        ZONE.replace("FREQ=YEARLY", "FREQ=SECONDLY"),
        ZONE.replace("BYMONTH=3", "BYMONTH=99").replace("BYMONTH=10", "BYMONTH=0"),
        ZONE.replace("+0200", "+9999"),
        ZONE.replace("16011028T030000", "x"),
        "BEGIN:VTIMEZONE\nTZID:Mine\nEND:VTIMEZONE\n",
    ],
)
def test_a_zone_that_is_none_holds_nobody_up(zone: str) -> None:
    event = "DTSTART;TZID=Mine:20261124T100000\nDURATION:PT1H"
    assert len(busy_in(calendar(event, more=zone), WINDOW)) == 1


def test_a_single_event_without_a_calendar_around_it_is_read() -> None:
    alone = b"BEGIN:VEVENT\nDTSTART:20261124T090000Z\nSUMMARY:Ren\xe9\nEND:VEVENT\n"
    (found,) = busy_in(alone, WINDOW)
    assert found.what == "René"


def test_what_inroad_wrote_itself_is_not_taken_twice() -> None:
    content = calendar("DTSTART:20261124T090000Z\nDURATION:PT1H\nX-INROAD-WROTE:0a1b a b")
    assert not busy_in(
        content, WINDOW._replace(is_ours=lambda one: bool(one.line("X-INROAD-WROTE")))
    )


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 100, b"BEGIN:VCALENDAR\n", b"BEGIN:VCARD\nEND:VCARD\n"]
)
def test_what_is_no_calendar_is_unreadable(content: bytes) -> None:
    with pytest.raises(Unreadable):
        busy_in(content, WINDOW)


def test_a_folder_is_read_with_the_folders_in_it_and_its_problems_are_said(tmp_path: Path) -> None:
    event = calendar("DTSTART:20261124T090000Z\nDURATION:PT1H\nSUMMARY:Dentist")
    (tmp_path / "personal").mkdir()
    (tmp_path / "personal" / "a.ics").write_bytes(event)
    (tmp_path / "b.ics").write_bytes(event)
    (tmp_path / "notes.txt").write_bytes(event)
    (tmp_path / ".hidden.ics").write_bytes(event)
    at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    taken = Taken(at, at + timedelta(hours=1), "Dentist")
    assert read_busy(files_of(tmp_path), WINDOW) == ((taken, taken), "")
    (tmp_path / "c.ics").write_bytes(b"torn")
    assert read_busy(files_of(tmp_path), WINDOW).problem == (
        "1 of 3 files could not be read as a calendar."
    )
    assert files_of(tmp_path / "missing.ics") == []
    assert read_busy(files_of(tmp_path / "b.ics"), WINDOW).taken == (taken,)


def test_a_day_that_is_far_off_is_passed_over() -> None:
    far = calendar("DTSTART:99991231T235900Z\nRRULE:FREQ=DAILY", "DTSTART:00010101T000000Z")
    assert not busy_in(far, WINDOW)
    assert date.max.year == 9999
