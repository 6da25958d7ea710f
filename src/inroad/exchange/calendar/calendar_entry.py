"""What goes out to a calendar, as plain records: making them needs no calendar library."""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """How an entry stands in a calendar."""

    EVENT = "event"
    DAY = "day"
    TASK = "task"


class CalendarEntry(NamedTuple):
    """One thing for a calendar.

    An `EVENT` begins at the wall time `starts` (naive) in `zone` (an IANA name, "UTC" or an
    offset) and takes `minutes`; a `DAY` and a `TASK` have only a `day`.
    """

    uid: str
    kind: Kind
    summary: str
    description: str = ""
    location: str = ""
    day: date | None = None
    starts: datetime | None = None
    zone: str = "UTC"
    minutes: int = 0
    is_cancelled: bool = False


class Stamp(NamedTuple):
    """How often an entry has changed, and when it did last (aware, UTC, whole seconds)."""

    sequence: int
    at: datetime


class Synced(NamedTuple):
    """What was done to the folder."""

    written: int = 0
    removed: int = 0
    unchanged: int = 0

    @property
    def sentence(self) -> str:
        """What was done, in words."""
        return f"{self.written} written, {self.removed} removed, {self.unchanged} unchanged."
