"""How a date was counted, and that count as a picture: a few weeks, day by day."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from inroad.domain.dates.business_days import Calendar, Counted, DayOff
from inroad.domain.dates.formatting import MONTHS, WEEKDAYS, say_day, say_with_weekday
from inroad.domain.follow_ups.policy import Unit
from inroad.domain.text import joined, plural

_WEEK = timedelta(days=7)
_ON_END = timedelta(days=4)
"""Days off with at most a long weekend between them are one break."""
_MOST_WEEKS = 60


class Count(NamedTuple):
    """A count from one day to another.

    `number` is how many of `unit` were counted (0 where a rule or a plan names the day);
    negative where it was counted back. `passed` are the days off that did not count.
    """

    start: date
    due: date
    unit: Unit = Unit.DAYS
    number: int = 0
    passed: tuple[DayOff, ...] = ()

    @classmethod
    def of(cls, counted: Counted) -> "Count":
        """Return a count of business days."""
        return cls(counted.start, counted.day, Unit.BUSINESS_DAYS, counted.days, counted.passed)


class Mark(Enum):
    """What a day of the picture is in the count."""

    START = "start"
    DUE = "due"
    COUNTED = "counted"
    FREE = "free"
    OFF = "off"
    BESIDE = "beside"


class MarkedDay(NamedTuple):
    """One day of the picture; `number` is its place in the count, 0 where it has none."""

    day: date
    mark: Mark
    number: int = 0

    @property
    def text(self) -> str:
        """The day in seven cells: "23 0   ", "24 1   ", "26 off "."""
        note = {Mark.START: "0", Mark.OFF: "off", Mark.FREE: "-"}.get(self.mark, "")
        if self.number:
            note = str(self.number)
        if self.mark is Mark.DUE:
            note += "!"
        return f"{self.day.day:>2} {note:<4}"


def weeks(count: Count, calendar: Calendar, snoozed: date | None = None) -> list[list[MarkedDay]]:
    """Return the weeks of a count from its first day to its last, each of seven days.

    Args:
        count: the count.
        calendar: my working week and days off.
        snoozed: the day that it was put off to, where it was; the picture goes on to there.
    """
    days = (count.start, count.due, *((snoozed,) if snoozed else ()))
    first, last = calendar.week_of(min(days)), max(days)
    numbers = dict(_numbers(count, calendar))
    found: list[list[MarkedDay]] = []
    while first <= last and len(found) < _MOST_WEEKS:
        week = [first + timedelta(days=at) for at in range(7)]
        found.append([_marked(day, count, calendar, numbers, snoozed) for day in week])
        first += _WEEK
    return found


def with_months(weeks: Iterable[list[MarkedDay]]) -> Iterator[tuple[str, list[MarkedDay]]]:
    """Yield each week with the month it begins in ("Nov 2026"), or "" where that was said."""
    said = ""
    for week in weeks:
        first = week[0].day
        month = f"{MONTHS[first.month - 1]} {first.year}"
        yield "" if month == said else month, week
        said = month


def weekday_line(calendar: Calendar) -> str:
    """Return the names of the weekdays over the picture, seven cells each."""
    order = [(calendar.first_weekday + at) % 7 for at in range(7)]
    return "".join(f"{WEEKDAYS[day]:<7}" for day in order).rstrip()


def legend(count: Count, today: date, weeks: Iterable[list[MarkedDay]]) -> list[str]:
    """Return the count in words, a line each: where it began, what it passed, where it ends.

    Of the marks only those that stand in the picture, `weeks`, are explained.
    """
    due = f"!     {say_day(count.due, today)}, due"
    if count.start == count.due:
        return [due]
    lines = [f"0     {say_day(count.start, today)}, where the count begins"]
    if count.number:
        way = "on" if count.number > 0 else "back"
        numbers = "" if count.unit is Unit.HOURS else f"1-{abs(count.number)}".removesuffix("-1")
        lines.append(f"{numbers:<6}{plural(abs(count.number), count.unit)} {way}")
    if any(day.mark is Mark.FREE for week in weeks for day in week):
        lines.append("-     no day of my working week")
    runs = _runs(count.passed)
    lines += [f"off   {_say_run(run, lambda day: say_day(day, today))}" for run in runs]
    return [*lines, due]


def passing(days: tuple[DayOff, ...]) -> str:
    """Say which days off a count went past: ", passing Thu 26 Nov, Thanksgiving".

    Days on end of one name are said once: "Thu 24 Dec to Thu 31 Dec, Break".
    """
    if not days:
        return ""
    said = [_say_run(run, say_with_weekday) for run in _runs(days)]
    return f", passing {' and '.join(said) if len(said) < 3 else '; '.join(said)}"


def _runs(days: Iterable[DayOff]) -> list[tuple[DayOff, DayOff]]:
    """Return the first and the last of each run of days off on end that have one name."""
    found: list[tuple[DayOff, DayOff]] = []
    for off in sorted(days, key=lambda day: day.day):
        if found:
            first, last = found[-1]
            if off.name == first.name and off.day - last.day <= _ON_END:
                found[-1] = (first, off)
                continue
        found.append((off, off))
    return found


def _say_run(run: tuple[DayOff, DayOff], say: Callable[[date], str]) -> str:
    first, last = run
    days = " to ".join(dict.fromkeys((say(first.day), say(last.day))))
    return joined(days, first.name)


def _numbers(count: Count, calendar: Calendar) -> Iterator[tuple[date, int]]:
    """Yield each counted day with its place in the count."""
    if not count.number or count.unit in (Unit.HOURS, Unit.CADENCE):
        return
    step = timedelta(days=1 if count.number > 0 else -1)
    day, number = count.start, 0
    while number < abs(count.number):
        day += step
        if count.unit is Unit.DAYS or calendar.is_business_day(day):
            number += 1
            yield day, number


def _marked(
    day: date,
    count: Count,
    calendar: Calendar,
    numbers: dict[date, int],
    snoozed: date | None,
) -> MarkedDay:
    number = numbers.get(day, 0)
    if day == (snoozed or count.due):
        return MarkedDay(day, Mark.DUE, number)
    if day == count.start:
        return MarkedDay(day, Mark.START)
    if number:
        return MarkedDay(day, Mark.COUNTED, number)
    if not min(count.start, count.due) < day < max(count.start, count.due):
        return MarkedDay(day, Mark.BESIDE)
    if count.unit is not Unit.BUSINESS_DAYS:
        return MarkedDay(day, Mark.BESIDE)
    is_off = day.weekday() in calendar.week and calendar.day_off(day) is not None
    return MarkedDay(day, Mark.OFF if is_off else Mark.FREE)
