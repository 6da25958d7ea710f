"""Calendar files as RFC 5545 wants them, and a folder of them that is kept up to date."""

import os
import stat
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from icalendar import Calendar, Component

from inroad.domain.errors import InroadError
from inroad.exchange.calendar.calendar_entry import CalendarEntry, Kind, Synced
from inroad.exchange.calendar.ical import Stamp, render, says_the_same, stamp_of
from inroad.exchange.calendar.vdir import digest, sync

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
FIRST = Stamp(0, AT)
TALK = CalendarEntry(
    "talk",
    Kind.EVENT,
    "Conversation with Maya, Chen; “née” \\ Li",
    "line one\nline two",
    "https://meet.example.com/maya",
    starts=datetime(2026, 11, 25, 10, 0),
    zone="America/New_York",
    minutes=30,
)
DAY = CalendarEntry("day", Kind.DAY, "Second request: Sam", day=date(2026, 11, 27))
TASK = DAY._replace(uid="todo", kind=Kind.TASK)


def only(content: bytes) -> Component:
    calendar = Calendar.from_ical(content)
    found = calendar.walk("VEVENT") + calendar.walk("VTODO")
    assert len(found) == 1
    return found[0]


def test_a_conversation_keeps_its_wall_time_and_zone() -> None:
    content = render((TALK, FIRST))
    event = only(content)
    assert b"DTSTART;TZID=America/New_York:20261125T100000" in content
    assert b"BEGIN:VTIMEZONE" in content
    assert event["DTSTART"].dt.astimezone(UTC) == datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=30)
    assert str(event["SUMMARY"]) == TALK.summary
    assert str(event["DESCRIPTION"]) == TALK.description
    assert event.walk("VALARM")[0]["TRIGGER"].dt == timedelta(minutes=-30)


def test_nothing_in_a_file_makes_a_calendar_send_mail() -> None:
    content = render((TALK, FIRST), (DAY, FIRST), (TASK, FIRST))
    for name in (b"METHOD", b"ATTENDEE", b"ORGANIZER"):
        assert name not in content


def test_lines_end_and_fold_as_they_should() -> None:
    long = TALK._replace(summary="é" * 200)
    content = render((long, FIRST))
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert not content.startswith(b"\xef\xbb\xbf")
    assert all(len(line) <= 75 for line in lines)
    assert str(only(content)["SUMMARY"]) == long.summary


def test_a_follow_up_leaves_the_day_free_and_rings_in_the_morning() -> None:
    event = only(render((DAY, FIRST)))
    assert event["DTSTART"].dt == date(2026, 11, 27)
    assert event["DTEND"].dt == date(2026, 11, 28)
    assert event["TRANSP"] == "TRANSPARENT"
    assert event.walk("VALARM")[0]["TRIGGER"].dt == timedelta(hours=9)


def test_a_follow_up_as_a_todo() -> None:
    todo = only(render((TASK, FIRST)))
    assert todo.name == "VTODO"
    assert todo["DUE"].dt == date(2026, 11, 27)
    assert todo["STATUS"] == "NEEDS-ACTION"


@pytest.mark.parametrize("zone", ["UTC", "+02:00"])
def test_what_has_no_zone_of_a_name_is_written_in_utc(zone: str) -> None:
    content = render((TALK._replace(zone=zone), FIRST))
    assert b"VTIMEZONE" not in content
    hour = 10 if zone == "UTC" else 8
    assert f"DTSTART:20261125T{hour:02}0000Z".encode() in content


def test_a_time_that_the_clocks_skip_is_written_as_it_is_meant() -> None:
    skipped = TALK._replace(starts=datetime(2027, 3, 28, 2, 30), zone="Europe/Berlin")
    assert b"DTSTART;TZID=Europe/Berlin:20270328T033000" in render((skipped, FIRST))


def _is_after_half_an_hour(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks went back by half an hour in the hour before."""
    before, after = (at.astimezone(zone).utcoffset() for at in (moment - HOUR, moment))
    assert before is not None
    assert after is not None
    return before - after == HOUR / 2


@example(zone="Australia/Lord_Howe", starts=datetime(2030, 10, 30, 7), away=-207)
@given(
    zone=st.sampled_from(
        ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Cairo"]
    ),
    starts=st.datetimes(datetime(2025, 1, 1), datetime(2032, 12, 31)),
    away=st.integers(-300, 300),
)
def test_the_zone_in_a_file_shows_the_same_clock_as_the_zone_itself(
    zone: str, starts: datetime, away: int
) -> None:
    content = render(
        (TALK._replace(zone=zone, starts=starts.replace(second=0, microsecond=0)), FIRST)
    )
    written = Calendar.from_ical(content).walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
    moment = starts.replace(tzinfo=UTC) + timedelta(days=away, hours=away % 24)
    # dateutil, with which the file is read here, is off in the half hour that Lord Howe repeats.
    assume(not _is_after_half_an_hour(moment, ZoneInfo(zone)))
    shown = moment.astimezone(written).replace(tzinfo=None)
    assert shown == moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def test_a_zone_changes_its_clocks_at_the_right_minute() -> None:
    content = render((TALK._replace(zone="Europe/Berlin"), FIRST))
    assert b"DTSTART:20270328T020000\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100" in content
    assert b"DTSTART:20261025T030000\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200" in content


def test_the_stamp_is_read_back_and_equal_entries_give_equal_bytes() -> None:
    stamp = Stamp(7, AT)
    content = render((TALK, stamp))
    assert stamp_of(content) == stamp
    assert render((TALK, stamp)) == content
    assert stamp_of(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") is None


def test_it_says_the_same_however_a_server_writes_it() -> None:
    """Servers sort properties, give times in UTC and take comments out: nothing has changed."""
    calendar = Calendar.from_ical(render((TALK, FIRST)))
    event = calendar.walk("VEVENT")[0]
    for name in ("DTSTART", "DTEND"):
        moment = event.pop(name).dt.astimezone(UTC)
        event.add(name, moment)
    event.add("x-server", "yes")
    normalised = calendar.to_ical()
    assert says_the_same(normalised, TALK)
    assert not says_the_same(normalised, TALK._replace(minutes=45))
    assert not says_the_same(normalised, TALK._replace(is_cancelled=True))
    assert not says_the_same(b"torn", TALK)


def test_a_cancelled_conversation_says_so_and_rings_no_more() -> None:
    event = only(render((TALK._replace(is_cancelled=True), FIRST)))
    assert event["STATUS"] == "CANCELLED"
    assert not event.walk("VALARM")


def state(folder: Path) -> dict[str, tuple[int, int]]:
    return {one.name: (one.stat().st_ino, one.stat().st_mtime_ns) for one in folder.iterdir()}


def test_a_folder_follows_and_what_did_not_change_is_not_written(tmp_path: Path) -> None:
    folder = tmp_path / "calendars" / "inroad"
    assert sync(folder, "inroad-", [TALK, DAY], AT) == Synced(2, 0, 0)
    before = state(folder)
    later = AT + timedelta(hours=1)
    assert sync(folder, "inroad-", [TALK, DAY], later) == Synced(0, 0, 2)
    assert state(folder) == before
    moved = TALK._replace(starts=datetime(2026, 11, 26, 11, 0))
    assert sync(folder, "inroad-", [moved], later) == Synced(1, 1, 0)
    path = folder / "inroad-talk.ics"
    assert stamp_of(path.read_bytes()) == Stamp(1, later)
    assert before["inroad-talk.ics"][0] != path.stat().st_ino, "replaced by rename"
    assert [one.name for one in folder.iterdir()] == ["inroad-talk.ics"]


def test_files_of_others_are_left_alone_and_ours_are_private(tmp_path: Path) -> None:
    theirs = tmp_path / "birthday.ics"
    theirs.write_text("theirs")
    folder = tmp_path / "new"
    sync(folder, "inroad-", [DAY], AT)
    sync(tmp_path, "inroad-", [], AT)
    assert theirs.read_text() == "theirs"
    assert stat.S_IMODE((folder / "inroad-day.ics").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_a_server_only_wrote_differently_is_left_and_what_is_wrong_is_put_right(
    tmp_path: Path,
) -> None:
    sync(tmp_path, "", [DAY], AT)
    path = tmp_path / "day.ics"
    path.write_bytes(path.read_bytes().replace(b"VERSION:2.0\r\n", b"VERSION:2.0\r\nX-A:1\r\n"))
    served = path.read_bytes()
    assert sync(tmp_path, "", [DAY], AT).unchanged == 1
    assert path.read_bytes() == served
    path.write_bytes(served.replace(b"Sam", b"Max"))
    assert sync(tmp_path, "", [DAY], AT).written == 1
    assert stamp_of(path.read_bytes()) == Stamp(1, AT)
    path.write_bytes(b"torn")
    assert sync(tmp_path, "", [DAY], AT).written == 1


def test_what_was_written_last_is_not_read_again_but_a_missing_file_is_written(
    tmp_path: Path,
) -> None:
    sync(tmp_path, "", [DAY, TASK], AT)
    (tmp_path / "day.ics").write_bytes(b"not looked at")
    (tmp_path / "todo.ics").unlink()
    known = {entry.uid: digest(entry) for entry in (DAY, TASK)}
    assert sync(tmp_path, "", [DAY, TASK], AT, known) == Synced(1, 0, 1)


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("")
    with pytest.raises(InroadError, match="was not updated"):
        sync(path, "", [DAY], AT)


def test_what_is_no_file_at_the_place_of_ours_is_replaced_and_not_waited_for(
    tmp_path: Path,
) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"before")
    folder = tmp_path / "calendar"
    folder.mkdir()
    os.mkfifo(folder / "x-talk.ics")
    (folder / "x-day.ics").symlink_to(outside)
    (folder / "x-todo.ics").symlink_to("/dev/zero")
    assert sync(folder, "x-", [TALK, DAY, TASK], AT) == Synced(3, 0, 0)
    for path in folder.iterdir():
        assert stat.S_ISREG(path.lstat().st_mode)
        assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert outside.read_bytes() == b"before"


def test_a_folder_that_is_made_is_mine_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o777)
    try:
        sync(tmp_path / "new" / "calendar", "x-", [DAY], AT)
    finally:
        os.umask(before)
    for path, mode in (("new", 0o700), ("new/calendar", 0o700), ("new/calendar/x-day.ics", 0o600)):
        assert stat.S_IMODE((tmp_path / path).stat().st_mode) == mode
