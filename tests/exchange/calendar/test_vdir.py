"""A folder of entries: written once, read first, and never over what somebody else did."""

import os
import stat
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from inroad.domain.errors import InroadError
from inroad.exchange.calendar.calendar_entry import Synced
from inroad.exchange.calendar.three_way import What
from tests.exchange.calendar.entries import AT, DAY, OWNER, TALK, TASK, Machine, text

LATER = AT + timedelta(hours=1)
MOVED = TALK._replace(starts=datetime(2026, 11, 26, 11, 0))


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "calendars" / "inroad")


def found_by(machine: Machine, *entries: object) -> list[tuple[str, What]]:
    done = machine.sync(*entries)  # type: ignore[arg-type]
    return [(one.uid, one.what) for one in done.findings]


def state(folder: Path) -> dict[str, tuple[int, int]]:
    return {one.name: (one.stat().st_ino, one.stat().st_mtime_ns) for one in folder.iterdir()}


def test_a_folder_follows_and_what_did_not_change_is_not_written(machine: Machine) -> None:
    assert machine.sync(TALK, DAY).synced == Synced(2, 0, 0)
    before = state(machine.path)
    assert machine.sync(TALK, DAY, at=LATER).synced == Synced(0, 0, 2)
    assert state(machine.path) == before
    assert machine.sync(MOVED, at=LATER).synced == Synced(1, 1, 0)
    path = machine.file(TALK)
    assert "SEQUENCE:1\r\n" in text(path)
    assert "LAST-MODIFIED:20261123T100000Z\r\n" in text(path)
    assert "DTSTART;TZID=Europe/Berlin:20261126T110000\r\n" in text(path)
    assert before[path.name][0] != path.stat().st_ino, "replaced by rename"
    assert [one.name for one in machine.path.iterdir()] == [path.name]


def test_an_entry_is_found_by_its_uid_whatever_its_file_is_called(machine: Machine) -> None:
    machine.sync(TALK)
    machine.file(TALK).rename(machine.path / "talk.ics")
    assert machine.sync(MOVED).synced == Synced(1, 0, 0)
    assert [one.name for one in machine.path.iterdir()] == ["talk.ics"]
    machine.sync()
    assert not list(machine.path.iterdir())


def test_a_folder_with_doubles_of_before_is_put_right(machine: Machine) -> None:
    machine.sync(TALK)
    ours = machine.file(TALK)
    theirs = machine.path / "talk.ics"
    theirs.write_bytes(ours.read_bytes().replace(b"END:VEVENT", b"X-MINE:1\r\nEND:VEVENT"))
    assert machine.sync(TALK).synced == Synced(0, 1, 1)
    assert list(machine.path.iterdir()) == [theirs]


def test_doubles_of_before_there_were_marks_are_put_right_as_well(machine: Machine) -> None:
    machine.sync(TALK)
    ours = machine.file(TALK)
    lines = text(ours).split("\r\n")
    at = next(at for at, line in enumerate(lines) if line.startswith("X-INROAD-WROTE"))
    plain = "\r\n".join([*lines[:at], *lines[at + 2 :]])
    ours.write_bytes(plain.encode())
    theirs = machine.path / "talk.ics"
    theirs.write_bytes(plain.replace("20261125T100000", "20261126T100000").encode())
    done = machine.sync(TALK)
    assert done.synced.removed == 1
    assert [one.what for one in done.findings] == [What.MOVED]
    assert list(machine.path.iterdir()) == [theirs]


def test_a_second_machine_writes_nothing_again(machine: Machine) -> None:
    machine.sync(TALK, DAY, TASK)
    other = Machine(machine.path)
    before = state(machine.path)
    assert other.sync(TALK, DAY, TASK, at=LATER).synced == Synced(0, 0, 3)
    assert state(machine.path) == before


def test_another_machine_that_knows_less_leaves_what_is_newer(machine: Machine) -> None:
    machine.sync(TALK)
    other = Machine(machine.path)
    other.sync(TALK)
    machine.sync(MOVED, at=LATER)
    done = other.sync(TALK, at=LATER)
    assert (done.synced.written, done.findings) == (0, ())
    stranger = Machine(machine.path)
    done = stranger.sync(TALK, at=LATER)
    assert (done.synced.written, done.findings) == (0, ())


def test_what_somebody_moves_is_found_and_not_put_back(machine: Machine) -> None:
    machine.sync(TALK, DAY)
    machine.edit(TALK, ("DTSTART;TZID=Europe/Berlin:20261125T100000", "DTSTART:20261126T160000Z"))
    machine.edit(DAY, ("DTSTART;VALUE=DATE:20261127", "DTSTART;VALUE=DATE:20261130"))
    before = state(machine.path)
    for _ in range(2):
        assert found_by(machine, TALK, DAY) == [("talk", What.MOVED), ("day", What.MOVED)]
    assert state(machine.path) == before
    stranger = Machine(machine.path)
    assert found_by(stranger, TALK, DAY) == [("talk", What.MOVED), ("day", What.MOVED)]


def test_a_move_away_and_back_is_found_by_a_machine_that_saw_only_where_it_is(
    machine: Machine,
) -> None:
    """What another machine took in meanwhile is not written over what came after it."""
    before, away = "DTSTART;VALUE=DATE:20261127", "DTSTART;VALUE=DATE:20261130"
    moved = DAY._replace(day=date(2026, 11, 30))
    machine.sync(DAY)
    other = Machine(machine.path)
    other.sync(DAY)
    machine.edit(DAY, (before, away))
    assert found_by(machine, DAY) == [("day", What.MOVED)]
    machine.sync(moved, at=LATER)
    machine.edit(DAY, (away, before))
    assert found_by(other, moved) == [("day", What.MOVED)]


def test_what_was_taken_in_is_marked_once_and_nothing_else_is_written(machine: Machine) -> None:
    machine.sync(DAY)
    machine.edit(DAY, ("DTSTART;VALUE=DATE:20261127", "DTSTART;VALUE=DATE:20261130"))
    moved = DAY._replace(day=date(2026, 11, 30))
    assert found_by(machine, DAY) == [("day", What.MOVED)]
    lines = text(machine.file(DAY)).split("\r\n")
    assert machine.sync(moved, at=LATER).synced == Synced(1, 0, 0)
    changed = set(text(machine.file(DAY)).split("\r\n")) - set(lines)
    assert [one.partition(":")[0] for one in changed] == ["X-INROAD-WROTE"]
    before = state(machine.path)
    assert machine.sync(moved, at=LATER).synced == Synced(0, 0, 1)
    assert Machine(machine.path).sync(moved, at=LATER).synced == Synced(0, 0, 1)
    assert state(machine.path) == before


def test_where_marks_are_taken_away_what_was_taken_in_is_left_as_it_is(machine: Machine) -> None:
    """A server that keeps no property that it does not know would never come to rest."""
    machine.sync(DAY)
    lines = text(machine.file(DAY)).split("\r\n")
    at = next(at for at, line in enumerate(lines) if line.startswith("X-INROAD-WROTE"))
    folded = lines[at + 1].startswith(" ")
    plain = "\r\n".join([*lines[:at], *lines[at + 1 + folded :]])
    machine.file(DAY).write_bytes(plain.replace("20261127", "20261130").encode())
    before = state(machine.path)
    assert found_by(machine, DAY._replace(day=date(2026, 11, 30))) == []
    assert state(machine.path) == before


@pytest.mark.parametrize(
    "same",
    [
        "DTSTART:20261125T090000Z",
        "DTSTART;TZID=America/New_York:20261125T040000",
        "DTSTART;TZID=/example.org/20260101/Europe/Berlin:20261125T100000",
        "DTSTART:20261125T100000",
        "DTSTART;VALUE=DATE-TIME:20261125T090000Z",
    ],
)
def test_the_same_moment_in_other_words_is_no_move(machine: Machine, same: str) -> None:
    machine.sync(TALK)
    end = ("DURATION:PT30M", "DTEND:20261125T093000Z")
    machine.edit(TALK, ("DTSTART;TZID=Europe/Berlin:20261125T100000", same), end)
    done = machine.sync(TALK)
    assert (done.synced.written, done.findings) == (0, ())


def test_a_move_in_both_places_is_asked(machine: Machine) -> None:
    machine.sync(TALK)
    machine.edit(TALK, ("20261125T100000", "20261127T100000"))
    assert found_by(machine, MOVED) == [("talk", What.BOTH)]


def test_what_is_deleted_is_asked_or_stays_away(machine: Machine) -> None:
    machine.sync(TALK, DAY)
    machine.file(TALK).unlink()
    machine.file(DAY).unlink()
    for _ in range(2):
        assert found_by(machine, TALK, DAY) == [("talk", What.DELETED), ("day", What.GONE)]
    assert not list(machine.path.iterdir())


def test_a_conversation_that_is_cancelled_there_is_asked(machine: Machine) -> None:
    machine.sync(TALK)
    machine.edit(TALK, ("STATUS:CONFIRMED", "STATUS:CANCELLED"))
    assert found_by(machine, TALK) == [("talk", What.CANCELLED)]


def test_a_ticked_to_do_is_done_and_not_unticked(machine: Machine) -> None:
    machine.sync(TASK)
    path = machine.edit(TASK, ("NEEDS-ACTION", "COMPLETED\r\nCOMPLETED:20261124T080000Z"))
    ticked = path.read_bytes()
    assert found_by(machine, TASK._replace(summary="Another")) == [("todo", What.DONE)]
    assert path.read_bytes() == ticked


def test_notes_alarms_and_what_is_unknown_are_kept(machine: Machine) -> None:
    machine.sync(TALK)
    alarm = "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-P1D\r\nX-A:b\r\nEND:VALARM\r\n"
    machine.edit(
        TALK,
        ("DESCRIPTION:video\\, 30 min", "DESCRIPTION:video\\, 30 min\\nBring the book"),
        ("BEGIN:VALARM", f'CATEGORIES:work\r\nX-THEIRS;A="b:c":d\r\n{alarm}BEGIN:VALARM'),
        ("VERSION:2.0\r\n", "VERSION:2.0\r\nX-WR-CALNAME:mine\r\n"),
    )
    assert machine.sync(TALK).synced.written == 0
    longer = MOVED._replace(description="phone, 45 min", minutes=45)
    assert machine.sync(longer).synced.written == 1
    content = text(machine.file(TALK))
    for kept in (alarm, "CATEGORIES:work\r\n", 'X-THEIRS;A="b:c":d\r\n', "X-WR-CALNAME:mine\r\n"):
        assert kept in content
    assert "DESCRIPTION:phone\\, 45 min\\nBring the book\r\n" in content
    assert "DURATION:PT45M\r\n" in content
    assert content.count("DTSTART;TZID=Europe/Berlin:20261126T110000\r\n") == 1
    assert "DTEND" not in content


def test_a_reminder_says_what_its_entry_says_and_one_of_others_what_it_said(
    machine: Machine,
) -> None:
    machine.sync(TALK)
    mine = "BEGIN:VALARM\r\nDESCRIPTION:Take the book\r\nTRIGGER:-P1D\r\nEND:VALARM\r\n"
    machine.edit(TALK, ("BEGIN:VALARM", f"{mine}BEGIN:VALARM"))
    machine.sync(TALK._replace(summary="Conversation with Maya Ortiz, and others"))
    content = text(machine.file(TALK))
    assert "Maya Chen" not in content
    assert content.count(":Conversation with Maya Ortiz\\, and others\r\n") == 2
    assert mine in content


def test_a_sequence_of_others_is_counted_on(machine: Machine) -> None:
    machine.sync(TALK)
    machine.edit(TALK, ("SEQUENCE:0", "SEQUENCE:7"))
    machine.sync(MOVED)
    assert "SEQUENCE:8\r\n" in text(machine.file(TALK))


def test_what_becomes_a_to_do_keeps_what_is_of_others(machine: Machine) -> None:
    machine.sync(DAY)
    machine.edit(DAY, ("END:VEVENT", "X-MINE:1\r\nEND:VEVENT"))
    machine.sync(TASK._replace(uid="day"))
    content = text(machine.file(DAY))
    assert "BEGIN:VTODO\r\n" in content
    assert "END:VTODO\r\n" in content
    assert "DUE;VALUE=DATE:20261127\r\n" in content
    assert "X-MINE:1\r\n" in content
    assert "DTSTART" not in content
    assert machine.sync(TASK._replace(uid="day")).synced == Synced(0, 0, 1)


def test_a_follow_up_that_waits_moves_on_with_the_day(machine: Machine) -> None:
    machine.sync(DAY)
    assert machine.sync(DAY._replace(day=date(2026, 11, 28))).synced.written == 1
    assert "20261128" in text(machine.file(DAY))


def test_files_of_others_are_left_alone_and_ours_are_private(tmp_path: Path) -> None:
    theirs = tmp_path / "birthday.ics"
    theirs.write_text("theirs")
    event = tmp_path / "dinner.ics"
    event.write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:dinner\nEND:VEVENT\nEND:VCALENDAR\n")
    new = Machine(tmp_path / "new")
    new.sync(DAY)
    Machine(tmp_path).sync()
    assert theirs.read_text() == "theirs"
    assert "dinner" in event.read_text()
    assert stat.S_IMODE(new.file(DAY).stat().st_mode) == 0o600
    assert stat.S_IMODE(new.path.stat().st_mode) == 0o700


def test_a_file_with_others_in_it_keeps_them(machine: Machine) -> None:
    machine.sync(TALK)
    other = "BEGIN:VEVENT\r\nUID:dinner\r\nDTSTART:20261201T180000Z\r\nEND:VEVENT\r\n"
    path = machine.edit(TALK, ("END:VCALENDAR", f"{other}END:VCALENDAR"))
    machine.sync(MOVED)
    assert other in text(path)
    machine.sync()
    assert other in text(path)
    assert "UID:talk" not in text(path)


@pytest.mark.parametrize("torn", [b"torn", b"", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:talk\r\n"])
def test_what_is_no_calendar_any_more_is_named_and_left_alone(
    machine: Machine, torn: bytes
) -> None:
    machine.sync(TALK)
    path = machine.file(TALK)
    path.write_bytes(torn)
    done = machine.sync(TALK)
    assert (done.broken, done.findings, path.read_bytes()) == ((path.name,), (), torn)
    path.unlink()
    assert machine.sync(TALK).synced.written == 1


def test_a_folder_that_is_gone_is_begun_anew(machine: Machine) -> None:
    machine.sync(TALK)
    machine.file(TALK).unlink()
    machine.path.rmdir()
    assert machine.sync(TALK).synced.written == 1


def test_what_goes_goes_also_where_nobody_remembers_it(machine: Machine) -> None:
    machine.sync(TALK, DAY)
    other = Machine(machine.path)
    assert other.sync(DAY, gone=("talk",)).synced == Synced(0, 1, 1)
    assert [one.name for one in machine.path.iterdir()] == [f"{OWNER.prefix}day.ics"]


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("")
    with pytest.raises(InroadError, match="was not updated"):
        Machine(path).sync(DAY)


def test_what_is_no_file_at_the_place_of_ours_is_replaced_and_not_waited_for(
    tmp_path: Path,
) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"before")
    folder = tmp_path / "calendar"
    folder.mkdir()
    os.mkfifo(folder / f"{OWNER.prefix}talk.ics")
    (folder / f"{OWNER.prefix}day.ics").symlink_to(outside)
    (folder / f"{OWNER.prefix}todo.ics").symlink_to("/dev/zero")
    assert Machine(folder).sync(TALK, DAY, TASK).synced == Synced(3, 0, 0)
    for path in folder.iterdir():
        assert stat.S_ISREG(path.lstat().st_mode)
        assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert outside.read_bytes() == b"before"


def test_a_folder_that_is_made_is_mine_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o777)
    try:
        Machine(tmp_path / "new" / "calendar").sync(DAY)
    finally:
        os.umask(before)
    file = f"new/calendar/{OWNER.prefix}day.ics"
    for path, mode in (("new", 0o700), ("new/calendar", 0o700), (file, 0o600)):
        assert stat.S_IMODE((tmp_path / path).stat().st_mode) == mode
