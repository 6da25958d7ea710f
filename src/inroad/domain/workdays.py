"""Business days: a day of my working week that is not a day off."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from inroad.domain.errors import InroadError
from inroad.domain.zones import in_zone

MONDAY_TO_FRIDAY: tuple[int, ...] = (0, 1, 2, 3, 4)
"""The working week unless I say otherwise; Monday is 0, as in `date.weekday`."""

_ONE_DAY = timedelta(days=1)
_LOOK_AHEAD = 3660
"""Days after which a count gives up: ten years without a business day is no working week."""


@dataclass(frozen=True, slots=True)
class DayOff:
    """One day that is no business day for me, and what it is called ("" for just off)."""

    day: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """Where a count of business days ended, and the named days off that it passed."""

    day: date
    passed: tuple[DayOff, ...] = ()


@dataclass(frozen=True, slots=True)
class Calendar:
    """My days: the zone in which a day begins and ends, my working week and my days off."""

    zone: str = "UTC"
    week: Sequence[int] = MONDAY_TO_FRIDAY
    days_off: tuple[DayOff, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a week with no working day: counting in it would never end."""
        if not set(self.week) & set(range(7)):
            raise InroadError("A working week needs at least one day; write it like mon-fri.")

    def day_of(self, moment: datetime) -> date:
        """Return the day that the aware `moment` falls on, in my zone."""
        return in_zone(moment, self.zone).date()

    def is_business_day(self, day: date) -> bool:
        """Whether I work on `day`."""
        return day.weekday() in self.week and self.day_off(day) is None

    def day_off(self, day: date) -> DayOff | None:
        """Return the day off that `day` is, or None."""
        return next((off for off in self.days_off if off.day == day), None)

    def count(self, start: date, days: int) -> Counted:
        """Count `days` business days on from `start` (back where negative).

        The day itself is not counted, as `numpy.busday_offset` does after rolling; 0 days is
        the first business day from `start` on.
        """
        step = _ONE_DAY if days >= 0 else -_ONE_DAY
        left = abs(days)
        day, passed = start, list[DayOff]()
        for _ in range(_LOOK_AHEAD):
            if left == 0 and self.is_business_day(day):
                return Counted(day, tuple(passed))
            day += step
            off = self.day_off(day)
            if off is not None and day.weekday() in self.week:
                passed.append(off)
            elif day.weekday() in self.week:
                left = max(0, left - 1)
        raise InroadError("Your days off leave no business day in ten years; take some out.")


_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def parse_week(typed: str) -> tuple[int, ...]:
    """Read a working week: "mon-fri", "sun-thu", "mon, wed, fri".

    Raises:
        InroadError: a word is no weekday, or none is left.
    """
    days: set[int] = set()
    spans = re.sub(r"\s*(?:-|–|\bto\b)\s*", "-", typed.lower()).replace(",", " ")
    for part in spans.split():
        first, _, last = part.partition("-")
        start, end = _weekday(first), _weekday(last or first)
        days.update((start + step) % 7 for step in range((end - start) % 7 + 1))
    if not days:
        raise InroadError("A working week needs at least one day; write it like mon-fri.")
    return tuple(sorted(days))


def say_week(week: Sequence[int]) -> str:
    """Write a working week the way `parse_week` reads it, shortest form first."""
    days = sorted(set(week))
    if len(days) > 2:
        for start in days:
            run = [(start + step) % 7 for step in range(len(days))]
            if sorted(run) == days:
                return f"{_NAMES[run[0]][:3]}-{_NAMES[run[-1]][:3]}"
    return ", ".join(_NAMES[day][:3] for day in days)


def _weekday(word: str) -> int:
    for index, name in enumerate(_NAMES):
        if len(word) >= 2 and name.startswith(word):
            return index
    raise InroadError(f"“{word}” is no weekday; write the week like mon-fri or sun-thu.")
