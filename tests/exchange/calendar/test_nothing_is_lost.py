"""What others write is never lost: foreign lines, and what a person did in any order."""

from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.domain.errors import Unreadable
from inroad.exchange.calendar.calendar_entry import CalendarEntry
from inroad.exchange.calendar.content_lines import escaped, made_line, parse, unescaped
from inroad.exchange.calendar.file_times import FileTimes
from inroad.exchange.calendar.said import FIELDS, read_said, said_by
from inroad.exchange.calendar.three_way import What
from tests.exchange.calendar.entries import AT, DAY, OWNER, TALK, TASK, Machine, text

_TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=90)
_LINES = st.lists(
    st.tuples(
        st.sampled_from(["X-APPLE-STRUCTURED-LOCATION", "CATEGORIES", "COMMENT", "URL", "x-a"]),
        st.sampled_from(["", ";LANGUAGE=de", ';X-P="a:b;c"']),
        _TEXT,
    ),
    max_size=4,
)
_OURS = st.builds(
    TALK._replace,
    summary=st.sampled_from(["Conversation with Maya Chen", "Conversation with Maya C. Chen"]),
    description=st.sampled_from(["video, 30 min", "phone; 30 min", "in person\nat noon", ""]),
    location=st.sampled_from(["room 5", "", "https://meet.example.com/a,b"]),
    starts=st.datetimes(datetime(2026, 11, 24), datetime(2027, 11, 30)).map(
        lambda one: one.replace(second=0, microsecond=0)
    ),
    minutes=st.integers(15, 90),
    zone=st.sampled_from(["Europe/Berlin", "America/New_York", "UTC"]),
)


@given(before=_LINES, after=_LINES, is_unix=st.booleans(), ours=st.lists(_OURS, max_size=4))
def test_lines_of_others_stay_byte_for_byte_in_their_order(
    before: list[tuple[str, str, str]],
    after: list[tuple[str, str, str]],
    is_unix: bool,
    ours: list[CalendarEntry],
) -> None:
    def folded(lines: list[tuple[str, str, str]]) -> str:
        made = (made_line(f"{name}{param}", escaped(said)) for name, param, said in lines)
        return "".join(one.raw.decode() for one in made)

    with TemporaryDirectory() as folder:
        machine = Machine(Path(folder))
        machine.sync(TALK)
        alarm = "BEGIN:VALARM\r\nTRIGGER:-P1D\r\nACTION:EMAIL\r\nEND:VALARM\r\n"
        path = machine.edit(
            TALK,
            ("SUMMARY", f"{folded(before)}SUMMARY"),
            ("END:VEVENT", f"{folded(after)}{alarm}END:VEVENT"),
        )
        if is_unix:
            path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n"))
        for entry in ours:
            assert machine.sync(entry).findings == ()
        content = path.read_bytes()
        if is_unix:
            assert b"\r" not in content
            content = content.replace(b"\n", b"\r\n")
        said = content.decode()
        at = said.index(folded(before))
        assert folded(after) in said[at + len(folded(before)) :]
        assert alarm in said
        assert said.count("\r\nDTSTART", said.index("BEGIN:VEVENT")) == 1


class Person:
    """A campaign on two machines, a person with a phone, and one folder between them."""

    def __init__(self, folder: Path) -> None:
        self.machines = (Machine(folder), Machine(folder))
        self.folder = folder
        # Another program keeps the folder too: what lies there is never deleted all at once.
        (folder / "other.ics").write_bytes(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
        self.wanted: dict[str, CalendarEntry] = {one.uid: one for one in (TALK, DAY, TASK)}
        self.done: set[str] = set()
        self.off: set[str] = set()
        self.asked: set[str] = set()
        self.phone: dict[str, str] = {}
        """What the phone did with each entry, until it is taken in."""
        self.mine: dict[str, date] = {}
        """Where I have moved an entry since the phone did last."""
        self.hours = 0

    def sync(self, which: int) -> int:
        """Have a machine look at the folder until nothing is taken in; return what it wrote."""
        written = 0
        is_at_rest = False
        while not is_at_rest:
            before = (dict(self.wanted), set(self.done), set(self.off))
            written += self._look(which)
            is_at_rest = before == (self.wanted, self.done, self.off)
        return written

    def _look(self, which: int) -> int:
        self.hours += 1
        machine = self.machines[which]
        open_ = [one for uid, one in self.wanted.items() if uid not in self.done | self.off]
        gone = tuple(self.done | self.off)
        done = machine.sync(*open_, at=AT + timedelta(hours=self.hours), gone=gone)
        self.asked = set()
        for finding in done.findings:
            uid, theirs = finding.uid, finding.theirs
            if finding.what is What.MOVED and theirs is not None:
                entry = self.wanted[uid]
                known = dict(machine.known)
                self.mine.pop(uid, None)
                taken = {**known[uid].fields, "when": theirs.when(by_day=uid != "talk")}
                machine.known = {**known, uid: known[uid]._replace(fields=taken)}
                if theirs.begins is not None and entry.starts is not None:
                    moved = theirs.begins.replace(tzinfo=None)
                    self.wanted[uid] = entry._replace(starts=moved, zone="UTC")
                else:
                    self.wanted[uid] = entry._replace(day=theirs.day)
            elif finding.what is What.DONE:
                self.done.add(uid)
            elif finding.what is What.GONE:
                self.off.add(uid)
            else:
                self.asked.add(uid)
        return done.synced.written

    def by_me(self, uid: str, act: str, day: int) -> None:
        """Move, reword or call off something in Inroad."""
        entry, at = self.wanted[uid], date(2026, 12, day)
        if uid in self.done | self.off:
            return
        if act == "call off":
            self.off.add(uid)
        elif act == "reword":
            self.wanted[uid] = entry._replace(summary=f"Summary {day}", description=f"Text {day}")
        elif entry.starts is None:
            self.wanted[uid] = entry._replace(day=at)
            self.mine[uid] = at
        else:
            starts = datetime(2026, 12, day, 15, 0)
            self.wanted[uid] = entry._replace(starts=starts, zone="Europe/Berlin")
            self.mine[uid] = at

    def paths(self, uid: str) -> list[Path]:
        """Return the files that have an entry."""
        return [one for one in self.folder.iterdir() if f"UID:{uid}\r\n" in text(one)]

    def by_phone(self, uid: str, act: str, day: int) -> None:
        """Move, tick or delete an entry, as a phone does."""
        for path in self.paths(uid):
            content = text(path)
            begin = max(content.find("BEGIN:VEVENT"), content.find("BEGIN:VTODO"))
            head, entry = content[:begin], content[begin:]
            if act == "delete":
                path.unlink()
            elif act == "tick" and "STATUS:NEEDS-ACTION" in entry:
                entry = entry.replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED")
                path.write_bytes((head + entry).encode())
            elif act == "move":
                name = "DUE" if "DUE" in entry else "DTSTART"
                to = (
                    f"DTSTART:202612{day:02}T120000Z"
                    if uid == "talk"
                    else (f"{name};VALUE=DATE:202612{day:02}")
                )
                lines = entry.split("\r\n")
                lines = [to if one.startswith((f"{name}:", f"{name};")) else one for one in lines]
                path.write_bytes((head + "\r\n".join(lines)).encode())
            else:
                return
            self.phone[uid] = f"{act} {day}" if act == "move" else act

    def agree(self, uid: str) -> bool:
        """Whether the file of an entry says what the campaign says."""
        (path,) = self.paths(uid)
        file = parse(path.read_bytes())
        (component,) = file.root.walk("VEVENT", "VTODO")
        times = FileTimes(file.root, OWNER.zone, OWNER.names)
        theirs, ours = (
            read_said(component, times, OWNER.zone),
            said_by(self.wanted[uid], OWNER.zone),
        )
        by_day = uid != "talk"
        return all(theirs.field(one, by_day) == ours.field(one, by_day) for one in FIELDS)

    def has(self, uid: str) -> bool:
        """Whether what the phone did last is in the campaign, or asked."""
        act = self.phone.get(uid)
        if act is None or uid in self.asked:
            return True
        if act == "delete":
            return uid in self.off | self.done
        if act == "tick":
            return uid in self.done | self.off
        entry = self.wanted[uid]
        if uid in self.mine:
            # It was moved here after that was taken in.
            return self.mine[uid] == (entry.starts.date() if entry.starts else entry.day)
        day = entry.starts.day if entry.starts is not None else entry.day and entry.day.day
        return f"move {day}" == act or uid in self.done | self.off


_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("sync"), st.integers(0, 1)),
        st.tuples(
            st.sampled_from(["move", "tick", "delete"]),
            st.tuples(st.sampled_from(["talk", "day", "todo"]), st.integers(1, 20)),
        ),
        st.tuples(
            st.sampled_from(["I move", "I reword", "I call off"]),
            st.tuples(st.sampled_from(["talk", "day", "todo"]), st.integers(1, 20)),
        ),
    ),
    max_size=14,
)


@pytest.mark.more
@given(steps=_STEPS)
def test_what_a_phone_did_is_taken_in_or_asked_and_two_machines_come_to_rest(
    steps: list[tuple[str, object]],
) -> None:
    with TemporaryDirectory() as folder:
        person = Person(Path(folder))
        assert (person.sync(0), person.sync(1)) == (3, 0)
        for what, how in steps:
            match what, how:
                case "sync", int(which):
                    person.sync(which)
                case str(act), (str(uid), int(day)) if act.startswith("I "):
                    person.by_me(uid, act.removeprefix("I "), day)
                case _, (str(uid), int(day)):
                    person.by_phone(uid, what, day)
        for which in (0, 1, 0):
            person.sync(which)
        for uid in person.wanted:
            assert person.has(uid), (uid, person.phone, person.wanted[uid])
        assert person.sync(1) == person.sync(0) == 0
        for uid in person.wanted:
            is_gone = uid in person.done | person.off or person.phone.get(uid) == "delete"
            is_off = uid in person.asked and not person.paths(uid)
            assert len(person.paths(uid)) == (not is_gone and not is_off)
            assert is_gone or uid in person.asked or person.agree(uid)


@given(content=st.binary(max_size=300))
def test_any_bytes_are_no_calendar_or_are_written_as_they_were(content: bytes) -> None:
    framed = b"BEGIN:VCALENDAR\r\n" + content + b"\r\nEND:VCALENDAR\r\n"
    for one in (content, framed):
        try:
            file = parse(one)
        except Unreadable:
            continue
        assert file.write() == one


@given(said=st.text())
def test_a_text_is_read_as_it_was_written(said: str) -> None:
    plain = said.replace("\r\n", "\n").replace("\r", "\n")
    assert unescaped(escaped(said)) == plain


@pytest.mark.parametrize("prefix", [b"", b"\xef\xbb\xbf"])
def test_large_files_that_are_odd_are_read_in_time(tmp_path: Path, prefix: bytes) -> None:
    """Nothing here takes longer than by its length."""
    machine = Machine(tmp_path)
    odd = (
        b"BEGIN:VCALENDAR\r\n" * 50_000,
        b"BEGIN:VEVENT\r\nUID:talk\r\n" + b" a" * 500_000,
        b'X;A="' + b'";"' * 300_000 + b":\r\n",
        b"\0" * 1_000_000,
        b"\r\n " * 300_000,
        b"UID:talk\r\n" * 90_000,
    )
    for at, content in enumerate(odd):
        (tmp_path / f"{at}.ics").write_bytes(prefix + content)
    before = sorted(one.read_bytes() for one in tmp_path.iterdir())
    machine.sync(DAY)
    assert sorted(one.read_bytes() for one in tmp_path.iterdir() if "day" not in one.name) == before
    assert (tmp_path / f"{OWNER.prefix}day.ics").exists()


_ODD = st.sampled_from(
    [
        *("DTSTART:99991231T235959Z", "DTSTART:00010101", "DTSTART;TZID=:2026", "DURATION:-P1D"),
        *("DURATION:P999999W", "DTEND:20010101T000000Z", "SEQUENCE:99999999999999", "UID:", "::"),
        *("STATUS:COMPLETED", "STATUS:CANCELLED", "BEGIN:VALARM", "END:VEVENT", "RRULE:FREQ=X"),
        *("X-INROAD-WROTE:", "LAST-MODIFIED:x", 'X;Y="', "\0", " ", "RECURRENCE-ID:20261125"),
        *("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nEND:VTIMEZONE", "SUMMARY:\ud800x", "DUE:1"),
    ]
)


@pytest.mark.more
@given(odd=st.lists(st.tuples(st.integers(0, 60), _ODD), max_size=4), is_known=st.booleans())
def test_whatever_stands_in_a_file_the_folder_is_gone_through(
    odd: list[tuple[int, str]], is_known: bool
) -> None:
    with TemporaryDirectory() as folder:
        machine = Machine(Path(folder))
        machine.sync(TALK, DAY, TASK)
        for path in Path(folder).iterdir():
            lines = text(path).split("\r\n")
            for at, line in odd:
                lines.insert(at % len(lines), line)
            path.write_bytes("\r\n".join(lines).encode("utf-8", "replace"))
        if not is_known:
            machine.known = {}
        for _ in range(2):
            machine.sync(TALK._replace(minutes=45), DAY._replace(summary="Third request"), TASK)
        assert list(Path(folder).iterdir())
