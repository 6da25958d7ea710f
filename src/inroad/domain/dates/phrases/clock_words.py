"""Clock times in a phrase: "3pm", "15:00", "ten to 3pm", and from one to another: "10-11am"."""

import re
from datetime import time
from typing import NamedTuple

from inroad.domain.errors import NotADate
from inroad.domain.patterns import late

NOON = 12
_DAY_MINUTES = 24 * 60
LONGEST = 12 * 60
"""Minutes after which a span is none: “15:00-14:00” is not 23 hours."""
_FIRST_ASKED, _LAST_ASKED = 1, 6
"""Hours that are asked about where neither am nor pm nor a leading zero says which: nobody
agrees a talk for half past three at night."""


class Clock(NamedTuple):
    """A time as it is written: hour, minute (None: not said), "a", "p" or "", and its text.

    `padded` tells whether the hour has a leading zero: “03:30” is meant as it stands.
    """

    hour: int
    minute: int | None = None
    half: str = ""
    padded: bool = False
    text: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it may be in the morning or the afternoon, and nothing says which."""
        if self.half or (self.padded and self.minute is not None):
            return False
        if self.minute is None:
            return self.hour <= NOON
        return _FIRST_ASKED <= self.hour <= _LAST_ASKED

    @property
    def is_bare(self) -> bool:
        """Whether it is a number alone, that may be a day of the month too."""
        return not self.half and self.minute is None and self.text.isdigit()

    def minutes(self) -> int:
        """Return the minutes of the day; raises NotADate where there is no such time."""
        hour, minute, half = self.hour, self.minute or 0, self.half
        if half and not 1 <= hour <= NOON:
            right = f"{hour % NOON or NOON}{half}m"
            raise NotADate(f"{hour}{half}m is no time; write {right} or 15:00.")
        if half:
            hour = hour % NOON + (NOON if half == "p" else 0)
        if hour > 23 or minute > 59:
            raise NotADate(f"{hour}:{minute:02} is no time; a day goes to 23:59.")
        return 60 * hour + minute

    def in_half(self, half: str) -> "Clock":
        """Return this time in the morning ("a") or the afternoon ("p")."""
        minute = "" if self.minute is None else f":{self.minute:02}"
        return self._replace(half=half, text=f"{self.hour % NOON or NOON}{minute}{half}m")


class AmOrPm(NotADate):
    """A time may be in the morning or the afternoon: `clocks` stands in the phrase as `text`.

    Each of `clocks` is what could be meant instead of it.
    """

    def __init__(self, text: str, clocks: tuple[str, ...]) -> None:
        """Say both, where nobody knows the rest of the phrase."""
        super().__init__(f"Is that {' or '.join(clocks)}? Write which.")
        self.text = text
        self.clocks = clocks


def clock_of(text: str) -> Clock | None:
    """Return the time that `text` is: "3pm", "at 15:00", "noon", "9h30"; None where it is none."""
    said = _CLOCK.fullmatch(text)
    if said is None:
        return None
    if said["name"]:
        return Clock(0 if said["name"] == "midnight" else NOON, 0, "", True, text)
    minute = said["minute"] or said["after"]
    return Clock(
        int(said["hour"]),
        int(minute) if minute else None,
        said["half"] or said["letter"] or "",
        said["hour"][0] == "0",
        text,
    )


def time_at(minutes: int) -> time:
    """Return the wall time at so many minutes of a day, the day before or after included."""
    hour, minute = divmod(minutes % _DAY_MINUTES, 60)
    return time(hour, minute)


def ask_about(clock: Clock, text: str) -> AmOrPm:
    """Return the question whether `text`, a clock time in a phrase, is am or pm."""
    both = tuple(clock.in_half(half).text for half in "ap")
    return AmOrPm(text, both)


def span_of(start: Clock, end: Clock, text: str, word: str) -> tuple[int, int]:
    """Return the minutes of the day at which a span begins, and how many it lasts.

    A start without am or pm is in the half that makes the span shortest: “11-1pm” begins
    at 11:00.

    Args:
        start: where it begins.
        end: where it ends.
        text: the span as it stands in the phrase.
        word: what stands between the two.

    Raises:
        AmOrPm: it could be in the morning or the afternoon.
        NotADate: it ends before it begins.
    """
    if end.half and not start.half and start.is_open:
        start = opening(start, end)
        if _length(start, end) == LONGEST:
            raise _backwards(text)
    elif start.is_open or end.is_open:
        raise AmOrPm(text, tuple(_readings(start, end, word)))
    length = _length(start, end)
    if not 0 < length <= LONGEST:
        raise _backwards(text)
    return start.minutes(), length


def nearest(start: Clock, end: Clock) -> Clock:
    """Return the end in the half that makes the span from `start` shortest."""
    ends = [end.in_half(half) for half in "ap"] if end.is_open else [end]
    return min(ends, key=lambda one: _length(start, one))


def opening(start: Clock, end: Clock) -> Clock:
    """Return the start in the half that makes the span to `end` shortest."""
    starts = [start.in_half(half) for half in "ap"] if start.is_open else [start]
    return min(starts, key=lambda one: _length(one, end))


def may_be_span(start: Clock, end: Clock) -> bool:
    """Whether there is a span from `start` to `end` that is not too long for one."""
    return _length(opening(start, end), end) <= LONGEST


def _backwards(text: str) -> NotADate:
    return NotADate(f"“{text}” ends before it begins; write it like 3pm-4pm.")


def _readings(start: Clock, end: Clock, word: str) -> list[str]:
    """Return the spans that may be meant, each end in the half that makes it shortest."""
    starts = [start.in_half(half) for half in "ap"] if start.is_open else [start]
    return [f"{one.text}{word}{nearest(one, end).text}" for one in starts]


def _length(start: Clock, end: Clock) -> int:
    return (end.minutes() - start.minutes()) % _DAY_MINUTES or _DAY_MINUTES


_CLOCK = late(
    r"(?:at )?(?:(?P<name>noon|midday|midnight)"
    r"|(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2})(?::00)?|h(?P<after>[0-9]{2})?)?"
    r"(?: o'clock)?(?:(?: ?(?P<half>[ap])m|(?P<letter>[ap])))?(?: o'clock)?)",
    re.ASCII,
)
