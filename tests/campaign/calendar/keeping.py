"""A campaign that keeps a calendar folder, and a phone that changes what is in it."""

import re
from datetime import UTC, datetime
from pathlib import Path

from inroad.campaign import Campaign
from inroad.campaign.conversations.conversations import Arrangement
from inroad.clock import fixed_clock
from inroad.domain.conversations.touch_kinds import TouchKind

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
AGREED = datetime(2026, 11, 25, 10, 0)
TALK = "Conversation with Maya Chen"
SAM = "Send the request: Sam Ortiz"


class Kept:
    """A campaign that keeps a folder, as one machine has it."""

    def __init__(self, home: Path, machine: str = "here", now: datetime = NOW) -> None:
        self.folder = home / "calendar"
        self.campaign = Campaign(home / "inroad.json", fixed_clock(now), home / machine)

    def id_of(self, name: str) -> int:
        """Return who is called so."""
        return next(one.id for one in self.campaign.people.all() if one.name == name)

    def agree(self, starts: datetime = AGREED, zone: str = "Europe/Berlin") -> None:
        """Agree a time with Maya."""
        agreed = Arrangement(starts, zone, 30, "video", "room 5")
        self.campaign.conversations.schedule(self.id_of("Maya Chen"), agreed)

    def follow(self) -> tuple[str, ...]:
        """Have folder and campaign follow each other, and return what is said."""
        return self.campaign.calendars.bring_up()

    def file(self, summary: str) -> Path:
        """Return the file of the entry with this summary."""
        found = [one for one in self.folder.iterdir() if summary in one.read_text("utf-8")]
        assert len(found) == 1, [one.read_text("utf-8") for one in self.folder.iterdir()]
        return found[0]

    def edit(self, summary: str, pattern: str, by: str) -> None:
        """Change the file of an entry as a phone does: another name, and other bytes."""
        path = self.file(summary)
        head, begin, entry = re.split(r"(BEGIN:V(?:EVENT|TODO))", path.read_bytes().decode())
        entry, count = re.subn(pattern, by, entry, count=1)
        assert count, entry
        content = head + begin + entry
        path.unlink()
        uid = re.search(r"UID:(\S+)", content)
        assert uid is not None
        (self.folder / f"{uid[1]}.ics").write_bytes(content.encode())

    @property
    def talk_begins(self) -> datetime | None:
        """When the conversation with Maya is, on the clocks where it was agreed."""
        talk = self.campaign.conversations.planned(self.id_of("Maya Chen"))
        return talk.starts if talk is not None else None

    @property
    def kinds(self) -> list[TouchKind]:
        """What happened with Maya, the last first."""
        touches = self.campaign.people.view(self.id_of("Maya Chen")).touches
        return [touch.kind for touch in touches]
