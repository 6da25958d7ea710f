"""Entries and a folder for the tests of calendars."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from inroad.exchange.calendar.calendar_entry import CalendarEntry, Kind
from inroad.exchange.calendar.three_way import Wanted, Written
from inroad.exchange.calendar.vdir import Folder, Owner, Pass

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = AT.date()
OWNER = Owner("0a1b2c3d", "inroad-0a1b2c3d-", "Europe/Berlin")
TALK = CalendarEntry(
    "talk",
    Kind.EVENT,
    "Conversation with Maya Chen",
    "video, 30 min",
    "room 5",
    starts=datetime(2026, 11, 25, 10, 0),
    zone="Europe/Berlin",
    minutes=30,
)
DAY = CalendarEntry("day", Kind.DAY, "Second request: Sam", "after a week", day=date(2026, 11, 27))
TASK = DAY._replace(uid="todo", kind=Kind.TASK)


def wanted(entry: CalendarEntry) -> Wanted:
    """Return an entry as a campaign wants it: a conversation is asked about."""
    return Wanted(entry, is_asked=entry.kind is Kind.EVENT, since=AT, today=TODAY)


class Machine:
    """A machine that keeps a folder, with its memory."""

    def __init__(self, path: Path) -> None:
        self.folder = Folder(path)
        self.path = path
        self.known: Mapping[str, Written] = {}

    def sync(self, *entries: CalendarEntry, at: datetime = AT, gone: tuple[str, ...] = ()) -> Pass:
        """Bring the folder up to date."""
        done = self.folder.sync(OWNER, map(wanted, entries), self.known, at, gone)
        self.known = done.known
        return done

    def file(self, entry: CalendarEntry) -> Path:
        """Return the file in which an entry stands."""
        found = [one for one in self.path.iterdir() if f"UID:{entry.uid}\r\n" in text(one)]
        assert len(found) == 1, found
        return found[0]

    def edit(self, entry: CalendarEntry, *changes: tuple[str, str]) -> Path:
        """Change texts in the file of an entry, as another program does."""
        path = self.file(entry)
        content = text(path)
        for before, after in changes:
            assert before in content, content
            content = content.replace(before, after, 1)
        path.write_bytes(content.encode())
        return path


def text(path: Path) -> str:
    """Return a file as text, its line ends as they are."""
    return path.read_bytes().decode()
