"""Business days: a day of my working week that is not a day off."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import NamedTuple, Protocol

from inroad.domain.dates.formatting import say_full
from inroad.domain.dates.public_holidays import holiday_on
from inroad.domain.dates.zones import in_zone, localised
from inroad.domain.documents.field_types import Day, Line
from inroad.domain.errors import InroadError
from inroad.domain.patterns import compiled

MONDAY_TO_FRIDAY: tuple[int, ...] = (0, 1, 2, 3, 4)
"""The working week unless I say otherwise; Monday is 0, as in `date.weekday`."""

_ONE_DAY = timedelta(days=1)
_LOOK_AHEAD = 3660
"""Days after which a count gives up: ten years without a business day is no working week."""

MOST_DAYS_OFF = 400
"""Days off that a calendar of mine may have: with a year of them, and every public holiday, a
count comes to a business day in time, even where one day a week is worked."""


class Event(Protocol):
    """Something that happened: `at` is when (aware), `on` the day it was where I was then."""

    @property
    def at(self) -> datetime:
        """When it happened."""

    @property
    def on(self) -> date | None:
        """The day it was for me then; None where nobody kept it."""


class DayOff(NamedTuple):
    """One day that is no business day for me, and what it is called ("" for just off)."""

    day: Day
    name: Line = ""


class Counted(NamedTuple):
    """A count of business days: from where, how many, to where, and the days off it passed.

    Only days off of the working week are in `passed`: nobody expects work on the others.
    """

    start: date
    days: int
    day: date
    passed: tuple[DayOff, ...] = ()


class Calendar:
    """My days: the zone in which a day begins and ends, my working week, and my days off.

    `country` and `region` add the public holidays there (see `public_holidays`). Nothing of it
    changes. (It is no dataclass: what reads a date for a shell loads none.)
    """

    def __init__(
        self,
        zone: str = "UTC",
        week: Sequence[int] = MONDAY_TO_FRIDAY,
        days_off: tuple[DayOff, ...] = (),
        country: str = "",
        region: str = "",
    ) -> None:
        """Refuse a week with no working day: counting in it would never end."""
        if not set(week) & set(range(7)):
            raise InroadError("A working week needs at least one day; write it like mon-fri.")
        self.zone = zone
        self.week = week
        self.days_off = days_off
        self.country = country
        self.region = region

    def __eq__(self, other: object) -> bool:
        """Two that count alike are the same."""
        return isinstance(other, Calendar) and self._counts_by == other._counts_by

    def __hash__(self) -> int:
        """Return the same for two that are."""
        return hash(self._counts_by)

    @property
    def _counts_by(self) -> tuple[object, ...]:
        return (self.zone, tuple(self.week), self.days_off, self.country, self.region)

    def seen_from(self, zone: str, country: str = "") -> "Calendar":
        """Return it in another zone, and with another country's holidays where one is named."""
        country, region = (country, "") if country else (self.country, self.region)
        return Calendar(zone, self.week, self.days_off, country, region)

    @cached_property
    def first_weekday(self) -> int:
        """The day that my week begins with: the first working day after a free one.

        Monday is 0. A week without a free day begins on Monday.
        """
        days = set(self.week)
        starts = [day for day in range(7) if day in days and (day - 1) % 7 not in days]
        longest = {day: _run_from(day, days) for day in starts}
        return max(starts, key=lambda day: (longest[day], -day)) if starts else 0

    def week_of(self, day: date) -> date:
        """Return the first day of the week that `day` is in."""
        return day - timedelta(days=(day.weekday() - self.first_weekday) % 7)

    def day_of(self, moment: datetime) -> date:
        """Return the day that the aware `moment` falls on, in my zone."""
        return in_zone(moment, self.zone).date()

    def end_of(self, day: date) -> datetime:
        """Return the moment (in UTC) at which a day ends in my zone, and the next one begins."""
        return localised(datetime.combine(day + _ONE_DAY, time()), self.zone)

    def day_of_event(self, event: Event) -> date:
        """Return the day on which something happened, where I was then.

        Where that was not kept, my present zone says the day.
        """
        return event.on or self.day_of(event.at)

    def is_business_day(self, day: date) -> bool:
        """Whether I work on `day`."""
        return day.weekday() in self.week and self.day_off(day) is None

    def day_off(self, day: date) -> DayOff | None:
        """Return the day off or public holiday that `day` is, or None."""
        mine = self._named.get(day)
        if mine is not None or not self.country:
            return mine
        name = holiday_on(self.country, self.region, day)
        return DayOff(day, name) if name else None

    def count(self, start: date, days: int) -> Counted:
        """Count `days` business days on from `start` (back where negative).

        The day itself is not counted: from a day off, one business day on is the next one.
        That is `numpy.busday_offset` with roll="preceding" ("following" where negative). 0
        days is the first business day from `start` on.

        Raises:
            InroadError: no business day comes within ten years.
        """
        found = self._counts.get((start, days))
        if found is None:
            found = self._counts[start, days] = self._count(start, days)
        return found

    def between(self, start: date, end: date) -> int:
        """Return how many business days there are from `start` (with it) to `end` (without)."""
        first, last, sign = (start, end, 1) if start <= end else (end, start, -1)
        if sign < 0:
            first, last = first + _ONE_DAY, last + _ONE_DAY
        days = (first + timedelta(days=at) for at in range((last - first).days))
        return sign * sum(map(self.is_business_day, days))

    def _count(self, start: date, days: int) -> Counted:
        step = _ONE_DAY if days >= 0 else -_ONE_DAY
        left, day, passed, idle = abs(days), start, list[DayOff](), 0
        while left or not self.is_business_day(day):
            day += step
            off = self.day_off(day) if day.weekday() in self.week else None
            idle += 1
            if off is not None:
                passed.append(off)
            elif day.weekday() in self.week:
                left, idle = max(0, left - 1), 0
            if idle > _LOOK_AHEAD:
                raise InroadError("Your days off leave no business day in ten years.")
        return Counted(start, days, day, tuple(passed))

    @cached_property
    def _named(self) -> dict[date, DayOff]:
        return {off.day: off for off in self.days_off}

    @cached_property
    def _counts(self) -> dict[tuple[date, int], Counted]:
        """What was counted already: most people are asked within a few days of each other."""
        return {}


def _run_from(day: int, days: set[int]) -> int:
    return next(step for step in range(1, 8) if (day + step) % 7 not in days)


_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def parse_week(typed: str) -> tuple[int, ...]:
    """Read a working week: "mon-fri", "sun-thu", "mon, wed, fri".

    Raises:
        InroadError: a word is no weekday, or none is left.
    """
    days: set[int] = set()
    spans = compiled(r"\s*(?:-|–|\bto\b)\s*").sub("-", typed.lower()).replace(",", " ")
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


def say_days_off(days_off: Iterable[DayOff]) -> str:
    """Return days off as `days_off` reads them: a run of days as its first and its last."""
    return _said_in_runs(days_off, str)


def describe_days_off(days_off: Iterable[DayOff]) -> str:
    """Return days off in words: "Thu 24 Dec 2026 to Fri 1 Jan 2027 Break"."""
    return _said_in_runs(days_off, say_full)


def _said_in_runs(days_off: Iterable[DayOff], say: Callable[[date], str]) -> str:
    """Return days off, a run of days under one name as its first and its last day."""
    runs: list[tuple[date, DayOff]] = []
    for off in days_off:
        if runs and runs[-1][1] == off._replace(day=off.day - timedelta(days=1)):
            runs[-1] = (runs[-1][0], off)
        else:
            runs.append((off.day, off))
    said = (
        f"{say(start)} to {say(last.day)}" if start != last.day else say(start)
        for start, last in runs
    )
    names = (last.name for _, last in runs)
    return "; ".join(f"{days} {name}".strip() for days, name in zip(said, names, strict=True))


def _weekday(word: str) -> int:
    for index, name in enumerate(_NAMES):
        if len(word) >= 2 and name.startswith(word):
            return index
    raise InroadError(f"“{word}” is no weekday; write the week like mon-fri or sun-thu.")
