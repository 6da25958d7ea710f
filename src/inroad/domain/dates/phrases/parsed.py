"""What a phrase means: what the parser reads, and `in_full` says."""

from datetime import date, datetime, time
from typing import NamedTuple


class ParsedPhrase(NamedTuple):
    """What a phrase means: a day, a wall time where one was said, and a zone where one was.

    `other` is the day that a date like 03/04 means when it is read the other way round.
    `minutes` is how long it lasts, where that was said ("3pm-4pm"). `is_end_of_day` tells that
    the time is only the end of my working day ("eod friday"). `my_day` is my today where the
    phrase counts from it and it is another day in the zone that was named.
    """

    day: date
    at: time | None = None
    zone: str = ""
    other: date | None = None
    minutes: int | None = None
    is_end_of_day: bool = False
    my_day: date | None = None

    @property
    def wall(self) -> datetime:
        """The naive time on the wall; a day without a time begins at midnight."""
        return datetime.combine(self.day, self.at or time())
