"""Days in a phrase: "next tue", "in 2 weeks", "first monday of january", "12 mar 2027"."""

import re
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from inroad.domain.errors import NotADate
from inroad.domain.phrase_grammar import GRAMMAR
from inroad.domain.phrase_words import (
    EASTER,
    FEASTS,
    MONTH_OF,
    NTH_OF,
    WEEKDAY_OF,
    WEEKDAYS,
    number,
)
from inroad.domain.public_holidays import coming_holiday
from inroad.domain.saying import say_full, say_short
from inroad.domain.workdays import Calendar

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_LEAP = 2028
_BUSINESS = ("bd", "bday", "bdays", "business", "work", "weekday")


class Days:
    """Reads a day from prepared words, counted from `today`.

    `other` is set where a date like 03/04 could be read the other way round.
    """

    def __init__(self, today: date, calendar: Calendar, month_first: bool = False) -> None:
        self.today = today
        self.calendar = calendar
        self.month_first = month_first
        self.other: date | None = None

    def read(self, text: str) -> date | None:
        """Return the day that `text` means, or None where it is none.

        Raises:
            NotADate: it could be two days, or names one that there is not.
        """
        named = self._named(text)
        if named is not None:
            return named
        for pattern, reader in GRAMMAR:
            match = pattern.fullmatch(text)
            if match is None:
                continue
            try:
                day: date | None = getattr(self, reader)(match)
            except (ValueError, OverflowError):
                return None
            if day is not None:
                return day
        return None

    def _named(self, text: str) -> date | None:
        away = _AWAY.get(text)
        if away is not None:
            return self.today + timedelta(days=away)
        if text in FEASTS:
            month, day = FEASTS[text]
            return self._coming(day, month, None)
        if text in EASTER:
            years = (self.today.year, self.today.year + 1)
            days = [easter(year) + timedelta(days=EASTER[text]) for year in years]
            return next(day for day in days if day >= self.today)
        if text == "eow":
            return self._end_of("week", 0)
        if text in {"eom", "month end"}:
            return self._end_of("month", 0)
        if text in {"eoy", "year end"}:
            return self._end_of("year", 0)
        return coming_holiday(self.calendar.country, self.calendar.region, text, self.today)

    def weekday(self, match: re.Match[str]) -> date | None:
        """Read "tue" (the coming one), "this tue", "next tue" (the one in next week)."""
        weekday, which = WEEKDAY_OF[match["weekday"]], match["which"] or ""
        coming = self.today + timedelta(days=(weekday - self.today.weekday() - 1) % 7 + 1)
        if which == "next":
            return self._in_week(weekday, 1)
        if which in {"last", "past"}:
            return self._last(weekday)
        if which == "this" and weekday == self.today.weekday():
            return self.today
        return coming

    def weekday_of_week(self, match: re.Match[str]) -> date | None:
        """Read "tue next week", "next week on tue", "tue this week", "week after next tue"."""
        weeks = {"next": 1, "this": 0, "the": 0, "last": -1}.get(match["which"] or "", 2)
        return self._in_week(WEEKDAY_OF[match["weekday"]], weeks)

    def weekday_after(self, match: re.Match[str]) -> date | None:
        """Read "tue after next" (next tue's successor), "monday after christmas"."""
        weekday = WEEKDAY_OF[match["weekday"]]
        if match["which"]:
            return self._in_week(weekday, 2)
        day = self.read(match["day"])
        if day is None:
            return None
        return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)

    def week_on(self, match: re.Match[str]) -> date | None:
        """Read "tue week", "a week on tue", "two weeks tomorrow": so much after that day."""
        count = number(match["count"]) if match["count"] else 1
        weeks = 2 * count if match["unit"] and match["unit"].startswith("fortnight") else count
        day = self.read(match["day"])
        return None if day is None else day + weeks * _WEEK

    def weekday_in_weeks(self, match: re.Match[str]) -> date | None:
        """Read "fri in 2 weeks" where counting from that day or from this week agree."""
        weeks, weekday = number(match["count"]), WEEKDAY_OF[match["weekday"]]
        from_day = self.today + timedelta(days=(weekday - self.today.weekday() - 1) % 7 + 1)
        readings = {from_day + weeks * _WEEK, self._in_week(weekday, weeks)}
        return self._agreed(*sorted(readings))

    def span(self, match: re.Match[str]) -> date | None:
        """Read "in 2 weeks", "+3d", "3 business days", "2 weeks ago"."""
        sign = -1 if match["ago"] or match["sign"] == "-" else 1
        return self._moved(self.today, match["count"], match["unit"], sign)

    def two_spans(self, match: re.Match[str]) -> date | None:
        """Read "1 week and 2 days"."""
        first = self._moved(self.today, match["count"], match["unit"], 1)
        return None if first is None else self._moved(first, match["count2"], match["unit2"], 1)

    def span_from(self, match: re.Match[str]) -> date | None:
        """Read "3 days after 12 mar", "2 weeks before christmas", "the day after tomorrow"."""
        day = self.read(match["day"])
        sign = -1 if match["way"] == "before" else 1
        count = match["count"] or "a"
        return None if day is None else self._moved(day, count, match["unit"], sign)

    def period(self, match: re.Match[str]) -> date | None:
        """Read "next week", "next month", "week after next"."""
        ahead = 2 if match["after"] else 1
        return self._start_of(match["period"], ahead)

    def edge_of_period(self, match: re.Match[str]) -> date | None:
        """Read "end of month", "end of next week", "start of the quarter"."""
        ahead = 1 if match["which"] == "next" else 0
        if match["edge"] in _ENDS:
            return self._end_of(match["period"], ahead)
        day = self._start_of(match["period"], ahead)
        return day if day >= self.today else None

    def edge_of_month(self, match: re.Match[str]) -> date | None:
        """Read "end of january", "first day of march 2027"."""
        is_end = match["edge"] in _ENDS
        month = MONTH_OF[match["month"]]
        for year in self._years(match["year"]):
            day = date(year, month, 1) + relativedelta(day=31 if is_end else 1)
            if match["year"] or day >= self.today:
                return day
        return None

    def edge_of_quarter(self, match: re.Match[str]) -> date | None:
        """Read "end of q1", "start of q2 2027", "end of 2026"."""
        months = 3 if match["quarter"] else 12
        first_month = 3 * int(match["quarter"] or 1) - 2
        for year in self._years(match["year"]):
            first = date(year, first_month, 1)
            last = first + relativedelta(months=months) - _DAY
            day = last if match["edge"] in _ENDS else first
            if match["year"] or day >= self.today:
                return day
        return None

    def business_edge(self, match: re.Match[str]) -> date | None:
        """Read "last business day of the month", "first working day of march"."""
        nth = NTH_OF[match["nth"]]
        for first in self._month_starts(match):
            edge = first - _DAY if nth > 0 else first + relativedelta(months=1)
            day = self.calendar.count(edge, nth).day
            if match["year"] or day >= self.today:
                return day
        return None

    def next_business_day(self, match: re.Match[str]) -> date | None:
        """Read "next business day"."""
        return self.calendar.count(
            self.today, -1 if match["which"] in ("last", "previous") else 1
        ).day

    def nth_weekday(self, match: re.Match[str]) -> date | None:
        """Read "first monday of january", "last friday of the month"."""
        weekday, nth = WEEKDAY_OF[match["weekday"]], NTH_OF[match["nth"]]
        for first in self._month_starts(match):
            day = _nth_in(first, weekday, nth)
            if match["year"] or match["which"] or day >= self.today:
                return day
        return None

    def day_of_month(self, match: re.Match[str]) -> date | None:
        """Read "the 15th", "15th of next month", "first of the month"."""
        day = NTH_OF.get(match["nth"]) or int(match["nth"][:-2])
        if day < 1:
            return None
        first = self.today.replace(day=1)
        months = [1] if match["which"] == "next" else range(4)
        for ahead in months:
            found = first + relativedelta(months=ahead, day=day)
            if found.day == day and found >= self.today:
                return self._checked(found, match["weekday"])
        return None

    def ordinal_and_month(self, match: re.Match[str]) -> date | None:
        """Read "the first of december", "second of january 2027"."""
        day = self._coming(NTH_OF[match["nth"]], MONTH_OF[match["month"]], match["year"])
        return self._checked(day, match["weekday"])

    def day_and_month(self, match: re.Match[str]) -> date | None:
        """Read "12 mar", "march 12th 2027", "fri 1 jan"; the weekday has to be right."""
        day = self._coming(int(match["day"]), MONTH_OF[match["month"]], match["year"])
        return self._checked(day, match["weekday"])

    def _checked(self, day: date, said: str | None) -> date:
        """Return the day, where it is the day of the week that was said with it."""
        if said and WEEKDAY_OF[said] != day.weekday():
            right = WEEKDAYS[day.weekday()].capitalize()
            raise NotADate(f"{say_short(day)} {day.year} is a {right}; leave the weekday out.")
        return day

    def iso_day(self, match: re.Match[str]) -> date | None:
        """Read "2026-12-01", "2026/12/1", "20261201"."""
        return self._coming(int(match["day"]), int(match["month"]), match["year"])

    def iso_week(self, match: re.Match[str]) -> date | None:
        """Read "week 49", "2026-W49-2": ISO 8601 weeks, which begin on Monday."""
        week, weekday = int(match["week"]), int(match["iso_day"] or 1)
        for year in self._years(match["year"]):
            day = date.fromisocalendar(year, week, weekday)
            if match["year"] or day + 6 * _DAY >= self.today:
                return day
        return None

    def dotted(self, match: re.Match[str]) -> date | None:
        """Read "26.3." and "26.3.2027": wherever dots are written, the day comes first."""
        return self._coming(int(match[1]), int(match[2]), match[3])

    def slashed(self, match: re.Match[str]) -> date | None:
        """Read "26/3", "3/26" and "03/04": by my setting where both readings are dates."""
        first, second, year = int(match[1]), int(match[2]), match[3]
        readings = (
            [(second, first), (first, second)]
            if self.month_first
            else [(first, second), (second, first)]
        )
        days = [self._coming(*one, year) for one in readings if _is_day(*one)]
        if len(days) > 1 and days[1] != days[0]:
            self.other = days[1]
        return days[0] if days else None

    def weekend(self, match: re.Match[str]) -> date | None:
        """Read "the weekend", "next weekend": its first free day."""
        week = self.calendar.week_of(self.today)
        ahead = 1 if match["which"] == "next" else 0
        for start in (week + ahead * _WEEK, week + (ahead + 1) * _WEEK):
            free = [
                start + timedelta(days=at)
                for at in range(7)
                if (start + timedelta(days=at)).weekday() not in self.calendar.week
            ]
            if free and free[-1] >= self.today:
                return max(free[0], self.today)
        return None

    def _moved(self, start: date, count: str, unit: str, sign: int) -> date | None:
        if count in ("a", "an") and unit.endswith("s"):
            return None
        many = sign * number(count)
        if count == "half a":
            return start + relativedelta(months=sign * 6) if unit == "year" else None
        if unit.startswith(_BUSINESS):
            return self.calendar.count(start, many).day
        match unit[0]:
            case "d":
                return start + relativedelta(days=many)
            case "w":
                return start + relativedelta(weeks=many)
            case "f":
                return start + relativedelta(weeks=2 * many)
            case "m":
                return start + relativedelta(months=many)
            case _:
                return start + relativedelta(years=many)

    def _in_week(self, weekday: int, ahead: int) -> date:
        week = self.calendar.week_of(self.today) + ahead * _WEEK
        return week + timedelta(days=(weekday - week.weekday()) % 7)

    def _last(self, weekday: int) -> date:
        """Return "last tue" where the latest one was in last week too; else it could be two."""
        latest = self.today - timedelta(days=(self.today.weekday() - weekday - 1) % 7 + 1)
        return self._agreed(*sorted({latest, self._in_week(weekday, -1)}))

    def _agreed(self, *readings: date) -> date:
        """Return the day where all readings are one; else say which days it could be."""
        if len(readings) > 1:
            said = " or ".join(map(say_full, readings))
            raise NotADate(f"That could be {said}; write the date.")
        return readings[0]

    def _start_of(self, period: str, ahead: int) -> date:
        today = self.today
        if period == "week":
            return self.calendar.week_of(today) + ahead * _WEEK
        if period == "month":
            return today + relativedelta(months=ahead, day=1)
        if period == "quarter":
            return today.replace(day=1, month=(today.month - 1) // 3 * 3 + 1) + relativedelta(
                months=3 * ahead
            )
        return today + relativedelta(years=ahead, month=1, day=1)

    def _end_of(self, period: str, ahead: int) -> date:
        """Return the last day of a period; of a week it is the last working day."""
        if period != "week":
            return self._start_of(period, ahead + 1) - _DAY
        for weeks in (ahead, ahead + 1):
            start = self.calendar.week_of(self.today) + weeks * _WEEK
            days = [start + timedelta(days=at) for at in range(7)]
            last = [day for day in days if day.weekday() in self.calendar.week][-1]
            if last >= self.today:
                return last
        raise ValueError("a week without an end")

    def _month_starts(self, match: re.Match[str]) -> list[date]:
        """Return the first day of the month that is meant, and of the same one a year later."""
        if not match["month"]:
            ahead = 1 if match["which"] == "next" else 0
            return [self.today + relativedelta(months=ahead, day=1)]
        month = MONTH_OF[match["month"]]
        return [date(year, month, 1) for year in self._years(match["year"])]

    def _years(self, said: str | None) -> list[int]:
        if said:
            return [_year(said)]
        return [self.today.year, self.today.year + 1]

    def _coming(self, day: int, month: int, year: str | None) -> date:
        """Return the day in `year`, or else the first such day from today on."""
        years = [_year(year)] if year else range(self.today.year, self.today.year + 9)
        for one in years:
            last = date(one, month, 1) + relativedelta(day=31)
            if day <= last.day and (year or last.replace(day=day) >= self.today):
                return last.replace(day=day)
        latest = say_short(date(years[0], month, 1) + relativedelta(day=31))
        raise NotADate(f"There is no {day} {latest.split()[1]}; “{latest}” is its last day.")


def _is_day(day: int, month: int) -> bool:
    """Whether some year has that day; 29 February counts."""
    try:
        return bool(date(_LEAP, month, day))
    except ValueError:
        return False


def _year(said: str) -> int:
    digits = said.lstrip("'")
    return int(digits) if len(digits) > 2 else 2000 + int(digits)


def _nth_in(first: date, weekday: int, nth: int) -> date:
    """Return the nth weekday of a month (the last where negative); ValueError where none."""
    if nth < 0:
        last = first + relativedelta(day=31)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    day = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=nth - 1)
    if day.month != first.month:
        raise ValueError("no such weekday in that month")
    return day


_AWAY = {
    "today": 0,
    "eod": 0,
    "end of day": 0,
    "end of the day": 0,
    "cob": 0,
    "close of business": 0,
    "tomorrow": 1,
    "tmrw": 1,
    "tmr": 1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
    "yesterday": -1,
    "day before yesterday": -2,
    "the day before yesterday": -2,
}
_ENDS = ("end", "last day")
