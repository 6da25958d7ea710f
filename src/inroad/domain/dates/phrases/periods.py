"""Weeks, months, quarters and years in a phrase: where each begins, ends, and has its middle."""

import re
from datetime import date, timedelta

from inroad.domain.dates.business_days import Calendar
from inroad.domain.dates.phrases.vocabulary import MONTH_OF, NTH_OF, WEEKDAY_OF, year_of
from inroad.domain.dates.relative import relative

WEEK = timedelta(days=7)
DAY = timedelta(days=1)
_ENDS = ("end", "last day")
_MIDDLE = 15
"""The day that is the middle of every month."""


class Periods:
    """Reads days at an edge or in the middle of a period, counted from `today`."""

    def __init__(self, today: date, calendar: Calendar) -> None:
        self.today = today
        self.calendar = calendar

    def period(self, match: re.Match[str]) -> date | None:
        """Read "next week", "next month", "week after next"."""
        ahead = 2 if match["after"] else 1
        return self.start_of(match["period"], ahead)

    def edge_of_period(self, match: re.Match[str]) -> date | None:
        """Read "end of month", "end of next week", "start of the quarter"."""
        ahead = 1 if match["which"] == "next" else 0
        if match["edge"] in _ENDS:
            return self.end_of(match["period"], ahead)
        day = self.start_of(match["period"], ahead)
        return day if day >= self.today else None

    def edge_of_month(self, match: re.Match[str]) -> date | None:
        """Read "end of january", "first day of march 2027"."""
        is_end = match["edge"] in _ENDS
        return self._in_month(match, 31 if is_end else 1)

    def edge_of_quarter(self, match: re.Match[str]) -> date | None:
        """Read "end of q1", "start of q2 2027", "end of 2026"."""
        months = 3 if match["quarter"] else 12
        first_month = 3 * int(match["quarter"] or 1) - 2
        for year in self._years(match["year"]):
            first = date(year, first_month, 1)
            last = first + relative(months=months) - DAY
            day = last if match["edge"] in _ENDS else first
            if match["year"] or day >= self.today:
                return day
        return None

    def mid_month(self, match: re.Match[str]) -> date | None:
        """Read "mid january", "middle of next month": the 15th."""
        if match["month"]:
            return self._in_month(match, _MIDDLE)
        day = self.today + relative(months=match["which"] == "next", day=_MIDDLE)
        return day if day >= self.today else None

    def mid_week(self, match: re.Match[str]) -> date | None:
        """Read "mid next week": the middle one of my working days."""
        week = self.calendar.week_of(self.today) + (WEEK if match["which"] == "next" else 0 * WEEK)
        working = self.working_days(week)
        day = working[len(working) // 2]
        return day if day >= self.today else None

    def business_edge(self, match: re.Match[str]) -> date | None:
        """Read "last business day of the month", "first working day of march"."""
        nth = NTH_OF[match["nth"]]
        for first in self._month_starts(match):
            edge = first - DAY if nth > 0 else first + relative(months=1)
            day = self.calendar.count(edge, nth).day
            if match["year"] or day >= self.today:
                return day
        return None

    def nth_weekday(self, match: re.Match[str]) -> date | None:
        """Read "first monday of january", "last friday of the month"."""
        weekday, nth = WEEKDAY_OF[match["weekday"]], NTH_OF[match["nth"]]
        for first in self._month_starts(match):
            day = _nth_in(first, weekday, nth)
            if match["year"] or match["which"] or day >= self.today:
                return day
        return None

    def iso_week(self, match: re.Match[str]) -> date | None:
        """Read "week 49", "2026-W49-2": ISO 8601 weeks, which begin on Monday."""
        week, weekday = int(match["week"]), int(match["iso_day"] or 1)
        for year in self._years(match["year"]):
            day = date.fromisocalendar(year, week, weekday)
            if match["year"] or day + 6 * DAY >= self.today:
                return day
        return None

    def weekend(self, match: re.Match[str]) -> date | None:
        """Read "the weekend", "next weekend": its first free day."""
        week = self.calendar.week_of(self.today)
        ahead = 1 if match["which"] == "next" else 0
        for start in (week + ahead * WEEK, week + (ahead + 1) * WEEK):
            days = (start + timedelta(days=at) for at in range(7))
            free = [day for day in days if day.weekday() not in self.calendar.week]
            if free and free[-1] >= self.today:
                return max(free[0], self.today)
        return None

    def start_of(self, period: str, ahead: int) -> date:
        """Return the first day of the period so many ahead of the present one."""
        today = self.today
        if period == "week":
            return self.calendar.week_of(today) + ahead * WEEK
        if period == "month":
            return today + relative(months=ahead, day=1)
        if period == "quarter":
            first = today.replace(day=1, month=(today.month - 1) // 3 * 3 + 1)
            return first + relative(months=3 * ahead)
        return today + relative(years=ahead, month=1, day=1)

    def end_of(self, period: str, ahead: int) -> date:
        """Return the last day of a period; of a week it is the last working day."""
        if period != "week":
            return self.start_of(period, ahead + 1) - DAY
        for weeks in (ahead, ahead + 1):
            last = self.working_days(self.calendar.week_of(self.today) + weeks * WEEK)[-1]
            if last >= self.today:
                return last
        raise ValueError("a week without an end")

    def working_days(self, week: date) -> list[date]:
        """Return the days of my working week, of the week that begins on that day."""
        days = (week + timedelta(days=at) for at in range(7))
        return [day for day in days if day.weekday() in self.calendar.week]

    def _in_month(self, match: re.Match[str], day: int) -> date | None:
        """Return that day (the last where there are fewer) of the month that is named."""
        for year in self._years(match["year"]):
            found = date(year, MONTH_OF[match["month"]], 1) + relative(day=day)
            if match["year"] or found >= self.today:
                return found
        return None

    def _month_starts(self, match: re.Match[str]) -> list[date]:
        """Return the first day of the month that is meant, and of the same one a year later."""
        if not match["month"]:
            ahead = 1 if match["which"] == "next" else 0
            return [self.today + relative(months=ahead, day=1)]
        month = MONTH_OF[match["month"]]
        return [date(year, month, 1) for year in self._years(match["year"])]

    def _years(self, said: str | None) -> list[int]:
        return [year_of(said)] if said else [self.today.year, self.today.year + 1]


def _nth_in(first: date, weekday: int, nth: int) -> date:
    """Return the nth weekday of a month (the last where negative); ValueError where none."""
    if nth < 0:
        last = first + relative(day=31)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    day = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=nth - 1)
    if day.month != first.month:
        raise ValueError("no such weekday in that month")
    return day
